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
DialectPath = Annotated[
    list[str] | None,
    typer.Option(
        "--dialect-path",
        metavar="FOLDER",
        help=both("另从此文件夹读取版式（可重复）。", "Use the dialects in this folder, too (may be repeated)."),
        show_default=False,
    ),
]
ChosenDialect = Annotated[
    str | None,
    typer.Option(
        "--dialect",
        metavar="NAME",
        help=both("所有表格都用此版式读取，不看得分。", "Read every table with this dialect, whatever the scores."),
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=both("输出JSON。", "Write JSON."))]
CasePaths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help=both("用例文件或其文件夹（默认当前文件夹）。", "Files of cases, or folders (the current one by default)."),
        show_default=False,
    ),
]
DialectName = Annotated[
    str | None,
    typer.Option("--dialect", metavar="NAME", help=both("只取此版式。", "Only this dialect."), show_default=False),
]
Grammars = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME|PATH",
        help=both(
            "版式名称、.lark文件或其文件夹（默认全部版式）。",
            "Dialects, .lark files or folders (all that ship by default).",
        ),
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
