"""Bounds on the markup of a page, before its tree is built.

Building a tree takes the square of the depth of its elements, and repeats formatting that nobody ends in every
paragraph. Browsers stop at a depth of some hundreds; no page that people wrote comes near.
"""

import re
from collections import Counter

from govparse.parsing.patterns import compile_pattern

_FEW = 2000
"""Tags of a page that need no looking at."""
_DEEPEST = 512
_MOST_REPEATED = 1_000_000
"""Formatting elements that the tree builder would repeat."""
_MOST_ATTRIBUTES = 500
"""Attributes of an element, whose number is squared, too."""
_SHORT = 2 * _MOST_ATTRIBUTES
"""A tag of so few characters cannot have more."""
# A tag as the tree builder reads it: a quotation mark opens a value only behind an equals sign.
_TAG = compile_pattern(
    r"<(/?)([A-Za-z][^\s/>]*+)"
    r"(?:[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+)*+"
)
_FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
)
# Elements that the next of their kind ends, those that hold nothing, and those of tables, which bound what is searched.
_ENDED = (
    "p li dt dd tr td th tbody thead tfoot table caption colgroup col option optgroup br hr img input meta link base "
    "area embed param source track wbr html head body"
)
_ENDED_BY_NEXT = frozenset(_ENDED.split())
_CONTAINER = re.compile(
    r"</?(?:div|section|article|header|footer|nav|main|aside|address|blockquote|form|fieldset|center|figure|details|ul|ol|dl"
    r"|menu|dir)\b[^<>]*>?",
    re.I,
)
_KEPT = "|".join([*_ENDED.split(), "script", "style", "title", "textarea", "pre", "h[1-6]", "noscript", "template"])
_OTHER = re.compile(rf"</?(?!(?:{_KEPT})\b)[A-Za-z][^<>]*>?", re.I)


def bounded(markup: str) -> str:
    """The markup as it is, or without the elements around its paragraphs and tables where they are too deep."""
    pieces = markup.split("<")
    if len(pieces) <= _FEW and max(map(len, pieces)) <= _SHORT:
        return markup
    too_deep, too_wide = _beyond(markup)
    if too_wide:
        markup = _TAG.sub(_without_attributes, markup)
    return _OTHER.sub("", _CONTAINER.sub("<br>", markup)) if too_deep else markup


def _without_attributes(tag: re.Match[str]) -> str:
    return f"<{tag[1]}{tag[2]}" if _is_too_wide(tag) else tag[0]


def _is_too_wide(tag: re.Match[str]) -> bool:
    start, end = tag.span()
    return end - start > _SHORT and len(re.split(r"[\s/]+", tag[0])) > _MOST_ATTRIBUTES


def _beyond(markup: str) -> tuple[bool, bool]:
    """Whether more elements are open at one time than pages have, and whether one has too many attributes.

    An end tag without a beginning ends nothing.
    """
    begun: Counter[str] = Counter()
    depth = formatting = repeated = 0
    too_deep = too_wide = False
    for tag in _TAG.finditer(markup):
        too_wide = too_wide or _is_too_wide(tag)
        name = tag[2].lower()
        if name not in _ENDED_BY_NEXT:
            if tag[1] and not begun[name]:
                continue
            step = -1 if tag[1] else 1
            begun[name] += step
            depth += step
            formatting += step if name in _FORMATTING else 0
        repeated += formatting
        too_deep = too_deep or depth > _DEEPEST or repeated > _MOST_REPEATED
    return too_deep, too_wide
