"""Tables of the official applications form with invented figures, damaged the way extractors damage them.

What was damaged is known, so that a reading can be judged cell by cell without any of the library's own arithmetic.
"""

import random

from govparse.tables.grid import Cell, Grid, Row

CLASSES = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
)
AROUND = ("new_received", "carried_in", "results_total", "carried_forward")
FOLD = str.maketrans("（）：，", "():,")


def invent(form, rnd, *, blank_zeros):
    """Figures that satisfy every equation of the form, by cell id; None is a blank printed for a zero."""
    figures = {}
    results = [row.key for row in form.rows if row.key not in AROUND]
    density = rnd.choice([0.05, 0.2, 0.6])
    for row in results:
        for name in CLASSES:
            likely = density if name == "natural_person" else density * 0.4
            figures[f"{row}.{name}"] = rnd.choice([1, 1, 2, 3, 5, 10, 12, 21, 35, 258]) if rnd.random() < likely else 0
    for name in CLASSES:
        done = sum(figures[f"{row}.{name}"] for row in results)
        left = rnd.choice([0, 0, 0, 2])
        before = rnd.randint(0, min(done + left, 3))
        figures[f"results_total.{name}"] = done
        figures[f"carried_forward.{name}"] = left
        figures[f"carried_in.{name}"] = before
        figures[f"new_received.{name}"] = done + left - before
    for row in form.rows:
        figures[f"{row.key}.total"] = sum(figures[f"{row.key}.{name}"] for name in CLASSES)
    return {cell: None if blank_zeros and figure == 0 else figure for cell, figure in figures.items()}


def printed(form, figures, rnd, damage):
    """The rows of a table as lists of cell texts, with one kind of damage."""
    rows = []
    for line in form.lines:
        values = ["" if figures[cell.id] is None else str(figures[cell.id]) for cell in line.cells]
        if damage == "blanks dropped":
            values = [value for value in values if value]
        elif damage == "blanks cut off":
            while values and not values[-1]:
                values.pop()
        elif damage == "a zero too many" and rnd.random() < 0.15:
            values.insert(rnd.randint(0, len(values)), "0")
        elif damage == "cells run together" and rnd.random() < 0.1:
            place = rnd.randrange(len(values) - 1)
            values[place : place + 2] = [f"{values[place]} {values[place + 1]}"]
        elif damage == "a value lost" and rnd.random() < 0.1:
            values.pop(rnd.randrange(len(values)))
        elif damage == "a number split":
            values = [piece for value in values for piece in _split(value, rnd)]
        if damage == "a row lost" and rnd.random() < 0.06:
            continue
        rows.append(_labels(line, rnd, damage) + values)
        if damage == "a page number" and rnd.random() < 0.05:
            rows.append([str(rnd.randint(1, 9))])
    if damage == "rows swapped":
        place = rnd.randrange(len(rows) - 1)
        rows[place], rows[place + 1] = rows[place + 1], rows[place]
    return rows


def _split(value, rnd):
    return [value[:1], value[1:]] if len(value) > 1 and rnd.random() < 0.1 else [value]


def _labels(line, rnd, damage):
    labels = [label.text.translate(FOLD) for label in line.path][-2 if rnd.random() < 0.5 else -1 :]
    if damage == "a label lost" and rnd.random() < 0.1:
        return []
    if damage == "a label misprinted" and rnd.random() < 0.2 and len(labels[-1]) > 5:
        place = rnd.randrange(2, len(labels[-1]))
        labels[-1] = labels[-1][:place] + rnd.choice("甲乙丙丁") + labels[-1][place + 1 :]
    return labels


def laid_out(rows, *, blanks_kept=True):
    """The text of the rows with tabs between cells, and its grid."""
    text = ""
    grid = Grid("test", [], 0, 0, blanks_kept)
    for row in rows:
        start = len(text)
        cells = []
        for number, value in enumerate(row):
            text += "\t" if number else ""
            cells.append(Cell(value, len(text), len(text) + len(value)))
            text += value
        text += "\n"
        grid.rows.append(Row(cells, start, len(text)))
    grid.end = len(text)
    return text, grid


def tables(damage, seed, forms):
    """One damaged table of a seed: its form, figures, text and grid."""
    rnd = random.Random(f"{damage} {seed}")
    form = rnd.choice([form for form in forms if form.table == "applications"])
    blanks = damage in ("blanks dropped", "blanks cut off") or (damage not in NEEDS_ZEROS and rnd.random() < 0.3)
    figures = invent(form, rnd, blank_zeros=blanks)
    rows = printed(form, figures, rnd, damage)
    return form, figures, *laid_out(rows, blanks_kept=damage != "blanks dropped")


NEEDS_ZEROS = frozenset({"a zero too many", "cells run together", "a value lost", "a number split"})
"""Damage that is met where zeros are printed; among blanks nobody could tell it."""

DAMAGE = (
    "none",
    "blanks dropped",
    "blanks cut off",
    "a zero too many",
    "cells run together",
    "a value lost",
    "a number split",
    "a row lost",
    "a page number",
    "rows swapped",
    "a label lost",
    "a label misprinted",
)
