"""The prose of a report, prepared for grammars: tables masked, paragraphs that a page or a line end cut made one line.

Every change keeps the length, so that an offset in the prepared text is an offset in the clean text.
"""

import re
from collections.abc import Iterator

from attrs import define, field

from govparse.blocks.split import Block
from govparse.cleaning import Cleaned, fold_breaks
from govparse.outline.names import is_official_beginning, is_official_name, unnumbered_heading
from govparse.outline.unfolding import headings_apart, without_frames
from govparse.parsing.patterns import compile_pattern
from govparse.parsing.terminals import terminal
from govparse.source import Span

# Cleaned text has no control characters of its own.
TABLE_MASK = "\x00"
BREAK_MASK = "\x01"

_PAGE_NUMBER = rf"{terminal('PAGE_NUMBER')}(?=[ \t]*\n)"
_HEADING = re.compile(terminal("HEADING_MARK"))
# A line end, behind what ends no sentence, with the blank lines, page numbers and the indent behind it.
_GAP = compile_pattern(rf"\n(?<![。!?;…:\n{TABLE_MASK}]\n)(?:[ \t\n]++|(?<=[ \t\n]){_PAGE_NUMBER})*+")
# What begins a paragraph of its own: a heading, an item, a table; or nothing comes any more.
_START = re.compile(rf"{_HEADING.pattern}|[一二三四五六七八九十]{{1,3}} ?是|{TABLE_MASK}|\Z")
_PAGE_LINE = re.compile(rf"[ \t]*{_PAGE_NUMBER}[ \t]*\n")
_ENDED = re.compile(r"[。!?;…:][”’\"')\]》〉」]*$")
_UNFINISHED = ("、", ",", "《", "“", "(", "〈")
_COMPLETE_HEADING = re.compile(r"(?:情况|方面|事项|工作|措施|问题|建设|保障|管理|公开)$")
_LONG_LINE = 40
"""A line of so many characters is no heading and no title but a sentence; it does not stop before the sentence ends."""
_WIDEST = 60
"""A text that was wrapped has lines no longer than this."""
_SENTENCE_LINE = 20
"""Shorter lines (headings, dates) do not tell whether a text was wrapped."""
_FEW = 0.1
"""The share of longer lines that a wrapped text may have: rows of a table that went unnoticed, links."""


@define
class Prose:
    """`text` is folded, masked and as long as the clean text from `offset` on; `joined` is the place of every line end
    inside a paragraph.
    """

    cleaned: Cleaned = field(repr=False)
    text: str
    offset: int
    joined: list[int]

    @property
    def end(self) -> int:
        """The clean offset after the last character."""
        return self.offset + len(self.text)

    def printed(self, start: int, end: int) -> str:
        """The text between two clean offsets as printed, without the line breaks inside it."""
        text = self.cleaned.text[start:end]
        return fold_breaks(text) if "\n" in text else text


def read_prose(cleaned: Cleaned, blocks: list[Block], start: int, end: int) -> Prose:
    """The prose between two clean offsets; `blocks` say where the tables are, themselves or by the gaps they leave."""
    folded = cleaned.folded
    prose: list[str] = []
    masks: list[str] = []
    done = start
    for first, last in _tables(blocks):
        first, last = max(first, done), min(last, end)
        if first < last:
            closed = folded[last - 1] == "\n"
            prose.append(folded[done:first])
            masks.append(TABLE_MASK * (last - first - closed) + "\n" * closed)
            done = last
    prose.append(folded[done:end])
    masks.append("")
    masked = headings_apart(without_frames("".join(map(str.__add__, prose, masks))))
    text, joined = _join_lines(masked, "".join(prose))
    return Prose(cleaned, text, start, [start + at for at in joined])


def _tables(blocks: list[Block]) -> Iterator[Span]:
    """Where tables stand: table blocks, and what lies between two blocks."""
    done = blocks[0].start if blocks else 0
    for block in blocks:
        if block.start > done:
            yield done, block.start
        if block.kind == "table":
            yield block.start, block.end
        done = block.end


def _wrapped_at(text: str) -> int | None:
    """The width at which the lines of a text were wrapped, None where a line is a whole paragraph.

    Where hardly any line is longer than a printed one, the lines are printed ones.
    """
    lengths = [length for length in map(len, map(str.strip, text.split("\n"))) if length >= _SENTENCE_LINE]
    short = [length for length in lengths if length <= _WIDEST]
    return max(short) if short and len(lengths) - len(short) <= _FEW * len(lengths) else None


def _join_lines(text: str, prose: str) -> tuple[str, list[int]]:
    """The text with the breaks inside paragraphs masked, and where they are; `prose` is all of it that is no table."""
    gaps = [gap.span() for gap in _GAP.finditer(text) if not _START.match(text, gap.end())]
    width = _wrapped_at(prose) if gaps else None
    pieces: list[str] = []
    joined: list[int] = []
    done = begin = 0
    for start, end in gaps:
        line = text.rfind("\n", done, start) + 1 or done
        goes_on = bool(joined) and line == done
        begin = begin if goes_on else line
        printed = text[line:start].strip()
        if not printed or _ENDED.search(printed[-6:]) or (line and _PAGE_LINE.match(text, line)):
            continue
        unfinished = _goes_on(text[begin:start]) if goes_on else _unfinished(printed, width)
        if not unfinished and not _completes(printed, text, end):
            continue
        pieces += (text[done:start], BREAK_MASK * (end - start))
        joined.append(start)
        done = end
    if not joined:
        return text, joined
    return "".join((*pieces, text[done:])), joined


def _unfinished(line: str, width: int | None) -> bool:
    """Whether the first line of a paragraph, which no mark ends, goes on in the next line.

    A short line that stands alone is a heading, a title or a date; a wrapped one is about as long as its neighbours.
    """
    if line.endswith(_UNFINISHED):
        return True
    heading = _HEADING.match(line)
    long_line = _LONG_LINE if width is None else width * (0.8 if heading else 0.5)
    return len(line) >= long_line and not _is_complete_heading(line)


def _completes(line: str, text: str, place: int) -> bool:
    """Whether a heading is a part of an official name and the line at a place is the rest of it."""
    heading = _HEADING.match(line)
    if heading is None or not is_official_beginning(line[heading.end() :]):
        return False
    return is_official_name(line[heading.end() :] + text[place : place + _WIDEST].partition("\n")[0])


def _goes_on(lines: str) -> bool:
    """Whether a paragraph of several lines, which no mark ends, goes on: it does, unless it is a wrapped heading."""
    return len(lines) > _WIDEST * 2 or not _is_complete_heading("".join(lines.split()))


def _is_complete_heading(line: str) -> bool:
    """Whether a line is a heading, or all of an official one without its number, that nothing needs to follow."""
    heading = _HEADING.match(line)
    if heading is None:
        return unnumbered_heading(line) is not None
    title = line[heading.end() :].strip()
    return is_official_name(title) or ("。" not in title and _COMPLETE_HEADING.search(title) is not None)
