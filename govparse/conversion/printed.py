"""The tables of a report as the official form prints them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from govparse.forms import Form, forms_of
from govparse.forms.printed import PrintedTable, print_form

Printed = str | int | Decimal | None
"""What a place of a table prints: a label, a number, "/" for a dash, None for nothing."""

DASH = "/"


def form_of(table: str, edition: str | None) -> Form:
    """The form of a table; raises `LookupError` where none is known, as without the package that declares it."""
    for form in forms_of(table):
        if form.edition == edition:
            return form
    raise LookupError(f"no form of the table {table!r}, edition {edition!r}, is known here")


def printed(form: Form) -> PrintedTable:
    """The table of a form without values; its cells say their ids."""
    return print_form(form, lambda _: "")


def rows_of(form: Form, cells: Mapping[str, Any]) -> list[list[Printed]]:
    """A table row by row, heads and labels too; what a cell of several rows or columns covers is None."""
    values = {spec: _value(cells[f"{form.table}.{spec}"]) for spec in form.cells}
    return [
        [None if place is None else values[place.cell] if place.cell else place.text for place in row]
        for row in printed(form).laid("all")
    ]


def _value(cell: Any) -> Printed:
    value: Printed = cell.value
    return DASH if value is None and cell.state == "dash" else value
