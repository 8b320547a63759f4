"""PDF: a page that lay askew under the scanner is turned straight."""

import math

import pytest
from pdfs import HEIGHT, WIDTH, lattice, pdf, picture, text, words

import govparse
from govparse.readers.pdf import read

LINES = [
    [(40, "二、主动公开政府信息情况")],
    [(150, "第二十条第（一）项")],
    *(
        [(place, cell) for place, cell in zip((40, 150, 230, 310), row, strict=True)]
        for row in (
            ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
            ("规章", "2", "1", "13"),
            ("行政规范性文件", "17", "4", "96"),
        )
    ),
    [(150, "第二十条第（五）项")],
    [(40, "信息内容"), (150, "本年处理决定数量")],
    [(40, "行政许可"), (150, "5321")],
    [(150, "第二十条第（六）项")],
    [(40, "信息内容"), (150, "本年处理决定数量")],
    [(40, "行政处罚"), (150, "412")],
    [(40, "行政强制"), (150, "38")],
    [(150, "第二十条第（八）项")],
    [(40, "信息内容"), (150, "本年收费金额（单位：万元）")],
    [(40, "行政事业性收费"), (150, "865.37")],
]
VALUES = {"rules.issued": 2, "rules.in_force": 13, "normative_documents.issued": 17, "compulsion.decisions": 38}


def _askew(degrees: float, *, words_too: bool, mode: int = 3) -> bytes:
    """A page without lines whose lines of text run askew by some degrees; its words stand askew, too, or level."""
    angle = math.radians(degrees)
    cosine, sine = math.cos(angle), math.sin(angle)
    drawings = [picture(), f"{mode} Tr"]
    for number, line in enumerate(LINES):
        for place, cell in line:
            x, y = place - WIDTH / 2, HEIGHT / 2 - 40 - 16 * number
            at = f"{x * cosine - y * sine + WIDTH / 2:.2f} {x * sine + y * cosine + HEIGHT / 2:.2f}"
            turn = f"{cosine:.5f} {sine:.5f} {-sine:.5f} {cosine:.5f}" if words_too else "1 0 0 1"
            drawings.append(f"BT /F 9 Tf {turn} {at} Tm <{cell.encode('utf-16-be').hex()}> Tj ET")
    return pdf(drawings)


@pytest.mark.parametrize("words_too", [True, False])
@pytest.mark.parametrize("degrees", [-3.3, -2, -0.7, 0, 0.4, 1, 2.6, 4])
def test_rows_of_a_page_that_lies_askew_keep_their_figures(degrees: float, words_too: bool) -> None:
    cells = govparse.parse(_askew(degrees, words_too=words_too)).cells
    assert {name: cells[f"disclosure.{name}"].value for name in VALUES} == VALUES


def test_a_page_in_ink_whose_words_stand_askew() -> None:
    cells = govparse.parse(_askew(1.5, words_too=True, mode=0)).cells
    assert {name: cells[f"disclosure.{name}"].value for name in VALUES} == VALUES


def test_lines_and_long_texts_are_turned_as_well() -> None:
    drawings = [text(50, 60, "本报告依照国务院办公厅规定的格式编写数据的统计期限为")]
    drawings += [*lattice([50, 150, 350], [100, 120, 140]), *words([55, 155], 114, ["规章", "12"])]
    drawings += words([55, 155], 134, ["行政许可", "3"])
    angle = math.radians(2.5)
    turn = f"{math.cos(angle)} {math.sin(angle)} {-math.sin(angle)} {math.cos(angle)} 20 -10 cm"
    source = read(pdf([turn, *drawings])).source(None, None)
    assert source.text == "本报告依照国务院办公厅规定的格式编写数据的统计期限为\n\n规章\t12\n行政许可\t3\n\n"
    assert len(source.rows) == 2
