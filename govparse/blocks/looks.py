"""What a line looks like: a row of a table, a heading, a sentence, nothing in particular.

All digits are one here, so that rows that differ in their figures are the same line. What rows and short lines look
like is remembered, of longer prose it is not.
"""

import re
from functools import lru_cache
from typing import Literal

from attrs import define, frozen

from govparse.blocks.markup import is_marked, unmarked
from govparse.cleaning import PAGE_NUMBER
from govparse.forms.labels import ROW_NUMBERS, anchor_beginning, anchors, label_key
from govparse.parsing.patterns import compile_pattern
from govparse.parsing.terminals import terminal

Letter = Literal["B", "F", "A", "L", "V", "H", "P", "O"]
"""B blank, F frame or page number, A label that tells its table, L other labels or cells, V values, H heading of an
official section, P prose, O anything else.
"""

# The first character comes before the look behind, so that few places are looked at.
_BARS = "\\t|│┃║├┣╠┤┫╣┼╋╬"
_SEPARATOR = re.compile(rf"[{_BARS} <](?:(?<=[{_BARS}])[{_BARS}]*|(?<= ) +|(?<=<)br */?>)")
_PIECES = compile_pattern(r"(?:\([^()]{0,80}\)|[^;,:¦^~&!@$\t|/]|/(?!/))++")
"""What stands between the marks that a layout may write between cells, and prose, too; brackets hold together."""
_BLANKS_BEHIND = re.compile(r"[;,:¦^~&!@$] ?[;,:¦^~&!@$]\s*$")
"""Blank cells at the end of a line."""
_LAYOUT = re.compile(r"[\s:*_]*[|\t+─-╿-][\s|:+*_─-╿-]*")
_VALUES = re.compile(r"[-+()0-9.,/%—增减\s|│┃║元万件项条]+|[。〇○]")
"""Nothing but numbers; a scan may have a full stop or a ring for a zero."""
_NO_LABEL = re.compile(rf"(?:{_VALUES.pattern})|{ROW_NUMBERS}")
"""What says nothing of the table: numbers, and the head of a column of row numbers."""
_TRAILING_VALUES = re.compile(r"(?:\s+(?:[-+增减]?[0-9][0-9.,]{0,12}|/|-|—))+\s*$")
_ENDS_VALUE = tuple("0123456789.,/-—")
_PROSE_SECTIONS = "|".join(terminal(f"{name}_SECTION") for name in ("OVERVIEW", "PROBLEMS", "OTHER"))
_SECTION = re.compile(
    rf"(?:[#=\s|*]*)(?P<marker>{terminal('HEADING_MARK')})?\s*(?:(?P<disclosure>{terminal('DISCLOSURE_SECTION')})"
    rf"|(?P<applications>{terminal('APPLICATIONS_SECTION')})|(?P<reconsideration_litigation>{terminal('REVIEW_SECTION')})"
    rf"|(?P<prose>{_PROSE_SECTIONS}))\s*[。:]?[=\s|*]*"
)
_SENTENCE = re.compile(r"[。；;！？]")
_LONGEST_LABEL = 80
_MOST_PIECES = 24
_LONGEST_LOOKED_AT = 600
"""What a line is shows in its beginning; a line of megabytes is not searched through."""
_LONGEST_REMEMBERED = 40
"""A longer line without a mark between cells is a sentence or a title and not remembered."""
_SENTENCE_BEGUN = _LONGEST_LABEL + 3
"""So many characters, of which one or two may be blanks, are too many for a label."""
_PATH = re.compile(r"[×>→\-—/_·]")
_BLANK_VALUE = "-"
_WORD = re.compile(r"[^\W_]")
_DASHES = frozenset("-—/")
_DIGITS_ALIKE = tuple("023456789")


@frozen
class Look:
    """What a line looks like: its kind, the table that its labels tell of, and the section it is the heading of."""

    kind: Letter
    table: str | None = None
    heading: str | None = None


