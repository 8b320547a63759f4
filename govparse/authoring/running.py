"""Running corpus cases: what a grammar makes of the input of a case, held against the tree that the case expects."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from enum import StrEnum

from attrs import define, field
from lark import Token, Tree
from lark.exceptions import GrammarError, UnexpectedCharacters, UnexpectedInput

from govparse.authoring.cases import Case, CaseFile
from govparse.authoring.rows import Rows, rows_in, show_rows
from govparse.authoring.sexp import show_sexp
from govparse.blocks.claimed import claimant
from govparse.blocks.split import split_blocks
from govparse.catalogue import Pair
from govparse.claims.parsing import sentence_tree
from govparse.cleaning import Cleaned, clean
from govparse.outline.prose import read_prose
from govparse.outline.sections import parse_sections
from govparse.parsing.grammar import parse_tree
from govparse.plugins import BrokenPart, UnknownPart
from govparse.source import Source
from govparse.tables.claims import claims_of
from govparse.tables.dialect import Dialect
from govparse.tables.grid import Grid
from govparse.tables.laws import breaches
from govparse.tables.registry import Choice, Registry, choose, default_registry
from govparse.tables.trust import trusted_grid

OUTLINE = "outline.lark"
"""The grammar whose text is prepared and whose tokens are changed on their way to the parser."""
CLAIM = "statements/claim.lark"
"""The grammar whose tokens come from a vocabulary: sentences without a line end."""


class Outcome(StrEnum):
    """What became of a case."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_CLAIMED = "not claimed"
    SKIPPED = "skipped"


@define
class Result:
    """What became of a case: why it did not pass, the difference of trees and rows line by line, and what was read.

    `grammar` is the grammar that read it. `sound` says that the result may become what is expected: nothing is wrong
    with it but that the case expects another tree, or none yet.
    """

    case: Case
    outcome: Outcome
    reasons: list[Pair] = field(factory=list)
    diff: list[str] = field(factory=list)
    tree: Tree[Token] | None = None
    rows: Rows | None = None
    grammar: str | None = None
    sound: bool = False


def run_case(case: Case, dialects: Registry | None = None) -> Result:
    """Run one case; `dialects` are those that may claim its input, by default all that ship or are installed."""
    if case.skip is not None:
        return Result(case, Outcome.SKIPPED, [Pair(case.skip, case.skip)])
    try:
        if case.grammar is not None:
            return _run_grammar(case, case.grammar)
        return _run_dialect(case, case.dialect or "", dialects or default_registry())
    except UnknownPart as error:
        return _failed(case, _unknown(error))
    except BrokenPart as error:
        return _failed(case, Pair(f"{error.name}：{error.words[0]}", f"{error.name}: {error.words[1]}"))
    except FileNotFoundError:
        return _failed(case, Pair(f"没有语法{case.grammar}", f"there is no grammar {case.grammar}"))
    except GrammarError as error:
        return _failed(case, Pair(f"语法有误：{error}", f"the grammar is wrong: {error}"))


def updated(file: CaseFile, results: Iterable[Result]) -> str:
    """The text of a file of cases with what was read in place of something else, where it is sound.

    Rows are written to cases that have some, and to those that had no tree yet.
    """
    found = [result for result in results if result.sound and result.outcome is Outcome.FAILED]
    return file.with_answers(
        (result.case, result.tree, result.rows if result.case.has_rows or result.case.tree is None else None)
        for result in found
        if result.tree is not None
    )


def _failed(case: Case, reason: Pair) -> Result:
    return Result(case, Outcome.FAILED, [reason])


def _run_grammar(case: Case, grammar: str) -> Result:
    try:
        text, tree = _parsed(grammar, case.input)
    except UnexpectedInput as error:
        if case.error == "not claimed":
            return Result(case, Outcome.PASSED)
        return Result(case, Outcome.NOT_CLAIMED, [_refusal(error, case.input)])
    if case.error is not None:
        return _failed(case, Pair("语法读得了此文本", "the grammar takes the text"))
    return _compared(Result(case, Outcome.PASSED, list(_broken_laws(tree, text)), [], tree, None, grammar))


def _parsed(grammar: str, text: str) -> tuple[str, Tree[Token]]:
    """The text that a grammar reads, and what it makes of it."""
    if grammar == OUTLINE:
        return parse_outline(text)
    return text, sentence_tree(text) if grammar == CLAIM else parse_tree(grammar, text)


def parse_outline(text: str) -> tuple[str, Tree[Token]]:
    """The prepared prose of a report, title and all, and its tree under the outline grammar."""
    cleaned = clean(text)
    prose = read_prose(cleaned, split_blocks(cleaned), 0, len(cleaned.text))
    return prose.text, parse_sections(prose)


