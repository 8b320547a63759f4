"""Text that was decoded in the wrong encoding: restored where that is exact, else reported, and never touched else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govparse import parse
from govparse.readers import read_bytes, read_text
from govparse.readers.mojibake import restore
from helpers import CASES, corpus_text


def codes(text: str) -> list[str]:
    return [remark.code for remark in restore(text)[1]]


@pytest.mark.parametrize("case", CASES)
def test_a_text_in_its_right_encoding_is_left_as_it_is(case: str) -> None:
    text = corpus_text(case)
    assert restore(text) == (text, ())


@pytest.mark.parametrize(
    "text", ["", "plain", "日本語のテキストです。", "Çà et là, où l’été", "нет данных", "澳門", "12\t34", "�", "é"]
)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert restore(text) == (text, ())


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("encoding", "read_as"), [("utf-8", "latin-1"), ("gb18030", "latin-1")])
def test_a_whole_report_is_restored(case: str, encoding: str, read_as: str) -> None:
    text = corpus_text(case)
    restored, remarks = restore(text.encode(encoding).decode(read_as))
    assert restored == text
    assert [remark.code for remark in remarks] == ["GP903"]


def test_utf_8_read_as_gbk_is_restored_where_no_byte_is_lost() -> None:
    even = "政府信息情况报告\n情况"
    damaged = even.encode().decode("gb18030")
    assert damaged.startswith("鏀垮簻淇℃伅")
    assert restore(damaged)[0] == even
    assert codes(damaged) == ["GP903"]
    assert restore("鏀垮簻淇℃伅")[0] == "政府信息"


def test_windows_reads_one_byte_as_a_sign_of_its_own() -> None:
    text = "公开情况，报告、政府的信息"
    windows = "".join(_windows_gbk(text.encode()))
    assert "€" in windows
    assert restore(windows)[0] == text


def _windows_gbk(data: bytes) -> list[str]:
    pieces, place = [], 0
    while place < len(data):
        width = 1 if data[place] <= 0x80 else 2
        piece = data[place : place + width]
        pieces.append("€" if piece == b"\x80" else piece.decode("gb18030"))
        place += width
    return pieces


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("read_as", ["gb18030", "gbk"])
@pytest.mark.parametrize("errors", ["replace", "ignore"])
def test_lost_bytes_are_reported_and_nothing_is_guessed(case: str, read_as: str, errors: str) -> None:
    damaged = corpus_text(case).encode().decode(read_as, errors)
    assert restore(damaged)[0] == damaged
    assert codes(damaged) == ["GP904"]


def test_what_is_left_of_replacement_characters_is_reported() -> None:
    assert codes("政府信息锟斤拷公开锟斤拷") == ["GP904"]


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    restored, remarks = restore(text)
    assert restored == text or [remark.code for remark in remarks] == ["GP903"]


def test_readers_restore_and_say_so() -> None:
    text = corpus_text(CASES[0])
    damaged = text.encode().decode("latin-1")
    assert read_text(damaged).text == text
    source = read_bytes(damaged.encode())
    assert source.text == text
    assert [remark.code for remark in source.remarks] == ["GP903"]
    diagnostics = [diagnostic.code for diagnostic in parse(damaged).diagnostics]
    assert "GP903" in diagnostics
