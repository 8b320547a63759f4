"""Write the words of the claims grammar for its lexer; with --check, say whether they are up to date.

usage: python scripts/build_words.py [--check]

govparse/claims/words.tsv has a line a terminal of grammars/statements/claims/words.lark, in the order in which Lark
tries them: its name, the characters that it can begin with, its pattern.
"""

import sys

from lark.lexer import TerminalDef

from blocks import ROOT
from govparse.authoring.samples import beginnings
from govparse.parsing.terminals import terminals_of

GRAMMAR = "statements/claims/words.lark"
PAGE = ROOT / "govparse" / "claims" / "words.tsv"


def words() -> str:
    """The whole file; raises ValueError for a terminal that may begin with anything."""
    return "".join(map(line, sorted(terminals_of(GRAMMAR), key=order)))


def order(terminal: TerminalDef) -> tuple[int, int, int, str]:
    """By priority, then the widest, then the longest pattern first."""
    pattern = terminal.pattern
    return -terminal.priority, -pattern.max_width, -len(pattern.value), terminal.name


def line(terminal: TerminalDef) -> str:
    """The line of a terminal."""
    pattern = terminal.pattern.to_regexp()
    first = beginnings(pattern)
    if first is None or "\t" in pattern or "\n" in pattern:
        raise ValueError(f"{terminal.name} may begin with any character")
    return f"{terminal.name}\t{''.join(sorted(first))}\t{pattern}\n"


def main() -> int:
    """Write the file, or check it."""
    text = words()
    if "--check" in sys.argv[1:]:
        if PAGE.read_text(encoding="utf-8") == text:
            return 0
        print(f"{PAGE.relative_to(ROOT)} is out of date: python scripts/build_words.py", file=sys.stderr)
        return 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
