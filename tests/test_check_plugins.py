"""Checks that installed packages declare: run, explained, selected, and told when they are broken."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from govparse.catalogue.sample import sample
from helpers import ROOT

SNIPPET = re.compile(r"```python\n(from collections.abc import Iterator\n.*?)```", re.DOTALL)
MORE = """

def fails(subject):
    raise RuntimeError("out of order")


FAILING = Check(
    Entry(code="MY002", name="failing", severity="info", message=Pair("无", "none"), hint=Pair("无", "none"),
          explanation=Pair("无", "none"), example="-", origin=Pair("无", "none")),
    fails,
)
TAKEN = Check(
    Entry(code="GP401", name="taken", severity="info", message=Pair("无", "none"), hint=Pair("无", "none"),
          explanation=Pair("无", "none"), example="-", origin=Pair("无", "none")),
    fails,
)
"""
POINTS = """[govparse.checks]
suspended = my_rules:SUSPENDED
failing = my_rules:FAILING
taken = my_rules:TAKEN
gone = nothing_of_that_name:CHECK
number = my_rules:__name__
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with one that declares the check of the docs, and others that are broken."""
    site = tmp_path_factory.mktemp("site")
    found = SNIPPET.search((ROOT / "docs" / "checks.md").read_text(encoding="utf-8"))
    assert found is not None
    (site / "my_rules.py").write_text(found[1] + MORE, encoding="utf-8")
    about = site / "my_rules-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: my-rules\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    text = sample().replace("1\t0\t0\t0\t1\t0\t0", "1\t0\t0\t120\t121\t0\t0")
    (site / "report.txt").write_text(text, encoding="utf-8")
    return site


def run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(site), str(ROOT)])
    return subprocess.run(
        [sys.executable, "-m", "govparse", *arguments],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        cwd=site,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def findings(site: Path, *arguments: str) -> list[dict[str, Any]]:
    done = run(site, "check", "report.txt", "--format", "json", *arguments)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_rule_of_others_is_judged_and_one_that_fails_stops_nothing(site: Path) -> None:
    found = {finding["code"]: finding for finding in findings(site)}
    assert set(found) == {"MY001", "GP313"}
    assert found["MY001"]["message"] == {"zh": "尚未审结120件，请核对", "en": "120 cases are pending"}
    assert found["MY001"]["cells"] == ["reconsideration_litigation.reconsideration.pending"]
    assert "out of order" in found["GP313"]["message"]["en"]


def test_its_code_is_selected_like_any_other(site: Path) -> None:
    assert [finding["code"] for finding in findings(site, "--select", "MY")] == ["MY001", "GP313"][:1]
    assert [finding["code"] for finding in findings(site, "--ignore", "MY001", "--ignore", "GP313")] == []
    (graver,) = findings(site, "--select", "too_many_pending", "--severity", "MY001=error")
    assert graver["severity"] == "error"


def test_what_cannot_be_used_is_said_on_standard_error(site: Path) -> None:
    said = run(site, "check", "report.txt", "--lang", "en").stderr
    assert "taken cannot be used: govparse has the code GP401, too" in said
    assert "gone cannot be used: ModuleNotFoundError" in said
    assert "number cannot be used: it is no Check" in said


def test_its_code_is_explained(site: Path) -> None:
    assert "More than a hundred cases" in run(site, "explain", "MY001", "--lang", "en").stdout
    assert "MY001" in run(site, "explain").stdout
