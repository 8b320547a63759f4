"""Values as attributes: what is there, what an edition lacks, what no form has; and what type checkers read."""

import ast
import copy
import pickle
from decimal import Decimal
from importlib import import_module
from operator import attrgetter

import pytest

import govparse
from govparse.accessors import Rows
from govparse.forms import Form
from govparse.forms.registry import BUILT_IN
from govparse.plugins import built_in, load
from helpers import CASES, CORPUS, ROOT, corpus_text

STUB = ROOT / "govparse" / "accessors" / "tables.pyi"
FORMS: list[Form] = [load(part) for part in built_in(BUILT_IN)]
OLD = """某市统计局2019年政府信息公开工作年度报告
二、主动公开政府信息情况
规章\t1\t2\t3
规范性文件\t4\t5\t6
"""


@pytest.fixture(scope="module")
def report() -> govparse.Report:
    return govparse.parse(corpus_text(CASES[2]))


def classes() -> dict[str, dict[str, str]]:
    """The classes of the stub with the types of their properties."""
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    return {
        node.name: {
            member.name: ast.unparse(member.returns)
            for member in node.body
            if isinstance(member, ast.FunctionDef) and member.returns is not None
        }
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def test_the_stub_is_what_the_forms_say() -> None:
    assert import_module("build_stubs").stub() == STUB.read_text(encoding="utf-8"), "run python scripts/build_stubs.py"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.table}-{form.edition}")
def test_every_cell_of_the_forms_has_its_type_in_the_stub(form: Form) -> None:
    known = classes()
    for name, spec in form.cells.items():
        kind = "".join(part.title() for part in form.table.split("_"))
        for step in name.split("."):
            kind = known[kind][step]
        assert kind == ("Decimal | None" if spec.kind == "amount" else "int | None")


@pytest.mark.parametrize("case", CASES)
def test_attributes_give_what_the_cells_hold(case: str) -> None:
    report = govparse.parse_file(CORPUS / f"{case}.txt")
    for name, cell in report.cells.items():
        value = attrgetter(name)(report)
        assert value == cell.value
        assert isinstance(value, int | Decimal | None)


def test_every_table_has_its_attribute_and_a_name_to_annotate_with() -> None:
    for table in {form.table for form in FORMS}:
        name = "".join(part.title() for part in table.split("_"))
        assert type(getattr(govparse.parse(""), table)) is getattr(govparse, name)
        assert name in classes()


def test_what_is_not_in_the_report_is_none() -> None:
    empty = govparse.parse("")
    assert not empty.applications
    assert empty.applications.edition is None
    assert empty.applications.refused.state_secret.total is None
    assert empty.statistics.fees.total.year is None


def test_what_another_edition_has_is_none() -> None:
    old = govparse.parse(OLD).disclosure
    assert old
    assert (old.edition, old.rules.newly_made, old.rules.issued) == ("2019", 1, None)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("applications.new_recieved", "applications has no row or column 'new_recieved'; did you mean new_received"),
        ("applications.granted.sum", "applications.granted has no row or column 'sum'; there are natural_person, "),
        ("applications.refused.secret", "did you mean state_secret?"),
        ("applications.edition.total", "no attribute 'total'"),
        ("statistics.fees.totals", "did you mean total?"),
        (
            "disclosure.granted",
            "disclosure has no row or column 'granted'; there are edition, dialect, readings, rules, ",
        ),
    ],
)
def test_a_typo_is_said_with_what_was_meant(report: govparse.Report, path: str, words: str) -> None:
    with pytest.raises(AttributeError) as caught:
        attrgetter(path)(report)
    assert words in str(caught.value)


def test_rows_cannot_be_written(report: govparse.Report) -> None:
    with pytest.raises(AttributeError):
        setattr(report.applications, "granted", 3)  # noqa: B010  # a type checker would refuse the plain way


def test_rows_are_completed_copied_pickled_and_shown(report: govparse.Report) -> None:
    rows = report.applications
    assert {"new_received", "refused", "edition"} <= set(dir(rows))
    assert {"state_secret", "administrative_query"} <= set(dir(rows.refused))
    assert copy.deepcopy(rows) == rows == pickle.loads(pickle.dumps(rows))
    assert rows.granted != rows.carried_in
    assert repr(rows.granted).startswith("<applications.granted: natural_person=")
    assert repr(govparse.parse("").applications) == "<applications: not in this report>"


def test_tables_are_reached_by_name(report: govparse.Report) -> None:
    assert report.table("applications").new_received.total == report.applications.new_received.total
    assert type(report.table("applications")) is Rows
    with pytest.raises(KeyError, match="'post' is no table; there are disclosure, "):
        report.table("post")
