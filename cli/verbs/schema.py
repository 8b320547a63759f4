"""`govparse schema`: the JSON Schema of a report."""

import typer

from govparse.cli.options import both

HELP = both("输出报告记录的JSON Schema。", "Print the JSON Schema of a report.")


def schema(context: typer.Context) -> None:
    """Write the JSON Schema that every output of `parse --format json` satisfies."""
    from govparse.exports.schema import schema_json

    context.obj.emit(schema_json())
