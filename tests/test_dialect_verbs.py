"""`govparse dialect list`, `explain` and `new`: what they print, write and refuse."""

import json
from pathlib import Path

import pytest
from command import govparse

from govparse.tables.registry import BUILT_IN
from helpers import CORPUS, ROOT

REPORT = next(CORPUS.glob("002*.txt"))
EXAMPLE = ROOT / "examples" / "govparse-semicolon"


def test_list_names_every_dialect_with_its_origin() -> None:
    done = govparse("dialect", "list", "--dialect-path", EXAMPLE)
    assert done.code == 0
    shown = {line.split()[0]: line for line in done.lines}
    assert set(shown) == {*BUILT_IN, "semicolon"}
    assert "built-in" in shown["markdown"]
    assert "Markdown table" in shown["markdown"]
    assert "markdown.lark" in shown["markdown"]
    assert shown["semicolon"].split()[1] == "local"
    assert shown["semicolon"].endswith(str(EXAMPLE / "semicolon.py"))


def test_list_speaks_chinese_and_shows_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text("1 / 0", encoding="utf-8")
    done = govparse("dialect", "list", "--dialect-path", tmp_path, "--lang", "zh")
    assert done.code == 0
    (line,) = [line for line in done.lines if line.startswith("bad ")]
    assert line.split() == ["bad", "文件夹", "不能使用", "-", str(tmp_path / "bad.py")]
    assert "插件 bad 不能使用：ZeroDivisionError: division by zero" in done.notes
    (entry,) = [
        entry
        for entry in map(json.loads, govparse("dialect", "list", "--json", "--dialect-path", tmp_path).lines)
        if entry["error"]
    ]
    assert entry == {
        "name": "bad",
        "origin": "local",
        "title": None,
        "grammar": None,
        "location": str(tmp_path / "bad.py"),
        "error": dict.fromkeys(("zh", "en"), "ZeroDivisionError: division by zero"),
    }


def test_explain_says_why_a_dialect_was_chosen() -> None:
    done = govparse("dialect", "explain", REPORT)
    assert done.code == 0
    assert done.text.count("markdown is chosen: 1.00 is at least 0.50 and more than any other has (next 0.00)") == 3
    blocks = [json.loads(line) for line in govparse("dialect", "explain", REPORT, "--json").lines]
    assert [block["table"] for block in blocks] == ["disclosure", "applications", "reconsideration_litigation"]
    for block in blocks:
        assert (block["dialect"], block["tie"], block["broken"]) == ("markdown", [], [])
        assert {score["dialect"] for score in block["scores"]} == set(BUILT_IN)
        assert all(reason["zh"] and reason["en"] for score in block["scores"] for reason in score["reasons"])


OTHER = """
from govparse.tables.dialects.markdown import Markdown

class Other(Markdown):
    name = "other"
    def sniff(self, text):
        {sniff}
    def grid(self, text, offset=0):
        {grid}
"""


@pytest.mark.parametrize(
    ("sniff", "grid", "verdict"),
    [
        (
            "return super().sniff(text)",
            "pass",
            "none is chosen: markdown, other tie at 1.00, and order decides nothing",
        ),
        ("raise OSError('no')", "pass", "markdown is chosen"),
    ],
)
def test_explain_tells_ties_and_failures(tmp_path: Path, sniff: str, grid: str, verdict: str) -> None:
    (tmp_path / "other.py").write_text(OTHER.format(sniff=sniff, grid=grid), encoding="utf-8")
    done = govparse("dialect", "explain", REPORT, "--dialect-path", tmp_path)
    assert verdict in done.text
    assert ("! other " in done.text) == ("OSError" in sniff)


def test_explain_of_a_text_without_tables() -> None:
    done = govparse("dialect", "explain", "-", stdin="一段话。\n".encode())
    why = ["-", "  lines 1: no table", "    prose: a sentence, or longer than any label", "  no tables"]
    assert (done.code, done.lines) == (0, why)


def test_explain_says_of_every_line_why_it_is_in_a_table_or_in_none(tmp_path: Path) -> None:
    text = "某局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n规章\t0\t0\t0\n行政许可\t5\n\n一段话。\n"
    done = govparse("dialect", "explain", "-", stdin=text.encode())
    assert [line for line in done.lines if not line.startswith("      ")][1:11] == [
        "  lines 1-3: no table",
        "    prose: no official label, no values, no separators that are known (a layout names its own in `markup`): 1",
        "    heading of an official section, where any table ends: 3",
        "  lines 4-5: table 1",
        "    it has an official label of 主动公开政府信息情况",
        "  lines 6-7: no table",
        "    blank: 6",
        "    prose: a sentence, or longer than any label: 7",
        "  4:1 主动公开政府信息情况 (tab_separated)",
        "    tab_separated is chosen: 1.00 is at least 0.50 and more than any other has (next 0.00)",
    ]


