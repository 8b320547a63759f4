"""From a sentence to clauses, by the claims grammar."""

from functools import cache
from typing import cast

from attrs import define
from lark import Token, Tree

from govparse.claims.amounts import Amount, amount_of
from govparse.claims.lexing import Word, tokens_of
from govparse.parsing.driver import END, State, drive, ready
from govparse.parsing.grammar import lexeme, open_grammar

_GRAMMAR = "statements/claim.lark"


@define(slots=False)
class Group:
    """What stands in brackets."""

    clauses: list["Clause"]


Part = Word | Amount | Group


@define(slots=False)
class Clause:
    """A stretch between two stops (, ; : 。): its words, numbers and brackets, and the stop before it."""

    parts: list[Part]
    after: str


class _Actions:
    def start(self, children: list[list[Part] | Clause]) -> list[Clause]:
        return _clauses(children)

    def following(self, children: list[Word | list[Part]]) -> Clause:
        stop, *parts = children
        return Clause(cast("list[Part]", parts[0]) if parts else [], str(stop))

    def clause(self, children: list[Part]) -> list[Part]:
        return children

    def group(self, children: list[list[Part] | Clause]) -> Group:
        return Group(_clauses(children[1:-1]))

    def quantity(self, children: list[Token]) -> Amount:
        return amount_of(children)


def _clauses(children: list[list[Part] | Clause]) -> list[Clause]:
    """The clauses of a sentence or bracket; the first has no stop before it."""
    clauses = [Clause(child, "") if isinstance(child, list) else child for child in children]
    return [clause for clause in clauses if clause.parts]


def sentence_tree(text: str) -> Tree[Token]:
    """The tree of a sentence under the claims grammar; what is no word of it is in no leaf."""
    return cast("Tree[Token]", drive(ready(open_grammar(_GRAMMAR), None), tokens_of(text), lexeme(END, "", len(text))))


def parse_sentence(text: str) -> list[Clause]:
    """The clauses of a sentence; places count from its beginning."""
    return cast("list[Clause]", drive(_grammar(), tokens_of(text), lexeme(END, "", len(text))))


@cache
def _grammar() -> State:
    return ready(open_grammar(_GRAMMAR), _Actions())
