"""How the time of a grammar's terminals grows with the text, on long lines made to trouble them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import process_time

from lark.lexer import TerminalDef

from govparse.authoring.definitions import GrammarFile
from govparse.authoring.lint.lexing import scanner
from govparse.authoring.lint.problem import Problem, problem
from govparse.authoring.lint.terminals import pattern_of
from govparse.authoring.samples import characters, samples, shown
from govparse.parsing.patterns import compile_pattern

ALWAYS = "1a文 \t\n"
"""Characters that every grammar meets."""
SHORT = range(8, 41, 2)
"""Lengths at which a pattern that doubles its time with every character shows itself before it hangs."""
LONG = (1_000, 4_000, 16_000, 66_000)
"""Characters; 66,000 Chinese ones are 200 kB."""
LEAST = 0.02
"""Seconds below which nothing is judged."""
GROWTH = 2.2
"""Times as slow for each character as at the length before: linear is 1, a square is 4 in `LONG`."""


NESTED = (
    (
        "不要让重复套着重复而匹配同样的字符：(?:[a-z]+)+ 改为 [a-z]+，或用占有量词（++、*+）",
        "let no repetition hold another one of the same characters: [a-z]+ for (?:[a-z]+)+, or possessive ++ and *+",
    ),
)
SCANNING = (
    (
        "它从每个位置都要看到很远才知道不匹配：限定次数（{0,40}），或只在开头处试（(?<![^\\n])…）",
        "it looks far ahead from every place, to fail: bound it ({0,40}), or try it at the start only ((?<![^\\n])…)",
    ),
    (
        "或者让不匹配时读的终结符一次读完整段（[0-9 ]++ 代替 [0-9 ]）",
        "or let the terminal that is read instead take the whole stretch at once ([0-9 ]++ for [0-9 ])",
    ),
)


def lint_time(file: GrammarFile, terminals: Sequence[TerminalDef]) -> Iterator[Problem]:
    """Terminals that take more than linear time; each is named once, with the line that shows it."""
    left = [terminal for terminal in terminals if terminal.pattern.min_width]
    for unit in _units(left):
        if not left:
            return
        scan = scanner(left)
        sizes, times = growth(partial(_walk, scan), unit)
        if not sizes:
            continue
        line = _line(unit, sizes[-1])
        guilty = max(left, key=lambda terminal: _time_of_one(compile_pattern(pattern_of(terminal)), line))
        yield problem(
            "slow",
            file.named(guilty.name),
            ways_out=NESTED if sizes[-1] <= SHORT[-1] else SCANNING,
            example=f"{shown(unit)} × {sizes[-1] // len(unit)}",
            name=guilty.name,
            sizes=" → ".join(map(str, sizes)),
            times=times,
        )
        left.remove(guilty)


def _units(terminals: Sequence[TerminalDef]) -> list[str]:
    """What is repeated: the characters that the grammar names, and short texts of each terminal, also cut off."""
    patterns = [pattern_of(terminal) for terminal in terminals]
    units = [*ALWAYS, *sorted({char for pattern in patterns for char in characters(pattern)})]
    for pattern in patterns:
        texts = list(dict.fromkeys(sample.text for sample in samples(pattern)))
        units += [cut for text in texts[:2] for cut in (text, text[:-1]) if cut]
    return list(dict.fromkeys(units))


def _line(unit: str, size: int) -> str:
    return unit * (size // len(unit) or 1)


def growth(work: Callable[[str], None], unit: str) -> tuple[list[int], str]:
    """Two lengths of a repeated text between which the time of a piece of work grows faster than the text; none where
    it does not. With them the times, in milliseconds.
    """
    for sizes in (SHORT, LONG):
        before = 0.0
        for place, size in enumerate(sizes):
            time = _time(work, _line(unit, size))
            if time > LEAST:
                smaller = sizes[place - 1] if place else size
                before = before or LEAST / 100
                if time / size > GROWTH * before / smaller and _again(work, unit, smaller, size):
                    pair = [smaller, size]
                    return pair, " → ".join(f"{_time(work, _line(unit, each)) * 1000:.0f}" for each in pair)
            before = time
    return [], ""


def _again(work: Callable[[str], None], unit: str, smaller: int, size: int) -> bool:
    """Whether growth shows in the best of three runs as well: other programs disturb a single one."""
    times = [min(_time(work, _line(unit, each)) for _ in range(3)) for each in (smaller, size)]
    return times[1] / size > GROWTH * times[0] / smaller


def _time(work: Callable[[str], None], line: str) -> float:
    """Seconds of the processor for a line."""
    start = process_time()
    work(line)
    return process_time() - start


def _walk(scan: re.Pattern[str], line: str) -> None:
    """Go through a line from token to token, up to where nothing matches."""
    place = 0
    while found := scan.match(line, place):
        place = found.end()


def _time_of_one(pattern: re.Pattern[str], line: str) -> float:
    start = process_time()
    for place in range(0, len(line), max(1, len(line) // 8)):
        pattern.match(line, place)
    return process_time() - start
