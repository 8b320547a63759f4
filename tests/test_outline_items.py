"""Items: 一是…, 二是… of a paragraph, and whether they are problems or measures."""

import pytest
from outlines import read

from govparse.records import Item


def items(text: str, heading: str = "五、存在的主要问题及改进情况\n") -> list[Item]:
    (section,) = read(heading + text).sections
    return section.items


def test_an_item_runs_to_the_next_one_or_the_end_of_the_paragraph() -> None:
    found = items("主要有:一是信息量有限。更新慢;二是不够及时。\n2024年将改进。")
    assert [(item.marker, item.ordinal, item.text) for item in found] == [
        ("一是", 1, "一是信息量有限。更新慢;"),
        ("二是", 2, "二是不够及时。"),
    ]


def test_items_at_the_start_of_lines_and_behind_any_clause() -> None:
    found = items("一是甲，二是乙；三是丙。\n- 四是丁。\n**五是**戊。")
    assert [item.text for item in found] == ["一是甲，", "二是乙；", "三是丙。", "四是丁。", "五是戊。"]


@pytest.mark.parametrize("text", ["原因之一是人手不足。", "第二十一条的要求一是二是。"])
def test_what_is_no_item(text: str) -> None:
    assert items(text) == []


def test_items_belong_to_the_paragraph_directly_below_their_heading() -> None:
    (overview,) = read("一、总体情况\n一是略。\n（一）主动公开。一是略。二是略。").sections
    assert [item.marker for item in overview.items] == ["一是"]
    assert [item.marker for item in overview.children[0].items] == ["一是", "二是"]
    assert [item.role for item in overview.items] == [None]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("还存在一些问题：一是甲；二是乙。\n2024年我们将做好：一是丙；二是丁。", "PPMM"),
        ("存在以下问题：一是甲。二是乙。针对以上存在的问题，提出以下整改措施：\n一是丙。二是丁。", "PPMM"),
        ("仍有差距。下步，我局将针对存在的问题，从以下方面加以改进：一是甲；二是乙。", "MM"),
        ("工作有待改进：一是甲。", "P"),
        ("（一）主要问题\n一是甲。\n（二）改进措施\n一是乙。", "PM"),
        # Nothing says what these are.
        ("一是甲要加强。二是乙要加强。", "--"),
    ],
)
def test_roles(text: str, roles: str) -> None:
    (section,) = read("五、存在的主要问题及改进情况\n" + text).sections
    found = [item.role for each in (section, *section.children) for item in each.items]
    assert found == [{"P": "problem", "M": "measure", "-": None}[role] for role in roles]
