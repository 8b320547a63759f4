"""Diagnostics: what a report or its reading leaves to be said, with a code, a place and a way on.

The catalogue of codes is `govparse.catalogue`; this module knows what a diagnostic is and how one is made from a code.
"""

from functools import cache
from string import Formatter
from typing import Literal

from attrs import define, field, frozen

from govparse.catalogue import CATALOGUE
from govparse.source import Locator, Source, Span

Severity = Literal["error", "warning", "info"]


@frozen(slots=False)
class Bilingual:
    """One text in Chinese and in English."""

    zh: str
    en: str


@define(slots=False)
class Diagnostic:
    """One finding.

    `span` points at the characters concerned (None for what is missing), `line` and `char` are 1-based, `cells` are the
    cell ids concerned. `locator` is where the characters stand in a document that a reader took apart.
    """

    code: str
    severity: Severity
    message: Bilingual
    hint: Bilingual
    span: Span | None
    line: int | None
    char: int | None
    cells: list[str] = field(factory=list)
    locator: Locator | None = None


def diagnose(
    code: str,
    source: Source | None = None,
    span: Span | None = None,
    cells: list[str] | None = None,
    **details: object,
) -> Diagnostic:
    """A diagnostic of a catalogued code.

    `details` fill the placeholders of the message in both languages; a detail that reads differently in the two is
    given as a `(zh, en)` pair.
    """
    line, char = source.position(span[0]) if source is not None and span is not None else (None, None)
    severity, hint, chinese, english = _prepared(code)
    english_details = details.copy()
    for name, value in details.items():
        if isinstance(value, tuple):
            details[name], english_details[name] = value
    message = Bilingual(chinese % details, english % english_details)
    locator = source.locate(*span) if source is not None and span is not None else None
    return Diagnostic(code, severity, message, hint, span, line, char, cells or [], locator)


@cache
def _prepared(code: str) -> tuple[Severity, Bilingual, str, str]:
    """What all diagnostics of a code share: severity, hint, and the message in both languages, as `%` fills it."""
    entry = CATALOGUE[code]
    return entry.severity, Bilingual(*entry.hint), _template(entry.message.zh), _template(entry.message.en)


def _template(message: str) -> str:
    pieces: list[str] = []
    for text, name, _, conversion in Formatter().parse(message):
        pieces.append(text.replace("%", "%%"))
        if name is not None:
            pieces.append(f"%({name}){conversion or 's'}")
    return "".join(pieces)
