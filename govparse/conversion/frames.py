"""The cells of a report as a data frame of pandas or polars, whichever is installed."""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from govparse.conversion.cells import COLUMNS, CellRecord

Library = Literal["pandas", "polars"]

LIBRARIES: tuple[Library, ...] = ("pandas", "polars")
_WHOLE = ("part", "year", "start", "end", "line", "char")


def to_frame(records: Iterable[CellRecord], library: Library | None) -> Any:
    """One row a cell. Numbers are floats, so that blanks are null and amounts and counts stand in one column.

    Raises `ImportError` where the library, or any of the two, is not installed, and `ValueError` for another one.
    """
    if library not in (None, *LIBRARIES):
        raise ValueError(f"a data frame is of {' or '.join(LIBRARIES)}, not {library!r}")
    wanted = [library] if library else list(LIBRARIES)
    found = next((name for name in wanted if find_spec(name) is not None), None)
    if found is None:
        raise ImportError(f"a data frame needs {' or '.join(wanted)}: pip install {wanted[0]}")
    rows = [_row(record) for record in records]
    return _pandas(rows) if found == "pandas" else _polars(rows)


def _row(record: CellRecord) -> tuple[Any, ...]:
    row = vars(record) | {"value": _number(record.value)}
    row["candidates"] = None if record.candidates is None else [_number(each) for each in record.candidates]
    return tuple(row[name] for name in COLUMNS)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _pandas(rows: list[tuple[Any, ...]]) -> Any:
    frame = import_module("pandas").DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({"value": "float64", **dict.fromkeys(_WHOLE, "Int64")})


def _polars(rows: list[tuple[Any, ...]]) -> Any:
    polars = import_module("polars")
    kinds = dict.fromkeys(COLUMNS, polars.String) | dict.fromkeys(_WHOLE, polars.Int64)
    kinds |= {"value": polars.Float64, "candidates": polars.List(polars.Float64)}
    return polars.DataFrame(rows, schema=kinds, orient="row")
