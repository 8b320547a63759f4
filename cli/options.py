"""Options and arguments that several verbs share, and how their help is written in two languages."""

from typing import Annotated

import typer

from govparse.cli.run import Severity

_BETWEEN = "\v"


def both(zh: str, en: str) -> str:
    """Help in both languages; `in_language` leaves one of them."""
    return f"{zh}{_BETWEEN}{en}"


def in_language(text: str | None, language: str) -> str | None:
    """The help of one language out of `both`; any other text as it is."""
    if text is None or _BETWEEN not in text:
        return text
    zh, en = text.split(_BETWEEN)
    return zh if language == "zh" else en


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help=both("文件、文件夹，或“-”（标准输入）。", "Files, folders, or - for standard input."),
        show_default=False,
    ),
]
FailOn = Annotated[
    Severity | None,
    typer.Option(
        "--fail-on",
        help=both("出现此级别及以上的问题时，退出码为1。", "Exit with 1 where a finding is at least this grave."),
        show_default=False,
    ),
]
