"""What the tests of the dialects share: any block of text, and the table blocks of the corpus."""

from functools import cache

from govparse.blocks.split import split_blocks
from govparse.cleaning import clean
from govparse.tables.dialect import Dialect
from govparse.tables.grid import Grid
from govparse.testing import check_grid, strategies
from helpers import corpus_text

ANY_BLOCK = strategies.blocks()
"""Any text made of what tables are made of, and of what breaks them."""


@cache
def corpus_blocks(case: str) -> tuple[tuple[str, int], ...]:
    """The folded text of the three tables of a report, and where each starts in the cleaned text."""
    cleaned = clean(corpus_text(case))
    blocks = [block for block in split_blocks(cleaned) if block.kind == "table"]
    return tuple((cleaned.folded[block.start : block.end], block.start) for block in blocks)


def corpus_grids(dialect: Dialect, case: str) -> list[Grid]:
    """The three grids of a report, each held to the laws."""
    return [check_grid(dialect, text, offset) for text, offset in corpus_blocks(case)]
