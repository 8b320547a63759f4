"""Short texts that a pattern matches, to show in messages and to try patterns against each other.

Python's own parse of the pattern is walked (`re._parser`, a private module that only this file uses; a test holds it).
What is asserted to the left or right becomes text around a sample. Every sample is tried before it is handed out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from re import _constants as codes
from re import _parser as parser
from typing import Any

from attrs import frozen

from govparse.parsing.patterns import compile_pattern

PALETTE = "1a文A x,.|-\t\n\x00"
"""Characters that are tried first where a pattern leaves a choice."""
SURROUNDINGS = ("", "\n", "文", "1", "|")
MOST = 80
"""Texts tried for one pattern."""
LONGEST = 400

_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}

Texts = list[str]


@frozen
class Sample:
    """A text and what stands around it."""

    before: str
    text: str
    after: str

    @property
    def whole(self) -> str:
        """The text with what stands around it."""
        return self.before + self.text + self.after

    def is_taken_by(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern matches exactly the text, where it stands."""
        found = pattern.match(self.whole, len(self.before))
        return found is not None and found[0] == self.text


def samples(pattern: str, around: Iterable[str] = ()) -> list[Sample]:
    """Texts that the pattern matches, plain and short ones first, also in the surroundings of the patterns `around`."""
    walk = _Walk()
    texts = walk.texts(parser.parse(pattern))
    for other in around:
        walk.texts(parser.parse(other))
    compiled = compile_pattern(pattern)
    befores = dict.fromkeys([*SURROUNDINGS, *walk.befores])
    afters = dict.fromkeys([*SURROUNDINGS, *walk.afters, *(after + "文" for after in walk.afters)])
    found: list[Sample] = []
    for text in sorted(dict.fromkeys(texts), key=_plainness):
        if 0 < len(text) <= LONGEST:
            tried = (Sample(before, text, after) for before, after in product(befores, afters))
            found.extend(sample for sample in tried if sample.is_taken_by(compiled))
    return found


def _plainness(text: str) -> tuple[bool, int]:
    """Short texts with a letter or digit come first."""
    return not any(map(str.isalnum, text)), len(text)


