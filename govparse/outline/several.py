"""Several reports in one text."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from govparse.cleaning import Cleaned
from govparse.outline.title import find_title, first_headings, title_places
from govparse.parsing.terminals import terminal
from govparse.source import Span

# The last words of a title at the end of a line.
_TITLE_END = re.compile(r"报[ ]?告(?:\([^()\n]{1,12}\))?[ \t]*\n")
_REACH = 120
"""A title begins at most this far before its end."""
# The heading of the first section, and those of the last ones.
_FIRST_SECTION = ("总体情况", "概述")
_OVERVIEW = re.compile(rf"[ \t|]*一[ ]?[、.,][ ]?{terminal('OVERVIEW_SECTION')}[。: \t|]*$", re.MULTILINE)
_LAST = "|".join(terminal(f"{name}_SECTION") for name in ("PROBLEMS", "OTHER", "REVIEW"))
_LAST_SECTIONS = re.compile(rf"^[ \t|]*[三四五六][ ]?[、.,][ ]?(?:{_LAST})", re.MULTILINE)
_FEWEST_SENTENCES = 3
"""A table of contents has none; a report has more."""


def split_reports(cleaned: Cleaned) -> list[Span]:
    """The clean ranges of the reports in a text, in order; one range where there is one report or none.

    A new report begins at a title with organ and year that has a first heading before it and another one behind it, and
    is not the title of the report at hand, printed on the next page. Where the title is lost or says less, it begins
    where the first section comes again after the last ones.
    """
    text = cleaned.folded
    starts = [0, *_new_titles(text)]
    ranges = zip(starts, [*starts[1:], len(text)], strict=True)
    return [span for start, end in ranges for span in _begun_again(text, start, end)]


def _new_titles(text: str) -> Iterator[int]:
    """Where titles of further reports stand."""
    headings = first_headings(text)
    heading = next(headings, None)  # the first one of the report at hand; the others are not looked for until asked for
    start = 0
    for last_words in _TITLE_END.finditer(text):
        if heading is None:
            return
        if heading >= last_words.end():  # as behind the title of the first report
            continue
        begin = max(start, last_words.start() - _REACH)
        line = text.find("\n", begin) + 1 if begin > start else begin
        for place in title_places(text, line, last_words.end()):
            whole = place.parts.organ is not None and place.parts.year is not None
            if not whole or heading is None or heading >= place.start or _is_title_of(text, start, place.parts):
                continue
            heading = next((behind for behind in headings if behind >= place.end), None)
            if heading is not None:
                start = place.start
                yield start


def _is_title_of(text: str, start: int, parts: object) -> bool:
    """Whether the report that begins at `start` has a title that says this."""
    title = find_title(text, start, len(text))
    return title is not None and title.parts == parts


def _begun_again(text: str, start: int, end: int) -> Iterator[Span]:
    """The range of a report, cut where the first section comes again after the last ones."""
    lines = _lines_with(_FIRST_SECTION, text, start, end)
    if len(lines) < 2:
        yield start, end
        return
    done, *others = [line for line in lines if _OVERVIEW.match(text, line, end)] or [end]
    lasts = [section.end() for section in _LAST_SECTIONS.finditer(text, start, end)] if others else []
    for heading in others:
        number = bisect_left(lasts, heading)
        if not number or lasts[number - 1] < done or text.count("。", done, heading) < _FEWEST_SENTENCES:
            continue
        title = next(title_places(text, lasts[number - 1], heading), None)
        begin = title.start if title else heading
        yield start, begin
        start, done = begin, heading
    yield start, end


def _lines_with(names: tuple[str, ...], text: str, start: int, end: int) -> list[int]:
    """Where the lines begin that hold one of some names."""
    lines: set[int] = set()
    for name in names:
        if name[0] not in text:  # quicker to tell than the whole name
            continue
        done = start
        while done >= 0 and (place := text.find(name, done, end)) >= 0:
            lines.add(text.rfind("\n", done, place) + 1 or done)
            done = text.find("\n", place, end)
    return sorted(lines)
