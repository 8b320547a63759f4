"""The page of findings: in one piece, Chinese, escaped, with the verdict, the places and the marked tables."""

from pathlib import Path

import pytest
from checked import checked
from command import govparse
from selectolax.lexbor import LexborHTMLParser

from govparse.findings.page import page
from helpers import CASES, CORPUS
from zoo_gold import ZOO

ORIGINALS = ZOO / "originals"
ERRORS = ORIGINALS / "errors.docx"


def parsed(data: bytes) -> LexborHTMLParser:
    return LexborHTMLParser(data)


@pytest.fixture(scope="module")
def errors() -> LexborHTMLParser:
    return parsed(page([checked(ERRORS, tables=True)], "zh"))


def texts(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [node.text().strip() for node in tree.css(selector)]


def test_it_says_the_verdict_and_every_finding_with_its_place(errors: LexborHTMLParser) -> None:
    assert texts(errors, ".verdict") == ["有6处错误须更正"]
    rows = texts(errors, "tr.error")
    assert len(rows) == 6
    assert "第三部分表格，“（一）予以公开”行“总计”列" in rows[1]
    assert texts(errors, "tr.error mark")[1] == "26"
    assert errors.root is not None
    assert errors.css_first("html").attributes["lang"] == "zh-CN"


def test_the_tables_show_problem_cells(errors: LexborHTMLParser) -> None:
    wrong = errors.css("td.value.error")
    assert [node.text() for node in wrong] == ["38[1]", "26[2]", "38[3]", "45[4][5]", "0[1]"]
    assert (wrong[1].attributes["title"] or "").startswith("GP401 三、本年度办理结果/（一）予以公开")
    assert [note.partition(" ")[0] for note in texts(errors, "ol.notes li")] == [
        *("GP403", "GP401", "GP402", "GP401", "GP402"),
        "GP404",
    ]
    assert len(errors.css("td.value.concerned")) > 10


def test_nothing_is_loaded_and_nothing_runs(errors: LexborHTMLParser) -> None:
    assert not errors.css("script, link, img, iframe, object, form, [src], [onclick]")
    assert "default-src 'none'" in (errors.css_first("meta[http-equiv]").attributes["content"] or "")
    assert all((node.attributes["href"] or "").startswith("#") for node in errors.css("a"))
    assert "url(" not in errors.css_first("style").text()


@pytest.mark.parametrize("evil", ["<script>x()</script>", '"><img src=x onerror=y>', "&lt;b&gt;", "'\"<td>"])
def test_all_text_is_escaped(evil: str) -> None:
    text = f"某市林业局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t{evil}\n行政处罚\t若干\n"
    report = checked(text, tables=True)
    report.source.name = report.organ = report.title = evil
    tree = parsed(page([report, report], "zh"))
    assert not tree.css("script, img, b")
    assert texts(tree, "h2")[1] == evil
    assert any(evil in cell for cell in texts(tree, "td.value, td"))


def test_several_reports_have_an_overview_that_leads_to_them() -> None:
    tree = parsed(page([checked(ERRORS, tables=True), checked(CORPUS / f"{CASES[3]}.txt", tables=True)], "zh"))
    assert texts(tree, "h2")[0] == "总览"
    targets = [node.attributes["href"] for node in tree.css("a")]
    assert targets == ["#r1", "#r2"]
    assert texts(tree, "section#r2 .verdict") == ["合格"]
    assert not tree.css("section#r2 table"), "nothing was found in it"


def test_a_text_that_is_no_report_has_a_verdict_too() -> None:
    tree = parsed(page([checked("会议通知\n")], "zh"))
    assert texts(tree, ".verdict.error") == ["未识别为年度报告，未作检查"]


def test_the_command_writes_chinese_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "结果.html"
    assert govparse("check", ERRORS, "--format", "html", "--output", path).code == 1
    assert texts(parsed(path.read_bytes()), ".verdict") == ["有6处错误须更正"]
    english = govparse("check", ERRORS, "--format", "html", "--lang", "en")
    assert texts(parsed(english.data), ".verdict") == ["6 errors to correct"]
