"""Cells of lines whose columns start at fixed places of a screen, where a Chinese character is two columns wide.

Folding made some full-width characters half as wide, so that a place is known exactly at the start of a column, and
behind such characters only from one place to another. A text that starts in no column of that range, or in several, is
not placed.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import east_asian_width

from govparse.parsing.patterns import compile_pattern
from govparse.tables.grid import Cell

_PIECE = re.compile(r"[^ \n]+")
_RULER = compile_pattern(r"^[ |]*+--++(?: ++--++)++[ |]*+$", re.MULTILINE)
_RUN = re.compile(r"-+")


def has_ruler(text: str) -> bool:
    """Whether a line has several runs of dashes and nothing else: they show where the columns are."""
    return " --" in text and _RULER.search(text) is not None


def counts_of_columns(text: str) -> set[int]:
    """How many columns each ruler of a text shows."""
    return {len(_RUN.findall(ruler[0])) for ruler in _RULER.finditer(text)}


def columns_under(ruler: str) -> list[int]:
    """Where the columns start that a ruler shows."""
    return [run.start() for run in _RUN.finditer(ruler)]


@lru_cache(maxsize=4096)
def _widths(text: str) -> tuple[int, int]:
    """The least and the most columns that a text takes, folded or not."""
    least = most = 0
    for char in text:
        width = east_asian_width(char)
        wide = width in "WF"
        least += 1 + wide
        most += 1 + (wide or width == "A" or (char.isascii() and not char.isalnum()))
    return least, most


def cells_on_screen(line: str, starts: Sequence[int], place: int) -> list[Cell] | None:
    """A cell for every column of a line that stands at `place`: blank ones are empty. None where one is not placed."""
    found: dict[int, Cell] = {}
    column, end, least, most = -1, 0, 0, 0
    for piece in _PIECE.finditer(line):
        gap = piece.start() - end
        least, most, end = least + gap, most + gap, piece.end()
        here = [number for number, start in enumerate(starts) if number > column and least <= start <= most]
        if len(here) == 1:
            column = here[0]
            least = most = starts[column]
            found[column] = Cell(piece[0], place + piece.start(), place + end)
        elif here or gap != 1 or column < 0:
            return None
        else:
            cell = found[column]
            cell.text, cell.end = f"{cell.text} {piece[0]}", place + end
        narrow, wide = _widths(piece[0])
        least, most = least + narrow, most + wide
    return _with_blanks(found, len(starts), place)


def _with_blanks(found: dict[int, Cell], columns: int, place: int) -> list[Cell]:
    cells = []
    for column in range(columns):
        cell = found.get(column) or Cell("", place, place)
        cells.append(cell)
        place = cell.end
    return cells
