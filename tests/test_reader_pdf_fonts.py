"""PDF: the same bytes give the same text, whatever fonts the machine has."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from pdfs import lattice, pdf, text, words

import govparse
from govparse.readers.pdf import fonts, read
from govparse.records import Report
from zoo_gold import ZOO, gold

ORIGINALS = sorted((ZOO / "originals").glob("*.pdf"))
LONE = ["無", "〇", "２", "物"]
TABLE = [
    *lattice([50, 150, 250], [100, 120, 140]),
    *words([55, 155], 114, ["规章", "２"]),
    *words([55, 155], 134, ["行政许可", "〇"]),
]
EVERY_CHARACTER_BY_ITSELF = [text(50 + 10 * number, 60, each) for number, each in enumerate("二、主动公开政府信息情况")]


def _no_font(*_: Any) -> None:
    return None


def _wide_font(*_: Any) -> int:
    return 1


@contextmanager
def _machine(font: Any) -> Iterator[Any]:
    """A machine that answers so when it is asked for a font, as a program may set it up for pdfium."""
    wide = fonts.boxes().replace(b"\0\xc8", b"\x0b\xb8")  # a glyph three times as wide as its character
    handler = fonts.handler_of(font, wide)
    handler.setup(reusable=True)
    try:
        yield handler
    finally:
        handler.close(reusable=True)


def _as_pdfium_reads(data: bytes) -> str:
    with pdfium.PdfDocument(data) as document:
        shown: str = document[0].get_textpage().get_text_range()
    return shown


def test_a_character_alone_in_a_font_that_no_machine_has_is_read() -> None:
    data = pdf([text(50, 100 + 20 * number, each) for number, each in enumerate(LONE)])
    for font in (_no_font, _wide_font):
        with _machine(font):
            assert read(data).source(None, None).text.split() == LONE


def test_a_text_of_single_characters_is_read() -> None:
    with _machine(_no_font):
        source = read(pdf([*EVERY_CHARACTER_BY_ITSELF, *TABLE])).source(None, None)
    assert source.text == "二、主动公开政府信息情况\n\n规章\t２\n行政许可\t〇\n\n"


def _check_cells(report: Report, base: str) -> None:
    printed = {cell["cell"]: cell["value"] for cell in gold(base)["cells"]}
    assert {name: cell.value for name, cell in report.cells.items()} == printed


@pytest.mark.parametrize("path", ORIGINALS, ids=lambda path: path.stem)
def test_the_same_record_with_and_without_fonts(path: Path) -> None:
    data = path.read_bytes()
    reports, known = [], []
    for font in (_no_font, _wide_font):
        with _machine(font):
            reports.append(govparse.parse(data))
            known.append(_as_pdfium_reads(data))
    assert known[0] != known[1], "the machines differ, and the test could tell"
    assert reports[0] == reports[1]
    _check_cells(reports[0], path.stem)


@pytest.mark.parametrize("path", ORIGINALS, ids=lambda path: path.stem)
def test_every_original_that_holds_its_font_is_read(path: Path) -> None:
    with _machine(_no_font):
        report = govparse.parse((ZOO / "embedded" / path.name).read_bytes())
    assert (report.organ, report.year) == (gold(path.stem)["organ"], gold(path.stem)["year"])
    _check_cells(report, path.stem)


def test_the_fonts_of_the_program_are_put_back() -> None:
    with _machine(_wide_font) as handler:
        read(pdf([text(50, 100, "字")]))
        assert pdfium.PdfSysfontBase.SINGLETON is handler
    read(pdf([text(50, 100, "字")]))
    assert pdfium.PdfSysfontBase.SINGLETON is None
