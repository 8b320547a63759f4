"""What holds of the outline of any text: spans nest, nothing of the prose is lost, time grows with the length."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlines import read

from govparse.blocks.split import split_blocks
from govparse.cleaning import clean, fold_breaks
from govparse.cleaning.breaks import PAGE_NUMBER
from govparse.outline import Outline, outline_tree
from govparse.records import Section
from govparse.source import Span

PIECES_OF_PROSE = """
    一、 二. 第一部分 （一） (二) 三） 1. 2、 （1） ① ㈠ 一是 二是 总体情况 主动公开政府信息情况 其他需要报告的事项
    。 ： ； ， 、 信息 2023年 第二十条第 《条例》 ” # a | \x01 存在问题 下一步 办公室 请与某局联系 电话：0398-2260113
    国办发〔2020〕1号 2023年1月1日至12月31日 没有句号的一行文字它很长很长一直写到了纸的边上还没有写完所以下一行接着写
"""
FRAME = re.compile(r"[| ]+|\+[-=+]{3,}")
"""A line of nothing but the frame of a layout table."""
PIECES = st.sampled_from(
    [
        *PIECES_OF_PROSE.split(),
        "\n| ",
        " |\n",
        "+---+",
        "\n",
        "\n\n",
        "\r\n",
        "\n- 3 -\n",
        "  ",
        "\t",
        "某局2022年政府信息公开工作年度报告\n",
    ]
)
PROSE = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)


def walk(sections: list[Section], within: Span) -> list[Span]:
    """The spans of what the sections hold, having seen that they stand inside, in order."""
    found: list[Span] = []
    position = within[0]
    for section in sections:
        start, end = section.span
        assert position <= start <= end <= within[1]
        position = end
        inner = start
        for paragraph in section.paragraphs:
            assert inner <= paragraph.span[0] < paragraph.span[1] <= end
            inner = paragraph.span[1]
        for item in section.items:
            assert any(text.span[0] <= item.span[0] < item.span[1] <= text.span[1] for text in section.paragraphs)
        found.append((start, section.paragraphs[0].span[0] if section.paragraphs else end))
        found += [paragraph.span for paragraph in section.paragraphs]
        found += walk(section.children, (inner, end))
    return found


def lost(text: str, outline: Outline) -> list[str]:
    """The lines behind the title that no record holds."""
    cleaned = clean(text)
    spans = walk(outline.sections, (0, len(text)))
    spans += [each.span for each in (outline.title, outline.preamble) if each is not None]
    begin = outline.title.span[1] if outline.title else 0
    tables = [cleaned.span(block.start, block.end) for block in split_blocks(cleaned) if block.kind == "table"]
    lines: list[str] = []
    position = 0
    for line in cleaned.text.split("\n"):
        start, end = cleaned.span(position, position + len(line))
        position += len(line) + 1
        shown = line.strip()
        if not shown or start < begin or PAGE_NUMBER.fullmatch(shown) or FRAME.fullmatch(shown):
            continue
        if not any(first < end and start < last for first, last in spans + tables):
            lines.append(line)
    return lines


@given(PROSE)
def test_spans_nest_and_nothing_is_lost(text: str) -> None:
    outline = read(text)
    cleaned = clean(text)
    assert lost(text, outline) == []
    for record in (outline.title, outline.preamble):
        assert record is None or record.text == fold_breaks(cleaned.at(record.span))


@given(PROSE)
def test_the_leaves_of_the_tree_are_the_text(text: str) -> None:
    cleaned = clean(text)
    tree = outline_tree(cleaned, split_blocks(cleaned))
    leaves = list(tree.scan_values(lambda leaf: True))
    assert "".join(leaves) == cleaned.text
    assert all(leaf == cleaned.text[leaf.start_pos : leaf.end_pos] for leaf in leaves)


HOSTILE = [
    *(
        "字",
        "一是",
        "，一是信息。",
        "一、",
        "（一）",
        "1.",
        "《",
        "《条例",
        "(",
        "〔2020〕",
        "2023年1月1日至",
        "电话",
        "地址：",
    ),
    *("与", " ", "。 ", "-", "公开", "\n ", "\n一、", "\n- 2 -", "\x01\n"),
    "长长的一行没有句号的文字一直写到纸边，\n",
    "某局2022年政府信息公开工作年度报告\n",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length(piece: str) -> None:
    """Ten times the text takes about ten times as long, with room for a busy machine; a square takes a hundred."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        read(text)
        return time.process_time() - start

    short = min(seconds(4_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(2)) < 60 * max(short, 0.002)
