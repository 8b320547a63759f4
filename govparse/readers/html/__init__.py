"""Web pages: the text of the page's own matter, and the rows of its tables as the page declares them.

What stands around a report (menus, the path of the page, its foot) is left out where the headings of the report show
where it begins and ends; without them the whole page is read.
"""

import re
from collections import Counter
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from govparse.parsing.terminals import terminal
from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.html.bounds import bounded
from govparse.readers.html.elsewhere import remark_elsewhere
from govparse.readers.html.grids import roles_of
from govparse.readers.html.looks import Looks, looks_of
from govparse.readers.html.page import Block, Page
from govparse.readers.html.scripts import Scripts, scripts_of
from govparse.readers.html.walk import walk
from govparse.readers.landmarks import headings_in, is_heading, is_prose, is_title
from govparse.readers.limits import MOST_CELLS, MOST_TAGS
from govparse.readers.unknown import remark_unknown
from govparse.source import Locator

_FEWEST_HEADINGS = 3
"""So many headings of official sections make a page a report, whose place in the page can be told."""
_LOOKS = ("style", "hidden", "role=", "<dialog", "color", "tab", "_ftn", "noteref")
"""Words in the markup of a page without which all its elements look as they are."""
_MOST_PARTS = 50
_YEAR = re.compile("20[0-9]{2}")
_MARK = re.compile(rf"^\s*(?:{terminal('HEADING_MARK')})?\s*")
_FIRST_OF_TABLE = re.compile(r"<(table|tbody|t[rdh])\b", re.I)
# The names of the metadata that say who published a page, in the standard of government websites and beside it.
_PUBLISHERS = ("contentsource", "publisher", "dc.publisher")
_PUBLISHED = ("pubdate", "publishdate")
_WHOLE_PAGE = re.compile(r"\s*(?:<\?[^>]*>\s*)?<(?:!doctype|head|meta|title|html[^>]*>\s*<head)\b", re.I)
_PARAGRAPH = re.compile(r"<p\b", re.I)
_MARKDOWN = re.compile(r"^(?:#{1,6}[ \t]+\S|[ \t]*\|.*\|[ \t]*$)", re.M)
_SURROGATE = re.compile("[\ud800-\udfff]")
_TITLE_DIVIDER = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+")


def read(text: str) -> Extract:
    """The lines and table rows of a page, or of a piece of one. Raises `Unreadable` where no text is in it."""
    extract = Extract("html")
    write_page(text, extract)
    if extract.is_blank:
        led = "".join(f" {remark.details['addresses']}" for remark in extract.remarks if remark.code == "GP915")
        if led:
            raise Unreadable(
                (f"网页中没有文字，内容在另一文件中：{led.strip()}", f"the page holds no text but leads to{led}")
            )
        raise Unreadable(
            ("网页中没有文字（内容可能由脚本生成）", "the page holds no text: a script may have to write it")
        )
    return extract


def write_page(text: str, extract: Extract) -> None:
    """Add the lines and table rows of a page to an extract."""
    text = _SURROGATE.sub("\ufffd", text.removeprefix("\ufeff"))
    if text.count("<") > MOST_TAGS:
        text = "<".join(text.split("<", MOST_TAGS + 1)[:-1])
        extract.remark("GP905", limit=(f"{MOST_TAGS:,} 个标签", f"{MOST_TAGS:,} tags"))
    keep_lines = _is_plain(text)
    try:
        parser = LexborHTMLParser(bounded(_completed(text)))
    except SelectolaxError:  # out of memory
        raise Unreadable(("内存不足，无法解析", "there is not enough memory to parse it")) from None
    root = parser.body or parser.root
    if root is None:
        return
    lowered = text.lower()
    looks = looks_of(parser) if any(word in lowered for word in _LOOKS) else Looks()
    scripts = scripts_of(parser, lowered)
    title = _head_title(parser)
    page = _shown(root, looks, scripts, title, keep_lines)
    extract.publisher, extract.published = _said_of(parser, _PUBLISHERS), _said_of(parser, _PUBLISHED)
    _write(page, title, extract)
    remark_elsewhere(parser, page, title, extract)


