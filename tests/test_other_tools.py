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
    found = Counter(outcomes(govparse.parse(report_in(style, "blanks")), "blanks").values())
    assert not found["silent"]
    assert found["right"] + found["ambiguous"] >= 0.95 * found.total()
    assert found["right"] >= 0.9 * found.total()
