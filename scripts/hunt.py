"""Hunts for silent errors in invented reports: `python scripts/hunt.py --documents 2000 --seed 1 --jobs 2`.

Prints what became of the cells, by layout and by kind of damage. `--layout` and `--damage` (both may stand several
times) hunt in some only, `--show N` prints N failing cases, made small (`--whole`: as they are); `--list` names layouts
and kinds of damage. `--write` puts the tables into docs/hunt.md.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from multiprocessing import get_context
from statistics import median
from time import perf_counter

from attrs import frozen

from blocks import ROOT, refresh, table
from hunting.cases import case
from hunting.damages import DAMAGES
from hunting.judging import OUTCOMES, judge
from hunting.layouts import LAYOUTS
from hunting.showing import shown

Counts = dict[str, Counter[str]]


@frozen
class Found:
    """What became of the cells of one case."""

    number: int
    layout: str
    damage: str
    counts: Counter[str]
    seconds: float
    """What reading and judging took."""


def main(words: Sequence[str] | None = None) -> int:
    """Hunt, and print or write what was found; fails where cells are wrong without a word."""
    wanted = arguments(words)
    if wanted.list:
        print("\n".join(["layouts:", *LAYOUTS, "", "kinds of damage:", *DAMAGES]))
        return 0
    found = list(
        hunt(wanted.documents, wanted.seed, wanted.layout, wanted.damage, jobs=wanted.jobs, first=wanted.first)
    )
    tables = {"hunt layouts": report(found, "layout"), "hunt damages": report(found, "damage")}
    if wanted.write:
        refresh(ROOT / "docs" / "hunt.md", tables.get, check=False)
    print("\n\n".join(tables.values()))
    failing = [each for each in found if each.counts["SILENT"]]
    if wanted.slow:
        slowest = sorted(found, key=lambda each: -each.seconds)[: wanted.slow]
        print(f"\nmedian {median(each.seconds for each in found):.3f} s; the slowest:")
        print("\n".join(f"{each.number}: {each.seconds:.3f} s, {each.layout}, {each.damage}" for each in slowest))
    for each in failing[: wanted.show]:
        print("\n" + shown(case(each.number, wanted.seed, wanted.layout, wanted.damage), whole=wanted.whole))
    return int(bool(failing))


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """The words of the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first document")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--layout", action="append", default=[], choices=LAYOUTS, metavar="NAME")
    parser.add_argument("--damage", action="append", default=[], choices=DAMAGES, metavar="NAME")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N failing cases, made small")
    parser.add_argument("--whole", action="store_true", help="print failing cases whole")
    parser.add_argument("--slow", type=int, default=0, metavar="N", help="name the N cases that took longest")
    parser.add_argument("--list", action="store_true", help="name all layouts and kinds of damage")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/hunt.md")
    return parser.parse_args(words)


def hunt(
    documents: int,
    seed: int,
    layouts: Sequence[str] = (),
    damages: Sequence[str] = (),
    *,
    jobs: int = 1,
    first: int = 0,
) -> Iterator[Found]:
    """Judge so many cases, in order."""
    numbers = range(first, first + documents)
    one = partial(examine, seed=seed, layouts=layouts, damages=damages)
    if jobs == 1:
        yield from map(one, numbers)
        return
    with get_context("fork").Pool(jobs) as pool:
        yield from sorted(pool.imap_unordered(one, numbers, chunksize=4), key=lambda each: each.number)


def examine(number: int, seed: int, layouts: Sequence[str], damages: Sequence[str]) -> Found:
    """Judge one case."""
    made = case(number, seed, layouts, damages)
    start = perf_counter()
    outcomes = judge(made).outcomes
    return Found(number, made.layout.name, made.damage, Counter(outcomes.values()), perf_counter() - start)


def report(found: Sequence[Found], by: str) -> str:
    """The table of what was found, a row for each layout or kind of damage and one for all."""
    counts: Counts = defaultdict(Counter)
    documents: Counter[str] = Counter()
    for each in found:
        for name in (getattr(each, by), "all"):
            counts[name].update(each.counts)
            documents[name] += 1
    order = [name for name in (*LAYOUTS, *DAMAGES, "all") if name in counts]
    rows: list[list[object]] = [
        [name, documents[name], counts[name].total(), *(counts[name][word] for word in OUTCOMES)] for name in order
    ]
    return table([by, "documents", "cells", *OUTCOMES], rows)


if __name__ == "__main__":
    sys.exit(main())
