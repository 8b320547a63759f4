"""Which lines of a text are table and which are prose, decided before any heading is looked for.

一、本年新收… in a table is no heading, and the list of section names in a preamble is no table. A table block starts
at a line that carries a label of an official form, reaches over everything that may belong to a table, and ends
before the heading of the next section or the first sentence of prose.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate
from typing import Literal

from attrs import define

from govparse.blocks.claimed import Range, as_layout_shows, claimant, claimed_lines, pieces_of, without_claimed
from govparse.blocks.foreign import has_several, is_of_forms
from govparse.blocks.halves import change_of_marks
from govparse.blocks.looks import Lines, look_at_lines
from govparse.blocks.owners import captions
from govparse.cleaning import Cleaned
from govparse.forms import TABLES
from govparse.parsing.patterns import compile_pattern

Kind = Literal["prose", "table"]

# In the letters of `govparse.blocks.looks`, one a line: a table from its first label that tells which one it is. A
# line that looks like nothing goes with it where more of the table follows before prose or a heading; up to forty
# such lines may stand together in a table that was taken apart.
_TABLE = compile_pattern("A(?:(?:B|O(?=[BF]*+(?:O[BF]*+){0,38}+[ALV]))*+[FALV])*+")
_ANCHOR = re.compile("A")
_BLANK_BETWEEN = re.compile("VB+(?=V)")
_CELLS_OF_A_ROW = 7
_ALONE = re.compile(r"\s*[^\s|]+\s*")
_BEFORE_TABLE = "FL"
"""What may stand before that label: frames and heads."""


_ROWS_ABOVE = compile_pattern(
    r"(?:(?:[OL][BF]{0,9}){3,9}V?[BF]*+)?(?:[OL][BF]*+(?:V[BF]*+)++)++(?:[OL][BF]*+)?\Z|(?:[OL][BF]{0,9}){3,9}\Z"
)
"""Labels with values below them, and heads, one a line."""
_MOST_ABOVE, _NEXT = 80, 3
_NEAR = compile_pattern("[BFOL]{0,9}+")
"""What may stand between a caption and its table."""


@define
class Block:
    """Consecutive whole lines of the cleaned text: prose, or a table and which one its labels say it is.

    `owner` is the organ or the caption that a table belongs to which is not the report's own, else None. `dialect` is
    the layout whose own marks open it, else None.
    """

    kind: Kind
    start: int
    end: int
    table: str | None = None
    owner: str | None = None
    dialect: str | None = None


Stretch = tuple[Kind, int, int, str | None]
"""A block as a range of line numbers, with its table."""


def split_blocks(cleaned: Cleaned, start: int = 0, end: int | None = None) -> list[Block]:
    """The blocks between two clean offsets (at line starts) in order; together they hold every line there."""
    end = len(cleaned.folded) if end is None else end
    text = cleaned.folded[start:end]
    lines = look_at_lines(text)
    owners = _owners(text, lines)
    claimed = claimed_lines(cleaned.claims, lines, start)
    found = _with_claimed(lines, owners, claimed) if claimed else _stretches(lines, owners)
    blocks: list[Block] = []
    owner: str | None = None
    behind = 0
    for kind, first, last, table in found:
        stop = start + sum(map(len, lines.texts[first:last])) + last - first
        stop = min(stop, end)  # there is no line end behind the last line
        if kind == "table":
            owner = _owner_of(lines, owners, first, owner if _continues(lines, behind, first) else None)
            behind = last
        if start < stop:
            block = Block(kind, start, stop, table, owner if kind == "table" else None)
            block.dialect = claimant(cleaned.claims, start, stop) if kind == "table" else None
            blocks.append(block)
        start = stop
    return blocks


def _owners(text: str, lines: Lines) -> dict[int, str | None]:
    """The captions by the number of their line: whose table stands below."""
    found = list(captions(text))
    if not found:
        return {}
    starts = [*accumulate((len(line) + 1 for line in lines.texts), initial=0)]
    return {bisect_right(starts, caption.start) - 1: caption.owner for caption in found}


def _continues(lines: Lines, behind: int, first: int) -> bool:
    """Whether a table follows another one without prose or a heading between them."""
    return behind > 0 and _NEAR.fullmatch(lines.letters, behind, first) is not None


def _owner_of(lines: Lines, owners: dict[int, str | None], first: int, before: str | None) -> str | None:
    """Whose table begins at a line: the caption near above it, or in it, says so; else that of the table before it."""
    for line in sorted(owners, reverse=True):
        if line <= first and _NEAR.fullmatch(lines.letters, line + 1, max(first, line + 1)):
            return owners[line]
    return before


def _with_claimed(lines: Lines, owners: Collection[int], claimed: Collection[Range]) -> Iterator[Stretch]:
    """The blocks where layouts claim tables: these as they stand, all other lines as if prose stood there."""
    for kind, first, last, table in _stretches(without_claimed(lines, claimed), owners):
        for start, end, claim in pieces_of(first, last, claimed):
            if claim is None:
                yield kind, start, end, table
            else:
                yield from _claimed_tables(as_layout_shows(lines, claim, start, end), start, end, owners)


def _claimed_tables(lines: Lines, first: int, last: int, owners: Collection[int]) -> Iterator[Stretch]:
    """The tables of the forms in the lines that a layout claims."""
    heading = lines.letters.rfind("H", 0, first)
    section = lines.looks[heading].heading if heading >= 0 else None
    if not _is_table(lines.letters[first:last], section):
        yield "prose", first, last, None
    else:
        yield from _tables_of_forms(lines, first, last, owners, section)


def _tables_of_forms(
    lines: Lines, first: int, last: int, owners: Collection[int], section: str | None
) -> Iterator[Stretch]:
    """One block a table; what turns out to be the table of another document is prose."""
    for kind, start, end, table in _tables(lines, first, last, owners):
        known = table is None or is_of_forms(_with_context(lines, start, end), table, section)
        if not known:
            yield "prose", start, end, None
            continue
        middle = change_of_marks(lines.texts, start, end) if kind == "table" else end
        yield kind, start, middle, table
        if middle < end:
            yield kind, middle, end, table


def _stretches(lines: Lines, owners: Collection[int]) -> Iterator[Stretch]:
    """The blocks as ranges of line numbers."""
    letters = lines.letters
    done = last = 0
    while found := _TABLE.search(letters, last):
        anchor, last = found.span()
        last = _with_blank_cells(lines, anchor, last)
        heading = letters.rfind("H", 0, anchor)
        section = lines.looks[heading].heading if heading >= 0 else None
        first = done + len(letters[done:anchor].rstrip(_BEFORE_TABLE))
        if _is_table(letters[first:last], section):
            if first > done:
                yield "prose", done, first, None
            yield from _tables_of_forms(lines, first, last, owners, section)
            done = last
    if done < len(letters):
        yield "prose", done, len(letters), None


def _with_blank_cells(lines: Lines, first: int, last: int) -> int:
    """The end of a table with the blank lines behind it, where these may be blank cells of its last row.

    So they may where there are blank lines between values alone on their lines, or as many as a row has cells.
    """
    end = last
    while lines.letters.startswith("B", end):
        end += 1
    if end - last >= _CELLS_OF_A_ROW:
        return end
    between = _BLANK_BETWEEN.finditer(lines.letters, first, last) if end > last else ()
    return end if any(_ALONE.fullmatch(lines.texts[found.start()]) for found in between) else last


def _with_context(lines: Lines, first: int, last: int) -> Iterator[str]:
    """The lines of a block, and those above that stand as rows or heads do: a table may begin with foreign ones."""
    above = _ROWS_ABOVE.search(lines.letters, max(0, first - _MOST_ABOVE), first)
    begin = above.start() if above else first
    heads = len(lines.letters[:begin].rstrip("BF")) - 1
    if heads >= 0 and begin - heads < _NEXT and lines.letters[heads] in "OP" and has_several(lines.texts[heads]):
        yield lines.texts[heads]
    yield from lines.texts[begin:last]


def _is_table(letters: str, section: str | None) -> bool:
    """A lone label is prose (a list of topics, say) unless its section is that of a table or values stand by it."""
    return letters.count("A") > 1 or section in TABLES or "V" in letters


def _tables(lines: Lines, first: int, last: int, owners: Collection[int]) -> Iterator[Stretch]:
    """One block a table: where its heading is lost, a table begins at the first label that only it has.

    Where a caption says whose the rows below are, a table begins, too.
    """
    start, table = first, None
    for place in sorted({*(a.start() for a in _ANCHOR.finditer(lines.letters, first, last)), *owners}):
        if not first <= place < last:
            continue
        other = lines.looks[place].table if place not in owners else None
        if place in owners:
            if table is not None:
                yield "table", start, place, table
            start, table = place if table is not None else start, None
            continue
        if other == table:
            continue
        if table is not None:
            end = start + len(lines.letters[start:place].rstrip("F"))
            yield "table", start, end, table
            start = end
        table = other
    if table is not None:
        yield "table", start, last, table
    elif start < last:
        yield "prose", start, last, None
