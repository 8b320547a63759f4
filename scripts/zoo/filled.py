"""The figures of a base as its tables print them, and gold: what they say."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from govparse.forms import Form, forms_of
from zoo.bases import Base

TABLES = ("disclosure", "applications", "reconsideration_litigation")
CLASSES = 6
"""Classes of applicants; the seventh column is their total."""
AROUND = ("new_received", "carried_in", "results_total", "carried_forward")
DASHES = ("/", "-")
PRINTED = re.compile(r"(?P<sign>增|减|\+)?(?P<number>[0-9]+(?:\.[0-9]+)?)(?:元|（.*）)?")


def forms(base: Base) -> list[Form]:
    """The forms of the three tables in the editions of the base."""
    editions = (*base.editions, None)
    return [
        next(form for form in forms_of(table) if form.edition == edition)
        for table, edition in zip(TABLES, editions, strict=True)
    ]


def printed_cells(base: Base) -> dict[str, str]:
    """What every cell prints, by its id, in the order of the forms."""
    disclosure, applications, review = forms(base)
    figures = {
        **_given(disclosure, base),
        **{f"applications.{cell}": str(n) for cell, n in _applications(applications, base)},
        **{f"reconsideration_litigation.{cell}": str(n) for cell, n in _review(review, base)},
    }
    shown = {cell: base.zero if text == "0" else text for cell, text in figures.items()}
    return shown | dict(base.printed)


def _given(form: Form, base: Base) -> dict[str, str]:
    figures: dict[str, str] = {}
    for row in form.rows:
        for column, text in zip(row.columns, base.disclosure[row.key].split(), strict=True):
            figures[f"disclosure.{row.key}.{column.key}"] = text
    return figures


def _applications(form: Form, base: Base) -> Iterator[tuple[str, int]]:
    """The rows of a form with their totals; what came in is what was dealt with."""
    rows = {row.key: _numbers(base.applications.get(row.key), CLASSES) for row in form.rows}
    if unknown := set(base.applications) - set(rows):
        raise ValueError(f"{base.name}: no such rows: {sorted(unknown)}")
    done = [sum(column) for column in zip(*(n for key, n in rows.items() if key not in AROUND), strict=True)]
    rows["results_total"] = done
    ends = zip(done, rows["carried_forward"], rows["carried_in"], strict=True)
    rows["new_received"] = [results + left - before for results, left, before in ends]
    for row in form.rows:
        for column, number in zip(row.columns, [*rows[row.key], sum(rows[row.key])], strict=True):
            yield f"{row.key}.{column.key}", number


def _review(form: Form, base: Base) -> Iterator[tuple[str, int]]:
    for row in form.rows:
        numbers = _numbers(base.review.get(row.key), len(row.columns) - 1)
        for column, number in zip(row.columns, [*numbers, sum(numbers)], strict=True):
            yield f"{row.key}.{column.key}", number


def _numbers(text: str | None, count: int) -> list[int]:
    numbers = [int(word) for word in text.split()] if text else [0] * count
    if len(numbers) != count or min(numbers) < 0:
        raise ValueError(f"{count} numbers are wanted: {text}")
    return numbers


def gold(base: Base) -> dict[str, Any]:
    """What a reader of the report has to find, in the shape of the gold of the corpus."""
    return {
        "base": base.name,
        "organ": base.organ,
        "year": base.year,
        "edition": dict(zip(TABLES, base.editions, strict=False)),
        "cells": [{"cell": cell, **_said(text)} for cell, text in printed_cells(base).items()],
    }


def _said(text: str) -> dict[str, Any]:
    if not text or text in DASHES:
        return {"value": None, "state": "dash" if text else "blank"}
    found = PRINTED.fullmatch(text)
    if found is None:
        raise ValueError(f"what does {text!r} say?")
    number = Decimal(found["number"])
    value = float(number) if "." in found["number"] else int(number)
    return {"value": -value if found["sign"] == "减" else value}
