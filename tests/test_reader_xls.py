"""Old workbooks, read record by record: numbers as shown, hidden rows, fonts, damaged and hostile files."""

import struct

import pytest
from biff import compound, font, formula, label, look, number, record, shared, text, workbook
from packages import said

from govparse.readers import UnreadableInput, read_bytes
from govparse.source import Source

FONTS = font() + font(struck=True) + font(script=1) + font(colour=9)
STRUCK, RAISED, WHITE = 1, 2, 3


def code(number: int, said: str) -> bytes:
    return record(0x41E, struct.pack("<H", number) + text(said))


def read(before: bytes, *sheets: bytes, states: tuple[int, ...] = ()) -> Source:
    return read_bytes(compound(workbook(before, *sheets, states=states)), "a.xls")


def rows(source: Source) -> list[list[str]]:
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def row_of(before: bytes, *cells: bytes) -> list[str]:
    return rows(read(before + shared(text("规章")), label(0, 0, 0) + b"".join(cells)))[0][1:]


def test_numbers_of_every_kind() -> None:
    packed = struct.pack("<3HI", 0, 2, 0, 17 << 2 | 2), struct.pack("<3HI", 0, 3, 0, 86537 << 2 | 3)
    several = (
        struct.pack("<2H", 0, 4) + b"".join(struct.pack("<HI", 0, n << 2 | 2) for n in (-3 & 0x3FFFFFFF, 5)) + b"\5\0"
    )
    cells = [number(0, 1, 865.37), *(record(0x27E, one) for one in packed), record(0xBD, several)]
    cells.append(
        record(0x205, struct.pack("<3H2B", 0, 6, 0, 1, 0)) + record(0x205, struct.pack("<3H2B", 0, 7, 0, 42, 1))
    )
    assert row_of(look(), *cells) == ["865.37", "17", "865.37", "-3", "5", "TRUE", "#N/A"]


def test_numbers_are_shown_as_their_formats_do() -> None:
    codes = ["0!.0,", '"1"0', '0;-0;"-"', "yyyy/m/d", "[DBNum1]0"]
    before = FONTS + b"".join(code(164 + n, one) for n, one in enumerate(codes))
    before += look() + b"".join(look(code=164 + n) for n in range(len(codes))) + look(code=3)
    values = [8653700, 7, 0, 45292, 12, 5321]
    cells = [number(0, n, value, n) for n, value in enumerate(values, 1)]
    assert row_of(before, *cells) == ["865.4", "17", "-", "2024-01-01", "\ufffc", "5,321"]


def test_stretches_that_are_struck_out_raised_or_white() -> None:
    texts = [
        text("1617", [(0, STRUCK), (2, 0)]),
        text("171", [(2, RAISED)]),
        text("117", [(0, RAISED), (1, 0)]),
        text("917", [(0, WHITE), (1, 0)]),
        text("件数"),
    ]
    cells = b"".join(label(0, n, n) for n in range(len(texts)))
    assert rows(read(FONTS + look() + shared(*texts), cells)) == [["17", "17^1", "1^17", "17", "件数"]]


def test_cells_whose_letters_nobody_sees() -> None:
    before = FONTS + look() + look(STRUCK) + look(WHITE) + look(WHITE, filled=True)
    source = read(before + shared(text("规章")), label(0, 0, 0) + b"".join(number(0, n, n, n) for n in (1, 2, 3)))
    assert rows(source) == [["规章", "", "", "3"]]
    assert said(source) == [("GP906", {"count": 2})]


def test_hidden_rows_columns_and_sheets() -> None:
    hidden_row = record(0x208, struct.pack("<8H", 1, 0, 3, 255, 0, 0, 0x20, 0))
    hidden_column = record(0x7D, struct.pack("<6H", 2, 2, 0, 0, 1, 0))
    cells = b"".join(label(n, 0, 0) + number(n, 1, n) + number(n, 2, 9) + number(n, 3, n) for n in range(3))
    before = look() + shared(text("规章"))
    source = read(before, hidden_row + hidden_column + cells, label(0, 0, 0), states=(0, 1))
    assert rows(source) == [["规章", "0", "0"], ["规章", "2", "2"]]
    assert said(source) == [("GP906", {"count": 3})]


