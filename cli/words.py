"""The words of the command line in Chinese and English, as `(zh, en)`; findings have theirs in `govparse.catalogue`."""

from typing import Final

from govparse.catalogue import Pair

SEVERITIES: Final = {"error": Pair("错误", "error"), "warning": Pair("警告", "warning"), "info": Pair("提示", "info")}
HINT: Final = Pair("建议", "hint")

EMPTY_FOLDER: Final = Pair("文件夹中没有可读取的文本文件", "the folder holds no text files")
SKIPPED: Final = Pair("{folder}：跳过{count}个非文本文件", "{folder}: files skipped that are no text: {count}")

NO_FINDINGS: Final = Pair(
    "{inputs}个文件，{reports}份报告，未发现问题", "inputs: {inputs}, reports: {reports}, nothing found"
)
TOTALS: Final = Pair(
    "{inputs}个文件，{reports}份报告：错误{error}处，警告{warning}处，提示{info}处",
    "inputs: {inputs}, reports: {reports}, errors: {error}, warnings: {warning}, notes: {info}",
)

NOT_RECOGNISED: Final = Pair("未识别为年度报告", "not recognised as an annual report")
NO_TITLE: Final = Pair("（无标题）", "(no title)")
UNKNOWN: Final = Pair("不详", "unknown")
COLON: Final = Pair("：", ": ")
ORGAN: Final = Pair("机关", "organ")
YEAR: Final = Pair("年度", "year")
SOURCE: Final = Pair("来源", "source")
PART: Final = Pair("第{part}份", "part {part}")
MORE: Final = Pair("（共{count}处）", " ({count} times)")
FINDINGS: Final = Pair("检查结果", "findings")
EDITION: Final = Pair("{edition}年格式", "form of {edition}")
NO_TABLE: Final = Pair("没有表格", "no table")

MARKS: Final = {
    "repaired": Pair("* 数据错位，已归位", "* worked out"),
    "ambiguous": Pair("? 存疑，请核对原件", "? in doubt, check the original"),
    "absent": Pair("x 漏填", "x missing"),
    "blank": Pair("_ 空白", "_ blank"),
}

OUTLINE: Final = Pair("大纲", "outline")
TABLE_BLOCK: Final = Pair("表格", "table")
TIE: Final = Pair("得分相同，不予选择", "a tie: none is chosen")
NO_CHOICE: Final = Pair("没有版式能够解释", "no layout explains it")
NO_BLOCKS: Final = Pair("没有表格", "no tables")

UNKNOWN_CODE: Final = Pair("没有代码{code}", "no code {code}")
CLOSE_CODES: Final = Pair("，是否指：{codes}", "; did you mean {codes}?")
CODE_PARTS: Final = {
    "message": Pair("信息", "message"),
    "explanation": Pair("说明", "what it means"),
    "example": Pair("例", "example"),
    "hint": Pair("建议", "what to do"),
    "origin": Pair("依据", "origin"),
}