_BLANK, _FRAME, _LABEL = Look("B"), Look("F"), Look("L")
_VALUES_ONLY, _PROSE, _OTHER = Look("V"), Look("P"), Look("O")


@define
class Lines:
    """The lines of a folded text, every digit in them a 1; what each looks like; and its letter."""

    texts: list[str]
    looks: list[Look]
    letters: str


def look_at_lines(text: str) -> Lines:
    """The lines of a folded text and what they look like."""
    for digit in _DIGITS_ALIKE:
        text = text.replace(digit, "1")
    texts = text.split("\n")
    looks = [_remembered(line) if len(line) <= _LONGEST_REMEMBERED else _look_at_long(line) for line in texts]
    return Lines(texts, looks, "".join([look.kind for look in looks]))


def _look_at_long(line: str) -> Look:
    """What a long line looks like; only that of a row is remembered."""
    line = line[:_LONGEST_LOOKED_AT]
    if is_sentence(line):
        return _PROSE
    return _remembered(line) if "\t" in line or "|" in line else look_at(line)


def is_sentence(line: str) -> bool:
    """Whether `look_at` takes a long line for prose, told by a few tests: so for nearly all sentences, nothing else.

    So much of a sentence stands before the first cell ends that it is no label, or all of it is neither heading nor
    label, and it does not end as rows do.
    """
    text = line.strip()
    if len(text) <= _LONGEST_REMEMBERED or (stop := text.find("。")) < 0:
        return False
    if len(text) > _SENTENCE_BEGUN:
        return not _SEPARATOR.search(text, 0, max(_SENTENCE_BEGUN, stop + 1))
    if _SEPARATOR.search(text) or _section_headed(text) or _tables_of(text) is not None:
        return False
    return _look_parted(text) is None


def look_at(text: str) -> Look:
    """What a folded line looks like."""
    stripped = text.strip()
    if not stripped:
        return _FRAME if "\t" in text else _BLANK
    if _LAYOUT.fullmatch(text) or PAGE_NUMBER.fullmatch(stripped):
        return _FRAME
    unframed = stripped.strip("| \t")  # in the frame of a page that is one table
    if len(unframed) <= _LONGEST_LABEL and (section := _section_headed(unframed)):
        return Look("H", heading=section)
    pieces = [piece for piece in map(str.strip, _SEPARATOR.split(text)) if piece]
    if pieces and len(pieces[0]) > _LONGEST_LABEL and "。" in pieces[0]:  # into which the first cell of a table ran
        return _PROSE
    if found := [tables for piece in pieces[:_MOST_PIECES] if (tables := _tables_of(piece)) is not None]:
        return _labelled(found)
    if _VALUES.fullmatch(stripped):
        return _VALUES_ONLY
    if look := _look_parted(text):
        return look
    if is_marked(text) and "。" not in text and (look := _look_marked(text)):
        return look
    if _SENTENCE.search(stripped) or len(max(pieces, key=len, default="")) > _LONGEST_LABEL:
        return _PROSE
    return _LABEL if len(pieces) > 1 or "|" in text or "\t" in text else _OTHER


_remembered = lru_cache(maxsize=16384)(look_at)


def _section_headed(line: str) -> str | None:
    """The section that a line is the heading of, also where the first label of its table ran into it."""
    if (start := _SECTION.match(line)) is None:
        return None
    heading = _SECTION.fullmatch(line)
    if heading is None and start["marker"]:
        heading = start if label_key(line[start.end() :]) in anchors() else None
    return heading.lastgroup if heading else None


def _look_parted(text: str) -> Look | None:
    """What a line looks like that is cut at marks which prose writes, too, or at blanks."""
    pieces = _PIECES.findall(text)
    if len(pieces) == 1 and _BLANKS_BEHIND.search(text):
        pieces += ["", ""]
    if len(pieces) == 1 and text.rstrip().endswith(":"):
        return _look_keyed(pieces[0].strip(), _BLANK_VALUE)
    return _look_cut(pieces) or _look_cut(text.split(" "))


