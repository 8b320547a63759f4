"""How the lines of a text came to be in table blocks, or in none, for people who write dialects."""

from attrs import frozen

from govparse.blocks.explained import explain_lines
from govparse.cleaning import clean, draft_of
from govparse.source import Source, Span
from govparse.tables.claims import candidates, claims_of
from govparse.tables.dialect import Score
from govparse.tables.registry import Registry, default_registry


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


def _lines(source: Source, span: Span) -> tuple[int, int]:
    """The numbers of the first and of the last line of a span."""
    return source.position(span[0])[0], source.position(max(span[0], span[1] - 1))[0]
