"""A whole report with one thing changed, as a web page.

The report is the sample of the checks; its tables are printed with the merged cells of the official forms.
"""

from collections.abc import Mapping
from functools import cache
from html import escape

from attrs import define, field

import govparse
from govparse.catalogue.sample import sample
from govparse.forms import forms_of
from govparse.forms.form import Form
from govparse.forms.printed import PrintedTable, print_form

Edits = tuple[tuple[str, str], ...]
TABLES = ("disclosure", "applications", "reconsideration_litigation")


@define
class Draft:
    """What to change in the sample: the text of single cells by id, and words of its prose, each of which stands once.

    `editions` of tables other than that of 2021; `without` are tables that are left out.
    """

    cells: Mapping[str, str] = field(factory=dict)
    words: Edits = ()
    editions: Mapping[str, str] = field(factory=dict)
    without: tuple[str, ...] = ()

    def blocks(self) -> list[str | PrintedTable]:
        """Paragraphs and tables in their order."""
        prose = _prose()
        for before, behind in self.words:
            assert prose.count(before) == 1, f"{before!r} stands {prose.count(before)} times"
            prose = prose.replace(before, behind)
        named = {f"[{table}]": table for table in TABLES}
        lines = [line for line in prose.split("\n") if line and named.get(line) not in self.without]
        return [self._table(named[line]) if line in named else line for line in lines]

    def _table(self, table: str) -> PrintedTable:
        form = next(form for form in forms_of(table) if form.edition in (None, self.editions.get(table, "2021")))
        printed = {**_printed(form), **{name.partition(".")[2]: text for name, text in self._cells_of(table).items()}}
        return print_form(form, lambda spec: printed[spec.id])

    def _cells_of(self, table: str) -> dict[str, str]:
        return {name: text for name, text in self.cells.items() if name.startswith(f"{table}.")}


@cache
def _prose() -> str:
    """The sample with a mark in the place of each table."""
    lines: list[str] = []
    marks = {"二、主": "disclosure", "三、收": "applications", "四、政": "reconsideration_litigation"}
    inside = False
    for line in sample().split("\n"):
        if line[:3] in marks:
            lines += [line, f"[{marks[line[:3]]}]"]
            inside = True
        elif not inside or line.startswith("五、存"):
            inside = False
            lines.append(line)
    return "\n".join(lines)


@cache
def _printed(form: Form) -> Mapping[str, str]:
    """What the sample prints in each cell of a form, 0 where it has no such cell."""
    report = govparse.parse(sample())
    values = {name: report.cells.get(f"{form.table}.{name}") for name in form.cells}
    return {name: str(cell.value) if cell is not None else "0" for name, cell in values.items()}


def page(draft: Draft) -> str:
    """A web page."""
    shown = "\n".join(_block(block) for block in draft.blocks())
    return f'<html><head><meta charset="utf-8"><title>年报</title></head><body>\n{shown}\n</body></html>'


def _block(block: str | PrintedTable) -> str:
    if isinstance(block, str):
        return f"<p>{escape(block)}</p>"
    rows = (
        "".join(f'<td rowspan="{c.rows}" colspan="{c.columns}">{escape(c.text)}</td>' for c in row)
        for row in block.rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
