"""Tables in the styles of tools that have no layout of their own: every cell right, none silent, no block unread."""

from collections import Counter

import pytest

import govparse
from writers import STYLES, report_in
from zoo_gold import outcomes


@pytest.mark.parametrize("base", ["rich", "signed"])
@pytest.mark.parametrize("style", STYLES)
def test_all_cells_of_a_full_table_are_right(style: str, base: str) -> None:
    report = govparse.parse(report_in(style, base))
    assert Counter(outcomes(report, base).values()).keys() == {"right"}


@pytest.mark.parametrize("style", STYLES)
def test_blank_cells_make_nothing_silent(style: str) -> None:
    report = govparse.parse(report_in(style, "blanks"))
    ways = outcomes(report, "blanks")
    listed = [way == "right" or (way == "ambiguous" and report.cells[cell].candidates) for cell, way in ways.items()]
    assert "silent" not in ways.values()
    assert sum(map(bool, listed)) >= 0.98 * len(ways)
    assert list(ways.values()).count("right") >= 0.95 * len(ways)
