"""The workbook of findings: read back by other programs, problems marked in the tables, no text is a formula."""

import io
import re
import zipfile
from pathlib import Path

import pytest
import python_calamine
from checked import checked
from command import govparse

from govparse.findings.checked import verdict
from govparse.findings.workbook import workbook
from zoo_gold import ZOO

ORIGINALS = ZOO / "originals"
ERRORS = ORIGINALS / "errors.docx"
VERDICT = verdict(checked(ERRORS)).zh


def opened(data: bytes) -> python_calamine.CalamineWorkbook:
    return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


@pytest.fixture(scope="module")
def errors() -> bytes:
    return workbook([checked(ERRORS, tables=True)], "zh")


def test_findings_stand_in_a_sheet_below_the_verdict(errors: bytes) -> None:
    book = opened(errors)
    assert book.sheet_names == ["检查结果", "表格"]
    rows = book.get_sheet_by_name("检查结果").to_python(skip_empty_area=False)
    assert rows[0][0] == VERDICT
    assert rows[2][:4] == ["级别", "代码", "问题", "位置"]
    assert [row[1] for row in rows[3:]] == [each.finding.code for each in checked(ERRORS).gravest_first]
    granted = next(row for row in rows if "（一）予以公开：横向合计不符" in str(row[2]))
    assert str(granted[3]).startswith("第三部分表格，“（一）予以公开”行“总计”列")


def test_tables_print_what_the_report_prints_with_numbers_as_numbers(errors: bytes) -> None:
    rows = opened(errors).get_sheet_by_name("表格").to_python(skip_empty_area=False)
    granted = next(row for row in rows if "（一）予以公开" in row)
    assert granted[3:10] == [21.0, 4.0, 0.0, 0.0, 0.0, 0.0, 26.0]


def test_problem_cells_are_coloured_and_have_a_note(errors: bytes) -> None:
    rows = opened(errors).get_sheet_by_name("表格").to_python(skip_empty_area=False)
    line = next(at for at, row in enumerate(rows, 1) if "（一）予以公开" in row)
    notes = dict(re.findall(r'<comment ref="([A-Z]+[0-9]+)".*?<t>(.*?)</t>', part(errors, "xl/comments1.xml"), re.S))
    assert "（一）予以公开：横向合计不符" in notes[f"J{line}"]
    assert f"I{line}" not in notes
    sheet = part(errors, "xl/worksheets/sheet2.xml")
    wrong, right = (re.search(rf'<c r="{ref}" s="([0-9]+)"', sheet) for ref in (f"J{line}", f"J{line - 1}"))
    assert wrong is not None
    assert right is not None
    assert wrong[1] != right[1]


@pytest.mark.parametrize(
    "evil", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "http://x.example/", "=HYPERLINK(1)", "\ud800"]
)
def test_no_text_is_a_formula_or_a_link(evil: str) -> None:
    text = f"某市林业局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t{evil}\n行政处罚\t若干\n"
    report = checked(text, tables=True)
    report.source.name = evil
    report.organ = report.title = evil
    data = workbook([report, report], "zh")
    sheets = [name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 4
    assert all("<f>" not in part(data, name) and "hyperlink" not in part(data, name) for name in sheets)
    assert any(evil.replace("\ud800", "\ufffd") in row for row in opened(data).get_sheet_by_index(0).to_python())


def test_several_reports_have_an_overview_first_and_tables_where_something_was_found() -> None:
    reports = [checked(ORIGINALS / f"{name}.docx", tables=True) for name in ("errors", "zeros", "errors")]
    book = opened(workbook(reports, "zh"))
    tables = ["表格 南渡区教育体育局", "表格 南渡区教育体育局 2"]
    assert book.sheet_names[:2] == ["总览", "检查结果"]
    assert [name for name in book.sheet_names if "南渡区" in name] == tables
    assert len(book.sheet_names) == 2 + sum(report.is_grave for report in reports)
    rows = book.get_sheet_by_name("总览").to_python()
    assert rows[0][:8] == ["机关", "年度", "文件", "结论", "错误", "警告", "提示", "GP401"]
    assert [row[3] for row in rows[1:5]] == [*(verdict(report).zh for report in reports), "合计"]
    assert rows[4][4] == 2.0 * reports[0].counts()["error"]


def test_the_same_findings_give_the_same_bytes(errors: bytes) -> None:
    assert workbook([checked(ERRORS, tables=True)], "zh") == errors


def test_the_command_writes_it_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "结果.xlsx"
    done = govparse("check", ERRORS, "--format", "xlsx", "--output", path)
    assert (done.code, done.data) == (1, b"")
    assert opened(path.read_bytes()).sheet_names == ["检查结果", "表格"], "Chinese, as nothing else was asked for"
    govparse("check", ERRORS, "--format", "xlsx", "-o", path, "--lang", "en")
    assert opened(path.read_bytes()).sheet_names == ["Findings", "Tables"]


def test_it_is_not_written_to_a_terminal() -> None:
    done = govparse("check", ERRORS, "--format", "xlsx", terminal=True)
    assert (done.code, done.data) == (2, b"")
    assert "--output" in done.notes


def test_without_the_library_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govparse.cli.outputs.find_spec", lambda name: None)
    done = govparse("check", ERRORS, "--format", "xlsx")
    assert done.code == 2
    assert "pip install 'govparse[xlsx]'" in done.notes
