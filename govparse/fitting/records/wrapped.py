"""Labels printed over several lines, around their numbers or before them, put together again.

A tool that writes a table line by line tears a label that was wrapped in its cell: pieces of it, its numbers, and
pieces of the group label beside it take turns. The pieces are laid over the official labels in the order of the form so
that as few as possible are left over; numbers belong to the label in whose middle they stand. What several layings that
are equally good say differently is not said at all.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve, frozen

from govparse.fitting.labels import exact_match
from govparse.fitting.records.rows import Record
from govparse.forms.form import Form
from govparse.forms.labels import compact_label, compact_labels
from govparse.tables.grid import Cell, Row

_GROUP = -1
_STATES = 100
_LONGEST = 200
"""With more ways to go on than `_STATES` after one piece, or more records together, nothing is put together."""

_LEFT_OVER, _EMPTY, _BROKEN = 1, 1, 2
"""What it costs to leave over a piece or numbers, to leave a label without numbers, and to leave it unfinished."""

Use = int | None
"""What a piece or the numbers of a row are used for: the number of a line, `_GROUP`, or nothing."""


@frozen
class _Item:
    """A piece of a label, or (`text` is None) the numbers of a record.

    `begun` are the lines with a label that begins with it, and the rest of that; `in_group`: it is part of the label of
    a group.
    """

    record: int
    text: str | None
    cell: Cell | None = None
    begun: tuple[tuple[int, str], ...] = ()
    in_group: bool = False


class _State(NamedTuple):
    """How far the pieces so far have come.

    `line` was begun last, `rest` is still to come of its label. `several`: more than one piece of it was found, `here`:
    the last of them in this record, `filled`: its numbers were. `lost`: a piece was left over since, `ahead`: numbers
    were that may be those of the next label.
    """

    line: int = -1
    rest: str = ""
    several: bool = False
    here: bool = False
    filled: bool = True
    lost: bool = False
    ahead: bool = False

    def debt(self) -> int:
        """What it costs to leave the line."""
        return (_BROKEN if self.rest else 0) + (0 if self.filled else _EMPTY)


_Step = tuple[_State, int, Use]
"""The state after an item, what the step costs and what the item is used for."""


def rejoined(form: Form, records: list[Record]) -> list[Record]:
    """The records with every label that was torn, and whose numbers are known for certain, in one piece."""
    if len(form.lines) < 2:
        return records
    result: list[Record] = []
    torn: list[Record] = []
    before = -1
    for record in records:
        line = _sure_line(form, record)
        if line is None:
            torn.append(record)
            continue
        result += _rejoined_between(form, torn, before, line)
        result.append(record)
        before, torn = line, []
    return result + _rejoined_between(form, torn, before, len(form.lines))


def _sure_line(form: Form, record: Record) -> int | None:
    """The line of a record that has its numbers behind its whole label."""
    if not record.texts or not _has_numbers(record):
        return None
    match = exact_match(form, record.texts[-1:])
    return match.line if match is not None and match.certainty == "official" else None


def _has_numbers(record: Record) -> bool:
    return bool(record.letters.strip("B"))


def _rejoined_between(form: Form, records: list[Record], before: int, behind: int) -> list[Record]:
    """The records between two sure lines, those of the lines between them in one piece."""
    if behind - before < 2 or len(records) > _LONGEST or not any(map(_has_numbers, records)):
        return records
    items = list(_items(form, records, range(before + 1, behind)))
    uses = _uses(items)
    pieces: dict[int, list[_Item]] = defaultdict(list)
    numbers: dict[int, list[_Item]] = defaultdict(list)
    for item, use in zip(items, uses, strict=True):
        if use is not None and use != _GROUP:
            (numbers if item.text is None else pieces)[use].append(item)
    labels = compact_labels(form)
    joined: dict[int, Record] = {}
    parts = zip(items, uses, strict=True)
    taken = {id(item.cell) for item, use in parts if use == _GROUP and item.text not in labels.groups}
    for line, (*more, found) in numbers.items():
        text = "".join([piece.text or "" for piece in pieces[line]])
        if not more and len(pieces[line]) > 1 and text in labels.rows[line]:
            joined[found.record] = _joined(records[found.record], pieces[line])
            taken.update(id(piece.cell) for piece in pieces[line])
    return list(_replaced(records, joined, taken)) if joined else records


def _items(form: Form, records: Sequence[Record], lines: range) -> Iterator[_Item]:
    """The items of some records whose labels are those of `lines`."""
    labels = compact_labels(form)
    for number, record in enumerate(records):
        for cell in record.labels:
            if text := compact_label(cell.text):
                begun = tuple([(line, rest) for line, rest in labels.begun(text) if line in lines])
                yield _Item(number, text, cell, begun, any(text in group for group in labels.groups))
        if _has_numbers(record):
            yield _Item(number, None)


def _joined(values: Record, pieces: list[_Item]) -> Record:
    """A record of values under the label that its pieces make up."""
    cells = [piece.cell for piece in pieces if piece.cell is not None]
    label = Cell("".join([cell.text for cell in cells]), cells[0].start, cells[-1].end)
    start, end = min(label.start, values.row.start), max(label.end, values.row.end)
    row = Row([label, *(slot.cell for slot in values.slots)], start, end)
    return Record(row, [label], (0,), values.slots, values.letters, 1)


def _replaced(records: list[Record], joined: dict[int, Record], taken: set[int]) -> Iterator[Record]:
    """The joined records in place of their numbers, and the others without the pieces that were taken from them."""
    for number, record in enumerate(records):
        if number in joined:
            yield joined[number]
            continue
        left = [place for place, cell in enumerate(record.labels) if id(cell) not in taken]
        if len(left) == len(record.texts):
            yield record
        elif left or record.letters:
            labels = [record.labels[place] for place in left]
            places = tuple([record.label_places[place] for place in left])
            yield evolve(record, labels=labels, label_places=places, texts=None)


def _uses(items: list[_Item]) -> list[Use]:
    """What every item is used for in all of the best layings; None where they differ, too."""
    layers = [{_State(): 0}]
    steps: list[dict[_State, list[_Step]]] = []
    for before, item in zip([None, *items], items, strict=False):
        moved = before is not None and before.record != item.record
        layer: dict[_State, int] = {}
        taken: dict[_State, list[_Step]] = {}
        for state, cost in layers[-1].items():
            taken[state] = list(_steps(state._replace(here=False) if moved and state.here else state, item))
            for after, more, _ in taken[state]:
                if (total := cost + more) < layer.get(after, total + 1):
                    layer[after] = total
        if len(layer) > _STATES:
            return [None] * len(items)
        layers.append(layer)
        steps.append(taken)
    return _agreed(layers, steps)


def _agreed(layers: list[dict[_State, int]], steps: list[dict[_State, list[_Step]]]) -> list[Use]:
    """Back from the best ends: what all ways that lead there use the items for."""
    ends = {state: cost + state.debt() for state, cost in layers[-1].items()}
    best = {state for state, cost in ends.items() if cost == min(ends.values())}
    uses: list[Use] = []
    for layer, after, taken in zip(reversed(layers[:-1]), reversed(layers[1:]), reversed(steps), strict=True):
        found: set[Use] = set()
        alive: set[_State] = set()
        for state, cost in layer.items():
            for end, more, use in taken[state]:
                if end in best and cost + more == after[end]:
                    found.add(use)
                    alive.add(state)
        best = alive
        uses.append(found.pop() if len(found) == 1 else None)
    return uses[::-1]


def _steps(state: _State, item: _Item) -> Iterator[_Step]:
    """The ways to go on with an item."""
    text = item.text
    if text is None:
        yield from _number_steps(state)
        return
    begun, rest, several, here, filled, _, ahead = state
    if rest.startswith(text):
        yield _State(begun, rest[len(text) :], True, True, filled, False, ahead), 0, begun
    for line, behind in item.begun:
        if line > begun:
            yield _State(line, behind, here=True, filled=ahead), state.debt(), line
    if item.in_group:
        yield state, 0, _GROUP
    yield _State(begun, rest, several, here, filled, True, False), _LEFT_OVER, None


def _number_steps(state: _State) -> Iterator[_Step]:
    if not state.filled and not state.lost and (state.here or state.rest or state.several):
        yield state._replace(filled=True), 0, state.line
        if state.here:
            return
    if not state.ahead and not state.here and not state.rest:
        yield state._replace(ahead=True), 0, None
    yield state, _LEFT_OVER, None
