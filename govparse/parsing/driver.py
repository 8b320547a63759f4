"""The parse loop: Lark's own table of a grammar, walked without what our grammars do not use.

Lark checks the grammar and computes the table; its loop then spends most of its time on names that compare in Python,
on callbacks behind callbacks, and on a tree for every helper rule. Here each entry of the table is made ready once.
What comes out is what Lark's own parser gives, which the tests hold it to.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import chain
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedToken
from lark.grammar import Rule, Symbol

from govparse.parsing.joined import Run, name_joined

Make = Callable[[list[Any]], Any]
"""What a rule makes of its children: the method of the actions, or a tree."""

State = dict[str, Any]
"""What to do for the next terminal (by name), and where to go on behind a rule.

An entry is the next state (the terminal is taken, or the rule is behind us), or the end of a rule as
`(number of children, what makes its value, name of the rule)`, or `COLLECT`, or `KEEP`.
"""

COLLECT = None
"""The end of the helper rule `items: items item`: the item joins the list before it, the state is the one there."""

KEEP = True
"""Both at once: what comes joins the list on top, and the state stays."""

END = "$END"
"""The terminal that Lark puts behind every text."""


def ready(parser: Lark, actions: object | None, joined: Mapping[str, Run] | None = None) -> State:
    """The first state of the table of an LALR parser, from which all others can be reached.

    `actions` has the methods that make the values of rules (by name or alias); a rule without one makes a tree.
    `joined` are rules whose tokens may also come as one, of the type that `name_joined` tells.
    """
    table: Any = parser.parser.parser.parser.parse_table  # frontend, LALR parser, its loop
    ends = {rule: _end_of_rule(rule, actions) for rule in parser.rules}
    states: dict[int, State] = {number: {} for number in table.states}
    for number, entries in table.states.items():
        for name, (_, target) in entries.items():
            states[number][str(name)] = ends[target] if isinstance(target, Rule) else states[target]
    (first,), (last,) = table.start_states.values(), table.end_states.values()
    states[last][END] = {}
    for state in states.values():
        _keep(state)
    behind = {rule: _take_joined(states.values(), rule, run) for rule, run in (joined or {}).items()}
    terminals = {*(terminal.name for terminal in parser.terminals), END, *map(name_joined, behind)}
    for rule, state in behind.items():
        state |= dict.fromkeys(terminals, (1, _action(actions, rule), rule))
    return states[first]


def _take_joined(states: Iterable[State], rule: str, run: Run) -> State:
    """Lets a table take one token for the run that a rule is, and gives the state behind it, which is to be filled.

    Where the rule has begun, or another one is to end before it, such a token is what its last one is.
    """
    name = name_joined(rule)
    behind: State = {}
    for state in states:
        ends = [state[last] for last in sorted(run.last) if last in state]
        if rule in state:
            state[name] = behind
        elif ends:
            state[name] = ends[0]
    return behind


def _keep(state: State) -> None:
    """Marks the terminals and rules that only join the list on top.

    The state behind such a one does nothing else, and that for the very terminals that can come here: so that it makes
    no difference, not even to what is expected in place of a wrong one.
    """
    terminals = {name for name in state if name.isupper()}
    for name, behind in state.items():
        if type(behind) is dict and behind.keys() == terminals and all(entry is COLLECT for entry in behind.values()):
            state[name] = KEEP


def drive(state: State, tokens: Iterable[Token], end: Token) -> Any:
    """The value of the start rule for some tokens and the token of type `END`, in a grammar made `ready`.

    Raises `UnexpectedToken`, as Lark does, for a token that cannot stand where it stands.
    """
    states: list[State] = [state]
    values: list[Any] = []
    for token in chain(tokens, (end,)):
        terminal = token.type
        while True:
            try:
                entry = state[terminal]
            except KeyError:
                raise _unexpected(token, state) from None
            if entry is KEEP:
                values[-1].append(token)
                break
            if type(entry) is dict:
                state = entry
                states.append(state)
                values.append(token)
                break
            if entry is COLLECT:
                item = values.pop()
                values[-1].append(item)
                states.pop()
                state = states[-1]
            else:
                size, make, rule = entry
                children: list[Any] = []
                if size:
                    children = values[-size:]
                    del values[-size:], states[-size:]
                value = make(children)
                behind = states[-1][rule]
                if behind is KEEP:
                    values[-1].append(value)
                    state = states[-1]
                else:
                    values.append(value)
                    state = behind
                    states.append(state)
    return values[0]


def _unexpected(token: Token, state: State) -> UnexpectedToken:
    return UnexpectedToken(token, {name for name in state if name.isupper()})


def _end_of_rule(rule: Rule, actions: object | None) -> tuple[int, Make, str] | None:
    """The entry for the end of a rule.

    A helper rule (`_name`, and those that stand for `*` and `+`) makes a plain list, which joins the children of the
    rule that uses it.
    """
    helpers = [place for place, symbol in enumerate(rule.expansion) if _is_helper(symbol)]
    make: Make = list
    if not _is_helper(rule.origin):
        name = str(rule.alias or rule.options.template_source or rule.origin.name)
        make = _action(actions, name)
        if rule.options.expand1 and not rule.alias:
            make = _only_or_made(make)
    elif helpers == [0] and len(rule.expansion) == 2 and rule.expansion[0] == rule.origin:
        return COLLECT
    if helpers == [0]:
        make = _made_of_first(make)
    elif helpers:
        make = _made_of_joined(make, helpers)
    return len(rule.expansion), make, str(rule.origin.name)


def _action(actions: object | None, name: str) -> Make:
    return getattr(actions, name, None) or partial(Tree, name)


def _is_helper(symbol: Symbol) -> bool:
    return not symbol.is_term and symbol.name.startswith("_")


def _only_or_made(make: Make) -> Make:
    return lambda children: children[0] if len(children) == 1 else make(children)


def _made_of_first(make: Make) -> Make:
    """`make` called with the first child, which is a list, joined by the others."""

    def joining(children: list[Any]) -> Any:
        joined, *others = children
        joined += others
        return make(joined)

    return joining


def _made_of_joined(make: Make, helpers: list[int]) -> Make:
    """`make` called with the children, those of the `helpers` in their place."""

    def joining(children: list[Any]) -> Any:
        joined: list[Any] = []
        for place, child in enumerate(children):
            joined += child if place in helpers else (child,)
        return make(joined)

    return joining
