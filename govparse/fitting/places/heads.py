"""What the column heads above a row say of its values: their order, and columns that are none of the form's.

Heads are what stands above and between the rows. Layouts that keep a grid print them in rows of their own, others one
after the other; a head that reaches over several rows (总计) then stands before those that do not.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter

from attrs import define, evolve, field, frozen

from govparse.fitting.labels import close_header, exact_match
from govparse.fitting.places.columns import PlacedHead
from govparse.fitting.records.rows import Record
from govparse.forms import forms_of
from govparse.forms.form import Block, Form, Line
from govparse.forms.labels import (
    ROW_NUMBERS,
    LabelIndex,
    anchors,
    compact_label,
    compact_labels,
    label_index,
    label_key,
    units,
)

_FOREIGN = re.compile(
    rf"{ROW_NUMBERS}|备\s*注.{{0,6}}|说\s*明|附\s*注|变化|小计"
    r"|.{0,6}[同环]比.{0,6}|.{0,4}增[长减幅].{0,4}|.{0,4}(?:占比|比例|比重|百分比)"
    r"|.{0,4}(?:上一?年|[前去]年)(?:度|同期)?.{0,6}|.{0,2}(?:19|20)[0-9]{2}(?:年度?)?.{0,8}"
)
"""What heads of columns say that none of these tables has: remarks, row numbers, comparisons, years side by side."""

_HEADS = 2
"""So many heads in one row make it a row of heads."""
_MANY = 5
"""Of fewer columns a head that is not printed says nothing."""
_SHORT = 10
"""A longer text in a row of heads is a note."""

Rows = tuple[tuple[str, ...], ...]
"""The texts of the rows of heads that stand together."""


@frozen
class HeadsAbove:
    """What the heads above a line say.

    `order` has for every value from left to right the number of the column that its head names, None where the heads
    stand as the form has them or say nothing; `disordered`: they do not, and not all can be told. `perhaps` is an order
    in which a head may only have been printed further up, since it reaches over several rows of heads. `foreign`: a
    head is none of the form's. `of_other_edition`: they are those that only another edition prints above such rows.
    `lacking` are the columns that no head names while most have theirs.
    """

    order: tuple[int, ...] | None = None
    disordered: bool = False
    perhaps: tuple[int, ...] | None = None
    foreign: bool = False
    of_other_edition: bool = False
    lacking: frozenset[int] = frozenset()

    @property
    def says_nothing(self) -> bool:
        """Whether nothing speaks against values in the order of the form, in rows that have all of them."""
        told = self.order or self.perhaps or self.disordered
        return not (told or self.foreign or self.of_other_edition)


NOTHING_SAID = HeadsAbove()


@frozen(eq=False)
class Run:
    """Rows of heads that stand together: where they end, their texts, and those of them that are rows of the grid."""

    end: int
    rows: Rows
    records: tuple[Record, ...]


@define
class HeadRuns:
    """The runs of heads of a table, in order; a run is what stands between two rows with values and names a column."""

    form: Form
    runs: list[Run] = field(factory=list)

    @classmethod
    def of(cls, form: Form, records: Sequence[Record]) -> "HeadRuns":
        """The runs among the records of a table, in the order of the text."""
        found = cls(form)
        run: list[tuple[str, ...]] = []
        heads: list[Record] = []
        for record in sorted(records, key=attrgetter("start")):
            is_row = bool(record.letters.strip("B")) or _is_blank_row(form, record)
            texts = _before_its_label(form, record.texts) if is_row else record.texts
            if texts:
                run.append(_apart(form, texts))
            if not is_row:
                heads.append(record)
                continue
            if any(_names_column(form, text) for texts in run for text in texts):
                found.runs.append(Run(record.start, tuple(run), tuple(heads)))
            run, heads = [], []
        return found

    def above(self, start: int) -> Run | None:
        """The heads that stand nearest above a place of the text."""
        above = None
        for run in self.runs:
            if run.end > start:
                break
            above = run
        return above


def placed_heads(form: Form, run: Run) -> Iterator[PlacedHead]:
    """The heads of a run with the columns that they stand over, for comparing places in lines of text."""
    for names in {tuple(label_key(labels[-1].text) for labels in block.columns) for block in form.blocks}:
        for record in run.records:
            own = [(key, cell) for cell in record.labels if (key := head_key(form, cell.text)) in names]
            repeated = len(set(names)) < len(names)
            if repeated and [key for key, _ in own] != list(names):
                continue
            for number, (key, cell) in enumerate(own):
                yield PlacedHead(len(names), number if repeated else names.index(key or ""), (cell.start, cell.end))


def columns_below(form: Form, line: Line, run: Run) -> dict[int | None, int | None] | None:
    """The columns by the cell number over which their heads stand: None for one that is none of the form's.

    None where several columns of the line have the same head.
    """
    columns = [label_key(labels[-1].text) for labels in block_of(form)[line.key].columns]
    if len(set(columns)) < len(columns):
        return None
    below: dict[int | None, int | None] = {}
    for record in reversed(run.records):
        for text, place in zip(record.texts, record.label_places, strict=True):
            if (key := head_key(form, text)) in columns:
                below.setdefault(place, columns.index(key))
            elif is_foreign(form, text):
                below.setdefault(place, None)
    return below


def _is_blank_row(form: Form, record: Record) -> bool:
    """Whether a record is a row of blanks: behind the label of a row they are none of heads."""
    return bool(record.letters and record.texts) and len(form.lines) > 1 and _names_row(form, record.texts[-1])


@lru_cache(maxsize=4096)
def _before_its_label(form: Form, labels: tuple[str, ...]) -> tuple[str, ...]:
    """The labels of a row without those that name it: its own one and the groups that it belongs to."""
    index = label_index(form)
    texts = labels if len(form.lines) == 1 else labels[:-1]
    return tuple(text for text in texts if label_key(text) not in index.groups and not _names_row(form, text))


@lru_cache(maxsize=4096)
def _apart(form: Form, texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts of a row of heads, those apart that stand in one cell with blanks between them."""
    pieces = [piece for text in texts for piece in (text.split(" ") if " " in text else (text,))]
    if len(pieces) > len(texts) and sum(_names_column(form, piece) for piece in pieces) > len(texts):
        return tuple(pieces)
    return texts


