"""Reports for other programs: JSON, its schema, and the cells as JSON Lines and CSV."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

import govparse
from govparse.diagnostics import diagnose
from govparse.exports.cells import COLUMNS, cell_records, csv_header, to_csv, to_jsonl
from govparse.exports.json import report_json
from govparse.exports.schema import report_schema
from govparse.findings.checked import check_report
from govparse.findings.jsonl import findings_jsonl
from govparse.forms import FORMS, Form
from govparse.records import (
    SCHEMA_VERSION,
    Item,
    Number,
    Period,
    Report,
    ReportCell,
    Section,
    SourceInfo,
    Statements,
    Text,
)
from govparse.source import Source
from helpers import CASES, CORPUS

KEYS = [
    *(
        "source",
        "part",
        "organ",
        "year",
        "table",
        "edition",
        "dialect",
        "cell",
        "label",
        "value",
        "unit",
        "unit_source",
    ),
    *("remark", "state", "reading", "candidates", "raw", "start", "end", "line", "char"),
]
TEXT = "某市统计局2023年政府信息公开工作年度报告\n一、总体情况\n"


def read_cell(value: Number | None, raw: str | None, **changes: Any) -> ReportCell:
    fields = {
        "value": value, "state": "number", "reading": "exact", "candidates": None, "label": "规章 × 本年制发件数",
        "raw": raw, "start": 3, "end": 4, "line": 1, "char": 4, "evidence": ["label"], "unit": "件",
        "unit_source": "form", "remark": None,
    }  # fmt: skip
    return ReportCell(**(fields | changes))


def nested(form: Form, values: dict[str, ReportCell]) -> dict[str, Any]:
    """The table of a report as the contract nests it."""
    table: dict[str, Any] = {"edition": form.edition, "dialect": "tab_separated", "readings": []}
    for name in form.cells:
        *rows, column = name.split(".")
        place = table
        for key in rows:
            place = place.setdefault(key, {})
        place[column] = values[f"{form.table}.{name}"].value
    return table


def report_of(*forms: Form, **cells: ReportCell) -> Report:
    """A report with every record in it; its tables hold 0 but for `cells` (ids with `__` for the dots)."""
    values = {name: read_cell(0, "0") for form in forms for name in form.cell_ids()}
    values |= {name.replace("__", "."): cell for name, cell in cells.items()}
    span = (0, 20)
    section = Section(
        1, "一、", 1, "overview", "总体情况", span, [Text("某", span)], [Item("一是", 1, None, "一是某", span)]
    )
    return Report(
        govparse="0.1.0",
        schema=SCHEMA_VERSION,
        source=SourceInfo("某/a.txt", "0" * 64, "text", "utf-8", 1),
        recognised=True,
        title=Text(TEXT[:20], span),
        organ="某市统计局",
        scope="organ",
        year=2023,
        sections=[section],
        tables={form.table: nested(form, values) for form in forms},
        statements=Statements(periods=[Period("2023-01-01", "2023-12-31", "2023年", span, None)]),
        cells=values,
        diagnostics=[
            diagnose("GP201"),
            diagnose("GP304", Source(TEXT), (3, 4), ["disclosure.rules.issued"], row="规章", how="一"),
        ],
    )


EDITIONS = [pytest.param(form, id=f"{form.table}-{form.edition}") for form in FORMS]
DISCLOSURE_2021, DISCLOSURE_2019 = FORMS[:2]


def validate(report: Report) -> None:
    jsonschema.Draft202012Validator(report_schema()).validate(json.loads(report_json(report)))


# --- JSON and schema -------------------------------------------------------------------------------------------------


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(report_schema())


@pytest.mark.parametrize("form", EDITIONS)
def test_every_edition_of_every_table_satisfies_the_schema(form: Form) -> None:
    validate(report_of(form))


def test_a_report_without_tables_satisfies_the_schema() -> None:
    source = SourceInfo(None, None, "text", None, 1)
    validate(Report("0.1.0", SCHEMA_VERSION, source, recognised=False, diagnostics=[diagnose("GP101", reason="空")]))


def test_an_ambiguous_cell_satisfies_the_schema() -> None:
    cell = read_cell(None, None, reading="ambiguous", candidates=[0, None])
    report = report_of(DISCLOSURE_2021, disclosure__rules__issued=cell)
    report.tables["disclosure"]["readings"] = [{"disclosure.rules.issued": 0}, {"disclosure.rules.issued": None}]
    validate(report)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("organ"),
        lambda data: data.update(leak=1),
        lambda data: data.update(schema="0"),
        lambda data: data["tables"]["disclosure"].update(edition="2020"),
        lambda data: data["tables"]["disclosure"]["rules"].pop("issued"),
        lambda data: data["tables"]["disclosure"]["rules"].update(newly_made=0),
        lambda data: data["tables"]["disclosure"]["administrative_fees"].update(amount="0.5"),
        lambda data: data["cells"].update({"disclosure.rules.other": None}),
        lambda data: data["title"].update(span=[1]),
        lambda data: data["sections"][0].update(kind="summary"),
    ],
)
def test_what_the_contract_does_not_name_breaks_the_schema(spoil: Any) -> None:
    data = json.loads(report_json(report_of(DISCLOSURE_2021)))
    spoil(data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(report_schema()).validate(data)


def test_decimals_are_numbers_as_printed() -> None:
    amount = read_cell(Decimal("96171.60"), "96171.60", unit="万元")
    written = report_json(report_of(DISCLOSURE_2021, disclosure__administrative_fees__amount=amount))
    assert b'"amount":96171.60' in written
    assert json.loads(written)["cells"]["disclosure.administrative_fees.amount"]["value"] == 96171.6


def test_json_is_one_line_of_utf8_and_pretty_json_says_the_same() -> None:
    report = report_of(DISCLOSURE_2021)
    line = report_json(report)
    assert b"\n" not in line
    assert "某市统计局".encode() in line
    assert json.loads(report_json(report, pretty=True)) == json.loads(line)


def test_the_fields_stand_in_the_order_of_the_contract() -> None:
    data = json.loads(report_json(report_of(DISCLOSURE_2021)))
    assert list(data) == [
        *("govparse", "schema", "source", "recognised", "title", "organ", "region", "scope", "year"),
        *("organ_evidence", "year_evidence", "preamble"),
        *("sections", "tables", "statements", "cells", "diagnostics", "checks"),
    ]
    assert list(data["source"]) == ["name", "sha256", "format", "encoding", "part"]
    assert list(data["sections"][0])[:6] == ["level", "marker", "ordinal", "kind", "title", "span"]
    assert list(data["cells"]["disclosure.rules.issued"])[:4] == ["value", "state", "reading", "candidates"]
    assert list(data["diagnostics"][0])[:4] == ["code", "severity", "message", "hint"]


def findings_of(report: Report) -> list[bytes]:
    return findings_jsonl(check_report(report, Source("某" * 80))).splitlines()


def test_findings_name_their_report() -> None:
    first, second = map(json.loads, findings_of(report_of(DISCLOSURE_2021)))
    assert (first["source"], first["part"], first["code"], first["span"]) == ("某/a.txt", 1, "GP201", None)
    assert (second["span"], second["line"], second["char"], second["cells"]) == (
        [3, 4],
        1,
        4,
        ["disclosure.rules.issued"],
    )
    assert second["message"]["zh"].startswith("规章：数据错位")


@pytest.mark.parametrize("case", CASES)
def test_every_corpus_report_satisfies_the_schema(case: str) -> None:
    validate(govparse.parse_file(CORPUS / f"{case}.txt"))


@pytest.mark.parametrize(
    "text", ["", "一、总体情况\n", "规章\t0\t0\t0\n", "一、总体情况\n某\ud800\n二、主动公开政府信息情况\n"]
)
def test_whatever_the_text_the_report_satisfies_the_schema(text: str) -> None:
    validate(govparse.parse(text))


def test_lone_surrogates_become_replacement_characters() -> None:
    report = report_of(DISCLOSURE_2021, disclosure__rules__issued=read_cell(5, "5\ud800"))
    report.source.name = "\udcff.txt"
    cell = json.loads(report_json(report))["cells"]["disclosure.rules.issued"]
    assert cell["raw"] == "5\ufffd"
    assert json.loads(to_jsonl(cell_records(report)).splitlines()[0])["source"] == "\ufffd.txt"
    assert rows_of(report)[0]["source"] == "\ufffd.txt"
    assert json.loads(findings_of(report)[0])["source"] == "\ufffd.txt"


# --- cells -----------------------------------------------------------------------------------------------------------


def rows_of(report: Report) -> list[dict[str, str]]:
    data = csv_header() + to_csv(cell_records(report))
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_jsonl_has_the_keys_of_the_contract_in_their_order() -> None:
    lines = to_jsonl(cell_records(report_of(DISCLOSURE_2021))).decode().splitlines()
    assert len(lines) == 10
    assert all(list(json.loads(line)) == KEYS for line in lines)
    assert list(COLUMNS) == KEYS


def test_jsonl_is_readable_chinese_ended_by_line_feeds() -> None:
    data = to_jsonl(cell_records(report_of(DISCLOSURE_2021)))
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    assert "规章 × 本年制发件数" in data.decode()


def test_a_cell_tells_its_report_and_its_table() -> None:
    first = json.loads(to_jsonl(cell_records(report_of(DISCLOSURE_2019))).splitlines()[0])
    assert {key: first[key] for key in KEYS[:8]} == {
        "source": "某/a.txt", "part": 1, "organ": "某市统计局", "year": 2023, "table": "disclosure", "edition": "2019",
        "dialect": "tab_separated", "cell": "disclosure.rules.newly_made",
    }  # fmt: skip


def test_csv_opens_in_excel() -> None:
    data = csv_header() + to_csv(cell_records(report_of(DISCLOSURE_2021)))
    assert data.startswith(b"\xef\xbb\xbfsource,part,organ")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("raw", ["=1+1", "+1", "-5", "@x", "\t=1", "\r=1", "＝1", "－5"])
def test_no_text_of_the_input_is_a_formula(raw: str) -> None:
    report = report_of(DISCLOSURE_2021, disclosure__rules__issued=read_cell(5, raw, remark=raw, label=raw))
    first = rows_of(report)[0]
    assert first["raw"] == first["remark"] == first["label"] == "'" + raw


def test_numbers_of_the_csv_stay_numbers() -> None:
    report = report_of(
        DISCLOSURE_2019,
        disclosure__licensing__items_change=read_cell(-21, "减21"),
        disclosure__procurement__amount=read_cell(Decimal("0.000000120"), "0.000000120"),
        disclosure__rules__newly_made=read_cell(None, None, reading="ambiguous", candidates=[0, -1, None]),
    )
    rows = {row["cell"]: row for row in rows_of(report)}
    assert rows["disclosure.licensing.items_change"]["value"] == "-21"
    assert rows["disclosure.procurement.amount"]["value"] == "0.000000120"
    assert rows["disclosure.rules.newly_made"]["value"] == ""
    assert rows["disclosure.rules.newly_made"]["candidates"] == "[0,-1,null]"


def test_csv_keeps_line_breaks_quotes_and_commas_inside_a_field() -> None:
    raw = '2\n2，"其中",16件'
    report = report_of(DISCLOSURE_2021, disclosure__rules__issued=read_cell(22, raw))
    assert rows_of(report)[0]["raw"] == raw
