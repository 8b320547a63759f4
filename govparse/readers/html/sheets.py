"""Style sheets of a page: the rules that hold on a screen, in the order in which they are written.

Only what a page itself holds is read; a sheet that it links is never followed.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from govparse.parsing.patterns import compile_pattern

_MOST_RULES = 5000
_LONGEST_SELECTOR = 200
_COMMENT = compile_pattern(r"/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)|<!--|-->")
# A piece of a sheet: a statement without a block, or what stands before a block and the brace that opens it.
_PIECE = compile_pattern(r"[^{};]*+(?:[{};]|\Z)")
_DECLARATION = compile_pattern(
    r"\s*+([a-zA-Z-]++)\s*+:((?:[^;\"'(]++|\"[^\"]*+\"?+|'[^']*+'?+|\([^)]*+\)?+)*+)(?:;|\Z)|[^;]*+(?:;|\Z)"
)
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z", re.I)
_NOT_SCREEN = re.compile(r"\bprint\b|\bspeech\b|max-(?:device-)?width|not\s+(?:all|screen)|prefers-", re.I)
_NESTING = ("@media", "@supports", "@layer", "@document")
_IDS = re.compile(r"#[\w-]+")
_CLASSES = re.compile(r"\.[\w-]+|\[[^\]]*\]|(?<!:):(?!not|is|where)[\w-]+")
_ELEMENTS = re.compile(r"(?:^|[\s>+~(,])[a-zA-Z][\w-]*")

Declarations = dict[str, tuple[str, bool]]
"""Values in lower case but for what is quoted, by the names of their properties, and whether they are important."""


@frozen
class Rule:
    """Declarations for the elements of one selector; `generated` is `before`, `after` or empty for the element itself.

    `weight` is what the selector weighs against others: ids, classes, element names.
    """

    selector: str
    generated: str
    weight: tuple[int, int, int]
    declarations: Declarations


def read_declarations(text: str) -> Declarations:
    """The declarations of a block or of a `style` attribute; a later one of a property counts."""
    found: Declarations = {}
    for piece in _DECLARATION.finditer(text):
        if piece[1] is None:
            continue
        value = piece[2].strip()
        important = _IMPORTANT.search(value) is not None
        if important:
            value = _IMPORTANT.sub("", value)
        name = piece[1].lower()
        if name in found and found[name][1] and not important:
            continue
        found[name] = (value if name == "content" else value.lower(), important)
    return found


def read_sheet(text: str) -> Iterator[Rule]:
    """The rules of a sheet for a wide screen, one a selector."""
    count = 0
    for selectors, body in _blocks(_COMMENT.sub(" ", text)):
        declarations = read_declarations(body)
        if not declarations:
            continue
        for selector in _divided(selectors):
            count += 1
            if count > _MOST_RULES:
                return
            if len(selector) <= _LONGEST_SELECTOR:
                yield _rule(selector, declarations)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """What stands before each innermost block, and what is in it; blocks for other media are left out."""
    outer: list[bool] = []
    head, body = "", ""
    in_rule = False
    for piece in _PIECE.finditer(text):
        said, end = piece[0][:-1].strip(), piece[0][-1:]
        if in_rule:
            if end == "{":  # a rule inside of a rule: neither is read
                outer.append(False)
                in_rule = False
            elif end == "}" or not end:
                if all(outer):
                    yield head, body + piece[0].rstrip("}")
                in_rule = False
            else:
                body += piece[0]
        elif end == "{":
            if said.startswith("@"):
                outer.append(said.lower().startswith(_NESTING) and not _NOT_SCREEN.search(said))
            else:
                head, body, in_rule = said, "", True
        elif end == "}" and outer:
            outer.pop()


def _divided(selectors: str) -> list[str]:
    """The selectors of a list; commas inside of brackets divide none."""
    if "(" not in selectors:
        return [one for one in map(str.strip, selectors.split(",")) if one]
    pieces, depth = [""], 0
    for char in selectors:
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            pieces.append("")
        else:
            pieces[-1] += char
    return [one for one in map(str.strip, pieces) if one]


def _rule(selector: str, declarations: Declarations) -> Rule:
    generated = ""
    lowered = selector.lower()
    for name in ("before", "after"):
        for mark in (f"::{name}", f":{name}"):
            if not generated and lowered.endswith(mark):
                selector, generated = selector[: -len(mark)] or "*", name
    weight = tuple(len(kind.findall(selector)) for kind in (_IDS, _CLASSES, _ELEMENTS))
    return Rule(selector, generated, (weight[0], weight[1], weight[2]), declarations)
