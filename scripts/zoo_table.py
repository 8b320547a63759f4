"""How right the zoo is read, by the tool that made the text: `python scripts/zoo_table.py [--write | --check]`.

`--write` puts the table into README.md, `--check` fails where the table there is not current. Only cells that print a
number are counted, but a number read where none is printed is a silent error, too. `decided` are the numbers of which
the oracle finds one reading alone; it cannot cut up the dumps of all tools.
"""

import sys
from collections import Counter, defaultdict
from importlib import import_module
from typing import Any

from blocks import ROOT, refresh, table

sys.path.insert(0, str(ROOT / "tests"))
ZOO = import_module("zoo_gold")
ORACLE = import_module("zoo_oracle")

HEADER = ["tool", "texts", "numbers", "right", "ambiguous", "absent", "silent errors", "decided", "of these right"]
WAYS = ("soup", "nested")
"""Ways to write a page that the name of a dump ends with."""


def main() -> int:
    """Print the table, write it, or compare it."""
    measured = accuracy()
    if not sys.argv[1:]:
        print(measured)
        return 0
    check = sys.argv[1:] == ["--check"]
    current = refresh(ROOT / "README.md", lambda name: measured if name == "zoo" else None, check=check)
    if check and not current:
        print("the zoo's table of README.md is not current: run python scripts/zoo_table.py --write")
    return int(check and not current)


def accuracy() -> str:
    """The table: one line a tool over all ways to write its input, and one for all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for dump in ZOO.dumps():
        counts[tool_of(dump.tool)] += judged(dump)
    counts["all"] = sum(counts.values(), Counter())
    return table(HEADER, [_line(tool, count) for tool, count in counts.items()])


def judged(dump: Any) -> Counter[str]:
    """The numbers of a dump by outcome, and how many of them its text decides according to the oracle (`unique`)."""
    printed = ZOO.values(dump.base)
    ways = ZOO.outcomes(ZOO.read(dump), dump.base)
    count = Counter(way for cell, way in ways.items() if printed.get(cell) is not None or way == "silent")
    left_open = ORACLE.readings(dump.text, dump.tool, ZOO.editions(dump.base))
    unique = [cell for cell, left in left_open.items() if len(left) == 1 and printed[cell] is not None]
    count.update(texts=1, numbers=sum(value is not None for value in printed.values()))
    count.update(unique=len(unique), unique_right=sum(ways[cell] == "right" for cell in unique))
    return count


def tool_of(name: str) -> str:
    """The tool without the way in which its page was written."""
    tool, _, way = name.rpartition("-")
    return tool if way in WAYS else name


def _line(tool: str, count: Counter[str]) -> list[object]:
    shares = [f"{count[way] / count['numbers']:.1%}" for way in ("right", "ambiguous", "absent")]
    decided = [count["unique"], f"{count['unique_right'] / count['unique']:.2%}"] if count["unique"] else ["-", "-"]
    return [tool, count["texts"], count["numbers"], *shares, count["silent"] + count["wrong"], *decided]


if __name__ == "__main__":
    sys.exit(main())
