"""Markdown marks that extractors leave in the text: emphasis, headings, list marks, `<br>` and `<p>`, escapes.

What a table is made of stays: bars, delimiter rows, escaped bars, lone dashes; so do page numbers such as `- 3 -`.
But a bar that only ends lines whose cells blanks part is no part of it.
"""

import re

from govparse.cleaning.draft import Change, Draft
from govparse.parsing.patterns import compile_pattern
from govparse.source import Span

_HAN = "\u3400-\u9fff"
# What stands behind a number. Reports that are not filled in print asterisks for digits, which look much like
# emphasis: 公开信息**条，受理**件. So a mark between a word and one of these opens nothing, and a pair with these
# behind both marks is none.
_MEASURES = "条件次个份篇项人年月日期场起宗万余多元"
_BOLD = compile_pattern(
    rf"""
    (\*\*(?<![*\\]\*\*)\*?)                           # the opening mark: no more asterisks and no backslash before it
    (?![\s*|，。；、：！？,.;:!?）)]|(?<=[{_HAN}0-9]\*\*)[{_MEASURES}])
    ((?=[{_MEASURES}]))?+
    [^*\n|\t]*(?<!\s)                                   # on one line and in one cell, not ended by a blank
    (\*\*\*?)(?!\*)(?(2)(?![{_MEASURES}]))
    """,
    re.VERBOSE,
)
_UNDERLINED = re.compile(r"(__(?<![0-9A-Za-z_\\]__))(?=[^\s_|])([^_\n|\t]*)(?<!\s)(__)(?![0-9A-Za-z_])")
# At the start of a line: `## ` before anything, `##` before Chinese, a list mark before Chinese or a heading marker.
_LINE_MARK = re.compile(
    rf"\n[ \t]*(#{{1,6}} +(?=\S)|#{{2,6}}(?=[{_HAN}（(])|"
    rf"[-*+] +(?=[{_HAN}《“①-⑳]|[(（][{_HAN}]|[(（]?[0-9]{{1,2}}[.、．)）](?![0-9])))"
)
# Tags that end a line, left over from a page: <br>, and now and then <p>.
_BREAKS = re.compile(r"<(?:[bB][rR] ?/?|/?[pP])>(?:<(?:[bB][rR] ?/?|/?[pP])>)*")
_ASCII = re.compile("[!-{}~]")
# A backslash before ASCII punctuation. Before a bar it keeps the bar from ending a cell, and stays.
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{}~]")
# A bar at the end of a line and nowhere else in it; such a line that ends with a value behind blanks.
_CLOSED = compile_pattern(r"^[^|\n]*+\|[ \t]*+$", re.MULTILINE)
_CLOSED_ROW = compile_pattern(r"[^\s|][ \t]++(?:[-+增减]?[0-9][0-9.,]*+|[-—/]) *+\|[ \t]*+")
_LEAST_CLOSED = 3


def remove_marks(draft: Draft) -> None:
    """Cuts markdown marks. A `<br>` or `<p>` becomes a line end; in a row nothing, or a space between two words."""
    count = 0
    places = []
    for find in (_emphasis, _line_marks, _line_breaks, _escapes, _closing_bars):
        spans = draft.unclaimed(find(draft))
        if spans:
            places.append(draft.offsets.span(*spans[0]))
            count += len(spans)
            draft.cut(spans)
    if places:
        draft.changes.append(Change("marks_removed", *min(places), count))


def _emphasis(draft: Draft) -> list[Span]:
    spans: list[Span] = []
    for mark, pattern in (("*", _BOLD), ("_", _UNDERLINED)):
        if mark in draft.text:
            for pair in pattern.finditer(draft.text):
                spans += (pair.span(1), pair.span(3))
    return sorted(spans)


def _line_marks(draft: Draft) -> list[Span]:
    if "#" not in draft.text and not any(mark in draft.text and f"{mark} " in draft.text for mark in "-*+"):
        return []
    # The line end put before the first line moves every offset by one.
    return [(mark.start(1) - 1, mark.end(1) - 1) for mark in _LINE_MARK.finditer(f"\n{draft.text}")]


def _line_breaks(draft: Draft) -> list[Span]:
    """Writes what a `<br>` or `<p>` becomes over its last character and gives the rest, to be cut."""
    text = draft.text
    if "<" not in text:
        return []
    spans: list[Span] = []
    pieces: list[str] = []
    position = line_end = 0
    in_row = False
    for breaks in _BREAKS.finditer(text):
        start, end = breaks.span()
        if draft.kept and draft.keeps(start):
            continue
        if start >= line_end:  # on another line than the last one
            line_start, line_end = _line_around(text, start, line_end)
            in_row = "|" in text[line_start:line_end] or "\t" in text[line_start:line_end]
        becomes = _becomes(text[max(start - 1, 0) : start], text[end : end + 1], in_row)
        pieces += (text[position : end - len(becomes)], becomes)
        spans.append((start, end - len(becomes)))
        position = end
    draft.text = "".join((*pieces, text[position:]))
    return spans


def _line_around(text: str, offset: int, after: int) -> Span:
    """The line that holds `offset`; it begins at `after`, the end of an earlier line, or behind it."""
    end = text.find("\n", offset)
    return max(text.rfind("\n", after, offset), after), len(text) if end < 0 else end


def _becomes(before: str, after: str, in_row: bool) -> str:
    if in_row:
        return " " if _ASCII.match(before) and _ASCII.match(after) else ""
    return "" if after in ("", "\n") or before in ("", "\n") else "\n"


def _escapes(draft: Draft) -> list[Span]:
    if "\\" not in draft.text:
        return []
    return [(escape.start(), escape.start() + 1) for escape in _ESCAPE.finditer(draft.text)]


def _closing_bars(draft: Draft) -> list[Span]:
    """The bars that end lines, where blanks part the cells of many of these."""
    if "|" not in draft.text:
        return []
    closed = list(_CLOSED.finditer(draft.text))
    rows = sum(_CLOSED_ROW.search(line[0]) is not None for line in closed)
    if rows < _LEAST_CLOSED or 3 * rows < len(closed):
        return []
    return [(line.start() + len(line[0].rstrip("| \t")), line.end()) for line in closed]
