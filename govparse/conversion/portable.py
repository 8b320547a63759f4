"""A record as plain data and back."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

import msgspec

from govparse.forms import forms_of

Record = TypeVar("Record")


class InvalidRecord(ValueError):  # noqa: N818  (says what it is, as UnreadableInput does)
    """What is no record of the schema that this version reads, and why."""


def as_dict(record: object) -> dict[str, Any]:
    """A record as dicts, lists, texts and numbers; decimals stay `Decimal`, with the digits as printed."""
    plain: dict[str, Any] = _plain(msgspec.to_builtins(record, builtin_types=(Decimal,)))
    return plain


def parsed(data: str | bytes) -> Any:
    """JSON as dicts and lists; numbers with a point are `Decimal`. Raises `InvalidRecord` for what is no JSON."""
    if not isinstance(data, str | bytes | bytearray):
        advice = "; a dict goes to `from_dict`" if isinstance(data, Mapping) else ""
        raise TypeError(f"JSON is a str or bytes, not {'None' if data is None else type(data).__name__}{advice}")
    try:
        return msgspec.json.Decoder(float_hook=Decimal).decode(data)
    except msgspec.DecodeError as error:
        raise InvalidRecord(f"no JSON: {error}") from None


def read_record(kind: type[Record], data: Mapping[str, Any], schema: str) -> Record:
    """The record that `as_dict` or JSON gave; tables and cells say the same, amounts are decimals.

    Raises `InvalidRecord` for data of another schema, or not of this one.
    """
    if not isinstance(data, Mapping):
        raise InvalidRecord(f"no record of schema {schema}: Expected `object`, got `{type(data).__name__}`")
    if (other := data.get("schema", schema)) != schema:
        raise InvalidRecord(f"a record of schema {other!r}; this version of govparse reads {schema!r}")
    try:
        return msgspec.convert(_exact(data), kind)
    except msgspec.ValidationError as error:
        raise InvalidRecord(f"no record of schema {schema}: {error}") from None


def settle(tables: Mapping[str, dict[str, Any]], cells: Mapping[str, Any]) -> None:
    """Make the values in the tables those of the cells, and amounts decimals, which JSON writes as whole numbers too.

    Raises `InvalidRecord` where a table lacks a cell.
    """
    amounts = set(_amounts(tables))
    for name, cell in cells.items():
        if name in amounts and isinstance(cell.value, int):
            cell.value = Decimal(cell.value)
        *place, column = name.split(".")
        found: Any = tables
        for key in place:
            found = found.get(key) if isinstance(found, dict) else None
        if not isinstance(found, dict) or column not in found:
            raise InvalidRecord(f"no record: `tables` lack the cell {name}")
        found[column] = cell.value


def _amounts(tables: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    for table, about in tables.items():
        for form in forms_of(table):
            if form.edition == about.get("edition"):
                yield from (f"{table}.{spec.id}" for spec in form.cells.values() if spec.kind == "amount")


def _plain(value: Any) -> Any:
    """The value with lists for tuples."""
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case _:
            return value


def _exact(value: Any) -> Any:
    """The value with decimals for floats, of which the shortest digits that mean them are what was printed."""
    match value:
        case dict():
            return {key: _exact(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_exact(inner) for inner in value]
        case float():
            return Decimal(repr(value))
        case _:
            return value
