"""`govparse dialect coverage`: which alternatives of the grammars the cases exercise."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import columns
from govparse.cli.options import CasePaths, DialectName, DialectPath, both
from govparse.cli.run import Exit, Run
from govparse.source import Source

if TYPE_CHECKING:
    from lark import Token, Tree

    from govparse.authoring.coverage import Coverage
    from govparse.authoring.running import Result

    Trees = dict[str, list[Tree[Token]]]

HELP = both("显示用例用到了语法的哪些分支。", "Show which alternatives of the grammars the cases exercise.")


def coverage(
    context: typer.Context,
    paths: CasePaths = None,
    reports: Annotated[
        list[str] | None,
        typer.Option(
            "--report",
            metavar="PATH",
            help=both("也计入此报告（可重复）。", "Count what this report exercises, too (may be repeated)."),
            show_default=False,
        ),
    ] = None,
    html: Annotated[
        str | None,
        typer.Option(
            "--html", metavar="FILE", help=both("写成网页。", "Write a page to this file."), show_default=False
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help=both("列出所有分支。", "List what is exercised, too."))
    ] = False,
    fail_under: Annotated[
        int, typer.Option("--fail-under", min=0, max=100, help=both("低于此百分比时退出码为1。", "Exit with 1 below."))
    ] = 0,
    dialect: DialectName = None,
    dialect_path: DialectPath = None,
) -> None:
    """Write the coverage of every grammar to standard output; cases that do not pass count for nothing."""
    from govparse.cli import cases

    run = Run(context.obj, folders=dialect_path)
    files = list(cases.run_files(run, paths or ["."], dialect))
    if not files and not reports:
        raise cases.no_cases(run)
    trees: Trees = {run.dialects.get(name).grammar: [] for name in _working(run, dialect)}
    for _, results in files:
        _add_cases(trees, results)
    run.over(reports or [], lambda source: _add_report(trees, source, run))
    measured = list(_measured(run, trees))
    for grammar, found in measured:
        for line in _lines(run.console, grammar, found, everything=everything):
            run.console.say(line)
        if 100 * found.share < fail_under:
            run.raise_to(Exit.FINDINGS)
    if html is not None:
        from govparse.authoring.coverage_page import coverage_page

        Path(html).write_text(coverage_page(measured, run.console.language), encoding="utf-8")
    run.finish()


def _add_cases(trees: "Trees", results: "list[Result]") -> None:
    from govparse.authoring.running import Outcome

    for result in results:
        if result.outcome is Outcome.PASSED and result.grammar is not None and result.tree is not None:
            trees.setdefault(result.grammar, []).append(result.tree)


def _add_report(trees: "Trees", source: Source, run: Run) -> None:
    from govparse.authoring.coverage import trees_of_report

    for grammar, tree in trees_of_report(source.text, run.dialects):
        if grammar in trees:
            trees[grammar].append(tree)


def _measured(run: Run, trees: "Trees") -> "Iterator[tuple[str, Coverage]]":
    """The coverage of every grammar; one that cannot be measured is a finding."""
    from lark.exceptions import LarkError

    from govparse.authoring.coverage import measure
    from govparse.authoring.reading import Misspelt

    for grammar, found in sorted(trees.items()):
        try:
            yield grammar, measure(grammar, found)
        except (LarkError, Misspelt, OSError) as error:
            run.raise_to(Exit.FINDINGS)
            run.console.note(f"{grammar}: {str(error).strip()}")


def _working(run: Run, dialect: str | None) -> list[str]:
    broken = {entry.name for entry in run.dialects.entries if entry.error is not None}
    return [name for name in run.dialects.names() if name not in broken and dialect in (None, name)]


def _lines(console: Console, grammar: str, found: "Coverage", *, everything: bool) -> Iterator[str]:
    taken = len(found.branches) - len(found.missed)
    shares = console.pick(words.ALTERNATIVES).format(taken=taken, all=len(found.branches))
    yield f"{console.style(grammar, 'strong')}  {shares} ({int(100 * found.share)} %)"
    rows, styles = [], []
    for branch in found.branches if everything else found.missed:
        place = ":".join(map(str, found.position(branch) or ()))
        kind = console.pick(words.BRANCHES[branch.kind])
        rows.append((f"  {place}", str(found.counts[branch]), branch.rule, f"{kind} {branch.text}".strip()))
        styles.append("faint" if found.counts[branch] else "error")
    for line, style in zip(columns(rows), styles, strict=True) if rows else ():
        yield console.style(line, style)
