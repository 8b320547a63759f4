"""Opening a grammar: from a `.lark` file to a parser, the one way in which everything shipped is parsed.

Lark reads the grammar and computes its LALR table. `ScanLexer` takes the grammar's own terminals in Lark's order and
only walks them faster than the stock lexer does; the loop over the table is in `govparse/parsing/driver.py`. Grammars
have no conflicts (a conflict is an error here), and nothing is ignored or filtered, so that the leaves of a tree are
the text.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from lark import Lark, Token, Tree
from lark.exceptions import GrammarError, UnexpectedCharacters
from lark.lexer import Lexer, LexerState, PatternRE, PatternStr, TerminalDef
from lark.load_grammar import FromPackageLoader

from govparse.parsing.driver import END, State, drive, ready
from govparse.parsing.joined import Run, name_joined
from govparse.parsing.patterns import compile_pattern

PACKAGE = "govparse.grammars"
KEPT = 64
"""Parsers kept ready, one for each grammar and set of actions: more than the package has."""


Between = Callable[[Iterator[Token]], Iterator[Token]]
"""What may change tokens on their way from the lexer to the parser."""


class Lexeme(Token):
    """A token of `ScanLexer`: its text, `type`, `start_pos` and `end_pos`.

    It counts no lines, which would be half the work of lexing: lines and columns are asked of `Source`.
    """

    __slots__ = ()

    line = column = end_line = end_column = None

    @property
    def value(self) -> str:
        """The text as a plain string."""
        return str(self)

    def __reduce__(self) -> tuple[Any, ...]:
        """Copies are Lark's own tokens."""
        return Token, (self.type, self.value, self.start_pos, None, None, None, None, self.end_pos)


def lexeme(kind: str, text: str, start: int) -> Lexeme:
    """The token of type `kind` that stands at `start`."""
    token = str.__new__(Lexeme, text)  # Token's own way takes five times as long
    token.type = kind
    token.start_pos = start
    token.end_pos = start + len(text)
    return token


class ScanLexer(Lexer):
    """All terminals of a grammar as one alternation, walked from match to match.

    It hands over the tokens that Lark's basic lexer would. Where that lexer works differently (zero-width terminals,
    strings that a pattern of the same priority also matches, ignored terminals) the grammar is refused when opened.
    """

    __future_interface__ = 2

    def __init__(self, conf: Any) -> None:
        """`conf` is Lark's `LexerConf`; raises `GrammarError` for terminals that this lexer would read differently."""
        terminals = sorted(conf.terminals, key=_precedence)
        _refuse_unlike(terminals, conf.ignore)
        self._flags = conf.g_regex_flags
        self._patterns = {str(terminal.name): terminal.pattern.to_regexp() for terminal in terminals}
        self._pattern = self._compile({})

    def joining(self, runs: Mapping[str, Run]) -> "ScanLexer":
        """This lexer, but for runs of tokens, each by the type of the one token that it gives instead.

        Where no whole run stands, the tokens come one by one.
        """
        lexer = copy(self)
        lexer._pattern = self._compile({name: self._run(run) for name, run in runs.items()})
        return lexer

    def _compile(self, runs: Mapping[str, str]) -> re.Pattern[str]:
        alternatives = (f"(?P<{name}>{pattern})" for name, pattern in {**runs, **self._patterns}.items())
        return compile_pattern("|".join(alternatives), self._flags)

    def _run(self, run: Run) -> str:
        number = f"{{{run.least},{'' if run.most is None else run.most}}}"
        pattern = f"{self._one_of(run.inner)}{number}+{self._one_of(run.last)}"
        return f"(?>{pattern})++" if run.several else pattern

    def _one_of(self, names: Collection[str]) -> str:
        """A pattern of the next token if it is one of these: no other is tried before that matches here."""
        found = "(?!)"
        for name, pattern in reversed(self._patterns.items()):
            found = f"{pattern}|{found}" if name in names else f"(?!{pattern})(?:{found})"
        return f"(?>{found})"

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Token]:
        """The tokens of a `str` or a `TextSlice`, as Lark asks for them."""
        source: Any = lexer_state.text
        return self.scan(source.text, source.start, source.end)

    def scan(self, text: str, position: int, end: int, offset: int = 0) -> Iterator[Lexeme]:
        """The tokens between two places of a text that stands at `offset` of a longer one, with places of that one.

        Raises `UnexpectedCharacters` where no terminal matches.
        """
        make = str.__new__
        match_next = cast(Any, self._pattern).scanner(text, position, end).match  # typeshed leaves out `scanner`
        place = position + offset
        for match in iter(match_next, None):
            token = make(Lexeme, match[0])  # what `lexeme` does, without a call for every token
            token.type = match.lastgroup
            token.start_pos = place
            token.end_pos = place = place + len(token)
            yield token
        if place < end + offset:
            raise _unexpected(text, place - offset)


def _precedence(terminal: TerminalDef) -> tuple[int, int, int, str]:
    """Where Lark's basic lexer tries a terminal: by priority, then the widest, then the longest pattern first."""
    pattern = terminal.pattern
    return -terminal.priority, -pattern.max_width, -len(pattern.value), terminal.name


