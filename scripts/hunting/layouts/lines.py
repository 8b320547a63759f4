"""Layouts without separators, or with blanks and line ends for them."""

from collections.abc import Iterator

from hunting.layouts.registry import BEGUN, BOTH, FULL, Style, bare, filled, joined, layout, lines_of
from hunting.model import Row, Table


@layout("cells on lines", "cell_lines", spans=BEGUN, places=False)
def cell_lines(table: Table, style: Style) -> str:
    """One cell a line, blanks left out."""
    return joined(lines_of(table, style, lambda _, cells: "\n".join(filled(cells)))).replace("\n\n", "\n")


@layout("cells in paragraphs", "cell_lines", spans=BEGUN, places=False)
def paragraphs(table: Table, style: Style) -> str:
    """One cell a paragraph, blanks left out."""
    return joined(lines_of(table, style, lambda _, cells: "".join(f"{cell}\n\n" for cell in filled(cells))))


@layout("cells in paragraphs, blanks kept", "cell_lines", spans=BEGUN)
def paragraphs_kept(table: Table, style: Style) -> str:
    """One cell a paragraph, a blank one an empty paragraph."""
    return joined(lines_of(table, style, lambda _, cells: "".join(f"{cell}\n\n" for cell in cells).removesuffix("\n")))


@layout("cells on lines, blanks kept", "cell_lines", spans=BEGUN)
def lines_kept(table: Table, style: Style) -> str:
    """One cell a line, a blank one an empty line."""
    return joined(lines_of(table, style, lambda _, cells: "\n".join(cells)))


@layout("cells behind tabs", "cell_per_line", spans=FULL)
def cell_per_line(table: Table, style: Style) -> str:
    """One cell a line behind a tab, an empty line behind each row."""
    return joined(lines_of(table, style, lambda _, cells: "\n".join(f"\t{cell}" for cell in cells) + "\n"))


@layout("tabs", "tab_separated", spans=BOTH)
def tabs(table: Table, style: Style) -> str:
    """Rows of cells with tabs between."""
    return joined(lines_of(table, style, lambda _, cells: "\t".join(cells)))


@layout("tabs, ends cut off", "tab_separated", spans=BEGUN)
def tabs_cut(table: Table, style: Style) -> str:
    """Tabs between, none behind the last cell that prints something."""
    return joined(lines_of(table, style, lambda _, cells: "\t".join(cells).rstrip("\t")))


@layout("blanks between", "spaced", spans=BEGUN, places=False)
def spaced(table: Table, style: Style) -> str:
    """Cells with one blank between, blank ones left out."""
    return joined(lines_of(table, style, lambda _, cells: " ".join(filled(cells))))


@layout("two blanks between", None, spans=BEGUN, places=False)
def spaced_wide(table: Table, style: Style) -> str:
    """Cells with two blanks or wide ones between, blank ones left out."""
    gap = ("  ", "　", "    ")[style.variant % 3]
    return joined(lines_of(table, style, lambda _, cells: gap.join(filled(cells))))


@layout("rows over two lines", None, spans=BEGUN, places=False)
def two_lines(table: Table, style: Style) -> str:
    """The labels of a row on a line, its values on the next."""

    def write(row: Row, cells: list[str]) -> str:
        if row.kind != "values" or not row.path:
            return " ".join(filled(cells))
        values = len(row.values) + row.aside
        labels, figures = filled(cells[: len(cells) - values]), filled(cells[len(cells) - values :])
        return "\n".join(part for part in (" ".join(labels), " ".join(figures)) if part)

    return joined(lines_of(table, style, write))


@layout("whole table on one line", None, spans=BEGUN, places=False)
def one_line(table: Table, style: Style) -> str:
    """All cells in one line, blank ones left out."""
    gap = (" ", "  ")[style.variant % 2]
    return gap.join(lines_of(table, style, lambda _, cells: gap.join(filled(cells)))) + "\n"


