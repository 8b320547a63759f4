"""The rows of a grid laid over the lines of a form: by label, by order, and by nothing weaker than both.

A row with an official label stands where its label says. A row whose label is misprinted or lost is placed only between
two rows that are sure, and only where as many such rows stand as lines are missing there.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from attrs import define, field

from govparse.fitting.labels import (
    Match,
    bare_rows,
    close_match,
    exact_match,
    groups_named,
    is_strange,
    names_header,
    torn_match,
)
from govparse.fitting.records.rows import Record, Slot, fills_all_cells
from govparse.forms.form import Form
from govparse.forms.labels import label_key

_MOST_PIECES = 4

How = Literal["label", "joined_label", "similar_label", "order"]


@define
class Placement:
    """The record or records that may stand in one line of the form (several: the row is printed more than once).

    `open`: which of them stands there, or none, the order of the rows does not tell.
    """

    how: How
    records: list[Record] = field(factory=list)
    open: bool = False


@define
class Alignment:
    """A grid laid over a form.

    `lines` holds a placement for every line of the form, None where no row was found. `unplaced` are rows with
    numbers that fit no line. `heads` are the rows of labels alone, and `distinctive` counts labels that only this
    edition prints. `undecided`: nothing that was read tells this edition from another.
    """

    form: Form
    lines: list[Placement | None]
    unplaced: list[Record] = field(factory=list)
    heads: list[Record] = field(factory=list)
    distinctive: int = 0
    undecided: bool = False

    @property
    def placed(self) -> list[Placement | None]:
        """The lines as they are known: those in which a row may stand or not are left out."""
        return [None if placement is None or placement.open else placement for placement in self.lines]

    @property
    def complete(self) -> bool:
        """Every line of the form was found and nothing is left over: no other edition can fit better."""
        return not self.unplaced and None not in self.placed

    @property
    def score(self) -> int:
        """How well the form fits: for choosing between editions of one table.

        Lines behind the last row found say nothing: the table may break off there.
        """
        found = [number for number, placement in enumerate(self.lines) if placement is not None]
        placed = len(found)
        missing = found[-1] + 1 - placed if found else 0
        open_ = {id(record) for each in self.lines if each is not None and each.open for record in each.records}
        return 2 * placed - missing - 2 * (len(self.unplaced) + len(open_)) + 3 * self.distinctive


def align(form: Form, records: list[Record], distinctive: int = 0, *, kept: bool = False) -> Alignment:
    """Lays the records of a table over the lines of `form`; `distinctive` labels of theirs only this edition prints.

    `kept`: the layout writes blanks.
    """
    alignment = Alignment(form, [None] * len(form.lines), distinctive=distinctive)
    if len(form.lines) == 1:
        _align_single(alignment, records)
    else:
        _align_rows(alignment, records, kept=kept)
    return alignment


def _numbers(record: Record) -> int:
    return len(record.letters) - record.letters.count("B")


def _align_single(alignment: Alignment, records: list[Record]) -> None:
    """A form of one unlabelled line: its values are those of the rows without a foreign label, in order.

    Before a value for every column a label may be any: heads that were torn to pieces. Where no row has values, the
    blank rows below the heads are the line, if they have a place for every column.
    """
    form = alignment.form
    columns = len(form.lines[0].cells)
    valued: list[Record] = []
    blank: list[Record] = []
    headed = False
    for record in map(Record.with_stack, records):
        if not record.texts and not _numbers(record):
            blank.append(record)
        elif not _numbers(record):
            alignment.heads.append(record)
            if any(label_key(text) in _columns(form) for text in record.texts):
                headed = True
                blank.clear()
            elif record.letters:
                blank.append(record)
        elif _numbers(record) == columns or all(names_header(form, text) for text in record.texts):
            valued.append(record)
        else:
            alignment.unplaced.append(record)
    if _named_by_columns(form, valued):
        alignment.unplaced += valued
        return
    whole = [record for record in valued if len(record.letters) >= columns]
    rivals = [record for record in valued if 2 * _numbers(record) > columns]
    sides = sorted([*valued, *blank], key=lambda record: record.row.start)
    if valued and blank and all(r.texts for r in sides) and sum(len(r.letters) for r in sides) == columns:
        alignment.lines[0] = Placement("order", [_joined(_in_order_of_names(form, sides))])
    elif len(valued) > 1 and sum(len(record.letters) for record in valued) == columns:
        alignment.lines[0] = Placement("order", [_joined(_in_order_of_names(form, valued))])
    elif len(rivals) > 1:
        # Whose each of them is, the rows do not tell: all are readings of the line.
        alignment.lines[0] = Placement("label", rivals)
        alignment.unplaced += [record for record in valued if record not in rivals]
    elif whole or len(valued) == 1:
        alignment.lines[0] = Placement("label", whole or valued)
        alignment.unplaced += [record for record in valued if whole and len(record.letters) < columns]
    elif valued or alignment.unplaced:
        alignment.unplaced += valued
    elif headed and blank and sum(len(record.letters) for record in blank) == columns:
        alignment.lines[0] = Placement("label", blank if len(blank) == 1 else [_joined(blank)])


def _named_by_columns(form: Form, records: list[Record]) -> bool:
    """Whether rows are named for columns of the form: a table on its side, whose rows are no pieces of a line."""
    named = {key for record in records if record.texts and (key := label_key(record.texts[-1])) in _columns(form)}
    return len(named) > 1


@cache
def _columns(form: Form) -> frozenset[str]:
    """The keys of the names of columns."""
    return frozenset(label_key(column.label.text) for row in form.rows for column in row.columns)


def _in_order_of_names(form: Form, records: list[Record]) -> list[Record]:
    """Rows that are named each for another row of the form, in the order of the form; others as they stand."""
    names = [label_key(row.path[-1].text) for row in form.rows]
    own = [next((key for text in reversed(each.texts) if (key := label_key(text)) in names), None) for each in records]
    if None in own or len(set(own)) < len(own):
        return records
    return [record for _, record in sorted(zip(own, records, strict=True), key=lambda pair: names.index(pair[0] or ""))]


def _joined(records: list[Record]) -> Record:
    """One record of the values of several, where a layout broke the line."""
    slots = [Slot(slot.cell, slot.value, None) for record in records for slot in record.slots]
    return Record(records[0].row, [], (), slots, "".join([record.letters for record in records]), 0)


def _align_rows(alignment: Alignment, records: list[Record], *, kept: bool) -> None:
    """A form of labelled lines: sure rows first, then what stands between two of them."""
    gap = _Gap(alignment, fills_all_cells(records))
    for record, behind_bare_label in _single_labels(alignment.form, records, kept=kept):
        match = _match(alignment.form, record, gap.before)
        if match is None:
            gap.add(record)
        elif not _numbers(record) and not (kept and _writes_blanks(alignment.form, match.line, record)):
            gap.add_label(match.line, record)
        elif gap.filled and behind_bare_label:
            # A label without values before it, where no value should be missing: what else follows tells whose it is.
            gap.add_behind_bare(match, record)
        else:
            gap.close(match.line)
            _place(alignment, match, record)
    gap.close(len(alignment.lines))


def _writes_blanks(form: Form, line: int, record: Record) -> bool:
    """Whether a row of blanks has a place for every column of its line."""
    return len(record.letters) >= len(form.lines[line].cells)


def _single_labels(form: Form, records: list[Record], *, kept: bool) -> Iterator[tuple[Record, bool]]:
    """The records with every row label but the last taken out as a record without values.

    The second part says whether a record stands right behind such a label. In layouts that write blanks, labels of
    several rows beside each other without a value are no rows: what they name stands below them.
    """
    for record in records:
        if kept and not _numbers(record) and bare_rows(form, record.texts):
            yield Record(record.row, record.labels[:1], record.label_places[:1], [], "", record.lead), False
            continue
        bare = False
        for number in bare_rows(form, record.texts):
            places = record.label_places[number : number + 1]
            yield Record(record.row, [record.labels[number]], places, [], "", record.lead), bare
            bare = True
        yield record, bare


def _match(form: Form, record: Record, last: int) -> Match | None:
    """The line that the label of a record surely names."""
    match = exact_match(form, record.texts) if record.texts and not record.overwritten else None
    if match is None:
        return None
    if match.certainty == "shared":
        return match if _next_in_order(form, last, match.line, record) else None
    return match if record.letters or match.certainty == "official" else None


def _place(alignment: Alignment, match: Match, record: Record) -> None:
    placement = alignment.lines[match.line]
    if placement is None or not placement.records[-1].letters:
        how: How = "joined_label" if match.certainty == "joined" else "label"
        alignment.lines[match.line] = Placement(how, [record])
    else:
        placement.records.append(record)


def _next_in_order(form: Form, last: int, line: int, record: Record) -> bool:
    """Whether a row with a label that a column shares stands right behind the row before it, with values of its own."""
    return line == last + 1 and _numbers(record) >= len(form.lines[line].cells)


@define
class _Gap:
    """What stands behind a sure row: rows whose label is lost or misprinted, and labels without values.

    `filled`: no row is blank. `strange`: labels of other rows than the form's stand there, or figures among text.
    """

    alignment: Alignment
    filled: bool
    before: int = -1
    waiting: list[Record] = field(factory=list)
    labels: dict[int, Record] = field(factory=dict)
    behind_bare: list[tuple[Match, Record]] = field(factory=list)
    strange: bool = False

    def add(self, record: Record) -> None:
        """A record whose label names no line."""
        (self.waiting if _numbers(record) else self.alignment.heads).append(record)
        if not _numbers(record) and not self.strange:
            self.strange = any(is_strange(self.alignment.form, text) for text in record.texts)

    def add_label(self, line: int, record: Record) -> None:
        """A label that names a line, without values."""
        self.labels.setdefault(line, record)

    def add_behind_bare(self, match: Match, record: Record) -> None:
        """A row behind the bare label of another one."""
        self.behind_bare.append((match, record))

    def close(self, after: int) -> None:
        """Places what can be placed between the sure rows `before` and `after`, behind which the next gap begins."""
        if self.behind_bare:
            self._place_behind_bare()
        if self.waiting or self.labels:
            self._place_between(self.before, after)
            self.waiting.clear()
            self.labels.clear()
        self.before, self.strange = after, False

    def _place_behind_bare(self) -> None:
        """Rows right behind their own label stand there, unless rows without one follow: labels in one run and values
        in another look so, and the order tells whose they are.
        """
        apart = any(not record.texts for record in self.waiting)
        for match, record in self.behind_bare:
            if apart:
                bare = Record(record.row, record.labels, record.label_places, [], "", record.lead)
                self.labels.setdefault(match.line, bare)
                values = Record(record.row, [], (), record.slots, record.letters, record.lead, apart=True)
                self.waiting.append(values)
            else:
                _place(self.alignment, match, record)
        # By their values: a row of a layout that has no rows begins anywhere.
        self.waiting.sort(key=lambda record: record.slots[0].cell.start if record.letters else record.row.start)
        self.behind_bare.clear()

    def _place_between(self, before: int, after: int) -> None:
        lines = self.alignment.lines
        missing = [line for line in range(before + 1, after) if lines[line] is None]
        anonymous: list[Record] = []
        others: list[Record] = []
        torn = False  # a row stands among them that lost a value, or has another's
        for record in self.waiting:
            line = _similar(self.alignment.form, record, missing)
            if line is not None:
                lines[line] = Placement("similar_label", [record])
                missing.remove(line)
            elif _may_be_row(self.alignment.form, record):
                anonymous.append(record)
            else:
                others.append(record)
                torn = torn or (not record.texts and _numbers(record) > 1)
        settled = self._place_in_order(anonymous, missing, torn=torn)
        left = others if settled else [record for record in self.waiting if record in anonymous or record in others]
        if left and not (anonymous and settled) and self._place_openly(left, missing):
            settled = False
        else:
            self.alignment.unplaced += left
        for line, record in self.labels.items():
            if lines[line] is None and settled:
                lines[line] = Placement("label", [record])

    def _place_in_order(self, anonymous: list[Record], missing: list[int], *, torn: bool) -> bool:
        """Rows without a label into the missing lines, or into those whose label is printed, if there are as many, and
        none is `torn`.

        A label that is printed may be that of a blank row where there are such. Where there are not as many lines as
        rows, values are left over, and no label here can be that of a row of blanks.
        """
        form = self.alignment.form
        if self.strange or torn:
            return not anonymous
        printed = [line for line in missing if line in self.labels]
        for lines in (missing, printed) if self.filled else (missing,):
            pairs = list(zip(lines, anonymous, strict=False))
            if len(lines) == len(anonymous) and all(_in_group(form, record, line) for line, record in pairs):
                for line, record in pairs:
                    self.alignment.lines[line] = Placement("order", [record])
                return True
        return not anonymous

    def _place_openly(self, rows: list[Record], missing: list[int]) -> bool:
        """Rows without a label into every line that their order allows: which of them stands where is not known.

        Only where all lines have their labels printed: else rows may be those of labels that were torn or lost.
        """
        form = self.alignment.form
        known = all(groups_named(form, (text,)) is not None for record in rows for text in record.texts)
        lines = [line for line in missing if self.alignment.lines[line] is None]
        if self.strange or not known or not lines or not self.labels.keys() >= set(lines):
            return False
        spare = len(rows) - len(lines)
        for place, line in enumerate(lines):
            near = rows[max(0, place + min(spare, 0)) : place + max(spare, 0) + 1]
            if near:
                self.alignment.lines[line] = Placement("order", near, open=True)
        return True


def _similar(form: Form, record: Record, missing: list[int]) -> int | None:
    """The missing line whose official label that of a record is close to, also in pieces, or in disorder."""
    texts = record.texts
    if not texts:
        return None
    joined = ("".join(texts[-pieces:]) for pieces in range(1, min(len(texts), _MOST_PIECES) + 1))
    close = next((line for text in joined if (line := close_match(form, text, missing)) is not None), None)
    return torn_match(form, texts, missing) if close is None else close


def _may_be_row(form: Form, record: Record) -> bool:
    """Whether a row may be one whose label is lost: values for every column, and no label that the form does not
    know.
    """
    known = all(groups_named(form, (text,)) is not None for text in record.texts)
    enough = len(record.letters) >= form.narrowest
    return known and enough and (_numbers(record) > 1 or record.apart)


def _in_group(form: Form, record: Record, line: int) -> bool:
    """Whether a row that still has a group label is put into that group, with values enough for its line."""
    group = groups_named(form, record.texts)
    return (group is None or line in group) and len(record.letters) >= len(form.lines[line].cells)