def _refuse_unlike(terminals: list[TerminalDef], ignored: list[str]) -> None:
    if ignored:
        raise GrammarError(f"nothing may be ignored, every character belongs to a leaf: {', '.join(ignored)}")
    if anonymous := [terminal.name for terminal in terminals if terminal.name.startswith("__")]:
        raise GrammarError(f"every terminal needs a name: {', '.join(anonymous)}")
    if empty := [terminal.name for terminal in terminals if terminal.pattern.min_width == 0]:
        raise GrammarError(f"a terminal may not match nothing: {', '.join(empty)}")
    strings = [terminal for terminal in terminals if isinstance(terminal.pattern, PatternStr)]
    for terminal in terminals:
        if strings and isinstance(terminal.pattern, PatternRE):
            pattern = compile_pattern(terminal.pattern.to_regexp())
            for string in strings:
                found = pattern.match(string.pattern.value)
                if found and found[0] == string.pattern.value and string.priority == terminal.priority:
                    raise GrammarError(f"{terminal.name} matches {string.name}: give one of them a priority")


def _unexpected(text: str, position: int) -> UnexpectedCharacters:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return UnexpectedCharacters(text, position, line, column)


def find_grammar(name: str) -> tuple[str, object, list[object]]:
    """The text of a grammar, its place for messages, and where its `%import` finds others.

    `name` is the path of a shipped file (`tables/markdown.lark`), or the absolute path of any other. That one may
    import the shipped grammars (`%import common (PAGE)`) and those of its own folder. Raises `FileNotFoundError`.
    """
    shipped = FromPackageLoader(PACKAGE)
    if Path(name).is_absolute():
        return Path(name).read_text(encoding="utf-8"), name, [str(Path(name).parent), shipped]
    try:
        place, text = shipped(None, name)
    except OSError:
        raise FileNotFoundError(f"no grammar {name}: neither beside its dialect nor in govparse") from None
    return text, place, [shipped]


@lru_cache(KEPT)
def open_grammar(name: str) -> Lark:
    """The grammar of that name as Lark has it; it is read when it is first asked for, and kept.

    `name` is that of `find_grammar`.

    Raises `lark.exceptions.GrammarError` for a grammar with a conflict or with a terminal that `ScanLexer` cannot take,
    and `FileNotFoundError` where there is none of that name.
    """
    text, place, folders = find_grammar(name)
    return Lark(
        text,
        source_path=place,
        import_paths=folders,
        parser="lalr",
        lexer=ScanLexer,
        strict=True,
        keep_all_tokens=True,
        maybe_placeholders=False,
    )


@lru_cache(KEPT)
def _open(name: str, actions: Callable[[], object] | None) -> tuple[ScanLexer, State]:
    grammar = open_grammar(name)
    lexer: ScanLexer = grammar.parser.lexer
    joined = {each.rule: run for each in getattr(actions, "joined", ()) if (run := Run.of(grammar, each))}
    if joined:
        lexer = lexer.joining({name_joined(rule): run for rule, run in joined.items()})
    return lexer, ready(grammar, actions() if actions else None, joined)


def forget() -> None:
    """Lets every grammar be read anew, as its file stands there now."""
    open_grammar.cache_clear()
    _open.cache_clear()


def parse(
    name: str,
    text: str,
    actions: Callable[[], object] | None,
    offset: int = 0,
    between: Between | None = None,
) -> Any:
    """What the actions make of a text that stands at `offset` of a longer one.

    `actions` is a class whose methods are called with the children of the rules (or aliases) that they are named for;
    the result is what the method of the start rule returns. A class may say in `joined`, each with a `Joined`, of which
    rules it asks their text alone: those that are runs of tokens then come as one token, which saves most of the work.

    Raises `lark.exceptions.UnexpectedInput` for a text that the grammar does not take.
    """
    lexer, state = _open(name, actions)
    tokens: Iterator[Token] = lexer.scan(text, 0, len(text), offset)
    if between is not None:
        tokens = between(tokens)
    return drive(state, tokens, lexeme(END, "", offset + len(text)))


def parse_tree(name: str, text: str, offset: int = 0, between: Between | None = None) -> Tree[Token]:
    """The tree of a text under a grammar; its leaves, in order, are the text, at places counted from `offset`."""
    return cast("Tree[Token]", parse(name, text, None, offset, between))


def show_tree(tree: Tree[Token], indent: str = "  ") -> str:
    """A tree to read: a node a line, rules by name, tokens as `NAME start-end 'text'`, children indented."""
    lines = []
    pending: list[tuple[int, Tree[Token] | Token]] = [(0, tree)]
    while pending:
        depth, node = pending.pop()
        if isinstance(node, Tree):
            lines.append(f"{indent * depth}{node.data}")
            pending.extend((depth + 1, child) for child in reversed(node.children))
        else:
            lines.append(f"{indent * depth}{node.type} {node.start_pos}-{node.end_pos} {str(node)!r}")
    return "\n".join(lines) + "\n"
