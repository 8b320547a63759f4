"""What a dialect is written with, and where all dialects are to be had: the imports of a plugin, in one place.

A plugin is a class like those of `govparse/tables`: it inherits `DeclaredDialect` and states its attributes. Its
package declares it under the group `govparse.dialects` of entry points. See docs/add-a-dialect.md.
"""

from govparse.parsing.markup import Markup
from govparse.tables.addressed import Addressed, rows_of_values
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Dialect, Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.registry import Registry, default_registry
from govparse.tables.rows import Part, cell_at, fold_lines, rows_split_at, split_row
from govparse.tables.sniffing import Layout
from govparse.tables.writing import Texts, Unwritable, Writer, read_back

__all__ = [
    "Addressed",
    "Cell",
    "DeclaredDialect",
    "Dialect",
    "Grid",
    "Layout",
    "Markup",
    "Part",
    "Registry",
    "Row",
    "Score",
    "Texts",
    "Unwritable",
    "Writer",
    "cell_at",
    "default_registry",
    "fold_lines",
    "read_back",
    "rows_of_values",
    "rows_split_at",
    "split_row",
]
