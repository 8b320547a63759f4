"""How layouts say where their tables are: what they claim, what cleaning leaves, and what the block finder sees."""

import pytest

import govparse
from govparse.blocks.split import split_blocks
from govparse.cleaning import Cleaned, clean
from govparse.dialects import Markup, default_registry
from govparse.parsing.markup import Claim
from govparse.tables.claims import claims_of
from helpers import ROOT

EXAMPLES = default_registry().with_folder(ROOT / "examples" / "govparse-markup")

FENCED = Markup(
    opens="<<<", closes=">>>", before="caption:.*", after="source:.*", frames="~+", separators=";", decoration=r"\\b"
)
ROWS = Markup(rows=r".*;.*", heading=r"== (?P<title>.+) ==", removed=r"\[\[[^\]]*\]\]")


def found(markup: Markup, text: str) -> list[tuple[str, bool]]:
    return [(text[start:end], opened) for start, end, opened in markup.tables(text)]


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ("a\n<<<\n1\n>>>\nb\n", [("<<<\n1\n>>>\n", True)]),
        ("  <<<\n1\n  >>>", [("  <<<\n1\n  >>>", True)]),
        ("<<<\n1\n", [("<<<\n1\n", True)]),
        ("<<<\na\n<<<\n1\n>>>\n", [("<<<\n1\n>>>\n", True)]),
        (">>>\n1\n", []),
        (
            "caption: a\n\n<<<\n>>>\nsource: b\nsource: c\nd\n",
            [("caption: a\n\n<<<\n>>>\nsource: b\nsource: c\n", True)],
        ),
        ("<<<\n>>>\nsource: a\n\n<<<\n>>>\n", [("<<<\n>>>\nsource: a\n", True), ("<<<\n>>>\n", True)]),
        ("", []),
    ],
)
def test_tables_between_marks(text: str, tables: list[tuple[str, bool]]) -> None:
    assert found(FENCED, text) == tables


def test_tables_of_rows_have_two_at_least() -> None:
    assert found(ROWS, "a;b\nc\nd;e\nf;g\n") == [("d;e\nf;g\n", False)]


def test_what_the_block_finder_sees_of_a_line() -> None:
    assert FENCED.words(r"\b规章;0;1") == "\t规章\t0\t1"
    assert [FENCED.is_frame(line) for line in ("~~~", " <<< ", ">>>", "caption: a", "规章;0")] == [
        True,
        True,
        True,
        True,
        False,
    ]


def test_a_heading_needs_its_title() -> None:
    with pytest.raises(ValueError, match="no group called title"):
        Markup(heading="== .+ ==")


def claiming(markup: Markup, raw: str) -> Cleaned:
    """A text cleaned where a layout claims every table that seems to be one."""
    return clean(
        raw, lambda text: [Claim(start, end, "mine", markup, opened) for start, end, opened in markup.tables(text)]
    )


def test_cleaning_leaves_what_is_claimed() -> None:
    table = "<<<\n**规章**;0\\*;a<br>b\n- 行政许可;5\n>>>\n"
    cleaned = claiming(FENCED, f"**一**\\*\n{table}- 甲<br>乙\n")
    assert cleaned.text == f"一*\n{table}甲\n乙\n"
    (claim,) = cleaned.claims
    assert cleaned.text[claim.start : claim.end] == table
    assert cleaned.raw[slice(*cleaned.span(claim.start, claim.end))] == table


def test_characters_are_cleaned_everywhere() -> None:
    cleaned = claiming(FENCED, "\ufeff<<<\r\n规章\u3000；0\r\n>>>\r\n")
    assert cleaned.folded == "<<<\n规章 ;0\n>>>\n"
    assert (cleaned.claims[0].start, cleaned.claims[0].end) == (0, len(cleaned.folded))


def test_marks_of_headings_are_cut_outside_of_tables_alone() -> None:
    cleaned = claiming(ROWS, "== 一、总体情况 ==\n[[a]]正文[[b]]\n== 规章;0 ==\n[[行政许可;5\n")
    assert cleaned.text == "一、总体情况\n正文\n== 规章;0 ==\n[[行政许可;5\n"
    assert "marks_removed" in [change.step for change in cleaned.changes]


def test_marks_stay_where_nothing_is_claimed() -> None:
    text = "== 一、总体情况 ==\n[[a]]正文\n"
    assert claiming(ROWS, text).text == text


LATEX = r"""\section{某市文化局2023年政府信息公开工作年度报告}\label{a}

\subsection{二、主动公开政府信息情况}\label{b}

\begin{longtable}[]{@{}ll@{}}
\toprule
信息内容 & 本年制发件数 & 本年废止件数 & 现行有效件数 \\

规章 & 0 & 1 & 2 \\
\bottomrule
\end{longtable}

\begin{tabular}{ll}
项目 & 金额 \\
房屋 & 3 \\
\end{tabular}

\subsection{五、存在的主要问题及改进情况}
"""


def test_a_claimed_table_is_one_block() -> None:
    cleaned = clean(LATEX, claims_of(EXAMPLES))
    blocks = [(block.kind, block.table, block.dialect) for block in split_blocks(cleaned)]
    assert blocks == [("prose", None, None), ("table", "disclosure", "latex")] + [("prose", None, None)] * 3
    table = split_blocks(cleaned)[1]
    assert cleaned.text[table.start : table.end].startswith("\\begin{longtable}")
    assert cleaned.text[table.start : table.end].endswith("\\end{longtable}\n")


def test_headings_and_title_are_read_without_their_marks() -> None:
    report = govparse.parse(LATEX, dialects=EXAMPLES)
    assert [(section.kind, section.title) for section in report.sections] == [
        ("disclosure", "主动公开政府信息情况"),
        ("problems", "存在的主要问题及改进情况"),
    ]
    assert (report.organ, report.year) == ("某市文化局", 2023)
    assert [report.cells[f"disclosure.rules.{name}"].value for name in ("issued", "repealed", "in_force")] == [0, 1, 2]


def test_a_layout_claims_nothing_that_its_dialect_does_not_explain() -> None:
    text = "\\begin{tabular}{l}\n" + "一句话。\n" * 9 + "\\end{tabular}\n"
    claimant = claims_of(EXAMPLES)
    assert claimant is not None
    assert claimant(text) == []
    assert claims_of(default_registry()) is None
