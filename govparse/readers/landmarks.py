"""What tells the text of a report from what stands around it on a page: headings, titles, sentences.

A reader does not read the report: these marks only say where it stands and what is no row of a table.
"""

import re

from govparse.parsing.terminals import terminal

# Characters of the official headings that differ between the scripts.
_SIMPLIFIED = str.maketrans(
    "總體況動開處請訴訟複復議題進報項訊說關機務導資", "总体况动开处请诉讼复复议题进报项讯说关机务导资"
)
_SECTIONS = "OVERVIEW DISCLOSURE APPLICATIONS REVIEW PROBLEMS OTHER"
_HEADING = re.compile(
    rf"(?:{terminal('HEADING_MARK')}|第?[一二三四五六七八九十]{{1,2}}[:：]?)?\s*"
    rf"(?:{'|'.join(terminal(f'{name}_SECTION') for name in _SECTIONS.split())})\s*[。:：]?"
)
_TITLE = re.compile(r"(?:[0-9〇○零一二三四五六七八九]{4}|年度).{0,30}公开.{0,12}(?:报告|年报)")
_LONGEST_TITLE = 60
_SENTENCE = 40
_LONGEST_LABEL = 200


def is_heading(text: str) -> bool:
    """Whether a line is the heading of an official section."""
    return len(text) <= _LONGEST_TITLE and bool(_HEADING.fullmatch(text.strip().translate(_SIMPLIFIED)))


def is_title(text: str) -> bool:
    """Whether a line holds the title of an annual report."""
    return len(text) <= _LONGEST_TITLE and "。" not in text and bool(_TITLE.search(text.strip().translate(_SIMPLIFIED)))


def is_prose(text: str) -> bool:
    """Whether a line is a sentence of some length: no label and no menu."""
    return len(text) > _LONGEST_LABEL or (len(text) >= _SENTENCE and "。" in text)


def headings_in(page: str) -> int:
    """How many official sections a page names, markup and all: enough to tell a report from a frame around it."""
    return sum(
        name in page for name in ("总体情况", "主动公开政府信息", "收到和处理", "行政复议", "改进", "其他需要报告")
    )
