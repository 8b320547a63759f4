"""The line of text at hand while a page is walked through."""

import re

from attrs import define, field

from govparse.readers.extract import in_one_line

_SAYING = re.compile(r"\w")
# A line end in the markup is no blank between characters that are written without blanks.
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_WRAPPED = re.compile(f"(?<={_WIDE})[ \t]*[\r\n]\\s*(?={_WIDE})")


def says(text: str) -> bool:
    """Whether a text holds a letter or a digit."""
    return _SAYING.search(text) is not None


@define
class Line:
    """Gathers pieces of a line; numbers of which one is raised are kept apart by a mark."""

    pieces: list[str] = field(factory=list)
    _plain: bool = False
    _behind_raised: bool = False

    def say(self, text: str, linked: bool) -> None:
        """Add a piece of text, which is part of a link or not."""
        if self._behind_raised:
            self._behind_raised = False
            if text[0].isdigit() and self._last.isdigit():
                text = f"^{text}"
        self.pieces.append(text)
        self._plain = self._plain or (not linked and says(text))

    def begin_raised(self, text: str) -> None:
        """Take in that what follows, `text`, is raised or lowered: behind a number it is no part of it."""
        if self._last.isdigit() and text.strip()[:1].isdigit():
            self.pieces.append("^")

    def end_raised(self) -> None:
        """Take in that what follows is not raised."""
        self._behind_raised = bool(self.pieces)

    @property
    def _last(self) -> str:
        return next((piece[-1] for piece in reversed(self.pieces) if piece), "")

    def end(self, verbatim: bool) -> tuple[str, bool]:
        """The line, with its blanks as they are or each run as one, and whether it is nothing but link."""
        text, linked = "".join(self.pieces), not self._plain
        self.pieces, self._plain, self._behind_raised = [], False, False
        if "\n" in text or "\r" in text:
            text = _WRAPPED.sub("", text)
        return text if verbatim else in_one_line(text), linked
