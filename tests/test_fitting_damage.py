"""Damaged tables: a value is right, or it is said to be in doubt with the true one among its candidates."""

from collections import Counter

import pytest
from damage import DAMAGE, tables

from govparse.cleaning import clean
from govparse.fitting.fit import fit_table
from govparse.forms import FORMS
from govparse.source import Source

SEEDS = range(60)
SLOW = {"blanks dropped": 15}
"""How many seeds are enough where every table is a search."""


def judge(cell, figure):
    if cell is None or cell.reading == "absent":
        return "absent"
    if cell.reading == "ambiguous":
        return "in doubt" if cell.candidates is None or figure in cell.candidates else "in doubt, not listed"
    return "right" if cell.value == figure else "SILENT"


@pytest.mark.parametrize("damage", DAMAGE)
def test_no_value_is_wrong_without_a_word(damage):
    outcomes: Counter[str] = Counter()
    for seed in SEEDS[: SLOW.get(damage)]:
        _, figures, text, grid = tables(damage, seed, FORMS)
        fit = fit_table("applications", [grid], clean(text), Source(text), 2023)
        assert fit is not None
        for cell, figure in figures.items():
            outcome = judge(fit.cells.get(cell), figure)
            outcomes[outcome] += 1
            assert outcome != "SILENT", f"seed {seed}: {cell} is {figure}, read as {fit.cells[cell]}"
        invented = {cell for cell, read in fit.cells.items() if cell not in figures and read.value is not None}
        assert not invented
    total = outcomes.total()
    if damage in ("none", "rows swapped", "a page number", "a label misprinted"):
        assert outcomes["right"] / total > 0.97, outcomes
    assert outcomes["in doubt, not listed"] / total < 0.01, outcomes
