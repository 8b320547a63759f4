"""The definitions of a grammar as they are written, every name with its place."""

from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

START = "start"
"""The rule that a text is read by."""


@frozen
class Name:
    """A name as it stands in a grammar; `line` and `column` count from 1. Terminals are in capitals."""

    text: str
    line: int
    column: int

    @property
    def is_terminal(self) -> bool:
        """Whether it names a terminal."""
        return self.text.lstrip("_")[:1].isupper()


@frozen
class Literal:
    """A string, a pattern or a range as it is written: `"x"`, `/x+/`, `"a".."z"`."""

    text: str
    line: int
    column: int


@frozen
class Series:
    """What stands one behind the other; `alias` is the name behind `->`."""

    parts: tuple["Expression", ...]
    alias: str = ""


@frozen
class Choice:
    """Alternatives."""

    parts: tuple["Expression", ...]


@frozen
class Repeat:
    """Something that stands `least` to `most` times (None: any number)."""

    part: "Expression"
    least: int
    most: int | None


Expression = Name | Literal | Series | Choice | Repeat


@frozen
class Definition:
    """A rule or terminal: its name, its body (None where it is only declared or imported), and its priority."""

    name: Name
    body: Expression | None = None
    priority: int = 0
    parameters: frozenset[str] = frozenset()
    hidden: bool = False
    """Whether the rule makes no node of its own where it has one child (`?rule`)."""


@frozen
class GrammarFile:
    """A grammar as it is written."""

    path: Path
    text: str
    definitions: list[Definition] = field(factory=list)
    imported: list[Name] = field(factory=list)
    sources: list[Name] = field(factory=list)
    """The grammars that it imports from, as written (`tables.markdown`)."""
    declared: list[Name] = field(factory=list)
    ignored: list[Name | Literal] = field(factory=list)

    def named(self, name: str) -> Name | None:
        """Where a rule or terminal is defined, imported or declared; None where it comes from another file."""
        names = [*(each.name for each in self.definitions), *self.imported, *self.declared]
        return next((each for each in names if each.text == name), None)


def names_in(body: Expression | None) -> Iterator[Name]:
    """All names in a body, in the order of the text."""
    yield from (each for each in leaves_of(body) if isinstance(each, Name))


def leaves_of(body: Expression | None) -> Iterator[Name | Literal]:
    """All names and literals in a body, in the order of the text."""
    match body:
        case Name() | Literal():
            yield body
        case Series(parts) | Choice(parts):
            for part in parts:
                yield from leaves_of(part)
        case Repeat(part):
            yield from leaves_of(part)