@layout("labels and values in stacks", "stacked", spans=BEGUN, by_columns=True, places=False)
def stacked(table: Table, style: Style) -> str:
    """The labels of some rows, then their values column by column, in paragraphs."""
    return joined(_stacks(table, style))


def _stacks(table: Table, style: Style) -> Iterator[str]:
    pending: list[tuple[Row, list[str]]] = []
    most = 2 + style.variant % 5
    for row, cells in table.grid("begun"):
        whole = row.kind == "values" and bool(row.path) and all(bare(value.text) for value in row.values)
        if pending and (not whole or len(pending) >= most or len(pending[0][0].values) != len(row.values)):
            yield from _stack(pending)
            pending = []
        if whole:
            pending.append((row, cells))
        else:
            yield "".join(f"{cell}\n\n" for cell in filled(cells)).removesuffix("\n")
    if pending:
        yield from _stack(pending)


def _stack(rows: list[tuple[Row, list[str]]]) -> Iterator[str]:
    for row, cells in rows:
        yield from cells[: len(cells) - len(row.values) - row.aside]
    yield ""
    for column in zip(*(row.values for row, _ in rows), strict=True):
        yield from (value.text for value in column)
        yield ""


def _without_values(table: Table) -> list[str]:
    """What stands before the values of every row, a cell a line."""
    texts = []
    for row, cells in table.grid("begun"):
        labels = cells[: len(cells) - len(row.values) - row.aside] if row.kind == "values" else cells
        texts.append("\n".join(filled(labels)))
    return [text for text in texts if text]


@layout("labels in one run, values in another", None, spans=BEGUN, places=False, runs=True)
def runs(table: Table, style: Style) -> str:
    """All labels of a table, then the values of all rows, a row a line."""
    figures = [" ".join(filled([value.text for value in row.values])) for row in table.of_values()]
    return joined(iter(_without_values(table) + [line for line in figures if line]))


@layout("labels in one run, values column by column", None, spans=BEGUN, by_columns=True, places=False, runs=True)
def run_of_columns(table: Table, style: Style) -> str:
    """All labels of a table, then its values column by column, a value a line."""
    values = [row.values for row in table.of_values()]
    columns = range(max(map(len, values), default=0))
    figures = [each[n].text for n in columns for each in values if len(each) > n and bare(each[n].text)]
    return joined(iter(_without_values(table) + figures))


@layout("key：value", None, spans=FULL)
def keys(table: Table, style: Style) -> str:
    """A value a line behind its row and column."""
    heads: list[list[str]] = []
    lines: list[str] = []
    before = "line"
    for row in table.rows:
        if row.kind in ("line", "caption"):
            lines.append(row.text)
        elif row.kind == "heads":
            heads = [*(heads if before == "heads" else []), [head.text for head in row.heads]]
        else:
            lines += _pairs(row, heads, table.labels, style.variant)
        before = row.kind
    return joined(line for line in lines if line)


def _pairs(row: Row, heads: list[list[str]], labels: int, variant: int) -> Iterator[str]:
    colon, dash = (("：", "-"), ("：", "—"), (": ", " / "))[variant % 3]
    whole = variant % 2 == 0
    for place, value in enumerate(row.values):
        above = list(dict.fromkeys(head[labels + place] for head in heads if labels + place < len(head)))
        name = dash.join((row.path if whole else row.path[-1:]) + (above if whole or not row.path else above[-1:]))
        yield f"{name}{colon}{value.text}"


@layout("rows of lists under labels", None, spans=FULL)
def bullets(table: Table, style: Style) -> str:
    """A label a line, its values in a list below, each behind its column."""
    heads: list[str] = []
    lines: list[str] = []
    for row in table.rows:
        if row.kind in ("line", "caption"):
            lines.append(row.text)
        elif row.kind == "heads":
            heads = [head.text for head in row.heads]
        else:
            lines.append("/".join(row.path) if row.path else "行政复议、行政诉讼")
            names = heads[table.labels :]
            lines += [f"- {names[n] if n < len(names) else ''}：{value.text}" for n, value in enumerate(row.values)]
    return joined(iter(lines))
