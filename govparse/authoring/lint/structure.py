"""What the definitions of a grammar show by themselves: names that lead nowhere, rules that nothing leads to."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from unicodedata import name as character_name

from govparse.authoring.definitions import START, Definition, GrammarFile, Literal, Name, leaves_of, names_in
from govparse.authoring.lint.problem import Problem, Words, problem


def lint_names(file: GrammarFile) -> Iterator[Problem]:
    """Names that are used but not defined."""
    known = {each.name.text for each in file.definitions} | {each.text for each in (*file.imported, *file.declared)}
    for definition in file.definitions:
        for name in names_in(definition.body):
            if name.text not in known | definition.parameters:
                zh, en = close(name.text, known)
                what = _what(name)
                yield problem(
                    "undefined", name, name=name.text, what_zh=what[0], what_en=what[1], close_zh=zh, close_en=en
                )


def lint_reach(file: GrammarFile) -> Iterator[Problem]:
    """Rules and terminals that no way from `start` leads to.

    What a rule needs that is imported is imported by name beside it, to keep its name.
    """
    bodies = {each.name.text: each for each in file.definitions}
    reached = {START, *(each.text for each in file.ignored if isinstance(each, Name))}
    pending = list(reached)
    imported_rules = {each.text for each in file.imported if not each.is_terminal}
    while pending:
        name_here = pending.pop()
        definition = bodies.get(name_here)
        beside = file.imported if name_here in imported_rules else []
        for name in (*names_in(definition.body if definition else None), *beside):
            if name.text not in reached:
                reached.add(name.text)
                pending.append(name.text)
    for name in (*(each.name for each in file.definitions), *file.imported):
        if name.text not in reached:
            what = _what(name)
            yield problem("unused", name, name=name.text, what_zh=what[0], what_en=what[1])


def lint_ignored(file: GrammarFile) -> Iterator[Problem]:
    """What `%ignore` throws away."""
    for each in file.ignored:
        yield problem("ignored", each, name=each.text)


def lint_literals(file: GrammarFile) -> Iterator[Problem]:
    """Strings and patterns inside of rules that no terminal names."""
    named = {_only_literal(each) for each in file.definitions if each.name.is_terminal}
    for definition in file.definitions:
        if definition.name.is_terminal:
            continue
        for leaf in leaves_of(definition.body):
            if isinstance(leaf, Literal) and leaf.text not in named:
                yield problem("unnamed", leaf, rule=definition.name.text, literal=leaf.text, name=_name_for(leaf.text))


def close(name: str, known: Iterable[str]) -> Words:
    """Words that ask whether a known name was meant; empty where none is close."""
    found = get_close_matches(name, list(known), 1, 0.6)
    return (f"，是否指 {found[0]}？", f"; did you mean `{found[0]}`?") if found else ("", "")


def _what(name: Name) -> Words:
    return ("终结符", "terminal") if name.is_terminal else ("规则", "rule")


def _only_literal(definition: Definition) -> str:
    leaves = list(leaves_of(definition.body))
    return leaves[0].text if len(leaves) == 1 and isinstance(leaves[0], Literal) else ""


def _name_for(literal: str) -> str:
    """A name for a terminal: the word itself, or what its one character is called, or one to be replaced."""
    inner = literal.strip('"/i')
    if re.fullmatch(r"[A-Za-z_]+", inner):
        return inner.upper()
    if len(inner) == 1 and (called := character_name(inner, "")) and "CJK" not in called:
        return re.sub("[^A-Z]+", "_", called)
    return "PATTERN" if literal.startswith("/") else "WORD"
