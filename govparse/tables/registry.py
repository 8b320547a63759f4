"""The dialects by name, and the choice among them for one block."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from attrs import frozen

from govparse.tables.dialect import Dialect, Score

BUILT_IN = {
    "bar_terminated": "govparse.tables.bar_terminated:BarTerminated",
    "cell_per_line": "govparse.tables.cell_per_line:CellPerLine",
    "markdown": "govparse.tables.markdown:Markdown",
    "tab_separated": "govparse.tables.tab_separated:TabSeparated",
}
"""Where each dialect lives; a dialect is imported when it is first asked for."""

THRESHOLD = 0.5
"""A layout has to explain half of the lines to be taken."""


@frozen
class Choice:
    """Which dialect reads a block.

    `name` is None where no dialect explains enough of it, or where several explain it equally well: these are then the
    names in `tie`. `scores` holds all that were asked, the best first.
    """

    name: str | None
    scores: list[tuple[str, Score]]
    tie: tuple[str, ...] = ()


@cache
def get_dialect(name: str) -> Dialect:
    """The dialect of that name; raises `KeyError` where there is none."""
    module, _, attribute = BUILT_IN[name].partition(":")
    found: type[Dialect] = getattr(import_module(module), attribute)
    return found()


def sniff_all(text: str, names: Iterable[str] = BUILT_IN) -> list[tuple[str, Score]]:
    """The score that each dialect gives a block (folded text, whole lines), the best first, equals by name."""
    scores = [(name, get_dialect(name).sniff(text)) for name in names]
    return sorted(scores, key=lambda scored: (-scored[1].value, scored[0]))


def choose(text: str, names: Iterable[str] = BUILT_IN) -> Choice:
    """The dialect that explains a block best, by its score alone: the order of the names decides nothing."""
    scores = sniff_all(text, names)
    best = scores[0][1].value if scores else 0.0
    winners = tuple(name for name, score in scores if score.value == best)
    if best < THRESHOLD:
        return Choice(None, scores)
    return Choice(winners[0], scores) if len(winners) == 1 else Choice(None, scores, winners)
