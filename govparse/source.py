"""The raw text of one report and the positions in it.

Everything that leaves the library points into this text: offsets are 0-based, end-exclusive code points of the decoded
input, line ends untranslated, a byte order mark counted.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

Span = tuple[int, int]
"""`(start, end)`: 0-based, end-exclusive code point offsets."""

_LINE_END = re.compile(r"\r\n|\n|\r")


@frozen
class Locator:
    """Where a cell or a paragraph stands in the document that a reader took apart.

    `table`, `row` and `column` count from 1: the table in the document, and the cell's first place in its grid, in
    which a merged cell takes as many places as it spans; of a workbook the sheet, whose name is `sheet`. `page` counts
    from 1; `box` is left, top, right and bottom in points from the top left corner of the page. `paragraph` counts the
    paragraphs with text outside tables from 1. What a container does not know is None.
    """

    table: int | None = None
    row: int | None = None
    column: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    sheet: str | None = None
    paragraph: int | None = None


@frozen
class SourceCell:
    """A piece of the text, such as a cell of a table that the container declares: its span, and where it stands."""

    start: int
    end: int
    locator: Locator


@frozen
class SourceRemark:
    """What a reader has to say of an input: a code of the catalogue, the details that it takes, and where."""

    code: str
    details: Mapping[str, object]
    span: Span | None = None


@frozen(slots=False)
class Source:
    """A decoded input.

    `text` is the raw text, for HTML, Word, PDF and the like the one that the reader wrote; `name` the path as it was
    given, or None for text from memory; `format` the container (`text`, `html`, `docx` …), `encoding` what the bytes
    were decoded with (None when text was handed in), `sha256` of the bytes, and `part` the 1-based number of the report
    where one input holds several. `rows` are the rows of the tables that the container declares, in the order of the
    text, one line each, and `pieces` the lines outside such tables that have a place in the document; `remarks` what
    the reader has to say; `publisher` who published a page and `published` when, as its head says; `declared` whether
    the input itself names its encoding.
    """

    text: str = field(repr=False)
    name: str | None = None
    format: str = "text"
    encoding: str | None = None
    sha256: str | None = None
    part: int = 1
    rows: tuple[tuple[SourceCell, ...], ...] = field(default=(), repr=False)
    pieces: tuple[SourceCell, ...] = field(default=(), repr=False)
    remarks: tuple[SourceRemark, ...] = ()
    publisher: str | None = None
    published: str | None = None
    declared: bool = False

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line; a line ends with LF, CR or CR LF, as editors count."""
        if "\r" not in self.text:
            return list(accumulate([len(line) + 1 for line in self.text.split("\n")], initial=0))[:-1]
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    @cached_property
    def _placed(self) -> tuple[list[int], list[SourceCell]]:
        """All cells and pieces in the order of the text, and where each starts."""
        cells = [cell for row in self.rows for cell in row]
        placed = sorted([*cells, *self.pieces], key=lambda piece: piece.start) if self.pieces else cells
        return [piece.start for piece in placed], placed

    def locate(self, start: int, end: int) -> Locator | None:
        """Where the characters from `start` on stand in the document; None where no cell or line holds them."""
        starts, placed = self._placed
        place = bisect_right(starts, start) - 1
        if place < 0 or placed[place].end < min(end, start + 1):
            return None
        return placed[place].locator

    def position(self, offset: int) -> tuple[int, int]:
        """1-based `(line, char)` of an offset."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of a 1-based line without its line end."""
        starts = self.line_starts
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")
