"""Names of tables and cells that a report does not have, and what may have been meant."""

from collections.abc import Mapping
from typing import Any


def known_table(name: object, tables: Mapping[str, Any]) -> str:
    """A name of a table; raises `KeyError` for one that neither a form nor the report has."""
    from govparse.forms.registry import all_tables  # forms are opened when they are asked for

    if isinstance(name, str) and (name in tables or name in all_tables()):
        return name
    raise KeyError(f"{name!r} is no table; there are {', '.join(dict.fromkeys([*all_tables(), *tables]))}")


def unknown_cell(cell_id: object, tables: Mapping[str, dict[str, Any]], cells: Mapping[str, Any]) -> str:
    """Why a report has no such cell, in words."""
    from difflib import get_close_matches

    from govparse.forms import forms_of

    said = f"{cell_id!r} is no cell of this report"
    if not isinstance(cell_id, str):
        return said
    table = cell_id.partition(".")[0]
    editions = [str(form.edition) for form in forms_of(table) if cell_id in form.cell_ids()]
    if editions and table in tables:
        return (
            f"{said}: the form of {' and '.join(editions)} has it, and this table is that of {tables[table]['edition']}"
        )
    if editions:
        return f"{said}, which has no table {table!r}"
    close = get_close_matches(cell_id, cells, n=3)
    return said + (f"; did you mean {', '.join(close)}?" if close else "")
