"""Values that a layout did not write row by row put into rows: columns side by side, and rows that ran together.

A tool that looks for columns in a page writes the values of some rows column by column, and the labels of some rows
behind the values of others. Their number says how they stand, and the sums within the rows have to prove it.
"""

from collections.abc import Iterator

from attrs import evolve

from govparse.fitting.labels import exact_match, names_header
from govparse.fitting.records.below import below_labels
from govparse.fitting.records.rows import Record, Slot
from govparse.fitting.sums import Compiled, effect_of, sums_within
from govparse.forms.form import Form
from govparse.tables.grid import Row

_Rows = list[list[Slot]]


def in_rows(form: Form, records: list[Record]) -> list[Record]:
    """The records with every stack of values, of which it is certain what its rows are, as rows."""
    if len(form.lines) < 2:
        return records
    records = below_labels(form, records)
    unstacked = [row for group in _side_by_side(records) for row in _rows_of(form, group)]
    return list(_cut(form, list(_below_heads(form, unstacked))))


def _side_by_side(records: list[Record]) -> Iterator[list[Record]]:
    """Columns of the same height with nothing between them, and every other record for itself."""
    group: list[Record] = []
    for record in records:
        if group and not _is_beside(group[-1], record):
            yield group
            group = []
        group.append(record)
    if group:
        yield group


def _is_beside(column: Record, record: Record) -> bool:
    both = column.row.is_column and record.row.is_column
    return both and column.row.end == record.row.start and len(column.slots) == len(record.slots)


def _rows_of(form: Form, group: list[Record]) -> list[Record]:
    """The rows of columns; where they cannot be told, one record of all values, which fits nowhere."""
    if not group[0].row.is_column:
        return group
    matrix = [record.slots for record in group]
    widths = {len(line.cells) for line in form.lines}
    turned = [list(row) for row in zip(*matrix, strict=True)]
    ways = [rows for rows in (turned, matrix) if len(rows[0]) in widths]
    rows = _proven(form, ways)
    if rows is None:
        slots = [slot for column in matrix for slot in column]
        return [_record(slots, group)] if len(group) > 1 else group
    return [_record(row, group) for row in rows]


def _record(slots: list[Slot], group: list[Record]) -> Record:
    cells = [slot.cell for slot in slots]
    row = Row(cells, cells[0].start, cells[-1].end)
    return Record(row, [], (), [evolve(slot, place=None) for slot in slots], _letters(slots), 0)


def _letters(slots: list[Slot]) -> str:
    return "".join([slot.value.letter for slot in slots])


def _proven(form: Form, ways: list[_Rows]) -> _Rows | None:
    """The one way to put values into rows in which every row adds up; None where none or several do."""
    holding = [rows for rows in ways if all(_adds_up(form, row) for row in rows)]
    if len(holding) == 2 and _numbers(holding[0]) == _numbers(holding[1]):
        return holding[0]
    return holding[0] if len(holding) == 1 else None


def _numbers(rows: _Rows) -> list[list[object]]:
    return [[slot.value.number for slot in row] for row in rows]


def _adds_up(form: Form, row: list[Slot]) -> bool:
    """Whether a row has the sums of lines of its width, or no number at all; where such lines have none, it may be."""
    if all(slot.value.number is None for slot in row):
        return True
    equations = _row_sums(form, len(row))
    numbers = [slot.value.number for slot in row]
    return all(effect_of(equation.of_line[line], numbers) == 0 for line, equation in equations)


def _row_sums(form: Form, width: int) -> list[tuple[int, Compiled]]:
    """The equations within the first line of that width, which are those of all lines alike."""
    line = next((number for number, line in enumerate(form.lines) if len(line.cells) == width), None)
    return [] if line is None else [(line, equation) for equation in sums_within(form)[line]]


def _below_heads(form: Form, records: list[Record]) -> Iterator[Record]:
    """The records, values that stand right below a column head parted from it: their label is elsewhere."""
    begun = False
    for record in records:
        line = _sure_line(form, record)
        begun = begun or line is not None
        if line is None and record.texts and _printed(record) and _is_head(form, record.texts[-1], begun=begun):
            yield Record(record.row, record.labels, record.label_places, [], "", record.lead)
            yield Record(record.row, [], (), record.slots, record.letters, record.lead, apart=True)
        else:
            yield record


def _is_head(form: Form, text: str, *, begun: bool) -> bool:
    """Whether a label is a column head; one that is the label of a row, too, only before the first row."""
    return names_header(form, text) and (not begun or exact_match(form, (text,)) is None)


def _sure_line(form: Form, record: Record) -> int | None:
    if not record.texts or not _printed(record):
        return None
    match = exact_match(form, record.texts[-1:])
    return match.line if match is not None and match.certainty == "official" else None


def _printed(record: Record) -> bool:
    return bool(record.letters.strip("B"))


def _cut(form: Form, records: list[Record]) -> Iterator[Record]:
    """The records, several rows in one cut where the values up to the next sure row are those of the lines between."""
    sure = [(number, line) for number, record in enumerate(records) if (line := _sure_line(form, record)) is not None]
    ends = [*sure[1:], (len(records), len(form.lines))]
    between = {start: (line, *end) for (start, line), end in zip(sure, ends, strict=False)}
    for number, record in enumerate(records):
        rows = _rows_run_together(form, records, number, *between[number]) if number in between else None
        if rows is None:
            yield record
            continue
        yield evolve(record, slots=rows[0], letters=_letters(rows[0]), run=None)
        for row in rows[1:]:
            yield _record(row, [record])


def _rows_run_together(
    form: Form, records: list[Record], number: int, line: int, end: int, behind: int
) -> _Rows | None:
    """The rows of the record `number`, of `line`: what the records up to `end` leave of the lines up to `behind`."""
    slots, width = records[number].slots, len(form.lines[line].cells)
    others = [record.slots for record in records[number + 1 : end] if _printed(record)]
    count = behind - line - len(others)
    alike = all(len(other.cells) == width for other in form.lines[line:behind])
    if count < 2 or not alike or len(slots) != count * width or any(len(other) != width for other in others):
        return None
    if width == 1 or any(slot.value.letter == "B" for slot in slots):
        return None
    ahead = [slots[start : start + width] for start in range(0, len(slots), width)]
    turned = [slots[start::count] for start in range(count)]
    return _proven(form, [ahead, turned]) if _row_sums(form, width) else None
