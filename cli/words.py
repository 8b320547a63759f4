"""The words of the command line in Chinese and English, as `(zh, en)`; findings have theirs in `govparse.catalogue`."""

from typing import Final

from govparse.catalogue import Pair

SEVERITIES: Final = {"error": Pair("错误", "error"), "warning": Pair("警告", "warning"), "info": Pair("提示", "info")}
HINT: Final = Pair("建议", "hint")
PLACE: Final = Pair("位置", "place")
TEXT: Final = Pair("文本", "text")

KNOWN: Final = Pair(
    "；已知问题{known}处（另有{gone}处已不再出现）", "; known findings: {known} (no longer there: {gone})"
)
TOO_FEW: Final = Pair("至少需要两份报告才能比较", "it takes two reports to compare")
NO_FAMILY: Final = Pair(
    "需要一份上级报告和至少一份下级报告", "it takes one report of a parent and one of a child at least"
)
SAME_YEARS: Final = Pair(
    "按年度比较时，各份报告的年度应当已知且各不相同",
    "to compare years, the reports must be for known and different years",
)
MIXED_YEARS: Final = Pair(
    "既有同一年度的报告，也有不同年度的报告；请分别比较，或用--as versions作为版本比较",
    "some reports are for one year, others are not: compare them apart, or as versions with --as versions",
)
COMPARISONS: Final = {
    "years": Pair("各年度比较：{names}", "years compared: {names}"),
    "versions": Pair("版本比较：{names}", "versions compared: {names}"),
    "parent": Pair("上下级比较：{names}", "parent and children compared: {names}"),
}
COMMA: Final = Pair("、", ", ")
NO_DIFFERENCES: Final = Pair("未发现不一致", "no differences found")
DIFFERENCES: Final = Pair(
    "错误{error}处，警告{warning}处，提示{info}处", "errors: {error}, warnings: {warning}, notes: {info}"
)
REST: Final = Pair("其余", "the rest")
REPEATED: Final = Pair(
    "{name}“{section}”有{share}%的文字见于{before}", "{share} % of {section} in {name} stand in {before}"
)

NO_BASELINE: Final = Pair("{path}：不是已知问题文件（{reason}）", "{path}: no file of known findings ({reason})")
CANNOT_SAVE: Final = Pair("{path}：无法写入（{reason}）", "{path}: cannot be written ({reason})")
NEEDS_EXTRA: Final = Pair("写工作簿需要另行安装：{command}", "writing workbooks needs a library: {command}")
NEEDS_OUTPUT: Final = Pair("工作簿请用--output写入文件", "name a file for the workbook with --output")

EMPTY_FOLDER: Final = Pair("文件夹中没有可读取的文档", "the folder holds no documents")
SKIPPED: Final = Pair("{folder}：跳过{count}个非文档文件", "{folder}: files skipped that are no documents: {count}")

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
SUM: Final = Pair("合计", "all")
OTHERS: Final = Pair("其他", "others")
COLON: Final = Pair("：", ": ")
ORGAN: Final = Pair("机关", "organ")
YEAR: Final = Pair("年度", "year")
SOURCE: Final = Pair("来源", "source")
PART: Final = Pair("第{part}份", "part {part}")
MORE: Final = Pair("（共{count}处）", " ({count} times)")
FINDINGS: Final = Pair("检查结果", "findings")
EDITION: Final = Pair("{edition}年格式", "form of {edition}")
NO_TABLE: Final = Pair("没有表格", "no table")

