"""Parse trees and tokens of a text for people who write grammars, in places of the raw text."""

from collections.abc import Iterator

from attrs import define
from lark import Token, Tree

from govparse.cleaning import Cleaned, clean
from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import clip
from govparse.forms import forms_of
from govparse.outline import outline_tree
from govparse.outline.blocks import split_blocks
from govparse.pipeline import TableTrace, explain_tables
from govparse.source import Source

Node = Tree[Token]


@define
class Forest:
    """The outline tree and the table blocks of one source, with the map from their places to the raw text."""

    source: Source
    cleaned: Cleaned
    outline: Node
    tables: list[TableTrace]


def forest_of(source: Source) -> Forest:
    """The parse trees of a source."""
    cleaned = clean(source.text)
    prose = [block for block in split_blocks(cleaned) if block.kind == "prose"]
    return Forest(source, cleaned, outline_tree(cleaned, prose), explain_tables(source.text))


def tree_lines(console: Console, forest: Forest) -> Iterator[str]:
    """Every tree, a node a line, indented by depth: name, `[start, end)`, place of the start, text of tokens."""
    for title, tree in _trees(console, forest):
        yield console.style(title, "strong")
        pending: list[tuple[int, Node | Token]] = [(1, tree)] if tree else []
        while pending:
            depth, node = pending.pop()
            tokens = _tokens(node)
            if tokens:
                yield "  " * depth + _line(console, forest, node, tokens)
            if isinstance(node, Tree):
                pending += [(depth + 1, child) for child in reversed(node.children)]


def token_lines(console: Console, forest: Forest) -> Iterator[str]:
    """Every token of every tree, in the order of the text."""
    for title, tree in _trees(console, forest):
        yield console.style(title, "strong")
        for token in _tokens(tree) if tree else []:
            yield "  " + _line(console, forest, token, [token])


def _trees(console: Console, forest: Forest) -> Iterator[tuple[str, Node | None]]:
    yield console.pick(words.OUTLINE), forest.outline
    for trace in forest.tables:
        yield table_title(console, forest.source, trace), trace.tree


def table_title(console: Console, source: Source, trace: TableTrace) -> str:
    """Where a table block starts, its name, and its layout."""
    line, char = source.position(trace.start)
    name = forms_of(trace.table)[0].title if trace.table else console.pick(words.TABLE_BLOCK)
    return f"{line}:{char} {name} ({trace.choice.name or console.pick(words.NO_CHOICE)})"


def _tokens(node: Node | Token) -> list[Token]:
    """The tokens of a node that hold characters; a lexer also marks with empty ones where something ends."""
    tokens = [node] if isinstance(node, Token) else node.scan_values(lambda leaf: isinstance(leaf, Token))
    return [token for token in tokens if token]


def _line(console: Console, forest: Forest, node: Node | Token, tokens: list[Token]) -> str:
    start = forest.cleaned.span(tokens[0].start_pos or 0, tokens[0].end_pos or 0)[0]
    end = forest.cleaned.span(tokens[-1].start_pos or 0, tokens[-1].end_pos or 0)[1]
    line, char = forest.source.position(start)
    place = f"[{start}, {end}) {line}:{char}"
    if isinstance(node, Tree):
        return f"{console.style(str(node.data), 'caret')} {place}"
    room = max(20, console.width - len(place) - len(node.type) - 20)
    return f"{console.style(node.type, 'info')} {place} {clip(repr(str(node)), room)}"
