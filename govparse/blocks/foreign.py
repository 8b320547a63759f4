"""Tables of other documents that share words with the official forms: budgets, staff, statistics of applications.

What is a table of a form shows in its labels: more of them are official than not. 总计, 其他 and the like are in every
table and count for nothing; a piece of an official label, as a line break or a misprint leaves it, is not foreign.
"""

import re
from collections.abc import Iterable
from functools import cache

from govparse.forms import FORMS
from govparse.forms.labels import anchors, compact_label, compact_labels, label_index, label_key
from govparse.parsing.patterns import compile_pattern

_PIECES = compile_pattern(r"(?:\([^()\n]{0,80}\)|[^\s;,:¦^~&!@$|│┃║{}\[\]\"'<>=/\\×→-]|[^\S\n\t](?=[^\s;,:|│]))++")
_HAN = re.compile(r"[㐀-鿿]")
_VALUE = re.compile(r"[-+]?[0-9][0-9.,]*[件条项元]?|[-—/]")
_GLUED = compile_pattern(r"(?<![0-9.,])[-+]?[0-9][0-9.,]*+[件条项元]?$")
_SURE = 3
"""In the section of its table, so many labels of rows or heads settle it."""
_MOST_LINES = 400
_LEAST_HEADS = 2


def is_of_forms(lines: Iterable[str], table: str, section: str | None) -> bool:
    """Whether the lines of a block (folded) are the table of a form; `section` is the one whose heading stands above.

    In its own section a table is one unless nothing but heads speak for it and foreign rows against it. Elsewhere rows
    of the form have to be there, heads too where labels are foreign, and no more foreign labels than official ones.
    """
    rows: set[str] = set()
    heads: set[str] = set()
    foreign: set[str] = set()
    has_rows = table in _tables_with_rows()
    for number, line in enumerate(lines):
        for text in _PIECES.findall(line):
            _sort(text, table, rows, heads, foreign)
        if number > _MOST_LINES or (section == table and len(rows if has_rows else heads) >= _SURE):
            return True
    if not foreign:
        return True
    if section == table:
        return bool(rows) or not has_rows or not heads or len(foreign) <= len(heads)
    if not has_rows:
        return len(heads) >= max(_SURE, len(foreign))
    if not heads:
        return len(rows) > len(foreign)
    return bool(rows) and 2 * (len(rows) + len(heads)) >= len(foreign)


def has_several(line: str) -> bool:
    """Whether a line has several texts with marks between them and is no sentence, as heads are written."""
    return "。" not in line and len(_PIECES.findall(line)) > _LEAST_HEADS


def _without_values(text: str) -> str:
    """A text without the values at its end, in time that grows with its length."""
    words = text.split()
    while words and _VALUE.fullmatch(words[-1]):
        words.pop()
    return _GLUED.sub("", " ".join(words))


def _sort(text: str, table: str, rows: set[str], heads: set[str], foreign: set[str]) -> None:
    """Puts a label to its like; what says nothing is left out."""
    if not _HAN.search(text) or not _HAN.search(text := _without_values(text.strip(" .*#_"))):
        return
    key = label_key(text)
    tables = anchors().get(key)
    if tables is not None:
        if table in tables:
            (rows if key in _row_words() else heads).add(key)
        elif tables:
            foreign.add(key)
    elif " " in text:
        for word in text.split(" "):
            _sort(word, table, rows, heads, foreign)
    elif compact_label(text) not in _everything():
        foreign.add(key)


@cache
def _tables_with_rows() -> frozenset[str]:
    return frozenset(form.table for form in FORMS if len(form.lines) > 1)


@cache
def _row_words() -> frozenset[str]:
    """The keys of the labels of rows and of their groups."""
    return frozenset(key for form in FORMS for index in [label_index(form)] for key in (*index.rows, *index.groups))


@cache
def _everything() -> str:
    return "\n".join(compact_labels(form).everything for form in FORMS)
