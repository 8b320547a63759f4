"""How right the corpus is read, by dialect, against gold: `python scripts/accuracy.py [--write | --check]`.

`--write` puts the table into README.md, `--check` fails where the table there is not current.
"""

import json
import sys
from collections import Counter, defaultdict
from typing import Any

import govparse
from blocks import ROOT, refresh, table
from govparse.records import ReportCell

CORPUS = ROOT / "corpus"
HEADER = ["dialect", "cells", "right", "ambiguous, as they are", "doubtful", "silent errors"]


def main() -> int:
    """Print the table, write it, or compare it."""
    measured = accuracy()
    if not sys.argv[1:]:
        print(measured)
        return 0
    check = sys.argv[1:] == ["--check"]
    current = refresh(ROOT / "README.md", lambda name: measured if name == "accuracy" else None, check=check)
    if check and not current:
        print("the accuracy table of README.md is not current: run python scripts/accuracy.py --write")
    return int(check and not current)


def accuracy() -> str:
    """The table: one line a dialect and one for all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((CORPUS / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        cells = govparse.parse_file(CORPUS / gold["file"]).cells
        counts[gold["dialects"]].update(judge(entry, cells.get(entry["cell"])) for entry in gold["cells"])
    counts["all"] = sum(counts.values(), Counter())
    return table(
        HEADER, [[name, count.total(), *(count[word] for word in HEADER[2:])] for name, count in counts.items()]
    )


def judge(entry: dict[str, Any], cell: ReportCell | None) -> str:
    """The column of the table that a cell counts in.

    A wrong value that is stated for sure is a silent error; a cell that is absent, or ambiguous without need, is
    doubtful.
    """
    if cell is None or cell.reading == "absent":
        return "doubtful"
    if cell.reading == "ambiguous":
        same = sorted(cell.candidates or [], key=str) == entry.get("candidates")
        return "ambiguous, as they are" if same else "doubtful"
    return "right" if "candidates" not in entry and cell.value == entry["value"] else "silent errors"


if __name__ == "__main__":
    sys.exit(main())
