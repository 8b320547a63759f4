"""PDF: paragraphs, ruled tables, and what cannot be read."""

import zlib

import pytest
from pdfs import FONT, HEIGHT, box, lattice, line, pdf, picture, text, words

from govparse.readers.errors import Unreadable
from govparse.readers.pdf import read
from govparse.source import Source

FULL = "公开工作年度报告的内容包括总体情况和主动公开的情况以及申请"  # fills a line of size 10 from 50 to 350


def _read(*pages: list[str], trailer: str = "", page: str = "") -> Source:
    return read(pdf(*pages, trailer=trailer, page=page)).source("a.pdf", None)


def _rows(source: Source) -> list[list[str]]:
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def _lines(source: Source) -> list[str]:
    return [shown for shown in source.text.split("\n") if shown]


def test_cells_know_where_they_stand() -> None:
    drawings = [text(50, 60, "二、主动公开政府信息情况"), *lattice([50, 150, 250], [100, 120, 140])]
    drawings += words([55, 155], 114, ["规章", "12"]) + words([55, 155], 134, ["行政许可", ""])
    source = _read([text(50, 60, "一、总体情况")], drawings)
    assert _lines(source) == ["一、总体情况", "二、主动公开政府信息情况", "规章\t12", "行政许可\t"]
    place = source.rows[0][1].locator
    assert (place.table, place.row, place.column, place.page) == (1, 1, 2, 2)
    assert place.box == (150, 100, 250, 120)
    assert source.rows[1][0].locator.row == 2


def test_wrapped_lines_are_one_paragraph_and_headings_stand_alone() -> None:
    drawings = [text(100, 40, "某县年度报告", 16), text(70, 70, "一、总体情况")]
    drawings += [text(70, 90, FULL[:-2]), text(50, 105, FULL), text(50, 120, "的情况。")]
    drawings += [text(70, 135, FULL[:-3] + "。"), text(70, 150, "（一）主动公开情况。")]
    assert _lines(_read(drawings)) == [
        "某县年度报告",
        "一、总体情况",
        FULL[:-2] + FULL + "的情况。",
        FULL[:-3] + "。",
        "（一）主动公开情况。",
    ]


def test_a_paragraph_goes_on_over_the_page_without_head_and_page_number() -> None:
    def page(number: int, first: str) -> list[str]:
        return [text(150, 30, "某县人民政府"), text(50, 80, first), text(50, 95, FULL), text(190, 480, f"- {number} -")]

    assert _lines(_read(page(1, FULL), page(2, FULL), page(3, "止。"))) == [FULL * 4 + "止。", FULL]


def test_page_numbers_in_other_shapes_go_by_their_place() -> None:
    pages = [[text(50, 200, "内容" * number), text(190, 480, str(number))] for number in (1, 2, 3)]
    assert _lines(_read(*pages)) == ["内容", "内容内容", "内容内容内容"]


def test_a_number_at_the_foot_of_one_page_only_is_text() -> None:
    assert _lines(_read([text(50, 200, "内容"), text(190, 480, "35")])) == ["内容", "35"]


def test_a_merged_cell_stands_in_the_row_that_it_begins_in() -> None:
    drawings = [line(50, y, 350, y) for y in (100, 180)] + [line(100, y, 350, y) for y in (120, 140, 160)]
    drawings += [line(x, 100, x, 180) for x in (50, 100, 350)] + [line(250, y, 250, y + 20) for y in (100, 120, 140)]
    drawings += [text(55, 144, "结果"), *words([105, 255], 114, ["予以公开", "1"]), text(105, 134, "部分公开")]
    drawings += [*words([105, 255], 154, ["其他", "3"]), text(200, 174, "说明")]
    source = _read(drawings)
    assert _rows(source) == [["结果", "予以公开", "1"], ["部分公开", ""], ["其他", "3"], ["说明"]]
    assert [cell.locator.column for cell in source.rows[1]] == [2, 3]


def test_vertical_labels_read_downwards_and_from_the_right() -> None:
    drawings = lattice([50, 90, 200], [100, 200, 300])
    drawings += [text(72, 115 + 11 * number, each) for number, each in enumerate("三本年度")]
    drawings += [text(55, 115 + 11 * number, each) for number, each in enumerate("办理结果")]
    drawings += [text(65, 220 + 14 * number, each) for number, each in enumerate("合计")]
    drawings += [text(100, 150, "甲"), text(100, 250, "乙")]
    assert _rows(_read(drawings)) == [["三本年度办理结果", "甲"], ["合计", "乙"]]


