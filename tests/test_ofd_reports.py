"""The reports of the zoo as OFD, laid out in the ways in which programs write them, read cell by cell."""

from functools import cache
from itertools import product

import pytest
from ofd_reports import STYLES, Style, report

import govparse
from govparse.records import Report
from zoo_gold import ZOO, gold

BASES = sorted(path.stem for path in (ZOO / "gold").glob("*.json"))
FILES = list(product(BASES, STYLES))


def page(base: str) -> bytes:
    return (ZOO / "originals" / f"{base}.clean.html").read_bytes()


@cache
def read(base: str, style: Style) -> Report:
    """The one report of a file."""
    (found,) = govparse.parse_all(report(page(base).decode(), style))
    return found


@pytest.mark.parametrize(("base", "style"), FILES, ids=lambda each: each if isinstance(each, str) else each.name)
def test_every_cell_is_as_printed(base: str, style: Style) -> None:
    printed = {cell["cell"]: (cell["value"], cell.get("state", "number")) for cell in gold(base)["cells"]}
    cells = read(base, style).cells
    assert {name: (cell.value, cell.state) for name, cell in cells.items()} == printed
    assert {cell.reading for cell in cells.values()} <= {"exact", "repaired"}


@pytest.mark.parametrize(("base", "style"), FILES, ids=lambda each: each if isinstance(each, str) else each.name)
def test_it_says_what_the_page_says(base: str, style: Style) -> None:
    """Prose, parts and findings, whatever kind of file it is."""
    (one,), other = govparse.parse_all(page(base)), read(base, style)
    assert (other.organ, other.year) == (one.organ, one.year)
    assert [found.code for found in other.diagnostics] == [found.code for found in one.diagnostics]
    parts, others = ([(part.title, part.paragraphs) for part in each.sections] for each in (one, other))
    assert [title for title, _ in others] == [title for title, _ in parts]
    assert [[text.text for text in texts] for _, texts in others] == [
        [text.text for text in texts] for _, texts in parts
    ]


def test_a_report_lies_on_several_pages() -> None:
    pages = {cell.locator.page for cell in read("rich", STYLES[0]).cells.values() if cell.locator is not None}
    assert len(pages) > 1