def test_explain_tells_which_tables_are_claimed_and_which_nearly() -> None:
    markup = ROOT / "examples" / "govparse-markup"
    table = "\\begin{tabular}{ll}\n规章 & 0 & 1 & 2 \\\\\n行政许可 & 5 \\\\\n\\end{tabular}\n"
    other = "\\begin{tabular}{l}\n" + "一句话。\n" * 9 + "\\end{tabular}\n"
    done = govparse("dialect", "explain", "-", "--dialect-path", markup, stdin=(table + other).encode())
    assert "  lines 1-4: table 1" in done.lines
    assert "    latex claims it as its table" in done.lines
    assert any(
        line.startswith("  lines 5-15 stand as tables of latex do, which scores them 0.00") for line in done.lines
    )
    chosen = "    latex is chosen: 1.00 is at least 0.50 and more than any other has (next 0.00)"
    assert chosen in done.lines


def test_rows_shows_the_grid_with_blanks_spans_noise_and_places() -> None:
    markup = ROOT / "examples" / "govparse-markup"
    text = "|===\n4+|第二十条第（一）项\n说明\n|规章 |0 | |3\n|行政许可 3+|5\n|===\n"
    done = govparse("dialect", "rows", "-", "--dialect-path", markup, stdin=text.encode())
    assert (done.code, done.lines) == (
        0,
        [
            "-",
            "  1:1 主动公开政府信息情况 (asciidoc): blank cells are written",
            '      2  4+"第二十条第(一)项"',
            '      4  "规章" "0" "" "3"',
            '      5  "行政许可" 3+"5"',
            '      3  noise "说明\\n"',
        ],
    )
    placed = govparse("dialect", "rows", "-", "--places", "--dialect-path", markup, stdin=text.encode())
    assert '           1.1 [8, 17) 2:4 "第二十条第（一）项"' in placed.lines
    (block,) = map(
        json.loads, govparse("dialect", "rows", "-", "--json", "--dialect-path", markup, stdin=text.encode()).lines
    )
    assert (block["dialect"], block["table"], block["span"]) == ("asciidoc", "disclosure", [0, len(text)])
    assert block["rows"][2][1] == {
        "text": "5", "raw": "5", "columns": 3, "rows": 1, "start": 42, "end": 43, "line": 5, "char": 10
    }  # fmt: skip
    assert [text[slice(*span)] for span in block["noise"]] == ["说明\n"]
    chosen = govparse("dialect", "rows", "-", "--dialect", "general", stdin=text.encode())
    assert "(general)" in chosen.lines[1]


def test_rows_of_a_text_without_tables() -> None:
    assert govparse("dialect", "rows", "-", stdin="一段话。\n".encode()).lines == ["-", "  no tables"]


def test_new_writes_a_package_whose_test_fails_until_it_is_filled(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    done = govparse("dialect", "new", "my_layout", "--path", folder)
    names = ["my_layout.py", "my_layout.lark", "my_layout.case", "pyproject.toml"]
    assert (done.code, done.lines) == (0, [str(folder / name) for name in names])
    assert "next:" in done.notes
    assert "class MyLayout(DeclaredDialect)" in (folder / "my_layout.py").read_text(encoding="utf-8")
    assert sum(len((folder / name).read_text(encoding="utf-8").splitlines()) for name in names) <= 60
    listed = govparse("dialect", "list", "--dialect-path", folder)
    assert listed.notes == ""
    assert any(line.startswith("my_layout ") for line in listed.lines)
    assert govparse("dialect", "check", "my_layout", "--dialect-path", folder).code == 0
    tested = govparse("dialect", "test", folder, "--dialect-path", folder)
    assert tested.code == 1
    assert "NOT CLAIMED" in tested.text


def test_what_new_writes_reads_its_own_mark(tmp_path: Path) -> None:
    """The scaffold is a dialect already, of a layout that nobody writes."""
    govparse("dialect", "new", "mine", "--path", tmp_path)
    rows = "规章¦0¦0¦1\n行政规范性文件¦1¦2¦3\n"
    report = f"某局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\n{rows}\n"
    done = govparse("dialect", "explain", "-", "--json", "--dialect-path", tmp_path, stdin=report.encode())
    assert json.loads(done.lines[0])["dialect"] == "mine"


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine.lark").write_text("mine", encoding="utf-8")
    done = govparse("dialect", "new", "mine", "--path", tmp_path)
    assert (done.code, done.lines) == (2, [])
    assert done.notes == f"{tmp_path / 'mine.lark'} is there already; nothing was written\n"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.lark"]


def test_new_leaves_a_project_as_it_is_and_says_what_to_add(tmp_path: Path) -> None:
    govparse("dialect", "new", "first", "--path", tmp_path)
    before = (tmp_path / "pyproject.toml").read_bytes()
    done = govparse("dialect", "new", "second", "--path", tmp_path)
    assert done.code == 0
    assert 'entry-points."govparse.dialects".second = "govparse_second.second:Second"' in done.notes
    assert (tmp_path / "pyproject.toml").read_bytes() == before


@pytest.mark.parametrize("name", ["Mine", "my-layout", "1st", "a b", "../x", "", "class", "markdown"])
def test_new_refuses_what_is_no_name(tmp_path: Path, name: str) -> None:
    done = govparse("dialect", "new", name, "--path", tmp_path)
    assert (done.code, done.lines) == (2, [])
    assert list(tmp_path.iterdir()) == []


def test_new_says_where_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = govparse("dialect", "new", "mine", "--path", tmp_path / "file")
    assert done.code == 2
    assert str(tmp_path / "file") in done.notes
