"""OFD: characters by their places, ruled tables, template pages, what is hidden or laid over a page."""

import ofds
import pytest
from packages import said, zipped

from govparse.readers import UnreadableInput, read_bytes
from govparse.source import Locator, Source

XS, YS = (20.0, 60.0, 100.0), (40.0, 50.0, 60.0)
TABLE = ofds.lattice(XS, YS)


def rows(source: Source) -> list[list[str]]:
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def in_table(*cells: str) -> str:
    """A table of two rows and two columns with these objects in its cells."""
    return TABLE + "".join(cells)


def block(*objects: str) -> str:
    return f"<ofd:PageBlock>{''.join(objects)}</ofd:PageBlock>"


def lines(*objects: str, **parts: str) -> list[str]:
    return [line for line in read_bytes(ofds.ofd("".join(objects), **parts)).text.split("\n") if line]


@pytest.mark.parametrize("draw", [ofds.borders, ofds.frame], ids=["filled boxes", "frames"])
def test_borders_make_a_table(draw: object) -> None:
    assert callable(draw)
    boxes = [(x, y, x + 40, y + 10) for y in YS[:2] for x in XS[:2]]
    cells = "".join(draw(*box) for box in boxes) + ofds.words((22, 62), 47, ("规章", "12")) + ofds.text(22, 57, "文件")
    source = read_bytes(ofds.ofd(cells))
    assert (source.format, rows(source)) == ("ofd", [["规章", "12"], ["文件", ""]])
    locator = source.rows[0][1].locator
    assert locator == Locator(1, 1, 2, 1, locator.box)
    assert locator.box == pytest.approx((170.08, 113.39, 283.46, 141.73), abs=0.5)


@pytest.mark.parametrize(
    "number",
    [
        ofds.text(62, 47, "202") + ofds.text(62 + 6, 47, "3"),
        ofds.text_object(62, 43, '<ofd:TextCode X="0" Y="4" DeltaX="g 3 2">2023</ofd:TextCode>'),
        ofds.text_object(62, 43, '<ofd:TextCode X="0" Y="4" DeltaX="2">2023</ofd:TextCode>'),
        ofds.text_object(62, 43, '<ofd:TextCode X="0" Y="4">2023</ofd:TextCode>'),
        ofds.text_object(62, 43, '<ofd:TextCode X="0" Y="4" DeltaX="4 4 4">2023</ofd:TextCode>'),
        ofds.text_object(62, 43, '<ofd:TextCode Y="4">20</ofd:TextCode><ofd:TextCode X="4">23</ofd:TextCode>'),
        ofds.text_object(62, 43, '\n<ofd:TextCode X="0" Y="4" DeltaX="2 2 2">\n  2023\n </ofd:TextCode>\n'),
        ofds.text_object(
            62, 43, '<ofd:TextCode X="0" Y="11.3" DeltaX="g 3 5.67">2023</ofd:TextCode>', 11.34,
            CTM="0.3528 0 0 0.3528 0 0",
        ),
        ofds.text(62, 47, "2023", Visible="true") + ofds.text(62, 57, "9", Visible="false"),
        ofds.layer(ofds.text(62, 47, "2023"), Type="Foreground"),
        block(ofds.text(62, 47, "20"), block(ofds.text(66, 47, "23"))),
    ],
    ids=[
        "two objects", "counted distances", "the last distance again", "no distances", "digits set wide", "two codes",
        "laid out XML", "scaled", "one that is hidden", "a layer of its own", "blocks in blocks",
    ],
)  # fmt: skip
def test_one_number(number: str) -> None:
    page = in_table(ofds.text(22, 47, "规章"), number if not number.startswith("<ofd:Layer") else "")
    layers = ofds.layer(page) + (number if number.startswith("<ofd:Layer") else "")
    assert rows(read_bytes(ofds.ofd(ofds.content(layers))))[0] == ["规章", "2023"]


def test_a_digit_in_an_object_of_its_own_where_digits_are_set_wide() -> None:
    wide = '<ofd:TextCode X="0" Y="4" DeltaX="4 4 4">{}</ofd:TextCode>'
    title = ofds.text_object(22, 20, wide.format("2023"))
    cells = ofds.text(62, 47, "1"), ofds.text_object(66, 43, wide.format("20")), ofds.text(74, 47, "3"), title
    assert rows(read_bytes(ofds.ofd(in_table(*cells))))[0] == ["", "1203"]
    narrow = ofds.text(62, 47, "1"), ofds.text(66, 47, "3"), ofds.text(22, 24, "2023")
    assert rows(read_bytes(ofds.ofd(in_table(*narrow))))[0] == ["", "1 3"]


