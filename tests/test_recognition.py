"""What is a report: its own section names, preamble or tables; a title with more than links below it."""

import pytest

import govparse

TITLE = "甲县财政局2022年政府信息公开工作年度报告\n"


@pytest.mark.parametrize(
    "text",
    [
        TITLE + "本报告按要求编制。\n",
        TITLE + "一、概述\n二、主动公开情况\n略。\n",
        "一、主动公开政府信息情况\n见表。\n",
        "三、收到和处理政府信息公开申请情况\n无。\n",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n无。\n",
        "本报告由甲县财政局根据《条例》编制。\n一、总体情况\n略。\n",
    ],
)
def test_reports(text: str) -> None:
    assert govparse.parse(text).recognised


@pytest.mark.parametrize(
    "text",
    [
        (
            "甲县财政局2023年部门预算\n一、总体情况\n收入1万元。\n"
            "二、存在的主要问题及改进情况\n略。\n三、其他需要说明的事项\n无。\n"
        ),
        "甲县财政局政府信息公开指南\n一、主动公开\n略。\n二、依申请公开\n略。\n",
        "甲县2022年政务公开工作要点\n一、总体要求\n略。\n二、重点任务\n编好政府信息公开工作年度报告。\n",
        "甲县集中公布2022年政府信息公开工作年度报告\n甲县人民政府等单位的2022年政府信息公开工作年度报告已全部公布。\n",
        (
            "关于做好2022年政府信息公开工作年度报告编制工作的通知\n各单位：\n"
            "为做好年度报告编制工作，现将有关事项通知如下。\n一、总体要求\n略。\n"
        ),
        TITLE + "附件：甲县财政局2022年政府信息公开工作年度报告.pdf（点击下载）\n上一篇：没有了\n",
        (
            "年报专栏\n· 甲县财政局2022年政府信息公开工作年度报告　2023-01-25\n"
            "· 甲县林业局2022年政府信息公开工作年度报告　2023-01-24\n"
        ),
        (
            "甲县政府信息公开目录\n序号 | 信息名称 | 公开方式\n"
            "1 | 规范性文件 | 网站\n2 | 行政许可 | 网站\n3 | 行政处罚 | 网站\n"
        ),
    ],
)
def test_what_is_no_report(text: str) -> None:
    report = govparse.parse(text)
    assert not report.recognised
    assert [finding.code for finding in report.diagnostics] == ["GP101"]


def test_a_text_with_many_nuls_is_read() -> None:
    from govparse.readers.text import decode

    text = TITLE + "一、总体情况\n工作有序\0\0\0\0\0\0开展。\n"
    decoded = decode(text.encode())
    assert decoded is not None
    assert decoded.text == text
    assert decode(b"\0\1\2\3" * 50) is None
