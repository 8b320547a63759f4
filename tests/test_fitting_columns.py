"""Columns told by the place of values in their line, in random tables laid out in many ways."""

import random
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from attrs import frozen

from govparse.cleaning import clean
from govparse.fitting.places.columns import Columns, PlacedHead, PlacedRow, columns_of
from govparse.forms.applications import FORM_2021 as FORM
from govparse.tables.rulers import characters, eastern, terminal

COLUMNS = 7
LABELS = [line.path[-1].text for line in FORM.lines]
HEADS = [heads[-1].text for heads in FORM.blocks[0].columns]
SEEDS = range(200)

Width = Callable[[str], int]
Numbers = list[int | None]
Told = list[tuple[Columns, ...] | None]


@frozen
class Laid:
    """A table as text: its rows and heads with their places, and the columns that the values truly stand in."""

    text: str
    rows: list[PlacedRow]
    heads: list[PlacedHead]
    truth: list[tuple[int, ...]]

    def told(self) -> Told:
        """What their places say."""
        cleaned = clean(self.text)
        assert cleaned.text == self.text
        return columns_of(cleaned, self.rows, self.heads)


class Page:
    """Writes lines cell by cell and notes where each value stands."""

    def __init__(self) -> None:
        self.text = ""
        self.rows: list[PlacedRow] = []
        self.truth: list[tuple[int, ...]] = []
        self.heads: list[PlacedHead] = []

    def line(self, label: str, cells: Sequence[str], *, head: bool = False) -> None:
        """A label and its cells, each padded as it shall be; a cell that is not written is empty."""
        self.text += label
        spans: list[tuple[int, tuple[int, int]]] = []
        for column, cell in enumerate(cells):
            if shown := cell.strip():
                start = len(self.text) + cell.index(shown)
                spans.append((column, (start, start + len(shown))))
            self.text += cell
        self.text += "\n"
        if head:
            self.heads += [PlacedHead(COLUMNS, column, span) for column, span in spans]
        else:
            self.rows.append(PlacedRow(COLUMNS, tuple(span for _, span in spans)))
            self.truth.append(tuple(column for column, _ in spans))

    def laid(self) -> Laid:
        """The table."""
        return Laid(self.text, self.rows, self.heads, self.truth)


