"""The text that a reader writes for a container, line by line, with the rows of its tables."""

from collections.abc import Iterable, Sequence

from attrs import define, evolve, field

from govparse.source import Locator, Source, SourceCell, SourceRemark

PICTURE = "\ufffc"
"""Stands for a picture in a cell, which is not blank then; the character that Unicode has for this."""

NOWHERE = Locator()
"""The place of which nothing is known."""


@define
class Extract:
    """A text that grows: one line a paragraph, one line a row of a table, its cells divided by tabs.

    `format` names the container, `publisher` who published a page and `published` when, as its head says.
    """

    format: str
    rows: list[tuple[SourceCell, ...]] = field(factory=list)
    remarks: list[SourceRemark] = field(factory=list)
    publisher: str | None = None
    published: str | None = None
    pieces: list[SourceCell] = field(factory=list)
    _lines: list[str] = field(factory=list)
    _length: int = 0
    _paragraphs: int = 0

    def paragraph(self, text: str, place: Locator = NOWHERE) -> None:
        """Add a paragraph: one line; runs of blanks become one, and a text without any other character adds nothing.

        `place` is what is known of where it stands; one that stands in no cell is counted.
        """
        if shown := in_one_line(text):
            self._place(shown, place)

    def line(self, text: str, place: Locator = NOWHERE, *, indented: bool = False) -> None:
        """Add a line with its blanks as they are, for text that tabs or blanks divide into columns.

        `indented`: those before its first character, too.
        """
        shown = "".join(text.splitlines())
        if shown := shown.rstrip() if indented else shown.strip():
            self._place(shown, place)

    def cells(self, texts: Iterable[str], line: int) -> None:
        """Add a line of cells that nothing but their order tells apart, blank ones included, for a dialect to read.

        `line` is the number of the line in the file.
        """
        start = self._length
        shown = [in_one_line(text) for text in texts]
        for column, text in enumerate(shown, 1):
            self.pieces.append(SourceCell(start, start + len(text), Locator(row=line, column=column)))
            start += len(text) + 1
        self._write("\t".join(shown))

    def _place(self, line: str, place: Locator) -> None:
        """Add a line and keep where it stands."""
        if place.row is None:
            self._paragraphs += 1
            place = evolve(place, paragraph=self._paragraphs)
        self.pieces.append(SourceCell(self._length, self._length + len(line), place))
        self._write(line)

    def row(self, cells: Iterable[tuple[str, Locator]]) -> None:
        """Add a row of a table: its own cells in order, a merged cell only in the row that it begins in.

        A blank cell is an empty text. Blanks and line breaks in a cell become one blank each run.
        """
        start = self._length
        texts, placed = [], []
        for text, locator in cells:
            shown = in_one_line(text)
            placed.append(SourceCell(start, start + len(shown), locator))
            texts.append(shown)
            start += len(shown) + 1
        if texts:
            self._write("\t".join(texts))
            self.rows.append(tuple(placed))

    def add(self, other: "Extract", *, counted_on: bool = False) -> None:
        """Add all that another extract holds; `counted_on`: its tables come after those that are here."""
        by = self._length
        tables = max((cell.locator.table or 0 for row in self.rows for cell in row), default=0) if counted_on else 0
        for row in other.rows:
            moved = (evolve(cell, start=cell.start + by, end=cell.end + by) for cell in row)
            self.rows.append(tuple(evolve(cell, locator=_behind(cell.locator, tables)) for cell in moved))
        for piece in other.pieces:
            place = _behind(piece.locator, tables, self._paragraphs)
            self.pieces.append(SourceCell(piece.start + by, piece.end + by, place))
        self._paragraphs += other._paragraphs
        self.remarks += other.remarks
        self._lines += other._lines
        self._length += other._length

    def gap(self) -> None:
        """Add an empty line, as between a table and what follows; a second one in a row is none."""
        if self._lines and self._lines[-1]:
            self._write("")

    def remark(self, code: str, **details: object) -> None:
        """Say something of the input as a whole: a code of the catalogue and the details that it takes."""
        self.remarks.append(SourceRemark(code, details))

    def _write(self, line: str) -> None:
        self._lines.append(line)
        self._length += len(line) + 1

    def source(self, name: str | None, sha256: str | None, encoding: str | None = None) -> Source:
        """The source of what was written; `encoding` is what the bytes were decoded with where they are text."""
        text = "".join(f"{line}\n" for line in self._lines)
        return Source(
            text,
            name,
            self.format,
            encoding,
            sha256,
            rows=tuple(self.rows),
            pieces=tuple(self.pieces),
            remarks=tuple(self.remarks),
            publisher=self.publisher,
            published=self.published,
        )

    @property
    def is_blank(self) -> bool:
        """Whether no line holds any character."""
        return not any(map(str.strip, self._lines))


def _behind(locator: Locator, tables: int, paragraphs: int = 0) -> Locator:
    """The place where so many tables and paragraphs come before."""
    table = None if locator.table is None else locator.table + tables
    paragraph = None if locator.paragraph is None else locator.paragraph + paragraphs
    return evolve(locator, table=table, paragraph=paragraph)


def joined(pieces: Sequence[str]) -> str:
    """Lines of one cell as one: with a blank where two of them would run into one word or number, else without."""
    if len(pieces) == 1:
        return in_one_line(pieces[0])
    text = ""
    for piece in filter(None, map(in_one_line, pieces)):
        apart = text and any(end.isascii() and end.isalnum() for end in (text[-1], piece[0]))
        text += f" {piece}" if apart else piece
    return text


def in_one_line(text: str) -> str:
    """The text with every run of blanks and line breaks as one blank, and none around it."""
    return " ".join(text.split())
