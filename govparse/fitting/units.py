"""In which unit a value is printed, and where that stands."""

import re
from typing import Literal

from govparse.fitting.rows import Record
from govparse.fitting.values import Value
from govparse.forms.form import CellSpec
from govparse.forms.labels import label_key

UnitSource = Literal["cell", "header", "form", "unknown"]

_MONEY = re.compile(r"(?:单位:|\()\s*(万元|亿元|元)")


def amount_unit(spec: CellSpec, value: Value, heads: list[Record]) -> tuple[str | None, UnitSource]:
    """The unit of a printed amount of money and its source: the cell itself, the column head, the form, or unknown."""
    if value.unit is not None:
        return value.unit, "cell"
    wanted = label_key(spec.label.rpartition(" × ")[2])
    for head in heads:
        for cell in head.labels:
            if label_key(cell.text) == wanted and (found := _MONEY.search(cell.text)):
                return found[1], "header"
    return (spec.unit, "form") if spec.unit else (None, "unknown")