@pytest.mark.parametrize(
    ("first", "second", "neighbour", "expected"),
    [
        pytest.param(("7730.", 112), ("28", 124), None, "7730.28", id="stops at its point"),
        pytest.param(("1139", 112), ("8889", 124), 118, "11398889", id="full line beside a number in the middle"),
        pytest.param(("1139", 112), ("8889", 124), 112, "1139 8889", id="perhaps two rows"),
        pytest.param(("12", 112), ("34", 124), 118, "12 34", id="not full"),
    ],
)
def test_a_number_over_two_lines(
    first: tuple[str, float], second: tuple[str, float], neighbour: float | None, expected: str
) -> None:
    drawings = lattice([50, 150, 182, 214], [100, 130, 150])
    drawings += [text(55, 118, "行政许可"), text(155, first[1], first[0]), text(155, second[1], second[0])]
    drawings += [text(190, neighbour, "7")] if neighbour else []
    drawings += words([55, 155, 190], 144, ["行政处罚", "9876", "0"])
    assert _rows(_read(drawings))[0][1] == expected


def test_a_number_that_runs_over_a_border_is_not_divided() -> None:
    for border in (170, 172, 174):
        drawings = [*lattice([50, 150, border, 214], [100, 120]), text(55, 114, "行政许可"), text(152, 114, "123456")]
        assert _rows(_read(drawings)) == [["行政许可", "123456", ""]]


@pytest.mark.parametrize("border", ["boxes", "dots", "frames", "apart"])
def test_borders_of_other_kinds(border: str) -> None:
    xs, ys = [50, 150, 250], [100, 120, 140]
    if border == "boxes":
        drawings = [box(50, y, 250, y + 0.7) for y in ys] + [box(x, 100, x + 0.7, 140) for x in xs]
    elif border == "dots":
        drawings = [box(x, y, x + 0.7, y + 0.7) for y in ys for x in range(50, 251, 2)]
        drawings += [box(x, y, x + 0.7, y + 0.7) for x in xs for y in range(100, 141, 2)]
    else:  # each cell has a border of its own, drawn between two boxes or as strokes
        gap = 0 if border == "frames" else 2.2
        drawings = []
        for x in xs[:2]:
            for y in ys[:2]:
                left, right, top, foot = x + gap / 2, x + 100 - gap / 2, HEIGHT - y - gap / 2, HEIGHT - y - 20 + gap / 2
                outer = f"{left} {foot} {right - left} {top - foot} re"
                inner = f"{left + 0.7} {foot + 0.7} {right - left - 1.4} {top - foot - 1.4} re"
                drawings.append(f"{outer} {inner} f*" if border == "frames" else f"{outer} S")
    drawings += words([60, 160], 114, ["规章", "1"]) + words([60, 160], 134, ["行政许可", "2"])
    assert _rows(_read(drawings)) == [["规章", "1"], ["行政许可", "2"]]


def test_underlines_shades_and_frames_make_no_table() -> None:
    drawings = [line(50, 102, 150, 102), "0.9 g", box(50, 120, 300, 140), "0 g", f"30 30 340 {HEIGHT - 60} re S"]
    drawings += [text(50, 100, "一、总体情况"), text(60, 134, "有底色的文字"), text(60, 160, "第三行")]
    source = _read(drawings)
    assert source.rows == ()
    assert _lines(source) == ["一、总体情况", "有底色的文字", "第三行"]


def test_a_table_without_borders_keeps_its_columns() -> None:
    places = [50, 150, 220, 290]
    drawings = [text(50, 60, "二、主动公开政府信息情况")]
    for number, row in enumerate(
        [("信息内容", "制发", "废止", "有效"), ("规章", "1", "0", "3"), ("其他文件", "12", "", "5")]
    ):
        drawings += words(places, 80 + 15 * number, row)
    shown = _lines(_read(drawings))
    assert [each.split() for each in shown[1:]] == [
        ["信息内容", "制发", "废止", "有效"],
        ["规章", "1", "0", "3"],
        ["其他文件", "12", "5"],
    ]
    assert shown[1].index("有效") == shown[2].index("3") == shown[3].index("5")


def test_text_that_stands_sideways_is_read() -> None:
    words_up = [f"BT /F 10 Tf 0 1 -1 0 100 50 Tm <{'横排的表格'.encode('utf-16-be').hex()}> Tj ET"]
    assert _lines(_read(words_up)) == ["横排的表格"]
    assert _lines(_read(words_up, page="/Rotate 90")) == ["横排的表格"]


def test_text_outside_the_page_and_double_strokes_are_not_shown() -> None:
    drawings = [text(50, 100, "总计"), text(50.3, 100, "总计"), text(900, 100, "页外")]
    assert _lines(_read(drawings)) == ["总计"]


