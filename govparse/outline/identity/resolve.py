"""What all places together say of the organ and the year: one value, or several that leave it open."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from attrs import field, frozen

from govparse.outline.identity.names import read_name
from govparse.outline.identity.organs import same_organ
from govparse.outline.identity.testimony import Said
from govparse.records import Evidence, EvidenceReading

_Value = TypeVar("_Value", str, int)


@frozen
class Identity:
    """The organ and the year of a report with their evidence, each None where no place names it or several disagree.

    `organ_otherwise` and `year_otherwise` are what another place of the report says instead, None where all agree.
    `organs` are all names that were told, the strongest first, and `short` the full names of the short forms that the
    text defines.
    """

    organ: str | None
    organ_evidence: Evidence | None
    organ_otherwise: Said[str] | None
    year: int | None
    year_evidence: Evidence | None
    year_otherwise: Said[int] | None
    organs: tuple[Said[str], ...] = ()
    short: Mapping[str, str] = field(factory=dict)


def identify(organs: Iterable[Said[str]], years: Iterable[Said[int]], short: Mapping[str, str]) -> Identity:
    """Who reports and for which year; `short` are the full names of the short forms that the text defines."""
    told = [said for said in organs if read_name(said.value).kind != "pronoun"]
    organ, organ_evidence, organ_otherwise = _decide(told, _same_organ(short))
    if organ is not None and organ_evidence is not None:
        full = _full_name(organ, told, short)
        if full != organ:
            organ, organ_evidence.reading = full, "repaired"
    year, year_evidence, year_otherwise = _decide(list(years), lambda one, other: one == other)
    all_told = tuple(sorted(told, key=lambda each: each.order))
    return Identity(organ, organ_evidence, organ_otherwise, year, year_evidence, year_otherwise, all_told, short)


def _same_organ(short: Mapping[str, str]) -> Callable[[str, str], bool]:
    return lambda one, other: same_organ(short.get(one, one), short.get(other, other))


def _decide(
    said: list[Said[_Value]], same: Callable[[_Value, _Value], bool]
) -> tuple[_Value | None, Evidence | None, Said[_Value] | None]:
    """The value of the strongest place, its evidence, and the first that contradicts it.

    The value is None where a place of the same rank contradicts it.
    """
    if not said:
        return None, None, None
    ordered = sorted(said, key=lambda each: each.order)
    first: Said[_Value] = ordered[0]
    against: list[Said[_Value]] = []
    for each in ordered[1:]:
        counts = each.place.contradicts or each.place.rank == first.place.rank
        if counts and not same(first.value, each.value):
            against.append(each)
    values: list[str | int] = [*dict.fromkeys([first.value, *(each.value for each in against)])]
    otherwise = against[0] if against else None
    open_ = any(each.place.rank == first.place.rank for each in against)
    reading: EvidenceReading = "ambiguous" if open_ else "repaired" if against else first.reading
    evidence = Evidence(first.source, first.span, reading, values if against else None)
    return None if open_ else first.value, evidence, otherwise


def _full_name(organ: str, told: list[Said[str]], short: Mapping[str, str]) -> str:
    """The longest name of the organ that the report states: a short form resolved, a name with the places before it."""
    organ = short.get(organ, organ)
    needs_place = read_name(organ).kind == "short"
    fuller = [
        said.value
        for said in told
        if read_name(said.value).kind == "body"
        and (said.value.endswith(organ) or (needs_place and same_organ(said.value, organ)))
    ]
    return max([organ, *fuller], key=len)
