"""Pages that are not the report: they only link it, frame it, show it in pictures, or list many."""

import re
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from govparse.readers.extract import PICTURE, Extract, in_one_line
from govparse.readers.html.page import Block, Page
from govparse.readers.landmarks import is_heading, is_prose, is_title

_SUFFIX = re.compile(r"\.(?:pdf|docx?|wps|ofd|rtf|odt|xlsx?|et|zip|rar|7z|pptx?)(?=[?#]|$)", re.I)
_FRAMES = (("iframe", "src"), ("frame", "src"), ("embed", "src"), ("object", "data"))
_MOST_ADDRESSES = 5
_LONGEST_ADDRESS = 200
_FEWEST_LISTED = 2
_FEWEST_ROWS = 2
_SHORT = 300
"""Characters of sentences up to which a page without any heading only announces a report."""


def remark_elsewhere(parser: LexborHTMLParser, page: Page, title: str | None, extract: Extract) -> None:
    """Say that a page is not the report where it holds none of it, but leads to it; `title` is what its head names."""
    if _is_report(page):
        return
    links = _links(parser)
    listed = {_SUFFIX.sub("", name) for name, _ in links if is_title(name)}
    own = {block.text for block in page.blocks if is_title(block.text) and not _is_listed(block, listed)}
    own.update([title] if title is not None else [])
    if len(listed) >= _FEWEST_LISTED and not listed & own:
        extract.remark("GP101", reason=("网页只列出多份年度报告的链接", "the page only lists links to reports"))
        return
    found = [*addresses_framed(parser), *(address for name, address in links if _is_document(name, address))]
    if not found and own:
        found = [node.attributes.get("src") or "" for node in parser.css("img[src]")]
    if found:
        extract.remark("GP915", addresses=" ".join(_shortened(found)))


def addresses_framed(parser: LexborHTMLParser) -> list[str]:
    """What a page shows in frames, as it names it."""
    framed = (node.attributes.get(name) for tag, name in _FRAMES for node in parser.css(tag))
    return [address for address in framed if address and not address.lower().startswith(("about:", "javascript:"))]


def _shortened(addresses: list[str]) -> list[str]:
    return [unquote(address)[:_LONGEST_ADDRESS] for address in dict.fromkeys(addresses)][:_MOST_ADDRESSES]


def _links(parser: LexborHTMLParser) -> list[tuple[str, str]]:
    """The names of links, without the suffixes of files, and where they lead."""
    found = ((in_one_line(link.text()), (link.attributes.get("href") or "").strip()) for link in parser.css("a[href]"))
    return [(name, address) for name, address in found if address and not address.startswith("#")]


def _is_document(name: str, address: str) -> bool:
    return bool(_SUFFIX.search(address) or _SUFFIX.search(name)) or is_title(name)


def _is_listed(block: Block, listed: set[str]) -> bool:
    return block.linked or any(name in block.text for name in listed)


def _is_report(page: Page) -> bool:
    """Whether a page holds some of a report: a heading, rows with figures, more than a sentence or two."""
    blocks = [block for block in page.blocks if not block.linked]
    if any(is_heading(block.text) for block in blocks):
        return True
    counted = sum(_has_figures([cell.text for cell in block.cells]) for block in blocks if block.cells is not None)
    said = sum(len(block.text) for block in blocks if block.cells is None and is_prose(block.text))
    return counted >= _FEWEST_ROWS or said > _SHORT


def _has_figures(cells: list[str]) -> bool:
    """Whether a row holds a number, and no title as the rows of a list of reports do."""
    return any(text.isdigit() or text == PICTURE for text in cells) and not any(map(is_title, cells))
