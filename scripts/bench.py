"""How fast the corpus goes from bytes to JSON, as ratios: `python scripts/bench.py [--rounds N] [--json] [--write]`.

With `--readers`: how long files of every kind take, beside other libraries that read them (see bench_readers.py).

Three ways over the same five files on one core, interleaved in one process, so that whatever slows the machine down
slows all three: the floor (decode and one regular expression scan, which any reader must pay), govparse (bytes to JSON
bytes), and markdown-it-py (decode and parse to tokens, tables enabled). Times are CPU time a report, the median of the
rounds.
`--write` puts the table into README.md, that of the readers into docs/files.md.
"""

import argparse
import gc
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from markdown_it import MarkdownIt

import govparse
from blocks import ROOT, refresh, table
from govparse.exports.json import report_json

DOCUMENTS = [path.read_bytes() for path in sorted((ROOT / "corpus").glob("*.txt"))]
SCAN = re.compile("[0-9]+|[一-鿿]+|[^0-9一-鿿]+")
MARKDOWN = MarkdownIt("commonmark").enable("table")
WAYS: dict[str, Callable[[bytes], object]] = {
    "floor": lambda data: SCAN.findall(data.decode("utf-8")),
    "govparse": lambda data: [report_json(report) for report in govparse.parse_all(data)],
    "markdown-it-py": lambda data: MARKDOWN.parse(data.decode("utf-8")),
}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=31, help="rounds over all files (default: 31)")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--write", action="store_true", help="put the table into its page")
    parser.add_argument("--readers", action="store_true", help="measure the readers of files instead")
    options = parser.parse_args()
    if options.readers:
        return readers(options.rounds, write=options.write)
    times = measure(options.rounds)
    if options.json:
        print(json.dumps(times))
        return 0
    floor = times["floor"]
    rows = [[way, f"{1000 * time_:.2f}", f"{time_ / floor:.1f}", f"{1 / time_:.0f}"] for way, time_ in times.items()]
    shown = table(["way", "ms a report", "times the floor", "reports a second"], [list(row) for row in rows])
    print(shown)
    if options.write:
        put(ROOT / "README.md", "speed", shown)
    return 0


def readers(rounds: int, *, write: bool) -> int:
    """Measure the readers of files."""
    from bench_readers import measured

    shown, missing = measured(rounds)
    print(shown)
    if missing:
        print(f"not installed and left out: {', '.join(missing)}", file=sys.stderr)
    if write:
        put(ROOT / "docs" / "files.md", "readers", shown)
    return 0


def put(page: Path, name: str, shown: str) -> None:
    """Put a table into its block of a page."""
    refresh(page, lambda block: shown if block == name else None, check=False)


def measure(rounds: int) -> dict[str, float]:
    """Seconds of CPU time a report, for each way; the first round warms up and does not count."""
    samples: dict[str, list[float]] = {way: [] for way in WAYS}
    gc.collect()
    for _ in range(rounds + 1):
        for way, read in WAYS.items():
            start = time.process_time()
            for data in DOCUMENTS:
                read(data)
            samples[way].append((time.process_time() - start) / len(DOCUMENTS))
    return {way: median(taken[1:]) for way, taken in samples.items()}


if __name__ == "__main__":
    sys.exit(main())
