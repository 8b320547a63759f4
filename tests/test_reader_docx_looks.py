"""Word documents as they look: fields, styles that hide or raise, white letters, boxes that float, documents inside."""

import pytest
from packages import docx, p, r, said, tbl, tc, tr, unzipped, zipped

from govparse.readers import read_bytes
from govparse.source import Source

BEGIN, DIVIDE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def code(said: str) -> str:
    return f"<w:r><w:instrText>{said}</w:instrText></w:r>"


def rows(source: Source) -> list[list[str]]:
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def cell_of(runs: str, properties: str = "", **parts: str) -> str:
    """What is read of a cell with these runs beside others; `properties` are those of the cell."""
    body = tbl(tr(tc(p("规章")), tc(f"<w:p>{runs}</w:p>", properties), tc(p("3"))))
    return rows(read_bytes(docx(body, **parts)))[0][1]


def choice(inside: str) -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
    return begin + code("FORM") + END


ENTRIES = '<w:listEntry w:val="0"/><w:listEntry w:val="17"/>'


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (choice(f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>'), "17"),
        (choice(f'<w:ddList><w:default w:val="1"/>{ENTRIES}</w:ddList>'), "17"),
        (choice(f"<w:ddList>{ENTRIES}</w:ddList>"), "0"),
        (choice(f'<w:ddList><w:result w:val="9"/>{ENTRIES}</w:ddList>'), "\ufffc"),
        (choice("<w:checkBox><w:checked/></w:checkBox>"), "☑"),
        (choice('<w:checkBox><w:default w:val="0"/></w:checkBox>'), "☐"),
        (BEGIN + code("= 12 + 5") + DIVIDE + r("17") + END, "17"),
        (BEGIN + code("= 12 + 5") + END, "\ufffc"),
        (BEGIN + code("=SUM(LEFT)") + DIVIDE + END, "\ufffc"),
        (
            BEGIN + code("= ") + BEGIN + code("REF a") + DIVIDE + r("12") + END + code("+ 5") + DIVIDE + r("17") + END,
            "17",
        ),
        (BEGIN + code("= ") + BEGIN + code("REF a") + DIVIDE + r("12") + END + code("+ 5") + END, "\ufffc"),
        (BEGIN + code("XE 公开") + END + r("17"), "17"),
        (BEGIN + code("MERGEFIELD n") + DIVIDE + r("17") + END, "17"),
        ('<w:fldSimple w:instr="=SUM(LEFT)"/>', "\ufffc"),
        (f'<w:fldSimple w:instr="=SUM(LEFT)">{r("17")}</w:fldSimple>', "17"),
        (BEGIN + code("= 1") + r("17"), "17"),  # a field that does not end hides nothing
    ],
)
def test_fields_show_their_results(runs: str, text: str) -> None:
    assert cell_of(runs) == text


def test_a_field_without_a_result_is_said() -> None:
    source = read_bytes(docx(tbl(tr(tc(p("规章")), tc(f"<w:p>{BEGIN}{code('= 1')}{END}</w:p>")))))
    assert said(source) == [("GP916", {"count": 1, "cause": ("没有结果的域", "a field without a result")})]


def style(name: str, properties: str, kind: str = "paragraph", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}"{more}><w:rPr>{properties}</w:rPr></w:style>'


@pytest.mark.parametrize(
    "hiding",
    [
        *("<w:vanish/>", "<w:strike/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'),
        '<w:color w:val="auto" w:themeColor="background1"/>',
    ],
)
def test_letters_that_nobody_sees(hiding: str) -> None:
    assert cell_of(r("9", hiding) + r("17")) == "17"
    assert cell_of(r("9", '<w:rStyle w:val="h"/>') + r("17"), styles=style("h", hiding, "character")) == "17"
    hidden = '<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>' + r("9") + "</w:p>"
    source = read_bytes(docx(tbl(tr(tc(p("规章")), tc(hidden + p("17")))), styles=style("h", hiding)))
    assert rows(source) == [["规章", "17"]]
    assert said(source) == [("GP906", {"count": 1})]


def test_a_run_may_say_otherwise_than_its_style() -> None:
    shown = r("9", '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')
    assert cell_of(shown + r("17"), styles=style("h", "<w:vanish/>", "character")) == "917"
    black = r("9", '<w:rStyle w:val="h"/><w:color w:val="000000"/>')
    assert cell_of(black + r("17"), styles=style("h", '<w:color w:val="FFFFFF"/>', "character")) == "917"


WHITE = '<w:color w:val="FFFFFF"/>'
BLUE = '<w:shd w:val="clear" w:fill="003366"/>'


def test_white_letters_on_a_ground_of_another_colour_are_read() -> None:
    assert cell_of(r("17", WHITE), BLUE) == "17"
    assert cell_of(r("17", WHITE + BLUE)) == "17"
    assert cell_of(r("17", WHITE + '<w:highlight w:val="blue"/>')) == "17"
    assert cell_of(r("17", WHITE), '<w:shd w:val="clear" w:fill="FFFFFF"/>') == ""
    table = f'<w:style w:type="table" w:styleId="t"><w:tblStylePr><w:tcPr>{BLUE}</w:tcPr></w:tblStylePr></w:style>'
    body = tbl(tr(tc(p("规章")), tc(f"<w:p>{r('17', WHITE)}</w:p>")))
    styled = body.replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr>')
    assert rows(read_bytes(docx(styled, styles=table))) == [["规章", "17"]]


def test_a_style_that_raises_makes_notes() -> None:
    raised = style("n", '<w:vertAlign w:val="superscript"/>', "character")
    based = '<w:style w:type="character" w:styleId="m"><w:basedOn w:val="n"/></w:style>'
    for name in ("n", "m"):
        assert cell_of(r("17") + r("1", f'<w:rStyle w:val="{name}"/>'), styles=raised + based) == "17^1"


def boxed(text: str) -> str:
    return f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{p(text)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"


def test_blank_cells_under_a_floating_number_are_in_doubt() -> None:
    table = tbl(tr(tc(p("规章")), tc(p("")), tc(p("3"))))
    for body in (table + boxed("17"), boxed("17") + table):
        source = read_bytes(docx(body))
        assert rows(source) == [["规章", "\ufffc", "3"]]
        assert [name for name, _ in said(source)] == ["GP916"]
    far = read_bytes(docx(table + table + boxed("17")))
    assert rows(far) == [["规章", "", "3"], ["规章", "\ufffc", "3"]]
    assert rows(read_bytes(docx(table + boxed("说明文字")))) == [["规章", "", "3"]]


def around(chunk: bytes) -> bytes:
    relation = '<Relationship Id="r9" Type="x/aFChunk" Target="chunk.bin"/>'
    return zipped(
        {
            **unzipped(docx(p("前") + '<w:altChunk w:id="r9"/>' + p("后"))),
            "word/chunk.bin": chunk,
            "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>",
        }
    )


def test_a_document_inside_a_document_is_read_in_its_place() -> None:
    source = read_bytes(around(docx(tbl(tr(tc(p("规章")), tc(p("17")))))))
    assert [line for line in source.text.split("\n") if line] == ["前", "规章\t17", "后"]
    assert said(source) == []


def test_documents_too_deep_inside_are_said() -> None:
    data = docx(p("底"))
    for _ in range(4):
        data = around(data)
    source = read_bytes(data)
    assert "底" not in source.text
    assert [name for name, _ in said(source)] == ["GP918"]
