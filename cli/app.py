"""The command `govparse`: its verbs, and the options that stand before or after any of them."""

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Annotated, Any

import typer
from typer.main import get_command

from govparse import __version__
from govparse.cli.console import Color, Console, Language, language_of_locale, soften
from govparse.cli.options import both, in_language
from govparse.cli.verbs import cells, check, compare, dialect, explain, parse, render, schema, sniff, tokens, tree

app = typer.Typer(
    help=both(
        "读取政府信息公开工作年度报告：每个数值都注明出处，核对勾稽关系，拿不准的如实说明。",
        "Read annual reports on government information disclosure: every value in its place, sums checked, doubt said.",
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_ANYWHERE = ("--lang", "--color")


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"govparse {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    lang: Annotated[
        Language | None,
        typer.Option(
            "--lang",
            help=both("文字的语言（默认随系统）。", "Language of all words (the locale's by default)."),
            show_default=False,
        ),
    ] = None,
    color: Annotated[
        Color,
        typer.Option("--color", help=both("是否使用颜色；auto 遵从 NO_COLOR。", "Use colours; auto honours NO_COLOR.")),
    ] = Color.AUTO,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help=both("显示版本。", "Show the version."),
            callback=_show_version,
            is_eager=True,
            show_default=False,
        ),
    ] = False,
) -> None:
    """Options of every verb."""
    context.obj = Console(lang or language_of_locale(os.environ), color, asked=lang)


app.command("parse", help=parse.HELP)(parse.parse)
app.command("cells", help=cells.HELP)(cells.cells)
app.command("check", help=check.HELP)(check.check)
app.command("compare", help=compare.HELP)(compare.compare)
app.command("render", help=render.HELP)(render.render)
app.command("tree", help=tree.HELP)(tree.tree)
app.command("tokens", help=tokens.HELP)(tokens.tokens)
app.command("sniff", help=sniff.HELP)(sniff.sniff)
app.command("schema", help=schema.HELP)(schema.schema)
app.command("explain", help=explain.HELP)(explain.explain)
app.add_typer(dialect.app, name="dialect")


def hoist(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--lang` and `--color` moved to the front, so that they may stand after the verb as well."""
    front: list[str] = []
    rest: list[str] = []
    left = iter(arguments)
    for argument in left:
        option, equals, value = argument.partition("=")
        if argument == "--":
            rest += [argument, *left]
        elif option in _ANYWHERE and (given := value if equals else next(left, None)) is not None:
            front += [option, given]
        else:
            rest.append(argument)
    return [*front, *rest]


def language_asked(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of the help: the one that hoisted arguments name, else the locale's."""
    asked = [value for option, value in pairwise(arguments) if option == "--lang" and value in set(Language)]
    return Language(asked[-1]) if asked else language_of_locale(environment)


def localised(command: Any, language: Language) -> Any:
    """A command, with its options and verbs, whose help speaks one language."""
    for part in (command, *command.params):
        if hasattr(part, "help"):
            part.help = in_language(part.help, language)
    for verb in getattr(command, "commands", {}).values():
        localised(verb, language)
    return command


def run(arguments: Sequence[str]) -> None:
    """Run the command line; leaves by SystemExit with the exit code of the contract."""
    soften(sys.stdout, sys.stderr)
    hoisted = hoist(arguments)
    language = language_asked(hoisted, os.environ)
    localised(get_command(app), language)(args=hoisted, prog_name="govparse")