def test_numbers_of_two_cells_in_one_object() -> None:
    both = ofds.text_object(22, 43, '<ofd:TextCode X="0" Y="4" DeltaX="2 38 2">1234</ofd:TextCode>')
    assert rows(read_bytes(ofds.ofd(in_table(both))))[0] == ["12", "34"]


def test_lines_of_a_cell_and_writing_downwards() -> None:
    down = '<ofd:TextCode X="0" Y="4" DeltaY="4">办理</ofd:TextCode>'
    cells = ofds.text(22, 45, "行政规范", 3), ofds.text(22, 49, "性文件", 3), ofds.text_object(72, 41, down, 3)
    assert rows(read_bytes(ofds.ofd(in_table(*cells))))[0] == ["行政规范性文件", "办理"]


def test_values_stand_over_a_template() -> None:
    template = ofds.content(ofds.layer(TABLE, ofds.words((22, 22), 47, ("规章",)), ofds.text(22, 57, "文件")))
    page = ofds.content(
        ofds.layer(ofds.text(62, 47.2, "12"), ofds.text(62, 57, "0")),
        behind='<ofd:Template TemplateID="T0" ZOrder="Background"/>',
    )
    assert rows(read_bytes(ofds.ofd(page, templates=[template]))) == [["规章", "12"], ["文件", "0"]]


@pytest.mark.parametrize(
    ("root", "listed", "stands"),
    [
        ("/Doc_0/Document.xml", "/Doc_0/Pages/0.xml", "Doc_0/Pages/0.xml"),
        ("Doc_0/Document.xml", "Pages/0.xml", "Doc_0/Pages/0.xml"),
        ("Doc_0\\Document.xml", "Pages\\0.xml", "Doc_0\\Pages\\0.xml"),
        ("Doc_0/Document.xml", "/Pages/0.xml", "Doc_0/Pages/0.xml"),
        ("Doc_0/Document.xml", "Doc_0/Pages/0.xml", "Doc_0/Pages/0.xml"),
        ("./Doc_0/Document.xml", "../Doc_0/正文/0.xml", "Doc_0/正文/0.xml"),
    ],
)
def test_places_of_parts(root: str, listed: str, stands: str) -> None:
    document = ofds.part("Document", f'<ofd:Pages><ofd:Page ID="1" BaseLoc="{listed}"/></ofd:Pages>')
    parts = {"Doc_0/Document.xml": document, stands: ofds.content(ofds.layer(ofds.text(20, 30, "总体情况")))}
    assert read_bytes(ofds.package(parts, [root])).text == "总体情况\n"


def test_names_in_gbk() -> None:
    data = ofds.package(
        {
            "Doc_0/Document.xml": ofds.part("Document", '<ofd:Pages><ofd:Page BaseLoc="正文/0.xml"/></ofd:Pages>'),
            "Doc_0/NAME/0.xml": ofds.content(ofds.layer(ofds.text(20, 30, "总体情况"))),
        }
    )
    assert read_bytes(data.replace(b"NAME", "正文".encode("gbk"))).text == "总体情况\n"


@pytest.mark.parametrize("namespace", ["http://www.ofdspec.org", "urn:other"])
@pytest.mark.parametrize("prefix", ["ofd:", "o:", ""])
def test_names_whatever_their_namespace(namespace: str, prefix: str) -> None:
    def changed(text: str) -> str:
        declared = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
        text = text.replace(f'xmlns:ofd="{ofds.NAMESPACE}"', f'{declared}="{namespace}"')
        return text.replace("<ofd:", f"<{prefix}").replace("</ofd:", f"</{prefix}")

    parts = {
        "OFD.xml": ofds.part("OFD", "<ofd:DocBody><ofd:DocRoot>D.xml</ofd:DocRoot></ofd:DocBody>"),
        "D.xml": ofds.part("Document", '<ofd:Pages><ofd:Page BaseLoc="P.xml"/></ofd:Pages>'),
        "P.xml": ofds.content(ofds.layer(ofds.text(20, 30, "总体情况"))),
    }
    assert read_bytes(zipped({name: changed(text) for name, text in parts.items()})).text == "总体情况\n"


