"""Kinds of defects, two of each, in three kinds of files: each is found, once, and its sound twin is clean."""

from itertools import product

import pytest

import govparse
from defects.draft import Draft
from defects.kinds import APPLICATIONS, DEFECTS, Defect
from drafts import FILES
from govparse.records import Report

EACH = [pytest.param(defect, id=f"{number}-{defect.kind}") for number, defect in enumerate(DEFECTS)]


def read(draft: Draft, kind: str) -> Report:
    (report,) = govparse.parse_all(FILES[kind](draft))
    return report


def grave(report: Report) -> list[str]:
    """The codes of errors and warnings."""
    return [finding.code for finding in report.diagnostics if finding.severity != "info"]


def test_there_are_two_of_each_kind() -> None:
    kinds = [defect.kind for defect in DEFECTS]
    assert {kinds.count(kind) for kind in kinds} == {2}
    assert len(kinds) >= 60


@pytest.mark.parametrize(("kind", "defect"), [(kind, *each.values) for kind, each in product(FILES, EACH)])
def test_the_defect_is_found_once_and_its_twin_is_clean(kind: str, defect: Defect) -> None:
    report = read(defect.broken, kind)
    assert grave(report) == [defect.code]
    if defect.named is not None:
        (finding,) = (each for each in report.diagnostics if each.code == defect.code)
        assert finding.cells == [APPLICATIONS + defect.named]
    assert grave(read(defect.sound, kind)) == []
