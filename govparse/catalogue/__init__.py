"""The catalogue of diagnostics: every code with its severity, its words in two languages and its origin.

Codes are stable and grouped by what they speak of: GP1 the text as it came, GP2 title and sections, GP3 reading the
tables, GP4 the arithmetic of the tables, GP5 the edition of the form, GP6 text against tables, GP7 the comparison of
reports, GP9 the input itself. One module holds one group.
"""

from collections.abc import Mapping
from types import MappingProxyType

from govparse.catalogue import arithmetic, claims, comparisons, doubts, editions, inputs, outline, tables, texts
from govparse.catalogue.entry import Entry, Pair

__all__ = ["CATALOGUE", "Entry", "Pair"]

CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {
        entry.code: entry
        for family in (texts, outline, tables, doubts, arithmetic, editions, claims, comparisons, inputs)
        for entry in family.ENTRIES
    }
)
"""Every entry by its code, in the order of the codes."""
