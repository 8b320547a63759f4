"""What ships: wheel and sdist, built from a copy of the sources, installed into an empty environment, run elsewhere.

Needs a package index for setuptools and the dependencies, as any installation does.
"""

import json
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path

import biff
import pytest
from environments import PROJECT_FILES, call, install, only
from packages import sheet, xlsx

from govparse.readers import containers
from helpers import CASES, CORPUS, ROOT, gold

pytestmark = pytest.mark.packaging
ORIGINALS = CORPUS / "zoo" / "originals"
ZOO_GOLD = CORPUS / "zoo" / "gold"
OLD_WORKBOOK = biff.compound(biff.record(0x409, bytes(6)), "Book")
"""Of Excel 4, which the library of an extra reads."""


def test_wheel_holds_the_three_packages_and_nothing_else(dist: Path) -> None:
    names = zipfile.ZipFile(only(dist, "*.whl")).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"govparse"}
    inner = {name.removeprefix("govparse/") for name in names}
    assert "stale.py" not in inner
    assert "py.typed" in inner
    sources = {str(path.relative_to(ROOT / "govparse")) for path in files("govparse")}
    moved = {str(path.relative_to(ROOT)) for folder in ("cli", "grammars") for path in files(folder)}
    assert sources | moved <= inner, sorted((sources | moved) - inner)


def test_wheel_holds_every_reader_and_grammar(dist: Path) -> None:
    names = set(zipfile.ZipFile(only(dist, "*.whl")).namelist())
    for package in ("html", "docx", "pdf", "excel"):
        assert f"govparse/readers/{package}/__init__.py" in names
    grammars = {f"govparse/{path.relative_to(ROOT)}" for path in (ROOT / "grammars").rglob("*.lark")}
    assert len(grammars) > 20
    assert grammars <= names


def test_extras_are_those_that_messages_name(dist: Path) -> None:
    wheel = zipfile.ZipFile(only(dist, "*.whl"))
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    declared = set(re.findall(r"^Provides-Extra: (.+)$", wheel.read(name).decode("utf-8"), re.MULTILINE))
    named = {
        kind.needs[1] for kind in vars(containers).values() if isinstance(kind, containers.Container) and kind.needs
    }
    assert named == {"html", "pdf"}
    assert named | {"office", "all", "testing"} <= declared  # only workbooks older than Excel 5 need `office`


def files(folder: str) -> list[Path]:
    return [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def test_sdist_is_complete(dist: Path) -> None:
    """`python -m build` makes the wheel out of the sdist, which therefore has all that a build needs."""
    with tarfile.open(only(dist, "*.tar.gz")) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}
    assert set(PROJECT_FILES) <= names


def test_command_runs_from_anywhere(fresh: Path, tmp_path: Path) -> None:
    assert call([fresh / "govparse", "--version"], tmp_path).strip().endswith("0.1.0")
    rows = call([fresh / "govparse", "cells", CORPUS / f"{CASES[3]}.txt", "--format", "jsonl"], tmp_path).splitlines()
    values = {row["cell"]: row["value"] for row in map(json.loads, rows)}
    assert values == {entry["cell"]: entry["value"] for entry in gold(CASES[3])["cells"]}


@pytest.mark.parametrize(
    ("name", "data", "extra"),
    [
        ("page", ORIGINALS.joinpath("rich.clean.html").read_bytes(), "html"),
        ("report.pdf", ORIGINALS.joinpath("rich.pdf").read_bytes(), "pdf"),
        ("old.xls", OLD_WORKBOOK, "office"),
    ],
)
def test_without_its_extra_a_file_names_the_command(
    name: str, data: bytes, extra: str, fresh: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    done = subprocess.run(
        [fresh / "govparse", "--lang", "en", "parse", name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert f"pip install 'govparse[{extra}]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_needs_no_extra_is_read_without(fresh: Path, tmp_path: Path) -> None:
    rows = {"A": "某市文化局2023年政府信息公开工作年度报告"}, {"A": "二、主动公开政府信息情况"}
    (tmp_path / "a.xlsx").write_bytes(xlsx(sheet(*rows)))
    read = call([fresh / "govparse", "parse", tmp_path / "a.xlsx", ORIGINALS / "rich.docx"], tmp_path)
    assert [json.loads(line)["source"]["format"] for line in read.splitlines()] == ["xlsx", "docx"]


READ_APART = """
import sys
from pathlib import Path
from govparse.readers.excel import library
print(library.read(Path(sys.argv[1]).read_bytes()).source(None, None).text.strip())
"""


def test_with_all_extras_every_kind_is_read(dist: Path, tmp_path: Path) -> None:
    programs = install(dist, tmp_path / "all", "[all]")
    paths = [ORIGINALS / f"rich.{ending}" for ending in ("clean.html", "docx", "pdf")]
    records = call([programs / "govparse", "parse", *paths], tmp_path).splitlines()
    assert [json.loads(record)["source"]["format"] for record in records] == ["html", "docx", "pdf"]
    values = {cell["cell"]: cell["value"] for cell in json.loads((ZOO_GOLD / "rich.json").read_text("utf-8"))["cells"]}
    for record in map(json.loads, records):
        assert {name: cell["value"] for name, cell in record["cells"].items()} == values
    (tmp_path / "book").write_bytes(xlsx(sheet({"A": "规章", "B": 5.0})))  # its library opens new workbooks, too
    assert call([programs / "python", "-c", READ_APART, tmp_path / "book"], tmp_path).split() == ["规章", "5"]


OPEN_ALL = """
import sys
from lark import Lark
for name in sys.argv[1:]:
    assert Lark.open_from_package("govparse.grammars", name, ("",), parser="lalr").rules
"""


def test_every_grammar_opens(fresh: Path, tmp_path: Path) -> None:
    """All but the terminals that grammars share, which are no grammar by themselves."""
    folder = ROOT / "grammars"
    names = [str(path.relative_to(folder)) for path in folder.rglob("*.lark") if "start:" in path.read_text("utf-8")]
    assert names
    call([fresh / "python", "-c", OPEN_ALL, *names], tmp_path)


def test_no_other_top_level_package_is_installed(fresh: Path, tmp_path: Path) -> None:
    names = ["cli", "grammars", "tests", "scripts", "helpers"]
    code = f"from importlib.util import find_spec; print([name for name in {names} if find_spec(name)])"
    assert call([fresh / "python", "-c", code], tmp_path).strip() == "[]"
