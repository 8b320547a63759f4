"""Texts that lie over the text of a page and are no part of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from govparse.readers.pdf.runs import PALE, Ground, Look
from govparse.readers.pdf.shapes import Colour

_OVERLAYS = 2
"""So many pale texts that are alike lie over the text where they are a watermark; one where there is one."""
_FEW = 4
"""Characters of one colour that are no text of a page."""


def watermarks(looks: list[Look]) -> Iterator[Look]:
    """Texts turned against the page, and pale ones that lie over its text, each with all that say and look the same.

    Pale figures that lie over nothing are figures.
    """
    oblique = [look for look in looks if look.oblique]
    level = [look for look in looks if not look.oblique]
    if level or _says_the_same(oblique):  # else the page itself is turned
        yield from oblique
    if not level:
        return
    usual = _darkest(level) + PALE
    ground = Ground(glyph for look in level if look.brightness <= usual for glyph in look.glyphs)
    pale: dict[Colour | None, list[Look]] = defaultdict(list)
    for look in level:
        if look.brightness > usual:
            pale[look.colour].append(look)
    for alike in pale.values():
        often = _most_often(alike)
        same = [look for look in alike if look.text in often]  # one at the edge of the page is cut
        if sum(ground.lies_under(look.glyphs) for look in same) >= min(len(same), _OVERLAYS):
            yield from same


def _most_often(looks: list[Look]) -> str:
    return Counter(look.text for look in looks).most_common(1)[0][0]


def _says_the_same(looks: list[Look]) -> bool:
    """Whether most of several texts are one and the same."""
    often = _most_often(looks) if looks else ""
    return len(looks) > 1 and 2 * sum(look.text == often for look in looks) > len(looks)


def _darkest(looks: list[Look]) -> float:
    """How bright the darkest characters are that are no rare ones."""
    counts: Counter[float] = Counter()
    for look in looks:
        counts[look.brightness] += len(look.glyphs)
    return min((bright for bright, count in counts.items() if count >= _FEW), default=min(counts))
