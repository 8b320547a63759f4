"""The title of a report: the line, or the two or three lines, that say who reports on which year."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import define, frozen
from lark import Token
from lark.exceptions import UnexpectedInput

from govparse.parsing.grammar import parse

_GRAMMAR = "title.lark"
_LONGEST_LINE = 90
_LONGEST_NEIGHBOUR = 40
_LOOKED_AT = 8000
"""Characters of a text in which its title is looked for."""

_HEADING = re.compile(r"^[ \t]*(?:第[一1]部分|一[ ]?[、.,]|\(一\))", re.MULTILINE)
# Sentences and links are no titles.
_NO_TITLE = re.compile(r"[。;,?!>|\t\x00»›《]|https?:|www\.")
_LABEL = re.compile(r"^[ \t]*(?:(?:文章|信息)?(?:标题|名称|题名)[ \t]*:|附件 ?[0-9一二三]{0,2}[ \t]*[:.、 ])[ \t]*")
# What parts a line may have: cells of a table (of metadata, or of a page that is one table), steps of a breadcrumb.
_PARTING = re.compile(r"[|\t>»›]")
# A title that other text follows on the same line: metadata, the name of the site, the whole report.
_FRONT = re.compile(
    r"[ \t]*(《)?([^\n|\t。;,:《》>]{4,80}?(?:报告|年报)(?:[(\[][^()\[\]\n]{4,8}[)\]])?)((?(1)》|(?=[ _.—-]|$)))"
)
_YEAR_LINE = re.compile(r"20[0-9]{2} ?年度?")
_TOPIC = re.compile(r"信\s*息\s*公\s*开|政\s*务\s*公\s*开")
# A line that can be the first part of a title: it ends with the organ or the year.
_ENDS_ORGAN = re.compile(
    r"(?:[省市县区州盟旗镇乡部委局办院厅署处室会社所站队馆团台企校府心]|街道|公司|大学)(?: ?20[0-9]{2} ?年?度?)?$"
    r"|20[0-9]{2} ?年度?$"
)
# The last part of a name, and a line that can be the part before it: places, and what a line end left of a body.
_GOES_ON = re.compile(
    r"(?:人民)?政府|[\u4e00-\u9fff]{0,2}(?:局|厅|委员会|办公室|中心|委|院|处|站|队|所)(?![\u4e00-\u9fff]{3})|(?:管理|工作)委员会"
)
_BEGINS_NAME = re.compile(r"[\u4e00-\u9fff ]{1,9}[省市县区州盟旗镇乡道][\u4e00-\u9fff ]{0,16}")
# A line that can be the last part of one.
_NAME_LINE = re.compile(r"(?:信息|政务)?公?开?[工作年度报告情况总结的 ()\[\]0-9]{2,20}")
_HAN_YEAR = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "O": "0",
}


@frozen
class TitleParts:
    """What a title says: the organ and the year of the report, each None where it does not say it."""

    organ: str | None
    year: int | None


@define
class TitlePlace:
    """A title found in a text: its place (clean offsets) and what it says."""

    start: int
    end: int
    parts: TitleParts


class _Actions:
    """The organ (the first where the title names it twice) and the year."""

    def start(self, children: list[object]) -> TitleParts:
        found = [part for child in children if isinstance(child, list) for part in child]
        organ = next((part for part in found if isinstance(part, str)), None)
        return TitleParts(organ, next((part for part in found if isinstance(part, int)), None))

    def front(self, children: list[object]) -> list[object]:
        return [child for child in children if not isinstance(child, Token)]

    def subject(self, children: list[object]) -> list[int]:
        return [child for child in children if isinstance(child, int)]

    year_behind = subject

    def organ(self, children: list[Token]) -> str:
        return str(children[0])

    def year(self, children: list[Token]) -> int:
        return year_in(children[0])


def year_in(text: str) -> int:
    """The year that a text begins with, in any digits: 2022年度, 二〇二二年."""
    return int("".join(_HAN_YEAR.get(digit, digit) for digit in text[:4]))


@lru_cache(maxsize=512)
def parse_title(text: str) -> TitleParts | None:
    """What a title says, given on one line (folded; blanks do not matter); None for what is no title."""
    squeezed = "".join(text.split())
    if len(squeezed) > _LONGEST_LINE or not _TOPIC.search(squeezed):
        return None
    try:
        parts: TitleParts = parse(_GRAMMAR, squeezed, _Actions)
    except UnexpectedInput:
        return None
    return parts


def find_title(text: str, start: int, end: int) -> TitlePlace | None:
    """The title of the report that begins at `start` of a folded text.

    It stands before the first heading. Of several (a breadcrumb, a table of metadata, then the title itself) the last
    one that says most is the title.
    """
    end = min(end, start + _LOOKED_AT)
    heading = _HEADING.search(text, start, end)
    best: TitlePlace | None = None
    for place in title_places(text, start, heading.start() if heading else end):
        if best is None or _weight(place) >= _weight(best):
            best = place
    return best


def first_headings(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where headings stand in a folded text that open the first section of a report, in order, found one by one."""
    return (heading.start() for heading in _HEADING.finditer(text, start, len(text) if end is None else end))


