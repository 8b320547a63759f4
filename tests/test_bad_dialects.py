"""`govparse dialect check`: what it says of bad dialects (goldens beside them)."""

import re
from typing import Any

import pytest
from command import govparse

from helpers import ROOT

BAD = ROOT / "tests" / "bad_dialects"
NAMES = sorted(path.stem for path in BAD.glob("*.py"))
MEASURED = re.compile(r"\d+(?= → )|(?<=→ )\d+|(?<=× )\d+")
"""Sizes and times, which are others on every machine."""


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_dialect_is_explained(name: str, snapshot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)
    runs = [govparse("dialect", "check", name, "--dialect-path", ".", "--lang", language) for language in ("en", "zh")]
    assert [run.code for run in runs] == [1, 1]
    shown = "\n".join(run.text for run in runs).replace(f"{BAD}/", "")
    snapshot.snapshot_dir = BAD
    snapshot.assert_match(MEASURED.sub("N", shown), f"{name}.expected")


def test_every_golden_has_its_dialect() -> None:
    assert sorted(path.stem for path in BAD.glob("*.expected")) == NAMES
