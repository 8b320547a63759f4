"""docs/find-a-table.md, followed to the letter in an environment without any plugin.

Needs a package index, as any installation does.
"""

import runpy
from pathlib import Path

import pytest

from helpers import ROOT

pytestmark = pytest.mark.packaging
PAGE = (ROOT / "docs" / "find-a-table.md").read_text(encoding="utf-8")


def test_what_the_page_on_finding_tables_shows_is_what_happens(fresh: Path, tmp_path: Path) -> None:
    follow = runpy.run_path(str(ROOT / "scripts" / "walkthrough.py"))["follow"]
    assert follow(PAGE, tmp_path, fresh) == PAGE
    for name in ("latex.py", "latex.lark"):
        example = ROOT / "examples" / "govparse-markup" / name
        assert (tmp_path / "govparse-latex" / name).read_text(encoding="utf-8") == example.read_text(encoding="utf-8")
