"""docs/add-a-dialect.md, followed to the letter: from the scaffold to a plugin that is installed and found.

Needs a package index, as any installation does.
"""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from environments import call

from helpers import ROOT

pytestmark = pytest.mark.packaging
PAGE = (ROOT / "docs" / "add-a-dialect.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "examples" / "govparse-semicolon"
NAME = "govparse-semicolon"


@pytest.fixture(scope="module")
def folder(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the page was followed, with `followed.md` as it came out; the plugin is removed again afterwards."""
    folder = tmp_path_factory.mktemp("walk")
    follow = runpy.run_path(str(ROOT / "scripts" / "walkthrough.py"))["follow"]
    try:
        (folder / "followed.md").write_text(follow(PAGE, folder, fresh), encoding="utf-8")
        yield folder
    finally:
        call([fresh / "python", "-m", "pip", "uninstall", "--yes", "--quiet", NAME], cwd=folder)


def test_what_the_page_shows_is_what_happens(folder: Path) -> None:
    assert (folder / "followed.md").read_text(encoding="utf-8") == PAGE


def test_the_page_goes_from_unread_to_read() -> None:
    outcomes = re.findall(r"^(NOT CLAIMED|written|passed) 1$", PAGE, re.MULTILINE)
    assert outcomes == ["NOT CLAIMED", "written", "passed", "passed"]
    assert re.findall(r"general is chosen|semicolon is chosen", PAGE) == ["general is chosen", "semicolon is chosen"]
    assert "problems: 0" in PAGE
    assert re.search(r"^semicolon +plugin ", PAGE, re.MULTILINE)


def test_the_example_is_what_the_page_makes(folder: Path) -> None:
    files = sorted(path for path in EXAMPLE.iterdir() if path.is_file())
    assert [path.name for path in files] == ["pyproject.toml", "semicolon.case", "semicolon.lark", "semicolon.py"]
    for path in files:
        assert (folder / NAME / path.name).read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def test_a_plugin_is_small() -> None:
    counts = [len(path.read_text(encoding="utf-8").splitlines()) for path in EXAMPLE.iterdir() if path.is_file()]
    assert len(counts) <= 5
    assert sum(counts) <= 66
    assert f"{len(counts)} files, {sum(counts)} lines" in PAGE
