"""A report as a dict, JSON, lists, a data frame and a table in a notebook, and back."""

import csv
import io
import json
import logging
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest

import govparse
from govparse.conversion import frames
from govparse.exports.cells import COLUMNS, cell_records, to_jsonl
from govparse.exports.json import report_json
from helpers import CASES, CORPUS, corpus_text

ORIGINALS = CORPUS / "zoo" / "originals"
FILES = [*(CORPUS / f"{case}.txt" for case in CASES), ORIGINALS / "rich.docx", ORIGINALS / "errors.pdf"]
AMOUNT = "某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政事业性收费\t96171.60\n"


@pytest.fixture(scope="module")
def report() -> govparse.Report:
    return govparse.parse(corpus_text(CASES[0]), "某.txt")


# --- there and back --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_report_comes_back_equal(path: Any) -> None:
    report = govparse.parse_file(path)
    for again in (
        govparse.Report.from_json(report.to_json()),
        govparse.Report.from_json(report.to_json(pretty=True).encode()),
        govparse.Report.from_dict(report.to_dict()),
        govparse.Report.from_dict(json.loads(report.to_json())),
    ):
        assert again == report
        assert report_json(again) == report_json(report)
        assert [type(cell.value) for cell in again.cells.values()] == [type(c.value) for c in report.cells.values()]


def test_json_is_that_of_the_command(report: govparse.Report) -> None:
    assert report.to_json().encode() == report_json(report)
    assert report.to_json(pretty=True).encode() == report_json(report, pretty=True)


def test_a_dict_is_plain(report: govparse.Report) -> None:
    def plain(value: object) -> bool:
        match value:
            case dict():
                return all(isinstance(key, str) and plain(inner) for key, inner in value.items())
            case list():
                return all(map(plain, value))
        return type(value) in (str, int, bool, Decimal, type(None))

    data = report.to_dict()
    assert plain(data)
    assert list(data) == list(json.loads(report.to_json()))
    data["tables"].clear()
    assert report.tables


def test_digits_of_amounts_are_kept() -> None:
    report = govparse.parse(AMOUNT)
    assert str(report.disclosure.administrative_fees.amount) == "96171.60"
    again = govparse.Report.from_json(report.to_json())
    assert str(again.disclosure.administrative_fees.amount) == "96171.60"
    assert str(again.cell("disclosure.administrative_fees.amount").value) == "96171.60"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda data: data.update(schema="0"), "a record of schema '0'; this version of govparse reads '1'"),
        (lambda data: data.update(year="2023"), r"Expected `int \| null`, got `str` - at `\$.year`"),
        (lambda data: data.pop("source"), "missing required field `source`"),
        (lambda data: data["cells"]["disclosure.rules.issued"].update(reading="sure"), "sure"),
        (lambda data: data["tables"].pop("applications"), "`tables` lack the cell applications.new_received"),
        (lambda data: data["tables"]["disclosure"].pop("rules"), "`tables` lack the cell disclosure.rules.issued"),
    ],
)
def test_what_is_no_record_says_so(report: govparse.Report, spoil: Any, words: str) -> None:
    data = report.to_dict()
    spoil(data)
    with pytest.raises(govparse.InvalidRecord, match=words):
        govparse.Report.from_dict(data)


# --- lists and frames ------------------------------------------------------------------------------------------------


def test_rows_are_the_table_as_printed(report: govparse.Report) -> None:
    rows = report.rows("applications")
    assert len({len(row) for row in rows}) == 1
    row = next(row for row in rows if "1.属于国家秘密" in row)
    cells = [cell.value for name, cell in report.cells.items() if name.startswith("applications.refused.state_secret.")]
    assert row[-7:] == cells
    row = next(row for row in report.rows("reconsideration_litigation") if 0 in row)
    assert len(row) == 15
    assert None in row, "cells in doubt have no value"


def test_rows_go_to_a_csv_file(report: govparse.Report) -> None:
    written = io.StringIO()
    csv.writer(written).writerows(report.rows("disclosure"))
    assert written.getvalue().splitlines()[2] == "规章,0,0,0"


def test_a_dash_is_printed_and_a_blank_is_none() -> None:
    report = govparse.parse(corpus_text(CASES[2]))
    dash, blank = report.cell("disclosure.rules.issued"), report.cell("disclosure.rules.repealed")
    dash.value, dash.state = None, "dash"
    blank.value, blank.state = None, "blank"
    assert report.rows("disclosure")[2] == ["规章", "/", None, report.disclosure.rules.in_force]


