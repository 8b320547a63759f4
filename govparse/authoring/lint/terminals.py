"""What the terminals of a grammar do to each other: the same text for two, or nothing left for one."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from lark.lexer import TerminalDef

from govparse.authoring.definitions import GrammarFile, Name
from govparse.authoring.lint.problem import Problem, Words, problem
from govparse.authoring.samples import Sample, beginnings, samples, shown
from govparse.parsing.patterns import compile_pattern


def in_order(terminals: Sequence[TerminalDef]) -> list[TerminalDef]:
    """The terminals in the order in which the lexer tries them."""
    return sorted(terminals, key=_rank)


def lint_patterns(file: GrammarFile, terminals: Sequence[TerminalDef]) -> Iterator[Problem]:
    """Patterns that are none."""
    for terminal in terminals:
        try:
            compile_pattern(pattern_of(terminal))
        except re.error as error:
            yield problem("broken_pattern", file.named(terminal.name), name=terminal.name, reason=error)


def lint_terminals(file: GrammarFile, terminals: Sequence[TerminalDef]) -> Iterator[Problem]:
    """Terminals that match nothing, that match what another of the same priority does, or that another one hides."""
    named = [terminal for terminal in in_order(terminals) if not terminal.name.startswith("__")]
    for terminal in named:
        if terminal.pattern.min_width == 0:
            yield problem("zero_width", file.named(terminal.name), name=terminal.name)
    wide = [terminal for terminal in named if terminal.pattern.min_width]
    hidden = set()
    for place, terminal in enumerate(wide):
        before = [other for other in wide[:place] if _may_begin_alike(other, terminal)]
        for found in _shadow(file, before, terminal):
            hidden.add(terminal.name)
            yield found
    for first, second in combinations(wide, 2):
        alike = first.priority == second.priority and _may_begin_alike(first, second)
        if alike and second.name not in hidden:
            yield from _collision(file, first, second)


def _may_begin_alike(one: TerminalDef, other: TerminalDef) -> bool:
    """Whether a text of one terminal can begin with the character that a text of the other begins with."""
    first, second = _beginnings(pattern_of(one)), _beginnings(pattern_of(other))
    return first is None or second is None or not first.isdisjoint(second)


@lru_cache(maxsize=1024)
def _beginnings(pattern: str) -> frozenset[str] | None:
    found = None if "(?i" in pattern else beginnings(pattern)
    return None if found is None else frozenset(found)


def pattern_of(terminal: TerminalDef) -> str:
    """The regular expression of a terminal, with its flags."""
    return str(terminal.pattern.to_regexp())


def _rank(terminal: TerminalDef) -> tuple[int, int, int, str]:
    """Lark's order: by priority, then the widest, then the longest pattern, then by name."""
    return -terminal.priority, -terminal.pattern.max_width, -len(terminal.pattern.value), terminal.name


def _collision(file: GrammarFile, winner: TerminalDef, loser: TerminalDef) -> Iterator[Problem]:
    """The shortest text that both match where they stand, if there is one among their samples."""
    patterns = pattern_of(winner), pattern_of(loser)
    for tried, other in (patterns, patterns[::-1]):
        compiled = compile_pattern(other)
        witness = next((each for each in samples(tried, [other]) if each.is_taken_by(compiled)), None)
        if witness:
            yield problem(
                "collision",
                _at(file, loser, winner),
                example=_placed(witness),
                readings=(
                    (
                        f"{winner.name}（实际如此：{_why(winner, loser)[0]}）",
                        f"{winner.name} (so it is: {_why(winner, loser)[1]})",
                    ),
                    (loser.name, loser.name),
                ),
                winner=winner.name,
                loser=loser.name,
                priority=winner.priority,
                more=winner.priority + 1,
            )
            return


def _shadow(file: GrammarFile, before: Sequence[TerminalDef], terminal: TerminalDef) -> Iterator[Problem]:
    """Whether one terminal that is tried before takes every text of this one, or the beginning of it."""
    found = samples(pattern_of(terminal), [pattern_of(each) for each in before])
    for other in before:
        compiled = compile_pattern(pattern_of(other))
        if found and all(compiled.match(sample.whole, len(sample.before)) for sample in found):
            why = _why(other, terminal)
            yield problem(
                "shadowed",
                _at(file, terminal, other),
                example=_placed(found[0]),
                readings=(
                    (f"{other.name}（实际如此：{why[0]}）", f"{other.name} (so it is: {why[1]})"),
                    (terminal.name, terminal.name),
                ),
                name=terminal.name,
                winner=other.name,
                count=len({sample.text for sample in found}),
                more=other.priority + 1,
            )
            return


def _at(file: GrammarFile, *terminals: TerminalDef) -> Name | None:
    """The first of some terminals that the file itself defines, else where one is imported."""
    own = {each.name.text: each.name for each in file.definitions}
    places = [own.get(each.name) for each in terminals] + [file.named(each.name) for each in terminals]
    return next((place for place in places if place), None)


def _why(winner: TerminalDef, loser: TerminalDef) -> Words:
    """Why the lexer tries one terminal before another."""
    rank, other = _rank(winner), _rank(loser)
    if rank[0] != other[0]:
        return (
            f"优先级 {winner.priority} 高于 {loser.priority}",
            f"priority {winner.priority} is above {loser.priority}",
        )
    if rank[1] != other[1]:
        return "可能匹配的文字更长，所以先试", "it could match the longer text, so it is tried first"
    if rank[2] != other[2]:
        return "模式写得更长，所以先试", "its pattern is written longer, so it is tried first"
    return "名称按字母在前，所以先试", "its name comes first in the alphabet, so it is tried first"


def _placed(sample: Sample) -> str:
    """A sample with what has to stand around it."""
    if not sample.before and not sample.after:
        return shown(sample.text)
    return f"{shown(sample.before)}[{shown(sample.text)}]{shown(sample.after)}"
