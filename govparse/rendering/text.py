"""Printed tables written in a dialect."""

from collections.abc import Iterable

from govparse.forms.printed import PrintedTable
from govparse.tables.writing import Spanned, Writer


def as_text(tables: Iterable[PrintedTable], dialect: Writer, spanned: Spanned | None = None) -> str:
    """Each table below its title, a blank line between. Raises `Unwritable` for what the dialect cannot hold.

    `spanned` is what becomes of spans, by default what the dialect says.
    """
    blank = spanned or dialect.spanned
    return "\n".join(f"{table.title}\n\n{dialect.render(table.flat(blank))}" for table in tables)
