"""Which lines of a text are tables of layouts that say how theirs are found: those of plugins and folders."""

from collections.abc import Iterator

from attrs import frozen

from govparse.parsing.markup import Claim
from govparse.plugins import BrokenPart
from govparse.tables.dialect import Score
from govparse.tables.registry import THRESHOLD, Registry


@frozen
class Candidate:
    """Lines that look as a layout says its tables do, and how well its dialect explains them."""

    claim: Claim
    score: Score
    chosen: bool

    @property
    def reached(self) -> bool:
        """Whether it is explained well enough to be claimed, or is claimed since the caller chose the dialect."""
        return self.chosen or self.score.value >= THRESHOLD


@frozen
class Claims:
    """What the dialects of a registry claim of a text; called with the text."""

    dialects: Registry

    def __call__(self, text: str) -> list[Claim]:
        """The claims on a text (folded): of two that overlap that with the better score, then the longer one."""
        found = [candidate for candidate in candidates(text, self.dialects) if candidate.reached]
        found.sort(key=lambda each: (-each.score.value, each.claim.start - each.claim.end, each.claim.dialect))
        kept: list[Claim] = []
        for claim in (candidate.claim for candidate in found):
            if all(claim.end <= other.start or other.end <= claim.start for other in kept):
                kept.append(claim)
        return sorted(kept, key=lambda claim: claim.start)


def claims_of(dialects: Registry) -> Claims | None:
    """Who claims tables; None where no dialect says how its tables are found."""
    return Claims(dialects) if dialects.markups else None


def candidates(text: str, dialects: Registry) -> Iterator[Candidate]:
    """All lines of a text (folded) that look like tables of some layout, claimed or not."""
    sniffers = dict(dialects.sniffers)
    for name, markup in dialects.markups.items():
        for start, end, opened in markup.tables(text):
            try:
                score = sniffers[name](text[start:end])
            except BrokenPart:
                break  # it is asked again about every block, and reported there
            yield Candidate(Claim(start, end, name, markup, opened), score, dialects.chosen == name)
