"""The source tree: every character of an input in exactly one leaf, children inside parents, in order.

Below the document stand its blocks, below them what their grammars made of them. What cleaning took out belongs to
the leaf before it, so that the leaves, put together, are the raw text again.
"""

from collections.abc import Iterator

from attrs import define, field
from lark import Token, Tree

from govparse.blocks.split import Block, split_blocks
from govparse.cleaning import Cleaned, clean
from govparse.outline import outline_tree
from govparse.tables.claims import claims_of
from govparse.tables.reading import read_tree
from govparse.tables.registry import Registry, default_registry


@define
class Node:
    """A stretch of the raw text: `kind` is a block kind, a grammar rule or, for a leaf, a terminal."""

    kind: str
    start: int
    end: int
    children: list["Node"] = field(factory=list)

    def leaves(self) -> Iterator["Node"]:
        """The leaves in the order of the text."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


def source_tree(text: str, dialects: Registry | None = None) -> Node:
    """The source tree of a decoded text.

    `dialects` are those to choose from, by default the ones that ship and those of installed packages.
    """
    dialects = dialects or default_registry()
    cleaned = clean(text, claims_of(dialects))
    document = Node("document", 0, len(text))
    for block in split_blocks(cleaned):
        node = Node(block.kind, block.start, block.end)
        node.children = [_node(child) for child in _trees(cleaned, block, dialects)]
        document.children.append(node)
    _to_raw(document, cleaned)
    return document


def _trees(cleaned: Cleaned, block: Block, dialects: Registry) -> list[Tree[Token] | Token]:
    """What the grammar of a block makes of it; a table that no dialect explains stays one leaf."""
    if block.kind == "prose":
        return outline_tree(cleaned, [block]).children
    _, tree = read_tree(cleaned.folded[block.start : block.end], block.start, dialects, block.dialect)
    return tree.children if tree is not None else []


def _node(tree: Tree[Token] | Token) -> Node:
    if isinstance(tree, Token):
        start = tree.start_pos or 0
        return Node(tree.type, start, start + len(tree))
    children = [_node(child) for child in tree.children]
    start, end = (children[0].start, children[-1].end) if children else (0, 0)
    return Node(str(tree.data), start, end, children)


def _to_raw(document: Node, cleaned: Cleaned) -> None:
    """Moves a tree of clean offsets onto the raw text, every leaf up to where the next begins."""
    if not document.children:
        return
    leaves = list(document.leaves())
    starts = [0, *(cleaned.span(leaf.start, leaf.end)[0] for leaf in leaves[1:])]
    for leaf, start, end in zip(leaves, starts, [*starts[1:], document.end], strict=True):
        leaf.start, leaf.end = start, end
    _cover(document)


def _cover(node: Node) -> None:
    for child in node.children:
        _cover(child)
    if node.children:
        node.start, node.end = node.children[0].start, node.children[-1].end