def pad(text: str, room: int, side: str, width: Width) -> str:
    """A text in so much room: at its left, its right or in the middle."""
    left_over = max(0, room - sum(map(width, text)))
    before = {"left": 0, "right": left_over, "middle": left_over // 2}[side]
    return " " * before + text + " " * (left_over - before)


def numbers(rand: random.Random, density: float) -> list[tuple[str, Numbers]]:
    """Rows in the order of the form with random figures, many cells left blank, each with its total."""
    largest = rand.choice([9, 99, 9999])
    rows: list[tuple[str, Numbers]] = []
    for place in sorted(rand.sample(range(len(LABELS)), rand.choice([2, 3, 5, 8, 15, 24]))):
        parts: Numbers = [rand.randint(0, largest) if rand.random() < density else None for _ in range(COLUMNS - 1)]
        some = [part for part in parts if part is not None]
        rows.append((LABELS[place], [*parts, sum(some) if some else None]))
    return rows


def shown(number: int | None) -> str:
    return "" if number is None else str(number)


def kept(seed: int, width: Width, side: str, *, heads: bool) -> Laid:
    """A table whose columns keep their room, whether there is something in them or not."""
    rand = random.Random(seed)
    rows = numbers(rand, rand.choice([0.1, 0.3, 0.6, 0.9, 1]))
    gap = rand.randint(1, 3)
    rooms = [
        max(*(len(shown(row[column])) for _, row in rows), sum(map(width, HEADS[column])) if heads else 1)
        + rand.choice([0, 0, 3])
        for column in range(COLUMNS)
    ]
    margin = max(sum(map(width, label)) for label, _ in rows) + 4
    page = Page()
    if heads:
        page.line(" " * margin, [" " * gap + pad(HEADS[c], rooms[c], side, width) for c in range(COLUMNS)], head=True)
    for label, row in rows:
        cells = [" " * gap + pad(shown(row[c]), rooms[c], side, width) for c in range(COLUMNS)]
        page.line(pad(" " * rand.choice([0, 0, 4]) + label, margin, "left", width), cells)
    return page.laid()


def closed_up(seed: int, separator: Callable[[random.Random], str], *, padded: bool, field: int) -> Laid:
    """A table whose blank cells take no room; labels may be padded, and numbers stand at the right of a field."""
    rand = random.Random(seed)
    rows = numbers(rand, rand.choice([0.3, 0.6, 0.9]))
    margin = max(sum(map(terminal, label)) for label, _ in rows) if padded else 0
    page = Page()
    page.line("", [separator(rand) + head for head in HEADS], head=True)
    for label, row in rows:
        cells = [separator(rand) + shown(number).rjust(field) if number is not None else "" for number in row]
        page.line(pad(label, margin, "left", terminal), cells)
    return page.laid()


def judged(laid: Laid, but: int = -1) -> Counter[str]:
    """How many rows with values were told rightly (`sure`: to one column each), not at all, or wrongly; `but` one."""
    count: Counter[str] = Counter()
    for number, (columns, truth) in enumerate(zip(laid.told(), laid.truth, strict=True)):
        if number == but:
            continue
        if not truth:
            assert columns is None
        elif columns is None:
            count["untold"] += 1
        elif not all(column in said for column, said in zip(truth, columns, strict=True)):
            count["wrong"] += 1
        else:
            count["sure" if all(len(said) == 1 for said in columns) else "open"] += 1
    return count


@pytest.mark.parametrize("heads", [False, True])
@pytest.mark.parametrize("side", ["left", "right", "middle"])
@pytest.mark.parametrize("width", [characters, terminal, eastern])
def test_kept_columns_are_told(width: Width, side: str, *, heads: bool) -> None:
    """Never wrongly, and mostly to one column: of small tables little is said, and of sparse ones without heads."""
    count: Counter[str] = Counter()
    for seed in SEEDS:
        count += judged(kept(seed, width, side, heads=heads))
    assert count["wrong"] == 0
    assert count["sure"] >= (0.85 if heads else 0.6) * count.total()
    assert count["untold"] <= 0.15 * count.total()


@pytest.mark.parametrize("field", [0, 6])
@pytest.mark.parametrize("padded", [False, True])
@pytest.mark.parametrize("gap", [1, 2, 4])
def test_values_that_close_up_say_nothing(gap: int, field: int, *, padded: bool) -> None:
    for seed in SEEDS:
        told = closed_up(seed, lambda _: " " * gap, padded=padded, field=field).told()
        assert not any(told)


def test_values_at_any_distance_say_nothing_or_next_to_nothing() -> None:
    """By chance alone values of rows stand below each other; of a thousand such rows, two at most are told."""
    count: Counter[str] = Counter()
    for seed in SEEDS:
        count += judged(closed_up(seed, lambda rand: " " * rand.randint(1, 4), padded=bool(seed % 2), field=0))
    assert count.total() - count["untold"] <= 0.002 * count.total()


def test_a_row_that_was_moved_moves_no_other() -> None:
    """Characters that were added to a label move its row; the others are still told, and rightly."""
    count: Counter[str] = Counter()
    for seed in SEEDS:
        laid = kept(seed, terminal, "right", heads=True)
        number = random.Random(seed).randrange(len(laid.rows))
        at = laid.text.index(laid.text.split("\n")[number + 1])
        rows = [_later(row, 2) if place >= number else row for place, row in enumerate(laid.rows)]
        moved = Laid(laid.text[:at] + "某某" + laid.text[at:], rows, laid.heads, laid.truth)
        count += judged(moved, but=number)
    assert count["wrong"] <= 0.001 * count.total()
    assert count["sure"] >= 0.75 * count.total()


def _later(row: PlacedRow, characters: int) -> PlacedRow:
    return PlacedRow(row.columns, tuple((start + characters, end + characters) for start, end in row.values))


def placed(text: str, columns: int = COLUMNS) -> list[PlacedRow]:
    """The numbers of every line as rows."""
    rows, place = [], 0
    for line in text.splitlines(keepends=True):
        spans, start = [], place
        for piece in line.split(" "):
            if piece.strip().isdigit():
                spans.append((start, start + len(piece.strip())))
            start += len(piece) + 1
        rows.append(PlacedRow(columns, tuple(spans)))
        place += len(line)
    return rows


def sure(told: Told) -> list[list[int] | None]:
    return [None if columns is None else [next(iter(said)) for said in columns if len(said) == 1] for columns in told]


FULL = "甲      1    2    3    4    5    6   21\n"
SOME = "乙           5         6        11   22\n"
LAST = "丙                                    7\n"


def test_rows_with_all_values_say_where_the_others_stand() -> None:
    text = FULL + SOME + LAST
    assert sure(columns_of(clean(text), placed(text))) == [list(range(7)), [1, 3, 5, 6], [6]]


def test_without_a_full_row_order_leaves_what_it_cannot_tell() -> None:
    text = "".join(line[:26] + "  " + line[28:] for line in (FULL, SOME, LAST))
    told = columns_of(clean(text), placed(text))
    assert told[0] is not None
    assert [sorted(said) for said in told[0]] == [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6]]