def test_documents_one_after_the_other_each_in_its_version() -> None:
    def document(page: str) -> str:
        return ofds.part("Document", f'<ofd:Pages><ofd:Page BaseLoc="{page}"/></ofd:Pages>')

    versions = (
        '<ofd:Versions><ofd:Version Index="0" Current="false" BaseLoc="Doc_0/V0.xml"/>'
        '<ofd:Version Index="1" Current="true" BaseLoc="Doc_0/V1.xml"/></ofd:Versions>'
    )
    bodies = f"<ofd:DocRoot>Doc_0/D.xml</ofd:DocRoot>{versions}"
    whole = f"<ofd:DocBody>{bodies}</ofd:DocBody><ofd:DocBody><ofd:DocRoot>Doc_1/D.xml</ofd:DocRoot></ofd:DocBody>"
    data = zipped(
        {
            "OFD.xml": ofds.part("OFD", whole),
            "Doc_0/D.xml": document("0.xml"),
            "Doc_0/D1.xml": document("1.xml"),
            "Doc_0/V1.xml": ofds.part("DocVersion", "<ofd:DocRoot>/Doc_0/D1.xml</ofd:DocRoot>"),
            "Doc_1/D.xml": document("0.xml"),
            "Doc_0/0.xml": ofds.content(ofds.layer(ofds.text(20, 30, "旧文"))),
            "Doc_0/1.xml": ofds.content(ofds.layer(ofds.text(20, 30, "新文"))),
            "Doc_1/0.xml": ofds.content(ofds.layer(ofds.text(20, 30, "附件。"))),
        }
    )
    assert read_bytes(data).text == "新文\n附件。\n"


WATERMARK = ofds.colour("0 0 0", Alpha="40")
BLANK = ofds.text(22, 47, "规章")


@pytest.mark.parametrize(
    "hidden",
    [
        ofds.text(62, 47, "9", Visible="false"),
        ofds.text(62, 47, "9", inside=ofds.colour("255 255 255")),
        ofds.text(62, 47, "9", Alpha="0"),
        ofds.text(62, 47, "9", Fill="false"),
        ofds.text(62, 47, "9") + ofds.filled(61, 41, 99, 49, "255 255 255"),
        ofds.text(62, 47, "9") + ofds.stroke(61, 45.6, 65, 45.6),
    ],
    ids=["not visible", "white", "of no strength", "without ink", "covered", "struck out"],
)
def test_what_is_not_shown_is_left_out_and_said(hidden: str) -> None:
    source = read_bytes(ofds.ofd(in_table(BLANK, hidden)))
    assert rows(source)[0] == ["规章", ""]
    assert said(source) == [("GP906", {"count": 1})]


@pytest.mark.parametrize(
    "shown",
    [
        ofds.filled(61, 41, 99, 49, "0 0 160") + ofds.text(62, 47, "9", inside=ofds.colour("255 255 255")),
        ofds.filled(61, 41, 99, 49, "230 230 230") + ofds.text(62, 47, "9"),
        ofds.text(62, 47, "9", inside=ofds.colour("0 0 0", Alpha="255")),
        ofds.text(62, 47, "9", Fill="false", Stroke="true"),
        ofds.text(62, 47, "9", inside=ofds.colour("80")),
        ofds.text(62, 47, "9", inside=ofds.colour("0 0 0 255")),
    ],
    ids=["white on blue", "on grey", "full", "outlined", "grey", "of four inks"],
)
def test_what_is_shown_is_read(shown: str) -> None:
    source = read_bytes(ofds.ofd(in_table(BLANK, shown)))
    assert (rows(source)[0], said(source)) == (["规章", "9"], [])


def test_watermarks_within_the_page_are_left_out_and_said() -> None:
    turned = ofds.text(0, 0, "内部资料", 10, inside=ofds.colour("200 200 200"), CTM="0.8 -0.6 0.6 0.8 30 60")
    source = read_bytes(ofds.ofd(in_table(BLANK, ofds.text(62, 47, "9"), turned)))
    assert (rows(source)[0], said(source)) == (["规章", "9"], [("GP906", {"count": 1})])
    assert "内部" not in source.text


def annotated(kind: str, shown: str) -> bytes:
    listed = '<ofd:Page PageID="P0"><ofd:FileLoc>Annots/0.xml</ofd:FileLoc></ofd:Page>'
    note = f'<ofd:Annot Type="{kind}"><ofd:Appearance Boundary="0 0 210 297">{shown}</ofd:Appearance></ofd:Annot>'
    return ofds.ofd(
        in_table(BLANK),
        document="<ofd:Annotations>Annotations.xml</ofd:Annotations>",
        Doc_0__Annotations_xml=ofds.part("Annotations", listed),
        Doc_0__Annots__0_xml=ofds.part("PageAnnot", note),
    )


def test_annotations_are_no_text_of_the_page_but_said() -> None:
    source = read_bytes(annotated("Watermark", ofds.text(62, 47, "样本")))
    assert (rows(source)[0], said(source)) == (["规章", ""], [("GP906", {"count": 1})])


def test_a_cell_that_a_note_is_written_over_is_not_blank() -> None:
    source = read_bytes(annotated("Path", ofds.text(62, 47, "9")))
    assert (rows(source)[0], said(source)) == (["规章", "\ufffc"], [("GP906", {"count": 1})])


