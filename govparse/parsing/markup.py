"""What a layout writes around its tables and inside their lines: read before any grammar is asked.

Cleaning leaves alone what a layout claims, and takes the marks of its headings off; the block finder sees the words of
its lines where the marks stand for it. Both know nothing of layouts but what is declared here.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from attrs import fields, frozen

from govparse.parsing.patterns import compile_pattern

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
NOTHING = "(?!)"
"""What stands for a pattern that is not given: it matches nothing."""
ANYWHERE = frozenset({"separators", "decoration", "removed"})
"""The patterns that are looked for everywhere in a line; all others match whole lines."""


@frozen(slots=False)
class Markup:
    r"""The marks of a layout, as regular expressions that run in linear time. Each takes one line at most.

    A table stands from a line that `opens` it to the next that `closes` it, or to the end of a text that is cut off;
    no other layout is asked about it. A layout without such lines says what every line of its `rows` looks like, and
    two or more of them in turn may be a table: scores decide whose. Lines that may stand `before` or `after` it, blank
    ones between, belong to it. These match whole lines (blanks at both ends aside), as `frames` do: lines inside a
    table that hold no cell.

    For the block finder `separators` part the cells of a line (a look behind says what escapes one: `(?<!\\)&`), and
    `decoration` is what is no text there: commands, attributes, emphasis.

    Outside of its tables a `heading` is a whole line with a group `title`, of which nothing else is text; `removed` is
    what is no text in any line. Both hold in texts with a table that the layout claims, and nowhere else.
    """

    opens: str = ""
    closes: str = ""
    rows: str = ""
    before: str = ""
    after: str = ""
    frames: str = ""
    separators: str = r"\t"
    decoration: str = ""
    heading: str = ""
    removed: str = ""

    def __attrs_post_init__(self) -> None:
        """Raises `re.error` for what is no pattern, `ValueError` for a heading without its title."""
        titled = self.patterns["heading"].groupindex
        if self.heading and "title" not in titled:
            raise ValueError("the pattern of a heading has no group called title: (?P<title>...)")

    @cached_property
    def patterns(self) -> dict[str, re.Pattern[str]]:
        """All patterns by name, ready to match."""
        return {each.name: compile_pattern(getattr(self, each.name) or NOTHING) for each in fields(type(self))}

    def tables(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Where tables of the layout seem to stand: whole lines, in order, and whether a line opens them."""
        lines = _LINE.findall(text)
        starts = [0, *accumulate(map(len, lines))]
        for first, last, opened in self._stretches([line.strip() for line in lines]):
            yield starts[first], starts[last], opened

    def _stretches(self, lines: list[str]) -> Iterator[tuple[int, int, bool]]:
        """Tables as ranges of lines, with the lines around them that belong to them."""
        opens, closes, rows = (self.patterns[name].fullmatch for name in ("opens", "closes", "rows"))
        done = number = 0
        while number < len(lines):
            first, opened = number, opens(lines[number]) is not None
            number += 1
            if opened:
                while number < len(lines) and not closes(lines[number]):
                    first, number = (number if opens(lines[number]) else first), number + 1
                number = min(number + 1, len(lines))
            elif rows(lines[first]):
                while number < len(lines) and rows(lines[number]):
                    number += 1
            if opened or number - first > 1:
                first, done = self._with_neighbours(lines, done, first, number)
                yield first, done, opened
                number = done

    def _with_neighbours(self, lines: list[str], done: int, first: int, last: int) -> Span:
        """A range of lines with those before and after it that belong to it."""
        above = _reach(lines[done:first][::-1], self.patterns["before"])
        return first - above, last + _reach(lines[last:], self.patterns["after"])

    def is_frame(self, line: str) -> bool:
        """Whether a line inside a table holds no cell."""
        names = ("frames", "opens", "closes", "before", "after")
        return any(self.patterns[name].fullmatch(line.strip()) for name in names)

    def words(self, line: str) -> str:
        """A line inside a table with a tab for every mark."""
        return self.patterns["separators"].sub("\t", self.patterns["decoration"].sub("\t", line))

    def marks_outside(self, text: str, tables: Iterable[Span]) -> list[Span]:
        """The marks of headings and all else that is no text outside of tables (spans in order)."""
        found: list[Span] = []
        place = 0
        for start, end in [*tables, (len(text), len(text))]:
            for line in _LINE.findall(text[place:start]):
                found += [(place + first, place + last) for first, last in self._marks(line) if first < last]
                place += len(line)
            place = end
        return found

    def _marks(self, line: str) -> Iterator[Span]:
        heading = self.patterns["heading"].fullmatch(line.strip())
        if heading is None:
            yield from (mark.span() for mark in self.patterns["removed"].finditer(line.rstrip("\n")))
            return
        indent = len(line) - len(line.lstrip())
        start = heading.start("title") + len(heading["title"]) - len(heading["title"].lstrip())
        end = heading.start("title") + len(heading["title"].rstrip())
        yield indent, indent + start
        yield indent + end, indent + heading.end()


def _reach(lines: Iterable[str], pattern: re.Pattern[str]) -> int:
    """How many lines there are up to the last that matches, of those that match or are blank."""
    reached = 0
    for number, line in enumerate(lines, 1):
        if pattern.fullmatch(line):
            reached = number
        elif line:
            break
    return reached


@frozen
class Claim:
    """A table that a layout claims, by the name of its dialect: whole lines of a text.

    `opened`: a line opens it that no other layout writes, so that no other one is asked about it.
    """

    start: int
    end: int
    dialect: str
    markup: Markup
    opened: bool


Claimant = Callable[[str], list[Claim]]
"""Who says which tables of a text (folded, not yet without marks) are claimed: in order, none over another."""
