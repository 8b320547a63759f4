"""Writing official tables: what was written is read as what it was, in every layout that can be written."""

from contextlib import suppress
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any, get_args

import pytest
from attrs import evolve
from grids import corpus_grids
from hypothesis import given
from hypothesis import strategies as st

import govparse
from govparse.cleaning import clean
from govparse.exports.json import read_reports_json, report_json
from govparse.forms import CellSpec, Form, forms_of
from govparse.forms.printed import print_form
from govparse.records import Report, ReportCell
from govparse.rendering import PrintedTable, Unwritable, Writer, as_html, as_text, printed_tables
from govparse.rendering.record import cell_text
from govparse.tables.registry import BUILT_IN, get_dialect
from govparse.tables.writing import Spanned
from govparse.testing import check_render, check_round_trip, rows_of, strategies
from helpers import CASES, corpus_text

WRITERS = [dialect for name in sorted(BUILT_IN) if isinstance(dialect := get_dialect(name), Writer)]
every_writer = pytest.mark.parametrize("dialect", WRITERS, ids=lambda dialect: dialect.name)


def test_the_shipped_dialects_can_be_written() -> None:
    assert [dialect.name for dialect in WRITERS] == ["bar_terminated", "cell_per_line", "markdown", "tab_separated"]


# The property, for records, rows and any texts


@every_writer
@given(report=strategies.reports(), spanned=st.sampled_from([None, *get_args(Spanned)]))
def test_a_record_that_is_written_is_read_as_what_it_was(
    dialect: Writer, report: Report, spanned: Spanned | None
) -> None:
    """Whatever becomes of the cells that span others."""
    check_round_trip(report, dialect, spanned=spanned)


@every_writer
@pytest.mark.parametrize("case", CASES)
def test_the_corpus_is_read_the_same_in_every_layout(dialect: Writer, case: str) -> None:
    check_round_trip(govparse.parse(corpus_text(case)), dialect)


@every_writer
@given(rows=strategies.rows())
def test_rows_of_tables_are_never_refused(dialect: Writer, rows: list[list[str]]) -> None:
    check_render(dialect, rows)


@every_writer
@given(rows=st.lists(st.lists(st.text() | st.sampled_from(strategies.PIECES), min_size=1, max_size=4), max_size=5))
def test_any_texts_come_back_or_are_refused(dialect: Writer, rows: list[list[str]]) -> None:
    with suppress(Unwritable):
        check_render(dialect, rows)


# What each layout looks like


ROWS = [["信息内容", "本年制发件数"], ["规章", ""], ["行政许可", "44"]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("markdown", "| 信息内容 | 本年制发件数 |\n| --- | --- |\n| 规章 |  |\n| 行政许可 | 44 |\n"),
        ("tab_separated", "信息内容\t本年制发件数\n规章\t\n行政许可\t44\n"),
        ("cell_per_line", "\t信息内容\n\t本年制发件数\n\n\t规章\n\t\n\n\t行政许可\n\t44\n\n"),
        ("bar_terminated", "|\n信息内容 |\n本年制发件数 |\n||\n|\n规章 |\n|\n||\n|\n行政许可 |\n44 |\n||\n"),
    ],
)
def test_what_a_layout_looks_like(name: str, text: str) -> None:
    dialect = get_dialect(name)
    assert isinstance(dialect, Writer)
    assert dialect.render(ROWS) == text


def test_a_bar_is_escaped_in_markdown() -> None:
    assert check_render(writer("markdown"), [["a|b", "1"]]) == "| a\\|b | 1 |\n| --- | --- |\n"


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("markdown", "a\nb"),
        ("markdown", "a\\|b"),
        ("markdown", "a<br>b"),
        ("tab_separated", "a\tb"),
        ("tab_separated", "a\nb"),
        ("cell_per_line", "a\nb"),
        ("cell_per_line", "- 2 -"),
        ("bar_terminated", "a|b"),
        ("bar_terminated", "a\nb"),
    ],
)
def test_what_would_break_a_row_is_refused_by_its_number(name: str, cell: str) -> None:
    with pytest.raises(Unwritable) as refused:
        writer(name).render([["规章", "0"], [cell]])
    zh, en = refused.value.reason
    assert "第2行" in zh
    assert "row 2 " in en


def test_delimiters_in_markdown_are_refused() -> None:
    with pytest.raises(Unwritable):
        writer("markdown").render([["规章", "0"], ["--", "-"]])


# The form on paper, against the annexes to the notices


def blank(form: Form) -> PrintedTable:
    return print_form(form, lambda spec: spec.id)


def form_of(table: str, edition: str | None) -> Form:
    return next(form for form in forms_of(table) if form.edition == edition)


def spans(printed: PrintedTable) -> dict[str, tuple[int, int]]:
    """Rows and columns of the cells that span any, by text; the first of a text counts."""
    found: dict[str, tuple[int, int]] = {}
    for row in printed.rows:
        for cell in row:
            found.setdefault(cell.text, (cell.rows, cell.columns))
    return found


