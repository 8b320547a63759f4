"""What a label is called once its accidents are gone: the key under which printed and official labels meet.

The texts compared are folded (half-width brackets and digits, see `govparse.cleaning`); official labels are folded
here.
"""

import re
from functools import cache, lru_cache

from attrs import define, field

from govparse.forms import FORMS
from govparse.forms.form import Form, Label

_FOLD = str.maketrans("（）：，；．０１２３４５６７８９／", "():,;.0123456789/")
_MARKER = re.compile(
    r"\(?(?P<chinese>[一二三四五六七八九十]{1,3})(?:\)|[、.,])|(?P<circled>[①-⑳])|\(?(?P<arabic>[0-9]{1,2})[、.,)]?(?=[^0-9.,、)])"
)
_NOISE = re.compile(r"[\s()“”\"'‘’`、,，.。:：;；·*#|_-]+")
_REMARK = re.compile(r"\([^()]*\)?$")


@lru_cache(maxsize=16384)
def label_key(text: str) -> str:
    """The key of a label: without marker, blanks, punctuation, quotation marks and a remark in brackets at its end.

    A label that is nothing but marker or bracket keeps what is inside the brackets.
    """
    text = text.translate(_FOLD).strip()
    marker = _MARKER.match(text)
    body = text[marker.end() :] if marker else text
    return _NOISE.sub("", _REMARK.sub("", body)) or _NOISE.sub("", body)


@lru_cache(maxsize=16384)
def label_marker(text: str) -> str:
    """The marker that a label starts with, as `1`, `三`, `①`, or an empty text."""
    marker = _MARKER.match(text.translate(_FOLD).strip())
    return (marker["chinese"] or marker["circled"] or marker["arabic"]) if marker else ""


@define
class LabelIndex:
    """The labels of one form by key.

    `rows` maps a key to the number of its line in the form, `groups` to the lines below a group label, `headers`
    holds the keys of everything printed above and between the rows, `distinctive` those that only this edition
    prints.
    """

    rows: dict[str, int] = field(factory=dict)
    groups: dict[str, frozenset[int]] = field(factory=dict)
    headers: dict[str, str] = field(factory=dict)
    distinctive: frozenset[str] = frozenset()


def _texts(label: Label) -> tuple[str, ...]:
    return (label.text, *label.aliases)


@cache
def label_index(form: Form) -> LabelIndex:
    """The index of a form's labels, built once."""
    index = LabelIndex(distinctive=frozenset(map(label_key, form.distinctive)))
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(form.lines):
        for text in _texts(line.path[-1]) if line.path else ():
            index.rows[label_key(text)] = number
        for group in line.path[:-1]:
            for text in _texts(group):
                groups.setdefault(label_key(text), set()).add(number)
    index.groups = {key: frozenset(lines) for key, lines in groups.items()}
    for header in form.headers:
        for text in _texts(header):
            index.headers[label_key(text)] = header.text
    return index


_TELLING = 3
"""A key of fewer characters tells its table only where no column head is called so: 规章 does, 其他 and 总计 do not."""


@cache
def anchors() -> dict[str, frozenset[str]]:
    """Every label key of the forms, with the tables that it tells of: more than one, or none, for a key that says too
    little.
    """
    tables: dict[str, set[str]] = {}
    heads: set[str] = set()
    for form in FORMS:
        index = label_index(form)
        heads.update(index.headers)
        for key in (*index.rows, *index.groups, *index.headers):
            tables.setdefault(key, set()).add(form.table)
    return {key: frozenset(found if len(key) >= _TELLING or key not in heads else ()) for key, found in tables.items()}


@cache
def row_keys() -> frozenset[str]:
    """The keys of all row labels, also those that heads share."""
    return frozenset(key for form in FORMS for key in label_index(form).rows)
