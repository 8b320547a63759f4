"""Numbers in the attributes of OFD: millimetres, transformations, distances from character to character."""

import math
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govparse.readers.pdf.shapes import Box, Matrix

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_LARGEST = 100_000.0
"""What is larger is no place on a page."""


def number(text: str | None, otherwise: float = 0.0) -> float:
    """The number that a text is, `otherwise` where it is none that can stand on a page."""
    try:
        found = float(text or "")
    except ValueError:
        return otherwise
    return found if math.isfinite(found) and abs(found) <= _LARGEST else otherwise


def numbers(text: str | None, most: int) -> list[float]:
    """The numbers of a list, at most so many; `g 5 3.7` stands for five times 3.7."""
    found: list[float] = []
    pieces = iter((text or "").split(maxsplit=3 * most))
    for piece in pieces:
        if len(found) >= most:
            break
        if piece == "g":
            times, value = number(next(pieces, None)), number(next(pieces, None))
            found += [value] * int(min(max(times, 0.0), most - len(found)))
        else:
            found.append(number(piece))
    return found


def box_of(element: Element | None, name: str | None = None) -> Box | None:
    """Left, top, width and height, from an attribute or from the text of an element; None where these are not four."""
    text = None if element is None else element.get(name) if name else element.text
    found = numbers(text, 4)
    return (found[0], found[1], found[2], found[3]) if len(found) == 4 else None


def matrix_of(element: Element) -> Matrix:
    """The transformation of an object, which leads into the coordinates of its boundary."""
    found = numbers(element.get("CTM"), 6)
    if len(found) < 6:
        return IDENTITY
    a, b, c, d, e, f = found
    return a, b, c, d, e, f


def is_true(element: Element, name: str, *, otherwise: bool) -> bool:
    """Whether an attribute says yes."""
    said = element.get(name, "").strip().lower()
    return said in ("true", "1") if said else otherwise


def texts(element: Element) -> Iterator[str]:
    """The texts of what is drawn in an element."""
    return (code.text or "" for code in element.iter("TextCode") if (code.text or "").strip())
