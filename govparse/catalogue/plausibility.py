"""GP4: figures that the labels of the form rule out or make unlikely."""

from govparse.catalogue.entry import FORM_2021, Entry, Pair, Rule
from govparse.catalogue.sample import disclosure_2019

_CHECK_FIGURES = Pair(
    "请核对原件和计算底稿，更正错误的数值。", "Check the original and the working papers, and correct the wrong figure."
)

ENTRIES = (
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
        rule=Rule(
            topic=Pair("处理决定数量", "numbers of decisions"),
            formula=Pair(
                "处理决定数量 ≠ 上一年项目数量 + 本年增/减（本年有增减的）",
                "decisions ≠ last year's items + change, where there is a change",
            ),
            holds=disclosure_2019("8\t增1\t117"),
            fails=disclosure_2019("8\t增1\t9"),
            untold=disclosure_2019("8\t增1\t"),
        ),
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
        rule=Rule(
            topic=Pair("现行有效件数", "documents in force"),
            formula=Pair("现行有效件数 ≥ 本年制发件数 - 本年废止件数", "in force ≥ issued - repealed"),
            holds=(("文件\t2\t1\t11", "文件\t6\t1\t5"),),
            fails=(("文件\t2\t1\t11", "文件\t6\t1\t2"),),
            untold=(("文件\t2\t1\t11", "文件\t6\t1\t"),),
        ),
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
        rule=Rule(
            topic=Pair("收费金额", "amounts of fees"),
            formula=Pair("收费金额的小数 ≤ 4位", "decimals of the amount ≤ 4"),
            holds=(("收费\t40.5", "收费\t40.5013"),),
            fails=(("收费\t40.5", "收费\t12.345678"),),
            untold=(("收费\t40.5", "收费\t"),),
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
        example="行政事业性收费 -40.5",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("负数", "negative figures"),
            formula=Pair(
                "数值 ≥ 0（2019年格式的“本年增/减”除外）", "figure ≥ 0, but for the change of items in the form of 2019"
            ),
            holds=disclosure_2019(licensing="8\t减1\t117"),
            fails=(("收费\t40.5", "收费\t-40.5"),),
            untold=(("行政处罚\t3", "行政处罚\t详见附件"),),
        ),
    ),
)
