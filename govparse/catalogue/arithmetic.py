"""GP4: the arithmetic of the tables, as the official form prints or implies it."""

from govparse.catalogue.entry import Entry, Pair, Rule

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
            "{row}：横向合计不符，总计为{total}，各列之和为{sum}{others}{remedy}",
            "{row}: the total is {total}, but the columns add up to {sum}{others}{remedy}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "申请表每一行的“总计”应等于自然人与五类法人或其他组织之和。数值按印出的原样保留，不代为更正。",
            "In the table of applications the total of a row is the sum of natural persons and the five kinds of "
            "organisations. The figures are kept as printed and not corrected.",
        ),
        example="一、本年新收政府信息公开申请数量 5 1 0 0 0 0 7",
        origin=_TOTAL,
        rule=Rule(
            topic=Pair("横向合计", "sums of rows"),
            formula=Pair(
                "自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计（每一行）",
                "natural persons + the five kinds of organisations = total, in every row",
            ),
            holds=(("新收政府信息公开申请数量\t\t\t14\t3", "新收政府信息公开申请数量\t\t\t13\t4"),),
            fails=(("\t14\t3\t0\t0\t0\t0\t17", "\t14\t3\t0\t0\t0\t0\t18"),),
            untold=(("\t14\t3\t0\t0\t0\t0\t17", "\t14\t3\t0\t0\t0\t0\t"),),
        ),
    ),
    Entry(
        code="GP402",
        name="column_sum",
        severity="error",
        message=Pair(
            "{column}：纵向合计不符，（七）总计为{total}，各项之和为{sum}{others}{remedy}",
            "{column}: （七）总计 is {total}, but the results add up to {sum}{others}{remedy}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "“三、本年度办理结果”中，每一列的“（七）总计”应等于（一）至（六）各项之和。",
            "Among the results, （七）总计 of every column is the sum of the results （一） to （六）.",
        ),
        example="（一）予以公开 3 ⋯ （四）无法提供 1.本机关不掌握相关政府信息 1 ⋯ （七）总计 5",
        origin=Pair("规定格式：行名“（七）总计”的定义", "official form: the meaning of the row （七）总计"),
        rule=Rule(
            topic=Pair("纵向合计", "sums of columns"),
            formula=Pair(
                "（一）+（二）+（三）+（四）+（五）+（六）= （七）总计（每一列）",
                "the results （一） to （六） add up to （七）总计, in every column",
            ),
            holds=(
                ("\t8\t1\t0\t0\t0\t0\t9", "\t7\t1\t0\t0\t0\t0\t8"),
                ("\t2\t0\t0\t0\t0\t0\t2\n\t（三）", "\t3\t0\t0\t0\t0\t0\t3\n\t（三）"),
            ),
            fails=(("\t8\t1\t0\t0\t0\t0\t9", "\t9\t0\t0\t0\t0\t0\t9"),),
            untold=(("\t13\t3\t0\t0\t0\t0\t16", "\t\t3\t0\t0\t0\t0\t16"),),
        ),
    ),
    Entry(
        code="GP403",
        name="balance",
        severity="error",
        message=Pair(
            "{column}：勾稽关系不成立，第一项加第二项之和为{left}，第三项加第四项之和为{right}{others}{remedy}",
            "{column}: new plus carried in is {left}, but results plus carried forward is {right}{others}{remedy}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "每一列中，本年新收加上年结转，应等于办理结果总计加结转下年度。这一关系印在规定表格的表头里。",
            "In every column the applications received and carried in equal the results and those carried forward. "
            "The official form prints this relation in its header.",
        ),
        example="一、本年新收 6 ⋯ 二、上年结转 1 ⋯ （七）总计 6 ⋯ 四、结转下年度 0",
        origin=_BALANCE,
        rule=Rule(
            topic=Pair("勾稽关系", "balances"),
            formula=Pair(
                "一、本年新收 + 二、上年结转 = （七）总计 + 四、结转下年度（每一列）",
                "new + carried in = （七）总计 + carried forward, in every column",
            ),
            holds=(
                ("\t14\t3\t0\t0\t0\t0\t17", "\t15\t3\t0\t0\t0\t0\t18"),
                ("\t1\t0\t0\t0\t0\t0\t1\n三、", "\t0\t0\t0\t0\t0\t0\t0\n三、"),
            ),
            fails=(("\t1\t0\t0\t0\t0\t0\t1\n三、", "\t2\t0\t0\t0\t0\t0\t2\n三、"),),
            untold=(("\t13\t3\t0\t0\t0\t0\t16", "\t\t3\t0\t0\t0\t0\t16"),),
        ),
    ),
    Entry(
        code="GP404",
        name="outcome_sum",
        severity="error",
        message=Pair(
            "{row}：横向合计不符，总计为{total}，四类结果之和为{sum}{others}{remedy}",
            "{row}: the total is {total}, but the four outcomes add up to {sum}{others}{remedy}",
        ),
        hint=_CHECK_FIGURES,
        explanation=Pair(
            "行政复议、未经复议直接起诉、复议后起诉三组，各组的总计应等于结果维持、结果纠正、其他结果、尚未审结之和。",
            "For reconsideration, direct suits and suits after reconsideration alike, "
            "the total is the sum of upheld, corrected, other and pending cases.",
        ),
        example="结果维持 1 ⋯ 结果纠正 0 ⋯ 其他结果 0 ⋯ 尚未审结 1 ⋯ 总计 1",
        origin=_TOTAL,
        rule=Rule(
            topic=Pair("复议诉讼合计", "sums of reconsideration and suits"),
            formula=Pair(
                "结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计（三组分别）",
                "upheld + corrected + other + pending = total, in each of the three groups",
            ),
            holds=(("1\t0\t0\t0\t1\t0\t0", "0\t1\t0\t0\t1\t0\t0"),),
            fails=(("1\t0\t0\t0\t1\t0\t0", "1\t0\t0\t0\t2\t0\t0"),),
            untold=(("1\t0\t0\t0\t1\t0\t0", "1\t0\t0\t0\t\t0\t0"),),
        ),
    ),
)
