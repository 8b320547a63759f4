"""The plugins of `examples/govparse-markup`: real pandoc output, read to the last value."""

import re
from html import escape
from pathlib import Path

import pytest
from command import govparse as command
from hypothesis import given
from hypothesis import strategies as st
from lark import Token

import govparse
from govparse.dialects import default_registry
from govparse.records import Report, Section
from govparse.rendering import as_html, printed_tables
from govparse.tables.registry import choose
from govparse.tables.trust import trusted_grid
from govparse.testing import check_laws, check_linear, check_tree, read_rows, strategies
from helpers import CASES, CORPUS, ROOT, corpus_text, gold

EXAMPLE = ROOT / "examples" / "govparse-markup"
PLUGINS = default_registry().with_folder(EXAMPLE)
FORMATS = ("asciidoc", "latex", "mediawiki", "org")
NAMES = (*FORMATS, "pairs", "ruled_tabs")
PANDOC = Path(__file__).parent / "pandoc"
PIECES = {
    "asciidoc": ("|===\n", "|", "3+|", ".2+|", " 4+^|", "\\|", "\\", ".a\n", "[cols=1]\n"),
    "latex": (
        "&",
        "\\\\",
        "\\&",
        "\\toprule\n",
        "\\end{longtable}\n",
        "\\begin{tabular}\n",
        "{",
        "}",
        "\\",
        "\\endfirsthead\n",
    ),
    "mediawiki": ("{|", "|}", "|-", "|+", "!!", "!", "||", '| colspan="2"|', "{"),
    "ruled_tabs": ("\t", "===\n", "=", "\t=\t"),
    "pairs": (")：", "（", "）", "/", "- ", "：", "。"),
    "org": ("|", "|-", "|---+---|", "#+a\n", "+"),
}


def page_of(report: Report) -> str:
    """A record as a page: title, sections with their paragraphs, and each table in its section."""
    tables = dict(
        zip(report.tables, re.findall("<table>.*?</table>", as_html(printed_tables(report), ""), re.S), strict=True)
    )

    def lines(section: Section, level: int) -> list[str]:
        shown = [f"<h{level}>{escape((section.marker or '') + (section.title or ''))}</h{level}>"]
        shown += [f"<p>{escape(paragraph.text)}</p>" for paragraph in section.paragraphs]
        shown.append(tables.pop(section.kind or "", ""))
        return shown + [line for child in section.children for line in lines(child, min(level + 1, 6))]

    assert report.title
    page = [f"<h1>{escape(report.title.text)}</h1>", *(line for part in report.sections for line in lines(part, 2))]
    return "\n".join([*page, *tables.values()])


