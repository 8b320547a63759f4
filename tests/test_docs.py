"""What README and docs show is what the program does, and what they link to is there."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from govparse.records import Report
from helpers import ROOT

PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "corpus" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


@pytest.mark.parametrize("script", ["examples.py", "accuracy.py"])
def test_shown_outputs_are_current(script: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / script, "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert missing == []


def test_ci_runs_the_second_command_of_the_readme() -> None:
    commands = re.findall(r"^python3 .*$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) == 2, "README shows two commands"
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_benchmark_measures_every_way() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "bench.py", "--rounds", "9", "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    times = json.loads(done.stdout)
    assert set(times) == {"floor", "govparse", "markdown-it-py"}


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(code, names)
    report = names["report"]
    assert isinstance(report, Report)
    assert (report.organ, report.cell("applications.new_received.total").value) == (
        "三门峡市行政审批和政务信息管理局",
        1,
    )
