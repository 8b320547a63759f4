"""What a label is called once its accidents are gone: the key under which printed and official labels meet.

The texts compared are folded (half-width brackets and digits, see `govparse.cleaning`); official labels are folded
here.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from attrs import define, field

from govparse.forms import FORMS
from govparse.forms.form import Form, Label
from govparse.parsing.patterns import compile_pattern

_FOLD = str.maketrans("（）：，；．０１２３４５６７８９／", "():,;.0123456789/")
_MARKER = re.compile(
    r"\(?(?P<chinese>[一二三四五六七八九十]{1,3})(?:\)|[、.,])|(?P<circled>[①-⑳])|\(?(?P<arabic>[0-9]{1,2})[、.,)]?(?=[^0-9.,、)])"
)
_NOISE = re.compile(r"[\s()“”\"'‘’`、,，.。:：;；·*#|_-]+")
_REMARK = compile_pattern(r"\((?:[^()]|\([^()]*\))*+\)?$")


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


ROW_NUMBERS = r"[序编] ?号|代 ?码|行 ?次"
"""What stands over a column of the numbers of rows, which no official form has."""

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
def anchor_beginning() -> re.Pattern[str]:
    """What every folded text begins with whose key is one of `anchors`: most texts do not, and need no key."""
    seconds: dict[str, str] = {}
    for key in anchors():
        seconds[key[0]] = seconds.get(key[0], "") + key[1:2]
    noise = _NOISE.pattern.removesuffix("+") + "*"
    beginnings = (f"{re.escape(first)}{noise}[{re.escape(second)}]" for first, second in seconds.items())
    return re.compile(rf"\s*(?:{_MARKER.pattern})?{noise}(?:{'|'.join(beginnings)})")


@cache
def units() -> frozenset[str]:
    """The units of all columns, which some forms print in a column of their own."""
    return frozenset(column.unit for form in FORMS for row in form.rows for column in row.columns if column.unit)


@cache
def column_keys() -> frozenset[str]:
    """The keys of all column labels and their other wordings."""
    columns = (column for form in FORMS for row in form.rows for column in row.columns)
    return frozenset(label_key(text) for column in columns for text in _texts(column.label))


@cache
def row_keys() -> frozenset[str]:
    """The keys of all row labels, also those that heads share."""
    return frozenset(key for form in FORMS for key in label_index(form).rows)


def compact_label(text: str) -> str:
    """A label without blanks and punctuation, its marker and remark kept: pieces of it are pieces of this."""
    return _NOISE.sub("", text.translate(_FOLD)).replace("其它", "其他")


@define(slots=False)
class CompactLabels:
    """The row labels of a form and their aliases, compact: with and without marker and remark; and its group labels.

    `rows` has those of every line, `groups` those of all groups, `everything` these and the heads, a line each.
    """

    rows: tuple[frozenset[str], ...]
    groups: frozenset[str]
    everything: str

    def begun(self, text: str) -> tuple[tuple[int, str], ...]:
        """The lines with a label that begins with `text`, and what is left of it; bounded memory."""
        if (found := self._begun.get(text)) is None:
            lines = enumerate(self.rows)
            found = tuple((n, row[len(text) :]) for n, rows in lines for row in rows if row.startswith(text))
            if len(self._begun) < _REMEMBERED:
                self._begun[text] = found
        return found

    @cached_property
    def _begun(self) -> dict[str, tuple[tuple[int, str], ...]]:
        return {}


_REMEMBERED = 4096


@cache
def compact_labels(form: Form) -> CompactLabels:
    """The compact labels of a form, built once. A short label counts with its marker only: 其他 is a head, too."""
    rows = tuple(frozenset(_compact_forms(line.path[-1])) if line.path else frozenset() for line in form.lines)
    above = {label for line in form.lines for label in line.path[:-1]}
    groups = frozenset(text for label in above for text in _compact_forms(label))
    heads = (text for label in form.headers for text in _compact_forms(label))
    return CompactLabels(rows, groups, "\n".join([*(text for each in rows for text in each), *groups, *heads]))


def _compact_forms(label: Label) -> Iterator[str]:
    for text in _texts(label):
        for shown in {text, _REMARK.sub("", text.translate(_FOLD))}:
            yield compact_label(shown)
            key = label_key(shown)
            if len(key) > _TELLING:
                yield compact_label(_MARKER.sub("", shown.translate(_FOLD), count=1))
