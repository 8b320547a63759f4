"""How a message of electronic mail (EML) begins."""

import re

_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,39}):[^\n]*\n(?:[ \t][^\n]*\n)*")
_MOST_FIELDS = 200
_SENT = frozenset({"from", "sender"})
_CARRIED = frozenset({"received", "message-id", "delivered-to", "return-path", "to", "x-mailer"})
_MARKED = frozenset({"mime-version", "content-type", "date", "subject"})
_WEB_ARCHIVE = "multipart/related"


def is_mail(text: str) -> bool:
    """Whether a text is a message that was sent: its head names a sender and how it went; web archives have no such.

    A message of which the parts belong together is read as a web archive is.
    """
    names: set[str] = set()
    place = len(text) - len(text.lstrip("\ufeff\r\n"))
    for _ in range(_MOST_FIELDS):
        found = _FIELD.match(text, place)
        if found is None:
            break
        name = found[1].lower()
        if name == "content-type" and _WEB_ARCHIVE in found[0].lower():
            return False
        names.add(name)
        place = found.end()
    return bool(names & _SENT and names & _CARRIED and names & _MARKED)
