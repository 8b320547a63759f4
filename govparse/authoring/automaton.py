"""The LALR automaton of a grammar: where it is in conflict, and what leads there.

The states are Lark's; this module alone touches its analysis (Lark 1.3 is pinned, and the tests hold it). A conflict is
shown as tree-sitter does: the symbols up to the place, and each way in which they can be read there.
"""

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import Any

from attrs import frozen
from lark.common import ParserConf
from lark.grammar import Rule, Symbol
from lark.parsers.lalr_analysis import LALR_Analyzer

from govparse.authoring.definitions import START

State = Any
"""One of Lark's sets of items: `closure`, `transitions`, `lookaheads`."""

Lengths = Mapping[Symbol, float]
"""How many terminals the shortest text of a symbol has."""


@frozen
class Reading:
    """One way to read the symbols before a conflict.

    The last `taken` of them belong to `rule`, which ends there (`shifts` is False) or goes on with the next token.
    """

    rule: Rule
    taken: int
    shifts: bool


@frozen
class Conflict:
    """After the symbols of `prefix`, and before the terminal `ahead`, the parser can go on in several ways."""

    prefix: tuple[Symbol, ...]
    ahead: Symbol
    readings: tuple[Reading, ...]


def find_conflicts(rules: Iterable[Rule]) -> list[Conflict]:
    """Every place where one token ahead does not tell how to go on; one conflict for each set of readings."""
    rules = list(rules)
    analysis = _analyse(rules)
    lengths = shortest_lengths(rules)
    found: dict[tuple[Reading, ...], Conflict] = {}
    for state in analysis.lr0_itemsets:
        for ahead, ending in state.lookaheads.items():
            if len(ending) + (ahead in state.transitions) < 2:
                continue
            readings = (*_ending(ending), *_going_on(state, ahead))
            prefix = _way_to(analysis, lengths, state, readings[0].rule, ahead)
            conflict = Conflict(prefix, ahead, readings)
            if readings not in found or _order(conflict) < _order(found[readings]):
                found[readings] = conflict
    return sorted(found.values(), key=_order)


def shortest_lengths(rules: Iterable[Rule]) -> dict[Symbol, float]:
    """The number of terminals in the shortest text of each symbol; infinite for a rule that never ends."""
    rules = list(rules)
    lengths: dict[Symbol, float] = {rule.origin: inf for rule in rules}
    lengths.update((symbol, 1) for rule in rules for symbol in rule.expansion if symbol.is_term)
    changed = True
    while changed:
        changed = False
        for rule in rules:
            length = sum(lengths.get(symbol, inf) for symbol in rule.expansion)
            if length < lengths[rule.origin]:
                lengths[rule.origin] = length
                changed = True
    return lengths


def shortest_terminals(symbols: Iterable[Symbol], rules: Iterable[Rule]) -> list[str]:
    """The names of the terminals in the shortest text of some symbols."""
    rules = list(rules)
    lengths = shortest_lengths(rules)
    alternatives: dict[Symbol, Rule] = {}
    for rule in rules:
        held = alternatives.get(rule.origin)
        if held is None or _length(lengths, rule.expansion) < _length(lengths, held.expansion):
            alternatives[rule.origin] = rule
    names = []
    pending = list(reversed(list(symbols)))
    while pending:
        symbol = pending.pop()
        if symbol.is_term:
            names.append(str(symbol.name))
        elif lengths[symbol] < inf:
            pending.extend(reversed(alternatives[symbol].expansion))
    return names


def _analyse(rules: list[Rule]) -> Any:
    """Lark's analysis up to the point where it would refuse conflicts."""
    analysis: Any = LALR_Analyzer(ParserConf(rules, {}, [START]))
    analysis.compute_lr0_states()
    analysis.compute_reads_relations()
    analysis.compute_includes_lookback()
    analysis.compute_lookaheads()
    return analysis


def _ending(rules: Iterable[Rule]) -> list[Reading]:
    return sorted((Reading(rule, len(rule.expansion), False) for rule in rules), key=_reading_order)


def _going_on(state: State, ahead: Symbol) -> list[Reading]:
    items = (item for item in state.closure if not item.is_satisfied and item.next == ahead)
    return sorted((Reading(item.rule, item.index, True) for item in items), key=_reading_order)


def _reading_order(reading: Reading) -> tuple[str, int]:
    return str(reading.rule), reading.taken


def _order(conflict: Conflict) -> tuple[int, str, str]:
    return len(conflict.prefix), str(conflict.ahead), str(conflict.prefix)


def _length(lengths: Lengths, symbols: Iterable[Symbol]) -> float:
    return sum(lengths[symbol] for symbol in symbols)


def _way_to(analysis: Any, lengths: Lengths, goal: State, ended: Rule, ahead: Symbol) -> tuple[Symbol, ...]:
    """The shortest symbols that lead to the end of a rule in a state where `ahead` can really follow.

    A place is a state, an item in it, and the one terminal that is to follow the rule of the item. (The states alone do
    not tell what follows: they merge the tokens ahead of several ways.)
    """
    first = analysis.lr0_start_states[START]
    (root,) = first.kernel
    ticket = count()
    queue: list[tuple[float, int, State, Any, str, tuple[Symbol, ...]]] = [(0, next(ticket), first, root, "$END", ())]
    seen: set[tuple[int, Any, str]] = set()
    while queue:
        cost, _, state, item, follow, way = heappop(queue)
        if (id(state), item, follow) in seen:
            continue
        seen.add((id(state), item, follow))
        if item.is_satisfied:
            if state is goal and item.rule == ended and follow == ahead.name:
                return way
            continue
        symbol = item.next
        further = (cost + lengths[symbol], next(ticket), state.transitions[symbol])
        heappush(queue, (*further, item.advance(symbol), follow, (*way, symbol)))
        for inner, inner_follow in _openings(analysis, item, follow):
            heappush(queue, (cost, next(ticket), state, inner, inner_follow, way))
    return ()


def _openings(analysis: Any, item: Any, follow: str) -> Iterator[tuple[Any, str]]:
    """The items that an item opens at its next symbol, each with a terminal that can follow there."""
    if item.next.is_term:
        return
    follows = set()
    for symbol in item.rule.expansion[item.index + 1 :]:
        follows |= {str(first.name) for first in analysis.FIRST[symbol]}
        if symbol not in analysis.NULLABLE:
            break
    else:
        follows.add(follow)
    for inner in analysis.lr0_rules_by_origin[item.next]:
        for each in sorted(follows):
            yield type(item)(inner, 0), each
