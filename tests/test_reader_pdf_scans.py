"""PDF: the text behind a scan, in a font that draws nothing."""

from pathlib import Path

import reportlab
from pdfs import HEIGHT, pdf, picture

from govparse.readers.pdf import read
from govparse.readers.pdf.character_maps import _tables

VERA = (Path(reportlab.__file__).parent / "fonts" / "Vera.ttf").read_bytes()


def _drawing_nothing(font: bytes) -> bytes:
    """The font with the places of its glyphs all the same, as recognition programs write it."""
    ((start, length),) = [(start, length) for name, start, length in _tables(font) if name == b"loca"]
    return font[:start] + bytes(length) + font[start + length :]


def _scan(words: list[tuple[int, str]]) -> bytes:
    """A page with words at these places of one line, without ink, in such a font; its codes are those of Unicode."""
    font, names = _drawing_nothing(VERA), b"1 begincodespacerange<0000><ffff>endcodespacerange "
    codes = sorted({character.encode("utf-16-be").hex() for _, word in words for character in word})
    names += b"%d beginbfchar%s endbfchar" % (len(codes), "".join(f"<{code}><{code}>" for code in codes).encode())
    drawings = [picture(), "3 Tr"]
    drawings += [f"BT /G 10 Tf {x} {HEIGHT - 100} Td <{word.encode('utf-16-be').hex()}> Tj ET" for x, word in words]
    objects = [
        b"<</Type/Font/Subtype/Type0/BaseFont/N/Encoding/Identity-H/DescendantFonts[21 0 R]/ToUnicode 24 0 R>>",
        (
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/N/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            b"/Supplement 0>>/DW 500/FontDescriptor 22 0 R>>"
        ),
        b"<</Type/FontDescriptor/FontName/N/Flags 4/FontBBox[0 0 500 900]/Ascent 900/Descent -100/FontFile2 23 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(font), font),
        b"<</Length %d>>stream\n%s\nendstream" % (len(names), names),
    ]
    body, rest = pdf(drawings).replace(b"/F 3 0 R>>", b"/F 3 0 R/G 20 0 R>>").split(b"xref", 1)
    body += b"".join(b"%d 0 obj%s\nendobj\n" % (number, each) for number, each in enumerate(objects, 20))
    return body + rest[rest.index(b"trailer") :]


def test_single_characters_behind_a_scan_are_read() -> None:
    words = [(50, "12"), (100, "3"), (150, "0"), (200, "45"), (250, "件")]
    assert read(_scan(words)).source(None, None).text.split() == ["12", "3", "0", "45", "件"]