@pytest.mark.parametrize(
    ("table", "edition", "rows", "columns"),
    [
        ("applications", "2021", 28, 10),
        ("applications", "2019", 26, 10),
        ("disclosure", "2021", 14, 4),
        ("disclosure", "2019", 18, 4),
        ("reconsideration_litigation", None, 4, 15),
    ],
)
def test_the_size_of_a_form(table: str, edition: str | None, rows: int, columns: int) -> None:
    printed = blank(form_of(table, edition))
    assert (len(printed.rows), printed.width) == (rows, columns)
    assert {len(row) for row in printed.flat("all")} == {columns}


def test_spans_of_the_applications_form() -> None:
    found = spans(blank(form_of("applications", "2021")))
    assert found["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"] == (3, 3)
    assert found["申请人情况"] == (1, 7)
    assert found["自然人"] == (2, 1)
    assert found["法人或其他组织"] == (1, 5)
    assert found["商业企业"] == (1, 1)
    assert found["总计"] == (2, 1)
    assert found["一、本年新收政府信息公开申请数量"] == (1, 3)
    assert found["三、本年度办理结果"] == (22, 1)
    assert found["（一）予以公开"] == (1, 2)
    assert found["（三）不予公开"] == (8, 1)
    assert found["（四）无法提供"] == (3, 1)
    assert found["（五）不予处理"] == (5, 1)
    assert found["（六）其他处理"] == (3, 1)
    assert found["（七）总计"] == (1, 2)
    assert found["四、结转下年度继续办理"] == (1, 3)


def test_spans_of_the_applications_form_of_2019() -> None:
    found = spans(blank(form_of("applications", "2019")))
    assert (found["三、本年度办理结果"], found["（六）其他处理"]) == ((20, 1), (1, 2))


def test_spans_of_the_disclosure_form() -> None:
    found = spans(blank(form_of("disclosure", "2021")))
    assert found["第二十条第（一）项"] == (1, 4)
    assert found["本年制发件数"] == (1, 1)
    assert found["本年处理决定数量"] == (1, 3)
    assert found["licensing.decisions"] == (1, 3)


def test_spans_of_the_review_form() -> None:
    printed = blank(form_of("reconsideration_litigation", None))
    found = spans(printed)
    assert found["行政复议"] == (1, 5)
    assert found["行政诉讼"] == (1, 10)
    assert found["结果维持"] == (2, 1)
    assert (found["未经复议直接起诉"], found["复议后起诉"]) == ((1, 5), (1, 5))
    assert [cell.text for cell in printed.rows[2]] == ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 2


def test_a_word_processor_writes_the_table_as_we_do() -> None:
    """003 was saved by one; what it shows of spans is what `cell_per_line` writes, cell by cell."""
    dialect, case = writer("cell_per_line"), CASES[3]
    report = govparse.parse(corpus_text(case))
    for printed, there in zip(printed_tables(report), corpus_grids(dialect, case), strict=True):
        text = clean(dialect.render(printed.flat(dialect.spanned))).folded
        assert rows_of(dialect.grid(text)) == rows_of(there)


# What a cell prints


def writer(name: str) -> Writer:
    dialect = get_dialect(name)
    assert isinstance(dialect, Writer)
    return dialect


def cell(value: int | Decimal | None, **said: Any) -> ReportCell:
    state = "blank" if value is None else "number"
    empty = ReportCell(None, "blank", "exact", None, "", None, None, None, None, None, [], None, None, None)
    changes: dict[str, Any] = {"value": value, "state": state, **said}
    return evolve(empty, **changes)


COUNT = CellSpec("rules.issued", "规章 × 本年制发件数", "count", "件")
CHANGE = CellSpec("licensing.items_change", "行政许可 × 本年增/减", "change", "项")
AMOUNT = CellSpec("procurement.amount", "政府集中采购 × 采购总金额", "amount", None)


@pytest.mark.parametrize(
    ("spec", "read", "text"),
    [
        (COUNT, cell(44, unit="件"), "44"),
        (COUNT, cell(0), "0"),
        (COUNT, cell(None), ""),
        (COUNT, cell(None, state="dash"), "/"),
        (COUNT, cell(None, state="number", reading="ambiguous", candidates=[0, 1]), ""),
        (COUNT, cell(None, state="absent", reading="absent"), ""),
        (COUNT, cell(22, unit="件", remark="(其中修订16件)"), "22(其中修订16件)"),
        (COUNT, cell(5, unit="条"), "5条"),
        (CHANGE, cell(1, unit="项"), "增1"),
        (CHANGE, cell(-21, unit="项"), "减21"),
        (CHANGE, cell(0, unit="项"), "0"),
        (AMOUNT, cell(Decimal("71.50")), "71.50"),
        (AMOUNT, cell(Decimal("251000"), unit="元"), "251000元"),
        (AMOUNT, cell(Decimal("1E+5"), unit="万元"), "100000万元"),
    ],
)
def test_what_a_cell_prints(spec: CellSpec, read: ReportCell, text: str) -> None:
    assert cell_text(spec, read) == text