def _look_cut(pieces: list[str]) -> Look | None:
    """What a line looks like that a layout unknown here may have written: None where it is no row for certain.

    Certain are a row of nothing but official labels and values, one of values behind whatever stands first, and one of
    both that ends as rows do and has no more of anything else.
    """
    if len(pieces) < 2:
        return None
    last = pieces[-1].strip()
    if len(pieces) < _MOST_PIECES and last and not (_VALUES.fullmatch(last) or anchor_beginning().match(last)):
        return None
    pieces = [piece for piece in map(str.strip, pieces) if piece]
    if len(pieces) == 2 and (look := _look_keyed(*pieces)) is not None:
        return look
    unread = [piece for piece in pieces[:_MOST_PIECES] if not _NO_LABEL.fullmatch(piece)]
    found = [_tables_of(piece) for piece in unread]
    known = [tables for tables in found if tables is not None]
    if not unread:
        return _VALUES_ONLY if pieces else None
    if known and len(known) == len(unread):
        return _labelled(known)
    values = min(len(pieces), _MOST_PIECES) - len(unread)
    if len(pieces) > 3 and values > 1 and known and len(known) + values > 2 * (len(unread) - len(known)):
        return _labelled(known)
    return _LABEL if values > 1 and unread == pieces[:1] else None


def _look_keyed(path: str, value: str) -> Look | None:
    """What a line looks like that says which row and column its value has; of the row alone it tells no table."""
    names = [name for name in map(str.strip, _PATH.split(path)) if name]
    found = [tables for name in names if (tables := _tables_of(name)) is not None]
    if len(names) < 2 or 2 * len(found) < len(names) or not _VALUES.fullmatch(value):
        return None
    return _labelled(found)


def _look_marked(text: str) -> Look | None:
    """What a line in the marks of typesetting, of a wiki or of a program looks like; None where its words tell nothing.

    Half of its words are official labels or values, or it has no word at all.
    """
    shown = unmarked(text)
    for piece in (shown, *shown.split("\t", _MOST_PIECES)):
        if section := _section_headed(piece.strip()):
            return Look("H", heading=section)
    pieces = [piece for piece in map(str.strip, _PIECES.findall(shown)) if _WORD.search(piece) or piece in _DASHES]
    if not pieces:
        return None if text.lstrip()[0].isalnum() else _FRAME
    if max(map(len, pieces)) > _LONGEST_LABEL:
        return None
    pieces = pieces[:_MOST_PIECES]
    known = [tables for piece in pieces if (tables := _tables_of(piece) or _tables_of_path(piece)) is not None]
    values = sum(_VALUES.fullmatch(piece) is not None for piece in pieces)
    if values == len(pieces):
        return _VALUES_ONLY
    if known and 2 * (len(known) + values) >= len(pieces):
        return _labelled(known)
    return _LABEL if values > 1 and values + 1 >= len(pieces) else None


def _labelled(found: list[frozenset[str]]) -> Look:
    """What a line with labels looks like that belong to these tables."""
    table = next((table for tables in found if len(tables) == 1 for table in tables), None)
    return Look("A", table) if table else _LABEL


def _tables_of_path(piece: str) -> frozenset[str] | None:
    """The tables that the innermost name belongs to in a text that names a row or a column from the outside in."""
    names = [name for name in map(str.strip, _PATH.split(piece)) if name]
    return _tables_of(names[-1]) if len(names) > 1 else None


def _tables_of(piece: str) -> frozenset[str] | None:
    """The tables that a label of an official form belongs to; also where its numbers follow on the same line."""
    if len(piece) > _LONGEST_LABEL or not anchor_beginning().match(piece):
        return None
    known = anchors()
    if (tables := known.get(label_key(piece))) is not None:
        return tables
    cut = _TRAILING_VALUES.search(piece) if piece.endswith(_ENDS_VALUE) else None
    return known.get(label_key(piece[: cut.start()])) if cut and cut.start() else None
