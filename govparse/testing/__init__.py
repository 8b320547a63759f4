"""What the project tests itself with, for those who write dialects and forms of their own.

`check_*` functions assert, `compare_with_gold` lists differences. `govparse.testing.strategies`, which is imported by
itself, has Hypothesis strategies and needs `pip install "govparse[testing]"`. See docs/testing-a-dialect.md.
"""

from govparse.testing.gold import compare_with_gold
from govparse.testing.grids import check_grid, check_linear, check_render, check_tree, read_rows, rows_of
from govparse.testing.laws import check_laws, check_partition
from govparse.testing.round_trip import check_round_trip

__all__ = [
    "check_grid",
    "check_laws",
    "check_linear",
    "check_partition",
    "check_render",
    "check_round_trip",
    "check_tree",
    "compare_with_gold",
    "read_rows",
    "rows_of",
]
