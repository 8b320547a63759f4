"""The oracle of the zoo: it finds the rows of every dump, never rules out the truth, and tries all places."""

from decimal import Decimal

import pytest

from zoo_gold import Dump, dumps, editions, values
from zoo_oracle import readings

TOOLS = sorted({dump.tool for dump in dumps()})
NEW, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"


@pytest.mark.parametrize("tool", TOOLS)
def test_the_oracle_admits_the_truth(tool: str) -> None:
    """What is printed is one of the values that the oracle leaves open, in all the rows that it finds."""
    ruled_out: dict[tuple[str, str], tuple[Decimal | None, set[Decimal | None]]] = {}
    for dump in (dump for dump in dumps() if dump.tool == tool):
        printed, left_open = values(dump.base), _left_open(dump)
        ruled_out |= {
            (dump.base, cell): (printed[cell], left) for cell, left in left_open.items() if printed[cell] not in left
        }
        assert left_open.keys() <= printed.keys()
    assert ruled_out == {}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_oracle_finds_the_rows(tool: str) -> None:
    """All of them, but for pdftotext, which stacks columns, and the few rows whose labels another PDF tool tore."""
    found = sum(len(_left_open(dump)) for dump in dumps() if dump.tool == tool)
    printed = sum(len(values(dump.base)) for dump in dumps() if dump.tool == tool)
    if tool == "pdftotext":
        assert found >= 0.6 * printed
    elif tool.startswith(("pdf", "pymupdf")):
        assert found >= 0.95 * printed
    else:
        assert found == printed


def test_the_oracle_tries_all_places() -> None:
    """Two values of three columns have three ways; a row that is its total and one part has six, or a blank total."""
    text = f"规章\n7\n9\n行政许可\n4\n{NEW}\n5\n5\n{CARRIED}\n"
    figures = _figures(text, "bs4")
    rules = [figures[f"disclosure.rules.{column}"] for column in ("issued", "repealed", "in_force")]
    assert rules == [{7, None}, {7, 9, None}, {9, None}]
    assert figures["disclosure.licensing.decisions"] == {4}
    assert figures["applications.new_received.natural_person"] == {5, None}
    assert figures["applications.new_received.total"] == {5, None}
    assert figures["applications.carried_in.total"] == {None}


def test_the_oracle_lets_the_equations_decide() -> None:
    """`12` and `3` can stand nowhere but beside a blank total; seven values are in their places, sum or not."""
    assert _figures(f"{NEW}\n12\n3\n", "bs4")["applications.new_received.total"] == {None}
    total = _figures(f"{NEW}\n3\n3\n6\n0\n0\n0\n7\n", "bs4")
    assert total["applications.new_received.total"] == {7}
    assert all(len(left) == 1 for left in total.values())


def test_the_oracle_keeps_blanks_where_the_tool_does() -> None:
    """Blank lines of LibreOffice are cells; the same text of a tool that drops blanks leaves their places open."""
    text = f"{NEW}\n\n4\n\n\n\n\n4\n{CARRIED}\n"
    kept, dropped = (
        _figures(text, tool)["applications.new_received.commercial_enterprise"] for tool in ("libreoffice", "bs4")
    )
    assert (kept, dropped) == ({4}, {4, None})


def test_the_oracle_keeps_empty_paragraphs_where_the_tool_does() -> None:
    text = f"{NEW}\n\n\n\n4\n\n\n\n\n\n\n\n\n\n4\n\n{CARRIED}\n\n"
    kept, dropped = (
        _figures(text, tool)["applications.new_received.commercial_enterprise"] for tool in ("docx2txt", "mammoth")
    )
    assert (kept, dropped) == ({4}, {4, None})


def test_the_oracle_heeds_places_where_the_tool_keeps_columns() -> None:
    """Below a full row every value is in its column; without one, order leaves open which columns have none."""
    full, short = f"{NEW} 1  2  3  4  5  6  21\n", f"{CARRIED}       3     4      7\n"
    kept, dropped, alone = (
        _figures(text, tool)
        for text, tool in ((full + short, "lynx"), (full + short, "pdfplumber-text"), (short, "lynx"))
    )
    cell = "applications.carried_in.research_institution"
    assert (kept[cell], dropped[cell], alone[cell]) == ({3}, {3, 4, 7, None}, {3, 4, 7, None})


def test_the_oracle_heeds_rulers() -> None:
    text = "  ------------------ --- --- ---\n  规章                   2   3\n"
    assert [_figures(text, tool)["disclosure.rules.repealed"] for tool in ("pandoc", "lynx")] == [{2}, {2, 3, None}]


def test_the_oracle_puts_torn_labels_together() -> None:
    """Numbers between the pieces of a label are its own, and pieces of the label of the group may stand between."""
    text = "（四）无法 2.没有现成信息需要\n1 0 0 0 0 0 1\n三、本 提供 另行制作\n年度办\n"
    text += "3.补正后申请内容仍\n理结果 2 0 0 0 0 0 2\n不明确\n"
    figures = _figures(text, "pdfplumber-text")
    assert figures["applications.unable.requires_creation.total"] == {1}
    assert figures["applications.unable.unclear_after_supplement.total"] == {2}


def test_the_oracle_leaves_out_surplus_values() -> None:
    """A merged cell that is repeated says one thing; two values of two lines may be one value."""
    assert _figures("行政许可\t318\t318\t318\n", "pandas-tsv") == {"disclosure.licensing.decisions": {318}}
    assert _figures("|行政许可|31<br>8|\n", "pymupdf4llm") == {"disclosure.licensing.decisions": {31, 8, 318}}


def _figures(text: str, tool: str) -> dict[str, set[int | None]]:
    left_open = readings(text, tool, ("2021", "2021"))
    return {cell: {None if n is None else int(n) for n in left} for cell, left in left_open.items()}


def _left_open(dump: Dump) -> dict[str, set[Decimal | None]]:
    return readings(dump.text, dump.tool, editions(dump.base))
