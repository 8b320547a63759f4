"""What README and docs show is what the program does, and what they link to is there."""

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import govparse
from govparse.records import Report
from helpers import ROOT

PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "corpus" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


@pytest.mark.parametrize("script", ["examples.py", "accuracy.py", "confusion.py"])
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
def test_links_to_headings_find_them(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]*\.md)?#([^)]+)\)", page.read_text(encoding="utf-8"))
    for target, anchor in links:
        text = (page.parent / target if target else page).read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert anchor.lower() in anchors


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("README.md", ["kinds", "accuracy", "originals", "zoo", "speed"]),
        ("docs/files.md", ["kinds", "limits", "readers"]),
        ("docs/checks.md", ["rules", "confusion"]),
        ("docs/library.md", ["names", "report"]),
        ("docs/hunt.md", ["hunt layouts", "hunt damages"]),
        ("docs/grammar-guide.md", ["modules govparse/readers", "dialects", "modules govparse/fitting"]),
    ],
)
def test_tables_that_scripts_write_are_there(page: str, names: list[str]) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    filled = re.findall(r"<!-- begin ([^\n]+?) -->\n[|-][^\n]+\n", text)
    assert [name for name in filled if not name.startswith("run")] == names


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


def test_what_is_not_installed_is_named_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    script = import_module("bench_readers")
    page = (ROOT / "corpus" / "zoo" / "originals" / "rich.clean.html").read_bytes()
    kind = script.Kind("pages", [page], [("no-such-library", "nothing", len), ("attrs", "its length", len)])
    monkeypatch.setattr(script, "kinds", lambda: [kind])
    monkeypatch.setattr(script.shutil, "which", lambda _: None)
    shown, missing = script.measured(1)
    assert missing == ["LibreOffice", "no-such-library"]
    ways = [line.split("|")[2].strip() for line in shown.splitlines()[2:]]
    assert [way.partition(":")[0].partition(" ")[0] for way in ways] == ["govparse", "govparse", "attrs"]


def test_workbooks_of_the_benchmark_hold_the_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    originals = ROOT / "corpus" / "zoo" / "originals"
    made = import_module("bench_readers").workbook((originals / "rich.clean.html").read_bytes())
    (book,), (page,) = govparse.parse_all(made), govparse.parse_all((originals / "rich.clean.html").read_bytes())
    assert book.source.format == "xlsx"
    assert {name: cell.value for name, cell in book.cells.items()} == {
        name: cell.value for name, cell in page.cells.items()
    }


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
