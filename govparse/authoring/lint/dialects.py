"""What is wrong with a dialect beside its grammar: patterns of its class, its scores, its grids."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from inspect import getsource
from itertools import islice
from typing import Any, TypeVar

from lark.exceptions import LarkError

from govparse.authoring.lint.problem import Problem, problem
from govparse.authoring.lint.timing import NESTED, SCANNING, SHORT, growth
from govparse.authoring.lint.totality import rough, texts
from govparse.authoring.samples import shown
from govparse.parsing.grammar import open_grammar
from govparse.parsing.markup import ANYWHERE, NOTHING, Markup
from govparse.parsing.patterns import compile_pattern
from govparse.plugins import BrokenPart, Failure
from govparse.tables.dialect import Dialect
from govparse.tables.laws import breaches
from govparse.tables.registry import THRESHOLD, Registry
from govparse.tables.sniffing import Layout
from govparse.tables.telling import told
from govparse.tables.writing import Unwritable, Writer

TRIED = 1_500
"""Texts that the grid is asked for."""
_OFFSET = 7
"""Where the texts start: a place that is not counted from there is wrong."""
_TABLES = (
    [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "0", "1", "12"],
        ["行政规范性文件", "3", "", "5"],
    ],
    [["行政许可", "44"], ["行政处罚", "0"], ["行政强制", "7"]],
)
"""What shipped layouts are asked to write."""


Result = TypeVar("Result")


class Stumbled(Failure):
    """What the code of a dialect raised on a text."""

    def __init__(self, text: str, words: tuple[str, str]) -> None:
        super().__init__(words)
        self.text = text

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.text, self.words)


def lint_dialect(name: str, registry: Registry) -> list[Problem]:
    """The problems of a dialect whose grammar has none; `registry` has those that it stands beside."""
    dialect = registry.get(name)
    found = list(_slow_patterns(dialect))
    if found:
        return found  # the rest would take as long
    try:
        found += registry.ask(name, lambda asked: [*_scores(asked), *_claims(asked, registry), *_grids(asked)])
    except BrokenPart as error:
        found.append(_failure(error))
    return found


def _slow_patterns(dialect: Dialect) -> Iterator[Problem]:
    """The patterns of the layout, of the markup and of the module that take more than linear time."""
    for where, pattern, everywhere in _patterns(dialect):
        for unit in rough(pattern):
            sizes, times = growth(partial(_find if everywhere else _match, pattern), unit)
            if sizes:
                yield problem(
                    "slow_pattern",
                    ways_out=NESTED if sizes[-1] <= SHORT[-1] else SCANNING,
                    example=f"{shown(unit)} × {sizes[-1] // len(unit)}",
                    where=where,
                    sizes=" → ".join(map(str, sizes)),
                    times=times,
                )
                break


def _patterns(dialect: Dialect) -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """The patterns of a dialect with what they are called, and whether they are looked for everywhere in a text."""
    name = type(dialect).__name__
    layout, markup = getattr(dialect, "layout", None), getattr(dialect, "markup", None)
    if isinstance(layout, Layout):
        for part in ("shown", "denied"):
            yield f"{name}.layout.{part}", compile_pattern(getattr(layout, part), re.MULTILINE), True
    if isinstance(markup, Markup):
        for part, pattern in markup.patterns.items():
            if pattern.pattern != NOTHING:
                yield f"{name}.markup.{part}", pattern, part in ANYWHERE
    module = sys.modules[type(dialect).__module__]
    code = getsource(module)
    for each, value in vars(module).items():
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            searched = re.search(rf"\b{each}\.(?:search|finditer|findall|sub|subn|split)\b", code)
            yield f"{module.__name__.rpartition('.')[2]}.{each}", value, searched is not None


def _find(pattern: re.Pattern[str], line: str) -> None:
    """Look for a pattern everywhere in a line."""
    for _ in pattern.finditer(line):
        pass


def _match(pattern: re.Pattern[str], line: str) -> None:
    """Try a pattern on a line, as a whole and at its start."""
    pattern.fullmatch(line)
    pattern.match(line)


def _scores(dialect: Dialect) -> Iterator[Problem]:
    """Scores that are no shares."""
    pieces = _pieces(dialect, 60)
    written = [text for _, text in _written([dialect])]
    for text in ("\n", "规章\n", *pieces, *(piece * 3 for piece in pieces), *written, ""):
        value = _of(text, 0, partial(dialect.sniff, text)).value
        if not 0 <= value <= 1:
            yield problem("score", example=shown(text), score=f"{value:g}")
            return


def _claims(dialect: Dialect, registry: Registry) -> Iterator[Problem]:
    """Tables of shipped layouts that the dialect scores as well as their own does."""
    shipped = [registry.get(name) for name in registry.names() if registry.origin(name) == "built-in"]
    beaten = getattr(dialect, "beats", ())
    for other, text in _written(each for each in shipped if each.name not in (dialect.name, *beaten)):
        mine, its = dialect.sniff(text).value, other.sniff(text).value
        if mine >= max(THRESHOLD, its) and dialect.name not in getattr(other, "beats", ()):
            yield problem(
                "claims",
                example=shown(text),
                score=f"{mine:.2f}",
                other=other.name,
                least=f"{its:.2f}",
                name=dialect.name,
            )
            return


def _written(dialects: Iterable[Dialect]) -> Iterator[tuple[Dialect, str]]:
    """Small tables in each of the layouts that can be written."""
    for writer in (dialect for dialect in dialects if isinstance(dialect, Writer)):
        for rows in _TABLES:
            try:
                yield writer, writer.render(rows)
            except Unwritable:
                continue


def _grids(dialect: Dialect) -> Iterator[Problem]:
    """The first text on which the grid fails or breaks a law."""
    own = [text for _, text in _written([dialect])]
    for text in (*own, *_pieces(dialect, TRIED)):
        if broken := _breach(dialect, text):
            yield problem("law", example=shown(_shorter(dialect, text)), words_zh=broken[0], words_en=broken[1])
            return


def _breach(dialect: Dialect, text: str) -> tuple[str, str] | None:
    """The first law that the grid of a text breaks; none where the grammar does not take the text."""
    try:
        grid = _of(text, _OFFSET, partial(dialect.grid, text, _OFFSET))
    except LarkError:
        return None
    return next(breaches(dialect, grid, text, _OFFSET), None)


def _of(text: str, offset: int, work: Callable[[], Result]) -> Result:
    """What a piece of work gives; raises `Stumbled` for whatever it raises but what grammars refuse."""
    try:
        return told(text, offset, work)
    except Failure as error:
        if isinstance(error.__cause__, LarkError):
            raise error.__cause__ from None
        raise Stumbled(text, error.words) from error


def _shorter(dialect: Dialect, text: str) -> str:
    """The text with every line left out that the breach does not need."""
    lines = text.splitlines(keepends=True)
    for number in reversed(range(len(lines))):
        less = "".join([*lines[:number], *lines[number + 1 :]])
        if less and _breach(dialect, less):
            lines.pop(number)
    return "".join(lines)


def _failure(error: BrokenPart) -> Problem:
    """What stopped the code of a dialect, with the text on which it did."""
    cause = error.__cause__
    text, (zh, en) = (cause.text, cause.words) if isinstance(cause, Stumbled) else ("", error.words)
    return problem("fails", example=shown(text) or '""', words_zh=zh, words_en=en)


def _pieces(dialect: Dialect, most: int) -> list[str]:
    return list(islice(texts(list(open_grammar(dialect.grammar).terminals)), most))
