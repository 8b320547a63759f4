"""Which alternatives of a grammar some trees are made of.

The leaves of a tree are the tokens that were parsed. They are parsed once more, with callbacks that see every rule
reduced, Lark's helper rules among them; these belong to the rule that they were cut from.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from attrs import define, field
from lark import Lark, Token, Tree
from lark.grammar import Rule
from lark.lexer import PatternStr, TerminalDef
from lark.parsers.lalr_interactive_parser import InteractiveParser

from govparse.authoring.branches import Automaton, Branch, automaton_of
from govparse.authoring.definitions import Definition, GrammarFile, Literal, names_in
from govparse.authoring.reading import read_grammar
from govparse.authoring.running import OUTLINE, parse_outline
from govparse.parsing.grammar import PACKAGE, open_grammar
from govparse.pipeline import explain_tables
from govparse.tables.registry import Registry, default_registry

_HELPER = "__"
"""How the names begin that Lark gives to the rules it makes for `*` and `+`."""

Symbols = list[str]


@define
class Coverage:
    """The branches of a grammar, in the order of its file, and how often each was taken."""

    file: GrammarFile
    branches: list[Branch]
    counts: Counter[Branch] = field(factory=Counter)

    @property
    def missed(self) -> list[Branch]:
        """The branches that nothing took."""
        return [branch for branch in self.branches if not self.counts[branch]]

    @property
    def share(self) -> float:
        """The share of branches taken, from 0 to 1."""
        return 1 - len(self.missed) / len(self.branches) if self.branches else 1.0

    def position(self, branch: Branch) -> tuple[int, int] | None:
        """1-based `(line, char)` of a branch; None where it stands in another file."""
        if branch.place is None:
            return None
        before = self.file.text[: branch.place[0]]
        return before.count("\n") + 1, len(before) - before.rfind("\n")


def measure(name: str, trees: Iterable[Tree[Token]]) -> Coverage:
    """What some trees of a grammar exercise; `name` is what `open_grammar` takes.

    Raises `UnexpectedToken` for a tree that is none of the grammar, and what `open_grammar` and `read_grammar` raise.
    """
    parser = open_grammar(name)
    file = read_grammar(_path_of(name))
    automata = _automata(parser, file)
    compiled = _compiled(parser, automata)
    branches = [branch for automaton in automata.values() for branch in automaton.branches]
    coverage = Coverage(file, [*branches, *compiled.values()])

    def reduced(rule: Rule, symbols: Symbols) -> None:
        if rule in compiled:
            coverage.counts[compiled[rule]] += 1
        else:
            coverage.counts.update(automata[rule.origin.name].walk(symbols))

    for tree in trees:
        _replay(parser, tree, reduced)
    return coverage


def trees_of_report(text: str, dialects: Registry | None = None) -> Iterator[tuple[str, Tree[Token]]]:
    """The trees of the tables and of the outline of a report, each with its grammar."""
    asked = dialects or default_registry()
    for trace in explain_tables(text, asked):
        if trace.choice.name is not None and trace.tree is not None:
            yield asked.get(trace.choice.name).grammar, trace.tree
    yield OUTLINE, parse_outline(text)[1]


def _path_of(name: str) -> Path:
    return Path(name) if Path(name).is_absolute() else Path(str(files(PACKAGE).joinpath(name)))


def _automata(parser: Lark, file: GrammarFile) -> dict[str, Automaton]:
    """The automata of the rules that are written in the file and that Lark compiles as they are written."""
    templates = {definition.name.text for definition in file.definitions if definition.parameters}

    def is_plain(definition: Definition) -> bool:
        if definition.name.is_terminal or definition.name.text in templates:
            return False
        return not any(name.text in templates for name in names_in(definition.body))

    symbol_of = partial(_terminal_of, parser.terminals)
    plain = filter(is_plain, file.definitions)
    return {each.name.text: automaton_of(each, file.text, symbol_of) for each in plain}


def _terminal_of(terminals: Iterable[TerminalDef], literal: Literal) -> str:
    """The terminal that Lark made of a string in a rule."""
    for terminal in terminals:
        if isinstance(terminal.pattern, PatternStr) and terminal.pattern.raw == literal.text:
            return terminal.name
    return literal.text


def _compiled(parser: Lark, automata: Mapping[str, Automaton]) -> dict[Rule, Branch]:
    """The alternatives of the other rules, which are imported or made from templates, as Lark compiles them."""
    others = [rule for rule in parser.rules if not _is_helper(rule) and rule.origin.name not in automata]
    return {
        rule: Branch(rule.origin.name, "alternative", " ".join(symbol.name for symbol in rule.expansion), None)
        for rule in others
    }


def _is_helper(rule: Rule) -> bool:
    return str(rule.origin.name).startswith(_HELPER)


def _replay(parser: Lark, tree: Tree[Token], reduced: Callable[[Rule, Symbols], None]) -> None:
    """Parse the leaves of a tree; `reduced` sees every rule with the names of its children."""

    def reduce(rule: Rule, children: list[str | Symbols]) -> str | Symbols:
        symbols = _joined(children)
        if _is_helper(rule):
            return symbols
        reduced(rule, symbols)
        return str(rule.origin.name)

    state = parser.parse_interactive()
    hook(state, {rule: partial(reduce, rule) for rule in parser.rules})
    last = None
    for token in tree.scan_values(lambda leaf: isinstance(leaf, Token)):
        state.feed_token(token)
        last = token
    state.feed_eof(last)


def hook(state: InteractiveParser, callbacks: Mapping[Rule, Callable[[list[Any]], Any]]) -> None:
    """Let one run of a parser call `callbacks` with the children of every rule that it reduces.

    Lark has no public place for them. The run has a configuration of its own, so that the parser stays as it is.
    """
    configuration: Any = state.parser_state.parse_conf  # Lark declares callbacks by name and calls them by rule
    configuration.callbacks = callbacks


def _joined(children: list[str | Symbols]) -> Symbols:
    """The names of children, those of helper rules in their place; the list of the first child goes on being used."""
    symbols: Symbols = []
    for place, child in enumerate(children):
        if isinstance(child, Token):
            symbols.append(child.type)
        elif isinstance(child, str):
            symbols.append(child)
        elif place == 0:
            symbols = child
        else:
            symbols += child
    return symbols
