"""Which line of a form the labels of a row speak of."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Literal

from attrs import frozen

from govparse.forms import forms_of
from govparse.forms.form import Form
from govparse.forms.labels import anchors, compact_label, compact_labels, label_index, label_key, label_marker

CLOSE = 0.72
"""Least similarity at which a misprinted label may stand for an official one."""
MARGIN = 0.12
"""By this much the best official label must be closer than the next."""

_FIGURES = re.compile(r"[0-9]\s+[0-9]|[0-9]{3,}(?!年)")
_LED_BY_FIGURE = re.compile(r"[0-9]++(?![.、,)])")

LEAST_MISPRINTED = 5
"""A text of fewer characters may be like a label by chance."""

_SAME = str.maketrans("它", "他")

LEAST_TORN = 8
"""A label of fewer characters may share them with other texts."""

Certainty = Literal["official", "joined", "shared"]
"""How an exact match came about: by one label, by joining label pieces, or by a key that a header shares."""


@frozen
class Match:
    """The line a label names, and how surely."""

    line: int
    certainty: Certainty


@lru_cache(maxsize=16384)
def exact_match(form: Form, labels: tuple[str, ...]) -> Match | None:
    """The line whose official label or alias one of `labels` is; the label nearest to the values counts first.

    A label further away counts only where those behind it are no labels of any form, but pieces that were torn off. A
    label that was wrapped over several cells is tried joined. 总计 and 其他 are column heads as well: without their
    marker they only match as `shared`, for the order of the rows to confirm; so does （六）其他.
    """
    index = label_index(form)
    labels = tuple([name for text in labels for name in _names_in(text)])
    for text in reversed(labels):
        key = label_key(text)
        if (line := index.rows.get(key)) is not None:
            shared = key in index.headers and key not in index.groups and not _marked_alike(form, line, text)
            return Match(line, "shared" if shared else "official")
        if key in anchors() or _LED_BY_FIGURE.match(text) or _is_misprint(form, text):
            break
    for pieces in range(2, min(len(labels), 4) + 1):
        if (line := index.rows.get(label_key("".join(labels[-pieces:])))) is not None:
            return Match(line, "joined")
    return None


@lru_cache(maxsize=16384)
def _names_in(text: str) -> tuple[str, ...]:
    """The labels that stand in one cell with a blank between them: 三、本年度办理结果 （一）予以公开."""
    names = tuple(text.split(" "))
    if len(names) < 2 or label_key(text) in anchors():
        return (text,)
    return names if all(label_key(name) in anchors() for name in names) else (text,)


def _is_misprint(form: Form, text: str) -> bool:
    """Whether a text is the misprinted label of a line: what stands before it is the label of another one."""
    return len(label_key(text)) >= LEAST_MISPRINTED and close_match(form, text, range(len(form.lines))) is not None


def _marked_alike(form: Form, line: int, text: str) -> bool:
    """Whether a printed label and the official one have markers of the same kind: 3. or （三）."""
    printed, official = label_marker(text), label_marker(form.lines[line].path[-1].text)
    return bool(printed) and printed.isdigit() == official.isdigit()


@lru_cache(maxsize=16384)
def groups_named(form: Form, labels: tuple[str, ...]) -> frozenset[int] | None:
    """The lines below the innermost group that `labels` name, or None where they name no group."""
    index = label_index(form)
    names = [name for text in labels for name in _names_in(text)]
    found = [lines for text in names if (lines := index.groups.get(label_key(text))) is not None]
    return min(found, key=len) if found else None


@lru_cache(maxsize=16384)
def bare_rows(form: Form, labels: tuple[str, ...]) -> tuple[int, ...]:
    """Which of the labels of one row, by number, are those of rows of their own: all that name a line but the last.

    Layouts that drop blanks print a row without values as its label alone, right before the next label.
    """
    if len(labels) < 2:
        return ()
    named = exact_match(form, labels)
    found = []
    for number, text in enumerate(labels[:-1]):
        match = exact_match(form, (text,))
        if match is None or match.certainty != "official" or (named is not None and match.line == named.line):
            continue
        if groups_named(form, (text,)) is None:
            found.append(number)
    return tuple(found)


def names_header(form: Form, text: str) -> bool:
    """Whether a label is one that the form prints above or between its rows."""
    return label_key(text) in label_index(form).headers


@lru_cache(maxsize=4096)
def is_strange(form: Form, text: str) -> bool:
    """Whether a text is a piece of a row label that only another edition has, or holds figures among other text."""
    if label_key(text) in anchors() and label_key(text) in compact_labels(form).everything:
        return False
    compact = compact_label(text)
    others = (compact_labels(other).everything for other in forms_of(form.table) if other != form)
    foreign = compact not in compact_labels(form).everything and any(compact in other for other in others)
    return foreign or _FIGURES.search(text) is not None


@lru_cache(maxsize=4096)
def similarity(form: Form, line: int, text: str) -> float:
    """How alike a printed label and the official label of a line are, from 0 to 1; the nearest wording counts."""
    key = label_key(text)
    keys = [official for official, number in label_index(form).rows.items() if number == line]
    return max((SequenceMatcher(None, key, official, autojunk=False).ratio() for official in keys), default=0.0)


def close_match(form: Form, text: str, lines: Sequence[int]) -> int | None:
    """The one of `lines` that a misprinted label stands for, or None where none is close or two of the form are.

    A label of a group or a head that is printed right is no misprint of another one.
    """
    index, key = label_index(form), label_key(text)
    if len(text) > 80 or not lines or ((key in index.groups or key in index.headers) and key not in index.rows):
        return None
    ranked = sorted(((similarity(form, line, text), line) for line in range(len(form.lines))), reverse=True)
    if ranked[0][0] < CLOSE or ranked[0][1] not in lines:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        return None
    return ranked[0][1]


@lru_cache(maxsize=4096)
def close_header(form: Form, text: str) -> str | None:
    """The official head that a misprinted one stands for, or None: it is official as it stands, or near to none."""
    key = label_key(text)
    index = label_index(form)
    if len(key) < 4 or len(text) > 80 or key in index.headers or key in index.rows or key in index.groups:
        return None
    ranked = sorted(
        (
            (SequenceMatcher(None, key, official, autojunk=False).ratio(), label)
            for official, label in index.headers.items()
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] < CLOSE:
        return None
    others = [ratio for ratio, label in ranked if label != ranked[0][1]]
    return ranked[0][1] if not others or ranked[0][0] - others[0] >= MARGIN else None


def torn_match(form: Form, texts: Sequence[str], lines: list[int]) -> int | None:
    """The one of `lines` whose official label, or one of its other wordings, is made of the characters of the texts.

    A border that cuts through a label where none is tears it into pieces that do not join; but no other row has as many
    of the same characters.
    """
    key = _characters("".join(texts))
    found = _lines_by_characters(form).get(key, ()) if len(key) >= LEAST_TORN else ()
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
