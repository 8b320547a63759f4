"""Word documents: what they show is read, in order, with Word's own numbers and with the grids of their tables."""

import pytest
from packages import docx, p, r, said, tbl, tc, tr, unzipped, zipped

from govparse.readers import UnreadableInput, read_bytes
from govparse.source import Locator, Source


def lines(data: bytes) -> list[str]:
    return [line for line in read_bytes(data).text.split("\n") if line]


def rows(source: Source) -> list[list[str]]:
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def test_paragraphs_are_lines_and_line_breaks_divide_them() -> None:
    body = p("一、总体情况") + f"<w:p>{r('第一行')}<w:r><w:br/><w:t>第二行</w:t></w:r></w:p><w:p/>" + p("全年  信息")
    assert lines(docx(body)) == ["一、总体情况", "第一行", "第二行", "全年 信息"]


def test_tabs_are_kept_where_they_divide_a_line() -> None:
    body = f"<w:p>{r('规章')}<w:r><w:tab/><w:t>0</w:t><w:tab/><w:t>12</w:t></w:r></w:p>"
    assert lines(docx(body)) == ["规章\t0\t12"]


def test_insertions_are_read_and_deletions_are_not() -> None:
    body = (
        f"<w:p>{r('共收到')}<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>{r('5')}</w:ins>{r('件')}</w:p>"
        f"<w:p><w:moveFrom>{r('旧')}</w:moveFrom><w:moveTo>{r('新')}</w:moveTo></w:p>"
    )
    source = read_bytes(docx(body))
    assert source.text == "共收到5件\n新\n"
    assert said(source) == [("GP906", {"count": 2})]


def test_a_paragraph_whose_end_is_deleted_goes_on() -> None:
    body = p("共收到", "<w:rPr><w:del/></w:rPr>") + p("5件")
    assert lines(docx(body)) == ["共收到5件"]


def test_hidden_text_is_counted_and_not_read() -> None:
    styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    off, styled = '<w:vanish w:val="0"/>', '<w:rStyle w:val="h"/>'
    runs = r("见"), r("甲", "<w:vanish/>"), r("乙", off), r("丙", styled)
    source = read_bytes(docx(f"<w:p>{''.join(runs)}</w:p>", styles=styles))
    assert source.text == "见乙\n"
    assert said(source) == [("GP906", {"count": 2})]


def test_controls_links_and_fields_show_their_text() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('在控件中')}</w:sdtContent></w:sdt>"
        f"<w:p><w:sdt><w:sdtContent>{r('公开')}</w:sdtContent></w:sdt><w:hyperlink>{r('网站')}</w:hyperlink>"
        f"<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>{r('4')}</w:fldSimple></w:p>"
    )
    assert lines(docx(body)) == ["在控件中", "公开网站4"]


def test_text_boxes_follow_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{p('框中一')}{p('框中二')}</w:txbxContent>"
    drawn = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p>{r('前')}<w:r>{drawn}</w:r>{r('后')}</w:p>"
    assert lines(docx(body)) == ["前后", "框中一", "框中二"]


def test_notes_stand_at_the_end() -> None:
    notes = f'<w:footnote w:type="separator">{p("—")}</w:footnote><w:footnote w:id="2">{p("含乡镇。")}</w:footnote>'
    assert lines(docx(p("共5件"), footnotes=notes)) == ["共5件", "含乡镇。"]


def test_a_page_inside_the_document_is_read_in_its_place() -> None:
    page = "<html><body><p>框</p><table><tr><td>规章</td><td>0</td></tr></table></body></html>"
    relation = '<Relationship Id="r9" Type="x/aFChunk" Target="chunk.html"/><Relationship Id="r8" Target="chunk.bin"/>'
    data = zipped(
        {
            **unzipped(docx(p("前") + '<w:altChunk w:id="r9"/><w:altChunk w:id="r8"/>' + p("后"))),
            "word/chunk.html": page,
            "word/chunk.bin": b"\x89PNG\r\n\x1a\n",
            "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>",
        }
    )
    source = read_bytes(data)
    assert [line for line in source.text.split("\n") if line] == ["前", "框", "规章\t0", "后"]
    assert rows(source) == [["规章", "0"]]
    assert said(source) == [("GP918", {"what": ("图片", "an image"), "reason": ("无法读取", "it cannot be read")})]


