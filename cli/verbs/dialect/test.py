"""`govparse dialect test`: corpus cases, each held against the tree that it expects."""

from collections import Counter
from typing import Annotated

import typer

from govparse.cli.options import CasePaths, DialectName, DialectPath, both
from govparse.cli.run import Exit, Run

HELP = both("运行用例（.case 文件）。", "Run corpus cases (.case files).")


def run_cases(
    context: typer.Context,
    paths: CasePaths = None,
    update: Annotated[
        bool,
        typer.Option(
            "-u",
            "--update",
            help=both("把读出的树写入用例；结果有错误的不写。", "Write the trees read, save those with errors."),
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help=both("每个用例一行JSON。", "A JSON object a line for each case."))
    ] = False,
    dialect: DialectName = None,
    dialect_path: DialectPath = None,
) -> None:
    """Run the cases of every file and write what became of them to standard output."""
    from govparse.authoring.running import Outcome
    from govparse.cli import cases, words
    from govparse.conversion.encoding import to_json

    run = Run(context.obj, folders=dialect_path)
    console = run.console
    counts: Counter[str] = Counter()
    for file, results in cases.run_files(run, paths or ["."], dialect):
        written = cases.write_sound(file, results) if update else set()
        if not as_json:
            console.say(console.style(file.path, "strong"))
        for result in results:
            done = result.case.name in written
            if as_json:
                console.emit(to_json(cases.result_json(file, result, written=done)) + b"\n")
            for line in [] if as_json else cases.result_lines(console, file, result, written=done):
                console.say(line)
            counts["written" if done else result.outcome.value] += 1
    if not counts:
        raise cases.no_cases(run)
    if not as_json:
        console.say(cases.total_line(console, counts))
    if counts["written"]:
        console.note(console.pick(words.READ_AGAIN))
    if counts[Outcome.FAILED] or counts[Outcome.NOT_CLAIMED]:
        run.raise_to(Exit.FINDINGS)
    run.finish()
