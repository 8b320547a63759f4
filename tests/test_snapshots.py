"""Parse trees and records of the corpus, pinned under corpus/snapshots/<case>/.

`python -m pytest tests/test_snapshots.py --snapshot-update` writes them anew; pytest-snapshot reports each file it
wrote as a failure, so that nobody takes an updating run for a passing one. A result that is worse than before is not
written.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

import govparse
from govparse.blocks.split import split_blocks
from govparse.cleaning import clean
from govparse.diagnostics import diagnose
from govparse.exports.json import report_json
from govparse.outline import outline_tree
from govparse.parsing.grammar import show_tree
from govparse.pipeline import explain_tables
from govparse.records import Report
from helpers import CASES, CORPUS, check_laws, corpus_text, gold, gold_mismatches, gold_outline, outline

SNAPSHOTS = CORPUS / "snapshots"
NAMES = ("outline.tree", "report.json", "tables.tree")


class Snapshot(Protocol):
    """What pytest-snapshot, which has no types, gives a test."""

    snapshot_dir: Path

    def assert_match(self, value: str, snapshot_name: str) -> None:
        """Compare a value with a file of `snapshot_dir`, or write it there."""


Pin = Callable[[str, str, str], None]


@pytest.fixture
def pin(snapshot: Snapshot, pytestconfig: pytest.Config) -> Pin:
    """Compares a text with the file of a case; when updating, writes it, unless the result has new errors."""

    def pin_text(case: str, name: str, text: str) -> None:
        if pytestconfig.getoption("--snapshot-update"):
            worse = list(new_errors(govparse.parse(corpus_text(case)), case))
            assert not worse, f"{case} is worse than before, nothing is written; mend this first:\n" + "\n".join(worse)
        snapshot.snapshot_dir = SNAPSHOTS / case
        snapshot.assert_match(text, name)

    return pin_text


@pytest.mark.parametrize("case", CASES)
def test_outline_tree(case: str, pin: Pin) -> None:
    cleaned = clean(corpus_text(case))
    prose = [block for block in split_blocks(cleaned) if block.kind == "prose"]
    pin(case, "outline.tree", show_tree(outline_tree(cleaned, prose)))


@pytest.mark.parametrize("case", CASES)
def test_table_trees(case: str, pin: Pin) -> None:
    lines = []
    for trace in explain_tables(corpus_text(case)):
        assert trace.tree is not None
        lines.append(f"# {trace.table} {trace.start}..{trace.end} {trace.choice.name}\n{show_tree(trace.tree)}")
    pin(case, "tables.tree", "".join(lines))


@pytest.mark.parametrize("case", CASES)
def test_report(case: str, pin: Pin) -> None:
    report = govparse.parse(corpus_text(case))
    pin(case, "report.json", "\n".join(pretty(json.loads(report_json(report)))) + "\n")


def test_every_snapshot_has_its_case() -> None:
    there = {str(path.relative_to(SNAPSHOTS)) for path in SNAPSHOTS.rglob("*") if path.is_file()}
    orphans = there - {str(Path(case, name)) for case in CASES for name in NAMES}
    assert not orphans, f"no test writes {sorted(orphans)}: delete them from corpus/snapshots, or restore their case"


def new_errors(report: Report, case: str) -> Iterator[str]:
    """Why a result must not be pinned: a law is broken, it is not as in gold, or it has errors that were not there."""
    try:
        check_laws(report, corpus_text(case))
    except AssertionError as broken:
        yield f"a law is broken: {broken}"
    yield from gold_mismatches(report, case)
    if outline(report.sections) != gold_outline(gold(case)["outline"]):
        yield "the outline is not that of gold"
    pinned = SNAPSHOTS / case / "report.json"
    if pinned.exists():
        before = json.loads(pinned.read_text(encoding="utf-8"))["diagnostics"]
        known = Counter(found["code"] for found in before if found["severity"] == "error")
        now = Counter(found.code for found in report.diagnostics if found.severity == "error")
        yield from (f"{count} more of {code}" for code, count in (now - known).items())


def test_a_wrong_cell_is_not_pinned() -> None:
    report = govparse.parse(corpus_text(CASES[0]))
    report.cell("disclosure.licensing.decisions").value = 45
    assert any("disclosure.licensing.decisions" in reason for reason in new_errors(report, CASES[0]))


def test_a_lost_heading_is_not_pinned() -> None:
    report = govparse.parse(corpus_text(CASES[0]))
    del report.sections[0].children[1]
    assert "the outline is not that of gold" in list(new_errors(report, CASES[0]))


def test_a_new_error_is_not_pinned() -> None:
    report = govparse.parse(corpus_text(CASES[0]))
    report.diagnostics.append(diagnose("GP305", row="x", count=2))
    assert "1 more of GP305" in list(new_errors(report, CASES[0]))


def pretty(value: Any, indent: str = "", width: int = 240) -> Iterator[str]:
    """JSON for reading and for diffs: what fits in a line stands in one, a cell always does."""
    flat = json.dumps(value, ensure_ascii=False)
    if not value or not isinstance(value, dict | list) or len(indent + flat) <= width or "reading" in value:
        yield flat
        return
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    yield opening
    members = value.items() if isinstance(value, dict) else ((None, member) for member in value)
    for place, (name, member) in enumerate(members, start=1):
        key = "" if name is None else json.dumps(name, ensure_ascii=False) + ": "
        first, *rest = pretty(member, indent + "  ", width)
        lines = [f"{indent}  {key}{first}", *rest]
        lines[-1] += "," if place < len(value) else ""
        yield from lines
    yield indent + closing
