"""Tables that leave nothing to work out: every row of the form stands there once and in order, labelled and whole.

Most tables look so that were printed with their zeros. Each row tells its line by its label and its shape alone; all
that is asked of other tables (what fills a gap, which readings a row admits, what the equations leave) has one answer
here, the one that the general way gives.
"""

from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from govparse.fitting.evidence import is_stray
from govparse.fitting.labels import bare_rows, exact_match
from govparse.fitting.placement import How
from govparse.fitting.places.heads import HeadRuns, heads_above
from govparse.fitting.records.rows import LONGEST_REMEMBERED, Record, Run
from govparse.fitting.sums import compiled_equations
from govparse.forms.form import Form
from govparse.tables.grid import Grid


@frozen(eq=False)
class Place:
    """Where a whole row stands: its line of the form and its first value, by number, and how the line was found.

    Rows of heads, and rows of blanks without a label, have no line. `sure`: the label right before the values names the
    line all by itself, so that it is no piece of one.
    """

    line: int | None
    first: int = 0
    how: How = "label"
    sure: bool = True


@frozen
class WholeTable:
    """The records of a table in the order of the form, the place of each, and the records of its heads."""

    rows: list[Record]
    places: list[Place]
    heads: list[Record]


def whole_table(
    form: Form, grids: Sequence[Grid], records: list[Record], text: str, *, torn: bool
) -> WholeTable | None:
    """The records as the rows of `form`, or None where one of them is not whole; the grids were read from `text`.

    `form` has to be the edition that most of the labels tell. `torn`: the layout may have torn labels to pieces.
    """
    rows: list[Record] = []
    places: list[Place] = []
    heads: list[Record] = []
    for record in records:
        if len(record.letters) > LONGEST_REMEMBERED or len(record.texts) > LONGEST_REMEMBERED:
            return None  # no row of a form, and too long to remember
        place = _place_of(form, record.texts, record.run)
        if place is None or record.row.is_column:
            return None
        if place.line is None:
            heads.append(record)
            continue
        if place.line != len(rows) or (torn and not place.sure):
            return None
        rows.append(record)
        places.append(place)
    if len(rows) < len(form.lines) or any(is_stray(text, *noise) for grid in grids for noise in grid.noise):
        return None
    if not text.endswith("\n") and not text[rows[-1].row.end :].strip():
        return None  # the input may end inside the last row
    if _odd_heads(form, rows, records, kept=all(grid.blanks_kept for grid in grids)) or not _all_hold(
        form, rows, places
    ):
        return None
    return WholeTable(rows, places, heads)


def _odd_heads(form: Form, rows: list[Record], records: list[Record], *, kept: bool) -> bool:
    """Whether heads say more of the columns below them than that they are the form's."""
    runs = HeadRuns.of(form, records)
    for line, record in zip(form.lines, rows, strict=True):
        run = runs.above(record.start)
        if run is not None and not heads_above(form, line, run.rows, kept=kept).says_nothing:
            return True
    return False


def _all_hold(form: Form, rows: list[Record], places: list[Place]) -> bool:
    """Whether every equation of the form holds: a sum that does not is a clue."""
    within, across = compiled_equations(form)
    values = [record.values[place.first :] for record, place in zip(rows, places, strict=True)]
    return not any(
        sum(term.sign * (values[term.line][term.column].number or 0) for term in equation.terms)
        for equation in (*within, *across)
        if equation.instead_of is None
    )


@lru_cache(maxsize=16384)
def _place_of(form: Form, labels: tuple[str, ...], run: Run | None) -> Place | None:
    """Where a row with these labels and of this shape stands, None where that alone does not tell."""
    if run is None:
        return Place(None)
    if bare_rows(form, labels):
        return None
    match = exact_match(form, labels) if labels and not run.overwritten else None
    numbers = run.letters.strip("B")
    if not numbers:
        is_row = match is not None and match.certainty != "shared"
        return None if is_row else Place(None)
    if match is None and len(form.lines) > 1:
        return None
    line = 0 if match is None else match.line
    if numbers != "N" * len(form.lines[line].cells):
        return None
    joined = match is not None and match.certainty == "joined"
    alone = exact_match(form, labels[-1:]) if labels else None
    sure = len(form.lines) == 1 or (alone is not None and alone.certainty == "official")
    return Place(line, run.slots.start + run.letters.index("N"), "joined_label" if joined else "label", sure)