CHECKED_TEXT: Final = Pair("文字与表格已核对{count}处", "numbers of the text checked against tables: {count}")
CHECKED_RELATIONS: Final = Pair("勾稽关系已核对{count}项", "relations checked: {count}")
NOT_TO_CHECK: Final = Pair("，{count}处无法核对", " ({count} more could not be)")
RULE: Final = Pair("规则", "rule")
NOT_CHECKED: Final = Pair("未能核对：", "not checked: ")
NOT_CHECKED_ONE: Final = Pair("{what}（{why}）", "{what} ({why})")
TIMES: Final = Pair("{count}处", ", {count} times")
LISTED: Final = Pair("、", "; ")
SEPARATOR: Final = Pair("；", "; ")
AND_MORE: Final = Pair("，另有{count}类", ", and {count} more")
NO_SEVERITY: Final = Pair(
    "“{word}”应写成 代码=级别，级别为 error、warning 或 info",
    "{word!r} is not CODE=LEVEL with a level of error, warning or info",
)
UNREADABLE_SETTINGS: Final = Pair(
    "设置文件 {path} 无法读取：{reason}", "the settings in {path} cannot be read: {reason}"
)
BAD_SETTING: Final = Pair(
    "设置“{key}”有误：可用 select、ignore（代码的列表）和 severity（代码 = 级别）",
    "the setting {key!r} is wrong: there are select and ignore (lists of codes) and severity (code = level)",
)

MARKS: Final = {
    "repaired": Pair("* 数据错位，已归位", "* worked out"),
    "ambiguous": Pair("? 存疑，请核对原件", "? in doubt, check the original"),
    "absent": Pair("x 漏填", "x missing"),
    "blank": Pair("_ 空白", "_ blank"),
}

CLAIMS: Final = Pair("文中数字", "numbers in the text")
CLAIM: Final = Pair("原文", "quote")
IN_TEXT: Final = Pair("文中", "text")
IN_TABLE: Final = Pair("表中", "table")
CELLS: Final = Pair("对应单元格", "cells")
BOUNDS: Final = {
    "exact": Pair("", ""),
    "at_least": Pair("≥", "≥"),
    "at_most": Pair("≤", "≤"),
    "about": Pair("约", "~"),
}
TOPICS: Final = {
    "published_total": Pair("公开信息", "published"),
    "published_by_channel": Pair("各渠道公开", "published by channel or kind"),
    "interpretations": Pair("政策解读", "interpretations"),
    "new_media": Pair("新媒体", "new media"),
    "website_columns": Pair("网站栏目", "website"),
    "messages_answered": Pair("留言热线", "messages and hotlines"),
    "complaints_reports": Pair("投诉举报", "complaints"),
    "meetings": Pair("会议活动", "meetings"),
    "trainings": Pair("培训", "trainings"),
    "proposals": Pair("建议提案", "proposals"),
    "rules": Pair("规章", "rules"),
    "normative_documents": Pair("行政规范性文件", "normative documents"),
    "licensing": Pair("行政许可", "licences"),
    "penalties": Pair("行政处罚", "penalties"),
    "compulsion": Pair("行政强制", "compulsion"),
    "applications_received": Pair("收到申请", "applications received"),
    "carried_in": Pair("上年结转", "carried in"),
    "carried_forward": Pair("结转下年", "carried forward"),
    "applications_handled": Pair("办理申请", "applications handled"),
    "applications_outcome": Pair("办理结果", "outcomes"),
    "reconsideration": Pair("行政复议", "reconsideration"),
    "litigation": Pair("行政诉讼", "litigation"),
    "fees": Pair("收费", "fees"),
    "other": Pair("其他", "other"),
}

