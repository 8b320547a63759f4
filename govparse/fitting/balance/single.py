"""What one equation says by itself: which sums it can have after each line, and which effects let it come out."""

from collections.abc import Collection, Sequence

from attrs import frozen

MOST = 50_000
"""Most sums of one equation that are followed; an equation with more says nothing by itself."""


@frozen
class Alone:
    """One equation followed through its lines.

    `sums`: for each number of lines done, the sums from which it comes to 0. `kept`: the effects of each line with
    which it comes to 0 or is silenced. `before`, `after`: for each number of lines done, whether a line before or
    after may silence it, so that its sum there may be any.
    """

    sums: tuple[set[int], ...]
    kept: tuple[set[int | None], ...]
    before: tuple[bool, ...]
    after: tuple[bool, ...]
    steps: int

    @property
    def holds(self) -> bool:
        """Whether it can come to 0, not merely be silenced."""
        return bool(self.sums[0])


def alone(start: int, lines: Sequence[Collection[int | None]]) -> Alone | None:
    """Follows one equation from `start` through the effects of its lines; None where it has too many sums."""
    numbers = [[effect for effect in line if effect is not None] for line in lines]
    before, after = [False], [False]
    for line in lines:
        before.append(before[-1] or None in line)
    for line in reversed(lines):
        after.append(after[-1] or None in line)
    after.reverse()
    layers = _forward(start, numbers)
    if layers is None:
        return None
    alive = layers[-1] & {0}
    sums = [alive]
    kept: list[set[int | None]] = []
    for place in range(len(lines) - 1, -1, -1):
        if before[place] or after[place + 1]:
            held: set[int | None] = set(numbers[place])
        else:
            held = {number for number in numbers[place] if any(total + number in alive for total in layers[place])}
        kept.append(held | {None} if None in lines[place] else held)
        alive = layers[place] & {total - number for total in alive for number in numbers[place]}
        sums.append(alive)
    steps = sum(len(layer) * len(each) for layer, each in zip(layers, numbers, strict=False))
    return Alone(tuple(reversed(sums)), tuple(reversed(kept)), tuple(before), tuple(after), steps)


def _forward(start: int, lines: list[list[int]]) -> list[set[int]] | None:
    """The sums after each number of lines that the lines to come may bring back to 0, by their size alone."""
    lowest, highest = [0], [0]
    for line in reversed(lines):
        lowest.append(lowest[-1] - max(line, default=0))
        highest.append(highest[-1] - min(line, default=0))
    layers = [{start}]
    for line, low, high in zip(lines, lowest[-2::-1], highest[-2::-1], strict=True):
        if len(line) == 1 and not line[0]:
            layers.append(layers[-1])
            continue
        layers.append({new for total in layers[-1] for number in line if low <= (new := total + number) <= high})
        if len(layers[-1]) > MOST:
            return None
    return layers