def check_read(text: str, case: str, name: str) -> None:
    report = govparse.parse(text, dialects=PLUGINS)
    read = {cell: (report.cells[cell].reading, report.cells[cell].value) for cell in report.cells}
    wanted = {each["cell"]: each["value"] for each in gold(case)["cells"] if "candidates" not in each}
    assert {cell: read[cell] for cell in wanted} == {cell: ("exact", value) for cell, value in wanted.items()}
    assert {table["dialect"] for table in report.tables.values()} == {name}
    assert [section.kind for section in report.sections][1:4] == list(report.tables)
    assert (report.organ, report.year) == (gold(case)["organ"], gold(case)["year"])
    if report.source.format == "text":  # a page that begins with a tag is read as one
        check_laws(report, text, PLUGINS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("number", ["001", "003"])
def test_what_pandoc_writes_is_read(number: str, name: str) -> None:
    case = next(case for case in CASES if case.startswith(number))
    check_read((PANDOC / f"{number}.{name}").read_text(encoding="utf-8"), case, name)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_what_the_pandoc_at_hand_writes_is_read(case: str, name: str) -> None:
    pypandoc = pytest.importorskip("pypandoc")
    page = page_of(govparse.parse(corpus_text(case)))
    check_read(pypandoc.convert_text(page, name, format="html", extra_args=["--wrap=none"]), case, name)


@pytest.mark.parametrize("case", CASES)
def test_values_are_read_behind_the_names_of_their_row_and_column(case: str) -> None:
    report = govparse.parse(corpus_text(case))
    assert report.title
    lines = [report.title.text]
    for table in report.tables:
        section = next(section for section in report.sections if section.kind == table)
        lines += ["", f"{section.marker}{section.title}", ""]
        for name, cell in report.cells.items():
            if name.startswith(f"{table}."):
                row, _, column = cell.label.rpartition(" × ")
                lines.append(f"- {row}（{column}）：{'' if cell.value is None else cell.value}")
    again = govparse.parse("\n".join(lines), dialects=PLUGINS)
    sure = {name: cell.value for name, cell in report.cells.items() if cell.value is not None}
    assert {name: again.cells[name].value for name in sure} == sure
    assert {table["dialect"] for table in again.tables.values()} == {"pairs"}
    check_laws(again, "\n".join(lines), PLUGINS)


@pytest.mark.parametrize("name", NAMES)
def test_a_plugin_is_small_sound_and_covered(name: str) -> None:
    sizes = [len((EXAMPLE / f"{name}{end}").read_text(encoding="utf-8").splitlines()) for end in (".py", ".lark")]
    assert sum(sizes) <= 80
    assert command("dialect", "check", name, "--dialect-path", EXAMPLE).code == 0
    tested = command("dialect", "test", EXAMPLE, "--dialect", name, "--dialect-path", EXAMPLE)
    assert (tested.code, tested.notes) == (0, "")
    covered = command(
        "dialect", "coverage", EXAMPLE, "--dialect", name, "--dialect-path", EXAMPLE, "--fail-under", "80"
    )
    assert covered.code == 0, covered.text


@pytest.mark.parametrize("name", NAMES)
def test_any_text_gives_a_grid(name: str) -> None:
    dialect = PLUGINS.get(name)

    @given(strategies.blocks_of(dialect) | strategies.blocks((*strategies.PIECES, *PIECES[name])))
    def check(text: str) -> None:
        check_tree(dialect, text)
        trusted_grid(dialect.grid(text), text, 0)

    check()


@pytest.mark.parametrize("name", NAMES)
def test_time_is_linear(name: str) -> None:
    for unit in PIECES[name]:
        check_linear(PLUGINS.get(name), unit, tail="x")


@pytest.mark.parametrize("case", CASES)
def test_they_change_nothing_of_the_corpus(case: str) -> None:
    data = next(CORPUS.glob(f"{case}.txt")).read_bytes()
    assert govparse.parse(data, dialects=PLUGINS) == govparse.parse(data)


def test_a_shipped_dialect_is_extended_by_one_terminal() -> None:
    text = "规章\t0\t0\t1\n=====\n行政许可\t5\n=====\n"
    registry = PLUGINS.choosing("ruled_tabs")
    dialect = registry.get("ruled_tabs")
    assert [str(leaf.type) for leaf in dialect.tree(text).children if isinstance(leaf, Token)] == ["BLANK_LINE"] * 2
    assert read_rows(dialect, text) == [["规章", "0", "0", "1"], ["行政许可", "5"]]
    assert choose(text, PLUGINS).name == "ruled_tabs"
    assert choose(text.replace("=====\n", ""), PLUGINS).name == "tab_separated"


LINES = (
    "某市文化局2023年政府信息公开工作年度报告\n",
    "\\section{一、总体情况}\\label{a}\n",
    "== 二、主动公开政府信息情况 ==\n",
    "\\begin{longtable}{ll}\n",
    "\\end{longtable}\n",
    '{| class="wikitable"\n',
    "|}\n",
    "|-\n",
    "|===\n",
    "规章 & 0 & 1 & 2 \\\\\n",
    "| 规章 | 0 | 1 | 2 |\n",
    "|---+---+---+---|\n",
    "- 规章（本年制发件数）：0\n",
    "规章\t0\t1\t2\n",
    "**行政许可** & 5 \\\\<br>\n",
    "- **一段话**，没有表格。\n",
    "\r\n",
    "- 2 -\n",
)


@given(st.lists(st.sampled_from(LINES), max_size=14).map("".join))
def test_the_laws_of_reports_hold_whatever_is_claimed(text: str) -> None:
    for report in govparse.parse_all(text, dialects=PLUGINS):
        if report.source.format == "text":
            check_laws(report, text, PLUGINS)
