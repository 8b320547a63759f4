"""Traditional characters, glosses and Taiwan's words over every layout: the same cells as of the simplified text."""

import re

import pytest

import govparse
from govparse.cleaning.glosses import _readings
from govparse.cleaning.tables import table_rows
from zoo_gold import Dump, dumps, read

BASES = ("labels", "signed")
"""One base a form; all layouts of them are read."""
# 后, 里, 干, 么 and the like have several traditional forms, one of which is the simplified character itself.
TRADITIONAL = {
    target: sources[0] for target, sources in table_rows("simplified.tsv") if len(target) == 1 and len(sources) == 1
}
TAIWAN = {"文件": "檔案", "信息": "資訊", "采购项目数量": "採購專案數量", "上一年项目数量": "上一年專案數量"}
GLOSSED = "公开信息法规数量"
HAN = re.compile("[\u4e00-\u9fff]")


def traditional(text: str) -> str:
    return text.translate({ord(simplified): character for simplified, character in TRADITIONAL.items()})


def of_taiwan(text: str) -> str:
    for mainland, taiwan in TAIWAN.items():
        text = text.replace(mainland, taiwan)
    return traditional(text)


def glossed(text: str) -> str:
    """The text with readings behind some of its characters, as a page for learners prints them."""
    reading = {character: next(r for r, of in _readings().items() if character in of) for character in GLOSSED}
    return re.sub(f"[{GLOSSED}]", lambda found: f"{found[0]}({reading[found[0]]})", text)


def cells_of(text: str) -> dict[str, tuple[object, ...]]:
    report = govparse.parse(text)
    return {name: (c.value, c.state, c.reading, c.candidates, c.unit) for name, c in report.cells.items()}


LAYOUTS = [dump for dump in dumps() if dump.base in BASES]


@pytest.mark.parametrize("dump", LAYOUTS, ids=lambda dump: f"{dump.base}.{dump.tool}")
@pytest.mark.parametrize("change", [traditional, of_taiwan])
def test_the_script_of_a_text_makes_no_difference(dump: Dump, change) -> None:
    plain = read(dump)
    changed = change(dump.text)
    assert changed != dump.text
    assert cells_of(changed) == cells_of(dump.text)
    report = govparse.parse(changed)
    assert [section.kind for section in report.sections] == [section.kind for section in plain.sections]
    assert report.year == plain.year


SPACED = ("layout", "inscriptis", "lynx", "w3m", "pdfplumber-text", "raw", "pandoc")
"""Tools that place cells by columns of the page: a gloss moves what stands behind it on its line."""


@pytest.mark.parametrize(
    "dump", [d for d in LAYOUTS if not any(s in d.tool for s in SPACED)], ids=lambda dump: f"{dump.base}.{dump.tool}"
)
def test_glosses_make_no_difference(dump: Dump) -> None:
    assert cells_of(glossed(dump.text)) == cells_of(dump.text)


def test_taiwans_words_are_read_only_where_their_meaning_is_certain() -> None:
    report = govparse.parse(
        "某市檔案局2022年政府資訊公開工作年度報告\n一、總體情況\n略。\n二、主動公開政府資訊情況\n略。\n"
    )
    assert report.organ == "某市档案局"
    assert [section.kind for section in report.sections] == ["overview", "disclosure"]
    assert report.sections[1].title == "主动公开政府资讯情况"
