"""From what a claim is about to the cells of the edition that a report uses."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from govparse.forms.form import Form

ORGANIZATIONS = (
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
)
_RESULT_KEYS = ("upheld", "corrected", "other", "pending", "total")
_ROWS_OF = {
    "litigation": ("litigation_direct", "litigation_after_reconsideration"),
    "reconsideration_and_litigation": (
        "reconsideration",
        "litigation_direct",
        "litigation_after_reconsideration",
    ),
}
_IN_2019 = {"issued": "newly_made", "otherwise_handled.other": "otherwise_handled.undivided"}
"""What a word of the 2021 form is called in the form of 2019."""


Forms = Mapping[str, Form]
"""The form of each table, by the edition that the report prints or its year asks for."""


def cells_of(about: Iterable[tuple[str, str, str]], forms: Forms) -> list[str] | None:
    """The ids of the cells that some places (table, row, column) name together; None where one has no cell.

    A row may be a group (`refused` is the sum of its eight reasons), a column the five kinds of organisations.
    """
    found: list[str] = []
    for table, row, column in about:
        cells = _place(forms[table], row, column)
        if not cells:
            return None
        found += [f"{table}.{cell}" for cell in cells if f"{table}.{cell}" not in found]
    return found or None


@lru_cache(maxsize=4096)
def _place(form: Form, row: str, column: str) -> tuple[str, ...]:
    """The cells of a form that a row or group and a column or group of columns name; empty where there are none."""
    columns = ORGANIZATIONS if column == "organizations" else (column,)
    rows = _rows(form, row)
    cells = [f"{each}.{name}" for each in rows for name in columns]
    if form.edition == "2019" and column in _IN_2019 and cells[0] not in form.cells:
        cells = [f"{row}.{_IN_2019[column]}"]
    return tuple(cells) if all(cell in form.cells for cell in cells) else ()


def _rows(form: Form, row: str) -> tuple[str, ...]:
    keys = [each.key for each in form.rows]
    if row in _ROWS_OF:
        return _ROWS_OF[row]
    if row in keys:
        return (row,)
    if below := tuple(key for key in keys if key.startswith(f"{row}.")):
        return below
    return (_IN_2019.get(row, row),)
