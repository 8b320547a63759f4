"""What is asked of a report: this room stands below the records."""

from typing import Any, Protocol


class Tabled(Protocol):
    """A report, as far as it is turned into something else; see `govparse.records.Report`."""

    source: Any
    recognised: bool
    title: Any
    organ: str | None
    year: int | None
    tables: dict[str, dict[str, Any]]
    cells: dict[str, Any]
    diagnostics: list[Any]
