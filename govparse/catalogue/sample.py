"""The sample report that the examples of the checks change: complete, and without anything to be found.

Organ, place and figures are invented.
"""

from functools import cache

from govparse.catalogue.entry import Edits

DISCLOSURE = """\
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t2\t1\t11
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t64
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t3
行政强制\t0
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t40.5
"""
REGULATIONS = "《中华人民共和国政府信息公开条例》（国务院令第711号）"
NOTICE = (
    "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"
    "（国办公开办函〔2021〕30号）"
)
PERIOD = "所列数据的统计期限自2023年1月1日起至2023年12月31日止。"
PAGE = "发布机构：云溪县农业农村局　发布日期：2024-01-22\n"
TITLE = "云溪县农业农村局2023年政府信息公开工作年度报告\n"
NO_PROSE: Edits = (
    (
        f"本报告由云溪县农业农村局依照{REGULATIONS}和{NOTICE}编制。{PERIOD}\n",
        "",
    ),
    ("2023年，云溪县农业农村局按照公开目录发布信息，答复群众来信。\n", ""),
    ("（一）主动公开。2023年在政府网站发布信息486条。\n", ""),
    ("（二）依申请公开。全年新收到政府信息公开申请17件。\n", ""),
    ("解读的形式比较单一。下一步将请业务科室参与编写，增加图表。\n", ""),
    ("2023年没有收取政府信息公开信息处理费。\n", ""),
)
"""The sample without a sentence."""
_DISCLOSURE_2019 = """\
第二十条第（一）项
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t0\t0\t0
规范性文件\t2\t2\t11
第二十条第（五）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t{licensing}
其他对外管理服务事项\t0\t0\t0
第二十条第（六）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政处罚\t40\t0\t3
行政强制\t6\t0\t0
第二十条第（八）项
信息内容\t上一年项目数量\t本年增/减
行政事业性收费\t2\t0
第二十条第（九）项
信息内容\t采购项目数量\t采购总金额
政府集中采购\t3\t{amount}
"""


@cache
def sample() -> str:
    """The report as it is, in the plainest layout: a line a row, its cells parted by tabs."""
    from importlib.resources import files  # slow to import, and needed by tests and documents alone

    return files("govparse.catalogue").joinpath("sample.txt").read_text(encoding="utf-8")


def edited(edits: Edits) -> str:
    """The sample with changes made one after the other.

    Raises `ValueError` for a text that does not stand there once.
    """
    text = sample()
    for before, behind in edits:
        if text.count(before) != 1:
            raise ValueError(f"stands {text.count(before)} times in the sample: {before!r}")
        text = text.replace(before, behind)
    return text


def disclosure_2019(licensing: str = "8\t增1\t117", amount: str = "251000元") -> Edits:
    """The sample with the table of section 二 in the form of 2019: a row of licences, and the amount of procurement."""
    return ((DISCLOSURE, _DISCLOSURE_2019.format(licensing=licensing, amount=amount)),)
