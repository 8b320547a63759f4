"""The cases of a hunt: a number gives a report, a layout and a kind of damage, always the same."""

from collections.abc import Sequence
from random import Random

from attrs import frozen

from hunting.damages import DAMAGES, TWO, Damage, Ground
from hunting.layouts import LAYOUTS, Layout, Style
from hunting.model import Document
from hunting.reports import Plan, plan, printed
from hunting.writing import write

TRIES = 40
"""Reports that are drawn until one has something to damage."""
ROUNDS = 20
"""Layouts and kinds of damage that are drawn until one pair can be."""
DOUBLE = 10
"""One in so many reports has two kinds of damage, as far as nothing else is asked for."""
UNDAMAGED = 0.1
"""The share of reports that stay whole, as far as nothing else is asked for."""


@frozen
class Case:
    """A damaged report in a layout."""

    number: int
    layout: Layout
    style: Style
    damage: str
    plan: Plan
    document: Document
    text: str


def case(number: int, seed: int, layouts: Sequence[str] = (), damages: Sequence[str] = ()) -> Case:
    """The case of a number; layouts and kinds of damage are drawn from those named, or from all.

    Raises `LookupError` where none of the kinds can happen in any of the layouts.
    """
    rnd = Random(f"hunt {seed} {number}")
    kinds = [kind for kind in damages or DAMAGES if damages or kind != TWO.name]
    for _ in range(ROUNDS):
        layout = LAYOUTS[rnd.choice(list(layouts or LAYOUTS))]
        style = Style(rnd.choice(layout.spans), rnd.randrange(12))
        damage = DAMAGES["none" if not damages and rnd.random() < UNDAMAGED else rnd.choice(kinds)]
        if not damages and number % DOUBLE == DOUBLE - 1:
            damage = TWO
        for _ in range(TRIES):
            report = plan(rnd)
            document = damaged(report, layout, damage, rnd)
            if document is not None:
                return Case(number, layout, style, damage.name, report, document, write(document, layout, style))
    raise LookupError(f"no report has {', '.join(kinds)} in {', '.join(layouts)}")


def damaged(report: Plan, layout: Layout, damage: Damage, rnd: Random) -> Document | None:
    """The report with a kind of damage, or None where there is nothing to damage."""
    some = [each for each in DAMAGES.values() if each.shape or each.harm]
    kinds = rnd.sample(some, 2) if damage is TWO else [damage]
    for kind in kinds:
        if kind.shape is not None and not kind.shape(report, rnd):
            return None
    document = printed(report)
    ground = Ground(document, layout, report)
    for kind in kinds:
        done = [kind.harm(ground, rnd) for _ in range(rnd.randint(*kind.times))] if kind.harm else []
        if not all(done):
            return None
    return document
