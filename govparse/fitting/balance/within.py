"""The equations within one row."""

from collections.abc import Sequence

from attrs import frozen

from govparse.fitting.balance.choices import Effect


@frozen
class Within:
    """Which readings of one row satisfy its equations.

    `kept`: the numbers of the readings that satisfy, or silence, every equation that some reading satisfies or
    silences; all of them where there is none. `proven`: whether sums leave just these: each equation that throws a
    reading out is satisfied by one, not merely silenced. `most`: the readings for which no other reading fails fewer
    equations.
    """

    kept: tuple[int, ...]
    proven: bool
    most: tuple[int, ...]


def within(effects: Sequence[Effect]) -> Within:
    """Which of the readings of one row satisfy its equations; `effects`: what each of them adds to each equation."""
    everything = tuple(range(len(effects)))
    failing = [sum(map(bool, effect)) for effect in effects]
    most = tuple(number for number in everything if failing[number] == min(failing))
    left, proven = set(everything), True
    for values in zip(*effects, strict=True):
        held = {number for number, value in enumerate(values) if not value}
        if held:
            left &= held
            proven = proven and (0 in values or len(held) == len(values))
    return Within(tuple(sorted(left)), proven, most) if left else Within(everything, True, most)
