"""The dialects by name, wherever they come from, and the choice among them for one block."""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, frozen

from govparse.parsing.markup import Markup
from govparse.plugins import (
    BrokenPart,
    Entry,
    Origin,
    Part,
    UnknownPart,
    Words,
    built_in,
    guarded,
    in_folder,
    installed,
    load,
    settle,
)
from govparse.plugins import (
    forget as forget_modules,
)
from govparse.tables.dialect import Dialect, Marked, Score
from govparse.tables.trust import trusted_score

BUILT_IN = {
    "aligned": "govparse.tables.dialects.aligned:Aligned",
    "bar_between": "govparse.tables.dialects.bar_between:BarBetween",
    "bar_enclosed": "govparse.tables.dialects.bar_enclosed:BarEnclosed",
    "bar_ended": "govparse.tables.dialects.bar_ended:BarEnded",
    "bar_opened": "govparse.tables.dialects.bar_opened:BarOpened",
    "bar_padded": "govparse.tables.dialects.bar_padded:BarPadded",
    "bar_separated": "govparse.tables.dialects.bar_separated:BarSeparated",
    "bar_terminated": "govparse.tables.dialects.bar_terminated:BarTerminated",
    "boxed": "govparse.tables.dialects.boxed:Boxed",
    "cell_lines": "govparse.tables.dialects.cell_lines:CellLines",
    "cell_per_line": "govparse.tables.dialects.cell_per_line:CellPerLine",
    "columned": "govparse.tables.dialects.columned:Columned",
    "dashed": "govparse.tables.dialects.dashed:Dashed",
    "framed": "govparse.tables.dialects.framed:Framed",
    "general": "govparse.tables.dialects.general:General",
    "inlined": "govparse.tables.dialects.inlined:Inlined",
    "keyed": "govparse.tables.dialects.keyed:Keyed",
    "list_table": "govparse.tables.dialects.list_table:ListTable",
    "markdown": "govparse.tables.dialects.markdown:Markdown",
    "spaced": "govparse.tables.dialects.spaced:Spaced",
    "stacked": "govparse.tables.dialects.stacked:Stacked",
    "tab_separated": "govparse.tables.dialects.tab_separated:TabSeparated",
    "tagged": "govparse.tables.dialects.tagged:Tagged",
}
"""Where each dialect that ships lives."""

GENERAL = "general"
"""The dialect that reads what no other one explains: always the last choice."""

GROUP = "govparse.dialects"
"""The group of entry points under which installed packages declare dialects."""

THRESHOLD = 0.5
"""A layout has to explain half of the lines to be taken."""

KEPT = 256
"""Dialects kept ready, also those that are broken."""

Result = TypeVar("Result")


