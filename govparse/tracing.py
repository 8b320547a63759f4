"""How the lines of a text came to be in table blocks, or in none, for people who write dialects."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from govparse.blocks.explained import explain_lines
from govparse.blocks.split import Block, split_blocks
from govparse.cleaning import Cleaned, clean, draft_of
from govparse.source import Source, Span
from govparse.tables.claims import candidates, claims_of
from govparse.tables.dialect import Score
from govparse.tables.given import given_grid
from govparse.tables.grid import Grid
from govparse.tables.reading import read_grid, read_tree
from govparse.tables.registry import Choice, Registry, default_registry

if TYPE_CHECKING:
    from lark import Token, Tree


@frozen
class LineTrace:
    """Why some lines of a text (their numbers from 1, the last one included) are in a table block, or in none.

    `block` is the number of the block, from 1. `words` say why, in Chinese and in English.
    """

    first: int
    last: int
    block: int | None
    words: tuple[str, str]


@frozen
class GridTrace:
    """How one table block was read: the block, the dialect's choice, its grid, and the text that its places count in.

    `tree` is that of the dialect, None where none could read the block.
    """

    source: Source
    cleaned: Cleaned
    block: Block
    choice: Choice
    grid: Grid
    tree: "Tree[Token] | None"

    def place(self, start: int, end: int) -> tuple[Span, int, int]:
        """Of clean offsets the raw span, and the 1-based line and character of its start."""
        span = self.cleaned.span(start, end)
        return (span, *self.source.position(span[0]))


@frozen
class Unclaimed:
    """Lines that look like a table of a layout whose dialect explains too little of them to have it."""

    first: int
    last: int
    dialect: str
    score: Score


def trace_lines(text: str, dialects: Registry | None = None) -> list[LineTrace]:
    """Of every line why it is, or is not, in a table block: lines in turn with one reason together, in order."""
    dialects = dialects or default_registry()
    cleaned, source = clean(text, claims_of(dialects)), Source(text)
    return [
        LineTrace(*_lines(source, cleaned.span(reason.start, reason.end)), reason.block, reason.words)
        for reason in explain_lines(cleaned)
    ]


def trace_unclaimed(text: str, dialects: Registry | None = None) -> list[Unclaimed]:
    """The tables that no dialect claims, though they stand as its `Markup` says, since its score is too low."""
    draft, source = draft_of(text), Source(text)
    return [
        Unclaimed(*_lines(source, draft.offsets.span(claim.start, claim.end)), claim.dialect, found.score)
        for found in candidates(draft.folded, dialects or default_registry())
        for claim in [found.claim]
        if not found.reached
    ]


def trace_grids(source: Source, dialects: Registry | None = None) -> Iterator[GridTrace]:
    """The table blocks of a source as they are read, the grids of tables that its container declares left out."""
    dialects = dialects or default_registry()
    cleaned = clean(source.text, claims_of(dialects))
    for block in split_blocks(cleaned):
        if block.kind == "table" and given_grid(cleaned, source, block.start, block.end) is None:
            text = cleaned.folded[block.start : block.end]
            choice, grid = read_grid(text, block.start, dialects, block.dialect)
            tree = read_tree(text, block.start, dialects, block.dialect)[1]
            yield GridTrace(source, cleaned, block, choice, grid, tree)


def _lines(source: Source, span: Span) -> tuple[int, int]:
    """The numbers of the first and of the last line of a span."""
    return source.position(span[0])[0], source.position(max(span[0], span[1] - 1))[0]
