"""Where a finding stands, as a person finds it: table, row and column as printed, and the place in the file."""

from govparse.diagnostics import Bilingual, Diagnostic
from govparse.records import Report
from govparse.source import Locator, Span
from govparse.whereabouts.original import place_in_file
from govparse.whereabouts.printed import name_cells, name_table
from govparse.whereabouts.prose import name_prose

__all__ = ["place_of_cells", "place_of_text", "whereabouts"]

_CELLS_NAMED = 100
"""A finding of more cells than this is one of the table."""


def whereabouts(report: Report, finding: Diagnostic) -> Bilingual | None:
    """The places of a finding: those of its cells, those of its prose; None where it speaks of the report as a whole.

    Places in the file (page, sheet and cell, table, paragraph) follow what is printed, as far as the reader knew them.
    """
    found: list[Bilingual] = []
    cells = [cell for cell in finding.cells if cell in report.cells][:_CELLS_NAMED]
    first = next((cell for cell in cells if finding.span and _begins(report, cell) == finding.span[0]), None)
    if finding.span is not None and first is None:
        table = name_table(report, finding.span)
        if not (table and cells):  # the characters are those of the table that the cells name
            found += filter(None, [place_of_text(report, finding.span, finding.locator)])
    if cells:
        found.append(place_of_cells(report, [first] if first else cells))
    return Bilingual("；".join(place.zh for place in found), "; ".join(place.en for place in found)) if found else None


def _begins(report: Report, cell: str) -> int | None:
    return report.cells[cell].start


def place_of_cells(report: Report, cells: list[str]) -> Bilingual:
    """The place of cells that a report has."""
    locators = [locator for cell in cells if (locator := report.cells[cell].locator) is not None]
    return _with_file(name_cells(report, cells), place_in_file(locators))


def place_of_text(report: Report, span: Span, locator: Locator | None) -> Bilingual | None:
    """The place of characters; None where it has no name and the reader knew none."""
    inside = name_table(report, span) or name_prose(report, span)
    in_file = place_in_file([locator]) if locator is not None else None
    return in_file if inside is None else _with_file(inside, in_file)


def _with_file(inside: Bilingual, in_file: Bilingual | None) -> Bilingual:
    return inside if in_file is None else Bilingual(f"{inside.zh}，{in_file.zh}", f"{inside.en}, {in_file.en}")
