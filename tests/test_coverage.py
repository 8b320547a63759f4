"""Grammar coverage: every alternative of the grammars that ship has a case, and what is counted is what was taken."""

from collections.abc import Iterable
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lark import Tree
from lark.exceptions import UnexpectedToken

from govparse.authoring.branches import Branch
from govparse.authoring.case_reader import read_cases
from govparse.authoring.coverage import Coverage, hook, measure, trees_of_report
from govparse.authoring.coverage_page import coverage_page
from govparse.authoring.running import Outcome, run_case
from govparse.parsing.grammar import open_grammar, parse_tree
from helpers import CASES, CORPUS, ROOT, corpus_text

GRAMMARS = sorted(
    str(path.relative_to(ROOT / "grammars"))
    for path in (ROOT / "grammars").rglob("*.lark")
    if "\nstart:" in path.read_text(encoding="utf-8")
)
RESULTS = [run_case(case) for path in sorted((CORPUS / "cases").glob("*.case")) for case in read_cases(path).cases]


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_every_alternative_has_a_case(grammar: str) -> None:
    trees = [
        result.tree
        for result in RESULTS
        if result.outcome is Outcome.PASSED and result.grammar == grammar and result.tree is not None
    ]
    coverage = measure(grammar, trees)
    missed = [f"{coverage.position(branch)} {branch.rule}: {branch.kind} {branch.text}" for branch in coverage.missed]
    assert trees
    assert missed == []
    assert coverage.share == 1


def counted(name: str, texts: Iterable[str]) -> dict[tuple[str, str, str], int]:
    """The counts by rule, kind and text of a branch, of branches that were taken."""
    coverage = measure(name, [parse_tree(name, text) for text in texts])
    return {(each.rule, each.kind, each.text): count for each, count in coverage.counts.items()}


def test_alternatives_are_counted_as_they_are_written() -> None:
    counts = counted("row.lark", ["LNN", "LNLNL", "LB"])
    assert counts == {
        ("start", "alternative", "labelled_row"): 1,
        ("start", "alternative", "several_records"): 1,
        ("start", "alternative", "label_row"): 1,
        ("labelled_row", "alternative", "LABELS VALUES"): 3,
        ("several_records", "alternative", "labelled_row labelled_row+ label_row?"): 1,
        ("several_records", "present", "label_row?"): 1,
        ("label_row", "alternative", "LABELS BLANKS?"): 2,
        ("label_row", "absent", "BLANKS?"): 1,
        ("label_row", "present", "BLANKS?"): 1,
    }


def test_what_a_helper_rule_holds_is_counted_under_its_owner() -> None:
    counts = counted("tables/tab_separated.lark", ["规章\t0\n- 2 -\n\n", ""])
    assert counts["start", "present", "(row | PAGE | BLANK_LINE)*"] == 1
    assert counts["start", "absent", "(row | PAGE | BLANK_LINE)*"] == 1
    assert counts["start", "alternative", "PAGE"] == 1
    assert counts["row", "alternative", "VALUES_END"] == 1
    assert not any(rule.startswith("__") for rule, _, _ in counts)


def test_two_rules_that_share_a_helper_are_told_apart() -> None:
    counts = counted("statements/contact.lark", ["地址:某路"])
    assert counts["field", "alternative", "WORDS"] == 1
    assert ("start", "alternative", "WORDS") not in counts


def own(tmp_path: Path, text: str) -> str:
    """The name of a grammar in a file of its own."""
    path = tmp_path / "own.lark"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_groups_repetitions_and_strings(tmp_path: Path) -> None:
    name = own(tmp_path, 'start: (A ";" | [B] C~2..3 ";")+ B?\nA: "a"\nB: "b"\nC: "c"\n')
    assert counted(name, ["a;ccc;", "bcc;b"]) == {
        ("start", "alternative", '(A ";" | [B] C~2..3 ";")+ B?'): 2,
        ("start", "alternative", 'A ";"'): 1,
        ("start", "alternative", '[B] C~2..3 ";"'): 2,
        ("start", "absent", "[B]"): 1,
        ("start", "present", "[B]"): 1,
        ("start", "absent", "B?"): 1,
        ("start", "present", "B?"): 1,
    }


