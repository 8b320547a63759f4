"""Periods, contacts and citations, wherever the prose makes them."""

import pytest
from outlines import read

HEAD = "某市财政局2023年政府信息公开工作年度报告\n"


@pytest.mark.parametrize(
    "text",
    [
        "统计期限自2023年1月1日起至2023年12月31日止。",
        "数据从 2023 年 1 月 1 日至 12 月 31 日。",
        "数据从2023年1月1日到12月31日止。",
        "期限为2023年1月1日—2023年12月31日。",
        "自２０２３年１月１日起，至２０２３年１２月３１日止。",
        "2023年，我局坚持以公开为常态。报告中所列数据统计期限自 2023 年 1 月 1 日\n起至 2023 年 12 月 31 日止。",
    ],
)
def test_periods(text: str) -> None:
    (period,) = read(HEAD + text).statements.periods
    assert (period.start, period.end) == ("2023-01-01", "2023-12-31")
    assert period.quote[0] in "2２"
    assert period.quote[-1] == "日"


@pytest.mark.parametrize(
    "text",
    ["2023年1月1日起施行。", "1月1日至12月31日。", "2023年13月1日至2023年12月31日。", "202011日起至20201231日。"],
)
def test_what_is_no_period(text: str) -> None:
    assert read(HEAD + text).statements.periods == []


def test_a_statement_knows_its_section_and_place() -> None:
    text = (
        HEAD + "一、总体情况\n数据自2023年1月1日至12月31日。\n六、其他需要报告的事项\n按照国办函〔2020〕109号文件。\n"
    )
    found = read(text).statements
    assert [period.section for period in found.periods] == ["overview"]
    assert [citation.section for citation in found.citations] == ["other"]
    (citation,) = found.citations
    assert text[slice(*citation.span)] == citation.quote == "国办函〔2020〕109号"


def test_a_contact_of_one_sentence() -> None:
    text = "请与某局办公室联系（地址：银山大厦 8 楼；邮编：472000；电话 0398-2260113；电子邮箱：a.b@163.com）。"
    (contact,) = read(HEAD + text).statements.contacts
    assert contact.office == "某局办公室"
    assert contact.address == "银山大厦 8 楼"
    assert contact.postcode == "472000"
    assert contact.phone == "0398-2260113"
    assert contact.email == "a.b@163.com"
    assert contact.website is None


def test_a_contact_on_lines_of_its_own() -> None:
    lines = "联系单位：某市财政局\n联系地址：某市某路1号\n邮政编码：472000\n联系电话：（0398）2260113\n网址：http://www.a.gov.cn/b\n"
    (contact,) = read(HEAD + lines).statements.contacts
    assert (contact.office, contact.address, contact.postcode) == ("某市财政局", "某市某路1号", "472000")
    assert (contact.phone, contact.website) == ("（0398）2260113", "http://www.a.gov.cn/b")


def test_a_wrapped_contact() -> None:
    wrapped = (
        "本报告按要求编制。如有疑问，请与某市财政局联系（地址：某市某区某大道 90\n"
        "号 ， 邮 编 ： 223100 ， 电 话 ： 0517-87222589 ， 电 子 邮 箱 ：\na@126.com）。"
    )
    (contact,) = read(HEAD + wrapped).statements.contacts
    assert (contact.address, contact.postcode) == ("某市某区某大道 90号", "223100")
    assert (contact.phone, contact.email) == ("0517-87222589", "a@126.com")


