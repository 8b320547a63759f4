"""GP5: the edition of the official form."""

from govparse.catalogue.entry import FORM_2021, Entry, Pair, Rule
from govparse.catalogue.sample import DISCLOSURE, NOTICE, PERIOD, disclosure_2019

ENTRIES = (
    Entry(
        code="GP501",
        name="edition_outdated",
        severity="warning",
        message=Pair(
            "{table}：沿用旧格式，{year}年度报告使用了{edition}年格式的表格",
            "{table}: outdated form, a table of {edition} in a report for {year}",
        ),
        hint=Pair("请改用2021年修订的格式重新填报。", "Fill in the table of the form revised in 2021."),
        explanation=Pair(
            "格式于2021年修订，“本年新制作数量”等栏目已由“本年制发件数”等取代，两者口径不同，不能直接比较。数据按所用格式读取。",
            "The form was revised in 2021: columns such as 本年新制作数量 gave way to others such as 本年制发件数, "
            "with another meaning. The table is read by its own form; its figures do not compare with the new ones.",
        ),
        example="2023年……年度报告 ⋯ 信息内容 本年新制作数量 本年新公开数量 对外公开总数量",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("表格格式", "edition of the tables"),
            formula=Pair("报告年度 ≥ 2021 时，各表为2021年格式", "from the year 2021 on, all tables are those of 2021"),
            holds=(),
            fails=disclosure_2019(),
            untold=(("云溪县农业农村局2023年政府", "云溪县农业农村局政府"), (PERIOD, ""), ("2023年，", "")),
        ),
    ),
    Entry(
        code="GP502",
        name="editions_mixed",
        severity="info",
        message=Pair(
            "同一报告中既有2019年格式的表格，也有2021年格式的表格", "tables of 2019 and of 2021 stand in one report"
        ),
        hint=Pair("请统一使用2021年修订的格式。", "Use the form revised in 2021 for all tables."),
        explanation=Pair(
            "每张表的格式由表格自身判定，因此一份报告可以有两种格式。汇总时请按各表的 edition 分别处理。",
            "The edition is decided table by table, so a report can hold both. "
            "Treat each table by its own `edition` when you aggregate.",
        ),
        example="信息内容 本年制发件数 ⋯ （六）其他处理 0 0 0 0 0 0 0",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("各表格式是否一致", "one edition for all tables"),
            formula=Pair("第二、三部分的表格为同一年的格式", "the tables of sections 二 and 三 are of one edition"),
            holds=(),
            fails=disclosure_2019(),
            untold=((DISCLOSURE, ""),),
        ),
    ),
    Entry(
        code="GP503",
        name="edition_undecided",
        severity="warning",
        message=Pair(
            "{table}：读到的栏目两种格式都有，无法判定格式，暂按{edition}年格式列出",
            "{table}: what was read of the table stands in both forms; shown as that of {edition}",
        ),
        hint=Pair(
            "请核对原表的栏目名称；数据以原件为准。", "Look at the column heads of the source; its figures count."
        ),
        explanation=Pair(
            "表头缺失，行名和列数在2019年和2021年格式中相同，只能按报告年度选取。2021年以前只有一种格式；"
            "2021年以后仍有沿用旧格式的，因此两种格式含义不同的单元格列为存疑。",
            "The column heads are lost, and these rows have the same names and as many values in both forms, so that "
            "only the year of the report could choose. Before 2021 there was one form; later some still used the old "
            "one, and cells that mean different things in the two are ambiguous.",
        ),
        example="规章 0 1 2",
        origin=FORM_2021,
    ),
    Entry(
        code="GP504",
        name="notice_of_other_form",
        severity="warning",
        message=Pair(
            "{quote}是{edition}年格式的通知，表格为{used}年格式",
            "{quote} is the notice of the form of {edition}, but the tables are those of {used}",
        ),
        hint=Pair("请改引所用格式的通知。", "Cite the notice of the form that is used."),
        explanation=Pair(
            "2019年格式由国办公开办函〔2019〕60号印发，2021年格式由国办公开办函〔2021〕30号印发。引用的通知与所用表格不是同一格式。",
            "The form of 2019 came with notice 国办公开办函〔2019〕60号, that of 2021 with 国办公开办函〔2021〕30号. "
            "The notice that is cited is not that of the tables.",
        ),
        example="根据……国办公开办函〔2019〕60号…… ⋯ 信息内容 本年制发件数 本年废止件数 现行有效件数",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("引用的格式通知", "notice of the form"),
            formula=Pair("引用的格式通知与表格为同一年格式", "the notice that is cited is that of the tables"),
            holds=(),
            fails=(("国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号"),),
            untold=((f"和{NOTICE}", ""),),
        ),
    ),
)
