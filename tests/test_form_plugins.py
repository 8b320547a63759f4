"""Forms that installed packages declare: found, used for reading, checked, and told when they are broken."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from govparse.forms import FORMS, TABLES, forms_of
from govparse.forms.registry import BUILT_IN, all_forms, form_entries

MODULE = """
from govparse.forms import Block, Column, Form, Label, Row

COLUMN = Column("count", Label("接收件数"))
BLOCK = Block((Row("letters", (Label("公众来信"),), (COLUMN,)), Row("visits", (Label("公众来访"),), (COLUMN,))))
POST = Form("post", "2024", "公众来信来访情况", (BLOCK,), ("公众来信",), ())
AGAIN = Form("disclosure", "2021", "again", (BLOCK,), (), ())
"""
POINTS = """[govparse.forms]
post = post_office:POST
again = post_office:AGAIN
gone = nothing_of_that_name:FORM
text = post_office:MODULE
number = post_office:__name__
"""
PROGRAM = """
import json, govparse
from govparse.forms import TABLES
from govparse.forms.registry import form_entries
report = govparse.parse(open(0, encoding="utf-8").read())
print(json.dumps({
    "tables": TABLES,
    "errors": {entry.name: entry.error[1] for entry in form_entries() if entry.error},
    "count": report.table("post").letters.count,
    "rows": report.rows("post"),
    "equal": govparse.Report.from_json(report.to_json()) == report,
    "cells": {name: cell.value for name, cell in report.cells.items() if cell.reading == "exact"},
}))
"""
REPORT = """某局2024年政府信息公开工作年度报告
一、总体情况
我局认真落实条例。
五、其他需要报告的事项
项目\t接收件数
公众来信\t3
公众来访\t4
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a program sees into whose path a package was put that declares forms."""
    site = tmp_path_factory.mktemp("site")
    (site / "post_office.py").write_text(MODULE, encoding="utf-8")
    about = site / "post_office-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: post-office\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=REPORT,
        env={**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_a_form_of_a_package_is_read(found: dict[str, Any]) -> None:
    assert found["tables"] == [*TABLES, "post"]
    assert found["cells"] == {"post.letters.count": 3, "post.visits.count": 4}


def test_its_values_are_attributes_and_rows(found: dict[str, Any]) -> None:
    assert (found["count"], found["equal"]) == (3, True)
    assert found["rows"] == [["", "接收件数"], ["公众来信", 3], ["公众来访", 4]]


def test_what_cannot_be_used_says_why(found: dict[str, Any]) -> None:
    assert found["errors"] == {
        "again": f"{BUILT_IN['disclosure_2021']} is that edition of that table already",
        "gone": "ModuleNotFoundError: No module named 'nothing_of_that_name'",
        "number": "it is no Form",
        "text": "AttributeError: module 'post_office' has no attribute 'MODULE'",
    }


def test_the_forms_that_ship_are_there() -> None:
    own = [entry for entry in form_entries() if entry.origin == "built-in"]
    assert [entry.name for entry in own] == list(BUILT_IN)
    assert all(entry.error is None for entry in own)
    assert all_forms() == FORMS
    assert [form.edition for form in forms_of("applications")] == ["2021", "2019"]


def test_an_unknown_attribute_is_none_of_the_forms() -> None:
    import govparse.forms

    with pytest.raises(AttributeError, match="NOTHING"):
        _ = govparse.forms.NOTHING
