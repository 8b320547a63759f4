"""Where output goes (results to standard output, the rest to standard error), its language and its colours."""

import os
import shutil
import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import TextIO

from attrs import evolve, frozen


class Language(StrEnum):
    """The languages the command speaks."""

    ZH = "zh"
    EN = "en"


class Color(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


_STYLES = {"error": "1;31", "warning": "1;33", "info": "1;36", "caret": "1;32", "strong": "1", "faint": "2"}


def language_of_locale(environment: Mapping[str, str]) -> Language:
    """zh where the locale is Chinese (LC_ALL before LC_MESSAGES before LANG), else en."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return Language.ZH if next(filter(None, names), "").lower().startswith("zh") else Language.EN


def soften(*streams: TextIO) -> None:
    """Let text streams replace characters that their encoding lacks, so that a console never stops a run."""
    for stream in streams:
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


@frozen
class Console:
    """How to speak to the user: `language` of all words (`asked`: the one that was asked for), `color` as asked for.

    `to_errors`: what is styled goes to standard error, which may be a terminal where standard output is none.
    """

    language: Language = Language.EN
    color: Color = Color.AUTO
    to_errors: bool = False
    asked: Language | None = None

    @property
    def handed_on(self) -> str:
        """The language of documents to hand on: Chinese, as the reports are, unless another one is asked for."""
        return (self.asked or Language.ZH).value

    @property
    def aside(self) -> "Console":
        """The same console for words that go to standard error."""
        return evolve(self, to_errors=True)

    @property
    def interactive(self) -> bool:
        """Whether standard output is a terminal."""
        return sys.stdout.isatty()

    @property
    def width(self) -> int:
        """Columns of the terminal, 100 where there is none."""
        return shutil.get_terminal_size((100, 24)).columns

    def pick(self, words: tuple[str, str]) -> str:
        """The one of `(zh, en)` that this console speaks."""
        return words[0] if self.language is Language.ZH else words[1]

    def style(self, text: str, name: str) -> str:
        """The text in a named style where colours are shown."""
        return f"\x1b[{_STYLES[name]}m{text}\x1b[0m" if self._colored() else text

    def _colored(self) -> bool:
        if self.color is not Color.AUTO:
            return self.color is Color.ALWAYS
        stream = sys.stderr if self.to_errors else sys.stdout
        return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def say(self, text: str = "") -> None:
        """Print a line of a result for people."""
        sys.stdout.write(text + "\n")

    def emit(self, data: bytes) -> None:
        """Write a result for programs, byte for byte."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def note(self, text: str) -> None:
        """Print a line that is no result."""
        sys.stdout.flush()
        sys.stderr.write(text + "\n")
