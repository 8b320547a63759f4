"""What the cleaning steps work on: the text so far, the map back to the raw text, and what was done."""

from attrs import define, field

from govparse.cleaning.offsets import Offsets
from govparse.cleaning.width import fold_width
from govparse.cleaning.wording import fold_wording
from govparse.source import Span

# How many occurrences are reported one by one; a text that holds more is damaged as a whole.
_SINGLY = 50


@define
class Change:
    """One thing a step did or saw.

    `step` is the name of the step, `start` and `end` the raw span of the first occurrence (of each one where they are
    reported one by one), `count` how many occurrences it stands for, `detail` the characters concerned where they
    matter.
    """

    step: str
    start: int
    end: int
    count: int
    detail: str = ""


@define
class Draft:
    """A text on its way through the steps; offsets that steps give are those of `text` as it is at that moment.

    `wide` are those of its characters that only width folding has to do with (`govparse.cleaning.width.WIDE`). `kept`
    are raw spans that a layout claims, in order: whole lines in which nothing is a mark.
    """

    text: str
    wide: str = ""
    offsets: Offsets = field(factory=Offsets)
    changes: list[Change] = field(factory=list)
    kept: list[Span] = field(factory=list)

    @property
    def folded(self) -> str:
        """`text` in half-width forms and in the words of the official forms."""
        return fold_wording(fold_width(self.text, self.wide))

    def keeps(self, offset: int) -> bool:
        """Whether a layout claims the line at an offset."""
        place = self.offsets.raw(offset)
        return any(start <= place < end for start, end in self.kept)

    def unclaimed(self, spans: list[Span]) -> list[Span]:
        """Those of some spans that no layout claims."""
        return [span for span in spans if not self.keeps(span[0])] if self.kept else spans

    def note(self, step: str, span: Span, count: int = 1, detail: str = "") -> None:
        """Records what `step` did or saw first at `span`; call it before `cut`, while the characters are there."""
        start, end = self.offsets.span(*span)
        self.changes.append(Change(step, start, end, count, detail))

    def note_each(self, step: str, places: list[tuple[Span, str]]) -> None:
        """Records every place, a span and its detail, for itself; the last one recorded stands for all that follow."""
        for span, detail in places[:_SINGLY]:
            self.note(step, span, detail=detail)
        if len(places) > _SINGLY:
            self.changes[-1].count += len(places) - _SINGLY

    def keep(self, kept: list[str], cut: list[str]) -> None:
        """Takes pieces (not empty) out of the text: each stands behind one of those kept."""
        self.text = "".join(kept)
        offsets = Offsets.of_lengths(map(len, kept[:-1]), map(len, cut))
        self.offsets = self.offsets.cut(offsets.cuts) if self.offsets.seams else offsets

    def cut(self, spans: list[Span]) -> None:
        """Takes spans (sorted, not empty, not overlapping) out of the text."""
        starts, ends = zip(*spans, strict=True)
        text = self.text
        self.text = "".join([text[end:start] for end, start in zip((0, *ends), (*starts, None), strict=True)])
        self.offsets = self.offsets.cut(spans)
