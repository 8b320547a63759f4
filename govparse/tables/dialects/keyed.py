"""Values behind the names of their columns, as interfaces, data bases and language models write tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lark import Token

from govparse.parsing.grammar import parse
from govparse.parsing.patterns import compile_pattern
from govparse.tables.addressed import Addressed, rows_of_values
from govparse.tables.declared import DeclaredDialect
from govparse.tables.dialect import Score
from govparse.tables.grid import Cell, Grid
from govparse.tables.rows import NOISE, to_grid

_PAIRS = compile_pattern(
    r"[^\s:,;{}\[\]0-9]:[^\S\n]*+[\"']?(?:[-+−增减]?[0-9][0-9.]*+[%元件条项]?|[-—/]|null|None)?[\"']?[^\S\n]*+(?=[,;{}\[\n]|\Z)"
)
"""A key and a value behind it, or nothing."""
_LINES = re.compile(r"[^\s{}\[\],]")
_PATHS = (" × ", "×", " → ", "→", " > ", "|", "/", "-", "—", "_", "·")
"""What stands between the name of a row and that of a column in one key."""
_NOTHING = frozenset({"null", "none", "nan", "undefined"})
_REPEATED = 3
"""A key without a value that stands so often names a column, and its values are blank."""

Event = list[Token] | Token


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
        mark = _mark_in_keys(events)
        leaves = [_split_key(leaf, mark) if mark else leaf for leaf in _leaves(events)]
        noise = [event for event in events if isinstance(event, Token) and event.type in NOISE]
        return to_grid(self.name, [*rows_of_values(leaves), *noise], text, offset)


def _leaves(events: Sequence[Event]) -> Iterator[Addressed]:
    """The values of a table in order."""
    columns, mark = _columns(events), _mark_in_keys(events)
    stack: list[Cell | None] = []
    label: Cell | None = None
    opening: Cell | None = None
    record = 0
    for event in events:
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
        if len(keys) > (not bare):
            label, record = keys[0], record + 1
        if not bare:
            if keys or stack:
                yield Addressed(_path(stack, label), keys[-1] if keys else None, value, record)
        elif keys or (value.text in columns and not stack) or (mark and mark in value.text):
            yield Addressed(_path(stack, label), value, Cell("", value.end, value.end), record)
        else:
            opening, label, record = value, None if stack else value, record + 1


def _mark_in_keys(events: Iterable[Event]) -> str | None:
    """What parts the names of a row and of a column in nearly all keys."""
    entries = [event for event in events if not isinstance(event, Token)]
    named = [entry[-1 if entry[-1].type == "LABEL" else -2] for entry in entries if _has_key(entry)]
    keys = [_cell(token).text for token in named]
    return next((mark for mark in _PATHS if 5 * sum(mark in key[1:-1] for key in keys) >= 4 * len(keys) > 4), None)


def _has_key(entry: Sequence[Token]) -> bool:
    return len(entry) > 1 or entry[-1].type == "LABEL"


def _columns(events: Iterable[Event]) -> frozenset[str]:
    """The keys that name columns: those that have values, and those that stand often."""
    entries = [event for event in events if not isinstance(event, Token)]
    valued = {_cell(entry[-2]).text for entry in entries if len(entry) > 1 and entry[-1].type != "LABEL"}
    bare = Counter(_cell(entry[-1]).text for entry in entries if entry[-1].type == "LABEL")
    return frozenset(valued | {text for text, count in bare.items() if count >= _REPEATED})


def _path(stack: Sequence[Cell | None], label: Cell | None) -> tuple[Cell, ...]:
    return tuple(cell for cell in (*stack, label) if cell is not None)


def _cell(token: Token) -> Cell:
    """The cell of a key or a value, without its quotation marks and its colon."""
    text = token.rstrip().removesuffix(":").rstrip() if token.type in ("KEY", "LABEL") else token.rstrip()
    start = token.start_pos or 0
    if text[:1] in ('"', "'"):
        text, start = text[1:-1], start + 1
    shown = text.strip()
    start += text.find(shown)
    return Cell("" if shown.lower() in _NOTHING else shown, start, start + len(shown))


def _split_key(leaf: Addressed, mark: str) -> Addressed:
    if leaf.column is None or mark not in leaf.column.text:
        return leaf
    place, cells = leaf.column.start, []
    for piece in leaf.column.text.split(mark):
        text = piece.strip()
        start = place + piece.find(text)
        cells.append(Cell(text, start, start + len(text)))
        place += len(piece) + len(mark)
    return Addressed((*leaf.path, *cells[:-1]), cells[-1], leaf.value, leaf.record)