LEVELS = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xf06c;"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
"""


def numbered(text: str, level: int, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_are_written() -> None:
    body = (
        numbered("总体情况", 0) + numbered("主动公开", 1) + numbered("网站", 2) + numbered("微信", 2) + p("其间")
        + numbered("依申请公开", 1) + numbered("报刊", 2) + numbered("问题", 0) + numbered("改进", 1)
    )  # fmt: skip
    assert lines(docx(body, numbering=LEVELS)) == [
        "一、总体情况", "（一）主动公开", "1.网站", "2.微信", "其间",
        "（二）依申请公开", "1.报刊", "二、问题", "（一）改进",
    ]  # fmt: skip


def test_a_numbering_that_begins_anew_and_one_that_has_no_number() -> None:
    body = numbered("甲", 0) + numbered("乙", 0, 2) + numbered("丙", 0, 2) + numbered("丁", 0, 3) + numbered("戊", 1, 3)
    assert lines(docx(body, numbering=LEVELS)) == ["一、甲", "一、乙", "二、丙", "丁", "3 戊"]
    assert lines(docx(numbered("甲", 0, 0) + numbered("乙", 0, 9), numbering=LEVELS)) == ["甲", "乙"]


def test_numbers_of_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="1a"><w:basedOn w:val="1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = "".join(p(text, f'<w:pStyle w:val="{style}"/>') for text, style in (("甲", "1"), ("乙", "2"), ("丙", "1a")))
    assert lines(docx(body, numbering=LEVELS, styles=styles)) == ["一、甲", "（一）乙", "二、丙"]


@pytest.mark.parametrize(
    ("form", "third", "twelfth"),
    [
        ("chineseCounting", "三", "十二"),
        ("chineseCountingThousand", "三", "十二"),
        ("chineseLegalSimplified", "叁", "壹拾贰"),
        ("ideographDigital", "三", "一二"),
        ("ideographTraditional", "丙", "12"),
        ("ideographZodiac", "寅", "亥"),
        ("decimalEnclosedCircle", "③", "⑫"),
        ("decimalEnclosedParen", "⑶", "⑿"),
        ("decimalFullWidth", "３", "１２"),
        ("decimalZero", "03", "12"),
        ("upperRoman", "III", "XII"),
        ("lowerLetter", "c", "l"),
        ("decimal", "3", "12"),
        ("somethingNew", "3", "12"),
    ],
)
def test_forms_of_numbers(form: str, third: str, twelfth: str) -> None:
    levels = LEVELS.replace("chineseCounting", form)
    found = lines(docx(numbered("甲", 0) * 12, numbering=levels))
    assert (found[2], found[11]) == (f"{third}、甲", f"{twelfth}、甲")


def test_numbers_beyond_ninety_nine() -> None:
    start = LEVELS.replace('<w:start w:val="1"/>', '<w:start w:val="110"/>', 1)
    assert lines(docx(numbered("甲", 0), numbering=start)) == ["一一〇、甲"]
    start = start.replace("chineseCounting", "chineseCountingThousand", 1)
    assert lines(docx(numbered("甲", 0), numbering=start)) == ["一百一十、甲"]
    assert lines(docx(numbered("甲", 0), numbering=start.replace('"110"', '"1003"'))) == ["一千零三、甲"]


def test_rows_hold_their_own_cells() -> None:
    across, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = tbl(
        tr(tc("信息内容", across), "总计"),
        tr(tc("三、办理结果", down), "（一）予以公开", "5"),
        tr(tc("", on), "（二）部分公开", ""),
        tr(tc("四、结转", across), "0"),
    )
    source = read_bytes(docx(p("表") + table + p("后")))
    assert source.text == "表\n信息内容\t总计\n三、办理结果\t（一）予以公开\t5\n（二）部分公开\t\n四、结转\t0\n\n后\n"
    assert rows(source) == [
        ["信息内容", "总计"], ["三、办理结果", "（一）予以公开", "5"], ["（二）部分公开", ""], ["四、结转", "0"],
    ]  # fmt: skip
    places = [[(cell.locator.row, cell.locator.column) for cell in row] for row in source.rows]
    assert places == [[(1, 1), (1, 3)], [(2, 1), (2, 2), (2, 3)], [(3, 2), (3, 3)], [(4, 1), (4, 3)]]
    assert source.rows[0][0].locator == Locator(table=1, row=1, column=1)


def test_a_cell_that_goes_on_from_nothing_is_a_cell() -> None:
    source = read_bytes(docx(tbl(tr(tc("甲", "<w:vMerge/>"), "1"), tr(tc("", "<w:vMerge/>"), "2"))))
    assert rows(source) == [["甲", "1"], ["2"]]


def test_rows_and_cells_in_controls_and_rows_that_are_deleted() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('12')}</w:sdtContent></w:sdt>"
    controlled = f"<w:sdt><w:sdtContent>{tr('规章', cell)}</w:sdtContent></w:sdt>"
    deleted = "<w:tr><w:trPr><w:del/></w:trPr>" + tc("旧") + "</w:tr>"
    source = read_bytes(docx(tbl(controlled, deleted, tr("合计", "12"))))
    assert rows(source) == [["规章", "12"], ["合计", "12"]]
    assert said(source) == [("GP906", {"count": 1})]


def test_lines_of_a_cell_are_one_and_numbers_are_not_run_together() -> None:
    label = tc(p("本年新制作") + p("数量")) + tc(f"<w:p>{r('1.')}<w:r><w:br/><w:t>属于国家秘密</w:t></w:r></w:p>")
    source = read_bytes(docx(tbl(tr(label, tc(p("12") + p("34")), tc(numbered("其他", 2)))), numbering=LEVELS))
    assert rows(source) == [["本年新制作数量", "1.属于国家秘密", "12 34", "1.其他"]]


def test_a_table_that_lays_out_the_page_gives_paragraphs_and_the_tables_in_it() -> None:
    inner = tbl(tr("规章", "0"), tr("行政规范性文件", "3"))
    prose = "本机关全年围绕中心工作推进政务公开，完善制度，加强培训，及时发布信息，回应社会关切，各项工作平稳有序。"
    page = tbl(
        tr(tc(p("一、总体情况") + p(prose) + p(prose))),
        tr(tc(p("二、主动公开政府信息情况") + inner + p("三、收到和处理"))),
        tr("主办单位", "某某局"),
    )
    source = read_bytes(docx(page))
    assert source.text.split("\n")[:-1] == [
        "一、总体情况", prose, prose, "二、主动公开政府信息情况", "规章\t0", "行政规范性文件\t3", "三、收到和处理",
        "主办单位\t某某局", "",
    ]  # fmt: skip
    assert [row[0].locator.table for row in source.rows] == [2, 2, 1]


def test_a_strict_document_and_one_with_backslashes() -> None:
    strict = docx(p("一、总体情况"))
    other = zipped({"word\\document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
                    "<w:body><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p></w:body></w:document>"})  # fmt: skip
    assert lines(strict) == lines(other) == ["一、总体情况"]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data)
    return caught.value.reason[1]


def test_no_entity_is_read() -> None:
    hostile = (
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:t>&e;</w:t></w:document>'
    )
    assert "entities" in refused(zipped({"word/document.xml": hostile}))
    assert "entities" in refused(zipped({"word/document.xml": hostile.encode("utf-16")}))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(""), "no text"),
        (docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "nested"),
        (docx("<w:p>"), "damaged"),
        (zipped({"word/styles.xml": "<styles/>"}), "missing"),
        (zipped({"word/document.xml": b" " * 5_000_000}), "bomb"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, words: str) -> None:
    assert words in refused(data)
    assert refused(data).startswith("a Word document (DOCX): ")


def test_a_blank_picture_is_no_bomb() -> None:
    data = zipped({**unzipped(docx(p("一、总体情况"))), "word/media/image1.bmp": bytes(5_000_000)})
    assert lines(data) == ["一、总体情况"]


def test_a_span_that_claims_too_much_takes_no_room() -> None:
    wide = tc("甲", '<w:gridSpan w:val="999999999"/>')
    assert rows(read_bytes(docx(tbl(tr(wide, "1"))))) == [["甲", "1"]]


def test_a_document_cut_short_is_read_where_its_text_is_whole() -> None:
    whole = docx(p("一、总体情况"), styles="<w:style/>" * 500)
    source = read_bytes(whole[:-60])
    assert source.text == "一、总体情况\n"
    assert said(source) == [("GP907", {})]
    start = whole.index(b"word/document.xml")
    assert "missing" in refused(whole[: start + 60])


def test_what_is_struck_out_is_counted_and_not_read() -> None:
    styles = '<w:style w:type="character" w:styleId="s"><w:rPr><w:strike/></w:rPr></w:style>'
    runs = (
        r("8", "<w:strike/>"),
        r("7", "<w:dstrike/>"),
        r("9", '<w:rStyle w:val="s"/>'),
        r("6", '<w:strike w:val="0"/>'),
    )
    source = read_bytes(docx(tbl(tr(tc(p("规章")), tc(f"<w:p>{''.join(runs)}</w:p>"))), styles=styles))
    assert rows(source) == [["规章", "6"]]
    assert said(source) == [("GP906", {"count": 3})]


def test_numbers_that_are_raised_or_lowered_are_no_part_of_those_before() -> None:
    up, down, moved = (
        '<w:vertAlign w:val="superscript"/>',
        '<w:vertAlign w:val="subscript"/>',
        '<w:position w:val="12"/>',
    )
    cells = [[r("6"), r("1", way)] for way in (up, down, moved)]
    cells += [[r("6", moved), r("1", moved)], [r("5m"), r("2", up)], [r("6", '<w:position w:val="0"/>'), r("1")]]
    row = tr(*(tc(f"<w:p>{''.join(runs)}</w:p>") for runs in cells))
    assert rows(read_bytes(docx(tbl(row)))) == [["6^1", "6^1", "6^1", "61", "5m2", "61"]]


@pytest.mark.parametrize(
    "content",
    [
        "<w:drawing><w:blip/></w:drawing>",
        "<w:pict><v:shape><v:imagedata/></v:shape></w:pict>",
        "<w:object><v:OLEObject/></w:object>",
        '<w:sym w:font="Wingdings" w:char="F0A1"/>',
    ],
)
def test_a_cell_that_shows_a_picture_is_not_blank(content: str) -> None:
    run = f"<w:p><w:r>{content}</w:r></w:p>"
    source = read_bytes(docx(tbl(tr(tc(p("规章")), tc(run), tc(p("")))) + run + p("全年")))
    assert rows(source) == [["规章", "\ufffc", ""]]
    assert source.text.split("\n")[-2:] == ["全年", ""]


def test_lines_drawn_in_a_cell_leave_it_blank() -> None:
    shape = "<w:p><w:r><w:drawing><wps:wsp/></w:drawing></w:r></w:p>"
    assert rows(read_bytes(docx(tbl(tr(tc(p("规章")), tc(shape), tc(p("1"))))))) == [["规章", "", "1"]]
