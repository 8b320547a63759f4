"""The lines of the page around a report: metadata, breadcrumbs, controls; and the signature at its end."""

import re
from collections.abc import Iterator

from attrs import define, field
from lark import Token
from lark.exceptions import UnexpectedInput

from govparse.outline.identity.days import DAY, Dated, dated_at
from govparse.outline.identity.names import OrganName, read_name
from govparse.outline.identity.testimony import Said
from govparse.outline.places import end_of, start_of
from govparse.outline.title import parse_title
from govparse.parsing.grammar import parse
from govparse.records import EvidenceSource
from govparse.source import Span

_GRAMMAR = "identity/page_line.lark"
_LONGEST_LINE = 300
_MOST_LINES = 60
_PROSE = "。"
_BLANKS = " \t|"
_SOURCES: dict[str, EvidenceSource] = {"PUBLISHER": "metadata", "SOURCE": "metadata"}
_SITE_BODIES = ("本站", "本网")
_LAST_LINES = 12
"""A signature stands in one of so many last lines."""
_DATE = re.compile(rf"(?:{DAY})[ ]*$")
_SEAL = re.compile(r"\((?:盖章|公章|章|印章)\)")

Fields = list[tuple[str, list[Token]]]
"""The fields of a line: the type of each label (`path` for a breadcrumb), and what stands behind it."""


class _Actions:
    def start(self, children: list[object]) -> tuple[Fields, set[str]]:
        """The fields, and what stands before the first of them, blanks apart: an organ alone is no line of the page."""
        fields = [child for child in children if isinstance(child, tuple)]
        return fields, {child.type for child in children if isinstance(child, Token)} - {"GAP"}

    def field(self, children: list[Token]) -> tuple[str, list[Token]]:
        return children[0].type, children[1:]

    def path(self, children: list[Token]) -> tuple[str, list[Token]]:
        return "PLACE", children


def read_page_line(line: str, offset: int = 0) -> Fields | None:
    """The fields of a line of the page, None for a line of prose (folded text that stands at `offset`)."""
    if len(line) > _LONGEST_LINE or _PROSE in line or not line.strip():
        return None
    try:
        fields, plain = parse(_GRAMMAR, line, _Actions, offset)
    except UnexpectedInput:
        return None
    return None if not fields and plain == {"BODY"} else fields


@define
class Page:
    """What the page says before the report begins: names and years, and the day of its publication.

    `prose` is where the first line of prose begins.
    """

    prose: int
    organs: list[Said[str]] = field(factory=list)
    years: list[Said[int]] = field(factory=list)
    published: Dated | None = None


def read_page(text: str, start: int, title: Span | None, heading: int) -> Page:
    """The lines of the page from `start` to the first heading of a folded text.

    Lines right behind the title, or at the start of a text without one, are none of the preamble.
    """
    behind = title[1] if title else start
    page = Page(behind)
    begins = True
    for number, (first, last) in enumerate(_lines(text, start, heading)):
        if number >= _MOST_LINES:
            break
        if title and first < title[1] and last > title[0]:
            begins = not text[min(title[1], last) : last].strip(_BLANKS)  # else the prose goes on where the title ends
            continue
        fields = read_page_line(text[first:last], first)
        if fields is None:
            begins = begins and (first < behind or not text[first:last].strip())
            continue
        if begins and first >= behind:
            page.prose = min(last + 1, heading)
        for kind, tokens in fields:
            _read_field(kind, tokens, page)
    return page


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _read_field(kind: str, tokens: list[Token], page: Page) -> None:
    words = [token for token in tokens if token.type in ("WORDS", "STEP", "BODY", "SITE")]
    if kind == "PUBLISHED":
        page.published = page.published or next(
            (dated for token in tokens if token.type == "DATE" and (dated := dated_at(token, _span(token)))), None
        )
    elif kind in _SOURCES:
        page.organs += [Said(name.name, _SOURCES[kind], _span(token)) for token, name in _bodies(words[:1])]
    elif kind == "PLACE":
        page.organs += [Said(name.name, "breadcrumb", _span(token)) for token, name in [*_bodies(words)][-1:]]
    elif kind == "NAME" and words and (parts := parse_title(words[0])) is not None:
        if parts.organ and read_name(parts.organ).is_body:
            page.organs.append(Said(parts.organ, "metadata", _span(words[0])))
        if parts.year:
            page.years.append(Said(parts.year, "metadata", _span(words[0])))


def _bodies(words: list[Token]) -> Iterator[tuple[Token, OrganName]]:
    for token in words:
        name = read_name(token)
        if token.type != "SITE" and name.is_body and name.name not in _SITE_BODIES:
            yield token, name


def _span(token: Token) -> Span:
    return start_of(token), end_of(token)


def read_signing_day(text: str, start: int, end: int) -> Dated | None:
    """The day below or behind the name that signs at the end of a folded text; lines of the page may stand below."""
    begin = max(start, end - _LAST_LINES * _LONGEST_LINE)
    lines = [span for span in _lines(text, begin, end) if text[slice(*span)].strip()][-_LAST_LINES:]
    for first, last in reversed(lines):
        line = text[first:last].rstrip()
        if (date := _DATE.search(line)) is not None:
            signed = _SEAL.sub("", line[: date.start()]).strip()
            plain = not signed or read_name(signed).is_body
            return dated_at(date[0], (first + date.start(), first + len(line))) if plain else None
        if read_page_line(line) is None and not read_name(line.strip()).is_body:
            return None
    return None


def read_signature(text: str, start: int, end: int) -> Said[str] | None:
    """The organ that signs at the end of a folded text: a line that is its name, with the date behind or below it.

    Lines of the page may stand below. A name without a date has to be the last line, and to tell its place.
    """
    begin = max(start, end - _LAST_LINES * _LONGEST_LINE)
    lines = [span for span in _lines(text, begin, end) if text[slice(*span)].strip()][-_LAST_LINES:]
    dated = False
    for first, last in reversed(lines):
        line = text[first:last].rstrip()
        date = _DATE.search(line)
        signed = line[: date.start() if date else None]
        dated = dated or date is not None
        name = read_name(_SEAL.sub("", signed))
        if name.kind == "body" or (dated and name.kind == "bare"):
            reporter = name.name if name.parent.endswith("政府") else name.parent
            return Said(
                reporter, "signature", (first + len(signed) - len(signed.lstrip()), first + len(signed.rstrip()))
            )
        if signed.strip() and (dated or read_page_line(line) is None):
            return None
    return None
