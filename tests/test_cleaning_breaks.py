"""Line breaks inside one paragraph or one cell."""

import pytest

from govparse.cleaning import PAGE_NUMBER, fold_breaks


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("坚\n\n持以公开为常态", "坚持以公开为常态"),
        ("商业\n企业", "商业企业"),
        ("严格执行“分 \n\n- 1 - \n\n级审核", "严格执行“分级审核"),
        ("分\n-1-\n\n级\n— 2 —\n审\n第3页\n核\n第 4 页 / 共 5 页\n。", "分级审核。"),
        ("大道 90\n号", "大道 90号"),
        ("open\n  source", "open source"),
        ("1\n36 条", "1 36 条"),
        ("电话：0517-\n87222589", "电话：0517-87222589"),
        ("  一\n二  ", "  一二  "),
        ("一 二", "一 二"),
        ("一\n35\n二", "一35二"),
        ("", ""),
        ("\n", ""),
    ],
)
def test_breaks_are_folded(text: str, folded: str) -> None:
    assert fold_breaks(text) == folded


@pytest.mark.parametrize("line", ["- 4 -", "-4-", "— 4 —", "－12－", "第4页", "第 4 页 共 10 页", "–4–"])
def test_page_numbers(line: str) -> None:
    assert PAGE_NUMBER.fullmatch(line)


@pytest.mark.parametrize("line", ["4", "-4", "-", "--", "一、", "- 12345 -", "|---|", "2023-12-31", "第4条"])
def test_other_lines_are_no_page_numbers(line: str) -> None:
    assert not PAGE_NUMBER.fullmatch(line)