OUTLINE: Final = Pair("大纲", "outline")
TABLE_BLOCK: Final = Pair("表格", "table")
TIE: Final = Pair("得分相同，不予选择", "a tie: none is chosen")
NO_CHOICE: Final = Pair("没有版式能够解释", "no layout explains it")
BLOCK: Final = Pair("第{lines}行：表格{block}", "lines {lines}: table {block}")
NO_BLOCK: Final = Pair("第{lines}行：不属于表格", "lines {lines}: no table")
UNCLAIMED: Final = Pair(
    "第{lines}行与{name}的表格相符，但得分只有{score:.2f}，不到{least:.2f}（{reasons}）",
    "lines {lines} stand as tables of {name} do, which scores them {score:.2f} and needs {least:.2f} ({reasons})",
)
BLANKS_KEPT: Final = Pair("空单元格写出", "blank cells are written")
BLANKS_LEFT_OUT: Final = Pair("空单元格不写出", "blank cells are not written")
NOISE: Final = Pair("杂项", "noise")
TREE: Final = Pair("语法树", "tree")
CELLS_OF_FORM: Final = Pair("表格的单元格", "cells of the form")
TOTAL: Final = Pair("{name}：任何文本都读得了", "{name}: any text can be read")
TRIED: Final = Pair(
    "{name}：试读了{tried:,}段以上的短文本，都读得了",
    "{name}: more than {tried:,} short texts were tried, and all can be read",
)
ONLY: Final = Pair("只运行写有 only 的用例", "only the cases that say `only` are run")
NO_CORPUS: Final = Pair(
    "当前文件夹中没有 corpus：请给出报告文件或文件夹",
    "there is no corpus in this folder: name reports, or folders of them",
)
TAKEN: Final = Pair("{table}：取代通用读法", "{table}: taken from the general reading")
STOLEN: Final = Pair("{table}：抢走了 {before} 的表格", "{table}: stolen from {before}")
MORE_TIES: Final = Pair("新增 {count} 处得分相同", "{count} more tied")
COMPARED: Final = Pair(
    "输入 {inputs}；取代通用读法 {general} 张表，抢走 {stolen} 张，得分相同 {tied}，单元格改变 {changed} 个"
    "（其中原本确定的 {lost} 个）；每个输入 {before:.1f} → {after:.1f} 毫秒",
    "inputs: {inputs}; tables taken from the general reading: {general}, stolen: {stolen}, tied: {tied}; "
    "cells changed: {changed}, sure ones among them: {lost}; {before:.1f} → {after:.1f} ms an input",
)
NO_BLOCKS: Final = Pair("没有表格", "no tables")

ORIGINS: Final = {
    "built-in": Pair("内置", "built-in"),
    "local": Pair("文件夹", "local"),
    "plugin": Pair("插件", "plugin"),
}
NO_NAME: Final = Pair(
    "“{name}”不能作名称：请用小写字母、数字和下划线，例如 my_layout，且不与内置版式同名",
    "{name!r} is no name for a dialect: use small letters, digits and underscores, such as my_layout, "
    "and no name of a dialect that ships",
)
WRITTEN_AS_BLANK: Final = Pair(
    "{name}：{count}个存疑的单元格写为空白：{cells}", "{name}: cells in doubt, written as blanks: {count} ({cells})"
)
FILE_EXISTS: Final = Pair("{path} 已存在，未写入任何文件", "{path} is there already; nothing was written")
NOT_WRITTEN: Final = Pair("{path} 不能写入：{reason}", "{path} cannot be written: {reason}")
ADD_ENTRY_POINT: Final = Pair(
    "pyproject.toml 已存在，请在其 [project] 中加入：\n  {line}",
    "there is a pyproject.toml already; add to its [project]:\n  {line}",
)
NEXT_STEPS: Final = Pair(
    """接下来：
  1. {name}.case：粘贴几行表格
  2. {name}.lark 和 {name}.py：把“¦”换成分隔单元格的字符
  3. govparse dialect test {folder} --dialect-path {folder} -u：写入读出的树，请逐一核对
  4. govparse dialect check {name} --dialect-path {folder}
  5. pip install {folder}""",
    """next:
  1. {name}.case: paste some lines of a table
  2. {name}.lark and {name}.py: put what separates cells in the place of "¦"
  3. govparse dialect test {folder} --dialect-path {folder} -u: writes the tree that was read; read it, too
  4. govparse dialect check {name} --dialect-path {folder}
  5. pip install {folder}""",
)
UNUSABLE: Final = Pair("不能使用", "cannot be used")
CHOSEN: Final = Pair(
    "采用{name}：得分{score:.2f}，不低于{least:.2f}，且高于其他版式（次高{next:.2f}）",
    "{name} is chosen: {score:.2f} is at least {least:.2f} and more than any other has (next {next:.2f})",
)
ASKED_FOR: Final = Pair("采用{name}：由使用者指定", "{name} is chosen: it was asked for")
BEATS: Final = Pair(
    "采用{name}：得分{score:.2f}，不低于{least:.2f}，且比{names}更具体",
    "{name} is chosen: {score:.2f} is at least {least:.2f}, and it is more specific than {names}",
)
GENERAL: Final = Pair(
    "采用{name}：没有其他版式达到{least:.2f}（最高{score:.2f}）",
    "{name} is chosen, since no other layout reaches {least:.2f} (the best has {score:.2f})",
)
TOO_LOW: Final = Pair(
    "均不采用：最高得分{score:.2f}，低于{least:.2f}", "none is chosen: the best score is {score:.2f}, below {least:.2f}"
)
TIED: Final = Pair(
    "均不采用：{names}得分相同（{score:.2f}），先后不作依据",
    "none is chosen: {names} tie at {score:.2f}, and order decides nothing",
)
FAILED: Final = Pair("均不采用：{names}出错", "none is chosen: {names} failed")
NO_DIALECTS: Final = Pair("{folder}：没有这个文件夹，或其中没有版式", "{folder}: no such folder, or no dialect in it")
UNKNOWN_DIALECT: Final = Pair("没有版式{name}", "no dialect {name}")

