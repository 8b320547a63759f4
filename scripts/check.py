"""Every check of the project, in one command: `python3 scripts/check.py [lint] [format] [types] [tests]`.

Makes `.venv` beside the sources, installs the project into it for development, and runs the steps in this order until
one fails. The tests come last, so that pytest's summary is the last thing printed.
"""

import ast
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")


def main() -> int:
    """Run the steps named on the command line, or all; the exit code is that of the first that fails."""
    steps: dict[str, Callable[[], int]] = {
        "lint": lambda: run("ruff", "check", "."),
        "format": lambda: run("ruff", "format", "--check", "."),
        "types": check_types,
        "tests": lambda: run("pytest", "--numprocesses", "auto", "--dist", "loadfile"),
    }
    chosen = sys.argv[1:] or list(steps)
    if unknown := set(chosen) - set(steps):
        print(f"no such step: {', '.join(sorted(unknown))}; the steps are {', '.join(steps)}", file=sys.stderr)
        return 2
    if not ENVIRONMENT.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    code = run("pip", "install", "-qq", "--editable", ".[dev]")
    for step in (step for step in steps if step in chosen):
        if code == 0:
            print(f"== {step}", flush=True)
            code = steps[step]()
    return code


def check_types() -> int:
    """Run mypy on a copy of the sources laid out as they install.

    In the checkout `cli/` stands beside `govparse/`, so a type checker cannot know it as `govparse.cli`; an editable
    installation maps the two by an import hook that type checkers do not run. Tests may leave out annotations.
    """
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder)
        for package, source in {**package_map(), "tests": "tests", "scripts": "scripts"}.items():
            shutil.copytree(ROOT / source, stage / package.replace(".", "/"), dirs_exist_ok=True)
        command = ["mypy", "--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(ROOT / ".mypy_cache")]
        lenient = (
            "--allow-untyped-defs",
            "--allow-incomplete-defs",
            "--allow-untyped-calls",
            "--no-warn-unused-ignores",
        )
        return run(*command, "govparse", "scripts", cwd=stage) or run(*command, *lenient, "tests", cwd=stage)


def package_map() -> dict[str, str]:
    """Import name -> folder, as setup.py declares it in `MOUNTS`."""
    for node in ast.parse((ROOT / "setup.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MOUNTS":
            mounts: dict[str, str] = ast.literal_eval(node.value)
            return mounts
    raise LookupError("setup.py declares no MOUNTS")


def run(module: str, *arguments: str, cwd: Path = ROOT) -> int:
    """Run a module of the environment; its exit code."""
    return subprocess.run([PROGRAMS / "python", "-m", module, *arguments], cwd=cwd, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
