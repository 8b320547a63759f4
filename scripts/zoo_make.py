"""Makes corpus/zoo again: `python scripts/zoo_make.py FOLDER [--only TOOL]...`.

FOLDER keeps one virtual environment for the tools of the same packages; pip fills those that are missing. pandoc, w3m,
lynx and pdftotext (with poppler-data) are programs of the system. The newest trafilatura and the programs of the system
change with time, and so may their dumps.
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
from zoo.bases import BASES, BLANKS, RICH, SIGNED, SPARSE, Base
from zoo.filled import gold
from zoo.pages import PAGES
from zoo.report import document
from zoo.tools import DOCUMENTS, TOOLS, Tool

ZOO = ROOT / "corpus" / "zoo"
NESTED = (SPARSE, RICH, SIGNED, BLANKS)
"""The bases that are written as one layout table, too; what that does to a page is much the same for all."""
SCRIPTS = Path(__file__).resolve().parent / "zoo"


def main() -> int:
    """Write the gold, the pages and documents, and all dumps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", help="a tool of zoo/tools.py")
    arguments = parser.parse_args()
    write_gold()
    with TemporaryDirectory() as name:
        inputs = Path(name)
        write_inputs(inputs, arguments.folder)
        for tool in TOOLS:
            if arguments.only is None or tool.name in arguments.only:
                dump(tool, inputs, arguments.folder)
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


def write_inputs(folder: Path, environments: Path) -> None:
    """Every base as a page in each of the ways, as a Word file and as PDF: `<way>/<base>.<suffix>`."""
    for way, write in PAGES.items():
        (folder / way).mkdir()
        for base in BASES if way != "nested" else NESTED:
            (folder / way / f"{base.name}.html").write_text(write(base), encoding="utf-8")
    parts, made = folder / "parts", folder / "documents"
    parts.mkdir()
    made.mkdir()
    for base in BASES:
        (parts / f"{base.name}.json").write_text(json.dumps(_parts(base), ensure_ascii=False), encoding="utf-8")
    program = environment(environments / "documents", DOCUMENTS)
    run(program, SCRIPTS / "documents.py", made, *sorted(parts.glob("*.json")))


def _parts(base: Base) -> list[dict[str, object]]:
    return [
        {
            "kind": part.kind,
            "text": part.text,
            "rows": [[asdict(cell) for cell in row] for row in part.table.rows] if part.table else [],
        }
        for part in document(base)
    ]


def dump(tool: Tool, inputs: Path, environments: Path) -> None:
    """Run a tool over every base, and over every way to write a page where it reads pages."""
    program = environment(environments / tool.environment, tool.packages) if tool.packages else sys.executable
    for way in PAGES if tool.reads == "html" else ["documents"]:
        files = sorted((inputs / way).glob(f"*.{tool.reads}"))
        with TemporaryDirectory() as name:
            made = Path(name)
            run(program, SCRIPTS / "dump.py", tool.function, made, *files)
            kind = tool.name if way in ("clean", "documents") else f"{tool.name}-{way}"
            for file in files:
                shutil.move(made / f"{file.stem}.txt", ZOO / f"{file.stem}.{kind}.txt")
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
