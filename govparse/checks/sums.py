"""All equations of a form at once: one number that holds the difference of the two sides of each.

Of a table of numbers nearly all equations hold, and in most places it has a 0. So a cell weighs what it adds to each
equation's difference, which has 32 bits of the sum for itself, and only cells with a number are added up.
"""

from collections.abc import Sequence
from functools import cache
from itertools import compress
from operator import mul

from govparse.forms.form import Equation, Form
from govparse.records import Number

_BITS = 32
_MIDDLE = 1 << _BITS - 1
"""What stands for 0, as differences may be less."""


def uneven(form: Form, values: Sequence[Number | None]) -> list[Equation]:
    """The equations whose sides differ where a blank counts as 0, in the order of the form.

    `values` are those of all cells. All equations where a number is none of pieces, or larger than any count.
    """
    if not form.equations:
        return []
    printed = [number for number in values if number]
    if not printed:
        return []
    weights, even, largest = _weights(form)
    if not ({int}.issuperset(map(type, printed)) and -largest < min(printed) and max(printed) < largest):
        return list(form.equations)
    total = even + sum(map(mul, compress(weights, values), printed))
    if total == even:
        return []
    places = range(0, _BITS * len(form.equations), _BITS)
    return [each for each, at in zip(form.equations, places, strict=True) if (total ^ even) >> at & (1 << _BITS) - 1]


@cache
def _weights(form: Form) -> tuple[list[int], int, int]:
    """What one piece in each cell adds to the sum, the sum where all equations hold, and the limit of a number."""
    weights = dict.fromkeys(form.cells, 0)
    for number, equation in enumerate(form.equations):
        for cell in equation.left:
            weights[cell] += 1 << _BITS * number
        for cell in equation.right:
            weights[cell] -= 1 << _BITS * number
    even = sum(_MIDDLE << _BITS * number for number in range(len(form.equations)))
    return list(weights.values()), even, _MIDDLE // max(len(each.cells) for each in form.equations)
