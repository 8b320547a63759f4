"""Tags around cells: any text gives a grid and a tree, in linear time."""

import pytest
from grids import ANY_BLOCK
from hypothesis import given

from govparse.tables.dialects.tagged import Tagged
from govparse.tables.trust import trusted_grid
from govparse.testing import check_linear, check_tree

DIALECT = Tagged()


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    trusted_grid(DIALECT.grid(text), text, 0)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["<", "<td>", "[td]", "<tr><td>", "[", "\\", "a"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="", tail="x")