NO_RECORD: Final = Pair("不是parse输出的记录（{reason}）", "this is no record as parse writes it ({reason})")
NO_TABLES_IN_RECORD: Final = Pair("记录中没有要写的表格", "the record has no such table")
NO_SUCH_TABLE: Final = Pair("没有表格{table}；可选：{tables}", "no table {table}; there are {tables}")
CANNOT_WRITE: Final = Pair("版式{name}只能读取，不能写出", "the dialect {name} reads, but cannot write")

UNKNOWN_CODE: Final = Pair("没有代码{code}", "no code {code}")
CLOSE_CODES: Final = Pair("，是否指：{codes}", "; did you mean {codes}?")
CODE_PARTS: Final = {
    "message": Pair("信息", "message"),
    "explanation": Pair("说明", "what it means"),
    "example": Pair("例", "example"),
    "hint": Pair("建议", "what to do"),
    "origin": Pair("依据", "origin"),
}

OUTCOMES: Final = {
    "passed": Pair("通过", "passed"),
    "failed": Pair("未通过", "FAILED"),
    "not claimed": Pair("无人认领", "NOT CLAIMED"),
    "skipped": Pair("跳过", "skipped"),
    "written": Pair("已写入", "written"),
}
NO_CASES: Final = Pair("没有可运行的用例", "there are no cases to run")
READ_AGAIN: Final = Pair("已写入的树请逐一核对", "read the trees that were written before you keep them")
ALTERNATIVES: Final = Pair("{taken}/{all}个分支", "{taken} of {all} alternatives")
BRANCHES: Final = {
    "alternative": Pair("", ""),
    "present": Pair("有", "with"),
    "absent": Pair("无", "without"),
}

UNKNOWN_GRAMMAR: Final = Pair(
    "没有语法{name}（版式、.lark文件或文件夹）", "no grammar {name} (a dialect, a .lark file or a folder)"
)
ONE_GRAMMAR: Final = Pair("{folder}：只能画一个语法", "{folder}: name one grammar to draw")
CHECK_FIRST: Final = Pair(
    "语法有误，先运行：govparse dialect check {file}", "not a grammar yet, run: govparse dialect check {file}"
)
CHECKED: Final = Pair("{grammars}个语法，问题{problems}处", "grammars: {grammars}, problems: {problems}")
EXAMPLE: Final = Pair("输入", "input")
READINGS: Final = Pair("可能的读法", "possible readings")
WAYS_OUT: Final = Pair("解决办法", "ways out")
