"""The records of a binary workbook (XLSB): numbers, texts and styles in the parts of a package (MS-XLSB 2.1.4)."""

import struct
from collections.abc import Iterator
from typing import Any

from attrs import frozen

MOST_RECORDS = 3_000_000
"""Records of one part that are read: a cell is one."""


@frozen
class Record:
    """A record: its kind, and its bytes."""

    kind: int
    data: bytes

    def unpack(self, form: str, place: int = 0) -> tuple[Any, ...]:
        """Numbers from a place on. Raises `struct.error` where there are no so many bytes."""
        return struct.unpack_from(f"<{form}", self.data, place)

    def text(self, place: int) -> tuple[str, int]:
        """A text that its length stands before, and where it ends. Raises `struct.error` where it is cut short."""
        (length,) = self.unpack("I", place)
        end = place + 4 + 2 * length
        if end > len(self.data):
            raise struct.error
        return self.data[place + 4 : end].decode("utf-16-le", "replace"), end

    def rich(self, place: int) -> tuple[str, list[tuple[int, int]]]:
        """A text with the places from which on it has another font, each with the number of that."""
        (marks,) = self.unpack("B", place)
        text, end = self.text(place + 1)
        if not marks & 1:
            return text, []
        (count,) = self.unpack("I", end)
        left = max(len(self.data) - end - 4, 0) // 4
        pairs = (self.unpack("2H", end + 4 + 4 * number) for number in range(min(count, left)))
        return text, [(start, font) for start, font in pairs]


def records(data: bytes) -> Iterator[Record]:
    """The records of a part; a last one that is cut short is left out."""
    place = 0
    for _ in range(MOST_RECORDS):
        kind, place = _number(data, place, 2)
        size, place = _number(data, place, 4)
        if place + size > len(data) or place >= len(data) + (size == 0):
            return
        yield Record(kind, data[place : place + size])
        place += size


def _number(data: bytes, place: int, most: int) -> tuple[int, int]:
    """A number of up to so many bytes of which each holds seven bits, the lowest first; and where it ends."""
    number = 0
    for count in range(most):
        if place >= len(data):
            return number, place + 1
        byte = data[place]
        number |= (byte & 0x7F) << (7 * count)
        place += 1
        if not byte & 0x80:
            break
    return number, place
