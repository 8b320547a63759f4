"""The columns that the places of values tell, for the oracle of the zoo: it shares nothing with govparse.

How a tool lays out its columns is known by its name: under rulers, in a grid of one start a column, or one below the
other. A value whose place says nothing may stand in any column.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatch
from itertools import pairwise
from unicodedata import east_asian_width

from attrs import frozen

HEADS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
"""The heads of the seven columns of applications."""
_RULER = re.compile(r"[ |]*-+(?: +-+)+[ |]*")
_APART = re.compile(r"\S+(?: \S+)*")


class At(str):
    """A word of a text: the number of its line and of its page, and where it starts and ends in the line.

    `left` is where it starts in the columns of a terminal.
    """

    page: int
    line: int
    start: int
    end: int
    left: int

    @classmethod
    def of(cls, word: str, page: int, line: int, start: int, end: int, left: int) -> "At":
        """The word and its place."""
        made = cls(word)
        made.page, made.line, made.start, made.end, made.left = page, line, start, end, left
        return made

    def cleaned(self, fold: Mapping[int, int | str | None], marks: re.Pattern[str]) -> "At":
        """The word with other characters, and without some, at the same place."""
        return At.of(marks.sub("", self.translate(fold)), self.page, self.line, self.start, self.end, self.left)


@frozen
class Row:
    """The values of a row in order, and how many columns the form gives it."""

    columns: int
    values: list[At]


Told = Mapping[str, list[set[int]]]
"""The columns that each value of a row may stand in, by the key of the row."""


def words_of(text: str) -> Iterator[list[At]]:
    """The words of every line."""
    page = 0
    for number, line in enumerate(text.replace("\f", "\n\f").split("\n")):
        page += line.startswith("\f")
        line = line.replace("\f", "").replace("|", " ")
        yield [
            At.of(found[0], page, number, *found.span(), _width(line[: found.start()]))
            for found in re.finditer(r"\S+", line)
        ]


def _width(text: str) -> int:
    return sum(1 + (east_asian_width(char) in "WF") for char in text)


def columns_told(text: str, tool: str, rows: Mapping[str, Row]) -> Told:
    """What the places of values say, for the tools that keep columns and the rows that they say something of."""
    way = next((way for pattern, way in _WAYS.items() if fnmatch(tool, pattern)), None)
    return {} if way is None else way(text, {key: row for key, row in rows.items() if row.values and row.columns > 1})


def _under_rulers(text: str, rows: Mapping[str, Row]) -> Told:
    """The last columns of the ruler above are those of the values, which stand in as many columns of a terminal."""
    rulers = {
        number: [(run.start(), run.end()) for run in re.finditer("-+", line)]
        for number, line in enumerate(text.replace("\f", "\n").split("\n"))
        if _RULER.fullmatch(line)
    }
    told = {}
    for key, row in rows.items():
        above = max((number for number in rulers if number < row.values[0].line), default=None)
        runs = rulers[above][-row.columns :] if above is not None else []
        places = [[n for n, (start, end) in enumerate(runs) if start <= value.left < end] for value in row.values]
        if all(len(place) == 1 for place in places):
            told[key] = [set(place) for place in places]
    return told


def _in_a_grid(text: str, rows: Mapping[str, Row]) -> Told:
    """Cells start at the starts of columns; in their order come the labels of a row and its values.

    Said only where a start is known of as many columns as the row with the most labels needs.
    """
    lines = text.replace("\f", "\n").split("\n")
    tables: dict[int, list[tuple[str, Row]]] = {}
    for key, row in rows.items():
        first = row.values[0].line
        while first and lines[first - 1].strip():
            first -= 1
        tables.setdefault(first, []).append((key, row))
    told = {}
    for first, those in tables.items():
        last = next(n for n in range(first, len(lines) + 1) if n == len(lines) or not lines[n].strip())
        cells = {n: [found.start() for found in _APART.finditer(lines[n])] for n in range(first, last)}
        starts = sorted({start for line in cells.values() for start in line})
        for key, row in those:
            labels = len(cells[row.values[0].line]) - len(row.values)
            most = max(len(cells[r.values[0].line]) - len(r.values) for _, r in those)
            if len(starts) == most + row.columns and all(value.start in starts for value in row.values):
                told[key] = [{starts.index(value.start) - labels} for value in row.values]
    return {key: each for key, each in told.items() if all(c <= set(range(rows[key].columns)) for c in each)}


def _below_each_other(text: str, rows: Mapping[str, Row]) -> Told:
    """Values that share a place in their lines are of one column; order, full rows and heads tell which."""
    groups: dict[tuple[int, int], dict[str, Row]] = {}
    for key, row in rows.items():
        groups.setdefault((row.columns, row.values[0].page), {})[key] = row
    told: dict[str, list[set[int]]] = {}
    for (columns, page), those in groups.items():
        heads = _heads(text, page, min(row.values[0].line for row in those.values())) if columns == len(HEADS) else {}
        bands = _bands([value for row in those.values() for value in row.values])
        number = {id(value): n for n, band in enumerate(bands) for value in band}
        lines = {key: [number[id(value)] for value in row.values] for key, row in those.items()}
        bounds = _bounds(bands, list(lines.values()), heads, columns)
        if bounds is not None:
            told |= {key: [set(range(bounds[n][0], bounds[n][1] + 1)) for n in line] for key, line in lines.items()}
    return told


def _heads(text: str, page: int, before: int) -> dict[str, At]:
    """The heads of the columns on a page, none where they do not all stand there in order."""
    found = {str(word): word for line in words_of(text) for word in line if word in HEADS and word.line < before}
    heads = [found[head] for head in HEADS if head in found]
    whole = len(heads) == len(HEADS) and all(a.end <= b.start for a, b in pairwise(heads))
    return found if whole and heads[0].page == page else {}


def _bands(values: Sequence[At]) -> list[list[At]]:
    bands: list[list[At]] = []
    end = -1
    for value in sorted(values, key=lambda value: (value.start, value.end)):
        if value.start >= end:
            bands.append([])
        bands[-1].append(value)
        end = max(end, value.end)
    return bands


def _bounds(
    bands: Sequence[Sequence[At]], lines: Sequence[Sequence[int]], heads: Mapping[str, At], columns: int
) -> list[tuple[int, int]] | None:
    """The first and the last column that each band may be; None where bands are no columns."""
    if any(a == b for line in lines for a, b in pairwise(line)):
        return None
    after = {(a, b) for line in lines for a, b in pairwise(line)}
    low, high = [0] * len(bands), [columns - 1] * len(bands)
    for n, band in enumerate(bands):
        above = [c for c, head in enumerate(HEADS) if head in heads and any(_share(heads[head], v) for v in band)]
        if len(above) == 1:
            low[n] = high[n] = above[0]
    for n in range(1, len(bands)):
        low[n] = max(low[n], low[n - 1], *(low[a] + 1 for a, b in after if b == n), 0)
    for n in reversed(range(len(bands) - 1)):
        high[n] = min(high[n], high[n + 1], *(high[b] - 1 for a, b in after if a == n), columns - 1)
    return list(zip(low, high, strict=True)) if all(a <= b for a, b in zip(low, high, strict=True)) else None


def _share(head: At, value: At) -> bool:
    return head.start < value.end and value.start < head.end


_WAYS: dict[str, Callable[[str, Mapping[str, Row]], Told]] = {
    "pandoc*": _under_rulers,
    "inscriptis*": _in_a_grid,
    "lynx*": _below_each_other,
    "pdftotext-layout": _below_each_other,
}
