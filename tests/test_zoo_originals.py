"""The originals of the zoo and its gold are what the bases say, its dumps are complete, its table is current."""

import sys
from html.parser import HTMLParser
from importlib import import_module
from types import ModuleType

import pytest

from helpers import ROOT
from zoo_gold import ZOO, dumps, gold

BASES = sorted(path.stem for path in (ZOO / "gold").glob("*.json"))
WAYS = ("clean", "soup", "nested")


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the scripts be imported, by the name that they have for each other."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "scripts"), *sys.path])


def test_every_tool_has_every_base() -> None:
    assert len(BASES) == 11
    tools = {dump.tool for dump in dumps()}
    assert {(dump.base, dump.tool) for dump in dumps()} == {(base, tool) for base in BASES for tool in tools}
    assert sum(path.stat().st_size for path in ZOO.rglob("*") if path.is_file()) < 7_000_000


def test_every_base_has_its_originals() -> None:
    suffixes = [*(f"{way}.html" for way in WAYS), "docx", "pdf"]
    there = {path.name for path in (ZOO / "originals").iterdir()}
    assert there == {f"{base}.{suffix}" for base in BASES for suffix in suffixes}
    assert {path.name for path in (ZOO / "embedded").iterdir()} == {f"{base}.pdf" for base in BASES}


@pytest.mark.usefixtures("scripts")
def test_pages_and_gold_are_those_of_the_bases() -> None:
    """The documents are made elsewhere, from the same parts."""
    bases: ModuleType = import_module("zoo.bases")
    pages, filled = import_module("zoo.pages").PAGES, import_module("zoo.filled")
    assert sorted(base.name for base in bases.BASES) == BASES
    for base in bases.BASES:
        for way in WAYS:
            page = ZOO / "originals" / f"{base.name}.{way}.html"
            assert page.read_text(encoding="utf-8") == pages[way](base)
        said = filled.gold(base)
        assert [float(cell["value"]) for cell in said["cells"] if cell["value"] is not None] == [
            float(cell["value"]) for cell in gold(base.name)["cells"] if cell["value"] is not None
        ]
        assert {**said, "cells": []} == {**gold(base.name), "cells": []}


@pytest.mark.parametrize("base", BASES)
def test_a_nested_page_is_one_table_that_holds_all(base: str) -> None:
    outer = _Depths()
    outer.feed((ZOO / "originals" / f"{base}.nested.html").read_text(encoding="utf-8"))
    plain = _Depths()
    plain.feed((ZOO / "originals" / f"{base}.clean.html").read_text(encoding="utf-8"))
    assert [text for depth, text in plain.texts if text] == [text for depth, text in outer.texts if text][1:-1]
    assert {depth for depth, _ in plain.texts} == {0, 1}
    assert {depth for depth, _ in outer.texts} == {1, 2}


@pytest.mark.usefixtures("scripts")
def test_the_tables_of_the_readme_are_current() -> None:
    """As `zoo_table.py --check` says, without reading all dumps again."""
    readme, script = (ROOT / "README.md").read_text(encoding="utf-8"), import_module("zoo_table")
    for name, measured in (("originals", script.originals()), ("zoo", script.accuracy(dumps()))):
        shown = readme.partition(f"<!-- begin {name} -->\n")[2]
        assert shown.partition("\n<!-- end -->")[0] == measured


class _Depths(HTMLParser):
    """The texts of the body, with the number of tables that each stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[tuple[int, str]] = []
        self.depth, self.body = 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += tag == "table"
        self.body = self.body or tag == "body"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "table"
        self.body = self.body and tag != "body"

    def handle_data(self, data: str) -> None:
        if self.body and data.strip():
            self.texts.append((self.depth, data.strip()))
