"""Tables written in the styles of tools that have no layout of their own; none of the reader's code is used."""

import json
from collections.abc import Callable, Sequence
from unicodedata import east_asian_width

from govparse.forms.printed import PrintedTable
from zoo.bases import BASES, Base
from zoo.report import document

Texts = Sequence[Sequence[str]]
BY_NAME: dict[str, Base] = {base.name: base for base in BASES}


def report_in(style: str, base: str) -> str:
    """The report of a base of the zoo, its tables in a style of `STYLES`."""
    write = STYLES[style]
    parts = (write(part.table) if part.table else part.text for part in document(BY_NAME[base]))
    return "\n\n".join(parts) + "\n"


def _flat(write: Callable[[Texts], str]) -> Callable[[PrintedTable], str]:
    return lambda table: write(table.flat("all"))


def _between(mark: str, before: str = "", behind: str = "") -> Callable[[PrintedTable], str]:
    return _flat(lambda rows: "\n".join(before + mark.join(row) + behind for row in rows))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _latex(table: PrintedTable) -> str:
    lines = ["\\begin{longtable}[]{@{}" + "l" * table.width + "@{}}", "\\toprule"]
    for row in table.rows:
        cells = (f"\\multicolumn{{{c.columns}}}{{l}}{{{c.text}}}" if c.columns > 1 else c.text for c in row)
        lines.append(" & ".join(cells) + " \\\\")
    return "\n".join([*lines, "\\bottomrule", "\\end{longtable}"])


def _wiki(table: PrintedTable) -> str:
    lines = ['{| class="wikitable" style="width: 100%"']
    for row in table.rows:
        lines.append("|-")
        lines += [f'| colspan="{c.columns}" | {c.text}' if c.columns > 1 else f"| {c.text}" for c in row]
    return "\n".join([*lines, "|}"])


def _asciidoc(table: PrintedTable) -> str:
    rows = ("".join(f" {c.columns}+|{c.text}" if c.columns > 1 else f" |{c.text}" for c in row) for row in table.rows)
    return "\n".join(['[cols="1,1"]', "|===", *(row.strip() for row in rows), "|==="])


def _tags(table: PrintedTable) -> str:
    rows = ("".join(f"[td]{cell}[/td]" for cell in row) for row in table.flat("all"))
    return "\n".join(["[table]", *(f"[tr]{row}[/tr]" for row in rows), "[/table]"])


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _padded(rows: Texts) -> list[list[str]]:
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return [[cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)] for row in rows]


def _outline(rows: Texts) -> str:
    padded = _padded(rows)
    ruler = "+" + "+".join("-" * (_width(cell) + 2) for cell in padded[0]) + "+"
    lines = ["| " + " | ".join(row) + " |" for row in padded]
    return "\n".join([ruler, lines[0], ruler, *lines[1:], ruler])


def _columns(rows: Texts) -> str:
    return "\n".join("  ".join(row).rstrip() for row in _padded(rows))


def _frame(rows: Texts) -> str:
    return "\n".join(
        [
            "," + ",".join(map(str, range(len(rows[0])))),
            *(f"{n}," + ",".join(map(_quoted, row)) for n, row in enumerate(rows)),
        ]
    )


def _keyed(table: PrintedTable) -> str:
    """One line a value: 规章 × 本年制发件数：3; in the table without row labels the head above stands for one."""
    lines: list[str] = []
    heads: list[list[str]] = []
    behind_values = True
    for row, printed in zip(table.flat("all"), table.rows, strict=True):
        values = [cell for cell in printed if cell.role == "value"]
        if not values:
            heads = [] if behind_values else heads
            heads.append(_carried(row, heads[-1] if heads else []))
        label = next((cell.text for cell in reversed(printed) if cell.role == "label"), "")
        place = table.width - sum(cell.columns for cell in values)  # they stand at the end of their row
        for cell in values:
            above = list(dict.fromkeys(head[place] for head in heads))
            lines.append(f"{label or above[-2]} × {above[-1]}：{cell.text}")
            place += cell.columns
        behind_values = bool(values)
    return "\n".join(lines)


def _carried(row: Sequence[str], above: Sequence[str]) -> list[str]:
    """A row of heads, every head repeated over the places that it covers, downwards, too."""
    carried: list[str] = []
    for place, text in enumerate(row):
        reaches = not text and above and (place == 0 or above[place] != above[place - 1])
        carried.append(text or (above[place] if reaches else carried[-1] if carried else ""))
    return carried


STYLES: dict[str, Callable[[PrintedTable], str]] = {
    "commas": _between(","),
    "quoted": _flat(lambda rows: "\n".join(",".join(map(_quoted, row)) for row in rows)),
    "semicolons": _between(";"),
    "carets": _between("^"),
    "broken bars": _between(" ¦ "),
    "colons": _between(":"),
    "bars and a blank at every end": _between(" | ", "| ", " | "),
    "strokes": _between(" ┃ ", "┃ ", " ┃"),
    "latex": _latex,
    "wiki": _wiki,
    "asciidoc": _asciidoc,
    "tags": _tags,
    "outline": _flat(_outline),
    "columns": _flat(_columns),
    "data frame": _flat(_frame),
    "json rows": _flat(lambda rows: json.dumps(rows, ensure_ascii=False)),
    "json rows on lines": _flat(lambda rows: json.dumps(rows, ensure_ascii=False, indent=2)),
    "keys": _keyed,
}
