"""What the lines of a table add to the equations of its form, worked out once for each equation."""

from attrs import define, field

from govparse.fitting.line import LineFit
from govparse.fitting.records.values import Number
from govparse.fitting.sums import Compiled, Sum, effect_of


@define
class Effects:
    """What the lines of a table, as they read by their count, add to an equation.

    `open_lines` have no such reading and add nothing, `silent` hold a total that is blank; `total` is the sum of all.
    """

    of_lines: dict[int, Sum]
    open_lines: frozenset[int]
    silent: frozenset[int]
    total: Number

    def without(self, line: int) -> Number | None:
        """The sum of all lines but one; None where one of them holds a blank total."""
        return None if self.silent - {line} else self.total - (self.of_lines.get(line) or 0)


@define
class AllEffects:
    """The effects on each equation that is asked for, worked out once."""

    lines: list[LineFit]
    _found: dict[int, Effects] = field(factory=dict)

    def of(self, equation: Compiled) -> Effects:
        """The effects on one equation; equations are made once for each form, so that identity tells them."""
        if (found := self._found.get(id(equation))) is None:
            readings = {line: self.lines[line].only for line in equation.lines}
            each = {line: effect_of(equation, line, only) for line, only in readings.items() if only is not None}
            silent = frozenset(line for line, effect in each.items() if effect is None)
            total = sum(effect for effect in each.values() if effect is not None)
            open_lines = frozenset(line for line, only in readings.items() if only is None)
            found = self._found[id(equation)] = Effects(each, open_lines, silent, total)
        return found
