"""A report against its gold: what people read in the text, in the form that corpus/README.md describes."""

from collections.abc import Iterator, Mapping
from typing import Any

from govparse.records import Report, Section

_CONTACT = ("address", "postcode", "phone", "email", "website")


def compare_with_gold(report: Report, gold: Mapping[str, Any]) -> list[str]:
    """Everything that is not as gold has it, in words; what gold does not speak of is not compared.

    `cells` is a list of `{"cell": id, "value": number}`; with `candidates` beside the value the cell has to be
    ambiguous with exactly these, any other has to be stated for sure. `outline` is a list of headings, see `outline`.
    The other keys are `organ`, `year`, `edition` (by table), `dialects`, `period`, `contact` and `document_numbers`.
    """
    wanted = {**gold, "outline": gold_outline(gold["outline"])} if "outline" in gold else gold
    differences = [
        f"{name}: {found}, gold {wanted[name]}"
        for name, found in _said(report).items()
        if name in wanted and found != wanted[name]
    ]
    return [*differences, *_cells(report, gold.get("cells", []))]


def _said(report: Report) -> dict[str, Any]:
    """What a report says, by the keys of gold."""
    said = report.statements
    return {
        "organ": report.organ,
        "year": report.year,
        "edition": {table: rows["edition"] for table, rows in report.tables.items() if rows["edition"]},
        "dialects": "+".join(dict.fromkeys(str(rows["dialect"]) for rows in report.tables.values())),
        "outline": outline(report.sections),
        "period": _only([{"start": period.start, "end": period.end} for period in said.periods]),
        "contact": _only([_contact(contact) for contact in said.contacts]),
        "document_numbers": [citation.number for citation in said.citations if citation.number is not None],
    }


def _contact(contact: object) -> dict[str, str]:
    return {name: value for name in _CONTACT if (value := getattr(contact, name)) is not None}


def _only(found: list[Any]) -> Any:
    """The one thing found, None for nothing, and all where there are several."""
    return found[0] if len(found) == 1 else found or None


def outline(sections: list[Section]) -> list[dict[str, Any]]:
    """Markers, titles, markers of items, and children of a section tree, in the form of gold."""
    return [
        {
            "marker": section.marker,
            "title": section.title,
            "items": [item.marker for item in section.items],
            "children": outline(section.children),
        }
        for section in sections
    ]


def gold_outline(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The outline of gold, where a heading without children leaves them out."""
    return [{**entry, "children": gold_outline(entry.get("children", []))} for entry in entries]


def _cells(report: Report, entries: list[dict[str, Any]]) -> Iterator[str]:
    for entry in entries:
        name, cell = entry["cell"], report.cells.get(entry["cell"])
        if cell is None:
            yield f"{name}: no such cell"
        elif "candidates" in entry:
            if cell.reading != "ambiguous" or sorted(cell.candidates or [], key=str) != entry["candidates"]:
                yield f"{name}: {cell.reading} {cell.value} {cell.candidates}, gold {entry['candidates']}"
        elif cell.value != entry["value"] or cell.reading not in ("exact", "repaired"):
            yield f"{name}: {cell.reading} {cell.value}, gold {entry['value']}"
