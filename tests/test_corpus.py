"""The five reports against their gold, which was read by hand: every cell, heading, item and statement."""

import pytest

import govparse
from govparse.records import Report
from helpers import CASES, CORPUS, check_laws, corpus_text, gold, gold_mismatches, gold_outline, outline


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def report(case: str) -> Report:
    return govparse.parse(corpus_text(case))


def test_corpus_is_complete() -> None:
    assert len(CASES) == 5
    assert sorted(path.stem for path in (CORPUS / "gold").glob("*.json")) == CASES
    assert sum(len(gold(case)["cells"]) for case in CASES) == 998


def test_laws(case: str, report: Report) -> None:
    check_laws(report, corpus_text(case))


def test_every_cell_is_as_printed(case: str, report: Report) -> None:
    assert gold_mismatches(report, case) == []
    assert sorted(report.cells) == sorted(entry["cell"] for entry in gold(case)["cells"])


def test_organ_and_year(case: str, report: Report) -> None:
    assert (report.recognised, report.organ, report.year) == (True, gold(case)["organ"], gold(case)["year"])
    assert report.scope == "organ"


def test_outline_and_items(case: str, report: Report) -> None:
    assert outline(report.sections) == gold_outline(gold(case)["outline"])


def test_the_six_official_sections(report: Report) -> None:
    kinds = ["overview", "disclosure", "applications", "reconsideration_litigation", "problems", "other"]
    assert [section.kind for section in report.sections] == kinds


def test_period(case: str, report: Report) -> None:
    expected = gold(case)["period"]
    found = [{"start": period.start, "end": period.end} for period in report.statements.periods]
    assert found == ([expected] if expected else [])


def test_contact(case: str, report: Report) -> None:
    """One contact where gold has one, with just these parts; the office is not in gold."""
    expected = gold(case)["contact"]
    fields = ("address", "postcode", "phone", "email", "website")
    found = [
        {name: getattr(contact, name) for name in fields if getattr(contact, name) is not None}
        for contact in report.statements.contacts
    ]
    assert found == ([expected] if expected else [])


def test_document_numbers(case: str, report: Report) -> None:
    numbers = [citation.number for citation in report.statements.citations if citation.number is not None]
    assert numbers == gold(case)["document_numbers"]


def test_editions_and_dialects(case: str, report: Report) -> None:
    editions = {table: rows["edition"] for table, rows in report.tables.items()}
    assert editions == gold(case)["edition"] | {"reconsideration_litigation": None}
    assert {rows["dialect"] for rows in report.tables.values()} == {gold(case)["dialects"]}


def test_the_two_readings_of_the_review_row() -> None:
    """000 prints sixteen values for fifteen columns; upheld and corrected are tied, not free."""
    report = govparse.parse(corpus_text(CASES[0]))
    prefix = "reconsideration_litigation.litigation_after_reconsideration"
    upheld, corrected = report.cell(f"{prefix}.upheld"), report.cell(f"{prefix}.corrected")
    assert (upheld.reading, corrected.reading) == ("ambiguous", "ambiguous")
    readings = report.tables["reconsideration_litigation"]["readings"]
    joint = {(reading[f"{prefix}.upheld"], reading[f"{prefix}.corrected"]) for reading in readings}
    assert joint == {(1, 0), (0, 1)}
