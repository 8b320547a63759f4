"""The zoo: what real extractors made of invented reports whose figures are known. See corpus/zoo/README.md."""

from typing import Any

import pytest

from govparse.records import Report
from zoo_cut import LINES, family_of
from zoo_gold import Dump, dumps, editions, gold, outcomes, read, values
from zoo_oracle import readings

TOOLS = sorted({dump.tool for dump in dumps()})
PLACES = frozenset({"lynx", "lynx-nested", "pdftotext-layout"})
SECTIONS = [
    ("overview", "总体情况"),
    ("disclosure", "主动公开政府信息情况"),
    ("applications", "收到和处理政府信息公开申请情况"),
    ("reconsideration_litigation", "政府信息公开行政复议、行政诉讼情况"),
    ("problems", "存在的主要问题及改进情况"),
    ("other", "其他需要报告的事项"),
]


def dumps_of(tool: str) -> list[Dump]:
    """What a tool made of every base."""
    return [dump for dump in dumps() if dump.tool == tool]


@pytest.mark.parametrize("tool", TOOLS)
def test_no_cell_is_wrong_without_a_word(tool: str) -> None:
    """A layout that is not read says so; a cell in doubt has what is printed among its candidates; none is invented."""
    bad = [
        (dump.base, cell, way, values(dump.base).get(cell), read(dump).cells[cell].value)
        for dump in dumps_of(tool)
        for cell, way in outcomes(read(dump), dump.base).items()
        if way in ("silent", "wrong")
    ]
    assert bad == []


def _but_places() -> list[object]:
    """The tools, those marked whose blank cells only the places of values show."""
    reason = "blanks that no full row and no head places are in doubt; the oracle decides them"
    known = pytest.mark.xfail(reason=reason, strict=True)
    return [pytest.param(tool, marks=known if tool in PLACES else ()) for tool in TOOLS]


@pytest.mark.parametrize("tool", _but_places())
def test_what_the_text_decides_is_read(tool: str) -> None:
    """At least 99.5 % of the cells with one admissible value are right, and of those that print a number."""
    right, numbers = [], []
    for dump in dumps_of(tool):
        ways = outcomes(read(dump), dump.base)
        decided = [cell for cell, left in _left_open(dump).items() if len(left) == 1]
        right += [ways[cell] == "right" for cell in decided]
        numbers += [ways[cell] == "right" for cell in decided if values(dump.base)[cell] is not None]
    assert sum(right) >= 0.995 * len(right) > 0
    assert sum(numbers) >= 0.995 * len(numbers) > 0


def test_what_all_texts_decide_is_read() -> None:
    """The same over the whole zoo, without any exception."""
    decided = 0
    wrong = []
    for dump in dumps():
        ways = outcomes(read(dump), dump.base)
        unique = [cell for cell, left in _left_open(dump).items() if len(left) == 1]
        decided += len(unique)
        wrong += [cell for cell in unique if ways[cell] != "right"]
    assert len(wrong) <= 0.005 * decided


@pytest.mark.parametrize("tool", [tool for tool in TOOLS if family_of(tool) == LINES])
def test_doubt_names_every_candidate(tool: str) -> None:
    """Where a text has nothing but the order of its cells, all that the oracle leaves open is among the candidates."""
    short = []
    for dump in dumps_of(tool):
        left_open = _left_open(dump)
        doubtful = {cell: said for cell, said in read(dump).cells.items() if said.reading == "ambiguous"}
        for cell in sorted(doubtful.keys() & left_open.keys()):
            named = doubtful[cell].candidates
            if named is None or not left_open[cell] <= set(named):
                short.append((dump.base, cell, left_open[cell], named))
    assert short == []


@pytest.mark.parametrize("tool", TOOLS)
def test_every_layout_gives_the_same_record(tool: str) -> None:
    """All but the cells, which are held to gold above. Some tools leave out the title; the preamble has the organ."""
    different = {}
    for dump in dumps_of(tool):
        year = gold(dump.base)["year"]
        same = {
            "organ": gold(dump.base)["organ"],
            "year": year,
            "period": (f"{year}-01-01", f"{year}-12-31"),
            "editions": (*editions(dump.base), None),
            "sections": SECTIONS,
        }
        got = _skeleton(read(dump))
        if got != same:
            different[dump.base] = {name: said for name, said in got.items() if said != same[name]}
    assert different == {}


def _skeleton(report: Report) -> dict[str, Any]:
    periods = [(period.start, period.end) for period in report.statements.periods]
    tables = ("disclosure", "applications", "reconsideration_litigation")
    return {
        "organ": report.organ,
        "year": report.year,
        "period": periods[0] if periods else None,
        "editions": tuple(report.tables[table]["edition"] if table in report.tables else "absent" for table in tables),
        "sections": [(section.kind, section.title) for section in report.sections],
    }


def _left_open(dump: Dump) -> dict[str, Any]:
    return readings(dump.text, dump.tool, editions(dump.base))
