"""From a sentence to clauses: the claims grammar, and the promises that keep every sentence in it."""

from collections.abc import Iterator
from typing import cast

from attrs import define
from lark import Token

from govparse.claims.amounts import Amount, amount_of
from govparse.outline.places import start_of
from govparse.parsing.grammar import parse

_GRAMMAR = "statements/claim.lark"
_BEFORE = frozenset({"ABOUT", "LEAST", "MOST"})
_NUMBERS = frozenset({"DIGITS", "NUMERAL"})
_BEHIND = {
    "MORE": _NUMBERS | {"MULTIPLIER"},
    "MULTIPLIER": _NUMBERS | {"MORE"},
    "UNIT": _NUMBERS | {"MORE", "MULTIPLIER"},
    "PERCENT": _NUMBERS | {"MORE", "MULTIPLIER"},
    "LEAST_BEHIND": frozenset({"UNIT", "PERCENT", "MORE", "MULTIPLIER", *_NUMBERS}),
    "ABOUT_BEHIND": frozenset({"UNIT", "PERCENT", "MORE", "MULTIPLIER", *_NUMBERS}),
    "MOST_BEHIND": frozenset({"UNIT", "PERCENT", "MORE", "MULTIPLIER", *_NUMBERS}),
}
"""What each part of a number stands behind."""
_MOST_MORE = 2
_UNKNOWN = "OTHER_CHARACTER"


@define(slots=False)
class Group:
    """What stands in brackets."""

    clauses: list["Clause"]


Part = Token | Amount | Group


@define(slots=False)
class Clause:
    """A stretch between two stops (, ; : 。): its words, numbers and brackets, and the stop before it."""

    parts: list[Part]
    after: str


class _Actions:
    def start(self, children: list[Token | list[Part]]) -> list[Clause]:
        return _clauses(children)

    def clause(self, children: list[Part]) -> list[Part]:
        return children

    def group(self, children: list[Token | list[Part]]) -> Group:
        return Group(_clauses(children[1:-1]))

    def quantity(self, children: list[Token]) -> Amount:
        return amount_of(children)


def _clauses(children: list[Token | list[Part]]) -> list[Clause]:
    clauses: list[Clause] = []
    stop = ""
    for child in children:
        if isinstance(child, list):
            clauses.append(Clause(child, stop))
            stop = ""
        else:
            stop = str(child)
    return clauses


def parse_sentence(text: str) -> list[Clause]:
    """The clauses of a sentence; places count from its beginning."""
    return cast("list[Clause]", parse(_GRAMMAR, text, _Actions, 0, _keep_promises))


def _keep_promises(tokens: Iterator[Token]) -> Iterator[Token]:
    """The tokens, those that do not stand where the grammar wants them as words of no meaning."""
    known = list(tokens)
    opened: list[Token] = []
    stray: set[int] = set()
    last = ""
    more = 0
    for token in known:
        kind = token.type
        if kind == "OPEN":
            opened.append(token)
        elif kind == "CLOSE":
            if opened:
                opened.pop()
            else:
                stray.add(start_of(token))
        elif kind in _BEHIND:
            more = more + 1 if kind == "MORE" else more
            if last not in _BEHIND[kind] or (kind == "MULTIPLIER" and more > 1) or more > _MOST_MORE:
                token.type = kind = _UNKNOWN
        elif kind in _NUMBERS:
            more = 0
        last = kind
    stray.update(map(start_of, opened))
    for number, token in enumerate(known):
        behind = known[number + 1].type if number + 1 < len(known) else ""
        if (token.type in _BEFORE and behind not in _NUMBERS) or (stray and start_of(token) in stray):
            token.type = _UNKNOWN
        yield token
