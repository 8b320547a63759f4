"""Conflicts of a grammar, told in the order conflict, readings, ways out."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product
from math import inf

from lark.grammar import Rule, Symbol
from lark.lexer import TerminalDef

from govparse.authoring.automaton import Conflict, Reading, find_conflicts, shortest_lengths, shortest_terminals
from govparse.authoring.definitions import GrammarFile
from govparse.authoring.lint.lexing import names_of, scanner
from govparse.authoring.lint.problem import Problem, Words, problem
from govparse.authoring.lint.terminals import pattern_of
from govparse.authoring.samples import samples, shown

Speak = Callable[[Symbol], str]
END = "$END"
NOTHING = "∅"
TRIED = 2000
"""Ways to write an example that are tried to find one that the lexer reads as meant."""


def lint_endless(file: GrammarFile, rules: Sequence[Rule]) -> Iterator[Problem]:
    """Rules that have no text of an end."""
    for symbol, length in shortest_lengths(rules).items():
        if length == inf and not symbol.name.startswith("__"):
            yield problem("endless", file.named(symbol.name), name=symbol.name)


def lint_conflicts(file: GrammarFile, rules: Sequence[Rule], terminals: Sequence[TerminalDef]) -> Iterator[Problem]:
    """Every conflict with an input that leads to it, the readings there, and what can be changed."""
    speak = speaker(rules)
    told = set()
    for conflict in find_conflicts(rules):
        owners = list(dict.fromkeys(owner_of(reading.rule) for reading in conflict.readings))
        if (conflict.ahead, *owners) in told:
            continue  # the same again, further on
        told.add((conflict.ahead, *owners))
        ahead, names = _ahead(conflict.ahead), _listed(owners)
        yield problem(
            "conflict",
            next(filter(None, map(file.named, owners)), None),
            example=_example(conflict, rules, terminals),
            readings=tuple(_reading(conflict, reading, speak) for reading in conflict.readings),
            ways_out=tuple(_ways_out(conflict, owners)),
            ahead_zh=ahead[0],
            ahead_en=ahead[1],
            rules_zh=names[0],
            rules_en=names[1],
        )


def speaker(rules: Sequence[Rule]) -> Speak:
    """How symbols are written: helper rules as the repetition that they stand for, `(A | b)*`."""
    expansions: dict[str, list[Rule]] = {}
    for rule in rules:
        expansions.setdefault(rule.origin.name, []).append(rule)

    def speak(symbol: Symbol) -> str:
        if symbol.is_term or not symbol.name.startswith("__"):
            return str(symbol.name)
        once = [rule for rule in expansions[symbol.name] if rule.origin not in rule.expansion]
        inner = " | ".join(" ".join(map(speak, rule.expansion)) for rule in once)
        return f"({inner})+" if " " in inner else f"{inner}+"

    return speak


def owner_of(rule: Rule) -> str:
    """The rule that somebody wrote: a helper rule (`__row_star_0`) belongs to the one that it was made for."""
    name = str(rule.origin.name)
    return name[2:].rsplit("_", 2)[0] if name.startswith("__") else name


def _reading(conflict: Conflict, reading: Reading, speak: Speak) -> Words:
    """A reading as tree-sitter shows it: what the rule takes in brackets, a dot where the parser stands."""
    cut = len(conflict.prefix) - reading.taken
    before = " ".join(map(speak, conflict.prefix[:cut]))
    taken = " ".join(map(speak, conflict.prefix[cut:]))
    name = speak(reading.rule.origin)
    rest = " ".join(map(speak, reading.rule.expansion[reading.taken :]))
    inside = (
        f"({name}: {taken} • {rest})" if reading.shifts else f"({name}: {taken or NOTHING}) • {conflict.ahead.name} …"
    )
    line = " ".join(f"{before} {inside}".split())
    if reading.shifts:
        return f"{line}　（{name} 还没有完）", f"{line}   ({name} goes on)"
    return f"{line}　（{name} 到此为止）", f"{line}   ({name} ends here)"


def _ways_out(conflict: Conflict, owners: Sequence[str]) -> Iterator[Words]:
    """What can be changed; conflicts of repetitions and of equal rules have ways of their own."""
    helpers = [reading for reading in conflict.readings if reading.rule.origin.name.startswith("__")]
    ahead = _ahead(conflict.ahead)
    ending = [reading.rule for reading in conflict.readings if not reading.shifts]
    texts = [tuple(rule.expansion) for rule in ending if rule.expansion]
    if len(set(texts)) < len(texts):
        names = _listed([owner_of(rule) for rule in ending])
        yield (
            f"{names[0]} 是同一段文字：只留一个，或用终结符区分",
            f"{names[1]} are the same text: keep one, or tell them by a terminal",
        )
    if len(helpers) > 1 or any(not rule.expansion for rule in ending):
        yield (
            f"{owners[0]} 中可有可无或可重复的部分相接：留一个 * 或 ?，其余去掉",
            f"parts of `{owners[0]}` that may repeat or be lacking meet: keep one * or ?, and drop the others",
        )
    yield (
        "把共同的开头写成一个规则，到能分清之后再分开",
        "give what begins alike a rule of its own, and part only where the difference shows",
    )
    yield (
        f"由终结符来定：让前面的终结符一直读到{ahead[0]}，或用 (?=…) 向前看",
        f"let a terminal decide: one that reaches over {ahead[1]}, or that looks ahead with (?=…)",
    )


def _listed(names: Sequence[str]) -> Words:
    return " 和 ".join(names), " and ".join(f"`{name}`" for name in names)


def _ahead(symbol: Symbol) -> Words:
    """The token ahead in words."""
    return (
        ("文末", "the end of the text") if symbol.name == END else (f"记号 {symbol.name}", f"the token {symbol.name}")
    )


def _example(conflict: Conflict, rules: Sequence[Rule], terminals: Sequence[TerminalDef]) -> str:
    """The shortest input up to the conflict, a dot, and the token behind it."""
    prefix = shortest_terminals(conflict.prefix, rules)
    ahead = [] if conflict.ahead.name == END else [str(conflict.ahead.name)]
    texts = _spelt([*prefix, *ahead], terminals)
    return f"{shown(''.join(texts[: len(prefix)]))} • {shown(''.join(texts[len(prefix) :]))}".strip()


def _spelt(names: Sequence[str], terminals: Sequence[TerminalDef]) -> list[str]:
    """A text for each terminal: the first that together are lexed as meant, else the shortest of each."""
    patterns = {terminal.name: pattern_of(terminal) for terminal in terminals}
    choices = [_texts(patterns[name]) if name in patterns else [f"〈{name}〉"] for name in names]
    scan = scanner(terminals)
    tries = islice(product(*choices), TRIED)
    return list(next((each for each in tries if names_of(scan, "".join(each)) == list(names)), [c[0] for c in choices]))


def _texts(pattern: str) -> list[str]:
    found = dict.fromkeys(sample.text for sample in samples(pattern))
    return [*islice(found, 12)] or [f"/{pattern}/"]
