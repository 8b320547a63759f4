"""Names of organs: replaced by reforms, shortened, of other places; the table of reforms."""

import re

import pytest

import govparse
from govparse.catalogue.sample import edited
from govparse.checks.reforms import reform_of, reforms

PAIRS = """
农业农村局 农业局, 卫生健康委员会 卫生和计划生育委员会, 卫生健康局 卫生局,
卫生健康局 卫计局, 生态环境局 环境保护局, 自然资源局 国土资源局, 自然资源和规划局 规划局,
应急管理局 安全生产监督管理局, 文化和旅游局 文化局, 文化和旅游局 旅游局,
市场监督管理局 工商行政管理局, 市场监督管理局 食品药品监督管理局,
人力资源和社会保障局 劳动和社会保障局, 住房和城乡建设局 建设局, 粮食和物资储备局 粮食局,
林业和草原局 林业局, 乡村振兴局 扶贫开发办公室, 消防救援大队 公安消防大队,
司法局 法制办公室, 文化广电和旅游局 文化广电新闻出版局
"""
RENAMED = [tuple(pair.split()) for pair in PAIRS.strip().split(",")]
SHORTENED = [
    ("发展和改革委员会", "发改委"),
    ("科学技术局", "科技局"),
    ("教育体育局", "教育局"),
    ("文化旅游广电局", "文旅广电局"),
]


def codes(title: str, text: str, year: int = 2023) -> list[str]:
    """The codes for a report of one organ whose preamble names another one."""
    edits = (
        ("发布机构：云溪县农业农村局　发布日期：2024-01-22\n", ""),
        ("云溪县农业农村局2023年政府", f"云溪县{title}2023年政府"),
        ("由云溪县农业农村局依照", f"由{text}依照"),
        ("2023年，云溪县农业农村局按照", "2023年，我局按照"),
        ("\n云溪县农业农村局\n2024年1月20日", ""),
    )
    return [each.code for each in govparse.parse(edited(edits).replace("2023", str(year))).diagnostics]


@pytest.mark.parametrize(("new", "old"), RENAMED)
def test_a_name_that_a_reform_replaced_is_said_once(new: str, old: str) -> None:
    assert codes(new, f"云溪县{old}") == ["GP221"]
    assert codes(new, f"云溪县{new}") == []


def test_before_the_reform_the_old_name_is_right() -> None:
    assert "GP221" not in codes("农业局", "云溪县农业局", 2016)
    assert "GP221" in codes("农业局", "云溪县农业局", 2020)


def test_a_name_that_some_places_kept_is_right_alone() -> None:
    assert codes("林业局", "云溪县林业局") == []
    assert codes("粮食局", "云溪县粮食局") == []


@pytest.mark.parametrize(("full", "short"), SHORTENED)
def test_a_shortened_name_is_said_unless_the_text_defines_it(full: str, short: str) -> None:
    assert codes(full, f"云溪县{short}") == ["GP222"]
    assert codes(full, f"云溪县{full}（以下简称“县{short}”）") == []


@pytest.mark.parametrize("text", ["本机关", "县农业农村局", "甲省云溪县农业农村局", "云溪县农业农村局办公室"])
def test_the_same_organ_by_another_name_is_no_finding(text: str) -> None:
    assert codes("农业农村局", text) == []


@pytest.mark.parametrize("text", ["云溪县水利局", "甲县农业农村局", "云溪县农业农村和水务局"])
def test_another_organ_is_said(text: str) -> None:
    assert len(codes("农业农村局", text)) == 1


def placed(words: str) -> list[str]:
    """The codes for words that stand in the prose of the sample, an organ of 云溪县."""
    return [each.code for each in govparse.parse(edited((("答复群众来信。", f"答复群众来信。{words}"),))).diagnostics]


@pytest.mark.parametrize(
    "words", ["通过澜田县人民政府网站公开。", "澜田县政务公开平台运行平稳。", "澜田县农业农村局加强培训。"]
)
def test_a_place_of_the_same_rank_in_the_place_of_the_own_one(words: str) -> None:
    assert placed(words) == ["GP223"]


@pytest.mark.parametrize(
    "words",
    [
        "通过云溪县人民政府网站公开。",
        "按照宜宾市人民政府办公室要求整改。",
        "赴澜田县农业农村局学习。",
        "会同各县区政府公开。",
        "通过县政府网站、区政府网站公开。",
        "其中县政府网站发布三篇，进入县政府门户网站查阅。",
        "指导临泉镇人民政府公开。",
        "参加全县政务公开培训。",
    ],
)
def test_places_above_below_and_visited_are_left_alone(words: str) -> None:
    assert "GP223" not in placed(words)


@pytest.mark.parametrize(
    "words", ["XX局负责。", "公开信息__条。", "由（单位名称）负责。", "×县落实。", "○○镇落实。", "共X件。"]
)
def test_placeholders(words: str) -> None:
    assert placed(words) == ["GP224"]


@pytest.mark.parametrize(
    "words",
    [
        "网址www.yunxi.gov.cn/XXGK/XX_1.html。",
        "二〇〇八年建成。",
        "XBRL格式。",
        "邮箱xx_yy@yunxi.gov.cn。",
        "（以下简称《条例》）。",
    ],
)
def test_what_only_looks_like_a_placeholder(words: str) -> None:
    assert "GP224" not in placed(words)


def test_every_row_of_the_table_of_reforms_has_date_and_source() -> None:
    assert len(reforms()) > 50
    for reform in reforms():
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", reform.date)
        assert len(reform.source) > 8
        assert int(reform.date[:4]) <= reform.since
        assert reform_of(f"某县{reform.old}") is not None
        assert all(new != reform.old for new in reform.new)
    assert len({reform.old for reform in reforms()}) == len(reforms())
