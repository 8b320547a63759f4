"""Reading a `.lark` file, and what Lark compiles it to.

Lark keeps no places once it has read a grammar, so the file is read with Lark's own grammar of grammars. That one is
not public: this module alone touches it (Lark 1.3 is pinned, and a test of its own holds it).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import frozen
from lark import Token, Tree
from lark import load_grammar as reader
from lark.exceptions import UnexpectedInput, UnexpectedToken
from lark.grammar import Rule
from lark.lexer import TerminalDef

from govparse.authoring.definitions import (
    START,
    Choice,
    Definition,
    Expression,
    GrammarFile,
    Literal,
    Name,
    Repeat,
    Series,
    leaves_of,
)
from govparse.parsing.grammar import PACKAGE

Node = Any
"""A tree of Lark's, whose children are trees and tokens; the kind of a tree says which."""


@frozen
class Misspelt(Exception):  # noqa: N818  # what it says, not that it is an error, is in the name
    """The text is no grammar: `reason` is Lark's, in English, and empty where it has none."""

    line: int
    column: int
    found: str
    reason: str


@frozen
class Compiled:
    """A grammar as Lark compiles it: its rules, one for each alternative, and the terminals they use."""

    rules: list[Rule]
    terminals: list[TerminalDef]


def read_grammar(path: Path) -> GrammarFile:
    """The definitions in a file; raises `Misspelt`, and `OSError` or `UnicodeDecodeError` where there is no text."""
    text = path.read_text(encoding="utf-8")
    file = GrammarFile(path, text)
    for statement in _parse(text).children:
        _enter(file, statement)
    return file


def compile_grammar(file: GrammarFile) -> Compiled:
    """What Lark makes of a file and of those that it imports (from its folder, or shipped with govparse).

    Raises `GrammarError` for what Lark refuses, and `FileNotFoundError` for an import that is nowhere.
    """
    paths = [str(file.path.parent), reader.FromPackageLoader(PACKAGE)]
    grammar, _ = reader.load_grammar(file.text, str(file.path), paths, True)
    terminals, rules, _ = grammar.compile([START], set())
    return Compiled(rules, terminals)


def _parse(text: str) -> Node:
    parser = reader._get_parser()
    try:
        return parser.parse(text + "\n", START)
    except UnexpectedInput as error:
        found, reason = "", None
        if isinstance(error, UnexpectedToken):
            found = str(error.token).strip()
            reason = reader._translate_parser_exception(parser.parse, error)
        raise Misspelt(error.line, error.column, found, reason or "") from None


def _enter(file: GrammarFile, statement: Node) -> None:
    children = statement.children
    match statement.data:
        case "rule" | "term":
            file.definitions.append(_definition(statement))
        case "override" | "extend":
            file.definitions.append(_definition(children[0]))
        case "declare":
            file.declared.extend(_name(leaf) for leaf in statement.scan_values(_is_token))
        case "ignore":
            file.ignored.extend(leaves_of(_expression(children[0])))
        case "import":
            _enter_import(file, *children)


def _enter_import(file: GrammarFile, path: Node, named: Node = None) -> None:
    """`%import a.b (X, Y)`, `%import a.b.X`, or `%import a.b.X -> Y`."""
    parts = list(path.children)
    if isinstance(named, Tree):
        file.imported.extend(_name(leaf) for leaf in named.scan_values(_is_token))
    else:
        last = parts.pop()
        file.imported.append(_name(named or last))
    if parts:
        file.sources.append(Name(".".join(parts), *_place(parts[0])))


def _definition(tree: Node) -> Definition:
    if tree.data == "term":
        name, *priority, body = tree.children
        return Definition(_name(name), _expression(body), int(priority[0]) if priority else 0)
    modifiers, name, parameters, given, body = tree.children
    return Definition(
        _name(name),
        _expression(body),
        int(given.children[0]) if given.children else 0,
        frozenset(map(str, parameters.children)),
        "?" in "".join(modifiers.children),
    )


def _expression(tree: Node) -> Expression:
    """The typed form of what stands right of a colon."""
    if isinstance(tree, Token):
        return _name(tree)
    children = tree.children
    match tree.data:
        case "expansions":
            return _choice([_expression(child) for child in children])
        case "alias":
            aliased = _expression(children[0])
            name = str(next(children[1].scan_values(_is_token)))
            return Series(aliased.parts if isinstance(aliased, Series) else (aliased,), name)
        case "expansion":
            return Series(tuple(_expression(child) for child in children))
        case "maybe":
            return Repeat(_expression(children[0]), 0, 1)
        case "expr":
            return _repeated(_expression(children[0]), [str(child) for child in children[1:]])
        case "literal":
            return Literal(str(children[0]), *_place(children[0]))
        case "range":
            return Literal(f"{children[0]}..{children[1]}", *_place(children[0]))
        case "template_usage":
            return Series(tuple(_expression(child) for child in children))
    return _expression(children[0])


def _choice(parts: Sequence[Expression]) -> Expression:
    return parts[0] if len(parts) == 1 else Choice(tuple(parts))


def _repeated(part: Expression, operator: Sequence[str]) -> Repeat:
    """`x?`, `x*`, `x+`, `x~2` or `x~2..3`."""
    ends = {"?": (0, 1), "*": (0, None), "+": (1, None)}
    if operator[0] in ends:
        return Repeat(part, *ends[operator[0]])
    return Repeat(part, int(operator[1]), int(operator[-1]))


def _name(token: Token) -> Name:
    return Name(str(token), *_place(token))


def _place(token: Token) -> tuple[int, int]:
    return token.line or 1, token.column or 1


def _is_token(value: object) -> bool:
    return isinstance(value, Token)
