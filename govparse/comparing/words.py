"""The words of the page of a comparison, in Chinese and English."""

from typing import Final

from govparse.catalogue import Pair

TITLES: Final = {
    "years": Pair("各年度报告比较", "Reports of several years compared"),
    "versions": Pair("同一报告各版本比较", "Versions of a report compared"),
    "parent": Pair("上级与下级报告比较", "A parent and its children compared"),
}
NO_DIFFERENCES: Final = Pair("未发现不一致", "no differences found")
DIFFERENCES: Final = Pair("不一致之处", "Differences")
PLACES: Final = Pair("各报告中的位置", "where in each report")
OF_TEXT: Final = {
    "GP714": Pair("文字不同", "the text differs"),
    "GP715": Pair("只见于其中一个版本", "in one version only"),
}
FIGURES: Final = Pair("数值对照", "Figures")
CELL: Final = Pair("单元格", "cell")
REST: Final = Pair("其余", "the rest")
REPORT: Final = Pair("报告", "report")
BEFORE: Final = Pair("此前报告", "report before")
SECTION: Final = Pair("部分", "section")
CHARACTERS: Final = Pair("字数", "characters")
SHARE: Final = Pair("重复比例", "share repeated")
REPEATED: Final = Pair("与此前报告相同的文字", "Text of the report before")
