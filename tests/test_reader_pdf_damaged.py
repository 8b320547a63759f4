"""PDF: cut, mutated and overloaded files are read as far as they go, or refused with a reason."""

import random
from contextlib import suppress

import pytest
from pdfs import box, line, pdf, text

from govparse.readers.errors import Unreadable
from govparse.readers.pdf import read
from zoo_gold import ZOO

FILES = [(ZOO / folder / "rich.pdf").read_bytes() for folder in ("originals", "embedded")]
ANNOTATED = "/Annots[<</Type/Annot/Subtype/FreeText/Rect[10 20 60 40]/Contents(17)>><</Subtype/Widget/Rect[0 0 9 9]>>]"
DRAWINGS = ["3 Tr", text(50, 100, "规章"), "0 Tr 0.8 g", text(50, 102, "12"), line(50, 97, 70, 97)]
FILES.append(pdf(DRAWINGS, page=ANNOTATED))


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """A file with some bytes changed, left out or doubled, or cut short."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 5, 40])):
        place, length = chance.randrange(len(changed)), chance.randrange(1, 30)
        match chance.randrange(4):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + length]
            case 2:
                changed[place:place] = changed[: place + length][-length:]
            case _ if chance.random() < 0.1:
                del changed[max(place, 100) :]
    return bytes(changed)


@pytest.mark.parametrize("seed", range(40))
def test_damaged_files_are_read_or_refused(seed: int) -> None:
    data = _damaged(FILES[seed % len(FILES)], random.Random(seed))
    with suppress(Unreadable):
        source = read(data).source(None, None)
        assert all(cell.end <= len(source.text) for row in source.rows for cell in row)


def test_texts_and_boxes_beyond_all_measure_are_said() -> None:
    drawings = [text(10 + number % 380, 10 + number // 20, "字") for number in range(2_100)]
    drawings += [box(number % 300, number % 400, number % 300 + 20, number % 400 + 20) for number in range(2_100)]
    remarks = read(pdf(drawings)).remarks
    assert [remark.code for remark in remarks] == ["GP905"]
