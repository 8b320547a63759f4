"""Encodings of pages: what a page says of itself is a hint, and the bytes have the last word."""

import pytest

from govparse.readers import read_bytes

PAGE = '<html><head><meta charset="{}"></head><body><p>{}</p></body></html>'
SHORT = "概览"
TRADITIONAL = "政府資訊公開年度報告，收到和處理申請的情況。"
SIMPLIFIED = "政府信息公开年度报告，收到和处理申请的情况。"


@pytest.mark.parametrize(
    ("declared", "encoding", "text", "found"),
    [
        ("gb2312", "gb18030", SIMPLIFIED, "gb18030"),
        ("gb2312", "gb18030", "𠮷林㐂市", "gb18030"),
        ("GBK", "gb18030", SHORT, "gb18030"),
        ("big5", "big5hkscs", TRADITIONAL, "big5hkscs"),
        ("Big5-HKSCS", "big5hkscs", "概覽", "big5hkscs"),
        ("gb2312", "utf-8", SIMPLIFIED, "utf-8"),
        ("gb2312", "utf-8-sig", SIMPLIFIED, "utf-8-sig"),
        ("utf-8", "gb18030", SIMPLIFIED, "gb18030"),
        ("utf-8", "gb18030", SHORT, "gb18030"),
        ("big5", "gb18030", SIMPLIFIED, "gb18030"),
        ("gb2312", "big5hkscs", TRADITIONAL, "big5hkscs"),
        ("utf-16", "utf-8", SIMPLIFIED, "utf-8"),
        ("utf-16", "gb18030", SIMPLIFIED, "gb18030"),
        ("gb2312", "utf-16", SIMPLIFIED, "utf-16"),
        ("gb2312", "utf-16-le", SIMPLIFIED, "utf-16-le"),
        ("shift_jis", "gb18030", SIMPLIFIED, "gb18030"),
    ],
)
def test_what_a_page_declares(declared: str, encoding: str, text: str, found: str) -> None:
    source = read_bytes(PAGE.format(declared, text).encode(encoding))
    assert (source.text, source.encoding) == (f"{text}\n", found)


def test_a_declaration_in_xml_and_in_http_equiv() -> None:
    for head in (
        '<?xml version="1.0" encoding="big5"?><!DOCTYPE html><html><body>',
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head><body>',
    ):
        source = read_bytes(f"{head}<p>概覽</p></body></html>".encode("big5hkscs"))
        assert (source.text, source.encoding) == ("概覽\n", "big5hkscs")


@pytest.mark.parametrize(
    ("encoding", "text"), [("gb18030", SIMPLIFIED), ("big5hkscs", TRADITIONAL), ("utf-8", SIMPLIFIED)]
)
def test_a_damaged_page_is_read_in_its_encoding(encoding: str, text: str) -> None:
    data = bytearray(PAGE.format(encoding, text * 20).encode(encoding))
    data[400] = 0xFF
    source = read_bytes(bytes(data))
    assert source.encoding == encoding
    assert text in source.text
    assert 1 <= source.text.count("\ufffd") <= 3


def test_characters_written_as_numbers() -> None:
    text = "".join(f"&#{ord(character)};" for character in SIMPLIFIED)
    assert read_bytes(PAGE.format("gb2312", text).encode()).text == f"{SIMPLIFIED}\n"
