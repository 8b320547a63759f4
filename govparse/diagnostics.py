"""Diagnostics: what a report or its reading leaves to be said, with a code, a place and a way on.

The catalogue of codes is `govparse.catalogue`; this module knows what a diagnostic is and how one is made from a code.
"""

from functools import cache
from string import Formatter

from attrs import define, field, frozen

from govparse.catalogue import CATALOGUE, Entry, Severity
from govparse.source import Locator, Source, Span


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
    """A diagnostic of a catalogued code: see `diagnose_entry`."""
    return diagnose_entry(CATALOGUE[code], source, span, cells, **details)


def diagnose_entry(
    entry: Entry,
    source: Source | None = None,
    span: Span | None = None,
    cells: list[str] | None = None,
    **details: object,
) -> Diagnostic:
    """A diagnostic of an entry, which need not be one of the catalogue that ships.

    `details` fill the placeholders of the message in both languages; a detail that reads differently in the two is
    given as a `(zh, en)` pair.
    """
    line, char = source.position(span[0]) if source is not None and span is not None else (None, None)
    hint, chinese, english = _prepared(entry)
    english_details = details.copy()
    for name, value in details.items():
        if isinstance(value, tuple):
            details[name], english_details[name] = value
    message = Bilingual(chinese % details, english % english_details)
    locator = source.locate(*span) if source is not None and span is not None else None
    return Diagnostic(entry.code, entry.severity, message, hint, span, line, char, cells or [], locator)


@cache
def _prepared(entry: Entry) -> tuple[Bilingual, str, str]:
    """What all diagnostics of an entry share: the hint, and the message in both languages, as `%` fills it."""
    return Bilingual(*entry.hint), _template(entry.message.zh), _template(entry.message.en)


def _template(message: str) -> str:
    pieces: list[str] = []
    for text, name, _, conversion in Formatter().parse(message):
        pieces.append(text.replace("%", "%%"))
        if name is not None:
            pieces.append(f"%({name}){conversion or 's'}")
    return "".join(pieces)
