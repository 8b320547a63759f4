"""The zoo: what real extractors made of invented reports whose figures are known. See corpus/zoo/README.md."""

from decimal import Decimal

import pytest

from zoo_gold import ZOO, Dump, dumps, editions, outcomes, read, values
from zoo_oracle import family_of, readings

IDS = [f"{dump.base}.{dump.tool}" for dump in dumps()]
DECIDED = sorted({dump.tool for dump in dumps() if family_of(dump.tool)})
"""The tools of which the oracle says what their dumps decide."""


def test_the_zoo_is_complete() -> None:
    bases = {path.stem for path in (ZOO / "gold").glob("*.json")}
    assert len(bases) == 11
    assert {dump.base for dump in dumps()} == bases
    assert sum(path.stat().st_size for path in ZOO.rglob("*")) < 6_000_000


@pytest.mark.parametrize("dump", dumps(), ids=IDS)
def test_no_cell_is_wrong_without_a_word(dump: Dump) -> None:
    """A layout that is not read yet says so; a cell in doubt has what is printed among its candidates."""
    bad = {cell: way for cell, way in outcomes(read(dump), dump.base).items() if way in ("silent", "wrong")}
    printed = values(dump.base)
    assert not bad, [(cell, way, printed.get(cell), read(dump).cells[cell].value) for cell, way in bad.items()]


@pytest.mark.parametrize("tool", DECIDED)
def test_what_the_text_decides_is_read(tool: str) -> None:
    """At least 99.5 % of the cells with one admissible value are right, in all dumps of a tool together."""
    right = []
    for dump in (dump for dump in dumps() if dump.tool == tool):
        ways = outcomes(read(dump), dump.base)
        right += [ways[cell] == "right" for cell, left in _left_open(dump).items() if len(left) == 1]
    assert sum(right) >= 0.995 * len(right) > 0


@pytest.mark.parametrize("dump", dumps(), ids=IDS)
def test_the_oracle_admits_the_truth(dump: Dump) -> None:
    """What is printed is one of the values that the oracle leaves open, and it finds rows where it can cut at all."""
    left_open, printed = _left_open(dump), values(dump.base)
    assert {cell: (printed[cell], left) for cell, left in left_open.items() if printed[cell] not in left} == {}
    assert family_of(dump.tool) is None or left_open


def test_the_oracle_tries_all_places() -> None:
    """Two values of three columns have three ways; a row that is its total and one part has six, or a blank total."""
    text = "规章\n7\n9\n行政许可\n4\n一、本年新收政府信息公开申请数量\n5\n5\n二、上年结转政府信息公开申请数量\n"
    left_open = readings(text, "bs4", ("2021", "2021"))
    figures = {cell: {None if n is None else int(n) for n in left} for cell, left in left_open.items()}
    rules = [figures[f"disclosure.rules.{column}"] for column in ("issued", "repealed", "in_force")]
    assert rules == [{7, None}, {7, 9, None}, {9, None}]
    assert figures["disclosure.licensing.decisions"] == {4}
    assert figures["applications.new_received.natural_person"] == {5, None}
    assert figures["applications.new_received.total"] == {5, None}
    assert figures["applications.carried_in.total"] == {None}


def test_the_oracle_lets_the_equations_decide() -> None:
    """`12` and `3` can stand nowhere but beside a blank total; seven values are in their places, sum or not."""
    label = "一、本年新收政府信息公开申请数量"
    blank_total = readings(f"{label}\n12\n3\n", "bs4", ("2021", "2021"))
    assert blank_total["applications.new_received.total"] == {None}
    total = readings(f"{label}\n3\n3\n6\n0\n0\n0\n7\n", "bs4", ("2021", "2021"))
    assert total["applications.new_received.total"] == {Decimal(7)}
    assert all(len(left) == 1 for left in total.values())


def _left_open(dump: Dump) -> dict[str, set[Decimal | None]]:
    return readings(dump.text, dump.tool, editions(dump.base))
