"""What the lines of a table, as they read by their count, add to the equations of its form."""

from collections.abc import Iterable
from functools import cached_property, reduce

from attrs import define, frozen

from govparse.fitting.line import LineFit
from govparse.fitting.records.rows import numbers_of
from govparse.fitting.sums import Compiled, Numbers, Sum, Terms, add, compiled_equations, effect_of
from govparse.forms.form import Form


@frozen(eq=False)
class Asked:
    """An equation as one line is asked for it: its `terms` there (column, sign, whether it is a total), and what all
    `others` add (None: a blank total is among it).
    """

    terms: Terms
    others: Sum

    def difference(self, numbers: Numbers) -> Sum:
        """The left minus the right side with these numbers in the line; None where a total is blank."""
        return None if self.others is None else effect_of(self.terms, numbers, self.others)

    def holds(self, numbers: Numbers) -> bool | None:
        """Whether the equation holds with these numbers in the line; None where a blank total makes it say nothing."""
        difference = self.difference(numbers)
        return None if difference is None else difference == 0


@define(slots=False)
class Effects:
    """The equations of which every line has a reading by its count; worked out when the first line asks for one."""

    form: Form
    lines: list[LineFit]

    @cached_property
    def _of_lines(self) -> list[tuple[Compiled, dict[int, Sum]]]:
        """What each line adds to each equation."""
        says = [None if line.only is None else numbers_of(line.only) for line in self.lines]
        within, across = compiled_equations(self.form)
        return [
            (equation, {line: effect_of(equation.of_line[line], says[line] or ()) for line in equation.lines})
            for equation in (*within, *across)
            if equation.instead_of is None and not any(says[line] is None for line in equation.lines)
        ]

    @cached_property
    def uneven(self) -> frozenset[int]:
        """The lines of equations that fail, or say nothing."""
        return frozenset().union(*[each for _, each in self._of_lines if _sum(each.values()) != 0])

    def asked(self, line: int) -> list[Asked]:
        """The equations that a line takes part in."""
        found = []
        for equation, each in self._of_lines:
            if line in each:
                others = _sum(effect for other, effect in each.items() if other != line)
                found.append(Asked(equation.of_line[line], others))
        return found


def _sum(effects: Iterable[Sum]) -> Sum:
    """What lines add together; None where a blank total is among it."""
    nothing: Sum = 0
    return reduce(add, effects, nothing)
