"""The values of the tables as attributes; type checkers and editors know those of the forms that ship."""

from govparse.accessors.rows import Rows
from govparse.accessors.tables import Applications, Disclosure, ReconsiderationLitigation, Statistics

__all__ = ["Applications", "Disclosure", "ReconsiderationLitigation", "Rows", "Statistics"]
