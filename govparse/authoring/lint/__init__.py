"""Checking a grammar: what is wrong with it, with the input that shows it and the way out."""

import re
from pathlib import Path

from lark.exceptions import GrammarError

from govparse.authoring.definitions import START, GrammarFile, Name
from govparse.authoring.lint.actions import lint_actions
from govparse.authoring.lint.conflicts import lint_conflicts, lint_endless
from govparse.authoring.lint.crossing import lint_crossing
from govparse.authoring.lint.problem import Problem, problem
from govparse.authoring.lint.spelling import spelling_problem
from govparse.authoring.lint.structure import lint_ignored, lint_literals, lint_names, lint_reach
from govparse.authoring.lint.terminals import lint_patterns, lint_terminals
from govparse.authoring.lint.timing import lint_time
from govparse.authoring.lint.totality import Totality, totality
from govparse.authoring.reading import Compiled, Misspelt, compile_grammar, read_grammar

__all__ = ["Problem", "lint", "lint_totality"]


def lint(path: Path, actions: type | None = None, *, base: bool = True, timed: bool = True) -> list[Problem]:
    """The problems of the grammar in a file, in the order of the file; an empty list where there is none.

    `actions` is the class whose methods make the values of its rules, where it is known. `base`: the file may be one
    that other grammars import from, without a rule `start`; else it is that of a dialect, which reads any text.
    `timed`: also measure how its time grows.
    """
    try:
        file = read_grammar(path)
    except Misspelt as error:
        return [spelling_problem(error)]
    except (OSError, UnicodeDecodeError) as error:
        return [problem("unreadable", reason=getattr(error, "strerror", None) or str(error))]
    return sorted(_of_file(file, actions, base, timed), key=lambda each: (each.line or 0, each.column or 0))


def lint_totality(path: Path) -> Totality:
    """Whether the grammar in a file, in which `lint` finds nothing, reads any text, and how that is known."""
    file = read_grammar(path)
    return totality(file, compile_grammar(file).terminals)


def _of_file(file: GrammarFile, actions: type | None, base: bool, timed: bool) -> list[Problem]:
    """Problems of definitions come alone: what Lark would make of them is of no use."""
    found = list(lint_names(file))
    has_start = file.named(START) is not None
    if not has_start and not (base and (file.definitions or file.imported)):
        found.append(problem("no_start"))
    if found or not has_start:
        return found
    try:
        compiled = compile_grammar(file)
    except FileNotFoundError as error:
        source = Path(error.filename).with_suffix("").as_posix().replace("/", ".")
        return [problem("no_import", next((each for each in file.sources if each.text == source), None), name=source)]
    except GrammarError as error:
        reason = " ".join(str(error).split())
        return [problem("refused", _named_in(file, reason), reason=reason)]
    if broken := list(lint_patterns(file, compiled.terminals)):
        return broken
    return [
        *lint_reach(file),
        *lint_ignored(file),
        *lint_literals(file),
        *_of_parts(file, compiled, actions, base, timed),
    ]


def _named_in(file: GrammarFile, reason: str) -> Name | None:
    """Where the first rule or terminal is defined that a reason of Lark's names."""
    return next(filter(None, map(file.named, re.findall(r"\w+", reason))), None)


def _of_parts(file: GrammarFile, compiled: Compiled, actions: type | None, base: bool, timed: bool) -> list[Problem]:
    found = list(lint_endless(file, compiled.rules))
    found += lint_terminals(file, compiled.terminals)
    if not any(each.kind == "endless" for each in found):
        found += lint_conflicts(file, compiled.rules, compiled.terminals)
    if timed:
        found += lint_time(file, compiled.terminals)
    if not base:
        found += lint_crossing(file, compiled.terminals)
    return found + list(lint_actions(file, compiled.rules, actions) if actions else [])
