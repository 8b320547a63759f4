"""Why it cannot be told what a cell shows: the cell is no blank, and its value is in the file for nobody to read."""

from collections import Counter

from govparse.readers.errors import Reason
from govparse.readers.extract import Extract

CAUSES: dict[str, Reason] = {
    "picture": ("图片", "a picture"),
    "script": ("由脚本填写", "filled in by a script"),
    "choice": ("多选列表", "a list of several choices"),
    "content": ("由样式表生成", "made by a style sheet"),
    "formula": ("公式", "a formula"),
    "embedded": ("嵌入的对象", "an embedded object"),
    "field": ("没有结果的域", "a field without a result"),
    "not_worked_out": ("没有计算结果的公式", "a formula whose result is not stored"),
    "box": ("浮动的文本框", "a floating text box"),
    "format": ("无法识别的数字格式", "a number format that is not known"),
}
"""The causes by their names, as people call them."""


def remark_unknown(extract: Extract, causes: Counter[str]) -> None:
    """Say for each cause how many cells it keeps from being read."""
    for cause, count in sorted(causes.items()):
        if count:
            extract.remark("GP916", count=count, cause=CAUSES[cause])
