"""Web pages: the text of the page's own matter, and the rows of its tables as the page declares them.

What stands around a report (menus, the path of the page, its foot) is left out where the headings of the report show
where it begins and ends; without them the whole page is read.
"""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.html.bounds import bounded
from govparse.readers.html.page import Block, Page
from govparse.readers.html.walk import walk
from govparse.readers.landmarks import is_heading, is_prose, is_title
from govparse.readers.limits import MOST_CELLS, MOST_TAGS
from govparse.source import Locator

_FEWEST_HEADINGS = 3
"""So many headings of official sections make a page a report, whose place in the page can be told."""
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|line-through", re.I)
_HIDING_WORDS = ("none", "hid", "line-through")
_MAY_HIDE = '[hidden], [style*="none" i], [style*="hid" i], [style*="line-through" i]'
_FIRST_OF_TABLE = re.compile(r"<(table|tbody|t[rdh])\b", re.I)
# The names of the metadata that say who published a page, in the standard of government websites and beside it.
_PUBLISHERS = ("contentsource", "publisher", "dc.publisher")
_WHOLE_PAGE = re.compile(r"\s*(?:<\?[^>]*>\s*)?<(?:!doctype|head|meta|title|html[^>]*>\s*<head)\b", re.I)
_PARAGRAPH = re.compile(r"<p\b", re.I)
_SURROGATE = re.compile("[\ud800-\udfff]")
_TITLE_DIVIDER = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+")


def read(text: str) -> Extract:
    """The lines and table rows of a page, or of a piece of one. Raises `Unreadable` where no text is in it."""
    extract = Extract("html")
    write_page(text, extract)
    if extract.is_blank:
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
    unshown = _unshown(root) if any(word in lowered for word in _HIDING_WORDS) else frozenset()
    page = walk(root, unshown, keep_lines=keep_lines)
    if unshown and not any(map(_is_heading, page.blocks)):
        whole = walk(root, frozenset(), keep_lines=keep_lines)  # a script may show what is hidden at first
        page = whole if any(map(_is_heading, whole.blocks)) else page
    extract.publisher = _publisher(parser)
    _write(page, _title(parser, page), extract)


def _completed(text: str) -> str:
    """The markup with the beginning of a table where a piece of one lacks it."""
    first = _FIRST_OF_TABLE.search(text)
    if first is None or first[1].lower() == "table":
        return text
    return f"{text[: first.start()]}<table>{text[first.start() :]}"


def _is_plain(text: str) -> bool:
    """Whether a text is plain but for its tables, as recognition of characters writes it: line ends are its own."""
    return not (_WHOLE_PAGE.match(text) or _PARAGRAPH.search(text))


def _unshown(root: LexborNode) -> frozenset[int]:
    """The elements whose attributes hide them."""
    return frozenset(
        node.mem_id
        for node in root.css(_MAY_HIDE)
        if "hidden" in node.attributes or _HIDING.search(node.attributes.get("style") or "")
    )


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


def _title(parser: LexborHTMLParser, page: Page) -> str | None:
    """The title that only the head of the page has; None where the text shows one itself, or where there is none."""
    if any(is_title(block.text) for block in page.blocks if not block.linked):
        return None
    named = (
        node.attributes.get("content") or ""
        for node in parser.css("meta[name]")
        if (node.attributes.get("name") or "").lower() == "articletitle"
    )
    shown = (piece for node in parser.css("title") for piece in _TITLE_DIVIDER.split(node.text()))
    return next((title for title in (*named, *shown) if is_title(title)), None)


def _publisher(parser: LexborHTMLParser) -> str | None:
    """Who published the page, as `<meta name="ContentSource">` says."""
    named = {
        (node.attributes.get("name") or "").lower(): node.attributes.get("content") for node in parser.css("meta[name]")
    }
    return next((content for name in _PUBLISHERS if (content := (named.get(name) or "").strip())), None)


def _write(page: Page, title: str | None, extract: Extract) -> None:
    matter = _own_matter(page, titled=title is not None)
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
            extract.row((cell.text, Locator(block.table, block.row, cell.column)) for cell in block.cells)
        elif block.verbatim:
            extract.line(block.text)
        else:
            extract.paragraph(block.text)
    if count := sum(element in matter for element in page.hidden):
        extract.remark("GP906", count=count)
    if page.cut_short:
        extract.remark("GP905", limit=(f"{MOST_CELLS:,} 个单元格", f"{MOST_CELLS:,} cells"))
