"""Layouts of markup for wikis, typesetting and pages."""

from collections.abc import Iterator

from hunting.layouts.registry import FULL, Style, joined, layout, lines_of, widths
from hunting.model import Row, Spans, Table

BOTH: tuple[Spans, ...] = ("full", "repeated")


@layout("longtable", None, spans=BOTH)
def longtable(table: Table, style: Style) -> str:
    """A table of LaTeX."""
    count = len(widths(table, style))
    name = ("longtable", "tabular", "tabularx")[style.variant % 3]
    rule = ("\\hline", "\\midrule", "")[style.variant % 3]
    lines = [f"\\begin{{{name}}}{{{'|'.join('l' * count)}}}", "\\toprule" if rule == "\\midrule" else "\\hline"]
    for row, cells in table.grid(style.spans):
        lines.append(row.text if row.kind == "line" else f"{' & '.join(cells)} \\\\")
        lines += [rule] if rule else []
    return joined(iter([*lines, f"\\end{{{name}}}"]))


@layout("mediawiki", None, spans=BOTH)
def mediawiki(table: Table, style: Style) -> str:
    """A table of MediaWiki: a row a line, or a cell a line."""
    lines = ['{| class="wikitable"']
    alone = style.variant % 2
    for row, cells in table.grid(style.spans):
        if row.kind == "line":
            lines.append(row.text)
            continue
        sign = "!" if row.kind != "values" and style.variant % 3 else "|"
        lines.append("|-")
        lines += [f"{sign} {cell}" for cell in cells] if alone else [f"{sign} {f' {sign}{sign} '.join(cells)}"]
    return joined(iter([*lines, "|}"]))


@layout("asciidoc", None, spans=BOTH)
def asciidoc(table: Table, style: Style) -> str:
    """A table of AsciiDoc: a row a line, or a cell a line."""
    count = len(widths(table, style))
    lines = [f'[cols="{count}*"]', "|==="]
    for row, cells in table.grid(style.spans):
        if row.kind == "line":
            lines.append(row.text)
        else:
            lines += [f"|{cell}" for cell in cells] + [""] if style.variant % 2 else ["|" + " |".join(cells)]
    return joined(iter([*lines, "|==="]))


@layout("textile", None, spans=FULL)
def textile(table: Table, style: Style) -> str:
    """A table of Textile, DokuWiki or Jira: heads have marks of their own."""
    before, mark = (("|_. ", "|_. "), ("^ ", " ^ "), ("||", "||"))[style.variant % 3]

    def write(row: Row, cells: list[str]) -> str:
        if row.kind == "values":
            return f"|{'|'.join(cells)}|"
        return f"{before}{mark.join(cells)}{mark.rstrip('_. ')}"

    return joined(lines_of(table, style, write))


@layout("list table", None, spans=FULL)
def list_table(table: Table, style: Style) -> str:
    """A list of lists, as reStructuredText and wikis write tables."""
    lines = [".. list-table::", ""]
    for row, cells in table.grid("full"):
        if row.kind == "line":
            lines.append(row.text)
        else:
            lines += [f"   {'* -' if n == 0 else '  -'} {cell}".rstrip() for n, cell in enumerate(cells)]
    return joined(iter(lines))


@layout("html", None, spans=FULL)
def html(table: Table, style: Style) -> str:
    """Tags of a page, as text: each row a line, or each cell."""
    gap = ("", "\n")[style.variant % 2]
    lines: list[str] = ["<table>"]
    for row, cells in table.grid("full"):
        tag = "td" if row.kind == "values" or style.variant % 3 else "th"
        said = [row.text] if row.kind == "line" else [f"<{tag}>{cell}</{tag}>" for cell in cells]
        lines.append(row.text if row.kind == "line" else f"<tr>{gap}{gap.join(said)}{gap}</tr>")
    return joined(iter([*lines, "</table>"]))


def _typst(table: Table) -> Iterator[str]:
    for row, cells in table.grid("full"):
        yield row.text if row.kind == "line" else "  " + " ".join(f"[{cell}]," for cell in cells)


@layout("typst", None, spans=FULL)
def typst(table: Table, style: Style) -> str:
    """A table of Typst: cells in square brackets."""
    count = len(widths(table, style))
    return joined(iter(["#table(", f"  columns: {count},", *_typst(table), ")"]))