def title_places(text: str, start: int, end: int) -> Iterator[TitlePlace]:
    """Every place between two offsets of a folded text that reads as a title, in order."""
    done = start
    for topic in _TOPIC.finditer(text, start, end):
        if topic.start() < done:
            continue
        first = text.rfind("\n", start, topic.start()) + 1 or start
        last = _line_end(text, topic.end(), end)
        place = _title_at(text, first, last, start, end) if last - first <= _LONGEST_LINE else None
        if place is None:
            first, last = _part_of_line(text, topic, first, last)
            place = _title_in_part(text, first, last)
        done = place.end if place else last
        if place:
            yield place


def _part_of_line(text: str, topic: re.Match[str], first: int, last: int) -> tuple[int, int]:
    """The cell or the step of a breadcrumb that holds a topic, in the line `[first, last)`."""
    window = max(first, topic.start() - _LONGEST_LINE)
    for parting in _PARTING.finditer(text, window, topic.start()):
        first = parting.end()
    behind = _PARTING.search(text, topic.end(), last)
    return first, behind.start() if behind else last


def _title_in_part(text: str, first: int, last: int) -> TitlePlace | None:
    """The title that a part of a line begins with; only one that says who and when is known for a title there."""
    if label := _LABEL.match(text[first : first + _LONGEST_LINE]):
        first += label.end()
    if not (front := _FRONT.match(text, first, last)):
        return None
    parts = parse_title(front[2])
    if parts is None or parts.organ is None or parts.year is None:
        return None
    return _stripped(text, front.start(), front.end(), parts)


def _title_at(text: str, first: int, last: int, start: int, end: int) -> TitlePlace | None:
    """The title that the line `[first, last)` is or is part of.

    The organ may stand on the line before it, the rest of the name on the line behind it.
    """
    line = text[first:last]
    if _NO_TITLE.search(line):
        return None
    if label := _LABEL.match(line):
        first += label.end()
    if ":" in text[first:last]:
        return None
    best: TitlePlace | None = None
    for begin, finish in _stretches(text, first, last, start, end):
        parts = parse_title(text[begin:finish])
        if parts is None:
            continue
        place = _stripped(text, begin, finish, parts)
        if best is None or _weight(place) > _weight(best):
            best = place
    return best


def _stretches(text: str, first: int, last: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line alone, with the line behind it, with the line before it, with both; blank lines do not count.

    Where the line before it is a year, the one before that may be the organ. A name without its places, or its last
    characters, may go on from the line before it.
    """
    before = _neighbour_before(text, first, start)
    if before is not None and _YEAR_LINE.fullmatch(text[before:first].strip()):
        organ = _neighbour_before(text, before, start)
        before = before if organ is None else organ
    if (part := _name_begun(text, first if before is None else before, last, start)) is not None:
        first, before = (part, None) if before is None else (first, part)
    behind = _neighbour_behind(text, last, end)
    yield first, last
    if behind is not None:
        yield first, behind
    if before is not None:
        yield before, last
    if before is not None and behind is not None:
        yield before, behind


def _neighbour_before(text: str, first: int, start: int) -> int | None:
    """Where the line before `first` begins, if it may be part of a title."""
    window = max(start, first - _LONGEST_LINE)
    stop = window + len(text[window:first].rstrip())
    begin = text.rfind("\n", start, stop) + 1 or start
    line = text[begin:stop].strip()
    if len(line) > _LONGEST_NEIGHBOUR or ":" in line or _NO_TITLE.search(line) or _TOPIC.search(line):
        return None
    return begin if _ENDS_ORGAN.search(line) else None


def _name_begun(text: str, first: int, last: int, start: int) -> int | None:
    """Where the line before `first` begins, if the name that the line at `first` begins with has begun there."""
    parts = parse_title(text[first:last]) or TitleParts(text[first : _line_end(text, first, last)].strip(), None)
    if not parts.organ or not _GOES_ON.match(parts.organ):
        return None
    window = max(start, first - _LONGEST_LINE)
    stop = window + len(text[window:first].rstrip())
    begin = text.rfind("\n", start, stop) + 1 or start
    return begin if _BEGINS_NAME.fullmatch(text[begin:stop].strip()) else None


def _neighbour_behind(text: str, last: int, end: int) -> int | None:
    """Where the line behind `last` ends, if it may be part of a title."""
    window = text[last : last + _LONGEST_LINE]
    begin = last + len(window) - len(window.lstrip())
    stop = _line_end(text, begin, end)
    return stop if stop - begin <= _LONGEST_NEIGHBOUR and _NAME_LINE.fullmatch(text[begin:stop].strip()) else None


def _line_end(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return end if found < 0 else found


def _stripped(text: str, start: int, end: int, parts: TitleParts) -> TitlePlace:
    piece = text[start:end]
    return TitlePlace(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), parts)


def _weight(place: TitlePlace) -> int:
    """How much a title says."""
    return (place.parts.organ is not None) + (place.parts.year is not None)
