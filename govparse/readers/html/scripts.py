"""What the scripts of a page say about the cells that they fill: which elements they name, and marks to be replaced."""

import re

from attrs import frozen
from selectolax.lexbor import LexborHTMLParser, LexborNode

_NO_SCRIPTS = ("json", "template", "html", "text/x-")
_NAMED = re.compile(r"[\"'`][#.]?([\w-]{1,80})[\"'`]")
_WRITES = re.compile(r"\bwrite(?:ln)?\s*\(|innerHTML|innerText|textContent|\.(?:text|html|append|val)\s*\(|insertCell")
_BOUND = ("v-text", "v-html", "ng-bind", "ng-bind-html", "data-bind", "x-text", "x-html", "th:text", ":text", "wx:text")
_PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>|\[\[[^\[\]]*\]\]|\{%[^%]*%\}|#\{[^{}]*\}")


@frozen
class Scripts:
    """Whether a page has scripts or marks for them (`any`), and the words that they put into quotes (`names`)."""

    any: bool = False
    names: frozenset[str] = frozenset()

    def fill(self, node: LexborNode) -> bool:
        """Whether a script fills an element of which the page says nothing but a name."""
        attributes = node.attributes
        if not attributes:
            return False
        if any_of(_BOUND, attributes):
            return True
        return bool(self.names) and (attributes.get("id") in self.names)


def any_of(names: tuple[str, ...], attributes: dict[str, str | None]) -> bool:
    """Whether an element has one of some attributes."""
    return any(name in attributes for name in names)


def scripts_of(parser: LexborHTMLParser, lowered: str) -> Scripts:
    """The scripts of a page; `lowered` is its markup in lower case."""
    if "<script" not in lowered and not any(name in lowered for name in _BOUND):
        return Scripts()
    names: set[str] = set()
    found = False
    for script in parser.css("script"):
        if any(word in (script.attributes.get("type") or "").lower() for word in _NO_SCRIPTS):
            continue
        text = script.text()
        found = found or bool(script.attributes.get("src")) or bool(_WRITES.search(text))
        if _WRITES.search(text):
            names.update(_NAMED.findall(text))
    return Scripts(found or any(name in lowered for name in _BOUND), frozenset(names))


def writes(element: LexborNode) -> bool:
    """Whether a script writes something in its own place, or an element holds what only some programs show."""
    if element.tag == "template":
        return any(name.startswith("shadowroot") for name in element.attributes)
    return "write" in element.text() if element.tag == "script" else bool(element.text().strip())


def without_marks(text: str) -> str | None:
    """None where a text holds marks that a program replaces before people see it, else the text."""
    return None if _PLACEHOLDER.search(text) else text
