"""Reading one table block: the dialect that explains it best is chosen and asked for its grid or its tree."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from govparse.plugins import BrokenPart
from govparse.tables.dialect import Dialect
from govparse.tables.dialects.general import General
from govparse.tables.grid import Grid
from govparse.tables.registry import Choice, Registry, choose
from govparse.tables.telling import told
from govparse.tables.tidying import tidied
from govparse.tables.trust import trusted_grid, trusted_tree

if TYPE_CHECKING:
    from lark import Token, Tree

Result = TypeVar("Result")


def read_grid(text: str, offset: int, dialects: Registry, claimant: str | None = None) -> tuple[Choice, Grid]:
    """How the dialect of a block (folded text) was chosen, and its grid: the general reading's where none is.

    `claimant` is the dialect whose own marks open the table.
    """

    def check(grid: Grid) -> Grid:
        return trusted_grid(grid, text, offset)

    choice = choose(text, dialects, claimant, ask_all=False)
    found = _ask(choice, text, offset, dialects, lambda dialect: dialect.grid(text, offset), check)
    return found[0], tidied(found[1] or General().grid(text, offset), text)


def read_tree(
    text: str, offset: int, dialects: Registry, claimant: str | None = None
) -> "tuple[Choice, Tree[Token] | None]":
    """How the dialect of a block (folded text) was chosen, and its parse tree: None where none could read it."""

    def check(tree: "Tree[Token]") -> "Tree[Token]":
        return trusted_tree(tree, text, offset)

    return _ask(
        choose(text, dialects, claimant), text, offset, dialects, lambda dialect: dialect.tree(text, offset), check
    )


def _ask(
    choice: Choice,
    text: str,
    offset: int,
    dialects: Registry,
    work: Callable[[Dialect], Result],
    check: Callable[[Result], Result],
) -> tuple[Choice, Result | None]:
    """What the chosen dialect gives, checked where others wrote it; none is chosen where it fails."""
    if choice.name is None:
        return choice, None
    if dialects.origin(choice.name) == "built-in":
        return choice, work(dialects.get(choice.name))
    try:
        return choice, dialects.ask(choice.name, lambda dialect: told(text, offset, lambda: check(work(dialect))))
    except BrokenPart as error:
        return evolve(choice, name=None, broken=(*choice.broken, (error.name, error.words))), None