def test_a_page_that_is_a_picture_is_said() -> None:
    source = _read([text(50, 100, "一、总体情况")], [picture()], [picture(0.1), text(50, 60, "正文")])
    assert [(remark.code, dict(remark.details)) for remark in source.remarks] == [("GP902", {"page": 2})]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(pdf([picture()], [picture()]), "pictures only", id="scanned"),
        pytest.param(pdf([]), "no text", id="empty"),
        pytest.param(
            pdf(
                [text(50, 100, "密")],
                trailer=f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'11' * 32}>/U<{'22' * 32}>>>",
            ),
            "password",
            id="encrypted",
        ),
        pytest.param(pdf([text(50, 100, "断")])[:600], "damaged", id="cut off"),
        pytest.param(b"%PDF-1.4\n1 0 obj\n" + b"\0\xff" * 999, "damaged", id="garbage"),
        pytest.param(
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
            "damaged",
            id="pages in a circle",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read(data)
    assert reason in raised.value.reason[1]


def _with_page(*objects: bytes, content: bytes, resources: str = "") -> bytes:
    head = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Contents 4 0 R/Resources<<{resources}>>>>".encode()
    pages = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", head, content, *objects)
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (number, each) for number, each in enumerate(pages, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def _form(content: bytes, resources: bytes) -> bytes:
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length %d/Resources %s>>" % (len(content), resources)
    return head + b"stream\n" + content + b"\nendstream"


def test_bombs_are_refused_before_they_go_off() -> None:
    packed = zlib.compress(zlib.compress(b"(a) Tj\n" * 3_000_000))
    head = b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>" % len(packed)
    draw = b"<</Length 5>>stream\n/F Do\nendstream"
    inner = b"<</XObject<</F 5 0 R>>>>"
    bombs = (
        _with_page(content=head + b"stream\n" + packed + b"\nendstream"),
        _with_page(_form(b"/F Do /F Do", inner), content=draw, resources="/XObject<</F 5 0 R>>"),
        _with_page(_form(b"/F Do /F Do", b"6 0 R"), inner, content=draw, resources="/XObject<</F 5 0 R>>"),
    )
    for bomb in bombs:
        with pytest.raises(Unreadable, match=r"bomb|contain each other"):
            read(bomb)


def test_drawings_in_drawings_are_read() -> None:
    word = text(50, 100, "正文").encode()
    fonts = b"/Font<</F 7 0 R>>"
    font, descendant, descriptor = (each.replace(b"4 0 R", b"8 0 R").replace(b"5 0 R", b"9 0 R") for each in FONT)
    objects = (
        _form(b"/G Do", b"<</XObject<</G 6 0 R>>>>"),
        _form(word, b"<<%s>>" % fonts),
        font,
        descendant,
        descriptor,
    )
    draw = b"<</Length 5>>stream\n/F Do\nendstream"
    source = read(_with_page(*objects, content=draw, resources="/XObject<</F 5 0 R>>")).source(None, None)
    assert _lines(source) == ["正文"]


def test_a_missing_end_is_said() -> None:
    data = pdf([text(50, 100, "正文")])
    assert [remark.code for remark in read(data.removesuffix(b"%%EOF\n")).remarks] == ["GP907"]


def test_bounds() -> None:
    many = read(pdf(*[[text(50, 100, "页")]] * 501))
    assert [(remark.code, remark.details["limit"]) for remark in many.remarks] == [("GP905", "500页 500 pages")]
    ruled = [line(0, y / 2, 400, y / 2) for y in range(900)] + [line(x / 3, 0, x / 3, 500) for x in range(900)]
    source = read(pdf([*ruled, text(50, 100, "字")])).source(None, None)
    assert [remark.code for remark in source.remarks] == ["GP905"]
    assert _lines(source) == ["字"]


def _at(x: float, y: float, width: float, height: float, drawn: str) -> str:
    """A drawing of the unit square at a place."""
    return f"q {width} 0 0 {height} {x} {HEIGHT - y - height} cm {drawn} Q"


CURVE = "0 0 m 0.5 1 1 1 1 0 c h f"


@pytest.mark.parametrize("drawn", ["/P Do", CURVE])
def test_a_cell_that_holds_a_drawing_is_not_blank(drawn: str) -> None:
    table = lattice([50, 150, 250, 350], [100, 120, 140])
    table += words([55, 155], 114, ["规章", "1"]) + words([55, 155], 134, ["行政许可", ""])
    within, across = _at(160, 124, 8, 10, drawn), _at(200, 100, 100, 40, drawn)
    outside, dot = _at(160, 300, 8, 10, drawn), _at(260, 104, 2, 2, drawn)
    rows = _rows(_read([*table, within, across, outside, dot]))
    assert rows == [["规章", "1", ""], ["行政许可", "\ufffc", ""]]


def test_a_small_number_beside_another_is_no_part_of_it() -> None:
    table = lattice([50, 150, 250], [100, 120, 140]) + words([55, 155], 114, ["规章", "29"])
    table += [*words([55, 155], 134, ["行政许可", "29"]), text(165, 110, "1", 6), text(165, 134, "1")]
    assert _rows(_read(table)) == [["规章", "29^1"], ["行政许可", "291"]]
