"""A page of OFD as it is drawn: its characters, the lines of its tables, its pictures, in points from its top left."""

import math
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from govparse.readers.ofd.characters import characters_of
from govparse.readers.ofd.numbers import IDENTITY, box_of, is_true, matrix_of, number, texts
from govparse.readers.ofd.paths import subpaths_of
from govparse.readers.ofd.resources import Ink, Resources
from govparse.readers.pdf.shapes import Box, Fill, Glyph, Matrix, Page, after
from govparse.readers.pdf.subpaths import THIN, add_bar, add_mark, add_path

_HOLDERS = frozenset({"Layer", "PageBlock", "Appearance", "Content"})
_DEEPEST = 40
"""Drawings within drawings that are followed."""
_ASCENT, _DESCENT = 0.86, 0.14
"""How far a character reaches above and below the line of writing, in heights of the font."""


@define(eq=False)
class Text:
    """A text object: how many objects were drawn before it, its ink, which way it runs, its characters.

    `turned` are degrees clockwise from the way to the right; `choices` are the glyphs that the font is asked for.
    """

    order: int
    ink: Ink
    turned: float
    font: str
    glyphs: list[Glyph] = field(factory=list)
    choices: list[str | None] = field(factory=list)


@define
class Allowance:
    """How many objects and characters may still be drawn."""

    left: int
    cut: bool = False

    def take(self, count: int = 1) -> bool:
        """Whether so many more may be drawn."""
        self.left -= count
        self.cut = self.cut or self.left < 0
        return self.left >= 0


@frozen
class _Place:
    """Where the drawing stands: the transformation to the page, the elements around it, from within, and its depth."""

    matrix: Matrix
    owners: tuple[Element, ...] = ()
    depth: int = 0


@define
class Drawing:
    """Draws elements onto a page; `unseen` counts the texts in those that are not shown."""

    page: Page
    resources: Resources
    allowance: Allowance
    texts: list[Text] = field(factory=list)
    unseen: int = 0
    order: int = 0

    def draw(self, element: Element, matrix: Matrix) -> None:
        """Draw a layer and all that is in it."""
        self._put(element, _Place(matrix))

    def _put(self, element: Element, place: _Place) -> None:
        if not self.allowance.take():
            return
        if not is_true(element, "Visible", otherwise=True):
            self.unseen += sum(1 for _ in texts(element))
            return
        self.order += 1
        tag = element.tag
        if tag == "TextObject":
            self._text(element, self._within(element, place))
        elif tag == "PathObject":
            self._path(element, self._within(element, place))
        elif tag == "ImageObject":
            self._picture(element, place)
        elif tag == "CompositeObject":
            self._composite(element, self._within(element, place))
        elif tag in _HOLDERS:
            inner = self._within(element, place) if tag == "Appearance" else place
            self._all(element, _Place(inner.matrix, (element, *place.owners), place.depth + 1))

    def _all(self, parent: Element, place: _Place) -> None:
        if place.depth > _DEEPEST:
            self.allowance.cut = True
            return
        for child in parent:
            self._put(child, place)

    def _within(self, element: Element, place: _Place) -> _Place:
        """The coordinates inside an object: its own transformation leads into its boundary."""
        left, top, _, _ = box_of(element, "Boundary") or (0.0, 0.0, 0.0, 0.0)
        matrix = after(after(matrix_of(element), (1.0, 0.0, 0.0, 1.0, left, top)), place.matrix)
        return _Place(matrix, (element, *place.owners), place.depth)

    def _composite(self, element: Element, place: _Place) -> None:
        drawing = self.resources.drawings.get(element.get("ResourceID", ""))
        for content in () if drawing is None else drawing.iterfind("Content"):
            self._all(content, _Place(place.matrix, place.owners, place.depth + 1))

    def _text(self, element: Element, place: _Place) -> None:
        filled = is_true(element, "Fill", otherwise=True)
        inked = filled or is_true(element, "Stroke", otherwise=False)
        ink = self.resources.ink("FillColor" if filled else "StrokeColor", *place.owners)
        a, b, *_ = place.matrix
        turned = math.degrees(math.atan2(b, a))
        text = Text(self.order, ink if inked else Ink(ink.colour, 0.0), turned, element.get("Font", ""))
        height = number(element.get("Size"), 1.0)
        for character in characters_of(element):
            x, y = character.x, character.y
            corners = (x, y - _ASCENT * height, x + character.width, y + _DESCENT * height)
            text.glyphs.append(Glyph(character.text, *_around(corners, place.matrix)))
            text.choices.append(character.glyph)
        if text.glyphs and self.allowance.take(len(text.glyphs)):
            self.texts.append(text)

    def _path(self, element: Element, place: _Place) -> None:
        self.page.strokes += 1
        ink = self.resources.ink("FillColor", *place.owners)
        fill = is_true(element, "Fill", otherwise=False) and ink.strength > 0
        stroke = is_true(element, "Stroke", otherwise=True)
        stroke = stroke and self.resources.ink("StrokeColor", *place.owners).strength > 0
        if not (fill or stroke):
            return
        lines = list(subpaths_of(element.findtext("AbbreviatedData") or "", place.matrix))
        if not self.allowance.take(sum(len(line.points) for line in lines)):
            return
        add_path(self.page, lines, fill=fill, stroke=stroke)
        if fill and len(lines) == 1 and lines[0].is_box:
            self._fill(lines[0].box, ink)

    def _fill(self, box: Box, ink: Ink) -> None:
        """Note a filled box: what was drawn there before is not shown."""
        left, top, right, bottom = box
        if min(right - left, bottom - top) > THIN and ink.colour is not None:
            self.page.fills.append(Fill(self.order, box, ink.colour, ink.strength == 1.0))

    def _picture(self, element: Element, place: _Place) -> None:
        left, top, width, height = box_of(element, "Boundary") or (0.0, 0.0, 0.0, 0.0)
        box = _around((left, top, left + width, top + height), place.matrix)
        if add_bar(self.page, box):
            return
        covered = (box[2] - box[0]) * (box[3] - box[1]) / max(self.page.width * self.page.height, 1.0)
        self.page.pictures += min(covered, 1.0)
        self.page.fills.append(Fill(self.order, box, None, opaque=False))
        add_mark(self.page, box)


def turn(quarters: int, width: float, height: float, scale: float) -> Matrix:
    """From millimetres to points, the page of this size in points turned back by quarters that it is turned right."""
    ways: dict[int, Matrix] = {
        1: (0.0, -1.0, 1.0, 0.0, 0.0, width),
        2: (-1.0, 0.0, 0.0, -1.0, width, height),
        3: (0.0, 1.0, -1.0, 0.0, height, 0.0),
    }
    return after((scale, 0.0, 0.0, scale, 0.0, 0.0), ways.get(quarters, IDENTITY))


def _around(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    left, top, right, bottom = box
    xs, ys = zip(*_corners(left, top, right, bottom), strict=True)
    shown_xs = [a * x + c * y + e for x, y in zip(xs, ys, strict=True)]
    shown_ys = [b * x + d * y + f for x, y in zip(xs, ys, strict=True)]
    return min(shown_xs), min(shown_ys), max(shown_xs), max(shown_ys)


def _corners(left: float, top: float, right: float, bottom: float) -> Iterator[tuple[float, float]]:
    yield from ((left, top), (right, top), (left, bottom), (right, bottom))
