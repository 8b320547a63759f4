"""The prose of a report in sentences, and how much of a text stands in another."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from unicodedata import normalize

from attrs import frozen

from govparse.records import Report, Section
from govparse.source import Span

_SENTENCE = re.compile(r"[^。；！？;!?]*[。；！？;!?]+|[^。；！？;!?]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年)")
_STRETCH = 10
"""So many characters in a row make a text the same as another; fewer are words that all reports use."""
_LONGEST = 200_000
"""So many characters of a text are compared with another: no report has more."""


@frozen
class Sentence:
    """A sentence as it stands, what it is compared by (without blanks, width and variants), and its paragraph."""

    text: str
    key: str
    span: Span


def sentences(report: Report) -> list[Sentence]:
    """Title, preamble, headings and sections, sentence by sentence, wherever their lines and paragraphs end."""
    return [sentence for passage in _passages(report) for sentence in _sentences(passage)]


_Passage = Sequence[tuple[str, Span]]
"""Paragraphs that are read on from one to the next, each with its span."""


def _sentences(passage: _Passage) -> Iterator[Sentence]:
    ends = list(accumulate(len(text) for text, _ in passage))
    for found in _SENTENCE.finditer("".join(text for text, _ in passage)):
        text = found[0].strip()
        if key := folded(text):
            first = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Sentence(text, key, passage[bisect_right(ends, first)][1])


def _passages(report: Report) -> Iterator[_Passage]:
    for text in (report.title, report.preamble):
        if text is not None:
            yield [(text.text, text.span)]
    yield from _of_sections(report.sections)


def _of_sections(sections: Sequence[Section]) -> Iterator[_Passage]:
    for section in sections:
        if section.title:
            yield [(section.title, section.span)]
        yield [(text.text, text.span) for text in section.paragraphs]
        yield from _of_sections(section.children)


def folded(text: str) -> str:
    """A text without blanks, in one width of characters."""
    return "".join(normalize("NFKC", text).split())


def section_text(section: Section) -> str:
    """All paragraphs of a section and what is in it, folded, the number of years left out."""
    passages = [text.text for text in section.paragraphs]
    whole = "".join(folded(passage) for passage in passages) + "".join(map(section_text, section.children))
    return _YEAR.sub("", whole)


def repeated_share(text: str, before: str) -> float:
    """The share of the characters of a text that stand in another one, in stretches of ten or more."""
    text, before = text[:_LONGEST], before[:_LONGEST]
    if not text:
        return 0.0
    there = {before[at : at + _STRETCH] for at in range(len(before) - _STRETCH + 1)}
    covered, reach = 0, 0
    for at in range(len(text) - _STRETCH + 1):
        if text[at : at + _STRETCH] in there:
            covered += at + _STRETCH - max(reach, at)
            reach = at + _STRETCH
    return covered / len(text)
