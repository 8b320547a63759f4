"""`govparse dialect explain`: why which dialect reads each table block, score by score."""

from typing import TYPE_CHECKING, Any

import typer

from govparse.cli import words
from govparse.cli.options import AsJson, DialectPath, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.pipeline import TableTrace

HELP = both("说明每段表格为何由某种版式读取。", "Explain why which dialect reads each table.")


def explain(context: typer.Context, paths: Paths, dialect_path: DialectPath = None, as_json: AsJson = False) -> None:
    """Write, for every table block of every input, all scores with their reasons and what followed from them."""
    from govparse.cli.scores import score_lines, verdict
    from govparse.cli.trees import table_title
    from govparse.conversion.encoding import to_json
    from govparse.pipeline import explain_tables

    run = Run(context.obj, folders=dialect_path)
    console = run.console

    def show(source: Source) -> None:
        traces = explain_tables(source.text, run.dialects)
        if as_json:
            for trace in traces:
                run.console.emit(to_json(_record(source, trace, verdict(trace.choice))) + b"\n")
            return
        console.say(console.style(source.name or "", "strong"))
        if not traces:
            console.say(f"  {console.pick(words.NO_BLOCKS)}")
        for trace in traces:
            console.say(f"  {table_title(console, source, trace)}")
            console.say(f"    {console.pick(verdict(trace.choice))}")
            for line in score_lines(console, trace.choice):
                console.say(f"    {line}")

    run.over(paths, show)
    run.finish()


def _record(source: Source, trace: "TableTrace", verdict: tuple[str, str]) -> dict[str, Any]:
    """A block as an object: its place, the scores best first, and the verdict; words in both languages."""
    line, char = source.position(trace.start)
    choice = trace.choice
    return {
        "source": source.name,
        "table": trace.table,
        "span": [trace.start, trace.end],
        "line": line,
        "char": char,
        "dialect": choice.name,
        "tie": choice.tie,
        "verdict": _spoken(verdict),
        "scores": [
            {"dialect": name, "score": score.value, "reasons": [_spoken(reason) for reason in score.reasons]}
            for name, score in choice.scores
        ],
        "broken": [{"dialect": name, "error": _spoken(error)} for name, error in choice.broken],
    }


def _spoken(pair: tuple[str, str]) -> dict[str, str]:
    return {"zh": pair[0], "en": pair[1]}
