"""JSON that holds pages, texts and tables, and text that only looks like JSON."""

import json

import pytest

from govparse.readers import Unreadable, read_bytes
from govparse.readers.embedded import read

PAGE = "<div><p>一、总体情况</p><table><tr><td>规章</td><td>1</td><td></td></tr></table></div>"
TITLE = "某市2023年政府信息公开工作年度报告"
LONG = "根据《中华人民共和国政府信息公开条例》编制本报告。" * 5


def lines_of(value: object) -> list[str]:
    return read(json.dumps(value)).source(None, None).text.strip("\n").split("\n")


def test_a_page_below_its_title() -> None:
    source = read(json.dumps({"code": 0, "data": {"id": 7, "content": PAGE, "title": TITLE, "url": "a/b"}})).source(
        None, None
    )
    assert source.text.split("\n") == [TITLE, "一、总体情况", "", "规章\t1\t", "", ""]
    assert [len(row) for row in source.rows] == [3]
    assert source.format == "json"


def test_beside_a_page_its_text_is_not_read_again() -> None:
    said = lines_of({"title": TITLE, "html": PAGE, "content": PAGE, "text": "一、总体情况\n规章 1", "organ": LONG})
    assert said == [TITLE, "一、总体情况", "", "规章\t1\t"]


def test_texts_without_markup() -> None:
    assert lines_of([{"标题": TITLE, "正文": "一、总体情况\r\n规章\t1\t2", "作者": "办公室"}]) == [
        TITLE,
        "一、总体情况",
        "规章\t1\t2",
    ]
    assert lines_of({"a": LONG, "b": "办公室"}) == [LONG]


def test_strings_where_nothing_tells_a_text() -> None:
    assert lines_of({"名": "甲", "b": ["乙", "abc", 12], "c": {"d": "丙"}}) == ["甲", "乙", "丙"]


def test_lists_of_rows_are_tables() -> None:
    source = read('{"tables": [[["规章", 1, null], ["行政规范性文件", 2.50, "—"]]], "text": "二、主动公开"}').source(
        None, None
    )
    cells = [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]
    assert cells == [["规章", "1", ""], ["行政规范性文件", "2.50", "—"]]
    assert source.rows[1][2].locator.column == 3


def test_escaped_pages_and_json_in_json() -> None:
    escaped = PAGE.replace("<", "&lt;").replace(">", "&gt;")
    assert lines_of({"content": escaped})[-1] == "规章\t1\t"
    assert lines_of({"data": json.dumps({"content": PAGE})})[-1] == "规章\t1\t"


def test_one_value_a_line() -> None:
    text = "\n".join(json.dumps({"content": f"{name}的正文"}) for name in "甲乙")
    assert read(text).source(None, None).text.split() == ["甲的正文", "乙的正文"]


@pytest.mark.parametrize("text", ["[2023]某市报告\n规章\t1\n[完]", "{规章}  1  2 {}", "[1, 2"])
def test_what_only_looks_like_json_is_text(text: str) -> None:
    extract = read(text)
    assert extract.format == "text"
    assert extract.source(None, None).text == f"{text}\n"


@pytest.mark.parametrize("text", ["{}", "[]", '{"a": 1, "b": ["x", null]}', "[" * 100_000 + "]" * 100_000])
def test_json_without_a_text(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)


def test_the_whole_way_from_bytes() -> None:
    source = read_bytes(json.dumps({"content": PAGE}, ensure_ascii=False).encode("gb18030"))
    assert (source.format, source.encoding, len(source.rows)) == ("json", "gb18030", 1)
