"""Paragraphs: cut by a page or wrapped by an extractor, they are one; headings, titles and dates stay apart."""

import pytest
from outlines import codes, headings, read

from govparse.records import Section

LONG = "2023年，我局坚持以公开为常态、不公开为例外，不断提高政务服务水平，切实保障群众知情权、参与权和监督权，坚"


def paragraphs(text: str) -> list[str]:
    (section,) = read("一、总体情况\n" + text).sections
    return texts(section)


def texts(section: Section) -> list[str]:
    found = [paragraph.text for paragraph in section.paragraphs]
    return found + [text for child in section.children for text in texts(child)]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n- 2 -\n\n", "\n— 2 —\n", "\n第2页\n", " \n  "])
def test_a_paragraph_cut_by_a_page_is_one(gap: str) -> None:
    outline = read(f"一、总体情况\n{LONG}{gap}持规范。\n")
    assert texts(outline.sections[0]) == [LONG + "持规范。"]
    joined = next(finding for finding in outline.diagnostics if finding.code == "GP111")
    assert "1" in joined.message.zh


WRAPPED = """一、总体情况
2023年，某区人民政府坚持以新时代中国特色社会
主义思想为指导，全面贯彻落实条例，不断完善政府
信息公开机制，推进工作健康发展。
（一）主动公开情况。主要通过政府门户网站主动公
开政府文件等各类信息。2023年公开1136
条。
（二）管理情况。一是加强日常管理，认真执行“分
- 1 -
级审核”程序，落实三审三校制度，从严从实；二
是加强监测。
"""


FIRST = (
    "2023年，某区人民政府坚持以新时代中国特色社会主义思想为指导，全面贯彻落实条例，"
    "不断完善政府信息公开机制，推进工作健康发展。"
)


def test_wrapped_lines_are_paragraphs() -> None:
    outline = read(WRAPPED)
    assert headings(outline.sections) == ["1 一、 总体情况", "2 （一） 主动公开情况", "2 （二） 管理情况"]
    assert texts(outline.sections[0]) == [
        FIRST,
        "主要通过政府门户网站主动公开政府文件等各类信息。2023年公开1136条。",
        "一是加强日常管理，认真执行“分级审核”程序，落实三审三校制度，从严从实；二是加强监测。",
    ]
    assert [item.text for item in outline.sections[0].children[1].items] == [
        "一是加强日常管理，认真执行“分级审核”程序，落实三审三校制度，从严从实；",
        "二是加强监测。",
    ]


def test_a_wrapped_heading_is_one() -> None:
    text = WRAPPED + "四、因政府信息公开工作被申请行政复议、提起行政\n诉讼情况\n无。\n"
    assert headings(read(text).sections)[-1] == "1 四、 因政府信息公开工作被申请行政复议、提起行政诉讼情况"


@pytest.mark.parametrize(
    "lines",
    [
        ["（一）主动公开方面", "2023年，略。"],
        ["（四）加强宣传，明确职责", "我局略。"],
        ["第一段到此结束。", "第二段从这里开始。"],
        ["他说：“公开是原则。”", "第二段。"],
        ["某市某局", "2024年1月15日"],
    ],
)
def test_short_lines_and_ended_sentences_stay_apart(lines: list[str]) -> None:
    outline = read("一、总体情况\n" + "\n".join(lines))
    assert "GP111" not in codes(outline)
    shown = [*headings(outline.sections)[1:], *texts(outline.sections[0])]
    assert [line.split(" ")[-1] for line in shown] == [
        line.removeprefix("（一）").removeprefix("（四）") for line in lines
    ]


def test_an_official_heading_is_never_joined_to_the_text_below_it() -> None:
    text = WRAPPED + "五、政府信息公开工作存在的主要问题及改进情况\n2023年，工作取得了一定的成效，但仍有差距。\n"
    last = read(text).sections[-1]
    assert last.title == "政府信息公开工作存在的主要问题及改进情况"
    assert texts(last) == ["2023年，工作取得了一定的成效，但仍有差距。"]


def test_page_numbers_are_no_paragraphs() -> None:
    assert paragraphs("第一段。\n- 3 -\n第二段。\n") == ["第一段。", "第二段。"]
