"""GP7: what comparing reports shows: years of one organ, versions of one report, a parent and its children."""

from govparse.catalogue.entry import FORM_2021, NO_SILENT_ERROR, Entry, Pair

_CONTINUITY = Pair(
    "规定格式的行名“二、上年结转政府信息公开申请数量”与“四、结转下年度继续办理”",
    "official form: the rows 二、上年结转… and 四、结转下年度继续办理",
)
_PLAUSIBLE = Pair("由规定格式的栏目含义推出的关系", "follows from the meaning of the columns of the official form")
_OUR_MEASURE = Pair(
    "本项目的经验界限，并非规定格式的要求", "a measure of this project, not a demand of the official form"
)
_ONE_REPORT = Pair("同一报告的各个版本内容应当一致", "versions of one report are to say the same")
_SEE_BOTH = Pair("请核对两处，更正其中有误的一处。", "Look at both places and correct the one that is wrong.")

ENTRIES = (
    Entry(
        code="GP701",
        name="carried_over",
        severity="error",
        message=Pair(
            "{year}年“上年结转”与{before}年“结转下年度”不符：{columns}",
            "carried in in {year} is not what was carried forward in {before}: {columns}",
        ),
        hint=_SEE_BOTH,
        explanation=Pair(
            "上年报告中每一列的“结转下年度继续办理”，应等于本年报告同一列的“上年结转政府信息公开申请数量”。空白按0计。",
            "What one report carries forward is what the next carries in, in every column; a blank counts as 0.",
        ),
        example="2022年 四、结转下年度继续办理 3 ⋯ 2023年 二、上年结转 2",
        origin=_CONTINUITY,
    ),
    Entry(
        code="GP702",
        name="roll_forward",
        severity="warning",
        message=Pair(
            "{row}：现行有效件数不衔接，{before}年{start}件，加{year}年制发{issued}件，减废止{repealed}件，应为{expected}件，填报{value}件",
            "{row}: {start} in force in {before}, {issued} issued and {repealed} repealed in {year} make {expected}, "
            "but {value} are given",
        ),
        hint=Pair(
            "请核对各数；因清理、移交或统计口径变化的，请在第六部分说明。",
            "Check the figures; explain in section six where documents lapsed, moved or are counted otherwise.",
        ),
        explanation=Pair(
            "本年末现行有效的文件，应等于上年末现行有效的，加本年制发的，减本年废止的。机构合并或口径调整会使其不成立，因此只作警告。",
            "Those in force at the end of a year are those of the year before with what was issued and without what "
            "was repealed. Mergers and other ways of counting break this, so it is a warning.",
        ),
        example="2022年 行政规范性文件 2 0 10 ⋯ 2023年 行政规范性文件 1 0 15",
        origin=_PLAUSIBLE,
    ),
    Entry(
        code="GP703",
        name="numbers_repeated",
        severity="warning",
        message=Pair(
            "{table}：{count}个非零数值与{before}年全部相同",
            "{table}: all {count} numbers but zeros are those of {before}",
        ),
        hint=Pair("请确认未误将上年表格填入本年报告。", "Make sure that it is not last year's table."),
        explanation=Pair(
            "一张表中至少4个非零数值，且全部与上年相同，多为沿用了上年的表格。",
            "At least four numbers other than 0 that are all the same as the year before are mostly a table left in.",
        ),
        example="2022年 3 1 12 640 ⋯ 2023年 3 1 12 640",
        origin=_OUR_MEASURE,
    ),
    Entry(
        code="GP704",
        name="prose_repeated",
        severity="warning",
        message=Pair(
            "{section}：{share}%的文字与{before}年相同", "{section}: {share} % of the text is that of {before}"
        ),
        hint=Pair("请按本年实际情况撰写该部分。", "Write this section for the year that it is about."),
        explanation=Pair(
            "总体情况或存在的问题及改进情况两部分，80%以上的文字（连续10字以上）见于上年报告。年份不同不算不同，不足100字的不比较。",
            "Of the overview, or of problems and improvements, at least 80 % of the text stands in the report before, "
            "in stretches of ten characters or more. Another year alone is no difference; less than 100 characters "
            "are not compared.",
        ),
        example="五、存在的主要问题及改进情况 ⋯",
        origin=_OUR_MEASURE,
    ),
    Entry(
        code="GP705",
        name="jump",
        severity="info",
        message=Pair(
            "{cell}：{before}年{start}，{year}年{value}，变化较大", "{cell}: {start} in {before}, {value} in {year}"
        ),
        hint=Pair(
            "请核对两年的数值，有特殊原因的可在报告中说明。", "Check both figures; say so where there is a cause."
        ),
        explanation=Pair(
            "合计类数值相差20以上且达到5倍以上。不一定有误。",
            "A total that differs by 20 or more and by a factor of five. It need not be wrong.",
        ),
        example="2022年 行政许可 64 ⋯ 2023年 行政许可 640",
        origin=_OUR_MEASURE,
    ),
    Entry(
        code="GP706",
        name="edition_break",
        severity="info",
        message=Pair(
            "{table}：{before}年为{old}年格式，{year}年为{new}年格式，口径不同，未比较数值",
            "{table}: form of {old} in {before}, of {new} in {year}; figures are not compared",
        ),
        hint=Pair("无需处理；跨格式的数值不宜直接比较。", "Nothing to do; figures of two editions do not compare."),
        explanation=Pair(
            "格式修订后栏目含义不同。申请表中两种格式都有的行照常比较。",
            "Columns changed their meaning. Rows of applications that both editions have are compared all the same.",
        ),
        example="2020年 本年新制作数量 ⋯ 2021年 本年制发件数",
        origin=FORM_2021,
    ),
    Entry(
        code="GP707",
        name="year_missing",
        severity="info",
        message=Pair(
            "缺少{years}年的报告，前后不能衔接核对",
            "there is no report for {years}, so that its neighbours do not meet",
        ),
        hint=Pair("请补充所缺年度的报告再比较。", "Add the report of that year and compare again."),
        explanation=Pair(
            "结转和现行有效件数只能在相邻两年之间核对。", "What is carried over is checked between two years in a row."
        ),
        example="2021年 ⋯ 2023年",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP708",
        name="organs_differ",
        severity="warning",
        message=Pair("机关名称不同：{first}、{second}", "the organs differ: {first}, {second}"),
        hint=Pair(
            "请确认比较的是同一机关（机构更名的除外）。", "Make sure that it is one organ, which may have been renamed."
        ),
        explanation=Pair(
            "所比较的报告写明的机关名称不同，可能是更名，也可能选错了文件。",
            "The reports name different organs: one that was renamed, or the wrong file.",
        ),
        example="某市农业局 ⋯ 某市农业农村局",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP709",
        name="comparison_undecided",
        severity="info",
        message=Pair("{what}：{count}处存疑或缺失，无法比较", "{what}: {count} in doubt or missing, not compared"),
        hint=Pair("请用check查看这些单元格。", "See these cells with check."),
        explanation=Pair(
            "单元格存疑、缺失，或合计为空白，不能断定两份报告是否一致。",
            "Cells in doubt or missing, or blank totals, do not tell whether the reports agree.",
        ),
        example="行政复议 结果维持 0|1",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP711",
        name="cell_differs",
        severity="error",
        message=Pair("{cell}：{first}为{one}，{second}为{other}", "{cell}: {one} in {first}, {other} in {second}"),
        hint=_SEE_BOTH,
        explanation=Pair(
            "同一报告的两个版本（如Word文件与网页）同一单元格的数值不同。",
            "Two versions of one report, such as the document and the page, print different numbers in a cell.",
        ),
        example="report.docx 26 ⋯ report.html 25",
        origin=_ONE_REPORT,
    ),
    Entry(
        code="GP712",
        name="table_differs",
        severity="error",
        message=Pair(
            "{table}：两个版本的表格不同，{first}{one}，{second}{other}", "{table}: {first} {one}, {second} {other}"
        ),
        hint=_SEE_BOTH,
        explanation=Pair(
            "一个版本没有这张表，或者两个版本用了不同年度的格式。",
            "One version lacks a table, or they use different editions.",
        ),
        example="report.docx 有此表 ⋯ report.html 无此表",
        origin=_ONE_REPORT,
    ),
    Entry(
        code="GP713",
        name="blank_differs",
        severity="warning",
        message=Pair(
            "{row}：一个版本为空白或“/”，另一个为0：{columns}",
            "{row}: blank or a dash in one version, 0 in the other: {columns}",
        ),
        hint=Pair("规定格式要求填0，请统一。", "The form asks for 0; make both the same."),
        explanation=Pair(
            "两个版本的数量没有矛盾，但印出的不同。",
            "The numbers do not contradict each other, but what is printed differs.",
        ),
        example="report.docx 0 ⋯ report.html （空白）",
        origin=_ONE_REPORT,
    ),
    Entry(
        code="GP714",
        name="sentence_differs",
        severity="warning",
        message=Pair("文字不同：{first}“{one}”，{second}“{other}”", "{first} says '{one}', {second} '{other}'"),
        hint=_SEE_BOTH,
        explanation=Pair(
            "两个版本的同一句文字不同。空格、全角半角不算不同。",
            "A sentence reads differently. Blanks and the width of characters are no difference.",
        ),
        example="收到申请12件。 ⋯ 收到申请13件。",
        origin=_ONE_REPORT,
    ),
    Entry(
        code="GP715",
        name="sentence_missing",
        severity="warning",
        message=Pair("只见于{first}：“{one}”", "only in {first}: '{one}'"),
        hint=_SEE_BOTH,
        explanation=Pair("一个版本有这句文字，另一个没有。", "One version has a sentence that the other lacks."),
        example="（一）主动公开。⋯",
        origin=_ONE_REPORT,
    ),
    Entry(
        code="GP721",
        name="children_exceed",
        severity="warning",
        message=Pair("{row}：下级之和大于上级：{columns}", "{row}: the children make more than the parent: {columns}"),
        hint=Pair(
            "请核对各数；上级报告不含这些下级的，不适用此项核对。",
            "Check the figures; where the parent does not include these children, this does not apply.",
        ),
        explanation=Pair(
            "上级的汇总报告包含所列各下级时，每一格都不应小于各下级同一格之和。",
            "Where the report of a parent includes the children named, no cell is less than the sum of theirs.",
        ),
        example="上级 总计 40 ⋯ 甲局 总计 30 ⋯ 乙局 总计 15",
        origin=_PLAUSIBLE,
    ),
    Entry(
        code="GP722",
        name="child_of_another_year",
        severity="warning",
        message=Pair("{child}是{year}年的报告，未计入", "{child} is for {year} and not counted in"),
        hint=Pair("请换成与上级同一年度的报告。", "Give the report of the parent's year."),
        explanation=Pair("不同年度的数值不能相加。", "Figures of different years do not add up."),
        example="上级2023年 ⋯ 下级2022年",
        origin=NO_SILENT_ERROR,
    ),
)
