"""Patterns that grammars and Python share: one list of samples for all who use one."""

import re

import pytest

import govparse
from govparse.blocks.looks import look_at
from govparse.cleaning import PAGE_NUMBER, fold_breaks
from govparse.outline.names import OFFICIAL_SECTIONS, kind_of
from govparse.parsing.grammar import open_grammar
from govparse.parsing.terminals import terminal
from govparse.readers.landmarks import is_heading
from govparse.readers.list_marks import ListMarks
from helpers import ROOT

PAGE_NUMBERS = ["- 2 -", "—3—", "— 12 —", "第 2 页", "第2页", "第2页 共9页", "第2页,共9页", "Page 2 of 9"]
NO_PAGE_NUMBERS = ["2", "- -", "第2条", "第二十条第(一)项", "12-", "共9页纸", "页2", "-\t2\t-"]
MARKS = ["第一部分", "一、", "十二、", "一.", "(一)", "一)", "(1)", "㈠", "1.", "1、", "12.", "⑴", "①"]
NO_MARKS = ["1.5件", "12件", "一是", "第一批", "(一)项", "(二)款", "本年", "2021年"]
NAMES = [(section, name) for section in OFFICIAL_SECTIONS for name in (section.name, *section.aliases)]
TABLES = ("disclosure", "applications", "reconsideration_litigation")


def test_a_terminal_stands_in_one_place():
    grammars = [path for path in (ROOT / "grammars").rglob("*.lark") if path.name != "common.lark"]
    written = "\n".join(path.read_text(encoding="utf-8") for path in grammars)
    assert not re.search(r"^(?:PAGE_NUMBER|HEADING_MARK|[A-Z]+_SECTION)(?:\.[0-9])?:", written, re.MULTILINE)
    with pytest.raises(KeyError):
        terminal("NO_SUCH_TERMINAL")


def types_of(grammar: str, text: str) -> list[str]:
    """The types of the tokens that a grammar reads in a text."""
    return [token.type for token in open_grammar(grammar).parser.lexer.scan(text, 0, len(text))]


@pytest.mark.parametrize("line", PAGE_NUMBERS)
def test_a_page_number_is_one_everywhere(line):
    assert PAGE_NUMBER.fullmatch(line)
    assert fold_breaks(f"本机关认\n{line}\n真办理") == "本机关认真办理"
    assert look_at(line).kind == "F"
    assert types_of("outline.lark", f"{line}\n") == ["PAGE"]
    assert types_of("tables/tab_separated.lark", f"规章\t1\t2\t3\n{line}\n")[-1] == "PAGE"
    prose = "本机关按照规定的格式和期限，认真办理公众依法提出的申请，答复做到有据可查，全"
    report = govparse.parse(f"某局2021年政府信息公开工作年度报告\n一、总体情况\n{prose}\n{line}\n年无逾期。\n")
    (paragraph,) = report.sections[0].paragraphs
    assert paragraph.text == f"{prose}年无逾期。"


@pytest.mark.parametrize("line", NO_PAGE_NUMBERS)
def test_what_is_no_page_number_is_none_anywhere(line):
    assert not PAGE_NUMBER.fullmatch(line)
    assert "PAGE" not in types_of("outline.lark", f"{line}\n")
    assert "PAGE" not in types_of("tables/tab_separated.lark", f"规章\t1\t2\t3\n{line}\n")


@pytest.mark.parametrize("mark", MARKS)
def test_the_mark_of_a_heading_is_one_everywhere(mark):
    assert re.fullmatch(terminal("HEADING_MARK"), mark)
    assert types_of("outline.lark", f"{mark}工作情况\n")[1:] == ["TITLE"]
    assert is_heading(f"{mark}总体情况")
    assert look_at(f"{mark}主动公开政府信息情况").heading == "disclosure"
    items = ListMarks()
    items.begin({})
    items.item({})
    assert items.marked(f"{mark}工作情况") == f"{mark}工作情况"


@pytest.mark.parametrize("text", NO_MARKS)
def test_what_is_no_mark_is_none_anywhere(text):
    assert not re.match(terminal("HEADING_MARK"), text)
    assert "TITLE" not in types_of("outline.lark", f"{text}工作情况\n")


@pytest.mark.parametrize(("section", "name"), NAMES)
def test_the_name_of_a_section_is_one_everywhere(section, name):
    assert kind_of(name) == section.kind
    assert is_heading(name)
    assert look_at(f"二、{name}").heading == (section.kind if section.kind in TABLES else "prose")