def test_there_are_no_rows_without_a_table() -> None:
    assert govparse.parse("").rows("applications") == []
    assert govparse.parse("").to_rows() == [list(COLUMNS)]
    assert govparse.parse("").cells_of("applications") == {}


def test_flat_rows_are_those_of_the_command(report: govparse.Report) -> None:
    names, *rows = report.to_rows()
    lines = to_jsonl(cell_records(report)).splitlines()
    assert [dict(zip(names, row, strict=True)) for row in rows] == [json.loads(line) for line in lines]
    assert len(report.to_rows("disclosure")) == 11


@pytest.mark.parametrize("library", frames.LIBRARIES)
def test_frames_have_a_row_a_cell(library: frames.Library, report: govparse.Report) -> None:
    pytest.importorskip(library)
    frame = report.to_frame(library=library)
    assert list(frame.columns) == list(COLUMNS)
    assert frame.shape == (len(report.cells), len(COLUMNS))
    assert list(frame["cell"]) == list(report.cells)
    values = [None if value is None or value != value else value for value in frame["value"].to_list()]
    assert values == [None if cell.value is None else float(cell.value) for cell in report.cells.values()]
    assert report.to_frame("disclosure", library=library).shape[0] == 10
    assert govparse.parse("").to_frame(library=library).shape == (0, len(COLUMNS))


def test_a_frame_names_what_it_needs(report: govparse.Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "find_spec", lambda _: None)
    with pytest.raises(ImportError, match="needs pandas or polars: pip install pandas"):
        report.to_frame()
    with pytest.raises(ImportError, match="needs polars: pip install polars"):
        report.to_frame(library="polars")


def test_cells_and_findings_are_chosen(report: govparse.Report) -> None:
    cells = report.cells_of("reconsideration_litigation")
    assert len(cells) == 15
    assert all(report.cell(name) is cell for name, cell in cells.items())
    assert report.findings() == report.diagnostics
    assert {finding.severity for finding in report.findings("warning")} == {"warning"}
    assert [finding.code for finding in report.findings(severity="error")] == ["GP305"]
    assert report.findings("warning", "GP305") == []
    assert len(report.findings(code="GP305")) == 1


# --- notebooks and logs ----------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """The texts of a page by the tags around them, and the attributes of its tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.places: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self.open.append(tag)
            self.places.append((tag, dict(attributes), ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        tag, attributes, said = self.places[-1]
        self.places[-1] = tag, attributes, said + data


def test_a_notebook_shows_the_tables_with_doubts_marked(report: govparse.Report) -> None:
    page = Page(report._repr_html_())
    values = [(attributes, said) for tag, attributes, said in page.places if tag == "td"]
    assert len(values) == len(report.cells)
    assert all(attributes["title"] for attributes, _ in values)
    marked = [said for attributes, said in values if "background" in (attributes["style"] or "")]
    doubts = [cell for cell in report.cells.values() if cell.reading == "ambiguous"]
    assert marked.count("0 / 1") == len(doubts) == 2
    assert sum(tag == "table" for tag, _, _ in page.places) == 3
    assert any("存疑" in said for _, _, said in page.places)


def test_texts_of_the_source_are_escaped() -> None:
    text = "某市<script>alert(1)</script>局2023年政府信息公开工作年度报告\n一、总体情况\n某局认真落实。\n"
    shown = govparse.parse(text, "<b>.txt")._repr_html_()
    assert "<script" not in shown
    assert "<b>.txt" not in shown
    assert "&lt;b&gt;.txt" in shown


def test_what_is_no_report_is_shown_as_none() -> None:
    assert "未识别" in govparse.parse("无")._repr_html_()
    assert repr(govparse.parse("无")) == "<Report: not recognised, 1 error>"


def test_repr_is_one_line(report: govparse.Report) -> None:
    assert repr(report) == (
        "<Report '三门峡市文化广电和旅游局2022年政府信息公开工作年度报告': "
        "3 tables, 200 cells, 2 in doubt, 1 error, 2 warnings>"
    )


def test_reports_are_logged_under_govparse(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="govparse"):
        govparse.parse("无", "a.txt")
    assert [(each.name, each.levelname, each.getMessage()) for each in caplog.records] == [
        ("govparse.pipeline", "DEBUG", "a.txt, part 1: <Report: not recognised, 1 error>")
    ]
