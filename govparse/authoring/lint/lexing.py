"""The terminals of a grammar as one pattern, as the lexer walks them."""

import re
from collections.abc import Sequence

from lark.lexer import TerminalDef

from govparse.authoring.lint.terminals import in_order, pattern_of
from govparse.parsing.patterns import compile_pattern


def scanner(terminals: Sequence[TerminalDef]) -> re.Pattern[str]:
    """All terminals that match something, in the order in which they are tried."""
    wide = [terminal for terminal in in_order(terminals) if terminal.pattern.min_width]
    return compile_pattern("|".join(f"(?P<{terminal.name}>{pattern_of(terminal)})" for terminal in wide))


def names_of(scan: re.Pattern[str], text: str) -> list[str]:
    """The names of the tokens of a text, up to where nothing matches."""
    names, place = [], 0
    while found := scan.match(text, place):
        names.append(found.lastgroup or "")
        place = found.end()
        if place == len(text):
            break
    return names if place == len(text) else [*names, ""]
