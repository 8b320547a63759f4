"""Nodes that no action handles, and actions that no node has."""

from collections.abc import Iterator, Sequence

from lark.grammar import Rule

from govparse.authoring.definitions import START, GrammarFile
from govparse.authoring.lint.problem import Problem, problem
from govparse.authoring.lint.structure import close


def lint_actions(file: GrammarFile, rules: Sequence[Rule], actions: type) -> Iterator[Problem]:
    """What the methods of a class and the nodes of a grammar lack of each other; a start rule needs no action."""
    nodes = node_names(rules)
    methods = {name for name in dir(actions) if not name.startswith("_") and callable(getattr(actions, name))}
    for name in sorted(nodes - methods - {START}):
        yield problem("unhandled", file.named(name), name=name, actions=actions.__name__)
    for name in sorted(methods - nodes):
        zh, en = close(name, nodes)
        yield problem("idle", name=name, actions=actions.__name__, close_zh=zh, close_en=en)


def node_names(rules: Sequence[Rule]) -> set[str]:
    """The names that nodes of a tree can have: of rules and aliases, without those that melt into the node above."""
    return {str(rule.alias or rule.origin.name) for rule in rules if rule.alias or not _melts(rule)}


def _melts(rule: Rule) -> bool:
    """Whether an alternative has no node of its own: in `_rule`, and with one child in `?rule`."""
    return rule.origin.name.startswith("_") or (rule.options.expand1 and len(rule.expansion) == 1)
