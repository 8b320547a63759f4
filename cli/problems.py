"""Problems of grammars for people, as compilers print them, and for programs, one JSON object a line."""

import json
from collections.abc import Iterator

from govparse.authoring.lint import Problem
from govparse.authoring.locate import Grammar
from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import excerpt


def problem_lines(console: Console, grammar: Grammar, problem: Problem) -> Iterator[str]:
    """Where and what, the line of the grammar with carets, the input that shows it, its readings, the ways out."""
    place = str(grammar.path) if problem.line is None else f"{grammar.path}:{problem.line}:{problem.column}"
    yield f"{place}: {console.style(problem.kind, 'error')}: {console.pick(problem.message)}"
    yield from _excerpt(console, grammar, problem)
    if problem.example:
        shown = console.style(problem.example, "strong")
        yield f"        {console.pick(words.EXAMPLE)}{console.pick(words.COLON)}{shown}"
    yield from _listed(console, console.pick(words.READINGS), [console.pick(each) for each in problem.readings])
    yield from _listed(console, console.pick(words.WAYS_OUT), [console.pick(each) for each in problem.ways_out])


def problem_json(grammar: Grammar, problem: Problem) -> str:
    """A problem with its grammar as one line of JSON."""
    fields = {
        "grammar": grammar.name,
        "file": str(grammar.path),
        "kind": problem.kind,
        "line": problem.line,
        "column": problem.column,
        "message": _both(problem.message),
        "input": problem.example or None,
        "readings": [_both(each) for each in problem.readings],
        "ways_out": [_both(each) for each in problem.ways_out],
    }
    return json.dumps(fields, ensure_ascii=False)


def _both(pair: tuple[str, str]) -> dict[str, str]:
    return {"zh": pair[0], "en": pair[1]}


def _excerpt(console: Console, grammar: Grammar, problem: Problem) -> Iterator[str]:
    if problem.line is None or problem.column is None:
        return
    lines = grammar.path.read_text(encoding="utf-8").split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    start = problem.column - 1
    gutter = f"{problem.line:>5} | "
    shown = excerpt(line, start, start + problem.length, console.width - len(gutter))
    yield f"{gutter}{shown.line}".rstrip()
    yield f"{'|':>{len(gutter) - 1}} {console.style(shown.carets, 'caret')}"


def _listed(console: Console, title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"        {title}{console.pick(words.COLON)}".rstrip()
    for number, item in enumerate(items, start=1):
        yield f"          {number}. {item}"
