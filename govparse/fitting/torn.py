"""Labels that a border cut through where none is: both halves were read line by line, and their pieces do not join.

Such a label has all its characters, in another order: as many, and so many of them, that no other row has the same.
"""

from collections.abc import Sequence
from functools import cache

from govparse.forms.form import Form

_SAME = str.maketrans("它", "他")

LEAST = 8
"""A label of fewer characters may share them with other texts."""


def torn_match(form: Form, texts: Sequence[str], lines: list[int]) -> int | None:
    """The one of `lines` whose official label, or one of its other wordings, is made of the characters of the texts."""
    key = _characters("".join(texts))
    found = _lines_by_characters(form).get(key, ()) if len(key) >= LEAST else ()
    return found[0] if len(found) == 1 and found[0] in lines else None


@cache
def _lines_by_characters(form: Form) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(form.lines):
        wordings = {_characters(text) for label in line.path[-1:] for text in (label.text, *label.aliases)}
        for key in wordings:
            found[key] = (*found.get(key, ()), number)
    return found


def _characters(text: str) -> str:
    """The letters and digits of a text in order of the alphabet, without punctuation."""
    return "".join(sorted(filter(str.isalnum, text.translate(_SAME))))