def _shown(root: LexborNode, looks: Looks, scripts: Scripts, title: str | None, keep_lines: bool) -> Page:
    """The page as it is shown, and what a script shows of the report that is hidden at first.

    A part that holds headings which stand nowhere else is shown; one with the headings of another is another year's.
    """
    roles = roles_of(root, looks)
    page = walk(root, looks, roles, scripts, keep_lines=keep_lines)
    if not page.left_out:
        return page
    year = _YEAR.search(title or "")
    names = _headings(page)
    revealed = False
    hidden = sorted(page.left_out[:_MOST_PARTS], key=lambda node: year is not None and year[0] not in node.text())
    others = 0
    for node in hidden:
        text = node.text()
        if not headings_in(text):
            continue
        inner = _headings(walk(node, looks.without(node), roles))
        if inner and not inner & names:
            names |= inner
            revealed = looks.of.pop(node.mem_id, None) is not None or revealed
        else:
            others += len(inner) >= _FEWEST_HEADINGS
    if revealed:
        page = walk(root, looks, roles, scripts, keep_lines=keep_lines)
    page.other_reports = others
    return page


def _headings(page: Page) -> set[str]:
    return {_MARK.sub("", block.text) for block in page.blocks if _is_heading(block)}


def _completed(text: str) -> str:
    """The markup with the beginning of a table where a piece of one lacks it."""
    first = _FIRST_OF_TABLE.search(text)
    if first is None or first[1].lower() == "table":
        return text
    return f"{text[: first.start()]}<table>{text[first.start() :]}"


def _is_plain(text: str) -> bool:
    """Whether a text is plain or Markdown but for its tables, as recognition of characters writes it.

    Its line ends are its own then.
    """
    return not _WHOLE_PAGE.match(text) and (not _PARAGRAPH.search(text) or _MARKDOWN.search(text) is not None)


def _is_heading(block: Block) -> bool:
    return not block.linked and is_heading(block.text)


def _own_matter(page: Page, *, titled: bool) -> range:
    """The elements of the smallest one that holds all of the report: its title, headings, sentences and rows.

    Sentences and rows before the title are none of it. `titled`: the head of the page has the title, and what is
    called like one in the text are links to neighbours.
    """
    blocks, headings = page.blocks, [place for place, block in enumerate(page.blocks) if _is_heading(block)]
    if len(headings) < _FEWEST_HEADINGS:
        return range(len(page.elements.last))
    titles = [place for place, block in enumerate(blocks[: headings[0]]) if is_title(block.text)]
    # A link is the title only where nothing else is: pages name their neighbours.
    title = [place for place in titles if not blocks[place].linked][:1] or ([] if titled else titles[-1:])
    behind = blocks[title[0] :] if title else blocks
    return page.elements.smallest_around(
        [blocks[place].element for place in title]
        + [block.element for block in behind if not block.linked and _matters(block)]
    )


def _matters(block: Block) -> bool:
    return block.cells is not None or is_heading(block.text) or is_title(block.text) or is_prose(block.text)


def _head_title(parser: LexborHTMLParser) -> str | None:
    """The title of a report that the head of the page names."""
    named = (
        node.attributes.get("content") or ""
        for node in parser.css("meta[name]")
        if (node.attributes.get("name") or "").lower() == "articletitle"
    )
    shown = (piece for node in parser.css("title") for piece in _TITLE_DIVIDER.split(node.text()))
    return next((title for title in (*named, *shown) if is_title(title)), None)


def _lone_title(page: Page, title: str | None) -> str | None:
    """The title that only the head of the page has; None where the text shows one itself, or where there is none."""
    return None if any(is_title(block.text) for block in page.blocks if not block.linked) else title


def _said_of(parser: LexborHTMLParser, names: Sequence[str]) -> str | None:
    """What the head says of the page: who published it (`<meta name="ContentSource">`), or when (`PubDate`)."""
    named = {
        (node.attributes.get("name") or "").lower(): node.attributes.get("content") for node in parser.css("meta[name]")
    }
    return next((content for name in names if (content := (named.get(name) or "").strip())), None)


def _write(page: Page, title: str | None, extract: Extract) -> None:
    title = _lone_title(page, title)
    matter = _own_matter(page, titled=title is not None)
    unknown: Counter[str] = Counter()
    if title is not None:
        extract.paragraph(title)
    in_table = False
    for block in page.blocks:
        if block.element not in matter:
            continue
        if (block.cells is not None) != in_table:
            extract.gap()
            in_table = not in_table
        if block.cells is not None:
            unknown.update(cell.cause for cell in block.cells if cell.cause)
            extract.row((cell.text, Locator(block.table, block.row, cell.column)) for cell in block.cells)
        elif block.verbatim and not block.text:
            extract.gap()
        elif block.verbatim:
            extract.line(block.text, indented=True)
        else:
            extract.paragraph(block.text)
    if count := sum(element in matter for element in page.hidden):
        extract.remark("GP906", count=count)
    if page.other_reports:
        extract.remark("GP917", count=page.other_reports)
    remark_unknown(extract, unknown)
    if page.cut_short:
        extract.remark("GP905", limit=(f"{MOST_CELLS:,} 个单元格", f"{MOST_CELLS:,} cells"))
