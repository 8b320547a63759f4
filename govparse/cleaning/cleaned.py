"""The result of cleaning."""

from functools import cached_property

from attrs import define, field

from govparse.cleaning.draft import Change
from govparse.cleaning.offsets import Offsets
from govparse.cleaning.width import fold_width
from govparse.cleaning.wording import fold_wording
from govparse.parsing.markup import Claim
from govparse.source import Span


@define
class Cleaned:
    """A raw text and what cleaning made of it.

    `text` is what records show: as printed, with LF line ends, simplified, without glosses, controls and marks.
    `changes` says what was done or seen, in the order of the steps. `claims` are the tables that layouts claim.
    Positions in `text` and in claims are clean offsets, all others are raw ones.
    """

    raw: str = field(repr=False)
    text: str
    changes: list[Change]
    _offsets: Offsets = field(repr=False)
    _wide: str = field(repr=False, default="")
    claims: list[Claim] = field(factory=list)

    @cached_property
    def folded(self) -> str:
        """`text` in half-width forms and in the words of the official forms, character by character: what grammars and
        matching read.
        """
        return fold_wording(fold_width(self.text, self._wide))

    def span(self, start: int, end: int) -> Span:
        """The raw span of a clean one: from its first character to its last; an empty span stays empty."""
        return self._offsets.span(start, end)

    def clean_span(self, span: Span) -> Span:
        """The clean span of a raw one: what cleaning left of it."""
        return self._offsets.clean(span[0]), self._offsets.clean(span[1])

    def shift(self, start: int, end: int) -> int | None:
        """How far raw offsets lie behind clean ones from `start` to `end`, None where something was cut in between."""
        return self._offsets.shift(start, end)

    def at(self, span: Span) -> str:
        """The clean text of a raw span: the inverse of `span`."""
        start, end = self.clean_span(span)
        return self.text[start:end]

    def printed(self, start: int, end: int) -> str:
        """The text between two clean offsets, with punctuation as printed."""
        return self.text[start:end]
