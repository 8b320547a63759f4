"""Pages that are not the report: they only link it, frame it, or list many."""

import re
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from govparse.readers.extract import Extract, in_one_line
from govparse.readers.html.page import Page
from govparse.readers.landmarks import is_heading, is_prose, is_title

_DOCUMENT = re.compile(r"\.(?:pdf|docx?|wps|ofd|rtf|odt|xlsx?|et|zip|rar|7z|pptx?)(?:[?#].*)?$", re.I)
_FRAMES = (("iframe", "src"), ("frame", "src"), ("embed", "src"), ("object", "data"))
_MOST_ADDRESSES = 5
_LONGEST_ADDRESS = 200
_FEWEST_LISTED = 2


def remark_elsewhere(parser: LexborHTMLParser, page: Page, title: str | None, extract: Extract) -> None:
    """Say that a page is not the report where it holds none of it, but leads to it."""
    if any(_is_of_report(block.text, block.linked, block.cells is not None) for block in page.blocks):
        return
    listed = {block.text for block in page.blocks if block.linked and is_title(block.text)}
    own = title is not None or any(not block.linked and is_title(block.text) for block in page.blocks)
    if len(listed) >= _FEWEST_LISTED and not own:
        extract.remark("GP101", reason=("网页只列出多份年度报告的链接", "the page only lists links to reports"))
    elif addresses := _addresses(parser):
        extract.remark("GP915", addresses=" ".join(addresses))


def _is_of_report(text: str, linked: bool, is_row: bool) -> bool:
    return not linked and (is_row or is_heading(text) or is_prose(text))


def addresses_framed(parser: LexborHTMLParser) -> list[str]:
    """What a page shows in frames, as it names it."""
    framed = (node.attributes.get(name) for tag, name in _FRAMES for node in parser.css(tag))
    return [address for address in framed if address and not address.lower().startswith(("about:", "javascript:"))]


def _addresses(parser: LexborHTMLParser) -> list[str]:
    """Where a page leads to the report: frames, files, and links that are called like one."""
    found = addresses_framed(parser)
    for link in parser.css("a[href]"):
        address = (link.attributes.get("href") or "").strip()
        name = in_one_line(link.text())
        if address and (_DOCUMENT.search(address) or _DOCUMENT.search(name) or is_title(name)):
            found.append(address)
    return [unquote(address)[:_LONGEST_ADDRESS] for address in dict.fromkeys(found)][:_MOST_ADDRESSES]
