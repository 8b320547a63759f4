"""Drawn paths of OFD: `M 0 0 L 170 0 C` in the coordinates of their object."""

import re
from collections.abc import Iterator

from govparse.readers.ofd.numbers import number
from govparse.readers.pdf.shapes import Matrix, Point
from govparse.readers.pdf.subpaths import Subpath

MOST_STEPS = 20_000
"""Numbers and letters of one path that are read."""
_STEP = re.compile(r"[A-Za-z]|[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_TAKES = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
"""How many numbers follow each letter."""


def subpaths_of(data: str, matrix: Matrix) -> Iterator[Subpath]:
    """The lines of a path as shown. A letter that is unknown, or lacks its numbers, ends it."""
    line = Subpath([])
    for letter, values in _steps(data):
        points = _shown(values[-2:] if letter == "A" else values, matrix)
        if letter in "SM":
            if len(line.points) > 1:
                yield line
            line = Subpath(points)
        elif letter == "C":
            line.points += line.points[:1]
        elif letter == "L":
            line.points += points
        elif letter == "A":
            line.curved = True
            line.points += points
        else:
            line.bend(points)
    if len(line.points) > 1:
        yield line


def _steps(data: str) -> Iterator[tuple[str, list[float]]]:
    pieces = (found[0] for _, found in zip(range(MOST_STEPS), _STEP.finditer(data), strict=False))
    for piece in pieces:
        count = _TAKES.get(piece)
        if count is None:
            return
        values = [number(value) for _, value in zip(range(count), pieces, strict=False)]
        if len(values) < count:
            return
        yield piece, values


def _shown(values: list[float], matrix: Matrix) -> list[Point]:
    a, b, c, d, e, f = matrix
    pairs = zip(values[::2], values[1::2], strict=True)
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in pairs]
