"""Kinds of damage with known effect: what a document says afterwards is known of every cell."""

from hunting.damages import cells, documents, heads, labels, marks, numbers, rows, strays
from hunting.damages.registry import DAMAGES as _REGISTRY
from hunting.damages.registry import Damage, Ground

DAMAGES: dict[str, Damage] = _REGISTRY.damages
"""All kinds of damage by name; `none` is one of them, and two at once another."""
TWO = Damage("two kinds")
DAMAGES[TWO.name] = TWO

__all__ = [
    "DAMAGES", "TWO", "Damage", "Ground",
    "cells", "documents", "heads", "labels", "marks", "numbers", "rows", "strays",
]  # fmt: skip
