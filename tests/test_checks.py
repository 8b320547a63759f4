"""Every check by its own examples: the sample report, changed so that a rule holds, fails, or cannot be told."""

import pytest

import govparse
from govparse.catalogue import CATALOGUE, Entry
from govparse.catalogue.sample import edited, sample
from govparse.checks import all_checks
from govparse.records import Report

RULED = [entry for entry in CATALOGUE.values() if entry.rule is not None]


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.diagnostics]


def untold(report: Report, code: str) -> int:
    return sum(record.untold for record in report.checks if record.code == code)


def test_nothing_is_found_in_the_sample() -> None:
    report = govparse.parse(sample())
    assert codes(report) == []
    assert [record for record in report.checks if record.untold] == []


def test_every_check_has_a_rule_and_every_rule_a_check() -> None:
    assert {check.code for check in all_checks()} == {entry.code for entry in RULED}


@pytest.mark.parametrize("entry", RULED, ids=lambda entry: entry.code)
def test_the_rule_holds(entry: Entry) -> None:
    assert entry.rule is not None
    report = govparse.parse(edited(entry.rule.holds))
    assert entry.code not in codes(report)
    assert untold(report, entry.code) == 0


@pytest.mark.parametrize("entry", RULED, ids=lambda entry: entry.code)
def test_the_rule_fails_and_is_said_once(entry: Entry) -> None:
    assert entry.rule is not None
    assert codes(govparse.parse(edited(entry.rule.fails))).count(entry.code) == 1


@pytest.mark.parametrize("entry", RULED, ids=lambda entry: entry.code)
def test_what_cannot_be_told_is_no_finding_and_the_reason_is_given(entry: Entry) -> None:
    assert entry.rule is not None
    report = govparse.parse(edited(entry.rule.untold))
    assert entry.code not in codes(report)
    reasons = [record.reason for record in report.checks if record.code == entry.code and record.untold]
    assert reasons
    assert all(reason is not None and reason.zh and reason.en for reason in reasons)


def test_an_edit_that_does_not_stand_in_the_sample_is_an_error() -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        edited((("没有这几个字", ""),))