def shown(text: str) -> str:
    """A text or a pattern as it is printed: blanks that cannot be seen are spelt out."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


def characters(pattern: str) -> set[str]:
    """The characters that a pattern names: those it spells out and the ends of its ranges."""
    return set(_named(parser.parse(pattern)))


def beginnings(pattern: str) -> set[str] | None:
    """The characters that a match of a pattern can begin with; None where it can be any."""
    return _first(parser.parse(pattern))[0]


def _first(items: Any) -> tuple[set[str] | None, bool]:
    """The first characters of a sequence of items, and whether it matches nothing, too."""
    found: set[str] = set()
    for code, argument in items:
        if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            continue
        first, empty = _first_of(code, argument)
        if first is None:
            return None, empty
        found |= first
        if not empty:
            return found, False
    return found, True


def _first_of(code: Any, argument: Any) -> tuple[set[str] | None, bool]:
    if code is codes.LITERAL:
        return {chr(argument)}, False
    if code is codes.IN and argument[0][0] is not codes.NEGATE:
        kinds = [kind for kind, _ in argument]
        if codes.CATEGORY in kinds:
            return None, False
        return {chr(each) for _, ends in argument for each in _range(ends)}, False
    if code is codes.SUBPATTERN:
        return _first(argument[-1])
    if code is codes.ATOMIC_GROUP:
        return _first(argument)
    if code is codes.BRANCH:
        branches = [_first(branch) for branch in argument[1]]
        found = [first for first, _ in branches if first is not None]
        return (set().union(*found) if len(found) == len(branches) else None), any(empty for _, empty in branches)
    if code in _REPEATS:
        first, empty = _first(argument[2])
        return first, empty or argument[0] == 0
    return None, False


def _range(ends: Any) -> range:
    return range(ends[0], ends[1] + 1) if isinstance(ends, tuple) else range(ends, ends + 1)


def _named(items: Any) -> Iterator[str]:
    for item in items:
        if not isinstance(item, tuple) or not item:
            continue
        code, argument = item[0], item[1:]
        if code in (codes.LITERAL, codes.NOT_LITERAL):
            yield chr(argument[0])
        elif code is codes.RANGE:
            yield from map(chr, argument[0])
        else:
            yield from _named(_inner(argument))


def _inner(argument: Any) -> Iterator[Any]:
    """The items anywhere inside the argument of an item."""
    if isinstance(argument, parser.SubPattern) or (
        isinstance(argument, list | tuple) and argument and isinstance(argument[0], tuple)
    ):
        yield from argument
    elif isinstance(argument, list | tuple):
        for each in argument:
            yield from _inner(each)


class _Walk:
    """One walk over a pattern; `befores` and `afters` are what it asserts to the left and right."""

    def __init__(self) -> None:
        self.befores: Texts = []
        self.afters: Texts = []

    def texts(self, items: Any) -> Texts:
        """Texts of a sequence of items: the first of each, then every other one of each in turn."""
        choices = [choice for choice in (self._item(*item) for item in items) if choice]
        if not choices:
            return [""]
        firsts = [choice[0] for choice in choices]
        found = ["".join(firsts)]
        for place, choice in enumerate(choices):
            found += ["".join((*firsts[:place], each, *firsts[place + 1 :])) for each in choice[1:]]
        found += ["".join(each[-1] for each in choices)]
        found += ["".join(each) for each in islice(product(*(choice[:3] for choice in choices)), MOST)]
        return list(dict.fromkeys(found))[:MOST]

    def _item(self, code: Any, argument: Any) -> Texts:
        if code is codes.LITERAL:
            return [chr(argument)]
        if code is codes.NOT_LITERAL:
            return [char for char in PALETTE if char != chr(argument)][:3]
        if code is codes.ANY:
            return [char for char in PALETTE if char != "\n"]
        if code is codes.IN:
            return _members(argument)
        if code is codes.BRANCH:
            return [text for branch in argument[1] for text in self.texts(branch)]
        if code in _REPEATS:
            return self._repeated(*argument)
        if code is codes.SUBPATTERN:
            return self.texts(argument[-1])
        if code is codes.ATOMIC_GROUP:
            return self.texts(argument)
        if code in (codes.ASSERT, codes.ASSERT_NOT):
            direction, inner = argument
            (self.afters if direction > 0 else self.befores).extend(self.texts(inner)[:8])
        return []

    def _repeated(self, least: int, most: Any, inner: Any) -> Texts:
        once = self.texts(inner)
        numbers = [number for number in dict.fromkeys((least, least + 1, 2)) if least <= number <= most]
        return [text for number in numbers for text in ([each * number for each in once] if number else [""])][:MOST]


def _members(items: Sequence[tuple[Any, Any]]) -> Texts:
    """Some characters of a class."""
    negated = items[0][0] is codes.NEGATE
    ends = [end for code, argument in items if code in (codes.LITERAL, codes.RANGE) for end in _ends(argument)]
    candidates = [*PALETTE] if negated else [*(char for char in PALETTE if char in ends), *ends, *PALETTE]
    return [char for char in dict.fromkeys(candidates) if _is_member(char, items) != negated][:12]


def _ends(argument: Any) -> list[str]:
    return [chr(end) for end in (argument if isinstance(argument, tuple) else (argument,))]


def _is_member(char: str, items: Sequence[tuple[Any, Any]]) -> bool:
    for code, argument in items:
        if code is codes.LITERAL and ord(char) == argument:
            return True
        if code is codes.RANGE and argument[0] <= ord(char) <= argument[1]:
            return True
        if code is codes.CATEGORY and re.match(_CATEGORIES[argument], char):
            return True
    return False