def _run_dialect(case: Case, name: str, dialects: Registry) -> Result:
    dialect = dialects.get(name)
    cleaned = clean(case.input, claims_of(dialects))
    choice = choose(cleaned.folded, dialects, claimant(cleaned.claims, 0, len(cleaned.folded)))
    if choice.name != name and (cleaned.folded or case.error):  # nothing shows in an empty text, yet it has a tree
        if case.error == "not claimed":
            return Result(case, Outcome.PASSED)
        return Result(case, Outcome.NOT_CLAIMED, [_claims(choice)])
    if case.error == "not claimed":
        return _failed(case, Pair(f"{name}读了此文本", f"{name} claims the text"))
    try:
        tree, grid = dialects.ask(name, lambda asked: _read(asked, cleaned.folded))
    except UnexpectedInput as error:
        return _failed(case, _refusal(error, cleaned.folded))
    laws = [Pair(*words) for words in breaches(dialect, grid, cleaned.folded)]
    reasons = [*_broken_laws(tree, cleaned.folded), *laws, *_noise(case, grid, cleaned), *_wrong_form(case, cleaned)]
    return _compared(Result(case, Outcome.PASSED, reasons, [], tree, rows_in(grid), dialect.grammar))


def _read(dialect: Dialect, text: str) -> tuple[Tree[Token], Grid]:
    return dialect.tree(text), trusted_grid(dialect.grid(text), text, 0)


def _compared(result: Result) -> Result:
    """A result with the differences between its tree and rows and those that the case expects."""
    case, tree = result.case, result.tree
    result.sound = not result.reasons
    if tree is not None and case.tree is None:
        result.reasons.append(Pair("用例还没有树，用 -u 写入", "the case has no tree yet; -u writes it"))
    elif tree is not None and case.tree is not None:
        result.diff = _difference(show_sexp(case.tree), show_sexp(tree))
    if case.has_rows and case.rows is None and result.rows:
        result.reasons.append(Pair("用例还没有行，用 -u 写入", "the case has no rows yet; -u writes them"))
    elif case.rows is not None:
        result.diff += _difference(show_rows(case.rows), show_rows(result.rows or []))
    if result.reasons or result.diff:
        result.outcome = Outcome.FAILED
    return result


def _difference(expected: str, found: str) -> list[str]:
    return list(unified_diff(expected.split("\n"), found.split("\n"), "expected", "read", lineterm=""))


def _broken_laws(tree: Tree[Token], text: str) -> Iterator[Pair]:
    """The leaves of a tree have to be the text, each at its place."""
    position = 0
    for token in tree.scan_values(lambda leaf: isinstance(leaf, Token)):
        start = token.start_pos
        if start != position or text[position : position + len(token)] != token:
            yield Pair(
                f"树的叶子应依次是原文：{token.type}在{start}，应在{position}",
                f"the leaves of the tree are not the text: {token.type} is at {start}, the text goes on at {position}",
            )
            return
        position += len(token)
    if position != len(text):
        yield Pair(f"树在{position}结束，文本长{len(text)}", f"the tree ends at {position}, the text at {len(text)}")


def _noise(case: Case, grid: Grid, cleaned: Cleaned) -> Iterator[Pair]:
    lines = [cleaned.folded[start:end].strip() for start, end in grid.noise]
    if lines and case.error != "noise":
        shown = "、".join(lines)
        yield Pair(
            f"有不属于任何行的内容（“error: noise”表示预期如此）：{shown}",
            f"lines belong to no row (`error: noise` would expect it): {shown}",
        )
    elif case.error == "noise" and not lines:
        yield Pair("没有不属于任何行的内容，而用例预期有", "no line is noise, though the case expects it")


def _wrong_form(case: Case, cleaned: Cleaned) -> Iterator[Pair]:
    if case.form is not None:
        found = [str(block.table) if block.kind == "table" else "prose" for block in split_blocks(cleaned)]
        if found != [case.form]:
            names = ", ".join(found)
            yield Pair(
                f"输入不是表格{case.form}，而是：{names}", f"the input is not the table {case.form}, but: {names}"
            )


def _claims(choice: Choice) -> Pair:
    scores = ", ".join(f"{name} {score.value:.2f}" for name, score in choice.scores)
    if choice.tie:
        names = ", ".join(choice.tie)
        return Pair(f"得分相同：{names}（{scores}）", f"a tie: {names} ({scores})")
    if choice.name is not None:
        return Pair(f"由{choice.name}读取（{scores}）", f"{choice.name} claims it ({scores})")
    return Pair(f"没有版式读取（{scores}）", f"no dialect claims it ({scores})")


def _refusal(error: UnexpectedInput, text: str) -> Pair:
    """Where a grammar stops, as a line and a character of the text."""
    line, char = Source(text).position(error.pos_in_stream or 0)
    if isinstance(error, UnexpectedCharacters):
        return Pair(f"第{line}行第{char}个字符不是任何终结符", f"no terminal matches at {line}:{char}")
    return Pair(f"语法在第{line}行第{char}个字符处停下", f"the grammar stops at {line}:{char}")


def _unknown(error: UnknownPart) -> Pair:
    close = "，是否指：" + "、".join(error.close) if error.close else ""
    return Pair(f"没有版式“{error.name}”{close}", str(error))
