"""The hunt for silent errors: its cases are what they say, its oracle knows what a text hides, and it finds nothing."""

import re
from collections import Counter
from decimal import Decimal
from random import Random

import pytest

import hunt
from govparse.forms import FORMS
from govparse.records import ReportCell
from govparse.tables.registry import default_registry
from hunting.cases import Case, case, damaged
from hunting.damages import DAMAGES
from hunting.figures import HABITS, invent, plain, same
from hunting.judging import OUTCOMES, outcome
from hunting.layouts import LAYOUTS, Style
from hunting.limits import HungError, bounded
from hunting.model import BLANK, CUT, DASH, JOIN, LOST, UNSURE, WRAP, Document
from hunting.oracle import hidden
from hunting.reports import plan, printed
from hunting.showing import shown
from hunting.writing import write

DOCUMENTS, PARTS, SEED = 2000, 8, 1
SILENT = 20
"""Cells of a part of the documents that may be wrong without a word although the text shows it; the aim is 0."""
UNLISTED, ABSENT = 300, 3500
"""Cells of a part that may be in doubt without the truth among their candidates, or absent; the aim is 20 and 0."""
HUNG = 2
"""Documents of a part that the reader may take too long for; the aim is 0."""


def sample(layout: str, damage: str = "none", seed: int = 0) -> Case:
    return case(seed, SEED, [layout], [damage])


def test_dialects_have_layouts_and_more_than_ten_layouts_have_none() -> None:
    known = {layout.dialect for layout in LAYOUTS.values() if layout.dialect}
    assert known <= set(default_registry().names())
    assert len(known) == 18
    assert sum(layout.dialect is None for layout in LAYOUTS.values()) > 10


def test_there_are_forty_kinds_of_damage_and_all_can_happen() -> None:
    assert len(DAMAGES) > 40
    for name in DAMAGES:
        for seed in range(3):
            made = sample("tabs", name, seed)
            assert made.damage == name
            assert made.document.truth.keys() == made.document.figures.keys()


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_prints_every_value(name: str) -> None:
    for seed in range(4):
        made = sample(name, seed=seed)
        wanted = Counter(
            value.text for part in made.document.tables() for row in part.of_values() for value in row.values
        )
        found = Counter(re.findall(r"[+增减-]?[0-9]+(?:\.[0-9]+)?", made.text))
        missing = [text for text, count in wanted.items() if text[-1:].isdigit() and found[text] < count]
        assert [text for text in missing if text.lstrip("+-增减") == text] == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_case_is_its_number_and_leaves_no_signs(name: str) -> None:
    for damage in ("number wrapped", "line joined with the next", "file cut behind a value", "label wrapped"):
        if LAYOUTS[name].by_columns and damage.startswith(("file", "line")):
            continue
        made = sample(name, damage)
        assert made.text == sample(name, damage).text
        assert not set(made.text) & {CUT, JOIN, WRAP}


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_sums_hold_but_where_the_habit_is_to_print_wrong_totals(habit) -> None:
    for form in FORMS:
        if form.table not in ("applications", "reconsideration_litigation"):
            continue
        said = {cell: plain(text) for cell, text in invent([form], habit, Random(form.edition)).items()}
        figures = {cell: Decimal(text) if text not in (BLANK, DASH) else None for cell, text in said.items()}
        for equation in form.equations:
            left, right = (
                [figures[f"{form.table}.{cell}"] for cell in side] for side in (equation.left, equation.right)
            )
            blank = any(figures[f"{form.table}.{cell}"] is None for cell in equation.cells if cell in form.totals)
            assert blank or habit.totals_wrong or sum(n or 0 for n in left) == sum(n or 0 for n in right)


def test_a_cut_file_says_nothing_of_what_stood_behind() -> None:
    made = sample("markdown", "file cut inside a number")
    lost = [cell for cell, said in made.document.truth.items() if said == LOST]
    assert lost
    assert len(made.text) < len(write(printed(made.plan), made.layout, made.style))


def cell(reading, value=None, state="number", candidates=None) -> ReportCell:
    nowhere = dict.fromkeys(("raw", "start", "end", "line", "char", "unit", "unit_source", "remark"))
    return ReportCell(
        value=value, state=state, reading=reading, candidates=candidates, label="", evidence=[], **nowhere
    )


