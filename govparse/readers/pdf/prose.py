"""Lines outside tables: heads and feet of pages left out, paragraphs made whole."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import inf
from statistics import median

from attrs import frozen

from govparse.cleaning import PAGE_NUMBER
from govparse.parsing.terminals import terminal
from govparse.readers.landmarks import is_heading
from govparse.readers.pdf.lines import Line, joined, number_like

_DIGITS = re.compile(r"[0-9]+")
_EDGE = 0.12
"""The share of a page's height at its top and its bottom in which running heads and page numbers stand."""
_DEEPEST = 3
"""So many lines a head or a foot may have."""
_SAME_HEIGHT = 4.0
_LONG = 100
_WORD = re.compile(r"[0-9A-Za-z@._/:%-]+")
_CLOSING = re.compile(r"[，。、；：？！）」』》】”’,.;:?!)%…]")
_MARKER = re.compile(rf"{terminal('HEADING_MARK')}|第[一二三四五六七八九十]+[条节]")
_SENTENCE_END = re.compile(r"[。！？；：.!?;:]$")


def without_running_lines(pages: list[tuple[float, list[Line]]]) -> list[list[Line]]:
    """The lines of each page without its head and its foot; a page is its height and its lines from above.

    They are page numbers, and what stands at the same height of several pages with the same words.
    """
    kept = [list(lines) for _, lines in pages]
    for end in (0, -1):
        for _ in range(_DEEPEST):
            repeated = Counter(
                key
                for (height, _), lines in zip(pages, kept, strict=True)
                if lines
                for key in _keys(lines[end], height)
            )
            found = False
            for (height, _), lines in zip(pages, kept, strict=True):
                if lines and _is_running(lines[end], height, repeated, len(pages)):
                    lines.pop(end)
                    found = True
            if not found:
                break
    return kept


def _keys(line: Line, height: float) -> Iterable[tuple[str, int]]:
    """The words of a line near an end of the page, figures being alike, and its height, rounded both ways."""
    if not _at_edge(line, height):
        return ()
    words = _DIGITS.sub("0", line.text)
    place = line.top / _SAME_HEIGHT
    return {(words, int(place)), (words, int(place + 0.5) + 100_000)}


def _at_edge(line: Line, height: float) -> bool:
    return line.bottom < _EDGE * height or line.top > (1 - _EDGE) * height


def _is_running(line: Line, height: float, repeated: "Counter[tuple[str, int]]", pages: int) -> bool:
    if not _at_edge(line, height):
        return False
    if PAGE_NUMBER.fullmatch(line.text):
        return True
    return any(repeated[key] >= max(2, (pages + 1) // 3) for key in _keys(line, height))


@frozen
class Margins:
    """Where the paragraphs of pages of one width begin and end, and the distance from line to line in them."""

    left: float
    right: float
    distance: float


def margins_of(pages: list[list[Line]], width: float) -> Margins:
    """The margins of pages of one width, each given as its lines from above; short lines alone tell of no margin."""
    lines = [line for page in pages for line in page]
    starts = Counter(round(line.x0) for line in lines if len(line.text) > 1)
    often = [start for start, count in starts.items() if count >= max(starts.values()) / 4]
    ends = sorted((line.x1 for line in lines), reverse=True)
    full = next((end for end, other in pairwise(ends) if end - other <= _SAME_HEIGHT), ends[0] if ends else 0.0)
    left = min(often, default=0.0) - 1.0
    steps = [
        second.bottom - first.bottom
        for page in pages
        for first, second in pairwise(page)
        if 0 < second.bottom - first.bottom < 3 * first.height
    ]
    return Margins(left, full if full - left > width / 2 else inf, median(steps) if steps else 0.0)


def goes_on(last: Line, line: Line, margins: Margins) -> bool:
    """Whether a line goes on with the paragraph of the line before, which may stand on the page before.

    It does where the line before had no place for its first word, and where it is not indented, nor further below than
    lines are, nor larger or smaller.
    """
    if line.x0 - margins.left > 0.7 * line.height or abs(line.height - last.height) > 0.25 * max(
        line.height, last.height
    ):
        return False
    if line.top > last.top and line.bottom - last.bottom > 1.35 * max(margins.distance, last.height):
        return False
    if is_heading(line.text) or (_SENTENCE_END.search(last.text) and _MARKER.match(line.text)):
        return False
    return last.x1 + _first_word(line) > margins.right + 1.0


def _first_word(line: Line) -> float:
    """The width of what cannot be divided at the start of a line."""
    word = _WORD.match(line.text)
    length = word.end() if word else 1
    while length < len(line.text) and _CLOSING.match(line.text[length]):
        length += 1
    glyphs = line.glyphs[: max(length, 1)]
    return glyphs[-1].x1 - glyphs[0].x0 + 0.3 * line.height


@frozen
class PlacedLine:
    """A line with the number of its page and the margins there."""

    line: Line
    margins: Margins
    page: int


def paragraphs(lines: Iterable[PlacedLine]) -> list[tuple[str, int]]:
    """The paragraphs of a stretch of lines, each with the page that it begins on."""
    done: list[tuple[str, int]] = []
    last: Line | None = None
    for placed in lines:
        line = placed.line
        if last is not None and goes_on(last, line, placed.margins):
            text, page = done[-1]
            done[-1] = joined(text, line.text), page
        else:
            done.append((line.text, placed.page))
        last = line
    return done


def is_prose(text: str) -> bool:
    """Whether the only cell of a row holds a paragraph, as where a table is used to lay out a page."""
    return len(text) > _LONG and "。" in text


def is_spread(line: Line) -> bool:
    """Whether a line stands in columns, as the row of a table without borders does."""
    return len(line.pieces) > 2 or (len(line.pieces) == 2 and number_like(line.pieces[1][1]))


def in_columns(lines: list[Line]) -> list[str]:
    """Lines of a table without borders, the columns of each at the same place as those of the others."""
    unit = max(median([line.height for line in lines]) / 2, 1.0)
    first = min(line.x0 for line in lines)
    shown = []
    for line in lines:
        text = ""
        for x0, piece in line.pieces:
            place = round((x0 - first) / unit)
            text = text.ljust(max(place, len(text) + 2) if text else place) + piece
        shown.append(text)
    return shown
