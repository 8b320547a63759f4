"""Text boxes that float over a table: a number in one may stand in a blank cell for whoever looks on."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_NUMBER = re.compile(r"[\s0-9０-９.,，/—-]*[0-9０-９][\s0-9０-９.,，/—-]*")
_LONGEST = 20


def tables_under_boxes(document: Element) -> frozenset[Element]:
    """The tables next to a floating box that holds nothing but a number, before it and behind it."""
    found: set[Element] = set()
    last: Element | None = None
    waiting = False
    for element in _in_order(document):
        if element.tag == "tbl":
            if waiting:
                found.add(element)
            last, waiting = element, False
        elif _holds_number(element):
            waiting = True
            if last is not None:
                found.add(last)
    return frozenset(found)


def _in_order(document: Element) -> Iterator[Element]:
    """The outermost tables and the boxes of text outside of them, in the order of the document."""
    waiting = [document]
    while waiting:
        element = waiting.pop()
        if element.tag in ("tbl", "txbxContent"):
            yield element
        else:
            waiting += reversed(element)


def _holds_number(box: Element) -> bool:
    text = "".join(piece.text or "" for piece in box.iter("t"))
    return len(text) <= _LONGEST and _NUMBER.fullmatch(text) is not None
