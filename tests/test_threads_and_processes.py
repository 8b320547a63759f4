"""Many threads at once from the first call on, and processes however they are started, give what one thread gives."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import CORPUS, ROOT

THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import govparse

corpus = Path(sys.argv[1])
originals = corpus / "zoo" / "originals"
paths = [*sorted(corpus.glob("*.txt")), *(originals / f"rich.{kind}" for kind in ("docx", "clean.html", "pdf"))]
start = Barrier(8)


def read(number: int) -> dict[Path, str]:
    start.wait()
    first = number % len(paths)
    return {path: govparse.parse_file(path).to_json() for path in paths[first:] + paths[:first]}


with ThreadPoolExecutor(8) as pool:
    made = list(pool.map(read, range(8)))
alone = {path: govparse.parse_file(path).to_json() for path in paths}
print(len(alone), all(each == alone for each in made))
"""

PROCESSES = """
import multiprocessing
import sys
from pathlib import Path

import govparse

if __name__ == "__main__":
    paths = sorted(Path(sys.argv[1]).glob("*.txt"))
    alone = list(govparse.parse_many(paths))
    with multiprocessing.get_context(sys.argv[2]).Pool(2) as pool:
        print(len(alone), pool.map(govparse.parse_file, paths) == alone)
    multiprocessing.set_start_method(sys.argv[2], force=True)
    print(list(govparse.parse_many(paths, jobs=2)) == alone)
"""

UNGUARDED = """
import multiprocessing
import sys

import govparse

multiprocessing.set_start_method("spawn", force=True)
print(len(list(govparse.parse_many(sys.argv[1], jobs=2))))
"""


def run(program: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program that is a file, as processes that are spawned need it."""
    path = folder / "program.py"
    path.write_text(program, encoding="utf-8")
    return subprocess.run(
        [sys.executable, path, CORPUS, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_threads_that_begin_together_read_right(tmp_path: Path) -> None:
    done = run(THREADS, tmp_path)
    assert (done.stdout.strip(), done.stderr) == ("8 True", "")


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_read_right_however_they_are_started(method: str, tmp_path: Path) -> None:
    if method == "fork" and not hasattr(os, "fork"):
        pytest.skip("this system does not fork")
    done = run(PROCESSES, tmp_path, method)
    assert done.stdout.split() == ["5", "True", "True"], done.stderr


def test_a_script_that_would_start_itself_is_told(tmp_path: Path) -> None:
    done = run(UNGUARDED, tmp_path)
    assert done.returncode == 1
    assert "RuntimeError: no process could be started: call it below `if __name__ == '__main__':`" in done.stderr
