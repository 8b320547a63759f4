"""Several reports in one text."""

import re
from bisect import bisect_left

from govparse.cleaning import Cleaned
from govparse.outline.title import first_headings, title_places
from govparse.source import Span

# The last words of a title at the end of a line.
_TITLE_END = re.compile(r"报[ ]?告(?:\([^()\n]{1,12}\))?[ \t]*\n")
_REACH = 120
"""A title begins at most this far before its end."""


def split_reports(cleaned: Cleaned) -> list[Span]:
    """The clean ranges of the reports in a text, in order; one range where there is one report or none.

    A new report begins at a title with organ and year that has a first heading before it and another one behind it.
    """
    text = cleaned.folded
    starts = [0]
    headings = first_headings(text)
    for last_words in _TITLE_END.finditer(text):
        begin = max(starts[-1], last_words.start() - _REACH)
        line = text.find("\n", begin) + 1 if begin > starts[-1] else begin
        for place in title_places(text, line, last_words.end()):
            whole = place.parts.organ is not None and place.parts.year is not None
            if (
                whole
                and _any_between(headings, starts[-1], place.start)
                and _any_between(headings, place.end, len(text))
            ):
                starts.append(place.start)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _any_between(places: list[int], start: int, end: int) -> bool:
    number = bisect_left(places, start)
    return number < len(places) and places[number] < end
