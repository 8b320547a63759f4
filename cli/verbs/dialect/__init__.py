"""`govparse dialect`: what a grammar author works with, one module a verb."""

import typer

from govparse.cli.options import both
from govparse.cli.verbs.dialect import check, compare, coverage, diagram, explain, listing, new, rows, test, trying

app = typer.Typer(
    help=both("编写和检查表格方言的工具。", "Tools to write and check table dialects."),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

app.command("list", help=listing.HELP)(listing.list_dialects)
app.command("explain", help=explain.HELP)(explain.explain)
app.command("rows", help=rows.HELP)(rows.rows)
app.command("try", help=trying.HELP)(trying.try_dialect)
app.command("new", help=new.HELP)(new.new)
app.command("test", help=test.HELP)(test.run_cases)
app.command("coverage", help=coverage.HELP)(coverage.coverage)
app.command("check", help=check.HELP)(check.check)
app.command("compare", help=compare.HELP)(compare.compare)
app.command("diagram", help=diagram.HELP)(diagram.diagram)
