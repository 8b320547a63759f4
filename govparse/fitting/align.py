"""The rows of a grid laid over the lines of a form: by label, by order, and by nothing weaker than both.

A row with an official label stands where its label says. A row whose label is misprinted or lost is placed only between
two rows that are sure, and only where as many such rows stand as lines are missing there.
"""

from collections.abc import Iterable
from typing import Literal

from attrs import define, field

from govparse.fitting.labels import close_match, exact_match, groups_named, names_header
from govparse.fitting.rows import Record, Slot
from govparse.forms.form import Form
from govparse.forms.labels import label_index, label_key

How = Literal["label", "joined_label", "similar_label", "order"]


@define
class Placement:
    """The record or records that may stand in one line of the form (several: the row is printed more than once)."""

    how: How
    records: list[Record] = field(factory=list)


@define
class Alignment:
    """A grid laid over a form.

    `lines` holds a placement for every line of the form, None where no row was found. `unplaced` are rows with
    numbers that fit no line. `heads` are the rows of labels alone, and `distinctive` counts labels that only this
    edition prints.
    """

    form: Form
    lines: list[Placement | None]
    unplaced: list[Record] = field(factory=list)
    heads: list[Record] = field(factory=list)
    distinctive: int = 0

    @property
    def complete(self) -> bool:
        """Every line of the form was found and nothing is left over: no other edition can fit better."""
        return not self.unplaced and None not in self.lines

    @property
    def score(self) -> int:
        """How well the form fits: for choosing between editions of one table.

        Lines behind the last row found say nothing: the table may break off there.
        """
        found = [number for number, placement in enumerate(self.lines) if placement is not None]
        placed = len(found)
        missing = found[-1] + 1 - placed if found else 0
        return 2 * placed - missing - 2 * len(self.unplaced) + 3 * self.distinctive


def align(form: Form, records: list[Record]) -> Alignment:
    """Lays the records of a table over the lines of `form`."""
    alignment = Alignment(form, [None] * len(form.lines))
    alignment.distinctive = distinctive(form, records)
    if len(form.lines) == 1:
        _align_single(alignment, records)
    else:
        _align_rows(alignment, records)
    return alignment


def distinctive(form: Form, records: Iterable[Record]) -> int:
    """How many labels that only this edition prints stand among the labels of the records."""
    known = label_index(form).distinctive
    return len({key for record in records for cell in record.labels if (key := label_key(cell.text)) in known})


def _numbers(record: Record) -> int:
    return sum(slot.value.letter != "B" for slot in record.slots)


def _align_single(alignment: Alignment, records: list[Record]) -> None:
    """A form of one unlabelled line: its values are those of the rows without a foreign label, in order."""
    form = alignment.form
    columns = len(form.lines[0].cells)
    valued: list[Record] = []
    for record in records:
        if not _numbers(record):
            alignment.heads.append(record)
        elif all(names_header(form, cell.text) for cell in record.labels):
            valued.append(record)
        else:
            alignment.unplaced.append(record)
    whole = [record for record in valued if len(record.slots) >= columns]
    if len(valued) > 1 and sum(len(record.slots) for record in valued) == columns:
        alignment.lines[0] = Placement("order", [_joined(valued)])
    elif whole or len(valued) == 1:
        alignment.lines[0] = Placement("label", whole or valued)
        alignment.unplaced += [record for record in valued if whole and len(record.slots) < columns]
    else:
        alignment.unplaced += valued


def _joined(records: list[Record]) -> Record:
    """One record of the values of several, where a layout broke the line."""
    slots = [Slot(slot.cell, slot.value, None) for record in records for slot in record.slots]
    return Record(records[0].row, [], (), slots, 0)


def _align_rows(alignment: Alignment, records: list[Record]) -> None:
    form, lines = alignment.form, alignment.lines
    waiting: list[Record] = []
    last = -1
    for record in records:
        labels = tuple([cell.text for cell in record.labels])
        match = exact_match(form, labels) if labels and not record.overwritten else None
        if match is not None and match.certainty == "shared" and not _next_in_order(form, last, match.line, record):
            match = None
        if match is None:
            (waiting if record.slots and _numbers(record) else alignment.heads).append(record)
            continue
        if not record.slots and lines[match.line] is None and match.certainty != "official":
            alignment.heads.append(record)
            continue
        if waiting:
            _fill(alignment, waiting, last, match.line)
            waiting = []
        how: How = "joined_label" if match.certainty == "joined" else "label"
        placement = lines[match.line]
        if placement is None:
            lines[match.line] = Placement(how, [record])
        elif not placement.records[-1].slots:
            # What stood there before was only the label of this row.
            placement.records = [record]
        elif record.slots:
            placement.records.append(record)
        last = match.line
    _fill(alignment, waiting, last, len(lines))


def _next_in_order(form: Form, last: int, line: int, record: Record) -> bool:
    """Whether a row with a label that a column shares stands right behind the row before it, with values of its own."""
    return line == last + 1 and _numbers(record) >= len(form.lines[line].cells)


def _fill(alignment: Alignment, waiting: list[Record], before: int, after: int) -> None:
    """Places rows without an official label into the lines missing between two sure rows."""
    missing = [line for line in range(before + 1, after) if alignment.lines[line] is None]
    anonymous: list[Record] = []
    for record in waiting:
        line = _similar(alignment.form, record, missing)
        if line is not None:
            alignment.lines[line] = Placement("similar_label", [record])
            missing.remove(line)
        elif _may_be_row(alignment.form, record):
            anonymous.append(record)
        else:
            alignment.unplaced.append(record)
    pairs = list(zip(missing, anonymous, strict=False))
    if len(anonymous) == len(missing) and all(_in_group(alignment.form, record, line) for line, record in pairs):
        for line, record in pairs:
            alignment.lines[line] = Placement("order", [record])
    else:
        alignment.unplaced += anonymous


def _similar(form: Form, record: Record, missing: list[int]) -> int | None:
    return close_match(form, record.labels[-1].text, missing) if record.labels else None


def _may_be_row(form: Form, record: Record) -> bool:
    """Whether a row may be one whose label is lost: values for every column, and no label that the form does not
    know.
    """
    known = all(groups_named(form, (cell.text,)) is not None for cell in record.labels)
    return known and len(record.slots) >= min(len(line.cells) for line in form.lines) and _numbers(record) > 1


def _in_group(form: Form, record: Record, line: int) -> bool:
    """Whether a row that still has a group label is put into that group, with values enough for its line."""
    group = groups_named(form, tuple([cell.text for cell in record.labels]))
    return (group is None or line in group) and len(record.slots) >= len(form.lines[line].cells)
