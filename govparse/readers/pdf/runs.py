"""How each text of a page looks: its ink, what lies under and over it, and which characters it has."""

import ctypes
import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pypdfium2.raw as raw
from attrs import define, field

from govparse.readers.pdf.looks import OPAQUE, brightness, clip_of, clipped, colour_of, on_white
from govparse.readers.pdf.shapes import Box, Colour, Fill, Frame, Glyph, Page, Run, after, matrix_of

_WHITE: Colour = (255, 255, 255)
_ALIKE = 16
"""Colours that differ less, from 0 to 255, cannot be told apart."""
PALE = 60.0
"""What is so much brighter than the text of the page may be a watermark."""
_VEIL = 0.5
"""How strong the colours of a drawing are that one can see through."""
_OBLIQUE = 6.0
"""Degrees that a text is turned against the page; a scan is not so far from upright."""
_LEVEL = 0.05
"""Degrees that are nothing."""
_UNSEEN = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_BEYOND = 1.0
"""Points that a text may reach beyond what it is cut to."""
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
_OVERLAP = 0.25
"""Two characters lie over each other where so much of the width and of the height is the same."""
_FIELD, _MOST_IN_A_FIELD = 12.0, 50
"""The page is divided into squares of so many points, of which each remembers so many characters."""


@define(eq=False)
class Look:
    """How a text looks. `paper` is the colour under it, None where it is not known; `covers` lie over parts of it.

    `turned` are the degrees, from -45 to 45, that it is off the nearest upright, to the left where they are positive.
    """

    run: Run
    colour: Colour | None
    unseen: bool
    turned: float
    box: Box
    clip: Box | None
    covers: list[Fill]
    paper: Colour | None
    glyphs: list[Glyph] = field(factory=list)

    @property
    def is_doubtful(self) -> bool:
        """Whether it may be no part of what a reader sees."""
        cut = self.clip is not None and clipped(self.box, self.clip) != self.box
        changed = self.unseen or abs(self.turned) > _LEVEL
        return changed or cut or bool(self.covers) or self.is_lost or self.brightness > PALE

    @property
    def oblique(self) -> bool:
        """Whether it is turned further than a page lies askew under a scanner."""
        return abs(self.turned) > _OBLIQUE

    @property
    def is_lost(self) -> bool:
        """Whether it has the colour of what is under it."""
        if self.colour is None or self.paper is None:
            return False
        return all(abs(one - other) <= _ALIKE for one, other in zip(self.colour, self.paper, strict=True))

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def brightness(self) -> float:
        return 0.0 if self.colour is None else brightness(self.colour)

    def shows(self, glyph: Glyph) -> bool:
        """Whether one sees a character of it."""
        x, y = glyph.middle
        if self.is_lost or any(_holds(cover.box, x, y) for cover in self.covers):
            return False
        return self.clip is None or _holds(self.clip, x, y)


def looks_of(page: Page, text: Any, frame: Frame) -> list[Look]:
    """How the texts of a page look, each with its characters; none where all of them are seen, level and dark."""
    if not page.fills and _are_plain(page.runs):
        return []
    looks = [_look(run, page, frame) for run in page.runs]
    if not any(look.is_doubtful for look in looks):
        return []
    owners = {ctypes.cast(look.run.handle, ctypes.c_void_p).value: look for look in looks}
    for glyph in page.glyphs:
        owner = ctypes.cast(raw.FPDFText_GetTextObject(text, glyph.number), ctypes.c_void_p).value
        if owner in owners:
            owners[owner].glyphs.append(glyph)
    return looks


