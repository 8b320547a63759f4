"""Bytes to text: every encoding that reports come in, damage, and what is no text."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse.cleaning import clean
from govparse.readers import UnreadableInput, read_bytes, read_file
from helpers import CASES, CORPUS, corpus_text

TRADITIONAL = "001_a2685a52b6c2b6a4"
BMP_ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("encoding", BMP_ENCODINGS)
def test_corpus_in_every_encoding(case: str, encoding: str) -> None:
    text = corpus_text(case)
    source = read_bytes(text.encode(encoding))
    assert source.encoding == encoding
    mark = "\ufeff" if encoding in {"utf-8-sig", "utf-16"} else ""
    assert source.text == mark + text


@pytest.mark.parametrize("case", CASES)
def test_corpus_in_gbk(case: str) -> None:
    data = corpus_text(case).encode("gbk", "ignore")
    source = read_bytes(data)
    assert (source.encoding, source.text) == ("gb18030", data.decode("gbk"))


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs"])
def test_traditional_report_in_big5(encoding: str) -> None:
    # Without the glosses, whose letters Big5 does not have.
    data = corpus_text(TRADITIONAL).encode(encoding, "ignore")
    source = read_bytes(data)
    assert (source.encoding, source.text) == ("big5hkscs", data.decode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le"])
@pytest.mark.parametrize("cut", range(1, 9))
def test_a_text_cut_inside_a_character(encoding: str, cut: int) -> None:
    text = corpus_text(TRADITIONAL).encode(encoding, "ignore").decode(encoding)
    source = read_bytes(text.encode(encoding)[:-cut])
    assert source.encoding == encoding
    assert text.startswith(source.text.rstrip("\ufffd"))
    assert len(source.text) >= len(text) - cut


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_snippets(case: str, encoding: str) -> None:
    text = corpus_text(case)
    for start in range(0, 1200, 60):
        snippet = text[start : start + 60]
        assert read_bytes(snippet.encode(encoding)).text == snippet


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_damage_is_kept_as_replacement_characters(encoding: str) -> None:
    text = corpus_text(CASES[0])
    data = bytearray(text.encode(encoding))
    for place in range(50, len(data), 400):
        data[place] = 0xFF
    source = read_bytes(bytes(data))
    assert source.encoding == encoding
    assert 10 <= source.text.count("\ufffd") <= len(data) // 100
    assert abs(len(source.text) - len(text)) < 60


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"plain\r\n", "plain\r\n", "utf-8"),
        ("无".encode("gbk"), "无", "gb18030"),
        ("𠮷林市政府信息公开".encode("gb18030"), "𠮷林市政府信息公开", "gb18030"),
        (b"<html><meta charset=gbk>" + "政府信息公开".encode() + b"</html>", "政府信息公开\n", "utf-8"),
        ("公开".encode("utf-32"), "\ufeff公开", "utf-32"),
        (b"caf\xe9 au lait", "caf\ufffd au lait", "utf-8"),
    ],
)
def test_small_inputs(data: bytes, text: str | None, encoding: str) -> None:
    source = read_bytes(data)
    assert source.encoding == encoding
    assert source.text == (data.decode() if text is None else text)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj", "PDF"),
        (b"PK\x03\x04\x14\0\0\0word/document.xml", "Word"),
        (b"PK\x03\x04\x14\0\0\0xl/workbook.xml", "Excel"),
        (b"PK\x03\x04\x14\0\0\0readme", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le"), "old Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "Office"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "image"),
        (bytes(range(256)) * 8, "binary"),
        (bytes(64), "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data, "in.bin")
    assert caught.value.name == "in.bin"
    assert word in caught.value.reason[1]
    assert any("一" <= character <= "鿿" for character in caught.value.reason[0])
    assert str(caught.value).startswith("in.bin: ")


@given(st.binary(max_size=300) | st.binary(min_size=300, max_size=3000))
def test_any_bytes_are_text_or_said_to_be_none(data: bytes) -> None:
    try:
        source = read_bytes(data)
    except UnreadableInput:
        return
    clean(source.text)


@given(st.text())
def test_any_text_in_utf_8_that_is_read_is_read_right(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        source = read_bytes(data)
    except UnreadableInput:
        return
    assert (source.encoding, source.format) != ("utf-8", "text") or source.text == data.decode()


def test_a_file_keeps_its_name_and_digest(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes("一、总体情况\r\n".encode("gbk"))
    source = read_file(path)
    assert (source.name, source.text, source.format, source.part) == (str(path), "一、总体情况\r\n", "text", 1)
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read_file(str(CORPUS / f"{CASES[0]}.txt")).text == corpus_text(CASES[0])


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    cases = {str(tmp_path / "none"): "no such file", str(tmp_path): "folder", "a\0b": "cannot be read"}
    for path, word in cases.items():
        with pytest.raises(UnreadableInput) as caught:
            read_file(path)
        assert word in caught.value.reason[1]
        assert caught.value.name == path


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(UnreadableInput, match="permission"):
        read_file(path)