@pytest.mark.parametrize(
    "read",
    [
        cell(10**16),
        cell(Decimal("1.5")),
        cell(5, unit="斤"),
        cell(5, remark="共计"),
        cell(5, remark="(a\tb)"),
        cell(5, remark="(a\u202eb)"),
        cell(5, remark="(a)(b)"),
    ],
)
def test_what_would_be_read_differently_is_refused(read: ReportCell) -> None:
    with pytest.raises(Unwritable, match="规章 × 本年制发件数"):
        cell_text(COUNT, read)


def with_remark(remark: str) -> Report:
    report = govparse.parse(corpus_text(CASES[2]))
    report.cell("disclosure.rules.issued").remark = remark
    return report


@pytest.mark.parametrize("dialect", WRITERS, ids=lambda dialect: dialect.name)
def test_a_bar_in_a_remark(dialect: Writer) -> None:
    if dialect.name == "bar_terminated":
        with pytest.raises(Unwritable, match="row 3 "):
            check_round_trip(with_remark("(a|b)"), dialect)
    else:
        check_round_trip(with_remark("(a|b)"), dialect)


def test_a_long_row_of_values_is_no_prose() -> None:
    """The fifteen values of the review table with remarks: no label says that this line is one of a table."""
    report = govparse.parse(corpus_text(CASES[2]))
    for name, read in report.cells.items():
        if name.startswith("reconsideration_litigation."):
            read.remark = "(其中受理)"
    check_round_trip(report, writer("markdown"))


@given(report=strategies.reports())
def test_no_cell_is_a_formula(report: Report) -> None:
    """Tabs are what spreadsheets take from the clipboard."""
    for table in printed_tables(report):
        for row in table.flat("all"):
            assert not any(text.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for text in row)


# Records


def test_the_tables_asked_for_in_the_order_of_the_report() -> None:
    report = govparse.parse(corpus_text(CASES[2]))
    titles = [table.title for table in printed_tables(report)]
    assert titles == ["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"]
    (only,) = printed_tables(report, ["applications"])
    assert only.title == titles[1]


def test_a_record_without_its_cells_is_refused() -> None:
    report = govparse.parse(corpus_text(CASES[2]))
    del report.cells["disclosure.rules.issued"]
    with pytest.raises(Unwritable, match=r"lacks the cell disclosure\.rules\.issued"):
        printed_tables(report)


def test_a_record_of_an_unknown_edition_is_refused() -> None:
    report = govparse.parse(corpus_text(CASES[2]))
    report.tables["disclosure"]["edition"] = "2035"
    with pytest.raises(Unwritable, match="no form disclosure of edition 2035"):
        printed_tables(report)


@pytest.mark.parametrize("pretty", [True, False])
@pytest.mark.parametrize("case", CASES)
def test_a_record_is_read_from_its_json(case: str, pretty: bool) -> None:
    data = report_json(govparse.parse(corpus_text(case)), pretty=pretty)
    (report,) = read_reports_json(data)
    assert report_json(report, pretty=pretty) == data


def test_several_records_are_json_lines() -> None:
    data = [report_json(govparse.parse(corpus_text(case))) for case in CASES]
    assert [report_json(report) for report in read_reports_json(b"\n".join(data) + b"\n")] == data


@pytest.mark.parametrize("data", [b"{}", b"[]", b"\xff", b'{"govparse": 1}', "总体情况"])
def test_what_is_no_record_is_refused(data: bytes | str) -> None:
    with pytest.raises(ValueError, match=r"JSON|Object|Expected|Invalid"):
        read_reports_json(data)


# HTML


class Page(HTMLParser):
    """The rows of the tables of a page: text, rows and columns of every cell."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[list[list[tuple[str, int, int]]]] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        spans = dict(attrs)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td"):
            self.tables[-1][-1].append(("", int(spans.get("rowspan") or 1), int(spans.get("colspan") or 1)))

    def handle_data(self, data: str) -> None:
        if self.tables and self.tables[-1] and self.tables[-1][-1] and data.strip():
            text, rows, columns = self.tables[-1][-1].pop()
            self.tables[-1][-1].append((text + data, rows, columns))


@pytest.mark.parametrize("case", CASES)
def test_a_page_has_the_spans_of_the_form(case: str) -> None:
    printed = printed_tables(govparse.parse(corpus_text(case)))
    page = Page(as_html(printed, "x"))
    expected = [[[(c.text, c.rows, c.columns) for c in row] for row in table.rows] for table in printed]
    assert page.tables == expected


def test_texts_of_a_page_are_escaped() -> None:
    remark = "(<script>alert&amp;\"'</script>)"
    text = as_html(printed_tables(with_remark(remark)), "<b>")
    page = Page(text)
    assert page.tables[0][2][1][0] == f"0{remark}"
    assert not page.tags & {"script", "b"}
    assert "<title>&lt;b&gt;</title>" in text


def test_as_text_puts_titles_above_tables() -> None:
    text = as_text(printed_tables(govparse.parse(corpus_text(CASES[2]))), writer("markdown"))
    assert text.startswith("主动公开政府信息情况\n\n| 第二十条第（一）项 |  |  |  |\n| --- |")
    assert "| 0 |\n\n政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 |" in text
