"""The official tables as data, one module a table; installed packages may add others."""

from functools import cache
from typing import Any

from govparse.forms.form import Block, CellSpec, Column, Equation, Form, Label, Line, Row
from govparse.forms.registry import all_forms, all_tables

FORMS: tuple[Form, ...]
"""All forms; the order means nothing."""

TABLES: tuple[str, ...]
"""The tables of a report in the order of its sections 二, 三 and 四, then those that stand elsewhere."""


def __getattr__(name: str) -> Any:
    """Collects the forms when they are first asked for."""
    if name == "FORMS":
        return all_forms()
    if name == "TABLES":
        return all_tables()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def forms_of(table: str) -> tuple[Form, ...]:
    """The editions of a table."""
    return tuple(form for form in all_forms() if form.table == table)


__all__ = ["FORMS", "TABLES", "Block", "CellSpec", "Column", "Equation", "Form", "Label", "Line", "Row", "forms_of"]
