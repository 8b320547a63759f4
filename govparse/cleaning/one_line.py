"""Pages in one cell of a table: converters to Markdown write such a cell on one line, with the tables that it holds.

What stood on lines of its own is parted by two blanks or more there. One of them is made a line end, so that paragraphs
and tables begin on lines again; nothing is cut, and lines without such a table are left alone.
"""

import re
from itertools import accumulate

from govparse.cleaning.draft import Draft
from govparse.parsing.patterns import compile_pattern

_MARK = "| --- |"
_TABLE = compile_pattern(r"\| \|(?: -{3,}+ \|)++ \|")
_PARTED = re.compile(r"(?<=[^\s|])  +(?=\S)|(?<=\|)   +(?=[^\s|])")


def part_lines(draft: Draft) -> None:
    """Puts the paragraphs and tables of a line that holds tables among text on lines of their own."""
    if "|" in draft.text and _MARK in draft.text:
        lines = draft.text.split("\n")
        places = accumulate((len(line) + 1 for line in lines), initial=0)
        parted = [_TABLE.search(line) and not draft.keeps(place) for line, place in zip(lines, places, strict=False)]
        draft.text = "\n".join(
            [_PARTED.sub(_line_end, line) if apart else line for line, apart in zip(lines, parted, strict=True)]
        )


def _line_end(blanks: re.Match[str]) -> str:
    return blanks[0][:-1] + "\n"
