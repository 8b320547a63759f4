"""What the tests share: the corpus with its gold. What holds of any report or grid is checked by `govparse.testing`."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from govparse.records import Report
from govparse.testing import check_laws, check_partition, compare_with_gold
from govparse.testing.gold import gold_outline, outline

__all__ = [
    "CASES",
    "CORPUS",
    "ROOT",
    "check_laws",
    "check_partition",
    "corpus_text",
    "gold",
    "gold_mismatches",
    "gold_outline",
    "outline",
]

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
CASES = sorted(path.stem for path in CORPUS.glob("*.txt"))


@cache
def corpus_text(case: str) -> str:
    """The decoded text of a corpus report, line ends untranslated."""
    return (CORPUS / f"{case}.txt").read_bytes().decode("utf-8")


@cache
def gold(case: str) -> dict[str, Any]:
    """The gold of a corpus report, as corpus/README.md describes it."""
    loaded: dict[str, Any] = json.loads((CORPUS / "gold" / f"{case}.json").read_text(encoding="utf-8"))
    return loaded


def gold_mismatches(report: Report, case: str) -> list[str]:
    """Everything that is not as the gold of a corpus report has it, in words."""
    return compare_with_gold(report, gold(case))
