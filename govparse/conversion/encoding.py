"""Records as UTF-8 JSON, the one way all exports write it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(record: object) -> bytes:
    """A record on one line without a line end; decimals are numbers with the digits printed in the source.

    Lone surrogates, which no UTF-8 can hold, become U+FFFD: places still fit.
    """
    try:
        return _ENCODER.encode(record)
    except UnicodeEncodeError:
        return _ENCODER.encode(_whole(msgspec.to_builtins(record, builtin_types=(Decimal,))))


def to_json_lines(records: Sequence[object]) -> bytes:
    """Records one a line, each with its line end."""
    try:
        return _ENCODER.encode_lines(records)
    except UnicodeEncodeError:
        return b"".join([to_json(record) + b"\n" for record in records])


def indented(data: bytes) -> bytes:
    """JSON indented for reading."""
    return msgspec.json.format(data, indent=2)


def utf8(text: str) -> bytes:
    """A text as UTF-8, with U+FFFD for every lone surrogate."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()


def _whole(value: Any) -> Any:
    match value:
        case str():
            return _SURROGATE.sub("\ufffd", value)
        case list() | tuple():
            return [_whole(item) for item in value]
        case dict():
            return {key: _whole(item) for key, item in value.items()}
        case _:
            return value
