"""Web archives (MHTML): the page among the parts of a message, or the sheets of a workbook that was saved as one."""

import email
import re
from email.message import Message
from itertools import islice
from posixpath import basename

from attrs import frozen

from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.html import write_page
from govparse.readers.landmarks import headings_in
from govparse.readers.text import decode

_MOST_PARTS = 1000
_SHEET = re.compile(r"sheet([0-9]{1,5})\.html?", re.I)
"""What programs call the sheets of a workbook."""
_HIDDEN = re.compile(r"<x:Visible>\s*Sheet(?:Very)?Hidden\s*</x:Visible>", re.I)


@frozen
class _Page:
    """A page of the archive, and the number of the sheet that it is, None where it is none."""

    text: str
    sheet: int | None


def read(text: str) -> Extract:
    """The lines and table rows of the archive's page, or of all its sheets that are shown.

    Of several pages, such as those of frames, the one that holds the most headings of a report; the first of equals.
    Raises `Unreadable` where the archive holds none with text.
    """
    try:
        # With the policy of old: the newer one parses heads when they are asked for, and fails on some of them.
        parts = list(islice(email.message_from_bytes(text.encode("utf-8", "replace")).walk(), _MOST_PARTS))
    except RecursionError:
        raise Unreadable(("嵌套过深", "it is nested too deep")) from None
    pages = [page for part in parts if (page := _page(part)) is not None]
    extract = Extract("mhtml")
    sheets = sorted((page.sheet, number) for number, page in enumerate(pages) if page.sheet is not None)
    if sheets:
        _write_sheets([pages[number].text for _, number in sheets], extract)
    elif pages:
        write_page(max((page.text for page in pages), key=headings_in), extract)
    if extract.is_blank:
        raise Unreadable(("其中没有含文字的网页", "it holds no page with text"))
    return extract


def _write_sheets(sheets: list[str], extract: Extract) -> None:
    """Add the sheets that are shown, in order, and say how many are not."""
    shown = [sheet for sheet in sheets if not _HIDDEN.search(sheet)]
    for sheet in shown:
        inside = Extract("mhtml")
        write_page(sheet, inside)
        extract.add(inside, counted_on=True)
        extract.gap()
    if len(shown) < len(sheets):
        extract.remark("GP906", count=len(sheets) - len(shown))


def _page(part: Message) -> _Page | None:
    if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
        return None
    content = part.get_payload(decode=True)
    declared = part.get_param("charset")
    decoded = decode(content, declared if isinstance(declared, str) else None) if isinstance(content, bytes) else None
    if decoded is None:
        return None
    named = _SHEET.fullmatch(basename(str(part.get("Content-Location", "")).strip().replace("\\", "/")))
    return _Page(decoded.text, None if named is None else int(named[1]))
