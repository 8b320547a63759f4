"""A block that no dialect explains: its lines as labels, so that a table is known to stand there though it is not
read.
"""

import re
from collections.abc import Iterator

from govparse.forms.labels import anchors, label_key
from govparse.tables.grid import Cell, Grid, Row

_VALUES_BEHIND = re.compile(r"(?:\s*[0-9|/.\-]+)+\s*$")
_PIECE = re.compile(r"[^\t|\n ]+(?: [^\t|\n ]+)*")
_WORD = re.compile(r"[^\W\d_]")
_UNBROKEN = re.compile(r"[^ ]+")
_LONGEST = 200
_MOST = 2000


def labels_only(text: str, offset: int) -> Grid:
    """A grid of the labels in a block, without any value: numbers stand in no known order there."""
    rows: list[Row] = []
    for start, label in _labels(text):
        if len(rows) < _MOST:
            place = offset + start
            rows.append(Row([Cell(label, place, place + len(label))], place, place + len(label)))
    return Grid("", rows, offset, offset + len(text), blanks_kept=False)


def _labels(text: str) -> Iterator[tuple[int, str]]:
    """Every label with its place; where blanks divide what is no official label, each part of it."""
    for piece in _PIECE.finditer(text):
        label = _VALUES_BEHIND.sub("", piece[0][:_LONGEST])
        if " " not in label or label_key(label) in anchors():
            parts = [(0, label)]
        else:
            parts = [(word.start(), word[0]) for word in _UNBROKEN.finditer(label)]
        yield from ((piece.start() + start, part) for start, part in parts if _WORD.search(part))
