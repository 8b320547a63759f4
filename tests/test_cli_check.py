"""`check`: findings at their places, totals, exit codes."""

import json
import re

import pytest
from command import govparse

from govparse.cli.display import display_width
from helpers import CASES, CORPUS

AMBIGUOUS = CORPUS / f"{CASES[0]}.txt"
OLD_FORM = CORPUS / f"{CASES[1]}.txt"
SOUND = CORPUS / f"{CASES[3]}.txt"
HEADLINE = re.compile(r"(?P<severity>\w+) (?P<code>GP\d{3}): .+")
IN_TEXT = re.compile(r"  (?:text: |文本：)(?P<path>.+):(?P<line>\d+):(?P<char>\d+)")


def test_the_ambiguous_row_is_an_error_that_points_at_the_row() -> None:
    done = govparse("check", AMBIGUOUS)
    assert done.code == 1
    found = next(at for at, line in enumerate(done.lines) if " GP305: " in line)
    place, text, line, carets = done.lines[found + 1 : found + 5]
    assert place == "  place: table of section 4, below “复议后起诉”, column “结果维持”, “结果纠正”"
    head = IN_TEXT.fullmatch(text)
    assert head is not None
    assert head["path"] == str(AMBIGUOUS)
    source = AMBIGUOUS.read_text(encoding="utf-8").split("\n")[int(head["line"]) - 1]
    assert source.count("\t") == 15
    assert line.startswith(f"{head['line']:>7} | 0")
    assert carets.index("|") == line.index("|")
    assert "^" in carets


def test_carets_stand_below_full_width_text() -> None:
    lines = govparse("check", OLD_FORM, "--lang", "zh").lines
    for at, line in enumerate(lines):
        head = IN_TEXT.fullmatch(line)
        if head is None:
            continue
        shown, carets = lines[at + 1], lines[at + 2]
        place = OLD_FORM.read_text(encoding="utf-8").splitlines()[int(head["line"]) - 1][int(head["char"]) - 1]
        column, above = 0, ""
        for char in shown:
            if column == carets.index("^"):
                above = char
                break
            column += display_width(char)
        assert above == place or place in "\t "


def test_findings_and_totals_speak_the_language_chosen() -> None:
    chinese, english = (govparse("check", OLD_FORM, "--lang", language) for language in ("zh", "en"))
    assert "警告 GP501: " in chinese.text
    assert "沿用旧格式" in chinese.text
    assert "建议：" in chinese.text
    assert "1个文件，1份报告：错误" in chinese.notes
    assert "warning GP501: " in english.text
    assert "inputs: 1, reports: 1, errors: 0, " in english.notes


@pytest.mark.parametrize(
    ("path", "level", "code"),
    [
        (AMBIGUOUS, "error", 1),
        (OLD_FORM, "error", 0),
        (OLD_FORM, "warning", 1),
        (SOUND, "error", 0),
        (SOUND, "warning", 1),
        (OLD_FORM, "info", 1),
    ],
)
def test_fail_on_sets_the_level(path: object, level: str, code: int) -> None:
    assert govparse("check", path, "--fail-on", level).code == code


def test_other_verbs_fail_only_when_asked() -> None:
    assert govparse("parse", AMBIGUOUS).code == 0
    assert govparse("parse", AMBIGUOUS, "--fail-on", "error").code == 1
    assert govparse("cells", AMBIGUOUS, "--fail-on", "error").code == 1


def test_json_holds_a_finding_a_line() -> None:
    done = govparse("check", AMBIGUOUS, "--format", "json")
    findings = [json.loads(line) for line in done.lines]
    assert done.code == 1
    row = next(finding for finding in findings if finding["code"] == "GP305")
    assert row["source"] == str(AMBIGUOUS)
    assert set(row["cells"]) >= {
        "reconsideration_litigation.litigation_after_reconsideration.upheld",
        "reconsideration_litigation.litigation_after_reconsideration.corrected",
    }


def test_the_gravest_come_first_and_a_hint_stands_once_a_code() -> None:
    lines = govparse("check", OLD_FORM).lines
    severities = [head["severity"] for line in lines if (head := HEADLINE.fullmatch(line))]
    assert severities == sorted(severities, key=["error", "warning", "info"].index)
    assert severities
    codes = {head["code"] for line in lines if (head := HEADLINE.fullmatch(line))}
    assert sum(line.startswith("  hint: ") for line in lines) == len(codes)


def test_totals_are_one_line_apart_from_the_results() -> None:
    done = govparse("check", SOUND)
    assert done.notes.count("\n") == 1
    assert done.notes.startswith("inputs: 1, reports: 1, ")
    assert "inputs:" not in done.text
