"""Web archives (MHTML): the page among the parts of a message."""

import email
from email.message import Message
from itertools import islice

from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.html import write_page
from govparse.readers.landmarks import headings_in
from govparse.readers.text import decode

_MOST_PARTS = 1000


def read(text: str) -> Extract:
    """The lines and table rows of the archive's page. Raises `Unreadable` where it holds none with text.

    Of several pages, such as those of frames, the one that holds the most headings of a report; the first of equals.
    """
    try:
        # With the policy of old: the newer one parses heads when they are asked for, and fails on some of them.
        parts = list(islice(email.message_from_bytes(text.encode("utf-8", "replace")).walk(), _MOST_PARTS))
    except RecursionError:
        raise Unreadable(("嵌套过深", "it is nested too deep")) from None
    pages = [page for part in parts if (page := _page(part)) is not None]
    extract = Extract("mhtml")
    if pages:
        write_page(max(pages, key=headings_in), extract)
    if extract.is_blank:
        raise Unreadable(("其中没有含文字的网页", "it holds no page with text"))
    return extract


def _page(part: Message) -> str | None:
    if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
        return None
    content = part.get_payload(decode=True)
    declared = part.get_param("charset")
    decoded = decode(content, declared if isinstance(declared, str) else None) if isinstance(content, bytes) else None
    return None if decoded is None else decoded.text
