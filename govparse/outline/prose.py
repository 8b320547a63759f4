"""The prose of a report, prepared for grammars: tables masked, paragraphs that a page or a line end cut made one line.

Every change keeps the length, so that an offset in the prepared text is an offset in the clean text.
"""

import re

from attrs import define, field

from govparse.cleaning import Cleaned, fold_breaks
from govparse.outline.blocks import Block
from govparse.outline.names import is_official_name, unnumbered_heading

TABLE_MASK = "\x00"
BREAK_MASK = "\x01"

_PAGE_NUMBER = r"(?:[-–—]{1,2}[ ]?[0-9]{1,4}[ ]?[-–—]{1,2}|第[ ]?[0-9]{1,4}[ ]?页)(?=[ \t]*\n)"
_HEADING = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3} ?[、.,]"
    r"|\(? ?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}) ?\)(?![项款])|[0-9]{1,2} ?(?:、|\.(?![0-9]))|[①-⑳⑴-⒇㈠-㈩])"
)
# A line end after which the sentence may go on: no end of a sentence before it, no heading, item or table after it.
_GAP = re.compile(
    rf"\n(?<![。!?;…:\n\x00]\n)(?:[ \t\n]++|(?<=[ \t\n]){_PAGE_NUMBER})*+"
    rf"(?=[^\s\x00])(?!{_HEADING.pattern}|[一二三四五六七八九十]{{1,3}} ?是)"
)
_ENDED = re.compile(r"[。!?;…:][”’\"')\]》〉」]*$")
_UNFINISHED = ("、", ",", "《", "“", "(", "〈")
_COMPLETE_HEADING = re.compile(r"(?:情况|方面|事项|工作|措施|问题|建设|保障|管理|公开)$")
_LONG_LINE = 40
"""A line of so many characters is no heading and no title but a sentence; it does not stop before the sentence ends."""
_WIDEST = 60
"""A text that was wrapped has lines no longer than this."""
_SENTENCE_LINE = 20
_FEW = 0.1


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
        return fold_breaks(self.cleaned.text[start:end])


def read_prose(cleaned: Cleaned, blocks: list[Block], start: int, end: int) -> Prose:
    """The prose between two clean offsets; `blocks` say where the tables are."""
    folded = cleaned.folded
    pieces: list[str] = []
    done = start
    for block in blocks:
        first, last = max(block.start, done), min(block.end, end)
        if block.kind != "table" or first >= last:
            continue
        closed = folded[last - 1] == "\n"
        pieces += (folded[done:first], TABLE_MASK * (last - first - closed) + "\n" * closed)
        done = last
    pieces.append(folded[done:end])
    text, joined = _join_lines("".join(pieces), _wrapped_at("".join(pieces[::2])))
    return Prose(cleaned, text, start, [start + at for at in joined])


def _wrapped_at(text: str) -> int | None:
    """The width at which the lines of a text were wrapped, None where a line is a whole paragraph.

    Where hardly any line is longer than a printed one, the lines are printed ones.
    """
    lengths = [length for length in map(len, map(str.strip, text.split("\n"))) if length >= _SENTENCE_LINE]
    short = [length for length in lengths if length <= _WIDEST]
    return max(short) if short and len(lengths) - len(short) <= _FEW * len(lengths) else None


def _join_lines(text: str, width: int | None) -> tuple[str, list[int]]:
    """The text with the breaks inside paragraphs masked, and where they are."""
    pieces: list[str] = []
    joined: list[int] = []
    done = 0
    for gap in _GAP.finditer(text):
        start, end = gap.span()
        line = text.rfind("\n", done, start) + 1 or done
        printed = text[line:start].strip()
        goes_on = bool(joined) and line == done
        if not printed or _ENDED.search(printed[-6:]) or not (goes_on or _unfinished(printed, width)):
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
    if len(line) < long_line:
        return False
    if heading is None:
        return unnumbered_heading(line) is None
    title = line[heading.end() :].strip()
    return not is_official_name(title) and ("。" in title or not _COMPLETE_HEADING.search(title))
