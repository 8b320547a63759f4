"""The characters of a text object of OFD and where each stands."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, zip_longest
from xml.etree.ElementTree import Element

from attrs import frozen

from govparse.readers.ofd.numbers import number, numbers
from govparse.readers.pdf.character_maps import UNREADABLE

LONGEST_TEXT = 10_000
"""Characters of one text object that are read."""
_MOST_TOGETHER = 100
"""Glyphs that are drawn for characters together, not one for one."""
_AROUND = re.compile(r"^\s*\n\s*|\s*\n\s*$")
"""Line ends around a text, where the XML was laid out for people: no characters of it."""
_NARROW = 0.5
"""The width of a Latin letter or a digit, in heights of the font."""
_TIGHT = 1.25
"""Characters that follow each other no further apart, in heights, are as wide as that: digits may be set wide."""


@frozen
class Character:
    """A character: where it begins on the line of writing, in the coordinates of its object, and how wide it is.

    `glyph` is the number of the picture that the font is asked for, None where it is asked for the character itself.
    """

    text: str
    x: float
    y: float
    width: float
    glyph: str | None = None


@frozen
class _Unit:
    """What is drawn together: characters of the text, and the glyphs for them."""

    text: str
    glyphs: Sequence[str | None]


def characters_of(element: Element) -> Iterator[Character]:
    """The characters of a text object, blanks among them."""
    height = number(element.get("Size"), 1.0)
    full = abs(height * number(element.get("HScale"), 1.0))
    x = y = 0.0
    chosen: list[Element] = []
    for child in element:
        if child.tag == "CGTransform":
            chosen.append(child)
        elif child.tag == "TextCode":
            x, y = number(child.get("X"), x), number(child.get("Y"), y)
            text = _AROUND.sub("", child.text or "")[:LONGEST_TEXT]
            units = list(islice(_units(text, chosen), LONGEST_TEXT))
            yield from _placed(child, units, (x, y), full)
            chosen = []


def _units(text: str, chosen: Sequence[Element]) -> Iterator[_Unit]:
    """The text in the pieces that the choices of glyphs make of it; glyphs behind its end have no characters."""
    begins = {int(number(each.get("CodePosition"))): each for each in chosen}
    place = 0
    while place < len(text):
        choice = begins.get(place)
        if choice is None:
            yield _Unit(text[place], (None,))
            place += 1
            continue
        count = max(int(number(choice.get("CodeCount"), 1.0)), 1)
        glyphs = _glyphs(choice) or ["0"]
        codes = text[place : place + count]
        if len(glyphs) == count:  # those that lack their characters are no blanks
            yield from (_Unit(code, (glyph,)) for code, glyph in zip_longest(codes, glyphs, fillvalue=UNREADABLE))
        else:
            yield _Unit(codes, glyphs[:_MOST_TOGETHER])
        place += count
    for behind, choice in begins.items():
        if behind >= len(text):
            yield from (_Unit(UNREADABLE, (glyph,)) for glyph in _glyphs(choice))


def _glyphs(choice: Element) -> list[str]:
    return (choice.findtext("Glyphs") or "").split(maxsplit=LONGEST_TEXT)[:LONGEST_TEXT]


def _placed(code: Element, units: Sequence[_Unit], start: tuple[float, float], full: float) -> Iterator[Character]:
    """The characters at their places: the distances belong to the glyphs, of which a unit may have several."""
    count = sum(len(unit.glyphs) for unit in units)
    across, down = (_distances(code.get(name), count) for name in ("DeltaX", "DeltaY"))
    if across is None:
        across = [0.0] * count if down is not None else [_natural(unit, full) for unit in units for _ in unit.glyphs]
    xs = list(accumulate(across, initial=start[0]))
    ys = list(accumulate(down or [0.0] * count, initial=start[1]))
    place, last, was_wide = 0, 0.0, False
    for number_of_unit, unit in enumerate(units, 1):
        end = place + len(unit.glyphs)
        width, wide = _natural(unit, full), _is_wide(unit.text)
        step = xs[end] - xs[place]
        if number_of_unit == len(units) and last and wide == was_wide:
            width = last
        elif number_of_unit < len(units) and 0.0 < step <= _TIGHT * full * len(unit.glyphs):
            width = step
        elif number_of_unit < len(units) and step > 0.0 and _is_mark(units[number_of_unit].text):
            width = step  # what is set onto a letter stands apart from none
        yield from _divided(unit, xs[place], ys[place], width)
        place, last, was_wide = end, width, wide


def _divided(unit: _Unit, x: float, y: float, width: float) -> Iterator[Character]:
    share = width / len(unit.text)
    glyph = unit.glyphs[0] if len(unit.glyphs) == 1 else None
    for number_in_unit, character in enumerate(unit.text):
        yield Character(character, x + number_in_unit * share, y, share, glyph)


def _distances(text: str | None, count: int) -> list[float] | None:
    """As many distances as there are glyphs, the last one again where some are missing; None where none is given."""
    found = numbers(text, count)
    return found + [found[-1]] * (count - len(found)) if found else None


def _natural(unit: _Unit, full: float) -> float:
    return sum(full if _is_wide(each) else _NARROW * full for each in unit.text)


def _is_mark(text: str) -> bool:
    return unicodedata.category(text[0]).startswith("M")


def _is_wide(text: str) -> bool:
    return unicodedata.east_asian_width(text[0]) in "WFA"