def _names_row(form: Form, text: str) -> bool:
    match = exact_match(form, (text,))
    return match is not None and match.certainty == "official"


@lru_cache(maxsize=16384)
def head_key(form: Form, text: str) -> str | None:
    """The key of the official head that a text is, also where it is misprinted; None for any other text."""
    key = label_key(text)
    if key in label_index(form).headers:
        return label_key(label_index(form).headers[key])
    official = close_header(form, text)
    return None if official is None else label_key(official)


def _names_column(form: Form, text: str) -> bool:
    return head_key(form, text) in _column_keys(form)


@cache
def _column_keys(form: Form) -> frozenset[str]:
    return frozenset(label_key(label.text) for row in form.rows for column in row.columns for label in (column.label,))


@cache
def block_of(form: Form) -> dict[str, Block]:
    """The block that every line of a form stands in, by the key of the line."""
    return {line.key: block for block in form.blocks for line in block.lines}


@lru_cache(maxsize=4096)
def heads_above(form: Form, line: Line, rows: Rows, *, kept: bool) -> HeadsAbove:
    """What rows of heads say of the values of a line; `kept`: each of them is a row of the grid with all its cells."""
    block = block_of(form)[line.key]
    columns = [tuple(label_key(label.text) for label in labels) for labels in block.columns]
    foreign, other = _foreign(form, rows), _of_other_edition(form, line, rows)
    printed = _keys(form, rows)
    complete = {keys[-1] for keys in columns} <= set(printed)
    if not complete and any(_is_piece(form, text) for row in rows for text in row):
        return HeadsAbove(None, foreign=foreign, of_other_edition=other)  # torn heads stand in any order
    found = HeadsAbove(
        foreign=foreign,
        of_other_edition=other,
        lacking=_lacking([keys[-1] for keys in columns], printed),
    )
    if len({keys[-1] for keys in columns}) < len(columns):
        order = _order_of_blocks(form, columns, rows)
        return evolve(found, order=_whole(order, columns), disordered=_in_part(order, columns))
    sure, order = _order(form, columns, rows, kept=kept)
    whole, in_part = _whole(order, columns), _in_part(order, columns)
    return evolve(found, order=whole if sure else None, disordered=in_part, perhaps=None if sure else whole)


