"""Days and years that do not fit, the day of publication, and an encoding that a page declares."""

import pytest

import govparse
from govparse.catalogue.sample import edited

PERIOD = "自2023年1月1日起至2023年12月31日止"
PAGE = "发布日期：2024-01-22"
SIGNED = "\n2024年1月20日"


def codes(*edits: tuple[str, str]) -> list[str]:
    return [each.code for each in govparse.parse(edited(edits)).diagnostics]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("自2023年1月1日起至12月31日止", []),
        ("为2023年1月1日—2023年12月31日", []),
        ("自2023年1月1日起至2022年12月31日止", ["GP226"]),
        ("自2024年1月1日起至2023年12月31日止", ["GP226"]),
        ("自2023年1月1日起至2023年11月30日止", ["GP226"]),
        ("自2023年1月1日起至2023年11月31日止", ["GP226"]),
        ("自2023年2月1日起至2023年12月31日止", ["GP226"]),
        ("自2022年1月1日起至2023年12月31日止", ["GP226"]),
        ("自2022年1月1日起至2022年12月31日止", ["GP206"]),
        ("自2022年9月1日起至2023年8月31日止", []),
    ],
)
def test_the_statistical_period(period: str, expected: list[str]) -> None:
    assert codes((PERIOD, period)) == expected


def test_another_period_in_the_text_is_none_of_the_statistical_ones() -> None:
    assert codes(("答复群众来信。", "2023年6月1日至6月30日开展宣传月活动。")) == []
    assert codes(("增加图表。", "增加图表。自2022年5月1日至2022年12月31日试点。")) == []


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("2023", "2023", []),
        ("2024", "2023", ["GP227"]),
        ("2025", "2023", ["GP227"]),
    ],
)
def test_a_text_of_another_year(title: str, text: str, expected: list[str]) -> None:
    edits = (("局2023年政府", f"局{title}年政府"), (SIGNED, ""), (f"　{PAGE}", ""))
    assert codes(*edits) == expected


def test_a_year_compared_with_is_no_other_years_text() -> None:
    compared = "比2022年增加，较2022年减少，2022年为10件。"
    assert codes(("答复群众来信。", compared)) == []
    assert "GP227" not in codes(
        ("2023年，云溪", "一年来，云溪"), ("公开。2023年", "公开。比2022年多，"), (PERIOD, "为一年")
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023年1月20日", ["GP228"]),
        ("2023年12月30日", ["GP228"]),
        ("2023年12月31日", []),
        ("二〇二四年一月二十日", []),
        ("2024-01-20", []),
        ("2024年2月20日", ["GP229"]),
    ],
)
def test_the_day_below_the_signature(day: str, expected: list[str]) -> None:
    assert codes((SIGNED, f"\n{day}")) == expected


GOVERNMENT = "云溪县人民政府"


@pytest.mark.parametrize(
    ("organ", "day", "late"),
    [
        ("云溪县农业农村局", "2024-01-31", False),
        ("云溪县农业农村局", "2024-02-01", True),
        ("云溪县卫生健康委员会", "2024-02-01", True),
        (GOVERNMENT, "2024-03-31", False),
        (GOVERNMENT, "2024-04-01", True),
        ("云溪县人民政府办公室", "2024-03-01", False),
        ("云溪县临泉镇人民政府", "2024-05-01", False),
        ("云溪县人民医院", "2024-05-01", False),
        ("云溪县农业农村局", "2026-05-01", False),
    ],
)
def test_the_day_of_publication_by_what_the_regulations_ask_of_the_organ(organ: str, day: str, late: bool) -> None:
    text = edited(((PAGE, f"发布日期：{day}"), (SIGNED, ""))).replace("云溪县农业农村局", organ)
    assert ("GP229" in [each.code for each in govparse.parse(text).diagnostics]) == late


def test_before_2019_everybody_had_until_march() -> None:
    text = edited(((PAGE, "发布日期：2017-03-22"), (SIGNED, ""))).replace("2023", "2016")
    assert "GP229" not in [each.code for each in govparse.parse(text).diagnostics]


def test_the_head_of_a_page_tells_when_it_was_published() -> None:
    lines = "".join(f"<p>{line}</p>" for line in edited(((f"　{PAGE}", ""), (SIGNED, ""))).split("\n"))
    for day, late in (("2024-01-22 09:10", False), ("2024-02-22 09:10", True)):
        page = f'<html><head><meta name="PubDate" content="{day}"></head><body>{lines}</body></html>'
        assert ("GP229" in [each.code for each in govparse.parse(page).diagnostics]) == late


@pytest.mark.parametrize(("declared", "said"), [('<meta charset="gbk">', False), ("", True)])
def test_an_encoding_that_is_declared_is_no_finding(declared: str, said: bool) -> None:
    lines = "".join(f"<p>{line}</p>" for line in edited(()).split("\n"))
    page = f"<html><head>{declared}<title>年报</title></head><body>{lines}</body></html>"
    (report,) = govparse.parse_all(page.encode("gb18030"))
    assert report.source.encoding == "gb18030"
    assert ("GP102" in [each.code for each in report.diagnostics]) == said
