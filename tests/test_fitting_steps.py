"""What fitting a table costs, counted in steps: sums are worked out once a table, and tried only where one fails."""

import pytest

import govparse
from govparse.fitting import effects, sums
from govparse.fitting.sums import compiled_equations
from govparse.forms import forms_of

FORM = next(form for form in forms_of("applications") if form.edition == "2021")
SUMS = [each for group in compiled_equations(FORM) for each in group if each.instead_of is None]
ONCE = sum(len(equation.lines) for equation in SUMS)
"""Each line of each sum."""


def report(*, wrong: bool) -> str:
    """A report whose table is not whole, since a row has a zero too many; all zeros, but one total if `wrong`."""
    rows = []
    for number, line in enumerate(FORM.lines):
        values = ["0"] * len(line.cells)
        if wrong and number == 0:
            values[-1] = "7"
        rows.append("\t".join([line.path[-1].text, *values, *(["0"] if number == 1 else [])]))
    heading = "三、收到和处理政府信息公开申请情况"
    return "\n".join(["甲市乙局2022年政府信息公开工作年度报告", heading, *rows, "四、其他", ""])


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often sums were asked of a line: for the table, and by the clues of single rows."""
    counts = {"table": 0, "clues": 0}
    real, asked = sums.effect_of, effects.Asked.difference

    def of_table(*arguments):
        counts["table"] += len(arguments) == 2
        return real(*arguments)

    def of_clue(self, numbers):
        counts["clues"] += 1
        return asked(self, numbers)

    monkeypatch.setattr(effects, "effect_of", of_table)
    monkeypatch.setattr(effects.Asked, "difference", of_clue)
    return counts


def test_sums_that_hold_are_worked_out_once(counted: dict[str, int]) -> None:
    cells = govparse.parse(report(wrong=False)).cells
    assert all(cell.value == 0 for name, cell in cells.items() if name.startswith("applications."))
    assert counted == {"table": ONCE, "clues": 0}


def test_other_readings_are_tried_in_the_lines_of_a_sum_that_fails(counted: dict[str, int]) -> None:
    cell = govparse.parse(report(wrong=True)).cells["applications.new_received.total"]
    assert cell.value == 7
    assert counted["table"] == ONCE
    assert 0 < counted["clues"] < 12 * ONCE
