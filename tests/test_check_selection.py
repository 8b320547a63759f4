"""Which findings are wanted: on the command line, in the settings of a project, in a program."""

from pathlib import Path

import pytest
from command import govparse

from govparse.catalogue.sample import edited
from govparse.checks import Selection, UnknownCode, joined, selection
from govparse.checks.selection import code_of
from govparse.pipeline import read_reports
from govparse.source import Source

# A total of a row is wrong, which a balance says, too; a cell is blank; the year is not over when it is signed.
BROKEN = edited(
    (
        ("\t14\t3\t0\t0\t0\t0\t17", "\t14\t3\t0\t0\t0\t0\t18"),
        ("行政强制\t0", "行政强制\t"),
        ("2024年1月20日", "2023年1月20日"),
    )
)
ALL = ["GP228", "GP401", "GP411"]
"""What is found; that the text does not agree with the total any more (GP601) is said only where no sum says so."""


def found(wanted: Selection) -> list[tuple[str, str]]:
    (report,) = read_reports(Source(BROKEN), selection=wanted)
    return [(finding.code, finding.severity) for finding in report.diagnostics]


def codes(wanted: Selection) -> list[str]:
    return [code for code, _ in found(wanted)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (selection(), ALL),
        (selection(select=["GP4"]), ["GP401", "GP411"]),
        (selection(select=["gp401", "signed_early"]), ["GP228", "GP401"]),
        (selection(ignore=["GP4"]), ["GP228", "GP601"]),
        (selection(select=["GP401"], ignore=["GP4"]), ["GP401"]),
        (selection(select=["GP4"], ignore=["GP401"]), ["GP403", "GP411"]),
        (selection(select=["GP1"]), []),
    ],
)
def test_codes_beginnings_and_names_are_selected_and_the_longer_one_decides(
    wanted: Selection, expected: list[str]
) -> None:
    assert codes(wanted) == expected


def test_a_sum_that_is_not_wanted_is_no_part_of_a_finding() -> None:
    (report,) = read_reports(Source(BROKEN), selection=selection(select=["GP401"]))
    (finding,) = report.diagnostics
    assert "勾稽关系" not in finding.message.zh
    assert "总计" in finding.message.zh


def test_another_severity() -> None:
    graver = selection(severities={"GP4": "info", "GP411": "error"})
    assert found(graver) == [
        ("GP228", "warning"),
        ("GP401", "info"),
        ("GP411", "error"),
    ]


def test_of_two_selections_the_later_one_counts() -> None:
    one = selection(select=["GP4"], ignore=["GP228"], severities={"GP401": "info"})
    both = joined(one, selection(select=["GP2"], severities={"GP401": "error"}))
    assert both == selection(select=["GP2"], ignore=["GP228"], severities={"GP401": "error"})
    assert joined(one, selection()) == one


@pytest.mark.parametrize("word", ["GP999", "", "sums", "P4"])
def test_what_is_no_code_is_an_error(word: str) -> None:
    with pytest.raises(UnknownCode):
        code_of(word)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the broken report, as the current one."""
    (tmp_path / "report.txt").write_text(BROKEN, encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    return tmp_path


def checked(folder: Path, *arguments: str) -> list[str]:
    done = govparse("check", folder / "report.txt", "--lang", "en", *arguments)
    return [code for code in ALL if f" {code}: " in done.text]


def test_the_options_of_check(folder: Path) -> None:
    assert checked(folder) == ALL
    assert checked(folder, "--select", "GP401,GP411") == ["GP401", "GP411"]
    assert checked(folder, "--ignore", "GP4", "--ignore", "GP228") == []
    assert govparse("check", folder / "report.txt", "--severity", "GP401=warning").code == 0
    assert govparse("check", folder / "report.txt", "--severity", "GP411=error", "--select", "GP411").code == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("govparse.toml", 'ignore = ["GP401"]\n[severity]\nGP411 = "info"\n'),
        ("pyproject.toml", '[tool.govparse]\nignore = ["row_sum", "GP402", "GP403"]\nseverity = {GP411 = "info"}\n'),
    ],
)
def test_settings_in_a_folder_above(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    assert "GP401" not in checked(folder)
    assert "info GP411: " in govparse("check", folder / "report.txt", "--lang", "en").text
    assert checked(folder, "--select", "GP228") == ["GP228"]


def test_a_project_without_settings_has_none(folder: Path) -> None:
    (folder / "inner" / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    (folder / "govparse.toml").write_text('select = ["GP2"]\n', encoding="utf-8")
    assert checked(folder) == ["GP228"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = GP4\n", "cannot be read"),
        ('select = "GP4"\n', "'select, ignore' is wrong"),
        ('selct = ["GP4"]\n', "'selct' is wrong"),
        ('[severity]\nGP4 = "grave"\n', "'severity' is wrong"),
        ('ignore = ["GP999"]\n', "no code GP999"),
    ],
)
def test_settings_that_are_wrong_end_the_run(folder: Path, text: str, said: str) -> None:
    (folder / "govparse.toml").write_text(text, encoding="utf-8")
    done = govparse("check", folder / "report.txt", "--lang", "en")
    assert (done.code, done.text) == (2, "")
    assert said in done.notes


@pytest.mark.parametrize("option", ["--select=GP999", "--ignore=sums", "--severity=GP401", "--severity=GP401=grave"])
def test_options_that_are_wrong_end_the_run(folder: Path, option: str) -> None:
    assert govparse("check", folder / "report.txt", option).code == 2


def test_the_closing_line_says_what_was_not_checked(folder: Path) -> None:
    (folder / "report.txt").write_text(
        edited((("\n2024年1月20日", ""), ("　发布日期：2024-01-22", ""))), encoding="utf-8"
    )
    notes = govparse("check", folder / "report.txt", "--lang", "zh").notes
    assert notes.count("\n") == 1
    assert notes.startswith("1个文件，1份报告，未发现问题；文字与表格已核对1处；勾稽关系已核对42项；未能核对：")
    assert "公布时间（没有发布日期和落款日期）" in notes
