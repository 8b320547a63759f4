"""Parse trees and tokens of a text for people who write grammars, in places of the raw text."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from attrs import define
from lark import Token, Tree

from govparse.authoring.sexp import quote, show_sexp
from govparse.blocks.split import split_blocks
from govparse.cleaning import Cleaned, clean
from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import clip, display_width
from govparse.forms import forms_of
from govparse.outline import outline_tree
from govparse.pipeline import TableTrace, explain_tables
from govparse.source import Source
from govparse.tables.claims import claims_of
from govparse.tables.registry import Registry

Node = Tree[Token]


@define
class Forest:
    """The outline tree and the table blocks of one source, with the map from their places to the raw text."""

    source: Source
    cleaned: Cleaned
    outline: Node
    tables: list[TableTrace]


class Place(NamedTuple):
    """Where a node stands in the raw text: offsets, and 1-based line and character of its start."""

    start: int
    end: int
    line: int
    char: int


def forest_of(source: Source, dialects: Registry) -> Forest:
    """The parse trees of a source, with `dialects` to choose from."""
    cleaned = clean(source.text, claims_of(dialects))
    prose = [block for block in split_blocks(cleaned) if block.kind == "prose"]
    return Forest(source, cleaned, outline_tree(cleaned, prose), explain_tables(source.text, dialects))


def tree_lines(console: Console, forest: Forest) -> Iterator[str]:
    """Every tree, a node a line, indented by depth: name, `[start, end)`, place of the start, text of tokens."""
    for title, tree in _trees(console, forest):
        yield console.style(title, "strong")
        pending: list[tuple[int, Node | Token]] = [(1, tree)] if tree else []
        while pending:
            depth, node = pending.pop()
            if place := place_of(forest, node):
                yield "  " * depth + _line(console, node, place)
            if isinstance(node, Tree):
                pending += [(depth + 1, child) for child in reversed(node.children)]


def sexp_lines(console: Console, forest: Forest) -> Iterator[str]:
    """Every tree as an S-expression, as corpus cases have them, below a line with its title."""
    for title, tree in _trees(console, forest):
        yield console.style(f"; {title}", "strong")
        if tree is not None:
            yield show_sexp(tree)


def token_lines(console: Console, forest: Forest) -> Iterator[str]:
    """Every token of every tree, in the order of the text, with the rules that it stands in, the innermost first."""
    for title, tree in _trees(console, forest):
        yield console.style(title, "strong")
        for token, rules in _tokens_with_rules(tree):
            if place := place_of(forest, token):
                within = console.style(f"  < {' < '.join(reversed(rules))}", "faint")
                yield f"  {_line(console, token, place, room=display_width(within))}{within}"


def tree_record(forest: Forest) -> dict[str, Any]:
    """The trees of a source for programs: name, dialect (None for the outline), and nested nodes with their places."""
    dialects = [None, *(trace.choice.name for trace in forest.tables)]
    trees = [
        {"name": name, "dialect": dialect, "tree": _node_record(forest, tree)}
        for (name, tree), dialect in zip(_named(forest), dialects, strict=True)
    ]
    return {"source": forest.source.name, "trees": trees}


def token_records(forest: Forest) -> Iterator[dict[str, Any]]:
    """The tokens of a source for programs, each with the tree and the rules that it stands in, the outermost first."""
    for name, tree in _named(forest):
        for token, rules in _tokens_with_rules(tree):
            if record := _node_record(forest, token):
                yield {"source": forest.source.name, "tree": name, "rules": rules, **record}


def _node_record(forest: Forest, node: Node | Token | None) -> dict[str, Any] | None:
    """A node and what is below it; None for one without characters."""
    place = place_of(forest, node) if node is not None else None
    if node is None or place is None:
        return None
    where = place._asdict()
    if isinstance(node, Token):
        return {"token": node.type, **where, "text": str(node)}
    children = [record for child in node.children if (record := _node_record(forest, child))]
    return {"rule": str(node.data), **where, "children": children}


def _named(forest: Forest) -> list[tuple[str | None, Node | None]]:
    return [("outline", forest.outline), *((trace.table, trace.tree) for trace in forest.tables)]


def _tokens_with_rules(tree: Node | None) -> Iterator[tuple[Token, list[str]]]:
    pending: list[tuple[Node | Token, list[str]]] = [(tree, [])] if tree else []
    while pending:
        node, rules = pending.pop()
        if isinstance(node, Token):
            yield node, rules
        else:
            within = [*rules, str(node.data)]
            pending += [(child, within) for child in reversed(node.children)]


def _trees(console: Console, forest: Forest) -> Iterator[tuple[str, Node | None]]:
    yield console.pick(words.OUTLINE), forest.outline
    for trace in forest.tables:
        yield table_title(console, forest.source, trace), trace.tree


def table_title(console: Console, source: Source, trace: TableTrace) -> str:
    """Where a table block starts, its name, and its layout."""
    return title_of(console, *source.position(trace.start), trace.table, trace.choice.name)


def title_of(console: Console, line: int, char: int, table: str | None, dialect: str | None) -> str:
    """The place, the name and the layout of a table block."""
    name = forms_of(table)[0].title if table else console.pick(words.TABLE_BLOCK)
    return f"{line}:{char} {name} ({dialect or console.pick(words.NO_CHOICE)})"


def place_of(forest: Forest, node: Node | Token) -> Place | None:
    """The place of a node; None for one without characters, such as the mark that a section ends."""
    tokens = [node] if isinstance(node, Token) else node.scan_values(lambda leaf: isinstance(leaf, Token))
    shown = [token for token in tokens if token]
    if not shown:
        return None
    start = forest.cleaned.span(shown[0].start_pos or 0, shown[0].end_pos or 0)[0]
    end = forest.cleaned.span(shown[-1].start_pos or 0, shown[-1].end_pos or 0)[1]
    return Place(start, end, *forest.source.position(start))


def _line(console: Console, node: Node | Token, place: Place, room: int = 0) -> str:
    where = f"[{place.start}, {place.end}) {place.line}:{place.char}"
    shown = console.style(where, "faint")
    if isinstance(node, Tree):
        return f"{console.style(str(node.data), 'caret')} {shown}"
    left = max(20, console.width - len(where) - len(node.type) - 20 - room)
    return f"{console.style(node.type, 'info')} {shown} {clip(quote(node), left)}"