def test_rules_of_another_file_are_counted_as_lark_compiles_them(tmp_path: Path) -> None:
    (tmp_path / "base.lark").write_text('pair: A | A B\nA: "a"\nB: "b"\n', encoding="utf-8")
    coverage = measure(own(tmp_path, "start: pair\n%import .base (pair)\n"), [])
    assert [branch.text for branch in coverage.branches if branch.place is None] == ["base__A", "base__A base__B"]


def test_a_template_is_counted_as_lark_compiles_it(tmp_path: Path) -> None:
    name = own(tmp_path, 'start: _list{A}\n_list{x}: x | _list{x} ";" x\nA: "a"\n')
    counts = counted(name, ["a;a"])
    assert sorted((rule, text) for rule, _, text in counts) == [
        ("_list{A}", "A"),
        ("_list{A}", "_list{A} SEMICOLON A"),
        ("start", "_list{A}"),
    ]


def test_a_tree_of_another_grammar_is_refused() -> None:
    with pytest.raises(UnexpectedToken):
        measure("row.lark", [parse_tree("title.lark", "政府信息公开工作年度报告")])


def test_the_hook_sees_every_rule_and_leaves_the_parser_as_it_was() -> None:
    parser = open_grammar("row.lark")
    seen: list[str] = []
    state = parser.parse_interactive()
    hook(state, {rule: partial(lambda name, _: seen.append(name), rule.origin.name) for rule in parser.rules})
    tokens = list(parse_tree("row.lark", "LN").scan_values(lambda _: True))
    for token in tokens:
        state.feed_token(token)
    state.feed_eof(tokens[-1])
    assert seen == ["labelled_row", "start"]
    assert isinstance(parser.parse("LN"), Tree)


@pytest.mark.parametrize("case", CASES)
def test_reports_count_too(case: str) -> None:
    trees = list(trees_of_report(corpus_text(case)))
    assert [grammar for grammar, _ in trees][-1] == "outline.lark"
    assert len(trees) == 4
    for grammar, tree in trees:
        assert measure(grammar, [tree]).counts


class _Page(HTMLParser):
    """The text of the sources in a page, without counts, and the elements and addresses that it names."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.source = ""
        self.tags: set[str] = set()
        self.addresses: list[str | None] = []
        self.classes: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "src")]
        self.classes += [value for name, value in attrs if name == "class"]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "pre" in self.open and "sup" not in self.open:
            self.source += data


def page_of(coverage: Coverage) -> _Page:
    page = _Page()
    page.feed(coverage_page([("x", coverage)], "zh"))
    page.close()
    assert page.open == []
    return page


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_the_page_shows_the_file_and_needs_nothing_else(grammar: str) -> None:
    page = page_of(measure(grammar, []))
    assert page.source.strip() == (ROOT / "grammars" / grammar).read_text(encoding="utf-8").strip()
    assert not page.tags & {"script", "link", "img"}
    assert page.addresses == ["#g0"]
    assert "hit" not in page.classes


def test_text_in_a_page_is_escaped(tmp_path: Path) -> None:
    coverage = measure(own(tmp_path, "// <script>alert(1)</script>\nstart: A\nA: /<b>&amp;/\n"), [])
    coverage.branches.append(Branch("<i>", "alternative", "<u>", None))
    page = page_of(coverage)
    assert "<script>alert(1)</script>" in page.source
    assert not page.tags & {"script", "b", "i", "u"}


def test_a_page_tells_what_was_taken() -> None:
    name = "tables/tab_separated.lark"
    classes = page_of(measure(name, [parse_tree(name, "规章\t0\n")])).classes
    assert {"hit", "miss", "zero"} <= set(classes)
