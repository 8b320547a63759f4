"""The words of the documents that findings are handed on in, in Chinese and English."""

from typing import Final

from govparse.catalogue import Pair

SEVERITIES: Final = {"error": Pair("错误", "error"), "warning": Pair("警告", "warning"), "info": Pair("提示", "note")}

TITLE: Final = Pair("政府信息公开工作年度报告检查结果", "Check of annual reports on open government information")
OVERVIEW: Final = Pair("总览", "Overview")
FINDINGS: Final = Pair("检查结果", "Findings")
TABLES: Final = Pair("表格", "Tables")
LEGEND: Final = Pair(
    "红色：错误；黄色：警告；灰色：与错误或警告有关的单元格",
    "red: error; yellow: warning; grey: a cell that an error or a warning speaks of",
)
REPORT: Final = Pair("报告", "report")
VERDICT: Final = Pair("结论", "verdict")
FILE: Final = Pair("文件", "file")
ORGAN: Final = Pair("机关", "organ")
YEAR: Final = Pair("年度", "year")
SEVERITY: Final = Pair("级别", "severity")
CODE: Final = Pair("代码", "code")
MESSAGE: Final = Pair("问题", "finding")
PLACE: Final = Pair("位置", "place")
HINT: Final = Pair("建议", "what to do")
LINE: Final = Pair("文本行", "line of the text")
TEXT: Final = Pair("原文", "text")
NUMBER: Final = Pair("序号", "no.")
SUM: Final = Pair("合计", "all")
KIND: Final = Pair("含义", "meaning")
NOTHING: Final = Pair("未发现问题", "nothing found")
DIGEST: Final = Pair("文件校验值（SHA-256）", "digest of the file (SHA-256)")
MADE_BY: Final = Pair("由govparse {version}生成", "made by govparse {version}")
