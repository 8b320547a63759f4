"""Tables with fewer places than columns: one column was lost, or was blank from top to bottom and left no trace."""

from collections.abc import Sequence

from attrs import frozen

from govparse.fitting.records.rows import Record
from govparse.forms.form import Form, Line

LEAST_ROWS = 6
"""Fewer rows of blanks and values do not tell how many places a table has."""


@frozen
class Narrow:
    """How many places the rows have, and the columns that are the others, as far as heads tell (else none)."""

    places: int
    lacking: frozenset[int]


def narrow_lines(form: Form, rows: Sequence[tuple[Record, Line]]) -> dict[str, int]:
    """How many places each line has, by its key, where that is less than its columns; in layouts that write blanks.

    All rows whose labels reach as far have to have as many places, and none may have a value for every column. The
    blank cell beside a label that reaches less far is none of them.
    """
    found: dict[str, int] = {}
    for block in form.blocks:
        keys = {line.key for line in block.lines}
        own = [(record.lead, record.letters) for record, line in rows if line.key in keys and record.letters]
        by_lead: dict[int, set[int]] = {}
        for lead, letters in own:
            by_lead.setdefault(lead, set()).add(len(letters))
        places = min([len(letters) for _, letters in own], default=0)
        columns = len(block.columns)
        full = any(len(letters) - letters.count("B") >= columns for _, letters in own)
        alike = all(len(lengths) == 1 for lengths in by_lead.values())
        enough = sum(len(letters) == places for _, letters in own) >= LEAST_ROWS
        if 0 < places < columns and alike and enough and not full:
            found.update(dict.fromkeys(keys, places))
    return found
