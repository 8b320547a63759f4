"""GP4: the arithmetic of the tables, as the official form prints or implies it."""

from govparse.catalogue.entry import FORM_2021, Entry, Pair

_TOTAL = Pair("规定格式：列名“总计”的定义", "official form: the meaning of the column 总计")
_BALANCE = Pair(
    "规定格式表头注：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”",
    "official form, note in the header: in every column the first item plus the second is the third plus the fourth",
)
_CHECK_FIGURES = Pair(
    "请核对原件和计算底稿，更正错误的数值。", "Check the original and the working papers, and correct the wrong figure."
)

ENTRIES = (
    Entry(
        code="GP401",
        name="row_sum",
        severity="error",
        message=Pair(
            "{row}：横向合计不符，总计为{total}，各列之和为{sum}",
            "{row}: the total is {total}, but the columns add up to {sum}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "申请表每一行的“总计”应等于自然人与五类法人或其他组织之和。数值按印出的原样保留，不代为更正。",
            "In the table of applications the total of a row is the sum of natural persons and the five kinds of "
            "organisations. The figures are kept as printed and not corrected.",
        ),
        example="一、本年新收政府信息公开申请数量 5 1 0 0 0 0 7",
        origin=_TOTAL,
    ),
    Entry(
        code="GP402",
        name="column_sum",
        severity="error",
        message=Pair(
            "{column}：纵向合计不符，（七）总计为{total}，各项之和为{sum}",
            "{column}: （七）总计 is {total}, but the results add up to {sum}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "“三、本年度办理结果”中，每一列的“（七）总计”应等于（一）至（六）各项之和。",
            "Among the results, （七）总计 of every column is the sum of the results （一） to （六）.",
        ),
        example="（一）予以公开 3 ⋯ （四）无法提供 1.本机关不掌握相关政府信息 1 ⋯ （七）总计 5",
        origin=Pair("规定格式：行名“（七）总计”的定义", "official form: the meaning of the row （七）总计"),
    ),
    Entry(
        code="GP403",
        name="balance",
        severity="error",
        message=Pair(
            "{column}：勾稽关系不成立，第一项加第二项之和为{left}，第三项加第四项之和为{right}",
            "{column}: new plus carried in is {left}, but results plus carried forward is {right}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "每一列中，本年新收加上年结转，应等于办理结果总计加结转下年度。这一关系印在规定表格的表头里。",
            "In every column the applications received and carried in equal the results and those carried forward. "
            "The official form prints this relation in its header.",
        ),
        example="一、本年新收 6 ⋯ 二、上年结转 1 ⋯ （七）总计 6 ⋯ 四、结转下年度 0",
        origin=_BALANCE,
    ),
    Entry(
        code="GP404",
        name="outcome_sum",
        severity="error",
        message=Pair(
            "{row}：横向合计不符，总计为{total}，四类结果之和为{sum}",
            "{row}: the total is {total}, but the four outcomes add up to {sum}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "行政复议、未经复议直接起诉、复议后起诉三组，各组的总计应等于结果维持、结果纠正、其他结果、尚未审结之和。",
            "For reconsideration, direct suits and suits after reconsideration alike, "
            "the total is the sum of upheld, corrected, other and pending cases.",
        ),
        example="结果维持 1 ⋯ 结果纠正 0 ⋯ 其他结果 0 ⋯ 尚未审结 1 ⋯ 总计 1",
        origin=_TOTAL,
    ),
    Entry(
        code="GP405",
        name="decisions_like_items",
        severity="info",
        message=Pair(
            "{row}：处理决定数量恰好等于上一年项目数量加本年增减，疑为项目数",
            "{row}: the decisions equal last year's items plus the change, so they may be items",
        ),
        hint=Pair(
            "请核对该格填的是处理决定的件数，还是现有项目的数量。",
            "Check whether the cell counts decisions made or items in force.",
        ),
        explanation=Pair(
            "2019年格式中，“处理决定数量”应填当年作出的决定件数。它与项目数的推算值完全相同，很可能误填了项目数。",
            "In the form of 2019 the column counts decisions made in the year. "
            "Here it equals the number of items worked out from the two columns before it, a likely slip.",
        ),
        example="行政许可 8 增1 9",
        origin=Pair("规定格式（2019年试行）的列名", "official form (2019, on trial): the names of the columns"),
    ),
    Entry(
        code="GP406",
        name="in_force_too_small",
        severity="warning",
        message=Pair(
            "{row}：现行有效件数少于本年制发件数减本年废止件数",
            "{row}: fewer in force than issued less repealed this year",
        ),
        hint=Pair(
            "请核对三个数值；本年制发又失效的，请在第六部分说明。",
            "Check the three figures; explain documents that were issued and lapsed in the same year in section six.",
        ),
        explanation=Pair(
            "本年制发且未废止的文件，年末应当有效，因此现行有效件数不应少于制发减废止之差。",
            "A document issued this year and not repealed is in force at its end, "
            "so those in force are at least those issued less those repealed.",
        ),
        example="行政规范性文件 6 1 2",
        origin=Pair("由规定格式列名推出的关系", "follows from the names of the columns of the official form"),
    ),
    Entry(
        code="GP407",
        name="fee_precision",
        severity="warning",
        message=Pair("收费金额{value}的小数多于4位", "the amount {value} has more than four decimals"),
        hint=Pair(
            "请核对单位是否为万元，并保留4位小数。", "Check that the unit is 10,000 yuan, and keep four decimals."
        ),
        explanation=Pair(
            "行政事业性收费以万元为单位，4位小数即精确到元。小数过多，通常是单位换算或填写有误。",
            "Administrative fees are given in 10,000 yuan, so four decimals are exact to the yuan. "
            "More of them usually mean a wrong unit or a slip.",
        ),
        example="行政事业性收费 12.345678",
        origin=Pair(
            "规定格式表头：“单位：万元，保留4位小数”", "official form, header: 10,000 yuan, four decimals kept"
        ),
    ),
    Entry(
        code="GP408",
        name="negative_count",
        severity="error",
        message=Pair("{cell}：数量不能为负（{value}）", "{cell}: a count cannot be negative ({value})"),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "除2019年格式的“本年增/减”外，表中各项都是件数或金额，不会小于0。负号可能是连字符或错位的数据。",
            "All figures but the change of items in the form of 2019 are counts or amounts and not below zero. "
            "The sign may be a hyphen or come from a displaced figure.",
        ),
        example="行政处罚 -11",
        origin=FORM_2021,
    ),
)
