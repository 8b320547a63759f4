"""Diagnostics: what a report or its reading leaves to be said, with a code, a place and a way on.

The catalogue of codes is `govparse.catalogue`; this module knows what a diagnostic is and how one is made from a code.
"""

from typing import Literal

from attrs import define, field

from govparse.catalogue import CATALOGUE
from govparse.source import Source, Span

Severity = Literal["error", "warning", "info"]


@define(slots=False)
class Bilingual:
    """One text in Chinese and in English."""

    zh: str
    en: str


@define(slots=False)
class Diagnostic:
    """One finding.

    `span` points at the characters concerned (None for what is missing), `line` and `char` are 1-based, `cells` are the
    cell ids concerned.
    """

    code: str
    severity: Severity
    message: Bilingual
    hint: Bilingual
    span: Span | None
    line: int | None
    char: int | None
    cells: list[str] = field(factory=list)


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
    entry = CATALOGUE[code]
    chinese = {name: value[0] if isinstance(value, tuple) else value for name, value in details.items()}
    english = {name: value[1] if isinstance(value, tuple) else value for name, value in details.items()}
    line, char = source.position(span[0]) if source is not None and span is not None else (None, None)
    return Diagnostic(
        code=code,
        severity=entry.severity,
        message=Bilingual(entry.message.zh.format(**chinese), entry.message.en.format(**english)),
        hint=Bilingual(entry.hint.zh, entry.hint.en),
        span=span,
        line=line,
        char=char,
        cells=cells or [],
    )
