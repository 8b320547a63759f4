"""Equations that are broken together, explained together: the smallest change of the table with which all of them hold.

A wrong number in one cell breaks the sums of its row and its column. What people want to know is the number, not the
sums; so the fewest cells are looked for that make all equations hold when they are changed. Where only one such change
exists, it is named; where there are several, the cells in question are. Nothing is changed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import define, field, frozen

from govparse.checks.relations import Broken, broken, resting
from govparse.fitting.fit import Fit
from govparse.forms.form import Equation, EquationKind, Form
from govparse.records import Number

MOST_CHANGES = 6
"""So many wrong cells of a table are looked for at once."""
MOST_STEPS = 4000
"""So many changes are tried for a table; then its mistakes are left unnamed."""
MOST_RELATIONS_OF_A_CELL = 3

Changes = frozenset[tuple[str, Number]]
"""Cells with the numbers that would stand there."""
_Residuals = Mapping[int, Number]
"""What the left side of an equation is more than the right one, by its place in the form; only where they differ."""


@frozen
class Mistake:
    """Relations that are broken together, and what may be behind it.

    `changes` are the cells and numbers that alone would make them hold, empty where several would; `cells` are then
    those in question. `blanks`: the cells to be changed are blank, so that the relations hold as far as anything is
    printed.
    """

    relations: tuple[Broken, ...]
    changes: tuple[tuple[str, Number], ...]
    cells: tuple[str, ...]
    blanks: bool = False


def explain(fit: Fit, suspects: Sequence[Equation], kinds: Collection[EquationKind]) -> list[Mistake]:
    """The mistakes in a table, from the equations that may be broken; only equations of some kinds are counted."""
    found = list(broken(fit, suspects))
    settled = [each for each in found if not each.doubtful]
    mistakes = [Mistake((each,), (), each.equation.cells) for each in found if each.doubtful]
    if settled:
        mistakes += _Search(fit, kinds).explained(settled)
    return mistakes


@define
class _Search:
    """The search for the smallest change in one table."""

    fit: Fit
    kinds: Collection[EquationKind]
    steps: int = 0
    silent: frozenset[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        rests = set(resting(self.fit))
        numbered = enumerate(self.fit.form.equations)
        self.silent = frozenset(n for n, each in numbered if each in rests or each.kind not in self.kinds)

    def explained(self, found: list[Broken]) -> list[Mistake]:
        """Every broken relation in one mistake."""
        places = {id(each): n for n, each in enumerate(self.fit.form.equations)}
        relations = {places[id(each.equation)]: each for each in found}
        residuals = {place: each.left - each.right for place, each in relations.items()}
        solutions = self._smallest(residuals)
        if not solutions:
            return self._unnamed(relations, [])
        sure = frozenset.intersection(*solutions)
        mistakes, left = self._named(sure, relations)
        if left:
            mistakes += self._unnamed(left, [solution - sure for solution in solutions])
        return mistakes

    def _smallest(self, residuals: _Residuals) -> set[Changes]:
        """All changes of the fewest cells with which all equations hold; none where the search is too long."""
        least = -(-len(residuals) // MOST_RELATIONS_OF_A_CELL)
        self.steps = 0
        for count in range(least, MOST_CHANGES + 1):
            solutions = set(self._solutions(residuals, count, {}))
            if self.steps > MOST_STEPS:
                return set()
            if solutions:
                return solutions
        return set()

    def _solutions(self, residuals: _Residuals, count: int, made: Mapping[str, Number]) -> Iterator[Changes]:
        if not residuals:
            yield frozenset(made.items())
            return
        if count * MOST_RELATIONS_OF_A_CELL < len(residuals) or self.steps > MOST_STEPS:
            return
        equations = self.fit.form.equations
        first = min(residuals, key=lambda place: len(equations[place].cells))
        for cell in equations[first].cells:
            if cell in made:
                continue
            effects = _effects(self.fit.form)[cell]
            for step in {-sign * residuals[place] for place, sign in effects if place in residuals}:
                self.steps += 1
                value = (self.fit.values[cell] or 0) + step
                if value < 0 and self.fit.form.cells[cell].kind != "change":
                    continue
                after = self._changed(residuals, effects, step)
                if len(after) <= len(residuals):
                    yield from self._solutions(after, count - 1, {**made, cell: value})

    def _changed(self, residuals: _Residuals, effects: Iterable[tuple[int, int]], step: Number) -> _Residuals:
        """The residuals once a cell holds so much more."""
        after = dict(residuals)
        for place, sign in effects:
            if place not in self.silent:
                after[place] = after.get(place, 0) + sign * step
                if not after[place]:
                    del after[place]
        return after

    def _named(self, changes: Changes, relations: Mapping[int, Broken]) -> tuple[list[Mistake], dict[int, Broken]]:
        """The mistakes that changes are, one for those that share a relation, and the relations they do not mend."""
        effects = _effects(self.fit.form)
        groups: list[tuple[list[tuple[str, Number]], set[int]]] = []
        for change in sorted(changes, key=lambda each: list(self.fit.form.cells).index(each[0])):
            touched = {place for place, _ in effects[change[0]] if place not in self.silent}
            joined = [group for group in groups if not group[1].isdisjoint(touched)]
            groups = [group for group in groups if group not in joined]
            groups.append(
                ([*(each for group in joined for each in group[0]), change], touched.union(*(g[1] for g in joined)))
            )
        mistakes = []
        left = dict(relations)
        for made, touched in groups:
            residuals: _Residuals = {p: each.left - each.right for p, each in relations.items() if p in touched}
            for cell, value in made:
                residuals = self._changed(residuals, effects[cell], value - (self.fit.values[cell] or 0))
            if residuals:  # other cells have a part in it, which are not sure
                continue
            mended = tuple(left.pop(place) for place in sorted(touched & left.keys()))
            mistakes.append(self._mistake(mended, tuple(made)))
        return mistakes, left

    def _mistake(self, mended: tuple[Broken, ...], made: tuple[tuple[str, Number], ...]) -> Mistake:
        """The mistake that a change mends; a number printed is not accused where one left out may explain it all."""
        blanks = all(self._fillable(each) for each in mended)
        if blanks and any(self.fit.values[cell] is not None for cell, _ in made):
            return Mistake(mended, (), tuple(dict.fromkeys(c for each in mended for c in self._fillable(each))), True)
        return Mistake(mended, made, tuple(cell for cell, _ in made), blanks)

    def _unnamed(self, relations: Mapping[int, Broken], solutions: Sequence[Changes]) -> list[Mistake]:
        """One mistake of all these relations, with the cells that one of the smallest changes would change."""
        asked = {cell for solution in solutions for cell, _ in solution} or self._crossings(relations)
        order = [cell for cell in self.fit.form.cells if cell in asked]
        blanks = all(self._fillable(each) for each in relations.values())
        return [Mistake(tuple(relations.values()), (), tuple(order), blanks)]

    def _crossings(self, relations: Mapping[int, Broken]) -> set[str]:
        """The cells that stand in several of the relations, all where none does."""
        effects = _effects(self.fit.form)
        shares = {
            cell: sum(place in relations for place, _ in effects[cell])
            for each in relations.values()
            for cell in each.equation.cells
        }
        return {cell for cell, share in shares.items() if share > 1} or set(shares)

    def _fillable(self, relation: Broken) -> list[str]:
        """The blank cells that could hold a number with which both sides are equal."""
        smaller = relation.equation.left if relation.left < relation.right else relation.equation.right
        return [cell for cell in smaller if self.fit.values[cell] is None]


@cache
def _effects(form: Form) -> dict[str, tuple[tuple[int, int], ...]]:
    """The equations of every cell by their place, with 1 where it stands on the left and -1 where on the right."""
    found: dict[str, list[tuple[int, int]]] = {cell: [] for cell in form.cells}
    for place, equation in enumerate(form.equations):
        for cells, sign in ((equation.left, 1), (equation.right, -1)):
            for cell in cells:
                found[cell].append((place, sign))
    return {cell: tuple(effects) for cell, effects in found.items()}
