"""Which edition of an official table a grid prints: by its labels, by the width of its rows, else by the year."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache

from govparse.fitting.placement import Alignment, Placement
from govparse.fitting.records.rows import Record
from govparse.forms import forms_of
from govparse.forms.form import Form, Line
from govparse.forms.labels import label_index, label_key

LEAST_ROWS = 2
"""So many rows have to agree on an edition by their number of values where the layout may have dropped blanks."""


Lay = Callable[[Form], Alignment]
"""Lays the rows of a table over a form."""


@lru_cache(maxsize=16384)
def _telling(table: str, labels: tuple[str, ...]) -> tuple[tuple[Form, str], ...]:
    """Which of some labels only one edition of a table prints: each with that edition, by key."""
    keys = dict.fromkeys(map(label_key, labels))
    return tuple((form, key) for form in forms_of(table) for key in keys if key in label_index(form).distinctive)


def told_counts(table: str, records: list[Record]) -> dict[Form, int]:
    """How many labels were printed that only that edition prints, for each edition of a table."""
    told = dict.fromkeys(forms_of(table), 0)
    telling = {each for record in records if record.texts for each in _telling(table, record.texts)}
    for form, _ in telling:
        told[form] += 1
    return told


def by_evidence(told: Mapping[Form, int], year: int | None) -> list[Form]:
    """The editions, those first that most labels tell, of equals those first that were in force in that year."""
    return sorted(told, key=lambda form: (-told[form], not form.in_force.hold(year)))


def is_told(form: Form, distinctive: int) -> bool:
    """Whether a form that a table fills can be taken for its own: by labels that only it has, or only it could have."""
    return bool(distinctive or _own_rows(form)) or len(forms_of(form.table)) == 1


def best_alignment(forms: list[Form], lay: Lay, *, torn: bool) -> Alignment:
    """The rows laid over the form that they fit best, of equals the first; `undecided` where only the year chose it.

    `torn`: the layout may have dropped blanks, so that a row with few values tells little.
    """
    laid: list[Alignment] = []
    for form in forms:
        candidate = lay(form)
        told = is_told(form, candidate.distinctive)
        if candidate.complete and told and all(other.distinctive <= candidate.distinctive for other in laid):
            return candidate
        laid.append(candidate)
    best = max(laid, key=lambda alignment: alignment.score + _counted(alignment))
    rivals = [alignment for alignment in laid if alignment is not best]
    proof = _proof(best, torn=torn)
    best.undecided = any(_proof(rival, torn=torn) >= proof for rival in rivals)
    return best


def doubtful_lines(alignment: Alignment, year: int | None) -> frozenset[str]:
    """The keys of the lines whose values may belong to cells of another edition, as far as anybody can tell.

    Before another form was made there was only one.
    """
    form = alignment.form
    others = [other for other in forms_of(form.table) if other is not form]
    if not alignment.undecided or not any(year is None or other.in_force.begun(year) for other in others):
        return frozenset()
    elsewhere = {cell for other in others for cell in other.cells}
    return frozenset(line.key for line in form.lines if not any(cell.id in elsewhere for cell in line.cells))


def _proof(alignment: Alignment, *, torn: bool) -> int:
    """How much of what was read only this edition explains: labels, and rows as wide as its own."""
    form, own = alignment.form, _own_rows(alignment.form)
    labelled = {
        line.key for line, placement in _placed(alignment) if placement.how == "label" and placement.records[0].letters
    }
    counts = sum(
        _count_fits(line, placement) for line, placement in _placed(alignment) if line.key in _own_widths(form)
    )
    return alignment.distinctive + len(labelled & own) + (counts if abs(counts) >= LEAST_ROWS or not torn else 0)


def _counted(alignment: Alignment) -> int:
    """How many rows have a value for every column, without those that have more."""
    return sum(_count_fits(line, placement) for line, placement in _placed(alignment))


def _count_fits(line: Line, placement: Placement) -> int:
    """1 for as many values as columns, -1 for more of them, 0 for fewer: blanks may be left out."""
    letters = placement.records[0].letters
    numbers = len(letters) - letters.count("B")
    return (numbers == len(line.cells)) - (numbers > len(line.cells))


def _placed(alignment: Alignment) -> Iterator[tuple[Line, Placement]]:
    pairs = zip(alignment.form.lines, alignment.placed, strict=True)
    return ((line, placement) for line, placement in pairs if placement is not None)


@cache
def _own_rows(form: Form) -> frozenset[str]:
    """The keys of the lines whose label no other edition gives a row."""
    others = {key for other in forms_of(form.table) if other is not form for key in label_index(other).rows}
    named = {line.key: label_key(line.path[-1].text) for line in form.lines if line.path}
    return frozenset(key for key, label in named.items() if label not in others)


@cache
def _own_widths(form: Form) -> frozenset[str]:
    """The keys of the lines that have another number of columns in every other edition, or are not there."""
    widths = [
        {line.key: len(line.cells) for line in other.lines} for other in forms_of(form.table) if other is not form
    ]
    return frozenset(line.key for line in form.lines if all(w.get(line.key) != len(line.cells) for w in widths))
