"""The lexer of claims: words by their first character.

The words are terminals of grammars/statements/claims/, which scripts/build_words.py writes to words.tsv with the
characters that each can begin with. So at a place only those are tried that can stand there, and of a pattern that no
text asks for nothing is compiled.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pkgutil import get_data

from attrs import define, field
from lark import Token

from govparse.claims.vocabulary import MEANINGS, NOTHING
from govparse.parsing.grammar import Lexeme
from govparse.parsing.patterns import compile_pattern

PLAIN = "PLAIN"
NUMBERS = frozenset({"DIGITS", "NUMERAL"})
_BEFORE = frozenset({"ABOUT", "LEAST", "MOST"})
_FIGURES = NUMBERS | {"MORE", "MULTIPLIER"}
_BEHIND = {
    "MORE": NUMBERS | {"MULTIPLIER"},
    "MULTIPLIER": NUMBERS | {"MORE"},
    "UNIT": _FIGURES,
    "PERCENT": _FIGURES,
    **dict.fromkeys(("LEAST_BEHIND", "ABOUT_BEHIND", "MOST_BEHIND"), _FIGURES | {"UNIT", "PERCENT"}),
}
"""What each part of a number stands behind."""
_ITSELF = frozenset({*_BEFORE, *_BEHIND, *NUMBERS, "BETWEEN", "OPEN", "CLOSE"})
"""Terminals that the claims grammar knows by their own names."""
_KINDS = {"verb": "ACT", "flag": "MARK"}

Match = Callable[[str, int], "re.Match[str] | None"]


class Word(Lexeme):
    """A token of a sentence: `type` is what the grammar takes it for, `name` which terminal it is."""

    __slots__ = ("name",)

    name: str


def make_word(name: str, text: str, start: int = 0) -> Word:
    """The token of a terminal that stands at `start`."""
    return _make(name, _kind(name), text, start)


def _make(name: str, kind: str, text: str, start: int) -> Word:
    token = str.__new__(Word, text)
    token.name = name
    token.type = kind
    token.start_pos = start
    token.end_pos = start + len(text)
    return token


@cache
def _kind(name: str) -> str:
    """What the claims grammar takes a terminal for."""
    if name in _ITSELF:
        return name
    if name in NOTHING:
        return "NOTHING"
    meanings = MEANINGS.get(name)
    return _KINDS.get(meanings[0].kind, meanings[0].kind.upper()) if meanings else PLAIN


@define
class Lexicon:
    """The terminals, in the order in which they are tried, and by the characters that they can begin with."""

    patterns: list[tuple[str, str]]
    by_first: dict[str, list[int]]
    _compiled: dict[int, Match] = field(factory=dict)
    _ready: dict[str, list[tuple[str, str, Match]]] = field(factory=dict)

    def at(self, character: str) -> list[tuple[str, str, Match]]:
        """The terminals that can begin with a character, ready to be matched."""
        names = [(self.patterns[number][0], self._match(number)) for number in self.by_first.get(character, ())]
        found = [(name, _kind(name), match) for name, match in names]
        self._ready[character] = found
        return found

    def _match(self, number: int) -> Match:
        if (match := self._compiled.get(number)) is None:
            match = self._compiled[number] = compile_pattern(self.patterns[number][1]).match
        return match

    def scan(self, text: str) -> list[Word]:
        """All tokens of a text; what no terminal takes is PLAIN, as long as it goes."""
        tokens: list[Word] = []
        ready = self._ready.get
        at = 0
        plain = -1
        end = len(text)
        while at < end:
            candidates = ready(text[at])
            for name, kind, match in self.at(text[at]) if candidates is None else candidates:
                if found := match(text, at):
                    if plain >= 0:
                        tokens.append(_make(PLAIN, PLAIN, text[plain:at], plain))
                        plain = -1
                    tokens.append(_make(name, kind, found[0], at))
                    at = found.end()
                    break
            else:
                plain = at if plain < 0 else plain
                at += 1
        if plain >= 0:
            tokens.append(make_word(PLAIN, text[plain:], plain))
        return tokens


@cache
def lexicon() -> Lexicon:
    """The words that ship with the package."""
    data = get_data(__package__, "words.tsv")
    if data is None:
        raise FileNotFoundError("words.tsv")
    lines = [line.split("\t") for line in data.decode("utf-8").splitlines()]
    by_first: dict[str, list[int]] = {}
    for number, (_, first, _pattern) in enumerate(lines):
        for character in first:
            by_first.setdefault(character, []).append(number)
    return Lexicon([(name, pattern) for name, _, pattern in lines], by_first)


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens of a sentence; those that do not stand where the grammar wants them are PLAIN."""
    known = lexicon().scan(text)
    opened: list[Word] = []
    last = ""
    more = 0
    for number, token in enumerate(known):
        kind = token.type
        if kind in _BEHIND:
            more += kind == "MORE"
            if last not in _BEHIND[kind] or (kind == "MULTIPLIER" and more > 1) or more > 2:
                _lose(token)
        elif kind in NUMBERS:
            more = 0
        elif kind in _BEFORE:
            if number + 1 == len(known) or known[number + 1].type not in NUMBERS:
                _lose(token)
        elif kind == "OPEN":
            opened.append(token)
        elif kind == "CLOSE" and (not opened or opened.pop() is None):
            _lose(token)
        last = token.type
    for token in opened:
        _lose(token)
    return iter(known)


def _lose(token: Word) -> None:
    token.name = token.type = PLAIN
