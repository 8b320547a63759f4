"""Runs of tokens that come as one where nobody asks for them singly: a line, the cells of a row, a whole table.

A tree shows every token that its grammar has. A grid needs the text of a row and cuts it faster than a lexer does, so
actions name the rules whose tokens may be joined. The lexer then tries the whole run first, which gives one token only
where it would give just these tokens; the parse loop takes that for the rule. The tests hold both ways to each other.
"""

from attrs import frozen
from lark import Lark


def name_joined(rule: str) -> str:
    """The type of a token that stands for all tokens of a rule."""
    return f"_{rule}"


MOST = 32
"""So many tokens may stand before the last one of a run that may fail: each may be tried as the first of one."""


@frozen
class Joined:
    """The tokens of a rule that actions ask for their text alone, so that they may come as one.

    `inner` are the terminals that may stand before the last one in such a token, which the rule takes in any order; by
    default all that the rule has. Where others stand before them, such a token is the end of what the rule has begun.
    `several`: where the rule stands several times in turn, that is one token, too, of which its method makes all.
    """

    rule: str
    inner: frozenset[str] = frozenset()
    several: bool = False


@frozen
class Run:
    """A rule that may come as one token: any number of the terminals `inner`, and one of `last`.

    The number is from `least` to `most` (None where there is no limit: then one of `last` always follows).
    """

    inner: frozenset[str]
    last: frozenset[str]
    least: int = 0
    most: int | None = None
    several: bool = False

    @classmethod
    def of(cls, parser: Lark, joined: Joined) -> "Run | None":
        """The run that a rule is; None for a rule that is none.

        It ends with a terminal, and only where `inner` is given may it have more before, which other rules use, too.
        """
        rules: dict[str, set[tuple[str, ...]]] = {}
        for each in parser.rules:
            rules.setdefault(each.origin.name, set()).add(tuple(symbol.name for symbol in each.expansion))
        own = rules.pop(joined.rule, set())
        if joined.inner:
            last = frozenset(expansion[-1] for expansion in own)
            least = int(not all((name,) in own for name in last))
            return cls(joined.inner, last, least, MOST, joined.several) if all(map(str.isupper, last)) else None
        helper = next((expansion[0] for expansion in own if len(expansion) == 2), "")
        run = cls(_lasts(rules.pop(helper, set()), helper), _lasts(own, helper), several=joined.several)
        elsewhere = {name for expansions in rules.values() for expansion in expansions for name in expansion}
        if not (run.inner and run.last) or elsewhere & {helper, *run.inner, *run.last}:
            return None
        return run


def _lasts(expansions: set[tuple[str, ...]], helper: str) -> frozenset[str]:
    """The terminals that a rule ends with, alone and behind what `helper` collects; none where it is another rule."""
    lasts = {expansion[-1] for expansion in expansions if expansion}
    wanted = {expansion for last in lasts for expansion in ((last,), (helper, last))}
    return frozenset(lasts if expansions == wanted and all(map(str.isupper, lasts)) else ())
