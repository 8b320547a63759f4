"""The files that the zoo's dumps were made from: every cell, every part and every place, whatever kind of file it is.

That every cell is as printed is as much as the best dump can give; no dump says more, and none knows the places.
"""

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import product

import pypdfium2
import pytest

import govparse
from govparse.readers import read_file
from govparse.records import Citation, Contact, Item, Period, Report, ReportCell, Text
from zoo_gold import ZOO, editions, gold

ORIGINALS = ZOO / "originals"
BASES = sorted(path.stem for path in (ZOO / "gold").glob("*.json"))
KINDS = ("clean.html", "soup.html", "nested.html", "docx", "pdf")
FILES = list(product(BASES, KINDS))
SECTIONS = [
    ("overview", "一、", "总体情况", ["（一）", "（二）"]),
    ("disclosure", "二、", "主动公开政府信息情况", []),
    ("applications", "三、", "收到和处理政府信息公开申请情况", []),
    ("reconsideration_litigation", "四、", "政府信息公开行政复议、行政诉讼情况", []),
    ("problems", "五、", "存在的主要问题及改进情况", []),
    ("other", "六、", "其他需要报告的事项", []),
]


@cache
def read(base: str, kind: str) -> Report:
    """The one report of an original."""
    (report,) = govparse.parse_all((ORIGINALS / f"{base}.{kind}").read_bytes())
    return report


@pytest.mark.parametrize(("base", "kind"), FILES)
def test_every_cell_is_as_printed(base: str, kind: str) -> None:
    """Value and state; none in doubt, none lost, none invented."""
    printed = {cell["cell"]: (cell["value"], cell.get("state", "number")) for cell in gold(base)["cells"]}
    cells = read(base, kind).cells
    assert {name: (cell.value, cell.state) for name, cell in cells.items()} == printed
    assert {cell.reading for cell in cells.values()} <= {"exact", "repaired"}


@pytest.mark.parametrize(("base", "kind"), FILES)
def test_every_part_is_read(base: str, kind: str) -> None:
    report, said = read(base, kind), gold(base)
    year, organ = said["year"], said["organ"]
    assert report.title is not None
    assert (report.title.text, report.organ, report.year) == (f"{organ}{year}年政府信息公开工作年度报告", organ, year)
    periods = [(period.start, period.end) for period in report.statements.periods]
    assert periods == [(f"{year}-01-01", f"{year}-12-31")]
    assert report.preamble is not None
    assert report.preamble.text.startswith("本报告依照")
    sections = [
        (part.kind, part.marker, part.title, [below.marker for below in part.children]) for part in report.sections
    ]
    assert sections == SECTIONS
    assert [len(part.paragraphs) for part in report.sections] == [1, 0, 0, 0, 2, 1]
    assert [len(part.items) for part in report.sections] == [0, 0, 0, 0, 6, 0]
    edition = tuple(report.tables[table]["edition"] for table in ("disclosure", "applications"))
    assert edition == editions(base)
    assert {table["dialect"] for table in report.tables.values()} == {"grid"}


@pytest.mark.parametrize(("base", "kind"), FILES)
def test_all_kinds_of_a_base_say_the_same(base: str, kind: str) -> None:
    """The same prose and the same findings, and every cell at the same place of the same table."""
    one, other = read(base, "clean.html"), read(base, kind)
    assert _prose(other) == _prose(one)
    assert [found.code for found in other.diagnostics] == [found.code for found in one.diagnostics]
    outer = 1 if kind == "nested.html" else 0
    for name, cell in one.cells.items():
        table, row, column = _place(cell)
        assert _place(other.cells[name]) == (table + outer, row, column)


@pytest.mark.parametrize("base", BASES)
def test_the_places_are_those_of_the_page(base: str) -> None:
    page = _Places()
    page.feed((ORIGINALS / f"{base}.clean.html").read_text(encoding="utf-8"))
    for cell in read(base, "clean.html").cells.values():
        assert page.texts[_place(cell)] == cell.raw


@pytest.mark.parametrize("base", BASES)
def test_the_boxes_are_those_of_the_pdf(base: str) -> None:
    with pypdfium2.PdfDocument(ORIGINALS / f"{base}.pdf") as document:
        pages = [(page.get_height(), page.get_textpage()) for page in document]
        for cell in read(base, "pdf").cells.values():
            assert cell.locator is not None
            assert cell.locator.page is not None
            assert cell.locator.box is not None
            height, page = pages[cell.locator.page - 1]
            left, top, right, bottom = cell.locator.box
            shown = page.get_text_bounded(left, height - bottom, right, height - top)
            assert "".join(shown.split()) == "".join((cell.raw or "").split())
        for _, page in pages:
            page.close()


@pytest.mark.parametrize(("base", "kind"), FILES)
def test_records_point_into_the_text_that_is_printed(base: str, kind: str) -> None:
    """As `parse --format text` prints it."""
    source, report = read_file(ORIGINALS / f"{base}.{kind}"), read(base, kind)
    text = source.text
    for cell in report.cells.values():
        assert cell.start is not None
        assert text[cell.start : cell.end] == cell.raw
        assert (cell.line, cell.char) == source.position(cell.start)
    assert report.title is not None
    assert report.preamble is not None
    for record in [report.title, report.preamble, *_records(report)]:
        assert text[slice(*record.span)] == record.text
    said = report.statements
    statements: list[Period | Contact | Citation] = [*said.periods, *said.contacts, *said.citations]
    quotes = [(each.span, each.quote) for each in statements]
    assert all(text[slice(*span)] == quote for span, quote in quotes)


def _place(cell: ReportCell) -> tuple[int, int, int]:
    assert cell.locator is not None
    table, row, column = cell.locator.table, cell.locator.row, cell.locator.column
    assert table is not None
    assert row is not None
    assert column is not None
    return table, row, column


def _prose(report: Report) -> list[str]:
    return [report.preamble.text if report.preamble else "", *(record.text for record in _records(report))]


def _records(report: Report) -> Iterator[Text | Item]:
    for part in report.sections:
        for each in (part, *part.children):
            yield from each.paragraphs
            yield from each.items


class _Places(HTMLParser):
    """The text of every cell of a page without tables in tables, by table, row and first column, each from 1."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[tuple[int, int, int], str] = {}
        self.taken: set[tuple[int, int, int]] = set()
        self.table = self.row = 0
        self.at: tuple[int, int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.table, self.row = self.table + 1, 0
        elif tag == "tr":
            self.row += 1
        elif tag == "td":
            spans = {name: int(value or 1) for name, value in attrs if name in ("colspan", "rowspan")}
            column = next(n for n in range(1, 99) if (self.table, self.row, n) not in self.taken)
            self.at = (self.table, self.row, column)
            self.texts[self.at] = ""
            for down, right in product(range(spans.get("rowspan", 1)), range(spans.get("colspan", 1))):
                self.taken.add((self.table, self.row + down, column + right))

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self.at = None

    def handle_data(self, data: str) -> None:
        if self.at is not None:
            self.texts[self.at] += data
