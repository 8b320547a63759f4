"""Where the values of rows stand is told by other rows that have as many cells."""

import pytest

import govparse

HEAD = """某局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| 申请人情况 | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 关系 |
"""
NEW = "| 一、本年新收政府信息公开申请数量 | | | 21 | 6 |  |  | 1 | 1 | 29 |\n"
CARRIED = "| 二、上年结转政府信息公开申请数量 | | | 2 |  |  |  |  |  | 2 |\n"


def row(text: str, key: str) -> list[tuple[object, str]]:
    cells = govparse.parse(text).cells
    found = [cell for name, cell in cells.items() if name.startswith(f"applications.{key}.")]
    assert len(found) == 7
    return [(cell.value, cell.reading) for cell in found]


def test_two_rows_that_reach_from_the_first_column_to_the_last_tell_the_place() -> None:
    assert [value for value, _ in row(HEAD + NEW + CARRIED, "new_received")] == [21, 6, None, None, 1, 1, 29]
    assert [value for value, _ in row(HEAD + NEW + CARRIED, "carried_in")] == [2, None, None, None, None, None, 2]


def test_one_row_alone_tells_nothing() -> None:
    short = "| 二、上年结转政府信息公开申请数量 | | 2 |  |  |  |  |  | 2 |\n"
    assert "ambiguous" in {
        reading for _, reading in row(HEAD.replace(" | | | 自", " | 自") + NEW + short, "new_received")
    }


@pytest.mark.parametrize("shifted", ["| 二、上年结转政府信息公开申请数量 | | 2 |  |  |  |  |  | 2 | |\n"])
def test_rows_that_contradict_each_other_tell_nothing(shifted: str) -> None:
    assert "ambiguous" in {reading for _, reading in row(HEAD + NEW + shifted, "new_received")}


def test_rows_with_fewer_labels_whose_values_stand_no_further_left_tell_the_place_of_those_with_more() -> None:
    granted = "| 三、本年度办理结果 | （一）予以公开 | | 14 | 3 |  |  | 1 | 1 |  |\n"
    read = row(HEAD + NEW + CARRIED + granted, "granted")
    assert [value for value, _ in read] == [14, 3, None, None, 1, 1, None]
    assert {reading for _, reading in read} == {"repaired"}
