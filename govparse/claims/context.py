"""What the words before a clause leave for it: the subject, and what was counted last."""

from attrs import define, field

from govparse.claims.claim import Claim
from govparse.claims.facets import is_review
from govparse.claims.lexing import Word
from govparse.records import SectionKind

_MEMORY = 60
"""So many claims before it a clause may speak of, so that time grows with the text alone."""


@define(slots=False)
class Setting:
    """What holds for a whole report: its year, whether it speaks for a region, and the editions of its tables."""

    year: int | None
    regional: bool
    disclosure_2019: bool


@define(slots=False)
class Context:
    """The state within a paragraph.

    `heading` is the domain of the headings above, `domain` the one that the last words named, `mode` what applications
    are told by at the moment (received, handled, outcome), `verb` what was done with documents, `pair` the two things
    that 前者 and 后者 mean. `claims` are the last ones, `found` all of the paragraph. `pending` are the words of a
    clause that left its number to the next one (不多，只有26件), `level` is the body of a region that the sentence
    speaks of, `listing` tells of a list that is said to be whole.
    """

    setting: Setting
    heading: str | None = None
    kind: SectionKind | None = None
    domain: str | None = None
    topic: str | None = None
    mode: str = ""
    received: str = "received"
    verb: str | None = None
    compared: bool = False
    scope: str | None = None
    sentence: int = 0
    names: list[tuple[str, str]] = field(factory=list)
    pair: list[tuple[str, str]] = field(factory=list)
    claims: list[Claim] = field(factory=list)
    found: list[Claim] = field(factory=list)
    columns_seen: bool = False
    pending: list[Word] = field(factory=list)
    level: str = ""
    listing: bool = False

    def keep(self, claim: Claim) -> None:
        """Take a claim over; of those before it some are enough."""
        self.found.append(claim)
        self.claims.append(claim)
        if len(self.claims) > 2 * _MEMORY:
            del self.claims[:-_MEMORY]

    def follow(self, before: "Context") -> None:
        """Go on from the paragraph before, below the same heading: what was counted, and how it is told."""
        self.mode, self.received, self.claims = before.mode, before.received, before.claims
        self.names, self.domain = before.names, before.domain if self.heading is None else None

    @property
    def subject(self) -> str | None:
        """The domain that a clause without one speaks of."""
        return self.domain or self.heading

    def last(self, *rows: str) -> Claim | None:
        """The last total of a row of applications."""
        return next(
            (each for each in reversed(self.claims) if each.link.row in rows and each.link.column == "total"), None
        )

    def last_review(self) -> Claim | None:
        """The last total of cases."""
        totals = (each for each in reversed(self.claims) if each.link.about and each.link.column == "total")
        return next((each for each in totals if is_review(each.domain)), None)

    def name(self, domain: str, row: str) -> None:
        """Keep what was named, for 前者 and 后者."""
        if (domain, row) not in self.names[-1:]:
            self.names.append((domain, row))
