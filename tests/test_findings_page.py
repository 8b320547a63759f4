"""The page of findings: in one piece, Chinese, escaped, with the verdict, the places and the marked tables."""

from pathlib import Path

import pytest
from checked import checked
from command import govparse
from composed import report
from selectolax.lexbor import LexborHTMLParser

from govparse.findings.checked import verdict
from govparse.findings.page import page
from helpers import CASES, CORPUS
from zoo_gold import ZOO

ORIGINALS = ZOO / "originals"
ERRORS = ORIGINALS / "errors.docx"
VERDICT = verdict(checked(ERRORS)).zh


def parsed(data: bytes) -> LexborHTMLParser:
    return LexborHTMLParser(data)


@pytest.fixture(scope="module")
def errors() -> LexborHTMLParser:
    return parsed(page([checked(ERRORS, tables=True)], "zh"))


def texts(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [node.text().strip() for node in tree.css(selector)]


def test_it_says_the_verdict_and_every_finding_with_its_place(errors: LexborHTMLParser) -> None:
    assert texts(errors, ".verdict") == [VERDICT]
    rows = texts(errors, "tr.error")
    assert len(rows) == checked(ERRORS).counts()["error"] > 1
    (granted,) = [at for at, row in enumerate(rows) if "（一）予以公开：横向合计不符" in row]
    assert "第三部分表格，“（一）予以公开”行“总计”列" in rows[granted]
    assert texts(errors, "tr.error mark")[granted] == "26"
    assert errors.root is not None
    assert errors.css("html")[0].attributes["lang"] == "zh-CN"


def test_the_tables_show_problem_cells(errors: LexborHTMLParser) -> None:
    wrong = errors.css("td.value.error")
    granted = next(node for node in wrong if node.text().startswith("26"))
    assert "（一）予以公开：横向合计不符" in (granted.attributes["title"] or "")
    number = granted.text().partition("[")[2].rstrip("]")
    notes = errors.css("ol.notes")[0].css("li")
    assert "（一）予以公开：横向合计不符" in notes[int(number) - 1].text()
    assert "0[1]" in [node.text() for node in wrong], "each table has notes of its own"


def test_cells_that_a_finding_stands_beside_are_marked_as_concerned() -> None:
    documents = {f"disclosure.normative_documents.{column}": n for column, n in (("issued", 5), ("in_force", 1))}
    tree = parsed(page([checked(report(2023, documents), tables=True)], "zh"))
    (wrong,) = [node for node in tree.css("td.value.warning") if "GP406" in (node.attributes["title"] or "")]
    assert wrong.text().startswith("1[")
    assert [node.text() for node in tree.css("td.value.concerned")] == ["5", "0"]


def test_nothing_is_loaded_and_nothing_runs(errors: LexborHTMLParser) -> None:
    assert not errors.css("script, link, img, iframe, object, form, [src], [onclick]")
    assert "default-src 'none'" in (errors.css("meta[http-equiv]")[0].attributes["content"] or "")
    assert all((node.attributes["href"] or "").startswith("#") for node in errors.css("a"))
    assert "url(" not in errors.css("style")[0].text()


@pytest.mark.parametrize("evil", ["<script>x()</script>", '"><img src=x onerror=y>', "&lt;b&gt;", "'\"<td>"])
def test_all_text_is_escaped(evil: str) -> None:
    text = f"某市林业局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t{evil}\n行政处罚\t若干\n"
    judged = checked(text, tables=True)
    judged.source.name = judged.organ = judged.title = evil
    tree = parsed(page([judged, judged], "zh"))
    assert not tree.css("script, img, b")
    assert texts(tree, "h2")[1] == evil
    assert any(evil in cell for cell in texts(tree, "td.value, td"))


def test_several_reports_have_an_overview_that_leads_to_them() -> None:
    sound = checked(CORPUS / f"{CASES[3]}.txt", tables=True)
    sound.found.clear()
    tree = parsed(page([checked(ERRORS, tables=True), sound], "zh"))
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
    assert texts(parsed(path.read_bytes()), ".verdict") == [VERDICT]
    english = govparse("check", ERRORS, "--format", "html", "--lang", "en")
    assert texts(parsed(english.data), ".verdict") == [verdict(checked(ERRORS)).en]
