"""Possessive groups: every Python that the package runs on has to match them alike."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from govparse.parsing.patterns import compile_pattern, with_atomic_groups
from govparse.parsing.terminals import terminals_of
from helpers import CORPUS, ROOT

POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+")
GRAMMARS = sorted(path.relative_to(ROOT / "grammars").as_posix() for path in (ROOT / "grammars").rglob("*.lark"))
SOURCES = sorted([*(ROOT / "govparse").rglob("*.py"), *(ROOT / "cli").rglob("*.py")])
READ_ALL = """
import hashlib, sys
from pathlib import Path
from govparse.parsing import patterns
patterns._BROKEN = sys.argv[1] == "broken"
import govparse
from govparse.exports.json import report_json
hashes = hashlib.sha256()
for path in sys.argv[2:]:
    for report in govparse.parse_all(Path(path).read_bytes()):
        hashes.update(report_json(report))
print(hashes.hexdigest())
"""


@pytest.mark.parametrize(
    ("pattern", "atomic"),
    [
        ("a*+b", "a*+b"),
        ("[(]*+", "[(]*+"),
        ("(?:ab|c)*+d", "(?>(?:ab|c)*)d"),
        ("(?:a(?:b)++)?+", "(?>(?:a(?>(?:b)+))?)"),
        (r"(x)\)(?:y){2,}+", r"(x)\)(?>(?:y){2,})"),
        (r"(?:[)\]]|\()++", r"(?>(?:[)\]]|\()+)"),
        ("(?:[]()]+|z){1,3}+(?=q)", "(?>(?:[]()]+|z){1,3})(?=q)"),
        ("((?=a))?+(?(1)b)", "(?>((?=a))?)(?(1)b)"),
    ],
)
def test_a_group_that_repeats_possessively_is_put_into_an_atomic_one(pattern: str, atomic: str) -> None:
    assert with_atomic_groups(pattern) == atomic
    re.compile(atomic)


def test_the_form_that_failed_matches_as_meant() -> None:
    stretch = compile_pattern("(?:[^。;]++|[。;](?![一二三]是))++")
    found = stretch.match("公开三件。通过网站;发布信息。三是其他")
    assert found is not None
    assert found[0] == "公开三件。通过网站;发布信息"


@pytest.mark.parametrize("name", GRAMMARS)
def test_every_terminal_has_that_form(name: str) -> None:
    for terminal in terminals_of(name):
        form = with_atomic_groups(terminal.pattern.to_regexp())
        assert not POSSESSIVE_GROUP.search(form), terminal.name
        re.compile(form)


@pytest.mark.skipif(sys.version_info < (3, 11, 5), reason="there the other form is matched wrongly")
def test_reports_are_the_same_in_either_form() -> None:
    paths = [*sorted(CORPUS.glob("*.txt")), *sorted((CORPUS / "zoo").glob("*.txt"))[::9]]
    hashes = {
        form: subprocess.run(
            [sys.executable, "-c", READ_ALL, form, *map(str, paths)], capture_output=True, text=True, check=True
        ).stdout
        for form in ("sound", "broken")
    }
    assert hashes["sound"] == hashes["broken"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_such_group_is_compiled_as_it_stands(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    asked = [node for node in calls if (ast.get_source_segment(source, node.func) or "").startswith("re.")]
    for node in asked:
        call = ast.get_source_segment(source, node) or ""
        assert not POSSESSIVE_GROUP.search(call), f"line {node.lineno}: take govparse.parsing.patterns.compile_pattern"
