"""Many reports for people: one line a report, below the kinds of findings."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import clip, display_width, pad

if TYPE_CHECKING:
    from govparse.findings.overview import Overview, OverviewRow

_GAP = 2
_NAME = 40
"""Columns that names take at most."""
_COUNT = 6


def overview_lines(console: Console, table: "Overview") -> Iterator[str]:
    """The table, then what its codes mean, and a blank line; kinds for which there is no room stand as one column."""
    total = table.total()
    names = _names(console, table.rows)
    sum_name = console.pick(words.SUM)
    room = min(max(map(display_width, [*names, sum_name])), _NAME)
    fitting = max((console.width - room) // (_COUNT + _GAP) - len(words.SEVERITIES) - 1, 1)
    fitting += len(table.codes) == fitting + 1  # one kind takes no more room than the column of others
    shown, others = table.codes[:fitting], table.codes[fitting:]
    heads = [*map(console.pick, words.SEVERITIES.values()), *shown, *([console.pick(words.OTHERS)] if others else [])]
    widths = [max(_COUNT, display_width(head)) for head in heads]
    yield console.style(_line("", room, heads, widths), "faint")
    for name, row in zip([*names, sum_name], [*table.rows, total], strict=True):
        counts = [row.severities[severity] for severity in words.SEVERITIES] + [row.codes[code] for code in shown]
        counts += [sum(row.codes[code] for code in others)] if others else []
        yield _line(clip(name, room), room, [str(count) if count else "-" for count in counts], widths)
    for code, kind in table.kinds.items():
        yield clip(f"  {code}  {console.pick((kind.zh, kind.en))}", console.width)
    yield ""


def _names(console: Console, rows: "list[OverviewRow]") -> list[str]:
    """Whose report of which year, with the file where it is not the only one."""
    names = [" ".join(str(part) for part in (row.organ, row.year) if part) for row in rows]
    often = Counter(names)
    return [
        f"{row.name} ({console.pick(words.NOT_RECOGNISED)})"
        if not row.recognised
        else name
        if row.organ and often[name] == 1
        else f"{name} {PurePath(row.name).name}".strip()
        for name, row in zip(names, rows, strict=True)
    ]


def _line(name: str, room: int, texts: list[str], widths: list[int]) -> str:
    cells = (" " * _GAP + pad(text, width, right=True) for text, width in zip(texts, widths, strict=True))
    return pad(name, room) + "".join(cells)
