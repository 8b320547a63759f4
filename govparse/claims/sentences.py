"""The sentences of a prose that may state a number, ready for the grammar, and the headings that they stand below."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from attrs import define

from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.records import Section, SectionKind
from govparse.source import Span

_CLASSIFIER = (
    "件宗起例桩笔单份条篇则批张本册卷页幅副部期场次人名位户家艘辆台套项个款块处栋座所间亩吨公平"
    "字段讲节轮回问课学封帖版组队班只支面枚株箱堂通天工小分倍元"
)
_NUMBER = re.compile(
    rf"[0-9][ \t\x01]{{0,2}}[余多来万亿千百成%{_CLASSIFIER}]|(?<=[为是费收免、:])[0-9]{{1,6}}(?=[、,。;)]|$)"
    r"|(?<![第零一二两三四五六七八九十百千])(?:一[件宗起份例人名户次]|[零二两三四五六七八九十百千万][零一二三四五六七八九十百千万]{0,9}"
    r"[余多来]?(?:[件宗起份条次场期人名篇例个张笔批册本部户元项轮成]|[、,。;](?=零|[一二两]?件|$))|一[十百千万])"
)
"""A number and what makes it a count: a classifier, or that nothing follows."""
_NOTHING = re.compile("未|没|无|不存在|零|免收|免费|不收|不向|不对|分文|一分钱")
_OF_TABLES = re.compile(
    "申请|复议|诉|费|规章|规范性|不予|部分公开|许可|处罚|强制|结转|投诉|举报|信访|收[到取受任。]|分文|一分钱|遗留|剩|受理|接到|制发|制定|变化|增减"
)
_EVERYTHING = re.compile("均|全部|都|皆|悉数|已|按[时期]|予以|尚|系|为|维持|撤|驳|支持|责令|纠正")
"""What may be said of a number in the sentences before."""
_SENTENCE = re.compile(r"[^。;!?\n\x00]{1,2000}[。;!?]?")
"""Up to a stop; what has none for pages is cut."""
_ENDS = "。!?\n\x00"
_BLANK = re.compile(r"[ \t\x01]+")
_PARTED = re.compile(r"[0-9][ \t\x01]+[0-9]")
_ROW = re.compile(r"(?:[0-9][ \t\x01]+){3}|\t[^\t]*\t|\|[^|]*\||(?:[ ]{2,}[^ ]+){3}")
"""A line of a table that went unnoticed: figures side by side, cells between tabs or bars."""
_THOUSANDS = re.compile(r"(?<![0-9.,])([0-9]{1,3})[ \x01]([0-9]{3})(?![0-9])")


@define
class Sentence:
    """A sentence, or a part of one up to a semicolon, without blanks.

    `text`, the clean offset of each of its characters, its line (by its start), and whether it goes on with the
    sentence of the part before it.
    """

    text: str
    places: range | list[int]
    line: int
    goes_on: bool

    def span(self, start: int, end: int) -> Span:
        """The clean offsets of a stretch of the text."""
        return self.places[start], self.places[end - 1] + 1


def worth_reading(prose: Prose) -> Iterator[Sentence]:
    """The sentences with a number, a negation or a word such as 均, in order."""
    text = prose.text
    last = row_end = told = done = -1
    line = 0
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        if _NUMBER.search(text, start, end):
            told = text.find("\n", end)
        elif not (_says_nothing(text, start, end) or (start < told and _EVERYTHING.search(text, start, end))):
            continue
        if end <= row_end:
            continue
        if start > last:
            line = text.rfind("\n", 0, start) + 1
            last = text.find("\n", start)
            last = len(text) if last < 0 else last
            if _ROW.search(text, line, last):
                row_end = last
                continue
        sentence = _ready(text, start, end, prose.offset, line + prose.offset)
        sentence.goes_on = done == start and text[start - 1] not in _ENDS
        done = end
        yield sentence


def _says_nothing(text: str, start: int, end: int) -> bool:
    """Whether a sentence may say that there is nothing of what a table counts."""
    return _NOTHING.search(text, start, end) is not None and _OF_TABLES.search(text, start, end) is not None


def _ready(text: str, start: int, end: int, offset: int, line: int) -> Sentence:
    piece = text[start:end]
    if not _BLANK.search(piece):
        return Sentence(piece, range(start + offset, end + offset), line, goes_on=False)
    thousands = {at for found in _THOUSANDS.finditer(piece) for at in range(found.end(1), found.start(2))}
    kept = [at for at, character in enumerate(piece) if character not in " \t\x01" or _parts(piece, at, thousands)]
    squeezed = "".join(" " if piece[at] in " \t\x01" else piece[at] for at in kept)
    return Sentence(squeezed, [start + offset + at for at in kept], line, goes_on=False)


def _parts(piece: str, at: int, thousands: set[int]) -> bool:
    """Whether a blank stands between two numbers, which it keeps apart (not in 6 400)."""
    return at not in thousands and piece[at - 1 : at].isdigit() and piece[at + 1 : at + 2].isdigit()


@define
class Headings:
    """The titles of all sections with where they begin, and the kind of the top-level one."""

    starts: list[int]
    titles: list[tuple[tuple[str, ...], SectionKind | None]]

    def at(self, raw: int) -> tuple[tuple[str, ...], SectionKind | None]:
        """The titles above a raw offset, the innermost last, and the kind of the section."""
        number = bisect_right(self.starts, raw)
        return self.titles[number - 1] if number else ((), None)


def headings_of(sections: Sections) -> Headings:
    """All headings of a report in order."""
    headings = Headings([], [])
    for section in sections.sections:
        _add(section, (), section.kind, headings)
    assert all(first <= second for first, second in pairwise(headings.starts))
    return headings


def _add(section: Section, above: tuple[str, ...], kind: SectionKind | None, headings: Headings) -> None:
    titles = (*above, section.title or "")
    headings.starts.append(section.span[0])
    headings.titles.append((titles, kind))
    for child in section.children:
        _add(child, titles, kind, headings)
