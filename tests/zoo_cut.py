"""The dumps of the zoo cut into rows, for its oracle: apart from govparse, with which it shares nothing.

The rows are found by their printed labels in the order of the form; a row that is not found is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch

from zoo_form import REVIEW, REVIEW_HEAD, REVIEW_HEADS
from zoo_places import words_of

LINES, BARS, TABS, SPACES, RUNNING, RULED = "lines", "bars", "tabs", "spaces", "running", "ruled"
FAMILIES = {
    "markdownify-nested": RUNNING,
    "markitdown-nested": RUNNING,
    "trafilatura-1.4.1-soup": LINES,
    "trafilatura-1.8.1*": LINES,
    "trafilatura*": BARS,
    "bs4*": LINES,
    "docx2txt": LINES,
    "libreoffice": LINES,
    "mammoth*": LINES,
    "pymupdf": LINES,
    "pdftotext": LINES,
    "pandas-tsv*": TABS,
    "python-docx*": TABS,
    "html2text*": BARS,
    "markdownify*": BARS,
    "markitdown*": BARS,
    "pandas-markdown*": BARS,
    "pdfplumber-tables": BARS,
    "pymupdf4llm": BARS,
    "w3m*": BARS,
    "pandoc-nested": SPACES,
    "pandoc*": RULED,
    "inscriptis*": SPACES,
    "lynx*": SPACES,
    "pdfplumber-text": SPACES,
    "pdftotext-*": SPACES,
}
"""What stands between the cells in the dumps of a tool; the first pattern that fits its name counts. `RUNNING`: bars
between cells and rows alike, all in one line. `RULED`: bars in some tables, spaces in others."""

BLANKS_KEPT = (
    "docx2txt",
    "html2text",
    "libreoffice",
    "mammoth-raw",
    "markdownify",
    "markitdown",
    "trafilatura-1.12.2-nested",
    "trafilatura-2.0.0-nested",
    "trafilatura-newest",
    "pandas",
    "pandoc",
    "pdfplumber-tables",
    "python-docx",
    "w3m",
)
"""The tools that write a blank cell in its place."""
PARAGRAPHS = ("docx2txt", "mammoth-raw")
"""Of these the tools that write every cell as a paragraph, with an empty line behind it."""

WINDOW = 16
"""Words among which the pieces of one label are looked for."""
FOLD = str.maketrans("（），│", "(),|")
VALUE = re.compile(r"[增减+]?([0-9]+(?:\.[0-9]+)?)(?:元|\([^()]*\))?|[/-]")
ITEM = re.compile(r"([1-8])、")
WORDINGS = {
    "“": "",
    "”": "",
    "其它": "其他",
    "上年度结转": "上年结转",
    "结转下一年度": "结转下年度",
    "合计": "总计",
    "事物": "事务",
    "有关政府": "相关政府",
    "法律、行政": "法律行政",
}
"""What labels print instead of the wording of the form."""
NOISE = re.compile(r"- ?[0-9]+ ?-|[|:+ -]*-{3,}[|:+ -]*")
MARKS = re.compile(r"\\|</?su[bp]>|[─-╿]")
"""Signs for setting and ruled lines within cells."""


def rows(text: str, tool: str, table: dict[str, tuple[str, list[str]]]) -> dict[str, list[str]]:
    """The values that a dump prints for the rows of the form that it has, by their keys; see `_Walk`.

    Blank values stand among them only where they are known to be in their places.
    """
    family = family_of(tool)
    if family is None:
        return {}
    walk = _Walk(table, family, blanks=tool.startswith(BLANKS_KEPT))
    if tool in PARAGRAPHS:
        text = text.replace("\n\n", "\n")
    for cells in _lines(text, family):
        walk.line(cells)
    return {key: walk.values(key) for key in walk.found}


def family_of(tool: str) -> str | None:
    """What stands between the cells in the dumps of a tool, None where nothing does."""
    return next((family for pattern, family in FAMILIES.items() if fnmatch(tool, pattern)), None)


def _lines(text: str, family: str) -> Iterator[list[str]]:
    words = words_of(text) if family in (SPACES, RULED) else None
    text = text.translate(FOLD).replace("\f", "\n")
    for line in (text.replace("|", "\n") if family == RUNNING else text).split("\n"):
        placed = next(words) if words else []
        if NOISE.fullmatch(line.strip()):
            continue
        if family == TABS:
            cells = line.split("\t")
        elif family == BARS or (family == RULED and "|" in line):
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
        elif words:
            yield [word.cleaned(FOLD, MARKS) for word in placed]
            continue
        else:
            cells = [line.replace("|", "")]
        yield list(_pieces([MARKS.sub("", cell) for cell in cells]))


def _pieces(cells: list[str]) -> Iterator[str]:
    """The cells without blanks. A cell of several lines is several values, or pieces of labels, line by line."""
    lines = [["".join(piece.split()) for piece in cell.split("<br>")] for cell in cells]
    labels = [each for each in lines if not all(map(VALUE.fullmatch, each))]
    height = max((len(each) for each in labels), default=0)
    if height > 1 and lines[: len(labels)] == labels:
        yield from (each[n] for n in range(height) for each in labels if n < len(each))
        lines = lines[len(labels) :]
    yield from (piece for each in lines for piece in each)


class _Walk:
    """Goes through the lines and keeps the values of every row whose label stands before them or around them.

    Heads and blank rows may stand between the end of one row and the label of the next. Values in the middle of a
    label that wraps belong to it, and pieces of other labels may stand between its own. With `blanks` blank values are
    kept where all columns are there.
    """

    def __init__(self, table: dict[str, tuple[str, list[str]]], family: str, *, blanks: bool) -> None:
        self.found: dict[str, list[str]] = {}
        self.table, self.left, self.blanks = table, list(table), blanks
        self.lines = family == LINES
        self.words: list[str] = []
        self.current = ""
        self.torn: list[str] = []
        self.cut = 0

    def values(self, key: str) -> list[str]:
        """The values of a row that was found; blank ones only if they are known to be in their places."""
        values, columns = self.found[key], len(self.table[key][1])
        if self.lines and self.blanks and len(values) >= columns and not any(values[columns:]):
            return values[:columns]
        return values if len(values) == columns and not self.lines else [value for value in values if value]

    def line(self, cells: Sequence[str]) -> None:
        """Take one line of cells: labels and what else is written, then values."""
        first = next((place for place, cell in enumerate(cells) if VALUE.fullmatch(cell)), len(cells))
        words = [place for place, cell in enumerate(cells) if cell and not VALUE.fullmatch(cell)]
        if words and words[-1] > first:
            self._forget()
            return
        if words:
            self._label([cell for cell in cells[: words[-1] + 1] if cell])
        values = cells[words[-1] + 1 :] if words else cells
        if self.current:
            whole = self.blanks and (self.lines or len(values) == len(self.table[self.current][1]) > 1)
            self.found[self.current] += values if whole else [value for value in values if value]
        elif any(values):
            if self.torn:
                self._forget()
            self.torn, self.cut = [value for value in values if value], len(self.words)

    def _forget(self) -> None:
        self.words, self.current, self.torn, self.cut = [], "", [], 0

    def _label(self, words: Sequence[str]) -> None:
        """Add to the words since the last row, and find the labels in them."""
        self.words += filter(None, map(_worded, words))
        self.current = ""
        for key in list(self.left):
            place = _place(self.words, key, self.table[key][0]) if self.words else None
            if place is None:
                continue
            first, last, rest = place
            self.left = self.left[self.left.index(key) + 1 :]
            self.found[key] = self.torn if first < self.cut <= last else []
            self.words = [word for word in (rest, *self.words[last + 1 :]) if word]
            self.current, self.torn, self.cut = key, [], 0
        if self.words:
            self.current = ""


def _place(words: list[str], key: str, label: str) -> tuple[int, int, str] | None:
    """The first and the last word of a label, and what the last word has behind it; None where it is not there.

    The label stands in one piece, or in words of its own of which the last is the last of all; the heads of the review
    table may be in any order.
    """
    text = "".join(words)
    start = text.rfind(label)
    if start >= 0:
        ends = [len("".join(words[: n + 1])) for n in range(len(words))]
        first = next(n for n, end in enumerate(ends) if end > start)
        last = next(n for n, end in enumerate(ends) if end >= start + len(label))
        return first, last, text[start + len(label) : ends[last]]
    if key == REVIEW:
        there = words[-1][-1] in REVIEW_HEAD and not Counter(REVIEW_HEADS) - Counter(text)
        return (0, len(words) - 1, "") if there else None
    spread = _spread(words[-WINDOW:], label)
    return None if spread is None else (spread + max(len(words) - WINDOW, 0), len(words) - 1, "")


def _spread(words: list[str], label: str) -> int | None:
    """The first of the words that make up the label, the last word being its end, whatever stands between them."""
    rest = label.removesuffix(words[-1])
    if rest == label:
        return None
    if not rest:
        return len(words) - 1
    tried = (_spread(words[:n], rest) for n in range(len(words) - 1, 0, -1))
    return next((first for first in tried if first is not None), None)


def _worded(text: str) -> str:
    for printed, official in WORDINGS.items():
        text = text.replace(printed, official)
    return ITEM.sub(r"\1.", text)
