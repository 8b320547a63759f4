"""Keys and values: any text gives a grid and a tree, in linear time."""

import json

import pytest
from grids import ANY_BLOCK
from hypothesis import given

from govparse.tables.dialects.keyed import Keyed
from govparse.tables.trust import trusted_grid
from govparse.testing import check_linear, check_tree

DIALECT = Keyed()


@given(ANY_BLOCK)
def test_any_text_gives_a_grid(text: str) -> None:
    trusted_grid(DIALECT.grid(text), text, 0)
    check_tree(DIALECT, text)


@pytest.mark.parametrize("unit", ["a:", '"', "{", "a: 1\n", "(", '"a":', "x ", ":"])
def test_hostile_sizes(unit: str) -> None:
    check_linear(DIALECT, unit, head="", tail="x")


def rows(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in DIALECT.grid(text).rows]


LABELS = [
    ["甲类"],
    ["乙类"],
    ["丙类", "(一)丁"],
    ["丙类", "(二)戊", "1.己"],
    ["丙类", "(二)戊", "2.庚"],
    ["丙类", "(三)辛"],
]
HEADS = [["天", "子"], ["天", "丑", "寅"], ["天", "卯"]]
VALUES = ["3", "", "-"]
WANTED = [["子", "寅", "卯"], *([*label, *VALUES] for label in LABELS)]


@pytest.mark.parametrize("mark", ["/", "-", "—", " × ", "_"])
def test_names_of_rows_and_of_columns_in_one_key_come_apart(mark: str) -> None:
    text = "\n".join(
        f"{mark.join([*label, *head])}:{value}" for label in LABELS for head, value in zip(HEADS, VALUES, strict=True)
    )
    assert [row[-4:] for row in rows(text)] == [row[-4:] for row in WANTED]


def test_an_object_a_row_names_it_by_a_text() -> None:
    lines = []
    for label in LABELS:
        said = {"项目": "/".join(label)} | {"/".join(head): value for head, value in zip(HEADS, VALUES, strict=True)}
        lines.append(json.dumps(said, ensure_ascii=False) + ",")
    assert rows("\n".join(lines)) == WANTED


def test_names_on_lines_of_their_own_stand_over_lists() -> None:
    heads = [head[-1] for head in HEADS]
    lists = ["\n".join(f"- {name}:{value}" for name, value in zip(heads, VALUES, strict=True))] * len(LABELS)
    text = "\n".join(f"第一{'/'.join(label)}项\n{below}" for label, below in zip(LABELS, lists, strict=True))
    found = rows(text)
    assert found[0] == WANTED[0]
    assert [row[-3:] for row in found[1:]] == [VALUES] * len(LABELS)
    assert found[1][0] == "第一甲类项"


def test_a_column_that_comes_again_begins_a_row_where_it_is_the_first() -> None:
    assert rows("甲:\n子:1,丑:2\n子:3,丑:4\n")[1:] == [["甲", "1", "2"], ["甲", "3", "4"]]
    assert rows("甲:\n子:1,丑:2,丑:3\n")[1:] == [["甲", "1", "2", "3"]]


def test_commas_between_thousands_part_no_values() -> None:
    assert rows("甲:\n- 子:5,930\n- 丑:1,234,567\n")[1:] == [["甲", "5,930", "1,234,567"]]
    assert rows("甲:\n子:5,丑:930\n")[1:] == [["甲", "5", "930"]]
