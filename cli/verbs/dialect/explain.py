"""`govparse dialect explain`: why which dialect reads each table block, score by score."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

import typer

from govparse.cli import words
from govparse.cli.options import AsJson, DialectPath, Paths, both
from govparse.cli.run import Run
from govparse.source import Source

if TYPE_CHECKING:
    from govparse.pipeline import TableTrace

HELP = both(
    "说明每一行为何属于或不属于表格，以及每段表格为何由某种版式读取。",
    "Explain why lines are in tables or in none, and why which dialect reads each table.",
)


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
        for line in _line_by_line(run, source):
            console.say(line)
        if not traces:
            console.say(f"  {console.pick(words.NO_BLOCKS)}")
        for trace in traces:
            console.say(f"  {table_title(console, source, trace)}")
            console.say(f"    {console.pick(verdict(trace.choice))}")
            for line in score_lines(console, trace.choice):
                console.say(f"    {line}")

    run.over(paths, show)
    run.finish()


def _line_by_line(run: Run, source: Source) -> Iterator[str]:
    """Stretches of lines that are in one table block or between two, and in each the reasons with their lines.

    Lines that stand as a layout says without being claimed come last.
    """
    from govparse.tables.registry import THRESHOLD
    from govparse.tracing import trace_lines, trace_unclaimed

    console = run.console
    for block, group in groupby(trace_lines(source.text, run.dialects), lambda trace: trace.block):
        traces = list(group)
        place = _ranges([(traces[0].first, traces[-1].last)])
        where = words.NO_BLOCK if block is None else words.BLOCK
        yield f"  {console.style(console.pick(where).format(lines=place, block=block), 'strong')}"
        reasons: dict[str, list[tuple[int, int]]] = {}
        for trace in traces:
            reasons.setdefault(console.pick(trace.words), []).append((trace.first, trace.last))
        for reason, ranges in reasons.items():
            yield f"    {reason}" if len(reasons) == 1 else f"    {reason}: {_ranges(ranges)}"
    for found in trace_unclaimed(source.text, run.dialects):
        said = console.pick(words.UNCLAIMED).format(
            lines=_ranges([(found.first, found.last)]),
            name=found.dialect,
            score=found.score.value,
            least=THRESHOLD,
            reasons="; ".join(map(console.pick, found.score.reasons)),
        )
        yield f"  {console.style(said, 'warning')}"


def _ranges(ranges: list[tuple[int, int]]) -> str:
    """Line numbers as people write them: 3, 5-10."""
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


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
