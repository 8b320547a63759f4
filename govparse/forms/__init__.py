"""The official tables as data, one module a table."""

from govparse.forms import applications, disclosure, reconsideration
from govparse.forms.form import CellSpec, Column, Equation, Form, Label, Line, Row

FORMS: tuple[Form, ...] = (
    disclosure.FORM_2021,
    disclosure.FORM_2019,
    applications.FORM_2021,
    applications.FORM_2019,
    reconsideration.FORM,
)
"""All forms; the order means nothing."""

TABLES: tuple[str, ...] = ("disclosure", "applications", "reconsideration_litigation")
"""The tables of a report in the order of its sections 二, 三 and 四."""


def forms_of(table: str) -> tuple[Form, ...]:
    """The editions of a table."""
    return tuple(form for form in FORMS if form.table == table)


__all__ = ["FORMS", "TABLES", "CellSpec", "Column", "Equation", "Form", "Label", "Line", "Row", "forms_of"]
