"""The branches of a rule as its file has them, and which of them some symbols took.

Lark multiplies the alternatives of a rule out and cuts repetitions into helper rules, so what it counts is not what
the author wrote. Here a rule is the regular expression that it is written as, over the names of terminals and rules:
walking it with the children of a node tells which alternatives the node is made of.
"""

from collections.abc import Callable, Iterable
from typing import Literal as Either

from attrs import define, field, frozen

from govparse.authoring.definitions import Choice, Definition, Expression, Literal, Name, Repeat, Series, leaves_of

Kind = Either["alternative", "present", "absent"]
"""A branch is an alternative, or something optional (`?`, `*`) that is there, or that is not."""


@frozen
class Branch:
    """One way through a rule: `text` as written, between two offsets of the file (None: it stands in another file)."""

    rule: str
    kind: Kind
    text: str
    place: tuple[int, int] | None


@define
class Path:
    """The branches taken on the way to a state, the last one first."""

    branch: Branch
    before: "Path | None"


@define
class Automaton:
    """A rule as states: `steps` leads on by a symbol, `jumps` without one, perhaps through a branch."""

    branches: list[Branch] = field(factory=list)
    steps: list[dict[str, int]] = field(factory=list)
    jumps: list[list[tuple[int, Branch | None]]] = field(factory=list)
    last: int = 0

    def state(self) -> int:
        """The number of a new state; the first is 0."""
        self.steps.append({})
        self.jumps.append([])
        return len(self.steps) - 1

    def walk(self, symbols: Iterable[str]) -> list[Branch]:
        """The branches that the children of a node took; raises `ValueError` for children that the rule cannot have."""
        active = self._jumped({0: None})
        for symbol in symbols:
            reached: dict[int, Path | None] = {}
            for state, path in active.items():
                target = self.steps[state].get(symbol)
                if target is not None:
                    reached.setdefault(target, path)
            active = self._jumped(reached)
        if self.last not in active:
            raise ValueError("these are no children of the rule")
        return _unwound(active[self.last])

    def _jumped(self, reached: dict[int, Path | None]) -> dict[int, Path | None]:
        """The states that can be reached without a symbol, each by the first way found."""
        active: dict[int, Path | None] = {}
        pending = list(reversed(reached.items()))
        while pending:
            state, path = pending.pop()
            if state not in active:
                active[state] = path
                for target, branch in reversed(self.jumps[state]):
                    pending.append((target, Path(branch, path) if branch else path))
        return active


def automaton_of(definition: Definition, text: str, symbol_of: Callable[[Literal], str]) -> Automaton:
    """The automaton of a rule of a grammar file with that text; `symbol_of` names the terminal of a literal."""
    return _Builder(definition.name.text, text, symbol_of).build(definition)


class _Builder:
    def __init__(self, rule: str, text: str, symbol_of: Callable[[Literal], str]) -> None:
        self._rule, self._text, self._symbol_of = rule, text, symbol_of
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._made = Automaton()

    def build(self, definition: Definition) -> Automaton:
        made, body = self._made, definition.body or Series(())
        first = made.state()
        if not isinstance(body, Choice):
            body = Choice((body,))
        made.last = self._add(body, first, self._place(definition.name))
        return made

    def _add(self, part: Expression, start: int, near: tuple[int, int]) -> int:
        """Adds an expression behind a state; the state behind it. `near` is a place for what has none of its own."""
        match part:
            case Name():
                return self._step(start, part.text)
            case Literal():
                return self._step(start, self._symbol_of(part))
            case Series(parts):
                for each in parts:
                    start = self._add(each, start, near)
                return start
            case Choice(parts):
                end = self._made.state()
                for each in parts:
                    opened = self._jump(start, self._branch("alternative", each, near))
                    self._link(self._add(each, opened, near), end)
                return end
        return self._repeat(part, start, near)

    def _repeat(self, part: Repeat, start: int, near: tuple[int, int]) -> int:
        end = self._made.state()
        if part.least == 0:
            self._link(start, end, self._branch("absent", part.part, near))
            start = self._jump(start, self._branch("present", part.part, near))
        for _ in range(max(1, part.least)):
            begin = start
            start = self._add(part.part, start, near)
        if part.most is None:
            self._link(start, begin)
        for _ in range(max(1, part.least), part.most or 0):
            self._link(start, end)
            start = self._add(part.part, start, near)
        self._link(start, end)
        return end

    def _step(self, start: int, symbol: str) -> int:
        opened = self._jump(start, None)
        end = self._made.state()
        self._made.steps[opened][symbol] = end
        return end

    def _jump(self, start: int, branch: Branch | None) -> int:
        end = self._made.state()
        self._link(start, end, branch)
        return end

    def _link(self, start: int, end: int, branch: Branch | None = None) -> None:
        self._made.jumps[start].append((end, branch))

    def _branch(self, kind: Kind, part: Expression, near: tuple[int, int]) -> Branch:
        leaves = list(leaves_of(part))
        place = (self._place(leaves[0])[0], self._place(leaves[-1])[1]) if leaves else (near[1], near[1])
        if leaves:
            place = _whole(self._text, *place, bracketed=kind != "alternative")
        branch = Branch(self._rule, kind, " ".join(self._text[slice(*place)].split()), place)
        if branch not in self._made.branches:
            self._made.branches.append(branch)
        return branch

    def _place(self, leaf: Name | Literal) -> tuple[int, int]:
        start = self._starts[leaf.line - 1] + leaf.column - 1
        return start, start + len(leaf.text)


def _whole(text: str, start: int, end: int, *, bracketed: bool) -> tuple[int, int]:
    """A place with the brackets and operators that belong to it, and those around it where it is `bracketed`."""
    while True:
        inside = text[start:end]
        opened, closed = (sum(map(inside.count, pair)) for pair in ("([", ")]"))
        around = bracketed and text[start - 1] in "([" and text[end : end + 1] in (")", "]")
        if around or opened > closed:
            start, end, bracketed = start - around, end + 1, bracketed and not around
        elif closed > opened:
            start -= 1
        elif text[end : end + 1] and text[end] in "?*+":
            end += 1
        else:
            return start, end


def _unwound(path: Path | None) -> list[Branch]:
    branches = []
    while path is not None:
        branches.append(path.branch)
        path = path.before
    return branches[::-1]
