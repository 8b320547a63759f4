"""Word documents that are one piece of XML, called .doc: Word 2003 XML, and the parts of today's in one (Flat OPC)."""

import base64

import pytest
from packages import docx, p, said, tbl, tc, tr, unzipped

from govparse.readers import UnreadableInput, read_bytes
from govparse.source import Locator, Source

_WORD = "http://schemas.microsoft.com/office/word/2003/wordml"
_PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"


def word(body: str, before: str = "") -> bytes:
    """A Word 2003 document: the XML in its body, and what stands before that."""
    declared = f'xmlns:w="{_WORD}" xmlns:wx="{_WORD}/auxHint" xmlns:aml="urn:aml"'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
    return f"{head}<w:wordDocument {declared}>{before}<w:body>{body}</w:body></w:wordDocument>".encode()


def flat(data: bytes) -> bytes:
    """A DOCX as one piece of XML."""
    parts = []
    for name, content in unzipped(data).items():
        assert isinstance(content, bytes)
        inside = (
            f"<pkg:xmlData>{content.decode()}</pkg:xmlData>"
            if name.endswith((".xml", ".rels"))
            else f"<pkg:binaryData>{base64.encodebytes(content).decode()}</pkg:binaryData>"
        )
        parts.append(f'<pkg:part pkg:name="/{name}" pkg:contentType="x">{inside}</pkg:part>')
    head = '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
    return f'{head}<pkg:package xmlns:pkg="{_PACKAGE}">{"".join(parts)}</pkg:package>'.encode()


def rows(source: Source) -> list[list[str]]:
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


TABLE = tbl(
    tr(tc("三、办理结果", '<w:vmerge w:val="restart"/>'), "（一）予以公开", "5"),
    tr(tc("", "<w:vmerge/>"), "（二）部分公开", ""),
    tr(tc("四、结转", '<w:gridSpan w:val="2"/>'), "0"),
)


def test_paragraphs_and_merged_cells() -> None:
    source = read_bytes(word(f"<wx:sect>{p('一、总体情况')}<wx:sub-section>{TABLE}</wx:sub-section></wx:sect>"))
    assert source.format == "word-xml"
    assert source.text.startswith("一、总体情况\n")
    assert rows(source) == [["三、办理结果", "（一）予以公开", "5"], ["（二）部分公开", ""], ["四、结转", "0"]]
    assert source.rows[1][0].locator == Locator(table=1, row=2, column=2)


def test_changes_comments_and_notes() -> None:
    def change(kind: str, inside: str) -> str:
        return f'<aml:annotation aml:id="1" w:type="Word.{kind}"><aml:content>{inside}</aml:content></aml:annotation>'

    note = f"<w:r><w:footnote>{p('截至年底。')}</w:footnote></w:r>"
    cells = (
        change("Deletion", "<w:r><w:delText>9</w:delText></w:r>")
        + change("Insertion", "<w:r><w:t>12</w:t></w:r>")
        + change("Comment", p("核对"))
        + note
    )
    source = read_bytes(word(tbl(tr("规章", tc(f"<w:p>{cells}</w:p>"), "3"))))
    assert rows(source) == [["规章", "12", "3"]]
    assert source.text.endswith("截至年底。\n")
    assert said(source) == [("GP906", {"count": 1})]


def test_automatic_numbers() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl>'
    used = '<w:list w:ilfo="2"><w:ilst w:val="4"/></w:list>'
    lists = f'<w:lists><w:listDef w:listDefId="4">{level}</w:listDef>{used}</w:lists>'
    numbered = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/><wx:t wx:val="一、"/></w:listPr>'
    source = read_bytes(word(p("总体情况", numbered) + p("主动公开政府信息情况", numbered), lists))
    assert source.text == "一、总体情况\n二、主动公开政府信息情况\n"


def test_hidden_text_and_styles() -> None:
    styles = '<w:styles><w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    hidden = '<w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>旧</w:t></w:r>'
    source = read_bytes(
        word(f"<w:p>{hidden}<w:r><w:rPr><w:vanish w:val='off'/></w:rPr><w:t>新</w:t></w:r></w:p>", styles)
    )
    assert (source.text, said(source)) == ("新\n", [("GP906", {"count": 1})])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings_whatever_is_declared(encoding: str) -> None:
    text = word(p("总体情况，依法公开政府信息工作年度报告")).decode()
    for declared in ("UTF-8", "GBK", "gb2312", "utf-16"):
        source = read_bytes(text.replace('encoding="UTF-8"', f'encoding="{declared}"').encode(encoding))
        assert (source.text, source.format) == ("总体情况，依法公开政府信息工作年度报告\n", "word-xml")


def test_the_parts_of_a_document_in_one() -> None:
    table = tbl(
        tr(tc("结果", '<w:vMerge w:val="restart"/>'), "（一）予以公开", "5"), tr(tc("", "<w:vMerge/>"), "（二）", "")
    )
    data = docx(p("一、总体情况") + table, footnotes=f"<w:footnote>{p('注。')}</w:footnote>")
    source, whole = read_bytes(flat(data)), read_bytes(data)
    assert source.format == "flat-opc"
    assert (source.text, source.rows) == (whole.text, whole.rows)


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data)
    return caught.value.reason[1]


@pytest.mark.parametrize("data", [word(p("甲")), flat(docx(p("甲")))], ids=["2003", "flat"])
def test_what_cannot_be_read_is_said(data: bytes) -> None:
    assert "is damaged" in refused(data[:-40])
    entity = b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>"
    assert "entities" in refused(data.replace(b"?>\n<?mso", b"?>\n" + entity + b"<?mso"))
    deep = b"<w:a>" * 20_000 + b"</w:a>" * 20_000
    assert "nested" in refused(data.replace(b"<w:body>", b"<w:body>" + deep))


def test_documents_without_text_are_said_to_be_so() -> None:
    assert "holds no text" in refused(word("<w:p/>"))
    assert "its text is missing" in refused(f'<pkg:package xmlns:pkg="{_PACKAGE}"/>'.encode())
