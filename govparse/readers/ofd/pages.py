"""Pages of OFD: what a reader sees of them, what is hidden or laid over them, what cannot be told."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise
from statistics import median
from xml.etree.ElementTree import Element

from attrs import define, field

from govparse.readers.extract import PICTURE
from govparse.readers.limits import MOST_DRAWN
from govparse.readers.ofd.documents import PageContent
from govparse.readers.ofd.drawing import Allowance, Drawing, Text, turn
from govparse.readers.ofd.numbers import texts
from govparse.readers.pdf.character_maps import UNREADABLE
from govparse.readers.pdf.hidden import MOST_LAYERS, without_hidden
from govparse.readers.pdf.runs import PALE, Look, layers_of
from govparse.readers.pdf.shapes import Box, Fill, Glyph, Page, Run
from govparse.readers.pdf.struck import without_struck

_POINTS = 72 / 25.4
"""Points in a millimetre."""
_LARGEST_SIDE = 20_000.0
_WHITE = (255, 255, 255)
_SET_WIDE = 0.7
"""Digits that follow each other so far apart, in heights of the font, are set as wide as other characters."""
_TOUCHING = 0.1
_MOST_WIDTHS = 2_000
"""Digits of a document that tell how they are set."""
_SAME_GLYPHS = 4
"""A character that a page draws with more different glyphs stands for none of them; letters have up to four shapes."""
_STAND_INS = frozenset(" \u3000?？*＊□■●○")
"""Characters that programs write where they draw glyphs whose characters they do not know."""


@define
class Pages:
    """Draws pages; `hidden` counts the texts that are not shown, `cut` names a limit that was met."""

    hidden: int = 0
    cut: str | None = None
    _widths: list[float] = field(factory=list)
    _allowance: Allowance = field(factory=lambda: Allowance(MOST_DRAWN))

    def page(self, number: int, content: PageContent) -> Page:
        """A page as a reader sees it."""
        drawing = self._drawn(number, content, 0)
        if quarters := _quarters(drawing.texts):
            drawing = self._drawn(number, content, quarters)
        page = drawing.page
        self._widen_digits(drawing.texts)
        _mark_unreadable(drawing.texts)
        page.glyphs = [glyph for text in drawing.texts for glyph in text.glyphs if _is_on(page, glyph)]
        self.hidden += drawing.unseen
        if len(drawing.texts) * len(page.fills) <= MOST_LAYERS:
            self.hidden += without_hidden(page, [_look(text, page.fills) for text in drawing.texts])
            self.hidden += without_struck(page)
        else:
            self._stop(number)
        if self._allowance.cut:
            self._stop(number)
        self._annotate(drawing, content.annotations)
        return page

    @property
    def is_over(self) -> bool:
        """Whether nothing more may be drawn."""
        return self._allowance.cut

    def _stop(self, number: int) -> None:
        self.cut = f"第{number}页的图形 drawings of page {number}"

    def _drawn(self, number: int, content: PageContent, quarters: int) -> Drawing:
        width, height = (min(side * _POINTS, _LARGEST_SIDE) for side in content.size)
        shown = (height, width) if quarters % 2 else (width, height)
        drawing = Drawing(Page(number, *shown), content.resources, self._allowance)
        matrix = turn(quarters, width, height, _POINTS)
        for layer in content.layers:
            drawing.draw(layer, matrix)
        return drawing

    def _widen_digits(self, drawn: list[Text]) -> None:
        """Give the last digits of texts the width that digits have in the document, where that sets them wide.

        What follows them in an object of its own goes on with their number.
        """
        self._widths += islice(_digit_widths(drawn), _MOST_WIDTHS - len(self._widths))
        if not self._widths or (width := median(self._widths)) < _SET_WIDE:
            return
        for text in drawn:
            last = text.glyphs[-1]
            if last.text.isdecimal():
                last.x1 = max(last.x1, last.x0 + width * (last.bottom - last.top))

    def _annotate(self, drawing: Drawing, annotations: list[Element]) -> None:
        """What is written over the page is none of its text; a cell that such a note stands in is not blank."""
        notes = Drawing(Page(0, 1.0, 1.0), drawing.resources, self._allowance)
        for annotation in annotations:
            self.hidden += sum(1 for _ in texts(annotation))
            if annotation.get("Type") != "Watermark":
                for shown in annotation.iter("Appearance"):
                    notes.draw(shown, turn(0, 0.0, 0.0, _POINTS))
        drawing.page.drawn += (Glyph(PICTURE, *_box(text)) for text in notes.texts)


def _quarters(drawn: list[Text]) -> int:
    """How many quarters to the right most of the text runs: wide tables are often printed sideways."""
    counts: dict[bool, dict[int, int]] = {True: defaultdict(int), False: defaultdict(int)}
    for text in drawn:
        pale = text.ink.colour is not None and _brightness(text) > PALE
        counts[pale][round(text.turned / 90.0) % 4] += len(text.glyphs)
    most = counts[False] or counts[True]
    way = max(most, key=lambda each: most[each], default=0)
    return way if 2 * most.get(0, 0) < sum(most.values()) else 0


def _brightness(text: Text) -> float:
    return _look(text, []).brightness


def _look(text: Text, fills: list[Fill]) -> Look:
    run = Run(text.order, None, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), veiled=text.ink.strength < 1.0)
    box = _box(text)
    under, over = layers_of(fills, run, box)
    turned = 45.0 - (text.turned + 45.0) % 90.0
    paper = under[-1].colour if under else _WHITE
    return Look(run, text.ink.colour, text.ink.strength == 0, turned, box, None, over, paper, list(text.glyphs))


def _box(text: Text) -> Box:
    glyphs = text.glyphs
    return (
        min(glyph.x0 for glyph in glyphs),
        min(glyph.top for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
    )


def _is_on(page: Page, glyph: Glyph) -> bool:
    x, y = glyph.middle
    return 0 <= x <= page.width and 0 <= y <= page.height


def _digit_widths(drawn: list[Text]) -> Iterator[float]:
    """How wide digits are that another one follows in the same text, in heights of the font."""
    for text in drawn:
        for first, second in pairwise(text.glyphs):
            if first.text.isdecimal() and second.text.isdecimal() and first.x1 <= second.x0 + _TOUCHING:
                yield (first.x1 - first.x0) / max(first.bottom - first.top, _TOUCHING)


def _mark_unreadable(drawn: list[Text]) -> None:
    """Put a mark for each character that is none: codes of private use, and what stands in for glyphs of a font."""
    shapes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text, glyph, choice in _chosen(drawn):
        shapes[text.font, glyph.text].add(choice)
    for text, glyph, _ in _chosen(drawn):
        count = len(shapes[text.font, glyph.text])
        if count > _SAME_GLYPHS or (count > 1 and glyph.text in _STAND_INS):
            glyph.text = UNREADABLE
    for text in drawn:
        for glyph in text.glyphs:
            if "\ue000" <= glyph.text <= "\uf8ff" or glyph.text >= "\U000f0000" or glyph.text < " ":
                glyph.text = UNREADABLE


def _chosen(drawn: list[Text]) -> Iterator[tuple[Text, Glyph, str]]:
    for text in drawn:
        for glyph, choice in zip(text.glyphs, text.choices, strict=True):
            if choice is not None:
                yield text, glyph, choice