def _are_plain(runs: list[Run]) -> bool:
    """Whether all texts are level, dark and not cut, as most are; asked of every page, so with few questions each."""
    red, green, blue, strength = (ctypes.c_uint() for _ in range(4))
    matrix = raw.FS_MATRIX()
    for run in runs:
        text = run.handle
        if (
            run.veiled
            or run.outer[1]
            or raw.FPDFTextObj_GetTextRenderMode(text) != raw.FPDF_TEXTRENDERMODE_FILL
            or not raw.FPDFPageObj_GetFillColor(text, red, green, blue, strength)
            or strength.value != OPAQUE
            or max(red.value, green.value, blue.value) > PALE
            or not raw.FPDFPageObj_GetMatrix(text, matrix)
            or matrix.b
            or raw.FPDFClipPath_CountPaths(raw.FPDFPageObj_GetClipPath(text)) > 0
        ):
            return False
    return True


def silent_texts(looks: list[Look]) -> int:
    """How many texts of a page without ink have no character, though most of the page is written without ink."""
    unseen = [look for look in looks if look.unseen]
    return sum(not look.glyphs for look in unseen) if 2 * len(unseen) > len(looks) else 0


def _look(run: Run, page: Page, frame: Frame) -> Look:
    mode = raw.FPDFTextObj_GetTextRenderMode(run.handle)
    colour = colour_of(run.handle, stroke=mode == raw.FPDF_TEXTRENDERMODE_STROKE)
    if run.veiled and colour is not None:
        colour = on_white(colour, _VEIL)
    a, b, *_ = after(matrix_of(run.handle), run.outer)
    turned = (math.degrees(math.atan2(b, a)) + 45.0) % 90.0 - 45.0 if b else 0.0
    clip = clip_of(run.handle, frame, run.outer)
    box = _box(run, frame) if clip is not None or page.fills else _NOWHERE
    under, over = layers_of(page.fills, run, box)
    paper = under[-1].colour if under else _WHITE
    return Look(run, colour, mode in _UNSEEN, turned, box, clip, over, paper)


def _box(run: Run, frame: Frame) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(run.handle, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return frame.around(run.outer, (left, bottom, right, top))


def layers_of(fills: Iterable[Fill], run: Run, box: Box) -> tuple[list[Fill], list[Fill]]:
    """The fillings under the middle of a text, and those over any part of it that hide it."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    under, over = [], []
    for fill in fills:
        if fill.order < run.order:
            if _holds(fill.box, x, y):
                under.append(fill)
        elif fill.opaque:
            left, top, right, bottom = clipped(box, fill.box)
            if left < right and top < bottom:
                over.append(fill)
    return under, over


def _holds(box: Box, x: float, y: float) -> bool:
    left, top, right, bottom = box
    return left - _BEYOND <= x <= right + _BEYOND and top - _BEYOND <= y <= bottom + _BEYOND


class Ground:
    """Characters that others may lie over, found by their place."""

    def __init__(self, glyphs: Iterable[Glyph]) -> None:
        self._fields: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
        for glyph in glyphs:
            if not glyph.text.isspace():
                x, y = glyph.middle
                if len(near := self._fields[int(x // _FIELD), int(y // _FIELD)]) < _MOST_IN_A_FIELD:
                    near.append(glyph)

    def lies_under(self, glyphs: Iterable[Glyph]) -> bool:
        """Whether one of these characters lies over one of the ground."""
        return any(_overlap(glyph, other) for glyph in glyphs for other in self._near(glyph))

    def _near(self, glyph: Glyph) -> Iterable[Glyph]:
        columns = range(int(glyph.x0 // _FIELD) - 1, int(glyph.x1 // _FIELD) + 2)
        lines = range(int(glyph.top // _FIELD) - 1, int(glyph.bottom // _FIELD) + 2)
        return (each for x in columns for y in lines for each in self._fields.get((x, y), ()))


def _overlap(first: Glyph, second: Glyph) -> bool:
    across = min(first.x1, second.x1) - max(first.x0, second.x0)
    down = min(first.bottom, second.bottom) - max(first.top, second.top)
    narrow = min(first.x1 - first.x0, second.x1 - second.x0)
    low = min(first.bottom - first.top, second.bottom - second.top)
    return across > _OVERLAP * narrow and down > _OVERLAP * low
