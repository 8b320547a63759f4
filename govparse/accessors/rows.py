"""The rows of a table, and the columns of a row, as attributes."""

from collections.abc import Mapping
from functools import cache
from typing import Any


class Rows:
    """The rows of a table, or the columns of a row, as attributes; a leaf is a number or None.

    None is a cell without a value, and one that the edition of this table does not have. False where the report has no
    such table. A table has `edition`, `dialect` and `readings`, too.
    """

    __slots__ = ("_nested", "_place")

    def __init__(self, place: str, nested: Mapping[str, Any] | None) -> None:
        """`place` is the beginning of the cell ids, `nested` what the record has there."""
        self._place = place
        self._nested = nested or {}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._nested:
            value = self._nested[name]
            return Rows(f"{self._place}.{name}", value) if isinstance(value, dict) else value
        below = _below(self._place)
        if name in below:
            return Rows(f"{self._place}.{name}", None) if below[name] else None
        from difflib import get_close_matches

        names = list(dict.fromkeys([*self._nested, *below]))
        close = get_close_matches(name, names, n=3)
        advice = f"did you mean {', '.join(close)}?" if close else f"there are {', '.join(names)}"
        raise AttributeError(f"{self._place} has no row or column {name!r}; {advice}", name=name, obj=self)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *_below(self._place), *self._nested]

    def __bool__(self) -> bool:
        return bool(self._nested)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return NotImplemented
        return self._place == other._place and self._nested == other._nested

    def __repr__(self) -> str:
        if not self._nested:
            return f"<{self._place}: not in this report>"
        inner = (name if isinstance(value, dict) else f"{name}={value}" for name, value in self._nested.items())
        return f"<{self._place}: {', '.join(inner)}>"


_ABOUT = ("edition", "dialect", "readings")


@cache
def _below(place: str) -> dict[str, bool]:
    """What any edition of the forms has at a place: the names, and whether there is more below them."""
    from govparse.forms import forms_of  # forms are opened when they are asked for

    table, *names = place.split(".")
    path = tuple(names)
    found: dict[str, bool] = {} if path else dict.fromkeys(_ABOUT, False)
    for rows, columns in (nested for form in forms_of(table) for nested in form.nesting):
        if rows == path:
            found |= dict.fromkeys(columns, False)
        elif rows[: len(path)] == path:
            found[rows[len(path)]] = True
    return found
