"""Parts of a Markdown file that a program writes: all that stands between `<!-- begin NAME -->` and `<!-- end -->`."""

import re
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- begin (?P<name>[^\n]+?) -->\n)(?P<body>.*?)(<!-- end -->)", re.DOTALL)


def refresh(path: Path, write: Callable[[str], str | None], *, check: bool) -> bool:
    """Fill the blocks of a file and say whether it was current.

    `write` gives the body of a block by its name, or None for a block that is not its own. With `check` nothing is
    written.
    """
    old = path.read_text(encoding="utf-8")

    def filled(block: re.Match[str]) -> str:
        body = write(block["name"])
        return block[0] if body is None else f"{block[1]}{body.rstrip()}\n{block[4]}"

    new = BLOCK.sub(filled, old)
    if new != old and not check:
        path.write_text(new, encoding="utf-8")
    return new == old


def table(header: list[str], rows: list[list[object]]) -> str:
    """A Markdown table, numbers and all, padded so that it reads well as plain text."""
    cells = [header, *[[str(cell) for cell in row] for row in rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in cells
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
