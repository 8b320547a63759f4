"""A block that no dialect explains: its lines as labels, so that a table is known to stand there though it is not
read.
"""

import re

from govparse.tables.grid import Cell, Grid, Row

_VALUES_BEHIND = re.compile(r"(?:\s*[0-9|/.\-]+)+\s*$")
_PIECE = re.compile(r"[^\t|\n]+")
_WORD = re.compile(r"[^\W\d_]")
_LONGEST = 200
_MOST = 2000


def labels_only(text: str, offset: int) -> Grid:
    """A grid of the labels in a block, without any value: numbers stand in no known order there."""
    rows: list[Row] = []
    for piece in _PIECE.finditer(text):
        label = _VALUES_BEHIND.sub("", piece[0][:_LONGEST]).strip()
        if _WORD.search(label) and len(rows) < _MOST:
            start = offset + piece.start() + piece[0].index(label)
            rows.append(Row([Cell(label, start, start + len(label))], start, start + len(label)))
    return Grid("", rows, offset, offset + len(text), blanks_kept=False)
