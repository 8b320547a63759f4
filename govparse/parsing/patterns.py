"""Regular expressions that mean the same on every Python that the package runs on.

CPython before 3.11.5 leaves a group that repeats possessively, `(?:ab|c)*+`, at a wrong place when its last round fails
half-way (python/cpython#106052). There such a group is put into an atomic one, `(?>(?:ab|c)*)`, which means the same
and only needs more memory. Every pattern with such a group comes from here; single characters, `[ab]*+`, are safe.
"""

import re
import sys

_BROKEN = sys.version_info < (3, 11, 5)

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]|[^\\\[()]+", re.DOTALL)
_POSSESSIVE = re.compile(r"([*+?]|\{[0-9]*,?[0-9]*\})\+")


def compile_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, ready to match. Raises `re.error` for what is none."""
    return re.compile(portable(pattern), flags)


def portable(pattern: str) -> str:
    """The pattern in a form that this Python matches as it is meant."""
    return with_atomic_groups(pattern) if _BROKEN else pattern


def with_atomic_groups(pattern: str) -> str:
    """The pattern with every group that repeats possessively inside an atomic one."""
    parts: list[str] = []
    opened: list[int] = []
    place = 0
    while part := _PART.match(pattern, place):
        place = part.end()
        parts.append(part[0])
        if part[0] == "(":
            opened.append(len(parts) - 1)
        elif part[0] == ")":
            start = opened.pop() if opened else None  # a bracket too many is for `re` to find
            if start is not None and (repeat := _POSSESSIVE.match(pattern, place)):
                parts[start] = "(?>" + parts[start]
                parts.append(repeat[1] + ")")
                place = repeat.end()
    return "".join(parts)
