"""Layouts of data: separated values, lists of a program, records."""

import json

from hunting.layouts.registry import BOTH, FULL, Style, bare, joined, layout, lines_of
from hunting.model import Row, Table


def _quoted(cell: str, sign: str, always: bool) -> str:
    return f'"{cell}"' if always or sign in cell or '"' in cell else cell


@layout("csv", None, spans=BOTH)
def csv(table: Table, style: Style) -> str:
    """Commas or semicolons between cells; quoted where need be."""
    sign = (",", ",", ";")[style.variant % 3]
    return joined(lines_of(table, style, lambda _, cells: sign.join(_quoted(cell, sign, False) for cell in cells)))


@layout("csv, quoted", None, spans=BOTH)
def csv_quoted(table: Table, style: Style) -> str:
    """Commas between quoted cells."""
    return joined(lines_of(table, style, lambda _, cells: ",".join(_quoted(cell, ",", True) for cell in cells)))


@layout("tsv, quoted", None, spans=BOTH)
def tsv_quoted(table: Table, style: Style) -> str:
    """Tabs between quoted cells."""
    return joined(lines_of(table, style, lambda _, cells: "\t".join(_quoted(cell, "\t", True) for cell in cells)))


def _spelt(cell: str, none: str) -> str:
    return (cell if bare(cell).isdigit() else repr(cell)) if cell else none


@layout("tuples", None, spans=FULL)
def tuples(table: Table, style: Style) -> str:
    """Each row as a program prints a tuple or a list."""
    left, right, none = (("(", ")", "None"), ("[", "]", "''"), ("[", "],", "nan"))[style.variant % 3]

    def write(_: Row, cells: list[str]) -> str:
        return f"{left}{', '.join(_spelt(cell, none) for cell in cells)}{right}"

    return joined(lines_of(table, style, write))


@layout("lists of json", None, spans=FULL)
def json_lists(table: Table, style: Style) -> str:
    """Each row a list of JSON, blank cells null or empty."""
    blank = (None, "")[style.variant % 2]

    def write(_: Row, cells: list[str]) -> str:
        return json.dumps([cell or blank for cell in cells], ensure_ascii=False) + ","

    return joined(lines_of(table, style, write))


@layout("records of json", None, spans=FULL)
def records(table: Table, style: Style) -> str:
    """Each row of values an object: its columns and values."""
    heads: list[list[str]] = []
    lines: list[str] = []
    before = "line"
    for row in table.rows:
        if row.kind == "heads":
            heads = (
                [[head.text for head in row.heads]]
                if before != "heads"
                else [*heads, [head.text for head in row.heads]]
            )
        elif row.kind == "values":
            said = {"项目": "/".join(row.path)} if row.path else {}
            for place, value in enumerate(row.values):
                above = dict.fromkeys(head[table.labels + place] for head in heads if table.labels + place < len(head))
                said["/".join(above) or str(place)] = value.text
            lines.append(json.dumps(said, ensure_ascii=False) + ",")
        else:
            lines.append(row.text)
        before = row.kind
    return joined(iter(lines))
