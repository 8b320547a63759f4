"""What each check finds and does not find: `python scripts/confusion.py [--write | --check]`.

Planted defects are those of `defects.kinds`, each a whole report as a web page, and the failing example of each rule.
Sound are the twins of the defects, the sample report, the corpus and the clean bases of the zoo; what is truly wrong
with these, known by hand, counts as planted. `--write` puts the table into docs/checks.md, `--check` fails where the
table there is not current.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator

import govparse
from blocks import ROOT, refresh, table
from defects.draft import page
from defects.kinds import DEFECTS
from govparse.catalogue.sample import edited, sample
from govparse.checks import all_checks
from govparse.records import Report

PAGE = ROOT / "docs" / "checks.md"
HEADER = ["code", "rule", "planted", "found", "missed", "sound", "quiet", "false"]
CLEAN = ("labels", "mixed", "remarks", "rich", "signed", "sparse", "zeros")
TRUE = {
    "001": ("GP405", "GP501"),
    "002": ("GP205",),
    "003": ("GP504",),
    "mixed": ("GP501", "GP502"),
}
"""What is truly wrong with reports of the corpus and the zoo, by the beginning of their names."""


def main() -> int:
    """Print the table, write it, or compare it."""
    measured = confusion()
    if not sys.argv[1:]:
        print(measured)
        return 0
    check = sys.argv[1:] == ["--check"]
    current = refresh(PAGE, lambda name: measured if name == "confusion" else None, check=check)
    if check and not current:
        print("the table of docs/checks.md is not current: run python scripts/confusion.py --write")
    return int(check and not current)


def confusion() -> str:
    """The table: one line a check, and one for all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    rules = {check.code: check.entry for check in all_checks()}
    for expected, report, asked in reports():
        found = {finding.code for finding in report.diagnostics}
        for code in asked or rules:
            planted = code in expected
            counts[code]["planted" if planted else "sound"] += 1
            counts[code][judged(planted=planted, said=code in found)] += 1
    rows = [[code, entry.name, *(counts[code][word] for word in HEADER[2:])] for code, entry in rules.items()]
    total = sum(counts.values(), Counter())
    return table(HEADER, [*rows, ["all", "", *(total[word] for word in HEADER[2:])]])


def judged(*, planted: bool, said: bool) -> str:
    """The column of the table that a report counts in for a check."""
    if planted:
        return "found" if said else "missed"
    return "false" if said else "quiet"


def reports() -> Iterator[tuple[tuple[str, ...], Report, tuple[str, ...]]]:
    """Every report with the codes that are true of it, and those that it is asked for (all where there are none)."""
    yield (), govparse.parse(sample()), ()
    for defect in DEFECTS:
        yield (defect.code, *defect.implied), govparse.parse(page(defect.broken)), ()
        yield (), govparse.parse(page(defect.sound)), ()
    for check in all_checks():
        if check.entry.rule is not None:
            code = (check.code,)
            yield code, govparse.parse(edited(check.entry.rule.fails)), code
            yield (), govparse.parse(edited(check.entry.rule.holds)), code
    corpus = sorted((ROOT / "corpus").glob("*.txt"))
    zoo = [path for base in CLEAN for path in sorted((ROOT / "corpus" / "zoo").glob(f"{base}.*.txt"))[::10]]
    for path in (*corpus, *zoo):
        true = next((codes for name, codes in TRUE.items() if path.name.startswith(name)), ())
        yield true, govparse.parse_file(path), ()


if __name__ == "__main__":
    sys.exit(main())
