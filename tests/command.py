"""The command line in this process, for tests: what it prints and how it ends."""

import io
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TextIO
from unittest.mock import patch

from attrs import frozen

from govparse.cli.app import run


@frozen
class Done:
    """How a run ended: exit code, standard output as bytes, standard error as text."""

    code: int
    data: bytes
    notes: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.data.decode("utf-8")

    @property
    def lines(self) -> list[str]:
        """Standard output line by line."""
        return self.text.splitlines()


class _Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True


def govparse(
    *arguments: object,
    stdin: bytes = b"",
    terminal: bool = False,
    encoding: str = "utf-8",
    settings: Mapping[str, str] = MappingProxyType({}),
) -> Done:
    """Run `govparse` with arguments, standard input and environment `settings` over those of an English locale.

    `terminal` makes standard output a terminal of 100 columns; `encoding` is that of the console.
    """
    out, err = (_Terminal() if terminal else io.BytesIO()), io.BytesIO()
    streams = [io.TextIOWrapper(stream, encoding=encoding, newline="\n") for stream in (io.BytesIO(stdin), out, err)]
    code = _run([str(argument) for argument in arguments], streams, {"LC_ALL": "C", "COLUMNS": "100", **settings})
    for stream in streams[1:]:
        stream.flush()
    return Done(code, out.getvalue(), err.getvalue().decode(encoding))


def _run(arguments: list[str], streams: Sequence[TextIO], environment: dict[str, str]) -> int:
    stdin, stdout, stderr = streams
    with (
        patch.dict("os.environ", environment, clear=True),
        patch.object(sys, "stdin", stdin),
        patch.object(sys, "stdout", stdout),
        patch.object(sys, "stderr", stderr),
    ):
        try:
            run(arguments)
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 1
    return 0
