"""SARIF: what is written satisfies the schema of the standard, and says where a platform can show a finding."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from checked import checked
from command import govparse

from govparse.findings.sarif import address, sarif_json
from helpers import CASES, CORPUS, ROOT
from zoo_gold import ZOO

SCHEMA = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
ORIGINALS = ZOO / "originals"


@cache
def run_of(*paths: Path, language: str = "en", compared: bool = False) -> dict[str, Any]:
    """The run of a log, which satisfies the schema."""
    log = json.loads(sarif_json([checked(path) for path in paths], language, compared=compared))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


@pytest.mark.parametrize("case", CASES)
def test_logs_of_the_corpus_satisfy_the_schema(case: str) -> None:
    path = CORPUS / f"{case}.txt"
    run = run_of(path)
    assert len(run["results"]) == len(checked(path).found)
    assert all(run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])


def test_the_schema_refuses_what_is_no_log() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate({"version": "2.1.0", "runs": [{"results": []}]})


def test_a_text_has_lines_and_characters() -> None:
    path = CORPUS / f"{CASES[0]}.txt"
    lines = path.read_text(encoding="utf-8").split("\n")
    result = next(each for each in run_of(path)["results"] if each["ruleId"] == "GP305")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == region["endLine"]
    shown = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
    assert shown == region["snippet"]["text"]
    assert shown.count("\t") == 15


def test_a_finding_over_several_lines_ends_in_the_last() -> None:
    path = CORPUS / f"{CASES[1]}.txt"
    result = next(each for each in run_of(path)["results"] if each["ruleId"] == "GP501")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["endLine"] > region["startLine"]
    assert "snippet" not in region


def test_other_files_have_the_place_in_words_and_no_line() -> None:
    result = run_of(ORIGINALS / "errors.pdf", language="zh")["results"][0]
    location = result["locations"][0]
    assert "region" not in location["physicalLocation"]
    assert location["message"]["text"].endswith("，第2页")
    assert location["logicalLocations"][0]["fullyQualifiedName"].startswith("applications.")
    assert result["properties"]["locator"]["page"] == 2


def test_severities_are_the_levels_of_the_standard() -> None:
    levels = {each["level"] for each in run_of(CORPUS / f"{CASES[0]}.txt")["results"]}
    assert levels == {"error", "warning", "note"}


def test_the_same_findings_give_the_same_log() -> None:
    path = ORIGINALS / "errors.docx"
    assert sarif_json([checked(path)], "zh") == sarif_json([checked(path)], "zh")


def test_known_findings_stand_in_the_log_as_accepted() -> None:
    path = ORIGINALS / "errors.docx"
    first = checked(path).found[0].fingerprint
    log = json.loads(sarif_json([checked(path, frozenset([first]))], "en", compared=True))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    states = {each["fingerprints"]["govparse/v1"]: each for each in log["runs"][0]["results"]}
    assert states[first]["baselineState"] == "unchanged"
    assert states[first]["suppressions"] == [{"kind": "external"}]
    assert len(states) > 1
    assert {each["baselineState"] for mark, each in states.items() if mark != first} == {"new"}
    assert all("baselineState" not in each for each in run_of(path)["results"])


def test_what_cannot_be_read_stands_in_the_log(tmp_path: Path) -> None:
    done = govparse("check", ORIGINALS / "errors.docx", tmp_path / "没 有.docx", "--format", "sarif")
    log = json.loads(done.data)
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    (invocation,) = log["runs"][0]["invocations"]
    assert (done.code, invocation["executionSuccessful"]) == (3, False)
    (notice,) = invocation["toolExecutionNotifications"]
    assert notice["message"]["text"] == "there is no such file"
    assert notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("%E6%B2%A1%20%E6%9C%89.docx")


def test_paths_are_addresses() -> None:
    assert address("a b/年报.docx") == "a%20b/%E5%B9%B4%E6%8A%A5.docx"
    assert address("/x/年.txt").startswith("file:///x/")
    assert address("-") == "-"
    assert address("\udcff.txt") == "%3F.txt"
