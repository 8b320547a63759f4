"""Values below their label: a layout that breaks a line behind the label, or a row into pieces of a few values.

One label and the values below it may be a row; they are where most labels of the table stand so. Where the values below
a label are more than its line has, they are those of several rows, and order has to tell whose.
"""

from collections.abc import Sequence

from attrs import define, evolve, field

from govparse.fitting.labels import exact_match
from govparse.fitting.records.rows import Record
from govparse.forms.form import Form
from govparse.tables.grid import Row

_LEAST = 2
_MOST = 3
"""So many labels have their values below them, two of `_MOST` labels with any."""


@define
class _Group:
    """A record that is a label, by number, the records of values right below it, and how many values its line has."""

    label: int
    width: int
    values: list[int] = field(factory=list)


def below_labels(form: Form, records: list[Record]) -> list[Record]:
    """The records, each label and the values below it as one, where the table is printed so."""
    groups = [group for group in _groups(form, records) if group.values]
    fitting = [group for group in groups if sum(_printed(records[n]) for n in group.values) <= group.width]
    if len(fitting) < _LEAST or _MOST * len(fitting) < 2 * len(groups):
        return records
    joined = {group.label: _joined([records[group.label], *(records[n] for n in group.values)]) for group in fitting}
    taken = {number for group in fitting for number in group.values}
    return [joined.get(number, record) for number, record in enumerate(records) if number not in taken]


def _groups(form: Form, records: Sequence[Record]) -> list[_Group]:
    """Every label that names a line and has no value beside it."""
    groups: list[_Group] = []
    open_ = False
    for number, record in enumerate(records):
        if record.texts:
            match = exact_match(form, record.texts)
            open_ = match is not None and match.certainty != "shared" and not _printed(record)
            if match is not None and open_:
                groups.append(_Group(number, len(form.lines[match.line].cells)))
        elif open_ and _printed(record):
            groups[-1].values.append(number)
    return groups


def _printed(record: Record) -> int:
    return len(record.letters) - record.letters.count("B")


def _joined(records: list[Record]) -> Record:
    """A label and the values below it as one record; their places in their rows say nothing."""
    label, *values = records
    slots = [evolve(slot, place=None) for record in values for slot in record.slots]
    row = Row([*label.labels, *(slot.cell for slot in slots)], label.row.start, values[-1].row.end)
    places = tuple(range(len(label.labels)))
    letters = "".join([record.letters for record in values])
    return Record(row, label.labels, places, slots, letters, len(places), apart=True)
