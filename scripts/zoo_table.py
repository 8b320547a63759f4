"""How right the zoo is read: its originals by the kind of file, its dumps by the tool that made the text.

`python scripts/zoo_table.py [--tool NAME]... [--base NAME]... [--ways] [--cells]` prints the table of the dumps,
`--write` puts both tables into README.md, `--check` fails where those there are not current. Only cells that print a
number are counted, but a number read where none is printed is a silent error, too. `layouts` are the dialects that read
at least a tenth of the tables. `decided` are the numbers of which the oracle finds one reading alone; it cannot cut up
the dumps of all tools.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib import import_module
from itertools import chain
from typing import Any

import govparse
from blocks import ROOT, refresh, table

sys.path.insert(0, str(ROOT / "tests"))
ZOO = import_module("zoo_gold")
ORACLE = import_module("zoo_oracle")

SHARES = ("right", "ambiguous", "absent")
HEADER = ["tool", "layouts", "texts", "numbers", *SHARES, "silent errors", "decided", "of these right"]
ORIGINALS = {
    "clean.html": "web page",
    "soup.html": "web page pasted from a word processor",
    "nested.html": "web page laid out by a table",
    "docx": "Word file",
    "pdf": "PDF",
}
"""The kinds of the originals, by the end of their names."""
WAYS = ("soup", "nested")
"""Ways to write a page that the name of a dump ends with."""


def main() -> int:
    """Print the table, write it, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", action="append", help="a tool whose dumps alone are read, or how its name begins")
    parser.add_argument("--base", action="append", help="a base whose dumps alone are read")
    parser.add_argument("--ways", action="store_true", help="a line for every way to write the input of a tool")
    parser.add_argument("--cells", action="store_true", help="name the decided numbers that are not right")
    for name in ("write", "check"):
        parser.add_argument(f"--{name}", action="store_true")
    said = parser.parse_args()
    chosen = [
        dump
        for dump in ZOO.dumps()
        if (not said.tool or dump.tool.startswith(tuple(said.tool))) and (not said.base or dump.base in said.base)
    ]
    if said.cells:
        for dump in chosen:
            name_cells(dump)
    elif said.write or said.check:
        return written({"originals": originals(), "zoo": accuracy(ZOO.dumps())}, check=said.check)
    else:
        print(accuracy(chosen, ways=said.ways))
    return 0


def written(measured: dict[str, str], *, check: bool) -> int:
    """Put the tables into README.md; with `check` say whether they stand there."""
    current = refresh(ROOT / "README.md", measured.get, check=check)
    if check and not current:
        print("the zoo's tables of README.md are not current: run python scripts/zoo_table.py --write")
    return int(check and not current)


def originals() -> str:
    """The table of the originals: one line a kind of file."""
    lines: list[list[object]] = []
    for ending, kind in ORIGINALS.items():
        count: Counter[str] = Counter()
        for path in sorted((ZOO.ZOO / "originals").glob(f"*.{ending}")):
            count += counted(govparse.parse_file(path), path.name.partition(".")[0])
        lines.append([kind, *_shares(count)])
    return table(["file", "files", *HEADER[3:8]], lines)


def accuracy(dumps: Iterable[Any], *, ways: bool = False) -> str:
    """The table: one line a tool over all ways to write its input, and one for all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    layouts: dict[str, Counter[str]] = defaultdict(Counter)
    for dump in dumps:
        tool = dump.tool if ways else tool_of(dump.tool)
        counts[tool] += judged(dump)
        layouts[tool].update(
            chain.from_iterable((each["dialect"] or "").split("+") for each in ZOO.read(dump).tables.values())
        )
    counts["all"] = sum(counts.values(), Counter())
    return table(HEADER, [[tool, _common(layouts[tool]), *_line(count)] for tool, count in counts.items()])


def judged(dump: Any) -> Counter[str]:
    """The numbers of a dump by outcome, and how many of them its text decides according to the oracle (`unique`)."""
    report, unique = ZOO.read(dump), decided(dump)
    ways = ZOO.outcomes(report, dump.base)
    count = counted(report, dump.base)
    count.update(unique=len(unique), unique_right=sum(ways[cell] == "right" for cell in unique))
    return count


def counted(report: Any, base: str) -> Counter[str]:
    """The numbers that a base prints, by outcome."""
    printed = ZOO.values(base)
    ways = ZOO.outcomes(report, base)
    count = Counter(way for cell, way in ways.items() if printed.get(cell) is not None or way == "silent")
    count.update(texts=1, numbers=sum(value is not None for value in printed.values()))
    return count


def decided(dump: Any) -> list[str]:
    """The cells that print a number of which the text of the dump leaves no other reading."""
    printed = ZOO.values(dump.base)
    left_open = ORACLE.readings(dump.text, dump.tool, ZOO.editions(dump.base))
    return [cell for cell, left in left_open.items() if len(left) == 1 and printed[cell] is not None]


def name_cells(dump: Any) -> None:
    """Print the silent errors of a dump, and the decided numbers that are not right, with what is printed and read."""
    printed, report = ZOO.values(dump.base), ZOO.read(dump)
    ways, unique = ZOO.outcomes(report, dump.base), set(decided(dump))
    for cell, way in ways.items():
        if way in ("silent", "wrong") or (way != "right" and cell in unique):
            got = report.cells.get(cell)
            said = (got.value, got.reading, got.candidates) if got else None
            print(dump.path.name, way, cell, "printed", printed.get(cell), "read", said)


def tool_of(name: str) -> str:
    """The tool without the way in which its page was written."""
    tool, _, way = name.rpartition("-")
    return tool if way in WAYS else name


def _common(layouts: Counter[str]) -> str:
    return ", ".join(name for name, count in layouts.most_common() if name and count >= layouts.total() / 10)


def _line(count: Counter[str]) -> list[object]:
    decided = [count["unique"], f"{count['unique_right'] / count['unique']:.2%}"] if count["unique"] else ["-", "-"]
    return [*_shares(count), *decided]


def _shares(count: Counter[str]) -> list[object]:
    shares = [f"{count[way] / count['numbers']:.1%}" for way in SHARES]
    return [count["texts"], count["numbers"], *shares, count["silent"] + count["wrong"]]


if __name__ == "__main__":
    sys.exit(main())