def _lacking(columns: Sequence[str], printed: Sequence[str]) -> frozenset[int]:
    """The columns of which the head is not printed, or not as often as those of most columns; none of few columns."""
    if len(columns) < _MANY:
        return frozenset()
    counts = [printed.count(key) // columns.count(key) for key in columns]
    usual = max(sorted(counts)[len(counts) // 2], 1)
    lacking = [column for column, count in enumerate(counts) if count < usual]
    return frozenset(lacking) if 2 * len(lacking) < len(columns) else frozenset()


def _whole(order: Sequence[int] | None, columns: Sequence[object]) -> tuple[int, ...] | None:
    return tuple(order) if order is not None and len(order) == len(columns) else None


def _in_part(order: Sequence[int] | None, columns: Sequence[object]) -> bool:
    return order is not None and len(order) < len(columns)


def _order(
    form: Form, columns: list[tuple[str, ...]], rows: Rows, *, kept: bool
) -> tuple[bool, tuple[int, ...] | None]:
    """The order of columns that have names of their own, None if it is the form's; and whether the heads surely say so.

    A head that reaches over several rows of heads is printed before those of the rows below, and may be before all.
    """
    number = {keys[-1]: place for place, keys in enumerate(columns)}
    printed = [[number[key] for text in row if (key := head_key(form, text)) in number] for row in rows]
    printed = [list(dict.fromkeys(row)) for row in printed]
    if all(len(row) < 2 for row in printed):
        # One head a line: a layout of cells below each other, whatever it keeps.
        printed, kept = [list(dict.fromkeys(place for row in printed for place in row))], False
    deepest = max(map(len, columns))
    over = [place for place, keys in enumerate(columns) if len(keys) < deepest]
    if all(_as_the_form_has_them(row, over, kept=kept) for row in printed):
        return True, None
    seen = list(dict.fromkeys(place for row in printed for place in row))
    levels = len([row for row in printed if row])
    if over and seen[: len(over)] == over and (not kept or levels > 1):
        # What reaches over several rows was printed first: the last of it stands behind the others.
        return True, (*seen[: len(over) - 1], *seen[len(over) :], over[-1])
    moved_up = [place for place in seen if place not in over]
    only_moved_up = not kept and moved_up == sorted(moved_up) and seen[: len(over)] == over[::-1]
    return not only_moved_up, tuple(seen)


def _as_the_form_has_them(printed: list[int], over: list[int], *, kept: bool) -> bool:
    """Whether heads stand in the order of the form, or (where no grid is kept) those that reach `over` rows first."""
    if printed == sorted(printed) or kept:
        return printed == sorted(printed)
    first = [place for place in printed if place in over]
    others = [place for place in printed if place not in over]
    return first == sorted(first) and others == sorted(others) and printed == first + others


def _order_of_blocks(form: Form, columns: list[tuple[str, ...]], rows: Rows) -> tuple[int, ...] | None:
    """The order of columns that repeat the same names under several heads: within each run of names, and of the heads
    above them.
    """
    names = list(dict.fromkeys(keys[-1] for keys in columns))
    width = len(names)
    count = len(columns) // width
    own = {name: place for place, name in enumerate(names)}
    printed = [own[key] for row in rows for text in row if (key := head_key(form, text)) in own]
    within: tuple[int, ...] | None = None
    complete = printed and all(printed.count(name) == len(printed) / width for name in range(width))
    if complete and any(name != place % width for place, name in enumerate(printed)):
        first = tuple(printed[:width])
        if sorted(first) != list(range(width)):
            return ()
        within = first
    blocks = _blocks_in_order([columns[width * block] for block in range(count)], _keys(form, rows))
    if within is None and blocks == list(range(count)):
        return None
    return tuple(width * block + column for block in blocks for column in within or range(width))


def _keys(form: Form, rows: Rows) -> list[str]:
    return [key for row in rows for text in row if (key := head_key(form, text)) is not None]


def _blocks_in_order(paths: list[tuple[str, ...]], printed: list[str]) -> list[int]:
    """The blocks of columns from left to right, by the heads over them; `paths` are those of the first column of each.

    The uppermost heads tell it, each printed once over all its blocks or over every one; blocks below the same one
    follow each other as their own heads do. Where heads say nothing, blocks stand as in the form.
    """
    own, highest = [path[-2] for path in paths], [path[0] for path in paths]
    seen = [own.index(key) for key in dict.fromkeys(printed) if key in own]
    blocks = seen + [block for block in range(len(paths)) if block not in seen]
    over = [key for key, before in zip(printed, ["", *printed], strict=False) if key in highest and key != before]
    if sorted(over) == sorted(highest):
        by_head = {key: iter([block for block in blocks if highest[block] == key]) for key in highest}
        return [next(by_head[key]) for key in over]
    if sorted(over) == sorted(set(highest)):
        return sorted(blocks, key=lambda block: over.index(highest[block]))
    return blocks if seen != sorted(seen) else list(range(len(paths)))


@lru_cache(maxsize=4096)
def _is_piece(form: Form, text: str) -> bool:
    """Whether a text is a part of the label of a column, but none itself."""
    piece = compact_label(text)
    labels = (compact_label(column.label.text) for row in form.rows for column in row.columns)
    return bool(piece) and head_key(form, text) is None and any(piece in label for label in labels)


def _foreign(form: Form, rows: Rows) -> bool:
    """Whether a head is none of the form's: an unknown short text in a row of heads, or between heads that stand one a
    row; or one that says so anywhere.
    """
    if all(len(row) == 1 for row in rows):
        texts = [text for row in rows for text in row]
        named = [place for place, text in enumerate(texts) if head_key(form, text) is not None]
        within = texts[named[0] : named[-1]] if named else []
        if any(len(text) <= _SHORT and _is_unknown(form, text) for text in within):
            return True
    begun = False
    for row in rows:
        if _stand_twice(form, row):
            return True
        known = sum(head_key(form, text) is not None for text in row)
        if known >= _HEADS and any(len(text) <= _SHORT and _is_strange(form, text) for text in row):
            return True
        for text in row:
            begun = begun or _names_column(form, text)
            if (begun or len(row) > 1) and is_foreign(form, text):
                return True
    return False


def _stand_twice(form: Form, row: tuple[str, ...]) -> bool:
    """Whether a row prints the heads of all columns of a block twice: those of another year, or of another organ."""
    keys = [key for text in row if (key := head_key(form, text)) in _column_keys(form)]
    printed = [key for key, before in zip(keys, [None, *keys], strict=False) if key != before]
    for block in form.blocks:
        own = [label_key(labels[-1].text) for labels in block.columns]
        if len(own) > 1 and all(printed.count(key) >= 2 * own.count(key) for key in own):
            return True
    return False


def _is_strange(form: Form, text: str) -> bool:
    """Whether half of the characters of a text stand in no label of the form: it is no misprint, nor put together."""
    known = set(compact_labels(form).everything)
    letters = list(filter(str.isalpha, text))
    strange = [char for char in letters if char not in known]
    return _is_unknown(form, text) and 2 * len(strange) >= len(letters) > 0


@lru_cache(maxsize=4096)
def _is_unknown(form: Form, text: str) -> bool:
    """Whether a text is neither a head nor a label of the form, nor a part of one."""
    if text in units() or head_key(form, text) is not None or exact_match(form, (text,)) is not None:
        return False
    compact = compact_label(text)
    return bool(compact) and label_key(text) not in anchors() and compact not in compact_labels(form).everything


@lru_cache(maxsize=4096)
def is_foreign(form: Form, text: str) -> bool:
    """Whether a text is the head of a column that no edition of the form has; another form may have it."""
    if _FOREIGN.fullmatch(text) is None or text in units() or exact_match(form, (text,)) is not None:
        return False
    indices = map(label_index, forms_of(form.table))
    return head_key(form, text) is None and not any(_knows(index, label_key(text)) for index in indices)


def _knows(index: LabelIndex, key: str) -> bool:
    """Whether a key is that of a label of the form."""
    return key in index.rows or key in index.groups or key in index.headers


@lru_cache(maxsize=4096)
def _own_heads(form: Form) -> dict[str, frozenset[str]]:
    """For every line, by key, the keys of its column heads."""
    return {line.key: frozenset(map(label_key, _labels_of(form, line))) for line in form.lines}


def _labels_of(form: Form, line: Line) -> Iterator[str]:
    for row in form.rows:
        if row.key == line.key:
            for column in row.columns:
                yield from (column.label.text, *column.label.aliases)


def _of_other_edition(form: Form, line: Line, rows: Rows) -> bool:
    """Whether the heads are those that another edition prints above the row of that name, and none is its own."""
    keys = {label_key(text) for row in rows for text in row}
    if not line.path or keys & _own_heads(form).get(line.key, frozenset()):
        return False
    for other in forms_of(form.table):
        if (
            other is not form
            and line.key in _own_heads(other)
            and keys & (_own_heads(other)[line.key] - _own_heads(form)[line.key])
        ):
            return True
    return False
