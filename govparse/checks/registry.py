"""The checks there are: those that ship, and those that installed packages declare.

A package declares a check as an entry point of the group `govparse.checks` whose value is a `Check`; its entry has a
code of its own, which no other check and no code that ships has.
"""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from govparse.catalogue import CATALOGUE
from govparse.catalogue import Entry as CodeEntry
from govparse.checks import (
    blanks,
    citations,
    claims,
    dates,
    editions,
    equations,
    identity,
    names,
    plausibility,
    prose,
    sections,
)
from govparse.checks.check import Check, Result
from govparse.checks.subject import Subject
from govparse.diagnostics import diagnose
from govparse.plugins import BrokenPart, Entry, Part, Words, guarded, installed, load, settle

GROUP = "govparse.checks"
"""The group of entry points under which installed packages declare checks."""

_FAMILIES = (
    identity,
    names,
    dates,
    sections,
    prose,
    citations,
    equations,
    blanks,
    plausibility,
    editions,
    claims,
)

BUILT_IN: tuple[Check, ...] = tuple(
    sorted(
        (check for family in _FAMILIES for check in family.CHECKS),
        key=lambda check: check.code,
    )
)
"""The checks that ship, in the order of their codes."""


@frozen(eq=False)
class _Installed:
    """What an entry point gives: a check, or why there is none."""

    part: Part
    check: Check | None
    error: Words | None


@cache
def _found() -> tuple[_Installed, ...]:
    parts = sorted(installed(GROUP), key=lambda part: (part.name, part.target))
    _, refused = settle(parts)
    taken = dict.fromkeys(CATALOGUE, "govparse")
    found = []
    for part in parts:
        check, error = (None, refused[part]) if part in refused else _made(part)
        if check is not None and (first := taken.get(check.code)) is not None:
            error = (f"代码 {check.code} 已由 {first} 使用", f"{first} has the code {check.code}, too")
            check = None
        elif check is not None:
            taken[check.code] = part.location
        found.append(_Installed(part, check, error))
    return tuple(found)


def _made(part: Part) -> tuple[Check | None, Words | None]:
    try:
        check = load(part)
    except BrokenPart as error:
        return None, error.words
    return (check, None) if isinstance(check, Check) else (None, ("不是 Check", "it is no Check"))


def all_checks() -> tuple[Check, ...]:
    """All checks that can be used: those that ship, then the others by name."""
    return BUILT_IN + tuple(each.check for each in _found() if each.check is not None)


@cache
def all_entries() -> Mapping[str, CodeEntry]:
    """Every code: those of the catalogue, and those of the checks that installed packages declare."""
    return {**CATALOGUE, **{each.check.code: each.check.entry for each in _found() if each.check is not None}}


def check_entries() -> tuple[Entry, ...]:
    """What is known of every check of an installed package, also of those that cannot be used."""
    return tuple(Entry(each.part.name, each.part.origin, each.part.location, each.error) for each in _found())


def run_checks(subject: Subject) -> Result:
    """What all checks that are wanted say, in the order of the checks.

    A check of others that fails is said (GP313) and stops nothing.
    """
    result = Result()
    for check in BUILT_IN:
        if subject.selection.wants(check.code):
            result.add(check, subject)
    for each in _found():
        if each.check is not None and subject.selection.wants(each.check.code):
            _run_guarded(each.part, each.check, subject, result)
    return result


def _run_guarded(part: Part, check: Check, subject: Subject, result: Result) -> None:
    own = Result()
    try:
        guarded(part, lambda: own.add(check, subject))
    except BrokenPart as error:
        own = Result([diagnose("GP313", subject.source, name=error.name, error=error.words)])
    result.diagnostics.extend(own.diagnostics)
    result.records.extend(own.records)
