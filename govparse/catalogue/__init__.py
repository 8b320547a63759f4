"""The catalogue of diagnostics: every code with its severity, its words in two languages and its origin.

Codes are stable and grouped by what they speak of: GP1 the text as it came, GP2 title, names, dates and sections, GP3
reading the tables, GP4 the arithmetic of the tables, GP5 the edition of the form, GP6 text against tables, GP7 the
comparison of reports, GP9 the input itself. One module holds one family.
"""

from collections.abc import Mapping
from types import MappingProxyType

from govparse.catalogue import (
    arithmetic,
    blanks,
    claims,
    comparisons,
    dates,
    doubts,
    editions,
    inputs,
    names,
    outline,
    plausibility,
    sections,
    tables,
    texts,
)
from govparse.catalogue.entry import Edits, Entry, Pair, Rule, Severity

__all__ = ["CATALOGUE", "Edits", "Entry", "Pair", "Rule", "Severity"]

_FAMILIES = (
    texts,
    outline,
    names,
    dates,
    sections,
    tables,
    doubts,
    arithmetic,
    plausibility,
    blanks,
    editions,
    claims,
    comparisons,
    inputs,
)

CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {entry.code: entry for entry in sorted((e for f in _FAMILIES for e in f.ENTRIES), key=lambda entry: entry.code)}
)
"""Every entry by its code, in the order of the codes."""
