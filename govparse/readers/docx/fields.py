"""Fields of Word documents: what is shown of them, their codes left out.

A field stands in runs: its beginning, its code, a divider, its result, its end. A code may hold other fields, whose
results are not shown. Source: ECMA-376 Part 1, 17.16.18.
"""

from xml.etree.ElementTree import Element

from attrs import define, field

from govparse.readers.markup import is_on, number_of

_SHOWING_NAMES = (
    "= REF SUM DOCPROPERTY DOCVARIABLE MERGEFIELD SEQ IF QUOTE STYLEREF LINK INCLUDETEXT EQ FILLIN COMPARE "
    "NUMWORDS FORMULA DDE DDEAUTO DATABASE AUTOTEXT NOTEREF EXPRESSION"
)
_SHOWING = frozenset(_SHOWING_NAMES.split())
"""Kinds of fields that show something once they are worked out."""
_CHECKED, _UNCHECKED = "☑", "☐"


@define
class _Field:
    code: str = ""
    in_result: bool = False
    shown: bool = False
    form: Element | None = None


@define
class Fields:
    """The fields that are open, the innermost last."""

    _open: list[_Field] = field(factory=list)
    _trusted: bool = True

    def follow(self, part: Element) -> None:
        """Begin a part of a document. Where its fields do not all end, no text is taken for a code."""
        kinds = [mark.get("fldCharType") for mark in part.iter("fldChar")]
        self._trusted = kinds.count("begin") == kinds.count("end")
        self._open.clear()

    @property
    def hides(self) -> bool:
        """Whether what stands here belongs to a code."""
        return self._trusted and any(not one.in_result for one in self._open)

    def mark(self, mark: Element) -> str | None:
        """Take in a mark of a field; what the field shows at its end beside its result.

        None for a field that shows something which is not in the document.
        """
        kind = mark.get("fldCharType")
        if kind == "begin":
            self._open.append(_Field(form=mark.find("ffData")))
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            ended = self._open.pop()
            return "" if self.hides else _shown(ended)
        return ""

    def say(self, text: str) -> None:
        """Take in text of a result."""
        if self._open and text.strip():
            for one in self._open:
                one.shown = True

    def spell(self, code: str) -> None:
        """Take in a piece of a code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += code


def is_empty(simple: Element) -> bool:
    """Whether a field in one element shows something, and has no result."""
    return not any((text.text or "").strip() for text in simple.iter("t")) and _shows(simple.get("instr", ""))


def _shows(code: str) -> bool:
    first = code.split(maxsplit=1)[0].upper() if code.strip() else ""
    return first in _SHOWING or first.startswith("=")


def _shown(ended: _Field) -> str | None:
    """What a field shows that has no result of its own."""
    if ended.shown:
        return ""
    if ended.form is not None and (choices := ended.form.find("ddList")) is not None:
        return _chosen(choices)
    if ended.form is not None and (box := ended.form.find("checkBox")) is not None:
        said = box.find("checked")
        return _CHECKED if is_on(box, "checked" if said is not None else "default") else _UNCHECKED
    return None if _shows(ended.code) else ""


def _chosen(choices: Element) -> str | None:
    """The entry of a list to choose from that is chosen, else the one that it begins with."""
    entries = [entry.get("val", "") for entry in choices.iter("listEntry")]
    number = number_of(choices, "result")
    number = number_of(choices, "default") if number is None else number
    return entries[number or 0] if 0 <= (number or 0) < len(entries) else "" if not entries else None
