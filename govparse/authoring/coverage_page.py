"""Coverage as a page: the grammar files as they are written, every branch marked with how often it was taken.

The page needs nothing but itself. It is built as a tree of elements, so that all text in it is escaped.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from attrs import define, field

from govparse.authoring.branches import Branch
from govparse.authoring.coverage import Coverage
from govparse.catalogue import Pair

TITLE = Pair("语法覆盖", "Grammar coverage")
LEGEND = Pair(
    "绿色：用例用到的分支及次数；红色：没有用到。“+”“−”为可省部分出现、省略的次数。",
    "Green: a branch that the cases take, and how often; red: none does. + and − count what is optional, there or not.",
)
_STYLE = """
:root { color-scheme: light dark; --hit: #1a7f37; --miss: #c0222b; --back: #c0222b22 }
body { font: 15px/1.6 system-ui, sans-serif; max-width: 72em; margin: 2em auto; padding: 0 1em }
pre { font: 13px/1.7 ui-monospace, monospace; white-space: pre-wrap; border: 1px solid #8886; padding: 1em }
td, th { padding: 0 1.5em 0 0; text-align: left }
.miss { background: var(--back); outline: 1px solid var(--miss) }
sup { font-size: 10px; padding-left: 1px; user-select: none; color: var(--hit) }
sup.zero { color: var(--miss); font-weight: bold }
"""
_SIGNS = {"alternative": "", "present": "+", "absent": "\u2212"}


def coverage_page(coverages: Sequence[tuple[str, Coverage]], language: str = "en") -> str:
    """A page for some grammars, each with its name; `language` is `zh` or `en`."""
    choose = 0 if language == "zh" else 1
    page = Element("html", lang="zh-CN" if language == "zh" else "en")
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "title").text = TITLE[choose]
    SubElement(head, "style").text = _STYLE
    body = SubElement(page, "body")
    SubElement(body, "h1").text = TITLE[choose]
    SubElement(body, "p").text = LEGEND[choose]
    table = SubElement(body, "table")
    for number, (name, coverage) in enumerate(coverages):
        row = SubElement(table, "tr")
        SubElement(SubElement(row, "td"), "a", href=f"#g{number}").text = name
        taken = len(coverage.branches) - len(coverage.missed)
        SubElement(row, "td").text = f"{taken}/{len(coverage.branches)}"
        SubElement(row, "td").text = f"{int(100 * coverage.share)} %"
    for number, (name, coverage) in enumerate(coverages):
        SubElement(body, "h2", id=f"g{number}").text = name
        body.append(_source(coverage))
        if others := [branch for branch in coverage.branches if branch.place is None]:
            body.append(_list(coverage, others))
    return "<!doctype html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


@define
class _Marked:
    """A place of the file that branches share, and the places inside it."""

    start: int
    end: int
    branches: list[Branch] = field(factory=list)


def _source(coverage: Coverage) -> Element:
    """The text of the file, each place of a branch an element that holds the places inside it."""
    text = coverage.file.text
    top = Element("pre")
    opened: list[tuple[Element, int]] = [(top, len(text))]
    position = 0
    for marked in _places(coverage.branches):
        while opened[-1][1] <= marked.start:
            position = _close(opened, text, position)
        _append(opened[-1][0], text[position : marked.start])
        position = marked.start
        opened.append((_element(coverage, opened[-1][0], marked), marked.end))
    while opened:
        position = _close(opened, text, position)
    return top


def _places(branches: Sequence[Branch]) -> list[_Marked]:
    """The places of branches in the order of the text, the outer before the inner."""
    places: dict[tuple[int, int], _Marked] = {}
    for branch in branches:
        if branch.place is not None:
            places.setdefault(branch.place, _Marked(*branch.place)).branches.append(branch)
    return sorted(places.values(), key=lambda marked: (marked.start, -marked.end))


def _element(coverage: Coverage, parent: Element, marked: _Marked) -> Element:
    counts = [(branch, coverage.counts[branch]) for branch in marked.branches]
    element = SubElement(parent, "span", {"class": "hit" if all(count for _, count in counts) else "miss"})
    for branch, count in counts:
        badge = SubElement(parent, "sup", {} if count else {"class": "zero"})
        badge.text = f"{_SIGNS[branch.kind]}{count}"
    return element


def _close(opened: list[tuple[Element, int]], text: str, position: int) -> int:
    """Ends the innermost open element with the text up to its end."""
    element, end = opened.pop()
    _append(element, text[position:end])
    return max(position, end)


def _append(element: Element, text: str) -> None:
    """Text behind what the element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _list(coverage: Coverage, branches: Sequence[Branch]) -> Element:
    top = Element("ul")
    for branch in branches:
        item = SubElement(top, "li")
        item.text = f"{branch.rule}: {branch.text} "
        count = coverage.counts[branch]
        SubElement(item, "sup", {} if count else {"class": "zero"}).text = str(count)
    return top
