"""What pages of OFD draw with: colours, parameters of drawing, drawings that are used again."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from attrs import frozen

from govparse.readers.ofd.numbers import number, numbers
from govparse.readers.ofd.parts import Part
from govparse.readers.pdf.looks import on_white
from govparse.readers.pdf.shapes import Colour

BLACK: Colour = (0, 0, 0)
_OPAQUE = 255.0
_DEEPEST = 10
"""Parameters that refer to others which are followed."""


@frozen
class Ink:
    """A colour as it looks on white paper, None where it is a pattern; how strong it is, 0 where nothing is seen."""

    colour: Colour | None
    strength: float


@frozen
class Resources:
    """Parameters of drawing and drawings that are used again, by their ids."""

    parameters: Mapping[str, Element]
    drawings: Mapping[str, Element]

    def beside(self, part: Part | None) -> "Resources":
        """These with those of a further part."""
        if part is None:
            return self
        parameters = {each.get("ID", ""): each for each in part.root.iter("DrawParam")}
        drawings = {each.get("ID", ""): each for each in part.root.iter("CompositeGraphicUnit")}
        return Resources({**self.parameters, **parameters}, {**self.drawings, **drawings})

    def ink(self, name: str, *owners: Element) -> Ink:
        """What the first of these elements that says so draws with, `name` being FillColor or StrokeColor.

        An element says so itself, or by the parameters that it refers to.
        """
        said = next((found for each in self._said(owners) if (found := each.find(name)) is not None), None)
        strength = number(owners[0].get("Alpha"), _OPAQUE) / _OPAQUE
        if said is None:
            return _ink(BLACK, strength)
        strength *= number(said.get("Alpha"), _OPAQUE) / _OPAQUE
        return _ink(_colour(said), strength)

    def _said(self, owners: tuple[Element, ...]) -> Iterator[Element]:
        for owner in owners:
            yield owner
            reference = owner.get("DrawParam")
            for _ in range(_DEEPEST):
                found = self.parameters.get(reference or "")
                if found is None:
                    break
                yield found
                reference = found.get("Relative")


def _ink(colour: Colour | None, strength: float) -> Ink:
    strength = min(max(strength, 0.0), 1.0)
    return Ink(None if colour is None else on_white(colour, strength), strength)


def _colour(said: Element) -> Colour | None:
    """The colour of grey, of red, green and blue, or of inks; black where none is named, None where it is a pattern."""
    values = [min(max(value, 0.0), _OPAQUE) for value in numbers(said.get("Value"), 4)]
    if len(values) == 1:
        values *= 3
    elif len(values) == 4:
        *inks, black = values
        values = [(1 - ink / _OPAQUE) * (_OPAQUE - black) for ink in inks]
    if len(values) == 3:
        red, green, blue = map(round, values)
        return red, green, blue
    return None if len(said) or said.get("Index") else BLACK
