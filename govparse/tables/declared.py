"""A dialect that is declared: what it looks like, its grammar, and what the rules of the grammar make."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

from lark import Token, Tree

from govparse.parsing.grammar import parse, parse_tree
from govparse.parsing.markup import Markup
from govparse.tables.dialect import Score
from govparse.tables.grid import Grid
from govparse.tables.laws import SEPARATORS
from govparse.tables.rows import Part, to_grid
from govparse.tables.sniffing import Layout
from govparse.tables.writing import Spanned


class DeclaredDialect:
    """What a dialect inherits that states these attributes; see `Dialect` for `name`, `title` and the methods.

    `grammar` is the path of a file beside the module of the class, or of a shipped one (`tables/markdown.lark`); it is
    kept as `open_grammar` takes it. `actions` is a class with a method for every rule (or alias) that makes something
    of its children. The parts of a block are its rows and the tokens that belong to none: the children of the start
    rule, or what a method `start` makes of them. `layout` says how the lines of the block are told from those of
    others, and `markup` how its tables are found. `blanks_kept` is False for a layout that leaves blank cells out;
    `wraps` is True where cells go on beside each other in the lines of a row. A dialect that has a method `render` can
    also write; see `Writer`, also for `spanned`, and `Marked` for `needs` and `never`. `beats` are more general
    dialects: they give way wherever this one explains a block, whatever their score.

    For tests, `separators` are the characters that stand between cells (None where anything may); `unescapes` says that
    the text of a cell may lack marks that stand at its place; `addressed` that values name their columns, which rows
    without a place say.
    """

    name: ClassVar[str]
    title: ClassVar[tuple[str, str]]
    grammar: ClassVar[str]
    actions: ClassVar[type[Any]]
    layout: ClassVar[Layout]
    markup: ClassVar[Markup | None] = None
    blanks_kept: ClassVar[bool] = True
    wraps: ClassVar[bool] = False
    needs: ClassVar[str] = ""
    never: ClassVar[str] = ""
    spanned: ClassVar[Spanned] = "all"
    separators: ClassVar[str | None] = SEPARATORS
    unescapes: ClassVar[bool] = False
    addressed: ClassVar[bool] = False
    beats: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Finds the grammar of a new dialect."""
        module = sys.modules[cls.__module__].__file__
        beside = Path(module or "").parent / cls.grammar
        cls.grammar = str(beside.resolve()) if module and beside.is_file() else cls.grammar

    def sniff(self, text: str) -> Score:
        """The share of lines that show the layout, less the share of those that deny it."""
        return self.layout.score(text)

    def tree(self, text: str, offset: int = 0) -> Tree[Token]:
        """The parse tree; its leaves are the text."""
        return parse_tree(self.grammar, text, offset)

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows that the actions make; tokens called `PAGE` or `STRAY` between them are noise."""
        made = parse(self.grammar, text, self.actions, offset)
        parts: Iterable[Part] = getattr(made, "children", made)
        return to_grid(self.name, parts, text, offset, blanks_kept=self.blanks_kept)
