"""The way back: the official tables of a report as a form prints them, in the layouts that can be written.

`printed_tables` lays a record out on paper, with rows and columns that span; `as_text` writes that in a dialect,
`as_html` as a page.
"""

from govparse.forms.printed import PrintedCell, PrintedTable
from govparse.rendering.html import as_html
from govparse.rendering.record import printed_tables
from govparse.rendering.text import as_text
from govparse.tables.writing import Unwritable, Writer

__all__ = ["PrintedCell", "PrintedTable", "Unwritable", "Writer", "as_html", "as_text", "printed_tables"]
