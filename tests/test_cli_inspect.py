"""`tree`, `tokens` and `sniff`: what the grammars made of a text."""

import re

import pytest
from command import govparse

from govparse.tables.registry import BUILT_IN
from helpers import CASES, CORPUS, corpus_text, gold

FILES = [CORPUS / f"{case}.txt" for case in CASES]
TOKEN = re.compile(r" *(?P<name>[A-Z_]+) \[(?P<start>\d+), (?P<end>\d+)\) (?P<line>\d+):(?P<char>\d+) ['\"].*")


@pytest.mark.parametrize("verb", ["tree", "tokens"])
@pytest.mark.parametrize("case", CASES)
def test_places_count_the_raw_text(verb: str, case: str) -> None:
    done = govparse(verb, CORPUS / f"{case}.txt")
    assert done.code == 0
    tokens = [found for line in done.lines if (found := TOKEN.fullmatch(line))]
    assert len(tokens) > 20
    lines = corpus_text(case).split("\n")
    for token in tokens:
        before = sum(len(line) + 1 for line in lines[: int(token["line"]) - 1])
        assert before + int(token["char"]) - 1 == int(token["start"]) <= int(token["end"])


@pytest.mark.parametrize("path", FILES, ids=CASES)
def test_no_anonymous_name_reaches_a_user(path: object) -> None:
    assert "__ANON" not in govparse("tree", path).text


@pytest.mark.parametrize("case", CASES)
def test_sniff_marks_the_layout_and_says_why(case: str) -> None:
    lines = govparse("sniff", CORPUS / f"{case}.txt").lines
    chosen = [line.split() for line in lines if line.startswith("    > ")]
    assert [words[1] for words in chosen] == [gold(case)["dialects"]] * 3
    assert all(float(words[2]) > 0.5 and len(words) > 3 for words in chosen)
    assert sum(bool(re.match(r"    [> ] \w+ +[01]\.\d\d ", line)) for line in lines) == 3 * len(BUILT_IN)


def test_prose_has_no_tables() -> None:
    done = govparse("sniff", "-", stdin="某市统计局2023年政府信息公开工作年度报告\n一、总体情况\n很好。\n".encode())
    assert done.lines == ["-", "  no tables"]
