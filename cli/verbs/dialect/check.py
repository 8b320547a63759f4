"""`govparse dialect check`: what is wrong with a grammar, the input that shows it, and the way out."""

from typing import TYPE_CHECKING, Annotated

import typer

from govparse.cli import words
from govparse.cli.options import DialectPath, Grammars, both
from govparse.cli.run import Exit, Run

if TYPE_CHECKING:
    from govparse.authoring.lint import Problem
    from govparse.authoring.locate import Grammar

HELP = both(
    "检查语法：冲突、相撞的终结符、缺名称或到不了的部分、耗时。",
    "Check grammars: conflicts, terminals that collide, names that lack or lead nowhere, time.",
)


def check(
    context: typer.Context,
    grammars: Grammars = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=both("每个问题一行JSON。", "A JSON object a line for each problem."))
    ] = False,
    dialect_path: DialectPath = None,
) -> None:
    """Write the problems of every grammar to standard output, and how many there are to standard error."""
    from govparse.cli.grammars import grammars_of
    from govparse.cli.problems import problem_json, problem_lines

    run = Run(context.obj, folders=dialect_path)
    found = 0
    asked = grammars_of(run, grammars or [])
    for grammar in asked:
        for problem in _problems(run, grammar, said=bool(grammars)):
            found += 1
            if as_json:
                run.console.say(problem_json(grammar, problem))
            else:
                for line in problem_lines(run.console, grammar, problem):
                    run.console.say(line)
    run.console.note(run.console.pick(words.CHECKED).format(grammars=len(asked), problems=found))
    if found:
        run.raise_to(Exit.FINDINGS)
    run.finish()


def _problems(run: Run, grammar: "Grammar", *, said: bool) -> "list[Problem]":
    """The problems of a grammar, or where it has none those of its dialect, unless it ships.

    Says of a dialect that is asked for how it is known that any text can be read.
    """
    from govparse.authoring.lint import lint, lint_totality
    from govparse.authoring.lint.dialects import lint_dialect

    found = lint(grammar.path, grammar.actions, base=not grammar.dialect)
    if found or not grammar.dialect:
        return found
    total = lint_totality(grammar.path)
    if total.gaps:
        return total.gaps
    if said:
        known = words.TOTAL if total.decided else words.TRIED
        run.console.note(run.console.pick(known).format(name=grammar.name, tried=total.tried // 1_000 * 1_000))
    return [] if run.dialects.origin(grammar.name) == "built-in" else lint_dialect(grammar.name, run.dialects)
