"""What a dialect is: one layout that a family of extractors writes."""

from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from attrs import frozen

from govparse.tables.grid import Grid

if TYPE_CHECKING:
    from lark import Token, Tree


@frozen
class Score:
    """How well a dialect explains a block.

    `value` runs from 0 (this layout cannot have written it) to 1 (every line shows it); `reasons` say what was counted,
    each in Chinese and in English.
    """

    value: float
    reasons: tuple[tuple[str, str], ...]


class Dialect(Protocol):
    """A layout: its name, its grammar, how well it explains a block, and the grid it reads from one.

    `text` is always the folded text of one table block (whole lines); `offset` is where the block starts in the
    cleaned text, so that tokens and cells carry places of the cleaned text. `title` is the layout's name in Chinese
    and in English.
    """

    name: ClassVar[str]
    title: ClassVar[tuple[str, str]]
    grammar: ClassVar[str]

    def sniff(self, text: str) -> Score:
        """The score of a block; it counts lines and parses nothing."""

    def tree(self, text: str, offset: int = 0) -> "Tree[Token]":
        """The Lark parse tree of a block; its leaves are the text."""

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows and cells of a block; any text gives a grid, what belongs to no row is its noise."""


@runtime_checkable
class Marked(Protocol):
    """What some dialects say of single characters, so that most blocks need not be asked about them.

    A block scores 0 that lacks one of those that the layout `needs`, or has one that the layout is `never` beside.
    """

    needs: ClassVar[str]
    never: ClassVar[str]
