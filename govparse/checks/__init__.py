"""Checks of a report as it was read, one module a family; the report is evidence and is never corrected."""

from govparse.checks import claims, editions, equations, identity, plausibility
from govparse.checks.check import Check, Subject, run_check
from govparse.diagnostics import Diagnostic

CHECKS: tuple[Check, ...] = (
    *identity.CHECKS,
    *equations.CHECKS,
    *plausibility.CHECKS,
    *editions.CHECKS,
    *claims.CHECKS,
)


def run_checks(subject: Subject) -> list[Diagnostic]:
    """The diagnostics of all checks, in the order of the checks."""
    return [diagnostic for check in CHECKS for diagnostic in run_check(check, subject)]


__all__ = ["CHECKS", "Subject", "run_checks"]
