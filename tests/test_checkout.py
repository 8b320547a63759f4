"""The project runs where it stands: in a checkout, installed or not, from any folder."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from helpers import CASES, CORPUS, ROOT

NOT_INSTALLED = f"""
import sys
sys.meta_path[:] = [finder for finder in sys.meta_path if "editable" not in getattr(finder, "__module__", "")]
sys.path[:] = [path for path in sys.path if path != {str(ROOT)!r}]
sys.path.insert(0, {str(ROOT)!r})
"""


def run(code: str, folder: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("way", ["installed", "not installed"])
@pytest.mark.parametrize("place", ["checkout", "elsewhere"])
def test_the_library_finds_its_grammars(way: str, place: str, tmp_path: Path) -> None:
    path = str(CORPUS / f"{CASES[2]}.txt")
    code = f"import govparse; print(govparse.parse_file({path!r}).applications.new_received.total)"
    prelude = NOT_INSTALLED if way == "not installed" else ""
    assert run(prelude + code, ROOT if place == "checkout" else tmp_path) == "1\n"


@pytest.mark.parametrize("way", ["installed", "not installed"])
def test_the_command_finds_its_grammars(way: str, tmp_path: Path) -> None:
    prelude = NOT_INSTALLED if way == "not installed" else ""
    code = "import runpy, sys; sys.argv = ['govparse', '--version']; runpy.run_module('govparse', run_name='__main__')"
    for folder in (ROOT, tmp_path):
        assert run(prelude + code, folder).startswith("govparse 0.")


def test_the_python_example_of_the_readme_as_a_reader_would_run_it() -> None:
    (example,) = re.findall(r"```python\n(import govparse\n.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    shown = f"{example}\nprint(report.organ, report.applications.new_received.total, cell.reading)"
    assert run(shown, ROOT) == "三门峡市行政审批和政务信息管理局 1 exact\n"
    assert run(NOT_INSTALLED + shown, ROOT) == "三门峡市行政审批和政务信息管理局 1 exact\n"