def test_two_contacts() -> None:
    text = "地址：甲路1号，电话：0398-2260113。监督电话：0398-2260114。"
    found = read(HEAD + text).statements.contacts
    assert [(contact.address, contact.phone) for contact in found] == [
        ("甲路1号", "0398-2260113"),
        (None, "0398-2260114"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "设立监督电话受理社会意见建议。",
        "通过“12345市长热线”等方式公开。",
        "公开机构职能、办公地址、办公时间、联系电话等信息。",
        "密切联系群众，与群众保持联系。",
        "详见门户网站（http://www.a.gov.cn）。",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert read(HEAD + text).statements.contacts == []


@pytest.mark.parametrize(
    ("text", "title", "number", "issuer"),
    [
        ("根据《某条例》（国务院令第711号）规定", "某条例", "国务院令第711号", "国务院"),
        ("根据《某条例》（国令第 711 号）规定", "某条例", "国令第 711 号", "国务院"),
        (
            "按照《国务院办公厅关于印发〈某办法〉的通知》国办函【2020】109号",
            "国务院办公厅关于印发〈某办法〉的通知",
            "国办函【2020】109号",
            "国务院办公厅",
        ),
        (
            "《关于印发《某格式》的通知》（国办公开办函﹝2021﹞30号）",
            "关于印发《某格式》的通知",
            "国办公开办函﹝2021﹞30号",
            "国务院办公厅政府信息与政务公开办公室",
        ),
        ("按照《某市政府办公室关于某事的通知》", "某市政府办公室关于某事的通知", None, "某市政府办公室"),
        ("按照国办发〔2020〕10号要求", None, "国办发〔2020〕10号", "国务院办公厅"),
        ("根据三政办〔2023〕5号文件", None, "三政办〔2023〕5号", None),
        ("《某办法》（〔202130号）", "某办法", "〔202130号", None),
    ],
)
def test_citations(text: str, title: str | None, number: str | None, issuer: str | None) -> None:
    (citation,) = read(HEAD + text + "。").statements.citations
    assert (citation.title, citation.number, citation.issuer) == (title, number, issuer)


def test_a_number_behind_other_words_is_a_citation_of_its_own() -> None:
    found = read(HEAD + "依据《某办法》和国办发〔2020〕10号、国发〔2019〕3号要求。").statements.citations
    assert [(citation.title, citation.number) for citation in found] == [
        ("某办法", None),
        (None, "国办发〔2020〕10号"),
        (None, "国发〔2019〕3号"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "第二十条第（一）项、第（五）项。",
        "现发布《某市财政局2023年政府信息公开工作年度报告》。",
        "2023年收到（2023）号件。",
        "门牌12号。",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert read(HEAD + text).statements.citations == []


def test_a_short_name_is_no_second_document() -> None:
    text = "根据《中华人民共和国某条例》（以下简称《条例》）。严格执行《条例》。"
    assert [citation.title for citation in read(HEAD + text).statements.citations] == ["中华人民共和国某条例"]
    assert [citation.title for citation in read(HEAD + "严格执行《条例》。").statements.citations] == ["条例"]


@pytest.mark.parametrize(
    "text",
    [
        "统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。",
        "统计时间：2023.1.1—2023.12.31。",
        "自2023/1/1至2023/12/31。",
        "自2023年元月一日起至十二月三十一日止。",
        "2023年1月1日零时至2023年12月31日24时。",
    ],
)
def test_periods_in_other_figures(text: str) -> None:
    (period,) = read(HEAD + text).statements.periods
    assert (period.start, period.end, period.reading) == ("2023-01-01", "2023-12-31", "exact")


def test_dates_that_lost_their_signs_are_said() -> None:
    parted = read(HEAD + "自2023 1 1 日起至2023 12 31 日止。")
    (period,) = parted.statements.periods
    assert (period.start, period.end, period.reading) == ("2023-01-01", "2023-12-31", "repaired")
    glued = read(HEAD + "自202311日起至20231231日止。")
    assert glued.statements.periods == []
    for outline in (parted, glued):
        assert [finding.code for finding in outline.diagnostics].count("GP209") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请联系甲县林业局办公室，电话：0398-2260113。", {"office": "甲县林业局办公室", "phone": "0398-2260113"}),
        ("请与甲县林业局办公室联系。", {"office": "甲县林业局办公室"}),
        ("可致电甲县林业局办公室（0398-2260113）。", {"office": "甲县林业局办公室", "phone": "0398-2260113"}),
        ("请拨打0398-2260113转801。", {"phone": "0398-2260113转801"}),
        ("联络：甲县政府办公室政务公开科；电话：0398-2260113、2260114。", {"phone": "0398-2260113、2260114"}),
        ("联系人：市城管局法制科，联系方式：0398-2260113。", {"office": "市城管局法制科", "phone": "0398-2260113"}),
        ("联系人：值班民警；电话（传真）：0398-2260113。", {"office": None, "phone": "0398-2260113"}),
        ("意见请发至20304050@qq.com。", {"email": "20304050@qq.com"}),
        ("可登录www.a.gov.cn，或拨打0398-2260113。", {"phone": "0398-2260113", "website": "www.a.gov.cn"}),
        ("电话：0398-2260113，传真：0398-2260114。", {"phone": "0398-2260113"}),
        ("地址：\n甲县甲路1号\n电话：\n0398-2260113\n", {"address": "甲县甲路1号", "phone": "0398-2260113"}),
    ],
)
def test_contacts_wherever_they_stand(text: str, expected: dict[str, str | None]) -> None:
    (contact,) = read(HEAD + text).statements.contacts
    assert {name: getattr(contact, name) for name in expected} == expected


@pytest.mark.parametrize("text", ["刊登于《某某日报》。", "参加《行风热线》节目。", "开展《向人民承诺》活动。"])
def test_only_documents_are_cited(text: str) -> None:
    assert read(HEAD + text).statements.citations == []
