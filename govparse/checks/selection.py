"""Which findings are wanted, and how grave they are taken: codes and beginnings of codes (`GP4`) or names."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from govparse.catalogue import CATALOGUE, Entry, Severity
from govparse.diagnostics import Diagnostic
from govparse.forms.form import EquationKind

EQUATIONS: Mapping[EquationKind, str] = {
    "row_sum": "GP401",
    "column_sum": "GP402",
    "balance": "GP403",
    "outcome_sum": "GP404",
}
"""The code of each kind of equation."""


class UnknownCode(LookupError):  # noqa: N818  # the name says what is the matter
    """Raised for a word that is no code, no beginning of one, and no name; `word` is it."""

    def __init__(self, word: str) -> None:
        self.word = word
        super().__init__(f"no code {word!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.word,)


@frozen(slots=False)
class Selection:
    """The findings that are wanted: those of `select` (all where it is empty) without those of `ignore`.

    Of two that match, the longer beginning decides: `select` GP401 and `ignore` GP4 leaves GP401. `severities` replace
    those of the catalogue.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(factory=dict)

    def wants(self, code: str) -> bool:
        """Whether findings of a code are wanted."""
        chosen = max((len(each) for each in self.select if code.startswith(each)), default=0)
        left_out = max((len(each) for each in self.ignore if code.startswith(each)), default=0)
        return (chosen > 0 or not self.select) and (left_out == 0 or chosen > left_out)

    def severity(self, code: str) -> Severity | None:
        """The severity that replaces that of the catalogue, None where nothing does."""
        asked = [each for each in self.severities if code.startswith(each)]
        return self.severities[max(asked, key=len)] if asked else None

    @cached_property
    def kinds_of_equations(self) -> frozenset[EquationKind]:
        """The kinds of equations that are wanted."""
        return frozenset(kind for kind, code in EQUATIONS.items() if self.wants(code))

    def apply(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The findings that are wanted, each with its severity."""
        found = [each for each in diagnostics if self.wants(each.code)]
        for each in found if self.severities else ():
            each.severity = self.severity(each.code) or each.severity
        return found


EVERYTHING = Selection()
"""All findings as the catalogue has them."""


def selection(
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severities: Mapping[str, Severity] | None = None,
    entries: Mapping[str, Entry] = CATALOGUE,
) -> Selection:
    """A selection from what people write; raises `UnknownCode` for what is no code, beginning or name of `entries`."""
    return Selection(
        frozenset(code_of(word, entries) for word in select),
        frozenset(code_of(word, entries) for word in ignore),
        {code_of(word, entries): severity for word, severity in (severities or {}).items()},
    )


def code_of(word: str, entries: Mapping[str, Entry] = CATALOGUE) -> str:
    """The code, or the beginning of codes, that a word means: `GP401`, `gp4`, `row_sum`."""
    word = word.strip()
    named = next((entry.code for entry in entries.values() if entry.name == word.lower()), None)
    code = named or word.upper()
    if not word or not any(each.startswith(code) for each in entries):
        raise UnknownCode(word)
    return code


def joined(one: Selection, other: Selection) -> Selection:
    """Two selections, such as a file's and the command line's: where both select, or both name a severity, the other
    one counts.
    """
    select = other.select or one.select
    return evolve(
        one, select=select, ignore=one.ignore | other.ignore, severities={**one.severities, **other.severities}
    )
