"""Checks of a report as it was read, one module a family; the report is evidence and is never corrected."""

from govparse.checks.check import Check, Finding, Judged, Outcome, Result, Untold
from govparse.checks.registry import all_checks, all_entries, run_checks
from govparse.checks.repeats import without_repeats
from govparse.checks.selection import EVERYTHING, Selection, UnknownCode, joined, selection
from govparse.checks.subject import Subject

__all__ = [
    "EVERYTHING",
    "Check",
    "Finding",
    "Judged",
    "Outcome",
    "Result",
    "Selection",
    "Subject",
    "UnknownCode",
    "Untold",
    "all_checks",
    "all_entries",
    "joined",
    "run_checks",
    "selection",
    "without_repeats",
]
