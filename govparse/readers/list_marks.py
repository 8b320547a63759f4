"""The numbers that a list shows before its items: they stand in no text of the page."""

import re
from collections.abc import Mapping

from attrs import define, field

from govparse.parsing.terminals import terminal
from govparse.readers.docx.numerals import numeral

_MARKED = re.compile(terminal("HEADING_MARK"))
_CHINESE = re.compile(r"list-style(?:-type)?\s*:[^;]*(?:cjk|chinese|ideographic|hanzi)", re.I)
_NONE = re.compile(r"list-style(?:-type)?\s*:[^;]*(?:none|disc|circle|square)", re.I)
_NUMBER = re.compile(r"\s*(-?[0-9]{1,6})")


@define
class _List:
    number: int
    chinese: bool = False
    counted: bool = True


@define
class ListMarks:
    """The lists that are open, and the mark that the next line has to begin with."""

    _lists: list[_List] = field(factory=list)
    _next: str = ""

    def begin(self, attributes: Mapping[str, str | None] | None) -> None:
        """Begin a list: one with numbers has the attributes of its element, one without has None."""
        if attributes is None:
            self._lists.append(_List(0, counted=False))
            return
        style = attributes.get("style") or ""
        counted = not _NONE.search(style) and (attributes.get("type") or "1") == "1"
        self._lists.append(_List(_number(attributes.get("start"), 1), bool(_CHINESE.search(style)), counted))

    def item(self, attributes: Mapping[str, str | None]) -> None:
        """Begin an item of the innermost list."""
        self._next = ""
        if self._lists and (inner := self._lists[-1]).counted:
            inner.number = _number(attributes.get("value"), inner.number)
            self._next = numeral(inner.number, "chineseCounting") + "、" if inner.chinese else f"{inner.number}."
            inner.number += 1

    def end(self) -> None:
        """End the innermost list."""
        if self._lists:
            self._lists.pop()
        self._next = ""

    def marked(self, text: str) -> str:
        """The line with the mark that is due, unless it begins with one of its own."""
        mark, self._next = self._next, ""
        return text if not mark or _MARKED.match(text) else mark + text


def _number(text: str | None, default: int) -> int:
    found = _NUMBER.match(text or "")
    return int(found[1]) if found else default
