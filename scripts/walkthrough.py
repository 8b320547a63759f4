"""Follow docs/add-a-dialect.md and docs/find-a-table.md literally: `python scripts/walkthrough.py [--check]`.

In a folder of its own every block that names a file (```toml pyproject.toml) is written to that file, and every command
of a `console` block (a line that begins with `$ `) is run there, in an environment into which nothing but govparse was
installed. What the commands print is put below them; with `--check` it is compared with what stands there.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "docs" / name for name in ("find-a-table.md", "add-a-dialect.md")]
BLOCK = re.compile(r"^```(?P<kind>[a-z]+)(?: (?P<file>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
SETTINGS = {
    "LC_ALL": "C.UTF-8",
    "PYTHONUTF8": "1",
    "NO_COLOR": "1",
    "COLUMNS": "110",
    "TERM": "dumb",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_ROOT_USER_ACTION": "ignore",
    "PIP_QUIET": "3",
}
SITE = re.compile(r"\S*site-packages[/\\]")


def main() -> int:
    """Follow the page in a fresh environment; exit code 1 where `--check` finds that it is not current."""
    check = "--check" in sys.argv[1:]
    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "fresh"
        venv.create(home, with_pip=True)
        programs = home / ("Scripts" if os.name == "nt" else "bin")
        subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", ROOT], check=True)
        return max(_followed(page, Path(place) / page.stem, programs, check) for page in PAGES)


def _followed(page: Path, folder: Path, programs: Path, check: bool) -> int:
    """Follow a page in a folder of its own; 1 where `check` finds that it is not current."""
    text = page.read_text(encoding="utf-8")
    folder.mkdir(parents=True)
    followed = follow(text, folder, programs)
    if not check:
        page.write_text(followed, encoding="utf-8")
    elif followed != text:
        print(f"{page.name} is not what happens: run python scripts/walkthrough.py")
    return int(check and followed != text)


def follow(page: str, folder: Path, programs: Path) -> str:
    """The page with what its commands print; they are run in `folder` with the `programs` of an environment."""

    def done(block: re.Match[str]) -> str:
        if block["kind"] == "console":
            commands = [line for line in block["body"].splitlines() if line.startswith("$ ")]
            return "```console\n" + "".join(_transcript(command, folder, programs) for command in commands) + "```"
        if block["file"]:
            path = folder / block["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], encoding="utf-8", newline="\n")
        return block[0]

    return BLOCK.sub(done, page)


def _transcript(line: str, folder: Path, programs: Path) -> str:
    """A command, what it prints to both streams, and its exit code where that is not 0."""
    program, *arguments = shlex.split(line.removeprefix("$ "))
    done = subprocess.run(
        [programs / program, *arguments],
        cwd=folder,
        env={**os.environ, **SETTINGS},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if "Traceback" in done.stdout:
        raise RuntimeError(f"{line}\n{done.stdout}")
    shown = [SITE.sub("", each.replace(f"{folder}{os.sep}", "")).rstrip() for each in done.stdout.splitlines()]
    ended = [f"(exit code {done.returncode})"] if done.returncode else []
    return "".join(f"{each}\n" for each in [line, *shown, *ended])


if __name__ == "__main__":
    sys.exit(main())
