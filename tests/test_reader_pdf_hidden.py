"""PDF: what a page draws and nobody sees, and what lies over its text, is no part of it."""

import math

import pytest
from pdfs import HEIGHT, WIDTH, box, lattice, line, pdf, picture, text, words

from govparse.readers.pdf import read

TABLE = [
    *lattice([50, 150, 250], [100, 120, 140]),
    *words([55, 155], 114, ["规章", "17"]),
    *words([55, 155], 134, ["行政许可", "412"]),
]
READ = [["规章", "17"], ["行政许可", "412"]]
INVISIBLE = "3 Tr"
ROUND = (
    f"0.2 g 145 {HEIGHT - 141} m 255 {HEIGHT - 141} l 265 {HEIGHT - 130} 265 {HEIGHT - 125} 255 {HEIGHT - 119} c h f"
)
TILES = [(x, y) for x in range(20, WIDTH, 45) for y in range(20, HEIGHT, 40)]


def _read(*drawings: str) -> tuple[list[list[str]], list[str]]:
    """The rows of the tables and the codes of what is said."""
    source = read(pdf(drawings)).source(None, None)
    rows = [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]
    return rows, [remark.code for remark in source.remarks]


def _turned(x: float, y: float, words: str, degrees: float, size: float = 10) -> str:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    shown = words.encode("utf-16-be").hex()
    turn = f"{cosine:.5f} {sine:.5f} {-sine:.5f} {cosine:.5f}"
    return f"BT /F {size} Tf {turn} {x} {HEIGHT - y} Tm <{shown}> Tj ET"


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param(["q 1 g", text(165, 114, "9"), "Q"], id="white"),
        pytest.param(["q", INVISIBLE, text(165, 114, "9"), "Q"], id="without ink"),
        pytest.param(["q", f"150 {HEIGHT - 120} 15 20 re W n", text(165, 114, "9"), "Q"], id="cut off"),
        pytest.param([text(170, 114, "9"), line(168, 110.5, 177, 110.5)], id="struck out"),
        pytest.param(["q", INVISIBLE, *words([57, 157], 116, ["规章", "17"]), "Q"], id="a copy without ink"),
        pytest.param([text(165, 114, "23"), "q 1 g", box(164, 104, 180, 118), "Q"], id="under a box"),
    ],
)
def test_what_is_not_shown_is_not_read(hidden: list[str]) -> None:
    assert _read(*TABLE, *hidden) == (READ, ["GP906"])


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(["0.4 g", box(151, 121, 249, 139), "1 g", text(155, 134, "9")], id="white on grey"),
        pytest.param(["q 1 g", box(151, 121, 249, 139), "Q", text(155, 134, "9")], id="over a white box"),
        pytest.param(["q", f"150 {HEIGHT - 140} 30 20 re W n", text(155, 134, "9"), "Q"], id="in its clip"),
        pytest.param([text(155, 134, "9"), line(150, 136.5, 200, 136.5)], id="underlined"),
        pytest.param([f"q 360 0 0 90 20 {HEIGHT - 160} cm /P Do Q", "1 g", text(155, 134, "9")], id="on a picture"),
        pytest.param(["0.7 g", text(155, 134, "9")], id="pale"),
        pytest.param([ROUND, "1 g", text(155, 134, "9")], id="white on a shape"),
    ],
)
def test_what_is_shown_is_read(shown: list[str]) -> None:
    rows, said = _read(*lattice([50, 150, 250], [100, 120, 140]), *words([55, 155], 114, ["规章", "17"]), *shown)
    assert rows[1][1].startswith("9")
    assert said == []


def test_a_number_over_a_box_that_covers_another_is_read_alone() -> None:
    drawings = [*lattice([50, 150, 250], [100, 120, 140]), *words([55, 155], 114, ["规章", "23"]), "q 1 g"]
    drawings += [box(154, 104, 190, 118), "Q", *words([55, 155], 134, ["行政许可", "412"]), text(155, 114, "17")]
    assert _read(*drawings) == (READ, ["GP906"])


def test_the_text_behind_a_scan_is_read() -> None:
    """Character recognition puts it there without ink; a page number in ink was added later."""
    layer = [INVISIBLE, *TABLE, "0 Tr", text(190, 480, "- 1 -")]
    assert _read(picture(), *layer)[0] == READ


@pytest.mark.parametrize(
    "watermark",
    [
        pytest.param(["0.85 g", *(_turned(x, y, "2024年", 30) for x, y in TILES)], id="tiled and turned"),
        pytest.param([_turned(100, 200, "内部资料", 45, 40)], id="one, turned and dark"),
        pytest.param(["0.85 g", *(text(x, y, "2024") for x, y in TILES)], id="tiled and level"),
        pytest.param(["0.85 g", *(_turned(x + 5, y, "2024", 90) for x, y in TILES)], id="tiled and upright"),
        pytest.param(["0.85 g", *(text(x, y, "2024") for x, y in TILES), text(390, 490, "2024")], id="cut at the edge"),
        pytest.param(["0.8 g", text(120, 130, "2024", 36)], id="one, level and large"),
    ],
)
def test_watermarks_are_left_out_and_said(watermark: list[str]) -> None:
    assert _read("q", *watermark, "Q", *TABLE) == (READ, ["GP906"])
    assert _read(*TABLE, *watermark) == (READ, ["GP906"])


def test_pale_figures_that_lie_over_nothing_are_figures() -> None:
    drawings = [*lattice([50, 150, 250], [100, 120, 140]), *words([55], 114, ["规章"]), *words([55], 134, ["行政许可"])]
    drawings += ["0.7 g", *words([155], 114, ["0"]), *words([155], 134, ["0"])]
    assert _read(*drawings) == ([["规章", "0"], ["行政许可", "0"]], [])


def test_a_page_that_is_all_turned_is_read() -> None:
    source = read(pdf([_turned(50, 100 + 20 * number, each, 10) for number, each in enumerate("一二三")]))
    assert source.source(None, None).text.split() == ["一", "二", "三"]
