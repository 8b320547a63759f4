"""The names of `govparse`: all records, each importable, and the same to a program as to a type checker."""

import ast
import inspect
import subprocess
import sys
from typing import get_args, get_type_hints

import attrs
import pytest

import govparse
from govparse import diagnostics, records
from govparse.source import Locator
from helpers import ROOT

SOURCE = ast.parse((ROOT / "govparse" / "__init__.py").read_text(encoding="utf-8"))


def record_classes() -> set[type]:
    """The classes of records, and those of what stands in their fields."""
    modules = (records, diagnostics)
    own = {
        value
        for module in modules
        for value in vars(module).values()
        if inspect.isclass(value) and attrs.has(value) and value.__module__ == module.__name__
    }
    return own | {Locator}


def test_all_records_are_names_of_govparse() -> None:
    assert {each.__name__ for each in record_classes()} <= set(govparse.__all__)


def test_what_stands_in_a_report_is_a_record() -> None:
    def classes(hint: object) -> set[type]:
        inner = set[type]().union(*map(classes, get_args(hint)))
        return inner | ({hint} if isinstance(hint, type) and attrs.has(hint) else set())

    found: set[type] = {govparse.Report}
    waiting: list[type] = [govparse.Report]
    while waiting:
        hints = get_type_hints(waiting.pop())
        new = set[type]().union(*map(classes, hints.values())) - found
        found |= new
        waiting += new
    assert found - record_classes() == set()


@pytest.mark.parametrize("name", govparse.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(govparse, name) is not None
    assert name in dir(govparse)


def test_type_checkers_see_the_same_names() -> None:
    (block,) = (node for node in SOURCE.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    seen = {alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert seen | {"__version__"} == set(govparse.__all__)
    for node in block.body:
        assert isinstance(node, ast.ImportFrom)
        for alias in node.names:
            assert govparse._HOME_OF[alias.name] == node.module


def test_every_record_says_what_it_is() -> None:
    for each in record_classes():
        said = inspect.getdoc(each) or ""
        assert said
        assert not said.startswith(f"{each.__name__}("), "the words that are made for a class without any"


def test_importing_loads_neither_logging_nor_records() -> None:
    code = "import sys; before = {*sys.modules}; import govparse; print(*({*sys.modules} - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "govparse" in loaded
    assert not loaded & {"logging", "difflib", "importlib.metadata", "govparse.records", "govparse.accessors", "attr"}
