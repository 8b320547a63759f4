"""`check`: findings at their places, totals, exit codes."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from command import govparse

from govparse.cli.display import display_width
from helpers import CASES, CORPUS
from zoo_gold import ZOO

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


def counts_of(path: Path) -> Counter[str]:
    """How many findings of each severity, and of each code that is no note."""
    found = [json.loads(line) for line in govparse("check", path, "--format", "json").lines]
    codes = Counter(each["code"] for each in found if each["severity"] != "info")
    return Counter(each["severity"] for each in found) + codes


def test_the_verdict_comes_first() -> None:
    errors = ZOO / "originals" / "errors.docx"
    count = counts_of(errors)["error"]
    assert govparse("check", errors, "--lang", "zh").lines[0].startswith(f"{errors}：有{count}处错误须更正")
    assert govparse("check", SOUND, "--lang", "zh").lines[0].startswith(f"{SOUND}：合格")
    old = counts_of(OLD_FORM)
    assert govparse("check", OLD_FORM).lines[0] == (
        f"{OLD_FORM}: passes; warnings to look at: {old['warning']}; notes: {old['info']}"
    )


def test_several_reports_begin_with_a_table_of_all() -> None:
    done = govparse("check", AMBIGUOUS, OLD_FORM, SOUND, "--lang", "zh")
    heads, *rows = done.lines[:5]
    severities, codes = heads.split()[:3], heads.split()[3:]
    assert severities == ["错误", "警告", "提示"]
    assert codes[0] == "GP305", "the gravest first"
    counts = [counts_of(path) for path in (AMBIGUOUS, OLD_FORM, SOUND)]
    assert set(codes) == {name for each in counts for name in each if name.startswith("GP")}
    names = ["error", "warning", "info", *codes]
    assert rows[0].split()[:2] == ["三门峡市文化广电和旅游局", "2022"]
    assert rows[0].split()[2:] == [str(counts[0][name] or "-") for name in names]
    assert rows[3].split() == ["合计", *(str(sum(each[name] for each in counts) or "-") for name in names)]
    assert len({display_width(line) for line in done.lines[:5]}) == 1, "columns stand below each other"
    assert [line.split()[0] for line in done.lines[5 : 5 + len(codes)]] == codes


def test_reports_of_one_name_are_told_apart_by_their_file() -> None:
    originals = ZOO / "originals"
    done = govparse("check", originals / "errors.docx", originals / "errors.pdf")
    assert [line.split()[2] for line in done.lines[1:3]] == ["errors.docx", "errors.pdf"]


@pytest.mark.parametrize("kind", ["text", "json", "sarif", "html"])
def test_every_format_goes_to_a_file_as_it_would_be_printed(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "out"
    printed = govparse("check", AMBIGUOUS, "--format", kind)
    saved = govparse("check", AMBIGUOUS, "--format", kind, "--output", path, "--color", "always")
    assert path.read_bytes() == printed.data
    assert (saved.code, saved.data) == (1, b"")


def test_a_file_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    done = govparse("check", SOUND, "--output", tmp_path / "none" / "out.txt")
    assert done.code == 2
    assert "cannot be written" in done.notes


def test_json_says_the_place_and_a_fingerprint() -> None:
    done = govparse("check", ZOO / "originals" / "errors.pdf", "--format", "json")
    found = json.loads(done.lines[0])
    assert found["place"]["zh"].endswith("列，第2页")
    assert found["locator"]["page"] == 2
    assert re.fullmatch("[0-9a-f]{32}", found["fingerprint"])


def test_kinds_for_which_there_is_no_room_stand_as_one_column() -> None:
    done = govparse("check", AMBIGUOUS, OLD_FORM, SOUND, settings={"COLUMNS": "72"})
    heads, first = done.lines[:2]
    assert heads.split() == ["error", "warning", "info", "GP305", "others"]
    counts = counts_of(AMBIGUOUS)
    assert first.split()[2:6] == [str(counts[name]) for name in ("error", "warning", "info", "GP305")]
    others = sum(count for name, count in counts.items() if name.startswith("GP") and name != "GP305")
    assert first.split()[6:] == [str(others)]
    assert display_width(heads) <= 72
    assert {"GP103", "GP109", "GP501"} <= {line.split()[0] for line in done.lines[5:15] if line}, "all are explained"


def test_findings_come_as_they_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(AMBIGUOUS.read_bytes())
    (tmp_path / "b.txt").write_bytes(OLD_FORM.read_bytes())
    sources = [json.loads(line)["source"] for line in govparse("check", tmp_path, "--format", "json").lines]
    assert sources == sorted(sources)
    assert len(set(sources)) == 2
