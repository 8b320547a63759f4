"""Web archives: which part is the page, how it is encoded, and archives that hold none."""

import base64
import quopri

import pytest

from govparse.readers import Unreadable, read_bytes
from govparse.readers.mhtml import read

PAGE = (
    '<html><head><meta charset="gb2312"></head><body><p>一、总体情况</p><p>二、主动公开政府信息情况</p>'
    "<table><tr><td>规章</td><td>1</td><td></td></tr></table><p>六、其他需要报告的事项</p></body></html>"
)
HEAD = (
    "From: <Saved>\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html"; boundary="--B"\r\n\r\n'
)


def part(body: str, encoding: str, kind: str = 'text/html; charset="gb2312"') -> str:
    return f"----B\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n"


def archive(*parts: str) -> str:
    return HEAD + "".join(parts) + "----B--\r\n"


def quoted(text: str, charset: str = "gb18030") -> str:
    return quopri.encodestring(text.encode(charset)).decode("ascii").replace("\n", "\r\n")


@pytest.mark.parametrize(
    "body",
    [
        part(quoted(PAGE), "quoted-printable"),
        part(base64.encodebytes(PAGE.encode("gb18030")).decode(), "base64"),
        part(quoted(PAGE, "utf-8"), "quoted-printable", "text/html"),
        part(quoted(PAGE, "utf-8"), "Quoted-Printable", 'text/html; charset="utf-8"'),
        part(PAGE, "8bit"),
    ],
)
def test_encodings_of_a_part(body: str) -> None:
    source = read(archive(body)).source(None, None)
    assert source.text.split("\n")[:5] == ["一、总体情况", "二、主动公开政府信息情况", "", "规章\t1\t", ""]
    assert [len(row) for row in source.rows] == [3]
    assert source.format == "mhtml"


def test_the_page_among_frames_and_pictures() -> None:
    frame = part(quoted("<html><body><p>首页 主动公开</p></body></html>"), "quoted-printable")
    picture = part("iVBORw0KGgo=", "base64", "image/png")
    text = read(archive(picture, frame, part(quoted(PAGE), "quoted-printable"), frame)).source(None, None).text
    assert text.startswith("一、总体情况\n")


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        archive(part("iVBORw0KGgo=", "base64", "image/png")),
        archive(part("", "base64")),
        "".join(f"Content-Type: multipart/related; boundary=B{n}\r\n\r\n--B{n}\r\n" for n in range(5_000)),
    ],
)
def test_an_archive_without_a_page(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)


def test_the_whole_way_from_bytes() -> None:
    source = read_bytes(archive(part(quoted(PAGE), "quoted-printable")).encode())
    assert (source.format, len(source.rows)) == ("mhtml", 1)


def sheet_part(number: int, body: str, folder: str = "file:///C:/a.files/") -> str:
    page = f"<html><body>{body}</body></html>"
    return part(quoted(page, "utf-8"), "quoted-printable", 'text/html; charset="utf-8"').replace(
        "Content-Type", f"Content-Location: {folder}sheet{number:03}.htm\r\nContent-Type", 1
    )


def test_the_sheets_of_a_workbook_in_order() -> None:
    frames = part("<html><frameset><frame src='a.files/sheet001.htm'></frameset></html>", "8bit", "text/html")
    strip = part(quoted("<html><body><p>表1 表2</p></body></html>", "utf-8"), "quoted-printable", "text/html")
    table = "<table><tr><td>{}</td><td>1</td></tr></table>"
    sheets = [sheet_part(2, table.format("文件")), sheet_part(1, "<p>总体情况</p>" + table.format("规章"), "a.files\\")]
    source = read(archive(frames, *sheets, strip)).source(None, None)
    assert source.text == "总体情况\n\n规章\t1\n\n文件\t1\n\n"
    assert [row[0].locator.table for row in source.rows] == [1, 2]


def test_hidden_sheets_are_said_and_not_read() -> None:
    hidden = "<!--[if gte mso 9]><xml><x:Visible>SheetHidden</x:Visible></xml><![endif]--><p>底稿</p>"
    source = read(archive(sheet_part(1, "<p>总体情况</p>"), sheet_part(2, hidden))).source(None, None)
    assert source.text == "总体情况\n\n"
    assert [(remark.code, dict(remark.details)) for remark in source.remarks] == [("GP906", {"count": 1})]
