"""What elements show that hold no plain text: fields, drawings, formulas, and contents that style sheets add.

None stands for something that is seen and cannot be told.
"""

import re

from selectolax.lexbor import LexborNode

_PIECE = re.compile(
    r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|attr\(\s*([\w-]+)[^()]*\)|(/)|([\w-]+(?:\([^()]*\))?)", re.S
)
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.S)
_PRIVATE = range(0xE000, 0xF900)
_NOTHING = frozenset({"none", "normal", "open-quote", "close-quote", "no-open-quote", "no-close-quote", "inherit"})
_LONGEST_CONTENT = 500
_DRAWN = "path, image, use, foreignObject, polygon, polyline, line, rect, circle, ellipse"


def chosen(select: LexborNode) -> str | None:
    """What a list to choose from shows: the option that is chosen, the first where none is."""
    options = select.css("option")
    marked = [option for option in options if "selected" in option.attributes]
    if "multiple" in select.attributes or (select.attributes.get("size") or "1") not in ("", "0", "1"):
        return None if options else ""
    option = marked[-1] if marked else options[0] if options else None
    return "" if option is None else option.attributes.get("label") or option.text()


def drawn(svg: LexborNode) -> str | None:
    """The texts of a drawing."""
    texts = [text.text().strip() for text in svg.css("text")]
    if any(texts):
        return " ".join(filter(None, texts))
    return None if svg.css_first(_DRAWN) is not None else ""


def raised_in(formula: LexborNode) -> str:
    """The parts of a formula that stand over each other, a number behind a number with a mark between them."""
    text = ""
    for part in formula.iter():
        said = part.text().strip()
        text += f"^{said}" if text[-1:].isdigit() and said[:1].isdigit() else said
    return text


def generated(content: str, node: LexborNode) -> str | None:
    """What the `content` of a style sheet puts into an element."""
    text = ""
    if len(content) > _LONGEST_CONTENT:
        return None
    for quoted, single, attribute, divider, other in _PIECE.findall(content):
        if divider:  # what follows is read out and not shown
            break
        if attribute:
            text += node.attributes.get(attribute) or ""
        elif other:
            if other not in _NOTHING:
                return None
        else:
            text += _ESCAPED.sub(_character, quoted or single)
    return "".join(char for char in text if ord(char) not in _PRIVATE)


def _character(escaped: re.Match[str]) -> str:
    if escaped[2] is not None:
        return "" if escaped[2] == "\n" else escaped[2]
    code = int(escaped[1], 16)
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"
