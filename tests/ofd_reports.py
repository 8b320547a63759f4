"""Whole reports in OFD: the pages of the zoo laid out anew, in the ways in which programs write them."""

from collections.abc import Callable
from itertools import pairwise

import ofds
from attrs import define, field, frozen
from pages import Cell, blocks, size

_LEFT, _RIGHT, _TOP, _BOTTOM = 20.0, 190.0, 25.0, 272.0
_PROSE, _TABLE = 4.2, 2.8
_LEADING, _PADDING = 1.5, 1.2


@frozen
class Style:
    """How a program writes: the borders of a cell, the texts of a line; whether what is printed is a template."""

    name: str
    borders: Callable[[float, float, float, float], str]
    pieces: Callable[[str], list[str]]
    template: bool = False


def _halves(words: str) -> list[str]:
    """A number is written in two objects."""
    return [words[:-1], words[-1:]] if words.isdigit() and len(words) > 1 else [words]


STYLES = [
    Style("filled", ofds.borders, _halves),
    Style("framed", ofds.frame, lambda words: [words]),
    Style("template", ofds.borders, lambda words: [words], template=True),
    Style("one by one", ofds.frame, list),
]


def report(page: str, style: Style) -> bytes:
    """The OFD of a page of the zoo."""
    layout = _Layout(style)
    for block in blocks(page):
        if isinstance(block, str):
            layout.paragraph(block)
        else:
            layout.table(block)
    printed, own = zip(*layout.pages, strict=True)
    if not style.template:
        return ofds.ofd(*("".join(pair) for pair in layout.pages))
    templates = [ofds.content(ofds.layer(each)) for each in printed]
    used = (f'<ofd:Template TemplateID="T{number}" ZOrder="Background"/>' for number in range(len(own)))
    pages = (ofds.content(ofds.layer(each), before=template) for each, template in zip(own, used, strict=True))
    return ofds.ofd(*pages, templates=templates)


@define
class _Layout:
    """Pages that grow from above: of each what is printed on all such reports, and what is filled in."""

    style: Style
    pages: list[tuple[str, str]] = field(factory=lambda: [("", "")])
    y: float = _TOP

    def paragraph(self, text: str) -> None:
        for line in _lines(text, _RIGHT - _LEFT, _PROSE):
            height = _PROSE * _LEADING
            if self.y + height > _BOTTOM:
                self._turn()
            self.y += height
            self._write(_LEFT, self.y, line, _PROSE)

    def table(self, cells: list[Cell]) -> None:
        height, columns = size(cells)
        xs = [_LEFT + (_RIGHT - _LEFT) * each / columns for each in range(columns + 1)]
        heights = [_TABLE * _LEADING + 2 * _PADDING] * height
        for cell in cells:
            if cell.rows == 1:
                heights[cell.row] = max(heights[cell.row], self._height(cell, xs))
        row = 0
        self.y += _PADDING
        while row < len(heights):
            end = row
            ys = [self.y]
            while end < len(heights) and ys[-1] + heights[end] <= _BOTTOM:
                ys.append(ys[-1] + heights[end])
                end += 1
            for cell in cells:
                first, last = max(cell.row, row), min(cell.row + cell.rows, end)
                if first < last:
                    self._cell(cell, xs, ys[first - row], ys[last - row], begins=cell.row >= row)
            self.y = ys[-1]
            row = end
            if row < len(heights):
                self._turn()
        self.y += _PADDING

    def _height(self, cell: Cell, xs: list[float]) -> float:
        return len(self._of_cell(cell, xs)) * _TABLE * _LEADING + 2 * _PADDING

    def _of_cell(self, cell: Cell, xs: list[float]) -> list[str]:
        return _lines(cell.text, xs[cell.column + cell.columns] - xs[cell.column] - 2 * _PADDING, _TABLE)

    def _cell(self, cell: Cell, xs: list[float], top: float, bottom: float, *, begins: bool) -> None:
        left = xs[cell.column]
        self._print(self.style.borders(left, top, xs[cell.column + cell.columns], bottom))
        for number, line in enumerate(self._of_cell(cell, xs) if begins else (), 1):
            self._write(left + _PADDING, top + number * _TABLE * _LEADING, line, _TABLE)

    def _write(self, x: float, y: float, words: str, size: float) -> None:
        for piece in self.style.pieces(words):
            shown = ofds.text(x, y, piece, size)
            if words[:1].isdigit():
                self.pages[-1] = (self.pages[-1][0], self.pages[-1][1] + shown)
            else:
                self._print(shown)
            x += sum(ofds.advance(each, size) for each in piece)

    def _print(self, shown: str) -> None:
        self.pages[-1] = (self.pages[-1][0] + shown, self.pages[-1][1])

    def _turn(self) -> None:
        self.pages.append(("", ""))
        self.y = _TOP


def _lines(text: str, width: float, size: float) -> list[str]:
    """A text in lines of this width, no number divided."""
    places = [
        0,
        *(end for end in range(1, len(text)) if not (text[end - 1].isascii() and text[end].isascii())),
        len(text),
    ]
    lines = [""]
    for start, end in pairwise(places):
        word = text[start:end]
        if sum(ofds.advance(each, size) for each in lines[-1] + word) > width and lines[-1]:
            lines.append("")
        lines[-1] += word
    return lines