def test_pages_are_told_apart() -> None:
    """Behind a form feed, or a break that is named, columns stand elsewhere."""
    moved = "".join("    " + line for line in (FULL, SOME, LAST))
    text = FULL + SOME + LAST + moved
    assert columns_of(clean(text), placed(text)) == [None] * 6
    both = sure(columns_of(clean(text), placed(text), (), [len(FULL + SOME + LAST)]))
    assert both == [list(range(7)), [1, 3, 5, 6], [6]] * 2
    fed = FULL + SOME + LAST + "\f" + moved
    assert sure(columns_of(clean(fed), placed(fed.replace("\f", "\n")))) == [*both[:3], None, *both[3:]]


def test_rows_moved_by_a_label_of_several_rows_are_compared_with_each_other() -> None:
    """A tool that writes 三、 before the first row of the group alone moves its values by a column."""
    moved = "组      丙   9         8             17\n丁      戊        4                   4\n"
    text = FULL + SOME + LAST + moved
    told = columns_of(clean(text), placed(text))
    assert sure(told[:3]) == [list(range(7)), [1, 3, 5, 6], [6]]
    assert told[3:] == [None, None]


def test_heads_in_another_place_say_nothing() -> None:
    text = "自然人 总计\n" + FULL + SOME + LAST
    heads = [PlacedHead(COLUMNS, 0, (0, 3)), PlacedHead(COLUMNS, 6, (4, 6))]
    assert sure(columns_of(clean(text), placed(text), heads))[1:] == [list(range(7)), [1, 3, 5, 6], [6]]


@pytest.mark.parametrize("between", ["|", ",", "\t", "\n"])
def test_rows_with_more_than_blanks_between_values_are_left_out(between: str) -> None:
    text = f"甲 1 {between} 2\n" * 4
    rows = [PlacedRow(2, ((at, at + 1), (at + 4, at + 5))) for at in range(2, len(text), 8)]
    assert columns_of(clean(text), rows) == [None] * 4


def test_a_row_alone_is_told_by_heads_of_all_columns() -> None:
    heads = "维持    纠正        其他    结果\n"
    text = heads + " 1        20                4\n"
    above = [PlacedHead(4, n, (heads.index(head), heads.index(head) + 2)) for n, head in enumerate(heads.split())]
    assert sure(columns_of(clean(text), placed(text, 4), above)) == [None, [0, 1, 3]]
    assert columns_of(clean(text), placed(text, 4)) == [None, None]
