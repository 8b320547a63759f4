"""Fingerprints and known findings: what stays the same, what becomes another one, what no longer counts."""

import json
from pathlib import Path

import pytest
from checked import checked
from command import govparse

from govparse.findings.baseline import baseline_json, read_baseline
from helpers import CASES, CORPUS
from zoo_gold import ZOO

ORIGINALS = ZOO / "originals"
ERRORS = ORIGINALS / "errors.docx"
COUNT = len(checked(ERRORS).found)
TEXT = (CORPUS / f"{CASES[0]}.txt").read_text(encoding="utf-8")


def marks(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in checked(text).found:
        found.setdefault(each.finding.code, []).append(each.fingerprint)
    return found


def test_lines_that_move_change_no_fingerprint() -> None:
    moved = TEXT.replace("一、总体情况", "\n\n一、总体情况", 1)
    assert moved != TEXT
    assert marks(moved) == marks(TEXT)


def test_all_versions_of_a_report_have_the_same_fingerprints() -> None:
    kinds = ("docx", "pdf", "clean.html")
    errors = [
        {each.fingerprint for each in checked(ORIGINALS / f"errors.{kind}").found if each.finding.severity == "error"}
        for kind in kinds
    ]
    assert len(errors[0]) == checked(ERRORS).counts()["error"] > 1
    assert errors[0] == errors[1] == errors[2]


def test_another_figure_or_another_organ_is_another_finding() -> None:
    row = "行政许可\t3\t\n行政处罚\t若干\n"
    text = f"某市林业局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{row}"
    before = marks(text)["GP311"]
    assert marks(text.replace("若干", "不详"))["GP311"] != before
    assert marks(text.replace("林业局", "水务局"))["GP311"] != before
    assert marks(text.replace("2023", "2022"))["GP311"] != before


def test_findings_of_one_report_are_told_apart() -> None:
    found = checked(CORPUS / f"{CASES[1]}.txt").found
    assert len({each.fingerprint for each in found}) == len(found)


def test_known_findings_are_left_out_and_do_not_fail(tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    first = govparse("check", ERRORS, "--write-baseline", known)
    assert first.code == 1
    again = govparse("check", ERRORS, "--baseline", known, "--lang", "zh")
    assert again.code == 0
    assert again.lines[0] == f"{ERRORS}：合格；已知问题{COUNT}处未列出"
    assert f"未发现问题；已知问题{COUNT}处（另有0处已不再出现）" in again.notes
    assert govparse("check", ERRORS, "--baseline", known, "--format", "json").data == b""


def test_a_new_finding_is_said_beside_known_ones(tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    content = json.loads(baseline_json([checked(ERRORS)]))
    left_out = next(each for each in content["findings"] if each["code"] == "GP401")
    content["findings"].remove(left_out)
    known.write_text(json.dumps(content), encoding="utf-8")
    done = govparse("check", ERRORS, "--baseline", known, "--format", "json")
    assert done.code == 1
    assert [json.loads(line)["fingerprint"] for line in done.lines] == [left_out["fingerprint"]]


def test_what_is_no_longer_found_is_counted_for_the_reports_that_were_checked(tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    govparse("check", ERRORS, CORPUS / f"{CASES[0]}.txt", "--write-baseline", known)
    content = json.loads(known.read_bytes())
    content["findings"].append(content["findings"][0] | {"fingerprint": "0" * 32})
    known.write_text(json.dumps(content), encoding="utf-8")
    assert f"known findings: {COUNT} (no longer there: 1)" in govparse("check", ERRORS, "--baseline", known).notes


def test_a_baseline_written_with_a_baseline_holds_both(tmp_path: Path) -> None:
    known, again = tmp_path / "known.json", tmp_path / "again.json"
    govparse("check", ERRORS, "--write-baseline", known)
    govparse("check", ERRORS, "--baseline", known, "--write-baseline", again)
    assert read_baseline(again.read_bytes()).accepted == read_baseline(known.read_bytes()).accepted


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"kind": "govparse-baseline", "version": 2, "findings": []}'])
def test_what_is_no_baseline_is_wrong_usage(content: str, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    known.write_text(content, encoding="utf-8")
    done = govparse("check", ERRORS, "--baseline", known)
    assert (done.code, done.data) == (2, b"")
    assert done.notes.startswith(f"{known}: no file of known findings (")


def test_a_missing_baseline_is_wrong_usage(tmp_path: Path) -> None:
    assert govparse("check", ERRORS, "--baseline", tmp_path / "none.json").code == 2
    assert govparse("check", ERRORS, "--write-baseline", tmp_path / "no" / "known.json").code == 2
