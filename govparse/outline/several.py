"""Several reports in one text."""

import re

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
    heading = next(headings, None)  # the first one of the report at hand; the others are not looked for until asked for
    for last_words in _TITLE_END.finditer(text):
        begin = max(starts[-1], last_words.start() - _REACH)
        line = text.find("\n", begin) + 1 if begin > starts[-1] else begin
        for place in title_places(text, line, last_words.end()):
            whole = place.parts.organ is not None and place.parts.year is not None
            if whole and heading is not None and heading < place.start:
                heading = next((behind for behind in headings if behind >= place.end), None)
                if heading is not None:
                    starts.append(place.start)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))