def test_formulas_and_those_that_nobody_worked_out() -> None:
    worked_out = record(0x1C1, struct.pack("<2I", 0x1C1, 191029))
    no_text, of_text = b"\3\0\0\0\0\0\xff\xff", b"\0\0\0\0\0\0\xff\xff"
    cells = [
        formula(0, 1, struct.pack("<d", 17)),
        formula(0, 2, of_text) + record(0x207, text("十七")),
        formula(0, 3, no_text),
        formula(0, 4, struct.pack("<d", 0), flags=2),
        formula(0, 5, b"\1\0\1\0\0\0\xff\xff"),
        number(0, 6, 1),
    ]
    assert row_of(look() + worked_out, *cells) == ["17", "十七", "", "=…", "TRUE", "1"]
    assert row_of(look(), *cells) == ["17", "十七", "=…", "=…", "TRUE", "1"]


def test_merged_cells_and_the_days_of_1904() -> None:
    merged = record(0xE5, struct.pack("<5H", 1, 0, 0, 0, 1))
    before = record(0x22, b"\1\0") + look() + look(code=14) + shared(text("规章"))
    assert rows(read(before, label(0, 0, 0) + number(0, 2, 43830, 1) + merged)) == [["规章", "2024-01-01"]]


def test_shared_texts_go_on_in_further_records() -> None:
    first, second = "公开" * 3000, "abc" * 2000
    content = struct.pack("<2I", 2, 2) + text(first)
    parts = [content[:8001], b"\1" + content[8001:], struct.pack("<HB", len(second), 0) + second[:10].encode()]
    table = record(0xFC, parts[0]) + record(0x3C, parts[1] + parts[2]) + record(0x3C, b"\0" + second[10:].encode())
    source = read(look() + table, label(0, 0, 0) + label(1, 0, 1))
    assert source.text.split() == [first, second]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (compound(workbook(record(0x2F, b"\1\0"), b"")), "encrypted"),
        (compound(workbook(b"", b"")), "no text"),
        (compound(b"", "Book"), "damaged"),
        (compound(b"x", "Other"), "old Office"),
        (compound(workbook(look(), label(0, 0, 7))), "damaged"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableInput, match=words):
        read_bytes(data)


def whole() -> bytes:
    cells = b"".join(label(n, 0, 0) + number(n, 1, n) for n in range(300))
    return compound(workbook(FONTS + look() + shared(text("规章")), cells))


def test_a_file_cut_short_or_changed_is_read_or_refused() -> None:
    data = whole()
    for step in range(0, len(data), 101):
        for damaged in (data[:step], data[:step] + bytes([data[step] ^ 0xFF]) + data[step + 1 :]):
            try:
                source = read_bytes(damaged)
            except UnreadableInput:
                continue
            assert len(source.text) < 1_000_000


def test_a_workbook_cut_short_is_read_as_far_as_it_goes() -> None:
    source = read_bytes(whole()[:-3000])
    assert 100 < len(source.rows) < 300
    assert ("GP907", {}) in said(source)


def test_cells_far_apart_and_chains_in_circles_take_no_memory() -> None:
    with pytest.raises(UnreadableInput, match="too far"):
        read(look() + shared(text("甲")), label(0, 0, 0) + label(65535, 255, 0))
    data = bytearray(whole())
    struct.pack_into("<I", data, 512 + 4 * 3, 2)
    with pytest.raises(UnreadableInput):
        read_bytes(bytes(data))


def test_cells_name_their_sheet() -> None:
    data = workbook(look() + shared(text("规章")), *(label(0, 0, 0) + number(0, 1, 1.0) for _ in range(2)))
    sheets = [row[1].locator.sheet for row in read_bytes(compound(data), "a.xls").rows]
    assert sheets == ["表0", "表1"]


def test_a_sheet_whose_name_is_cut_short_is_read_without_it() -> None:
    before = look() + shared(text("规章"))
    data = workbook(before, label(0, 0, 0) + number(0, 1, 1.0))
    name = text("表0", short=True)
    cut = data.replace(name, b"\xff" + name[1:], 1)
    assert cut != data
    (row,) = read_bytes(compound(cut), "a.xls").rows
    assert row[1].locator.sheet is None
