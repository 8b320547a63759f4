"""The zoo as the tests and the table of the README see it: its dumps, their gold, and how a cell was read."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

import govparse
from govparse.records import Report, ReportCell

ZOO = Path(__file__).resolve().parent.parent / "corpus" / "zoo"
OUTCOMES = ("right", "ambiguous", "absent", "wrong", "silent")
"""`right`: as printed, a cell that prints no number having none. `ambiguous`: said to be so, the printed value being
among the candidates (`wrong`: being none of them). `absent`: said not to be found. `silent`: anything else, a number in
a cell that the form of the base does not have included."""


@frozen
class Dump:
    """What a tool made of a base."""

    base: str
    tool: str

    @property
    def path(self) -> Path:
        """Its file."""
        return ZOO / f"{self.base}.{self.tool}.txt"

    @property
    def text(self) -> str:
        """Its text, line ends untranslated."""
        return self.path.read_bytes().decode("utf-8")


@cache
def dumps() -> tuple[Dump, ...]:
    """All dumps, by base and tool."""
    return tuple(Dump(*path.stem.split(".", 1)) for path in sorted(ZOO.glob("*.txt")))


@cache
def read(dump: Dump) -> Report:
    """The reading of a dump."""
    return govparse.parse(dump.text)


@cache
def gold(base: str) -> dict[str, Any]:
    """What a base prints, as scripts/zoo/filled.py says it."""
    loaded: dict[str, Any] = json.loads(
        (ZOO / "gold" / f"{base}.json").read_text(encoding="utf-8"), parse_float=Decimal
    )
    return loaded


def editions(base: str) -> tuple[str, str]:
    """The editions of the first two tables of a base."""
    named = gold(base)["edition"]
    return named["disclosure"], named["applications"]


@cache
def values(base: str) -> dict[str, Any]:
    """The number of every cell of a base, None where it prints none."""
    return {entry["cell"]: entry["value"] for entry in gold(base)["cells"]}


def outcomes(report: Report, base: str) -> dict[str, str]:
    """One of `OUTCOMES` for every cell of the base, and `silent` for those that were invented."""
    printed = values(base)
    judged = {cell: judge(value, report.cells.get(cell)) for cell, value in printed.items()}
    invented = {cell: "silent" for cell, read in report.cells.items() if cell not in printed and read.value is not None}
    return judged | invented


def judge(value: Any, cell: ReportCell | None) -> str:
    """The outcome for one cell that prints `value`.

    Blank, dash and absent are the same where no number is printed: most tools drop what tells them apart.
    """
    if cell is not None and cell.reading == "ambiguous" and cell.value is None:
        return "ambiguous" if cell.candidates is None or value in cell.candidates else "wrong"
    if cell is None or cell.reading == "absent" or cell.state == "absent":
        return "right" if value is None else "absent"
    return "right" if cell.value == value else "silent"
