"""Line breaks inside a stretch of text that is known to be one paragraph or one cell."""

import re

from govparse.parsing.terminals import terminal

PAGE_NUMBER = re.compile(terminal("PAGE_NUMBER"))
"""What the stripped text of a line is (`fullmatch`) that holds only a page number: `- 4 -`, `— 4 —`, `第4页`."""

_WORD = re.compile("[0-9A-Za-z]")


def fold_breaks(text: str) -> str:
    """The text without line breaks, the blanks around them, and lines between them that hold only a page number.

    Two words or numbers in ASCII that a break kept apart stay apart by a space.
    """
    if "\n" not in text:
        return text
    first, *between, last = text.split("\n")
    inner = [line for line in map(str.strip, between) if line and not PAGE_NUMBER.fullmatch(line)]
    pieces = [first.rstrip()]
    for line in (*inner, last.lstrip()):
        if _WORD.match(line) and _WORD.match(pieces[-1][-1:]):
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)
