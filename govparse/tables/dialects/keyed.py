"""Values behind the names of their columns, as interfaces, data bases and language models write tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile
from typing import TYPE_CHECKING

from attrs import frozen
from lark import Token

from govparse.parsing.grammar import parse
from govparse.parsing.patterns import compile_pattern
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid, Row
from govparse.tables.paths import mark_between_names, names_in, names_of_columns
from govparse.tables.rows import NOISE, to_grid

if TYPE_CHECKING:
    from govparse.tables.rows import Part

_PAIRS = compile_pattern(
    r"[^\s:,;{}\[\]0-9]:[^\S\n]*+[\"']?(?:[-+−增减]?[0-9][0-9.]*+[%元件条项]?|[-—/]|null|None)?[\"']?[^\S\n]*+(?=[,;{}\[\n]|\Z)"
)
"""A key and a value behind it, or nothing."""
_LINES = re.compile(r"[^\s{}\[\],]")
_NOTHING = frozenset({"null", "none", "nan", "undefined"})
_BULLET = re.compile(r"[-*+•·] +")
_HAN = re.compile(r"[㐀-鿿]{2}")
_NEARLY_ALL, _MOST = 0.8, 0.5
"""The shares of keys, and of names of rows, that a mark has to part."""
_LINE_ENDS = frozenset({"LINE_END", "BLANK_LINE", "PAGE"})
_REPEATED = 3
"""A key without a value that stands so often names a column, and its values are blank."""

Event = list[Token] | Token


@frozen
class Leaf:
    """A value: the names around it from the outside in, the name of its column, and the number of its object."""

    path: tuple[Cell, ...]
    key: Cell | None
    value: Cell
    record: int

    def is_beside(self, other: "Leaf") -> bool:
        """Whether two values stand in one row: under the same names, or in the same object."""
        return self.names == other.names and (bool(self.path) or self.record == other.record)

    @property
    def names(self) -> tuple[str, ...]:
        """The texts of the names around it."""
        return tuple(cell.text for cell in self.path)


class Events:
    """What each rule of the grammar makes: the tokens of an entry, its keys before its value."""

    def start(self, parts: list[Event]) -> list[Event]:
        """All entries, and what stands between them."""
        return parts

    def entry(self, tokens: list[Token]) -> list[Token]:
        """Keys and a value, or either."""
        return tokens


class Keyed(DeclaredDialect):
    """The layout of keys and values: a value says which row and column it belongs to; its rows are made of that.

    A row has the names of its own, then its values; the names of its columns are a row of heads before it.
    """

    name = "keyed"
    title = ("键值对", "keys and values")
    grammar = "tables/keyed.lark"
    separators = None
    unescapes = True
    addressed = True
    needs = ":"
    never = "\t"
    actions = Events

    def sniff(self, text: str) -> Score:
        """The share of lines with text that have a key and a value, at most 1."""
        pairs = len(_PAIRS.findall(text)) if "\t" not in text else 0
        lines = sum(_LINES.search(line) is not None for line in text.split("\n"))
        words = f"{lines} 行中有 {pairs} 个键值对", f"{pairs} keys with a value in {lines} lines"
        return Score(min(1.0, pairs / lines) if pairs > 1 else 0.0, (words,))

    def grid(self, text: str, offset: int = 0) -> Grid:
        """The rows of the values, and their heads."""
        events: list[Event] = parse(self.grammar, text, self.actions, offset)
        leaves = _with_names(list(_leaves(events)))
        noise = [event for event in events if isinstance(event, Token) and event.type in NOISE]
        return to_grid(self.name, [*_rows(leaves), *noise], text, offset)


def _leaves(events: Sequence[Event]) -> Iterator[Leaf]:
    """The values of a table in order."""
    columns, mark = _columns(events), _mark_in_keys(events)
    stack: list[Cell | None] = []
    words: list[Cell] = []
    label: Cell | None = None
    opening: Cell | None = None
    record = 0
    begun = False
    for number, event in enumerate(events):
        if isinstance(event, Token):
            record += event.type in ("OPEN", "CLOSE")
            if event.type == "OPEN":
                stack.append(opening)
            elif event.type == "CLOSE" and stack:
                stack.pop()
            opening = opening if event.type in ("PAD", "LINE_END") else None
            continue
        *keys, value = [_cell(token) for token in event]
        bare = event[-1].type == "LABEL"
        if not keys and not stack and not bare and _is_alone(events, number) and _HAN.search(value.text):
            words = [value] if begun else [*words, value]
            begun, label, record = False, None, record + 1
            continue
        begun = True
        if len(keys) > (not bare):
            label, record = keys[0], record + 1
        path = tuple(cell for cell in (*stack, *words, label) if cell is not None)
        if not bare:
            if keys or stack:
                yield Leaf(path, keys[-1] if keys else None, value, record)
        elif keys or (value.text in columns and not stack) or (mark and mark in value.text):
            yield Leaf(path, value, Cell("", value.end, value.end), record)
        else:
            opening, label, record = value, None if stack else value, record + 1


def _is_alone(events: Sequence[Event], number: int) -> bool:
    """Whether an entry has a line for itself."""
    beside = [*events[max(number - 1, 0) : number], *events[number + 1 : number + 2]]
    return all(isinstance(event, Token) and event.type in _LINE_ENDS for event in beside)


def _mark_in_keys(events: Iterable[Event]) -> str | None:
    """What parts the names of a row and of a column in nearly all keys."""
    entries = [event for event in events if not isinstance(event, Token)]
    named = [entry[-1 if entry[-1].type == "LABEL" else -2] for entry in entries if _has_key(entry)]
    return mark_between_names([_cell(token).text for token in named], _NEARLY_ALL)


def _has_key(entry: Sequence[Token]) -> bool:
    return len(entry) > 1 or entry[-1].type == "LABEL"


def _columns(events: Iterable[Event]) -> frozenset[str]:
    """The keys that name columns: those that have values, and those that stand often."""
    entries = [event for event in events if not isinstance(event, Token)]
    valued = {_cell(entry[-2]).text for entry in entries if len(entry) > 1 and entry[-1].type != "LABEL"}
    bare = Counter(_cell(entry[-1]).text for entry in entries if entry[-1].type == "LABEL")
    return frozenset(valued | {text for text, count in bare.items() if count >= _REPEATED})


def _cell(token: Token) -> Cell:
    """The cell of a key or a value, without its quotation marks, its colon, and the mark of a list."""
    text = token.rstrip().removesuffix(":").rstrip() if token.type in ("KEY", "LABEL") else token.rstrip()
    start = token.start_pos or 0
    if token.type in ("KEY", "LABEL") and (bullet := _BULLET.match(text)) is not None:
        text, start = text[bullet.end() :], start + bullet.end()
    if text[:1] in ('"', "'"):
        text, start = text[1:-1], start + 1
    shown = text.strip()
    start += text.find(shown)
    return Cell("" if shown.lower() in _NOTHING else shown, start, start + len(shown))


def _with_names(leaves: list[Leaf]) -> list[Leaf]:
    """The leaves with the names of rows apart from those of columns, where they stand in one key."""
    keys = [leaf.key.text for leaf in leaves if leaf.key is not None and not _HAN.search(leaf.value.text)]
    mark = mark_between_names(keys, _NEARLY_ALL)
    if mark is None:
        return leaves
    names = [names_in(leaf.key, mark) if leaf.key is not None else [] for leaf in leaves]
    own = names_of_columns([tuple(cell.text for cell in cells) for cells in names if cells])
    made = []
    for leaf, cells in zip(leaves, names, strict=True):
        if cells:
            rows = cells[: len(cells) - own[tuple(cell.text for cell in cells)]]
            leaf = Leaf((*leaf.path, *rows), cells[-1], leaf.value, leaf.record)
        made.append(leaf)
    return made


def _runs(leaves: Sequence[Leaf]) -> Iterator[list[Leaf]]:
    """The values of one row after the other: where its first column comes again a row begins."""
    run: list[Leaf] = []
    for leaf in leaves:
        again = len(run) > 1 and leaf.key is not None and run[0].key is not None and leaf.key.text == run[0].key.text
        if run and (again or not leaf.is_beside(run[-1])):
            yield run
            run = []
        run.append(leaf)
    if run:
        yield run


def _rows(leaves: Sequence[Leaf]) -> "Iterator[Part]":
    """A row for every run of values of the same names; heads before those whose columns are others than before.

    The heads stand among the values, so that their row has no place of its own but the start of the row behind it.
    What names a text before the values ("项目": "规章") is none of them. A second row of one name has it again, at its
    start as well.
    """
    texts = [leaf.value.text for leaf in leaves if _HAN.search(leaf.value.text)]
    mark = mark_between_names(texts, _MOST)
    around_rows = mark_between_names({text for leaf in leaves for text in leaf.names}, _MOST)
    heads: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    done = 0
    for values in _runs(leaves):
        around = values[0].names
        shared = sum(1 for one, other in zip(around[:-1], names, strict=False) if one == other)
        path = [name for cell in values[0].path[shared:] if cell.start >= done for name in names_in(cell, around_rows)]
        again = [] if path or not around else [values[0].names[-1]]
        said = [names_in(leaf.value, mark if _HAN.search(leaf.value.text) else None) for leaf in values]
        cells = [*path, *(cell for some in said for cell in some)]
        start = cells[0].start
        cells = [*(Cell(name, start, start) for name in again), *cells]
        figures = list(dropwhile(lambda leaf: _HAN.search(leaf.value.text), values))
        columns = tuple(leaf.key.text for leaf in figures if leaf.key is not None)
        if columns != heads and not all(text.isdecimal() for text in columns):
            yield Row([Cell(text, start, start) for text in columns], start, start)
            heads = columns
        done = values[-1].value.end
        yield Row(cells, start, done)
        names = around
