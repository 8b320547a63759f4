"""The JSON Schema of a report, generated from the records and from the official forms."""

from typing import Any

import msgspec

from govparse.conversion.encoding import indented, to_json
from govparse.forms import FORMS, TABLES, Form, forms_of
from govparse.records import SCHEMA_VERSION, Report

Schema = dict[str, Any]

_VALUE: Schema = {"$ref": "#/$defs/Value"}


def report_schema() -> Schema:
    """The JSON Schema (draft 2020-12) that every report written by `report_json` satisfies.

    Objects are closed: a field that the schema does not name is no field of a report.
    """
    schema: Schema = _exact(msgspec.json.schema(Report))
    schema["$defs"] |= {"CellId": {"enum": _cell_ids()}, "Value": {"type": ["number", "null"]}}
    report = schema["$defs"]["Report"]
    report["properties"] |= {
        "schema": {"const": SCHEMA_VERSION},
        "tables": _closed({table: _table(table) for table in TABLES}, required=[]),
        "cells": _by_cell({"$ref": "#/$defs/ReportCell"}),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:govparse:report:{SCHEMA_VERSION}",
        **schema,
    }


def schema_json() -> bytes:
    """`report_schema()` as indented UTF-8 JSON with a line end."""
    return indented(to_json(report_schema())) + b"\n"


def _closed(properties: dict[str, Schema], required: list[str] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }


def _exact(schema: Any) -> Any:
    """What msgspec says of the records, as `report_json` writes them: every field stands, decimals are numbers."""
    if isinstance(schema, list):
        return [_exact(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("format") == "decimal":
        return {"type": "number"}
    exact = {key: _exact(value) for key, value in schema.items() if key != "default"}
    return exact | _closed(exact["properties"]) if "properties" in exact else exact


def _table(table: str) -> Schema:
    editions = [_edition(form) for form in forms_of(table)]
    return editions[0] if len(editions) == 1 else {"oneOf": editions}


def _edition(form: Form) -> Schema:
    about: dict[str, Schema] = {
        "edition": {"const": form.edition},
        "dialect": {"type": ["string", "null"]},
        "readings": {"anyOf": [{"type": "array", "items": _by_cell(_VALUE)}, {"type": "null"}]},
    }
    return _closed(about | _rows([cell.split(".") for cell in form.cells]))


def _cell_ids() -> list[str]:
    """All cell ids of all editions, each once."""
    return list(dict.fromkeys(cell for form in FORMS for cell in form.cell_ids()))


def _by_cell(value: Schema) -> Schema:
    return {"type": "object", "propertyNames": {"$ref": "#/$defs/CellId"}, "additionalProperties": value}


def _rows(paths: list[list[str]]) -> dict[str, Schema]:
    """Nested objects for paths of keys, a value at the end of each."""
    heads = dict.fromkeys(path[0] for path in paths)
    below = {head: [path[1:] for path in paths if path[0] == head and len(path) > 1] for head in heads}
    return {head: _closed(_rows(rest)) if rest else _VALUE for head, rest in below.items()}
