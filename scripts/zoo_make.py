"""Makes corpus/zoo again: `python scripts/zoo_make.py FOLDER [--only TOOL]...`.

FOLDER keeps one virtual environment for the tools of the same packages; pip fills those that are missing. pandoc, w3m,
lynx, pdftotext (with poppler-data) and soffice are programs of the system. With `--only` gold and originals stay as
they are. With `--font`, a TrueType font with Chinese characters, only `embedded/` is made again. The newest trafilatura
and the programs of the system change with time, and so may their dumps.
"""

import argparse
import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import asdict

from blocks import ROOT
from zoo.bases import BASES, Base
from zoo.filled import gold
from zoo.pages import PAGES
from zoo.report import document
from zoo.tools import DOCUMENTS, TOOLS, Tool

ZOO = ROOT / "corpus" / "zoo"
ORIGINALS = ZOO / "originals"
EMBEDDED = ZOO / "embedded"
SCRIPTS = Path(__file__).resolve().parent / "zoo"


def main() -> int:
    """Write the gold, the pages and documents, and all dumps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", choices=[tool.name for tool in TOOLS], help="a tool of zoo/tools.py")
    parser.add_argument("--font", type=Path, help="a TrueType font with Chinese characters")
    arguments = parser.parse_args()
    if arguments.font:
        write_documents(arguments.folder, EMBEDDED, "--font", arguments.font)
        return 0
    if arguments.only is None:
        write_gold()
        write_originals(arguments.folder)
    for tool in TOOLS:
        if arguments.only is None or tool.name in arguments.only:
            dump(tool, arguments.folder)
    return 0


def write_gold() -> None:
    """One gold file a base."""
    (ZOO / "gold").mkdir(parents=True, exist_ok=True)
    for base in BASES:
        said = gold(base)
        entries = ",\n  ".join(json.dumps(entry, ensure_ascii=False) for entry in said.pop("cells"))
        head = json.dumps(said, ensure_ascii=False)[:-1]
        text = f'{head},\n "cells": [\n  {entries}\n ]}}\n'
        (ZOO / "gold" / f"{base.name}.json").write_text(text, encoding="utf-8")


def write_originals(environments: Path) -> None:
    """Every base as a page in each of the ways, as a Word file and as PDF."""
    ORIGINALS.mkdir(parents=True, exist_ok=True)
    for base in BASES:
        for way, write in PAGES.items():
            (ORIGINALS / f"{base.name}.{way}.html").write_text(write(base), encoding="utf-8")
    write_documents(environments, ORIGINALS)


def write_documents(environments: Path, folder: Path, *options: str | Path) -> None:
    """Every base as a Word file and as PDF, or as PDF that holds its font."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        parts = Path(name)
        for base in BASES:
            (parts / f"{base.name}.json").write_text(json.dumps(_parts(base), ensure_ascii=False), encoding="utf-8")
        program = environment(environments / "documents", DOCUMENTS)
        run(program, SCRIPTS / "documents.py", folder, *sorted(parts.glob("*.json")), *options)


def _parts(base: Base) -> list[dict[str, object]]:
    return [
        {
            "kind": part.kind,
            "text": part.text,
            "rows": [[asdict(cell) for cell in row] for row in part.table.rows] if part.table else [],
        }
        for part in document(base)
    ]


def dump(tool: Tool, environments: Path) -> None:
    """Run a tool over every original that it reads; the name of a dump says the way in which a page was written."""
    program = environment(environments / tool.environment, tool.packages) if tool.packages else sys.executable
    files = sorted(ORIGINALS.glob(f"*.{tool.reads}"))
    with TemporaryDirectory() as name:
        made = Path(name)
        run(program, SCRIPTS / "dump.py", tool.function, made, *files)
        for file in files:
            base, _, way = file.stem.partition(".")
            kind = f"{tool.name}-{way}" if way not in ("", "clean") else tool.name
            shutil.move(made / f"{file.stem}.txt", ZOO / f"{base}.{kind}.txt")
    print(tool.name)


def environment(folder: Path, packages: tuple[str, ...]) -> str:
    """The interpreter of an environment that has the packages."""
    program = str(folder / "bin" / "python")
    if not folder.exists():
        venv.create(folder, with_pip=True)
        run(program, "-m", "pip", "install", "--quiet", *packages)
    return program


def run(*command: str | Path) -> None:
    """Run a command; its failure is ours."""
    subprocess.run([str(word) for word in command], check=True)


if __name__ == "__main__":
    sys.exit(main())
