"""`govparse dialect`: what a grammar author works with, one module a verb."""

import typer

from govparse.cli.options import both

app = typer.Typer(
    help=both("编写和检查表格方言的工具。", "Tools to write and check table dialects."),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
