"""Write the outputs shown in README.md and docs/ by running their commands: `python scripts/examples.py [--check]`.

A block `<!-- begin run: govparse check corpus -->` holds the command and what it prints, at most 40 lines of it
(`<!-- begin run 12: … -->`: at most 12; `<!-- begin run 27-32: … -->`: these lines alone). `--check` writes nothing and
fails where a file is not current.
"""

import os
import re
import shlex
import subprocess
import sys

from blocks import ROOT, refresh

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
RUN = re.compile(r"run(?: (?:(?P<first>[0-9]+)-)?(?P<last>[0-9]+))?: (?P<command>.+)")
LONGEST_LINE = 500


def main() -> int:
    """Refresh (or with `--check` compare) every page; exit code 1 where one was not current."""
    check = "--check" in sys.argv[1:]
    stale = [page.name for page in PAGES if not refresh(page, example, check=check)]
    for name in stale:
        print(f"{name} is not what the program prints: run python scripts/examples.py" if check else f"{name} written")
    return int(check and bool(stale))


def example(name: str) -> str | None:
    """The body of a `run` block: a code block with the command and its output."""
    if (asked := RUN.fullmatch(name)) is None:
        return None
    lines = output(asked["command"]).splitlines()
    skipped, limit = int(asked["first"] or 1) - 1, int(asked["last"] or 40)
    shown = [line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + " …" for line in lines[skipped:limit]]
    before = [f"… (after {skipped} lines)"] if skipped else []
    rest = [f"… ({len(lines) - limit} more lines)"] if len(lines) > limit else []
    return "\n".join(["```console", f"$ {asked['command']}", *before, *shown, *rest, "```"])


def output(command: str) -> str:
    """What `govparse` or `python` commands, joined by ` | `, print to both streams, in English and without colour."""
    shown = ""
    for part in command.split(" | "):
        shown = _run(part, shown)
    return "\n".join(line.rstrip() for line in shown.lstrip("\ufeff").splitlines())


def _run(command: str, given: str) -> str:
    program, *arguments = shlex.split(command)
    start = (
        [sys.executable, "-c", "from govparse.cli import main; main()"] if program == "govparse" else [sys.executable]
    )
    settings = {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "110", "TERM": "dumb"}
    done = subprocess.run(
        [*start, *arguments],
        cwd=ROOT,
        env={**os.environ, **settings},
        input=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if "Traceback" in done.stdout:
        raise RuntimeError(f"{command}\n{done.stdout}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
