"""What a dump of the zoo still says, found by trying everything: apart from govparse, with which it shares nothing.

The rows are found by their printed labels in the order of the form; a row that is not found is left out. As many values
as columns are in their places; fewer are tried in all places, and of these ways those remain that the equations allow:
a total is the sum of its parts, what came in is what was dealt with, results add up. A blank counts 0; an equation with
a blank total says nothing. The oracle rather leaves too much open than too little.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, product

from zoo_form import OUTCOMES, REVIEW, rows_of

Way = tuple[Decimal | None, ...]
"""One way to fill a row, a value a column."""

LINES, BARS, TABS, SPACES = "lines", "bars", "tabs", "spaces"
FAMILIES = {
    LINES: ("bs4", "trafilatura-1.4.1-soup", "trafilatura-1.8.1", "docx2txt", "mammoth-raw", "pymupdf"),
    BARS: (
        "html2text",
        "markdownify",
        "markitdown",
        "trafilatura",
        "pandas-markdown",
        "pdfplumber-tables",
        "pymupdf4llm",
    ),
    TABS: ("pandas-tsv", "python-docx"),
    SPACES: ("pdfplumber-text", "pdftotext-raw"),
}
"""The tools whose dumps can be cut into cells, by what stands between these; the longest beginning of a name counts."""

BLANKS_KEPT = (
    "html2text",
    "markdownify",
    "markitdown",
    "trafilatura-newest",
    "pandas",
    "pdfplumber-tables",
    "python-docx",
)
"""The tools that write a blank cell in its place."""

FOLD = str.maketrans("（），", "(),")
VALUE = re.compile(r"[增减+]?([0-9]+(?:\.[0-9]+)?)(?:元|\([^()]*\))?|[/-]")
ITEM = re.compile(r"([1-8])、")
WORDINGS = {
    "“": "",
    "”": "",
    "其它": "其他",
    "上年度结转": "上年结转",
    "结转下一年度": "结转下年度",
    "合计": "总计",
    "事物": "事务",
    "有关政府": "相关政府",
    "法律、行政": "法律行政",
}
"""What labels print instead of the wording of the form."""
NOISE = re.compile(r"- [0-9]+ -|[|: -]*-{3,}[|: -]*")


def readings(text: str, tool: str, editions: tuple[str, str]) -> dict[str, set[Decimal | None]]:
    """The values of every cell of the rows that were found, by cell id, that some way to place the row's values gives.

    None is a blank cell or a dash. One value: the dump decides the cell. Empty for tools whose dumps it cannot cut up.
    """
    family = family_of(tool)
    if family is None:
        return {}
    table = rows_of(editions)
    walk = _Walk(table, blanks=tool.startswith(BLANKS_KEPT))
    for cells in _lines(text, family):
        walk.line(cells)
    ways = {key: _ways(values, len(table[key][1])) for key, values in walk.found.items()}
    ways = {key: [way for way in each if _row_holds(key, way)] for key, each in ways.items()}
    said = {key: each for key, each in ways.items() if each}
    prefix = "applications."
    rows = [key for key in table if key.startswith(prefix)]
    if all(key in said for key in rows):
        said |= dict(zip(rows, _balanced(tuple(rows), tuple(tuple(said[key]) for key in rows)), strict=True))
    return {
        f"{key}.{column}": {way[place] for way in each}
        for key, each in said.items()
        for place, column in enumerate(table[key][1])
    }


def family_of(tool: str) -> str | None:
    """What stands between the cells in the dumps of a tool, None where nothing does."""
    known = [(len(name), family) for family, names in FAMILIES.items() for name in names if tool.startswith(name)]
    return max(known)[1] if known else None


def _lines(text: str, family: str) -> Iterator[list[str]]:
    for line in text.translate(FOLD).replace("\f", "\n").split("\n"):
        if NOISE.fullmatch(line.strip()):
            continue
        if family == BARS:
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
        elif family == TABS:
            cells = line.split("\t")
        else:
            cells = line.replace("|", " ").split() if family == SPACES else [line.replace("|", "")]
        yield ["".join(cell.replace("\\", "").replace("<br>", "").split()) for cell in cells]


class _Walk:
    """Goes through the lines and keeps the values of every row whose label stands before them or around them.

    Heads and blank rows may stand between the end of one row and the label of the next. Values in the middle of a
    label that wraps belong to it. With `blanks` blank values are kept where all columns are there.
    """

    def __init__(self, table: dict[str, tuple[str, list[str]]], *, blanks: bool) -> None:
        self.found: dict[str, list[str]] = {}
        self.table, self.left, self.blanks = table, list(table), blanks
        self.text, self.current = "", ""
        self.torn: list[str] = []
        self.cut = 0

    def line(self, cells: Sequence[str]) -> None:
        """Take one line of cells: labels and what else is written, then values."""
        first = next((place for place, cell in enumerate(cells) if VALUE.fullmatch(cell)), len(cells))
        words = [place for place, cell in enumerate(cells) if cell and not VALUE.fullmatch(cell)]
        if words and words[-1] > first:
            self._forget()
            return
        if words:
            self._label("".join(cells[: words[-1] + 1]))
        values = cells[words[-1] + 1 :] if words else cells
        if self.current:
            whole = self.blanks and len(values) == len(self.table[self.current][1]) > 1
            self.found[self.current] += values if whole else [value for value in values if value]
        elif any(values):
            if self.torn:
                self._forget()
            self.torn, self.cut = [value for value in values if value], len(self.text)

    def _forget(self) -> None:
        self.text, self.current, self.torn, self.cut = "", "", [], 0

    def _label(self, words: str) -> None:
        """Add to the text since the last row, and find the labels in it."""
        self.text, self.current = self.text + _worded(words), ""
        for key in list(self.left):
            label = self.table[key][0]
            place = self.text.rfind(label)
            if place < 0:
                continue
            end = place + len(label)
            self.left = self.left[self.left.index(key) + 1 :]
            self.found[key] = self.torn if place < self.cut < end else []
            self.text, self.current, self.torn, self.cut = self.text[end:], key, [], 0
        if self.text:
            self.current = ""


def _worded(text: str) -> str:
    for printed, official in WORDINGS.items():
        text = text.replace(printed, official)
    return ITEM.sub(r"\1.", text)


def _ways(values: Sequence[str], columns: int) -> list[Way]:
    """All ways to place the values in the columns, in order."""
    numbers = [_number(value) for value in values]
    if len(numbers) > columns:
        return []
    ways = []
    for places in combinations(range(columns), len(numbers)):
        way: list[Decimal | None] = [None] * columns
        for place, number in zip(places, numbers, strict=True):
            way[place] = number
        ways.append(tuple(way))
    return ways


def _number(value: str) -> Decimal | None:
    found = VALUE.fullmatch(value)
    if found is None or found[1] is None:
        return None
    return -Decimal(found[1]) if value.startswith("减") else Decimal(found[1])


def _row_holds(key: str, way: Way) -> bool:
    """Whether the totals in the row are the sums of their parts; a row in which no place is free always does."""
    if key.startswith("disclosure") or None not in way:
        return True
    size = len(OUTCOMES) if key == REVIEW else len(way)
    groups = [way[start : start + size] for start in range(0, len(way), size)]
    return all(group[-1] is None or sum(n or 0 for n in group[:-1]) == group[-1] for group in groups)


@lru_cache(maxsize=64)  # many tools drop the same blanks
def _balanced(keys: tuple[str, ...], given: tuple[tuple[Way, ...], ...]) -> list[list[Way]]:
    """The ways of the applications rows that take part in some reading of all rows that fits every equation.

    Where no reading does, the source breaks its own equations, and the ways are left as they are.
    """
    ways = {key: list(each) for key, each in zip(keys, given, strict=True)}
    new, carried, results, forward = (
        f"applications.{key}" for key in ("new_received", "carried_in", "results_total", "carried_forward")
    )
    parts = [key for key in ways if key not in (new, carried, results, forward)]
    kept: dict[str, set[Way]] = {key: set() for key in ways}
    blank_total = any(way[-1] is None for key in parts for way in ways[key])
    for total in ways[results]:
        columns = [
            n for n, value in enumerate(total) if value is not None and not (n == len(total) - 1 and blank_total)
        ]
        added = _added([ways[key] for key in parts], columns, tuple(total[n] or Decimal(0) for n in columns))
        tried = product(ways[new], ways[carried], ways[forward]) if added else ()
        around = [each for each in tried if _columns_hold(*each, total)]
        if not around:
            continue
        kept[results].add(total)
        for key, fitting in zip(parts, added, strict=True):
            kept[key] |= fitting
        for key, fitting in zip((new, carried, forward), map(set, zip(*around, strict=True)), strict=True):
            kept[key] |= fitting
    return [list(kept[key]) if kept[results] else ways[key] for key in keys]


def _columns_hold(new: Way, carried: Way, forward: Way, total: Way) -> bool:
    """Whether what came in is what was dealt with in every column; the last one has totals alone."""
    last = len(total) - 1
    return all(
        total[n] is None
        or (n == last and None in (new[n], carried[n], forward[n]))
        or (new[n] or 0) + (carried[n] or 0) == (total[n] or 0) + (forward[n] or 0)
        for n in range(len(total))
    )


def _added(rows: Sequence[list[Way]], columns: list[int], goal: tuple[Decimal, ...]) -> list[set[Way]]:
    """For every row the ways with which all rows add up to the goal; an empty list where nothing does."""
    steps = [{way: tuple(way[n] or Decimal(0) for n in columns) for way in ways} for ways in rows]
    reached = [{tuple(Decimal(0) for _ in columns)}]
    for step in steps:
        pairs = product(reached[-1], set(step.values()))
        sums = (tuple(a + b for a, b in zip(before, more, strict=True)) for before, more in pairs)
        reached.append({each for each in sums if all(a <= b for a, b in zip(each, goal, strict=True))})
    if goal not in reached[-1]:
        return []
    wanted, kept = {goal}, []
    for step, before in zip(reversed(steps), reversed(reached[:-1]), strict=True):
        start = {
            way: {tuple(a - b for a, b in zip(end, more, strict=True)) for end in wanted} & before
            for way, more in step.items()
        }
        kept.append({way for way, starts in start.items() if starts})
        wanted = set().union(*start.values())
    return kept[::-1]
