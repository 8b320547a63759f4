"""What a cell's text says."""

from decimal import Decimal

import pytest

from govparse.fitting.records.values import read_value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("01", 1),
        ("235", 235),
        ("11398889", 11398889),
        ("增1", 1),
        ("减21", -21),
        ("+10", 10),
        ("-8", -8),
        ("增加 3", 3),
        ("净增3", 3),
        ("减少了2", -2),
        ("(减)21", -21),
        ("21(减)", -21),
        ("3↓", -3),
        ("↑3", 3),
        ("+0", 0),
        ("1,234", 1234),
        ("12,345,678", 12345678),
        ("59237.2449", Decimal("59237.2449")),
        ("96171.6", Decimal("96171.6")),
    ],
)
def test_numbers_as_printed(text, number):
    value = read_value(text)
    assert (value.letter, value.number) == ("N", number)


@pytest.mark.parametrize(
    ("text", "number", "unit", "remark"),
    [
        ("251000元", 251000, "元", None),
        ("2.02万元", Decimal("2.02"), "万元", None),
        ("34件", 34, "件", None),
        ("22(其中修订16件)", 22, None, "(其中修订16件)"),
        ("22件 (其中修订16件)", 22, "件", "(其中修订16件)"),
        ("22,其中修订16件", 22, None, "其中修订16件"),
        ("22其中修订16件", 22, None, "其中修订16件"),
        ("251000(元)", 251000, "元", None),
        ("￥1,000.50", Decimal("1000.50"), "元", None),
    ],
)
def test_units_and_remarks_stay_beside_the_number(text, number, unit, remark):
    value = read_value(text)
    assert (value.letter, value.number, value.unit, value.remark) == ("N", number, unit, remark)


@pytest.mark.parametrize("text", ["/", "-", "—", "——", "无", "不适用", "N/A"])
def test_dashes(text):
    assert read_value(text).letter == "D"


@pytest.mark.parametrize(
    "text",
    [
        "属于国家秘密",
        "1.属于国家秘密",
        "三、本年度办理结果",
        "规章(全区机关均无制定规章的权限)",
        "(一)",
        "共3件",
        "10件以上",
        "A1",
    ],
)
def test_labels(text):
    assert read_value(text).letter == "L"


def test_blank_zero_and_dash_are_three_things():
    assert [read_value(text).letter for text in ("", "0", "-")] == ["B", "N", "D"]


def test_a_stack_is_no_number():
    stack = read_value("0 0 0")
    assert (stack.letter, stack.number, stack.guesses) == ("S", None, ())
    assert read_value("1 0").guesses == (10,)


@pytest.mark.parametrize("text", ["O", "o", "。", "〇", "零"])
def test_what_looks_like_a_zero_is_a_guess(text):
    value = read_value(text)
    assert (value.letter, value.number, value.guesses) == ("U", None, (0,))


@pytest.mark.parametrize("text", ["00", "012", "1.2.3", "12,34", "3..", "1" * 16])
def test_what_is_no_printed_number_is_unclear(text):
    value = read_value(text)
    assert value.letter in "UL"
    assert value.number is None
