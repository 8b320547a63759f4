"""PDF: a font that does not say which characters it draws, with and without a map of its own."""

import struct
from pathlib import Path

import pytest
import reportlab
from pdfs import lattice, pdf, text, words

import govparse
from govparse.readers.pdf import read
from govparse.readers.pdf.character_maps import _font

VERA = (Path(reportlab.__file__).parent / "fonts" / "Vera.ttf").read_bytes()
GLYPHS = {character: glyph for glyph, character in _font(VERA).characters.items()}
OTHER_GLYPHS = bytes(2) * GLYPHS["0"] + struct.pack(">10H", *(GLYPHS[each] for each in "5678901234"))
"""A map that calls each figure by the number of another one."""


def _without_map(font: bytes) -> bytes:
    return font.replace(b"cmap", b"cmaq", 1)


def _file(figures: str, font: bytes = VERA, numbers: bytes | None = None) -> bytes:
    """A table whose figures are drawn in a font that the file holds, by the numbers of its glyphs."""
    codes = "".join(f"{GLYPHS[figure]:04x}" for figure in figures)
    drawings = [text(50, 60, "二、主动公开政府信息情况"), *lattice([50, 150, 220, 290, 360], [100, 120, 140, 160])]
    drawings += words([55], 114, ["第二十条第（一）项"])
    drawings += words([55, 155, 225, 295], 134, ["信息内容", "制发件数", "废止件数", "现行有效件数"])
    drawings += [*words([55, 225, 295], 154, ["规章", "1", "13"]), f"BT /G 10 Tf 155 346 Td <{codes}> Tj ET"]
    parts = pdf(drawings).replace(b"/F 3 0 R>>", b"/F 3 0 R/G 20 0 R>>")
    to_glyphs = b"/CIDToGIDMap 24 0 R" if numbers else b""
    objects = [
        b"<</Type/Font/Subtype/Type0/BaseFont/Vera/Encoding/Identity-H/DescendantFonts[21 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Vera/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 636/FontDescriptor 22 0 R%s>>" % to_glyphs,
        b"<</Type/FontDescriptor/FontName/Vera/Flags 4/FontBBox[-183 -236 1287 928]/FontFile2 23 0 R>>",
        b"<</Length %d/Length1 %d>>stream\n%s\nendstream" % (len(font), len(font), font),
        b"<</Length %d>>stream\n%s\nendstream" % (len(numbers or b""), numbers or b""),
    ]
    more = b"".join(b"%d 0 obj%s\nendobj\n" % (number, each) for number, each in enumerate(objects, 20))
    body, rest = parts.split(b"xref", 1)
    return body + more + rest[rest.index(b"trailer") :]


def _cell(data: bytes) -> str:
    source = read(data).source(None, None)
    return source.text[source.rows[-1][1].start : source.rows[-1][1].end]


@pytest.mark.parametrize("figures", ["2", "17", "0123456789"])
def test_the_map_of_the_font_is_read_backwards(figures: str) -> None:
    assert _cell(_file(figures)) == figures


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(_file("13", _without_map(VERA)), id="no map"),
        pytest.param(_file("13", numbers=OTHER_GLYPHS), id="called by other numbers"),
        pytest.param(_file("13", VERA.replace(b"loca", b"locb", 1)), id="no glyphs"),
    ],
)
def test_what_cannot_be_told_is_no_text_and_no_blank(data: bytes) -> None:
    assert _cell(data).strip("\ufffd") == ""
    assert "\ufffd" in _cell(data)
    report = govparse.parse(data)
    cell = report.cell("disclosure.rules.issued")
    assert (cell.value, cell.reading, cell.candidates) == (None, "ambiguous", None)
    assert "GP103" in {each.code for each in report.diagnostics}


def test_a_map_that_is_damaged_or_endless_is_none() -> None:
    assert _font(b"").characters == {}
    assert _font(VERA[:400]).characters == {}
    endless = struct.pack(">2H2HI", 0, 1, 3, 10, 12) + struct.pack(">2H3I", 12, 0, 28, 0, 9)
    endless += struct.pack(">3I", 0, 0x10FFFF, 1) * 9
    head = struct.pack(">I4H4s3I", 1 << 16, 1, 0, 0, 0, b"cmap", 0, 28, len(endless))
    assert _font(head + endless).characters == {}
