"""The outline of a report is the same whatever extractor wrote it: every dump of the zoo against its base."""

import pytest
from outlines import headings, read

from zoo_gold import Dump, dumps, gold

HEADINGS = [
    "1 一、 总体情况",
    "2 （一） 主动公开",
    "2 （二） 依申请公开",
    "1 二、 主动公开政府信息情况",
    "1 三、 收到和处理政府信息公开申请情况",
    "1 四、 政府信息公开行政复议、行政诉讼情况",
    "1 五、 存在的主要问题及改进情况",
    "1 六、 其他需要报告的事项",
]


@pytest.mark.parametrize("dump", dumps(), ids=lambda dump: f"{dump.base}.{dump.tool}")
def test_headings_title_and_items(dump: Dump) -> None:
    base = gold(dump.base)
    outline = read(dump.text)
    assert headings(outline.sections) == HEADINGS
    assert outline.year == base["year"]
    roles = [item.role for item in outline.sections[4].items]
    assert roles == ["problem"] * 3 + ["measure"] * 3
    if outline.title is None:  # some tools lose it; then nothing says who reports
        assert "年度报告" not in dump.text.split("一、总体情况")[0].replace("首页 > 信息公开 > 年度报告", "")
    else:
        assert outline.organ == base["organ"]
        assert outline.title.text == f"{base['organ']}{base['year']}年政府信息公开工作年度报告"
