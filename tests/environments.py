"""Distributions and empty environments, for tests of what is installed; they need a package index."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from helpers import ROOT

SHIPPED = ("govparse", "cli", "grammars")
PROJECT_FILES = ("pyproject.toml", "setup.py", "README.md", "LICENSE")


def build(folder: Path) -> Path:
    """The folder of a freshly built sdist and wheel; leftovers of an earlier build stand beside the sources."""
    for name in SHIPPED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in PROJECT_FILES:
        shutil.copy(ROOT / name, folder)
    stale = folder / "build" / "lib" / "govparse" / "stale.py"
    stale.parent.mkdir(parents=True)
    stale.touch()
    call([sys.executable, "-m", "build", "--outdir", folder / "dist", folder], cwd=folder)
    return folder / "dist"


def install(dist: Path, home: Path, extras: str = "") -> Path:
    """An empty environment with nothing but the wheel, and its extras (`[all]`); its folder of programs."""
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    call([programs / "python", "-m", "pip", "install", "--quiet", f"{only(dist, '*.whl')}{extras}"], cwd=home)
    return programs


def call(command: list[str | Path], cwd: Path) -> str:
    """What a command prints; it has to succeed."""
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def only(folder: Path, pattern: str) -> Path:
    """The one file that a pattern names."""
    (path,) = folder.glob(pattern)
    return path
