"""A number that prose states, with what it is about, before it becomes a record."""

from typing import Literal

from attrs import define, field

from govparse.claims.amounts import Bound
from govparse.records import Number

Place = tuple[str, str, str]
"""Table, row or group of rows, column or group of columns."""


@define(slots=False)
class Link:
    """What a number is about: `about` are the places whose sum is meant, `others` further readings.

    `row` and `column` say what the claim is among the applications, for what follows it.
    """

    topic: str
    about: tuple[Place, ...] = ()
    others: tuple[tuple[Place, ...], ...] = ()
    row: str = ""
    column: str = "total"


@define(slots=False)
class Claim:
    """A number or a "none" at its clean place."""

    start: int
    end: int
    value: Number
    bound: Bound
    unit: str
    none: bool
    link: Link
    domain: str | None
    sentence: int
    channel: str | None = None
    scope: str | None = None
    year: int | None = None
    part_of: int | None = None
    change: bool = False
    cumulative: bool = False
    breakdown: bool = False
    together: bool = False
    listed: bool = False
    """Whether it stands in a list that is said to be whole (分别为, 分为, behind a colon)."""
    share: Literal["before", "after"] | None = None
    """For a percentage (占…): whether its part stands before it or behind."""
    topics: list[str] = field(factory=list)