def test_a_picture_in_a_cell_is_no_blank() -> None:
    picture = '<ofd:ImageObject Boundary="65 42 20 6" CTM="20 0 0 6 0 0" ResourceID="9"/>'
    assert rows(read_bytes(ofds.ofd(in_table(BLANK, picture))))[0] == ["规章", "\ufffc"]


def chosen(text: str, *glyphs: int) -> str:
    """A text whose glyphs are chosen."""
    numbers = " ".join(map(str, glyphs))
    choice = (
        f'<ofd:CGTransform CodePosition="0" CodeCount="{len(text)}" GlyphCount="{len(glyphs)}">'
        f"<ofd:Glyphs>{numbers}</ofd:Glyphs></ofd:CGTransform>"
    )
    return ofds.text(62, 47, text, inside=choice)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (chosen("17", 20, 26), "17"),
        (chosen("11", 20, 20), "11"),
        (chosen("fi", 191), "fi"),
        (chosen("ฤำ", 1, 2, 3), "ฤำ"),
        (chosen("??", 20, 26), "\ufffd\ufffd"),
        (chosen("  ", 20, 26), "\ufffd\ufffd"),
        (chosen("\ue012\ue013", 20, 26), "\ufffd\ufffd"),
        (chosen("", 20, 26), "\ufffd\ufffd"),
        (chosen("1", 20, 26).replace('CodeCount="1"', 'CodeCount="2"'), "1\ufffd"),
        (chosen("aaaaa", 20, 26, 27, 28, 29), "\ufffd" * 5),
    ],
)
def test_glyphs_that_are_chosen(number: str, shown: str) -> None:
    assert rows(read_bytes(ofds.ofd(in_table(BLANK, number))))[0] == ["规章", shown]


def test_a_table_printed_sideways() -> None:
    def turned(objects: str) -> str:
        return f'<ofd:Appearance Boundary="0 0 1 1" CTM="0 1 -1 0 150 0">{objects}</ofd:Appearance>'

    source = read_bytes(ofds.ofd(turned(in_table(BLANK, ofds.text(62, 47, "9"), ofds.text(22, 57, "文件")))))
    assert rows(source) == [["规章", "9"], ["文件", ""]]


def test_drawings_that_are_used_again_and_parameters() -> None:
    unit = (
        f'<ofd:CompositeGraphicUnit ID="7"><ofd:Content>{ofds.text(0, 4, "9")}</ofd:Content></ofd:CompositeGraphicUnit>'
    )
    white = f'<ofd:DrawParam ID="8" Relative="9"/><ofd:DrawParam ID="9">{ofds.colour("255 255 255")}</ofd:DrawParam>'
    resources = ofds.part("Res", f"<ofd:A>{unit}</ofd:A><ofd:B>{white}</ofd:B>")
    used = '<ofd:CompositeObject Boundary="62 43 10 10" ResourceID="7"/>'
    hidden = ofds.text(62, 57, "8", DrawParam="8")
    data = ofds.ofd(in_table(BLANK, used, hidden, ofds.text(22, 57, "文件")), Doc_0__PublicRes_xml=resources)
    assert rows(read_bytes(data)) == [["规章", "9"], ["文件", ""]]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data)
    return caught.value.reason[1]


def test_files_without_text_are_said_to_be_so() -> None:
    assert "holds no text" in refused(ofds.ofd(ofds.filled(20, 20, 90, 90)))
    picture = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="9"/>'
    assert "pictures only" in refused(ofds.ofd(picture))
    assert "names no characters" in refused(ofds.ofd(chosen("\ue012\ue013", 20, 26)))
    assert "encrypted" in refused(zipped({"OFD.xml": b"\x12\x34", "Encryptions.xml": "<a/>"}))


def test_a_page_that_is_lost_is_said() -> None:
    document = ofds.part("Document", '<ofd:Pages><ofd:Page BaseLoc="0.xml"/><ofd:Page BaseLoc="1.xml"/></ofd:Pages>')
    page = ofds.content(ofds.layer(ofds.text(20, 30, "总体情况")))
    for second in ({}, {"1.xml": "<broken"}, {"1.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}):
        source = read_bytes(ofds.package({"Document.xml": document, "0.xml": page, **second}, ["Document.xml"]))
        assert (source.text, said(source)) == ("总体情况\n", [("GP907", {})])


def test_a_heading_is_no_rest_of_the_title() -> None:
    assert lines(
        ofds.text(20, 20, "某某局2023年政府信息公开工作年度报告"), ofds.text(20, 27, "二、主动公开政府信息情况")
    ) == [
        "某某局2023年政府信息公开工作年度报告",
        "二、主动公开政府信息情况",
    ]
