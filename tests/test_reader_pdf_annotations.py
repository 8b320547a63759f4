"""PDF: what viewers lay over a page is read as they show it."""

import pytest
from pdfs import HEIGHT, lattice, pdf, text, words

from govparse.readers.pdf import read

DRAWINGS = [*lattice([50, 150, 250], [100, 120, 140]), *words([55, 155], 114, ["规章", "2"]), text(55, 134, "行政许可")]
RECT = f"/Rect[155 {HEIGHT - 138} 245 {HEIGHT - 122}]"


def _rows(annotation: str, drawing: str = "") -> list[list[str]]:
    """The rows of a page with an annotation, which may have a drawing of its own."""
    parts = pdf(DRAWINGS, page=f"/Annots[<</Type/Annot{RECT}{annotation}>>]")
    stream = f"<</Type/XObject/Subtype/Form/BBox[0 0 90 16]/Resources<</Font<</F 3 0 R>>>>/Length {len(drawing)}>>"
    body, rest = parts.split(b"xref", 1)
    body += f"20 0 obj{stream}stream\n{drawing}\nendstream\nendobj\n".encode()
    source = read(body + rest[rest.index(b"trailer") :]).source(None, None)
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def _says(words: str) -> str:
    return f"BT /F 9 Tf 2 4 Td <{words.encode('utf-16-be').hex()}> Tj ET"


@pytest.mark.parametrize(
    ("annotation", "drawing"),
    [
        pytest.param("/Subtype/FreeText/Contents(18)/AP<</N 20 0 R>>", _says("17"), id="a note as it is drawn"),
        pytest.param("/Subtype/FreeText/Contents(17)", "", id="a note without a drawing"),
        pytest.param("/Subtype/Widget/FT/Tx/T(a)/V(17)/AP<</N 20 0 R>>", _says("17"), id="a field as it is drawn"),
        pytest.param("/Subtype/Widget/FT/Tx/T(a)/V(17)", "", id="a field without a drawing"),
        pytest.param("/Subtype/Stamp/AP<</N 20 0 R>>", _says("17"), id="a stamp"),
    ],
)
def test_figures_laid_over_a_cell_are_its_figures(annotation: str, drawing: str) -> None:
    assert _rows(annotation, drawing) == [["规章", "2"], ["行政许可", "17"]]


@pytest.mark.parametrize(
    ("annotation", "drawing"),
    [
        pytest.param("/Subtype/FreeText/F 2/Contents(17)", "", id="hidden"),
        pytest.param("/Subtype/Text/Contents(17)/AP<</N 20 0 R>>", _says("17"), id="a comment"),
        pytest.param("/Subtype/Highlight/Contents(17)/AP<</N 20 0 R>>", "0 0 90 16 re f", id="a highlight"),
        pytest.param("/Subtype/Widget/FT/Btn/T(a)/V(17)", "", id="a button"),
        pytest.param("/Subtype/Link/A<</S/URI/URI(17)>>", "", id="a link"),
    ],
)
def test_what_is_only_about_the_page_is_none_of_it(annotation: str, drawing: str) -> None:
    assert _rows(annotation, drawing) == [["规章", "2"], ["行政许可", ""]]


def test_a_field_whose_value_is_not_in_it_marks_its_cell() -> None:
    assert _rows("/Subtype/Widget/Parent 9 0 R") == [["规章", "2"], ["行政许可", "\ufffc"]]


def test_a_note_over_a_figure_hides_it() -> None:
    over = f"1 g 0 0 90 16 re f 0 g {_says('17')}"
    rect = f"/Rect[152 {HEIGHT - 118} 242 {HEIGHT - 102}]"
    assert _rows(f"/Subtype/FreeText/AP<</N 20 0 R>>{rect}", over)[0] == ["规章", "17"]
