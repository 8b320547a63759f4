"""Hypothesis strategies for what dialects and forms are tested with: texts of blocks, rows, and whole reports."""

from decimal import Decimal
from typing import Any

try:
    from hypothesis import strategies as st
except ModuleNotFoundError:
    raise ImportError(
        'govparse.testing.strategies needs Hypothesis, which is not installed: pip install "govparse[testing]"'
    ) from None

import govparse
from govparse.authoring.samples import samples
from govparse.forms import FORMS, CellSpec, Form
from govparse.parsing.grammar import open_grammar
from govparse.records import SCHEMA_VERSION, Report, ReportCell, SourceInfo
from govparse.tables.dialect import Dialect
from govparse.tables.laws import separators_of

PIECES = (
    "\t",
    "|",
    "||",
    " | ",
    "\n",
    "\n\n",
    " ",
    "0",
    "12",
    "规章",
    "- 2 -\n",
    "第 3 页\n",
    "---",
    ":-",
    "\\",
    "<br>",
    "。",
)
"""What tables are made of, and what breaks them."""

CELLS = (
    "",
    "0",
    "12",
    "1.5",
    "/",
    "规章",
    "其他 结果",
    "（一）予以公开",
    "1.属于国家秘密",
    "22(其中修订16件)",
    "251000元",
)
"""What the cells of official tables hold."""

COUNT_UNITS = (None, "件")
"""Money in a column of counts is no count, and read as a doubt."""
AMOUNT_UNITS = (None, "元", "万元")
REMARKS = (None, "(其中修订16件)", "(区分处理的, 只计这一情形)")


def blocks(pieces: tuple[str, ...] = PIECES) -> st.SearchStrategy[str]:
    """Any text of a table block: of `pieces` put together, and of single characters that layouts use."""
    characters = "".join(dict.fromkeys("\t|\n 0a规-:\\\r\x0b\u3000\u2028" + "".join(pieces)))
    return st.one_of(
        st.lists(st.sampled_from(pieces), max_size=60).map("".join), st.text(st.sampled_from(characters), max_size=60)
    )


def blocks_of(dialect: Dialect) -> st.SearchStrategy[str]:
    """Any text of a table block: as `blocks`, of what the dialect separates cells with and what its terminals match."""
    separators = separators_of(dialect) or ""
    found = [text for pattern in _patterns(dialect) for text in dict.fromkeys(each.text for each in samples(pattern))]
    return blocks(tuple(dict.fromkeys((*PIECES, *separators, *(mark * 2 for mark in separators), *found))))


def _patterns(dialect: Dialect) -> list[str]:
    terminals = open_grammar(dialect.grammar).terminals
    return [str(terminal.pattern.to_regexp()) for terminal in terminals]


def rows(cells: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[list[list[str]]]:
    """Rows of texts, each of one cell or more and at least one of them not blank, as tables have them."""
    row = st.lists(st.sampled_from(CELLS) if cells is None else cells, min_size=1, max_size=8)
    return st.lists(row.filter(any), max_size=8)


def cells(spec: CellSpec) -> st.SearchStrategy[ReportCell]:
    """What a cell of a form may hold: a number of its kind with unit and remark, a blank, a dash, or doubt."""
    return st.one_of(_numbers(spec), st.sampled_from(("blank", "dash", "doubt")).map(lambda state: _other(spec, state)))


def _numbers(spec: CellSpec) -> st.SearchStrategy[ReportCell]:
    values: dict[str, st.SearchStrategy[Any]] = {
        "count": st.integers(0, 99_999),
        "change": st.integers(-999, 999),
        "amount": st.decimals(0, 10**8, places=4) | st.integers(0, 10**8).map(Decimal),
    }
    return st.builds(
        lambda value, unit, remark: _cell(spec, value, "number", "exact", unit or spec.unit, remark),
        values[spec.kind],
        st.sampled_from(AMOUNT_UNITS if spec.kind == "amount" else COUNT_UNITS),
        st.sampled_from(REMARKS),
    )


def _other(spec: CellSpec, state: str) -> ReportCell:
    return _cell(spec, None, "number", "ambiguous") if state == "doubt" else _cell(spec, None, state, "exact")


def _cell(
    spec: CellSpec, value: Any, state: Any, reading: Any, unit: str | None = None, remark: str | None = None
) -> ReportCell:
    return ReportCell(
        value=value,
        state=state,
        reading=reading,
        candidates=[0, 1] if reading == "ambiguous" else None,
        label=spec.label,
        raw=None,
        start=None,
        end=None,
        line=None,
        char=None,
        evidence=[],
        unit=unit,
        unit_source=None if value is None else "cell",
        remark=remark,
    )


@st.composite
def tables(draw: st.DrawFn, form: Form) -> dict[str, ReportCell]:
    """The cells of a form, by id within the table: most of them alike (0, a number, a blank or a dash), some not."""
    usual: int | str = draw(st.sampled_from((0, 5)) | st.sampled_from(("blank", "dash")))
    specs = list(form.cells.values())
    filled = {
        spec.id: _other(spec, usual)
        if isinstance(usual, str)
        else _cell(spec, Decimal(usual) if spec.kind == "amount" else usual, "number", "exact", spec.unit)
        for spec in specs
    }
    for spec in draw(st.lists(st.sampled_from(specs), max_size=12, unique_by=lambda spec: spec.id)):
        filled[spec.id] = draw(cells(spec))
    return filled


@st.composite
def reports(draw: st.DrawFn, forms: tuple[Form, ...] = FORMS) -> Report:
    """Records of reports that were never printed: one edition of some of the tables, filled in without arithmetic."""
    chosen = draw(st.lists(st.sampled_from(forms), min_size=1, unique_by=lambda form: form.table))
    report = Report(govparse.__version__, SCHEMA_VERSION, SourceInfo(None, None, "text", None, 1), recognised=True)
    for form in chosen:
        filled = draw(tables(form))
        report.tables[form.table] = _nested(form, filled)
        report.cells |= {f"{form.table}.{name}": cell for name, cell in filled.items()}
    return report


def _nested(form: Form, filled: dict[str, ReportCell]) -> dict[str, Any]:
    table: dict[str, Any] = {"edition": form.edition, "dialect": None, "readings": None}
    for name, cell in filled.items():
        *groups, column = name.split(".")
        place = table
        for group in groups:
            place = place.setdefault(group, {})
        place[column] = cell.value
    return table
