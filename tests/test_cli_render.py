"""`govparse render`: records in, official tables out."""

from pathlib import Path

import pytest
from command import govparse

from helpers import CASES, CORPUS


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "record.json"
    path.write_bytes(govparse("parse", CORPUS / f"{CASES[2]}.txt", "--pretty").data)
    return path


def test_a_record_becomes_its_tables(record: Path) -> None:
    done = govparse("render", record, "--dialect", "markdown")
    assert (done.code, done.notes) == (0, "")
    assert "| 行政规范性文件 | 2 | 0 | 4 |" in done.lines
    assert "政府信息公开行政复议、行政诉讼情况" in done.lines


def test_a_cell_in_doubt_is_written_as_a_blank_and_said() -> None:
    parsed = govparse("parse", CORPUS / f"{CASES[0]}.txt", "--format", "json").data
    done = govparse("render", "-", "--dialect", "markdown", "--table", "reconsideration_litigation", stdin=parsed)
    assert done.code == 0
    cells = ("litigation_after_reconsideration.upheld", "litigation_after_reconsideration.corrected")
    assert all(f"reconsideration_litigation.{cell}" in done.notes for cell in cells)
    other = govparse("render", "-", "--dialect", "markdown", "--table", "disclosure", stdin=parsed)
    assert other.notes == ""


@pytest.mark.parametrize("dialect", ["bar_terminated", "cell_per_line", "markdown", "tab_separated"])
def test_what_is_rendered_can_be_parsed(record: Path, dialect: str) -> None:
    text = govparse("render", record, "--dialect", dialect).data
    done = govparse("cells", "-", "--format", "csv", stdin=text)
    assert done.code == 0
    assert len(done.lines) == 1 + 200
    assert done.text.count(f",{dialect},") == 200


def test_one_table_from_standard_input(record: Path) -> None:
    done = govparse("render", "-", "--dialect", "tab_separated", "--table", "disclosure", stdin=record.read_bytes())
    assert done.code == 0
    assert done.lines[:2] == ["主动公开政府信息情况", ""]
    assert "收到和处理政府信息公开申请情况" not in done.text


def test_a_page(record: Path) -> None:
    done = govparse("render", record, "--dialect", "html")
    assert done.code == 0
    assert done.text.startswith("<!DOCTYPE html>")
    assert '<th rowspan="22">三、本年度办理结果</th>' in done.text


def test_an_unknown_dialect_is_wrong_usage(record: Path) -> None:
    done = govparse("render", record, "--dialect", "markdwon")
    assert (done.code, done.data) == (2, b"")
    assert "markdown" in done.notes


def test_an_unknown_table_is_wrong_usage(record: Path) -> None:
    done = govparse("render", record, "--dialect", "html", "--table", "fees")
    assert (done.code, done.data) == (2, b"")
    assert "disclosure" in done.notes


def test_a_report_is_no_record() -> None:
    done = govparse("render", CORPUS / f"{CASES[2]}.txt", "--dialect", "html", "--lang", "zh")
    assert (done.code, done.data) == (3, b"")
    assert "GP901" in done.notes
    assert "不是parse输出的记录" in done.notes


def test_a_record_without_tables_gives_3(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(govparse("parse", "-", stdin="会议纪要".encode()).data)
    assert govparse("render", path, "--dialect", "html").code == 3


def test_what_a_layout_cannot_hold_is_said(record: Path) -> None:
    text = record.read_text("utf-8")
    first = text.index('"remark": null', text.index('"disclosure.rules.issued"'))
    changed = text[:first] + '"remark": "(a|b)"' + text[first + len('"remark": null') :]
    done = govparse("render", "-", "--dialect", "bar_terminated", stdin=changed.encode())
    assert (done.code, done.data) == (3, b"")
    assert "row 3 " in done.notes
    assert govparse("render", "-", "--dialect", "markdown", stdin=changed.encode()).code == 0
