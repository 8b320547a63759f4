"""Marks of typesetting, of wikis and of programs in a line, taken off to see the words that it has."""

import re

from govparse.parsing.patterns import compile_pattern

_MARKED = re.compile(r"[\\{}\[\]<>&\"'=@^~]|T[{}]|[0-9]\+\||!")
_DECORATION = compile_pattern(
    r"\\multi(?:column|row)(?:\[[^\]]*+\])?\{[^{}]*+\}\{(?:[^{}]|\{[^{}]*+\})*+\}(?:\{%?)?"
    r"|\\(?:text[a-z]++|emph|thead|makecell|bfseries|centering)\{?"
    r"|\\[A-Za-z]++\*?(?:\([a-z]*+\))?(?:\[[^\]]*+\])?(?:\{[^{}㐀-鿿]*+\})*+"
    r"|</?[A-Za-z!][^<>]*+>|\[/?(?:table|tr|td|th|tbody|thead)\]"
    r'|(?:colspan|rowspan|style|align|valign|class|width|scope|bgcolor) *+= *+(?:"[^"]*+"|[^\s|"]++)'
    r"|(?:[0-9]{1,2})?(?:\.[0-9]{1,2})?\+(?=\|)|table\.[a-z]++\([^()]*+\)(?=\[)|'{2,3}|\*{2}|@[a-z]{3,}\b|T(?=[{}])"
    r"|\\{1,2}|[{}\[\]&@^~!\"]|(?<![A-Za-z])'|'(?![A-Za-z])"
)
_NOTHING = re.compile(r"\b(?:nan|NaN|None|null|NaT|N/A)\b")


def is_marked(line: str) -> bool:
    """Whether a line has characters that marks are made of."""
    return _MARKED.search(line) is not None


def unmarked(line: str) -> str:
    """The line with a tab for every mark; what programs print for nothing is nothing."""
    return _DECORATION.sub("\t", _NOTHING.sub("-", line))