@pytest.mark.parametrize(
    ("said", "truth", "before", "expected"),
    [
        (cell("exact", 5), "5", "5", "right"),
        (cell("exact", 5), "6", "6", "SILENT"),
        (cell("repaired", None, "blank"), BLANK, "5", "right"),
        (cell("repaired", None, "blank"), DASH, DASH, "SILENT"),
        (cell("repaired", None, "dash"), DASH, DASH, "right"),
        (cell("repaired", None, "blank"), LOST, BLANK, "SILENT"),
        (cell("repaired", 5), LOST, "5", "right"),
        (cell("repaired", None, "blank"), UNSURE, BLANK, "right"),
        (cell("ambiguous", candidates=[5, 6]), "5", "5", "ambiguous"),
        (cell("ambiguous", candidates=[6]), "5", "5", "unlisted"),
        (cell("ambiguous"), "5", "5", "unlisted"),
        (cell("ambiguous"), LOST, "5", "right"),
        (None, "5", "5", "absent"),
        (None, LOST, "5", "right"),
    ],
)
def test_outcomes(said: ReportCell | None, truth: str, before: str, expected: str) -> None:
    assert outcome(said, truth, before) == expected
    assert expected in OUTCOMES


def hang() -> None:
    while True:
        pass


def test_a_reading_that_hangs_is_stopped() -> None:
    with pytest.raises(HungError), bounded(0.01):
        hang()


def test_same() -> None:
    assert same("5.10", "5.1")
    assert same(DASH, DASH)
    assert not same(BLANK, "0")
    assert not same(DASH, BLANK)


def misread(layout: str, claims: dict[str, str]) -> set[str]:
    """Which of the claims on the first row of an all but blank table the text hides."""
    rnd = Random(3)
    while True:
        report = plan(rnd)
        if [form.table for form in report.forms] == ["reconsideration_litigation"]:
            break
    report.figures.update(dict.fromkeys(report.figures, BLANK))
    report.figures["reconsideration_litigation.reconsideration.upheld"] = "4"
    document = printed(report)
    document.truth.update({known: plain(text) for known, text in report.figures.items()})
    kind = LAYOUTS[layout]
    style = Style(kind.spans[0], 0)
    made = Case(0, kind, style, "none", report, document, write(document, kind, style))
    said = {f"reconsideration_litigation.{name}": text for name, text in claims.items()}
    return {found.split(".", 1)[1] for found in hidden(made, list(said), document.truth | said)}


def test_a_text_hides_where_the_values_of_a_row_without_its_blanks_stand() -> None:
    moved = {"reconsideration.upheld": BLANK, "reconsideration.corrected": "4"}
    assert misread("blanks between", moved) == set(moved)
    assert misread("labels in one run, values in another", moved) == set(moved)
    assert misread("markdown", moved) == set()


def test_sums_and_numbers_that_were_not_read_show_an_error() -> None:
    assert misread("blanks between", {"reconsideration.upheld": BLANK}) == set()
    twisted = {"reconsideration.upheld": BLANK, "reconsideration.total": "4"}
    assert misread("blanks between", twisted) == set()


def test_damage_without_anything_to_damage_is_none() -> None:
    rnd = Random(1)
    blank = next(habit for habit in HABITS if habit.name == "all blank")
    report = plan(rnd)
    while report.habit is not blank:
        report = plan(rnd)
    assert damaged(report, LAYOUTS["tabs"], DAMAGES["number split"], rnd) is None
    assert isinstance(damaged(report, LAYOUTS["tabs"], DAMAGES["row dropped"], rnd), Document)


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_wrong_without_a_word(part: int) -> None:
    size = DOCUMENTS // PARTS
    found = list(hunt.hunt(size, SEED, first=part * size))
    assert sum(each.counts["hung"] > 0 for each in found) <= HUNG
    assert sum(each.counts["unlisted"] for each in found) <= UNLISTED
    assert sum(each.counts["absent"] for each in found) <= ABSENT
    failing = [each for each in found if each.counts["SILENT"]]
    silent = sum(each.counts["SILENT"] for each in failing)
    assert silent <= SILENT, shown(case(failing[0].number, SEED))


def test_the_command_prints_a_row_a_layout_and_a_row_a_damage(capsys: pytest.CaptureFixture[str]) -> None:
    assert hunt.main(["--documents", "2", "--layout", "tabs", "--damage", "none"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("|")[1].strip() for line in lines if line.startswith("| ")] == [
        "layout", "tabs", "all", "damage", "none", "all",
    ]  # fmt: skip


def test_the_command_names_what_it_hunts_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert hunt.main(["--list"]) == 0
    assert {*LAYOUTS, *DAMAGES} <= set(capsys.readouterr().out.splitlines())
