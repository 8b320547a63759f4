"""A report as text, in a layout."""

import re

from hunting.layouts import Layout, Style
from hunting.model import CUT, JOIN, WRAP, Document, Prose

JOINED = re.compile(f"{JOIN}([^\n]*)\n+")
INLINE = frozenset({"markdown", "pipes without delimiter", "bars between", "mediawiki", "html", "asciidoc"})
"""Layouts that write a line end within a cell as `<br>`, as often as not."""


def write(document: Document, layout: Layout, style: Style) -> str:
    """The text of a document, with what its signs ask for done to it."""
    return finished(unfinished(document, layout, style), layout, style)


def unfinished(document: Document, layout: Layout, style: Style) -> str:
    """The text of a document, signs in it."""
    parts = [f"{part.text}\n" if isinstance(part, Prose) else layout.write(part, style) for part in document.parts]
    return ("\n" if style.variant % 3 else "").join(parts)


def finished(text: str, layout: Layout, style: Style) -> str:
    """The text without signs: lines joined, cells wrapped, the rest of the file cut off."""
    text = JOINED.sub(r"\1 ", text).replace(JOIN, "")
    inline = layout.name in INLINE and style.variant % 2 == 0
    text = text.replace(WRAP, "<br>" if inline else "\n")
    return text.partition(CUT)[0] if CUT in text else text
