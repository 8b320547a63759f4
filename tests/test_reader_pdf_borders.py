"""PDF: whatever draws the borders of a table, and marks that are none."""

from collections.abc import Callable

import pytest
from pdfs import HEIGHT, box, lattice, line, pdf, text, words

from govparse.readers.pdf import read

XS, YS = [50, 150, 250], [100, 120, 140]
WORDS = [*words([60, 160], 114, ["规章", "1"]), *words([60, 160], 134, ["行政许可", "2"])]


def _rows(*drawings: str) -> list[list[str]]:
    source = read(pdf(drawings)).source(None, None)
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def _bent(x0: float, y0: float, x1: float, y1: float) -> str:
    """A curve that is a straight line."""
    third = f"{x0 + (x1 - x0) / 3} {HEIGHT - y0 - (y1 - y0) / 3} {x1} {HEIGHT - y1}"
    return f"{x0} {HEIGHT - y0} m {third} {x1} {HEIGHT - y1} c S"


def _bar(x0: float, y0: float, x1: float, y1: float) -> str:
    """A filled box that is thick for a line."""
    return box(x0 - 1.8, y0 - 1.8, x1 + 1.8, y1 + 1.8)


def _picture(x0: float, y0: float, x1: float, y1: float) -> str:
    """A picture as thin as a line."""
    return f"q {x1 - x0 + 0.5} 0 0 {y1 - y0 + 0.5} {x0} {HEIGHT - y1} cm /P Do Q"


def _dashes(x0: float, y0: float, x1: float, y1: float) -> str:
    """Strokes of 6 with gaps of 5."""
    if x0 == x1:
        return "\n".join(line(x0, y, x0, min(y + 6, y1)) for y in range(int(y0), int(y1), 11))
    return "\n".join(line(x, y0, min(x + 6, x1), y0) for x in range(int(x0), int(x1), 11))


@pytest.mark.parametrize("draw", [_bent, _bar, _picture, _dashes])
def test_borders_are_lines_whatever_draws_them(draw: Callable[[float, float, float, float], str]) -> None:
    drawings = [draw(XS[0], y, XS[-1], y) for y in YS] + [draw(x, YS[0], x, YS[-1]) for x in XS]
    assert _rows(*drawings, *WORDS) == [["规章", "1"], ["行政许可", "2"]]


@pytest.mark.parametrize("sides", ["left and above", "right and below"])
def test_cells_with_borders_on_two_sides_only(sides: str) -> None:
    """The last border of the table is nowhere drawn."""
    xs, ys = (XS[:-1], YS[:-1]) if sides == "left and above" else (XS[1:], YS[1:])
    drawings = [line(XS[0], y, XS[-1], y) for y in ys] + [line(x, YS[0], x, YS[-1]) for x in xs]
    assert _rows(*drawings, *WORDS) == [["规章", "1"], ["行政许可", "2"]]


def _polygon(*points: tuple[float, float]) -> str:
    first, *others = (f"{x} {HEIGHT - y}" for x, y in points)
    return " ".join([f"{first} m", *(f"{point} l" for point in others), "h f"])


ONE = [(162, 136), (162, 129), (160.5, 130), (160.5, 129), (162.2, 127.5), (163, 127.5), (163, 136)]
SEVEN = [(165, 127.5), (170, 127.5), (170, 128.5), (167, 136), (166, 136), (169, 128.6), (165, 128.6)]


@pytest.mark.parametrize("figures", [[ONE], [SEVEN], [ONE, SEVEN]])
def test_figures_drawn_as_outlines_are_no_blank(figures: list[list[tuple[float, float]]]) -> None:
    drawings = [*lattice(XS, YS), *words([60, 160], 114, ["规章", "1"]), text(60, 134, "行政许可")]
    rows = _rows(*drawings, *(_polygon(*figure) for figure in figures))
    assert rows[0] == ["规章", "1"]
    assert rows[1] == ["行政许可", "\ufffc" * len(figures)]


def test_two_outlines_in_one_path_are_no_blank() -> None:
    drawings = [*lattice(XS, YS), *words([60, 160], 114, ["规章", "1"]), text(60, 134, "行政许可")]
    both = f"{_polygon(*ONE)[:-2]} {_polygon(*SEVEN)}"
    assert set(_rows(*drawings, both)[1][1]) == {"\ufffc"}


@pytest.mark.parametrize(
    "strokes",
    [
        pytest.param([line(160, 130, 170, 130)], id="a dash"),
        pytest.param([line(165, 126, 165, 135)], id="an upright stroke"),
        pytest.param([line(163, 136, 168, 124)], id="a slash"),
        pytest.param(
            [f"160 {HEIGHT - 136} m 165 {HEIGHT - 124} 168 {HEIGHT - 126} 162 {HEIGHT - 130} c S"], id="a curve"
        ),
        pytest.param([line(162, 126, 162, 136), line(168, 126, 168, 136), line(162, 131, 168, 131)], id="a figure"),
        pytest.param([box(160, 129.5, 170, 130.5)], id="a bar"),
    ],
)
def test_strokes_in_a_cell_without_text_are_no_blank(strokes: list[str]) -> None:
    drawings = [*lattice(XS, YS), *words([60, 160], 114, ["规章", "1"]), text(60, 134, "行政许可")]
    underline = line(60, 137, 100, 137)
    assert _rows(*drawings, *strokes, underline) == [["规章", "1"], ["行政许可", "\ufffc"]]