@frozen(slots=False)
class Registry:
    """A set of dialects. None is imported before it is asked for, and their order decides nothing.

    `chosen` is the one that reads every table, whatever the scores; None where scores decide.
    """

    parts: frozenset[Part]
    chosen: str | None = None

    @cached_property
    def _settled(self) -> tuple[dict[str, Part], dict[Part, Words]]:
        return settle(self.parts)

    def names(self) -> tuple[str, ...]:
        """The names that dialects have, in alphabetical order; which of them work is known once they are imported."""
        return tuple(self._settled[0])

    def get(self, name: str) -> Dialect:
        """The dialect of that name; raises `UnknownPart` where there is none, `BrokenPart` where it cannot be used."""
        return _dialect_of(self._part(name))

    def ask(self, name: str, work: Callable[[Dialect], Result]) -> Result:
        """What a dialect gives; whatever the code of others raises becomes `BrokenPart`."""
        part = self._part(name)
        dialect = _dialect_of(part)
        return guarded(part, lambda: work(dialect))

    @cached_property
    def sniffers(self) -> tuple[tuple[str, Callable[[str], Score]], ...]:
        """How every dialect scores a block, by name; those of others are guarded, and raise `BrokenPart`."""
        return tuple((name, self._sniffer(name)) for name in self.names())

    def sniffers_for(self, text: str) -> tuple[tuple[str, Callable[[str], Score]], ...]:
        """The sniffers of a block, but for those of shipped dialects whose marks say that they score 0."""
        return _sniffers_beside(self, "".join([mark for mark in self._marks if mark in text]))

    @cached_property
    def _marks(self) -> frozenset[str]:
        """All characters that allow dialects or rule them out."""
        return frozenset("".join(chain.from_iterable(self.marks_of(name) for name, _ in self.sniffers)))

    def marks_of(self, name: str) -> tuple[str, str]:
        """Of a shipped dialect the characters that it needs, and those that it never stands beside."""
        dialect = self.get(name) if self.origin(name) == "built-in" else None
        return (dialect.needs, dialect.never) if isinstance(dialect, Marked) else ("", "")

    def beaten_by(self, name: str) -> tuple[str, ...]:
        """The dialects that give way to one which explains a block, too: it says that it is more specific."""
        return tuple(getattr(self.get(name), "beats", ()))

    def _sniffer(self, name: str) -> Callable[[str], Score]:
        if self.origin(name) == "built-in":
            return self.get(name).sniff
        return lambda text: self.ask(name, lambda dialect: trusted_score(dialect.sniff(text)))

    @cached_property
    def markups(self) -> Mapping[str, Markup]:
        """What the dialects of others say of how their tables are found, by name."""
        found: dict[str, Markup] = {}
        for name, part in self._settled[0].items():
            asked = part.origin != "built-in" and self.chosen in (None, name)
            dialect, _ = _made(part) if asked else (None, None)
            markup = getattr(dialect, "markup", None)
            if isinstance(markup, Markup):
                found[name] = markup
        return found

    def origin(self, name: str) -> Origin:
        """Where the dialect of that name comes from; raises `UnknownPart` where there is none."""
        return self._part(name).origin

    def _part(self, name: str) -> Part:
        named, _ = self._settled
        if name not in named:
            raise UnknownPart(name, named)
        return named[name]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every dialect there is, by name, also those that do not work; they are imported to know."""
        _, refused = self._settled
        parts = sorted(self.parts, key=lambda part: (part.name, part.origin, part.target))
        return tuple(
            Entry(part.name, part.origin, part.location, refused.get(part) or _made(part)[1]) for part in parts
        )

    def with_folder(self, path: str | Path) -> "Registry":
        """This registry and the dialects in a folder: each module one, its name that of the module.

        Raises `FileNotFoundError` for a folder that is not there or holds no module.
        """
        return evolve(self, parts=self.parts | frozenset(in_folder(path)))

    def without(self, name: str) -> "Registry":
        """This registry without the dialect of that name. Raises `UnknownPart` where there is none."""
        return evolve(self, parts=self.parts - {self._part(name)})

    def choosing(self, name: str) -> "Registry":
        """This registry with the dialect of that name chosen for every table. Raises as `get` does."""
        self.get(name)
        return evolve(self, chosen=name)


@lru_cache
def default_registry() -> Registry:
    """The dialects that ship and those that installed packages declare."""
    return Registry(frozenset((*built_in(BUILT_IN), *installed(GROUP))))


@lru_cache(KEPT)
def _sniffers_beside(registry: Registry, marks: str) -> tuple[tuple[str, Callable[[str], Score]], ...]:
    """The sniffers of dialects that can stand in a block with these marks alone."""
    asked = []
    for name, sniff in registry.sniffers:
        needs, never = registry.marks_of(name)
        if set(needs) <= set(marks) and not set(never) & set(marks):
            asked.append((name, sniff))
    return tuple(asked)


def _dialect_of(part: Part) -> Dialect:
    dialect, error = _made(part)
    if dialect is None:
        raise BrokenPart(part.name, error or ("", ""))
    return dialect


@lru_cache(KEPT)
def _made(part: Part) -> tuple[Dialect | None, Words | None]:
    """A dialect, or why there is none; kept, so that what is broken is not imported again for every block."""
    try:
        found = load(part)
        kind = found if ":" in part.target else _class_in(found, part)
        dialect: Dialect = guarded(part, kind)
    except BrokenPart as error:
        return None, error.words
    missing = [name for name in ("name", "title", "grammar", "sniff", "tree", "grid") if not hasattr(dialect, name)]
    if missing:
        return None, (f"缺少 {'、'.join(missing)}", f"it has no {', '.join(missing)}")
    if isinstance(getattr(dialect, "beats", ()), str):
        return None, ("beats 应是名称的元组", "its `beats` is a text and should be a tuple of names")
    if dialect.name != part.name:
        return None, (f"类中的名称是“{dialect.name}”", f"its class calls itself {dialect.name!r}")
    return dialect, None


def _class_in(module: Any, part: Part) -> Callable[[], Dialect]:
    """The class of a module in a folder: the one that is called like the module."""
    for value in vars(module).values():
        if isinstance(value, type) and value.__module__ == module.__name__ and getattr(value, "name", "") == part.name:
            return value
    raise BrokenPart(part.name, (f"没有 name = “{part.name}” 的类", f"no class in it has name = {part.name!r}"))


@frozen
class Choice:
    """Which dialect reads a block.

    `name` is that of the general reading where no dialect explains enough of it; None where there is no such one, or
    where several dialects explain it equally well: these are then the names in `tie`. `scores` holds all that were
    asked, the best first; `broken` those that failed, with the reason; `beaten` those that explain it, too, but give
    way to another one, with its name.
    """

    name: str | None
    scores: list[tuple[str, Score]]
    tie: tuple[str, ...] = ()
    broken: tuple[tuple[str, Words], ...] = ()
    beaten: tuple[tuple[str, str], ...] = ()


def forget(folder: str | Path) -> None:
    """Lets the dialects of a folder be made anew, as its modules and grammars stand there now."""
    from govparse.parsing import grammar  # what makes parsers is not needed to choose among dialects

    forget_modules(folder)
    grammar.forget()
    _made.cache_clear()
    _sniffers_beside.cache_clear()


def get_dialect(name: str) -> Dialect:
    """The dialect of that name that ships or is installed. See `Registry.get`."""
    return default_registry().get(name)


def sniff_all(text: str, registry: Registry | None = None) -> list[tuple[str, Score]]:
    """The score that each dialect gives a block (folded text, whole lines), the best first, equals by name."""
    return choose(text, registry).scores


def choose(text: str, registry: Registry | None = None, claimant: str | None = None, *, ask_all: bool = True) -> Choice:
    """The dialect that explains a block (folded text, whole lines) best, by its score alone.

    A dialect that the caller has chosen is taken without a score; the `claimant`, whose own marks open the table, goes
    before all others where it explains the block. Who wants no scores need not `ask_all`: those then stay unasked
    whose marks say that they score 0.
    """
    asked = registry or default_registry()
    if asked.chosen is not None:
        return Choice(asked.chosen, [])
    scores: list[tuple[str, Score]] = []
    broken: list[tuple[str, Words]] = []
    for name, sniff in asked.sniffers if ask_all else asked.sniffers_for(text):
        try:
            scores.append((name, sniff(text)))
        except BrokenPart as error:
            broken.append((name, error.words))
    scores.sort(key=lambda scored: scored[1].value, reverse=True)  # equals stay by name
    reached = [name for name, score in scores if score.value >= THRESHOLD]
    beaten = {other: name for name in reached for other in asked.beaten_by(name) if other in {*reached} - {name}}
    if claimant in reached:
        beaten = dict.fromkeys((name for name in reached if name != claimant), claimant)
    left = {name: score.value for name, score in scores if name in reached and name not in beaten}
    failed, outdone = tuple(broken), tuple(beaten.items())
    if not reached:
        return Choice(GENERAL if GENERAL in asked.names() else None, scores, (), failed)
    winners = tuple(name for name in left if left[name] == max(left.values())) or tuple(reached)
    return Choice(winners[0] if len(winners) == 1 else None, scores, winners[1:] and winners, failed, outdone)
