"""GP41: blank cells where the form asks for a number."""

from govparse.catalogue.entry import FORM_2021, Edits, Entry, Pair, Rule

_FILL = Pair("没有的请填0；有数的请补上。", "Write 0 where there is nothing, and the number where there is one.")
_DISCLOSURE = (
    ("规章\t0\t0\t0", "规章\t\t\t"),
    ("文件\t2\t1\t11", "文件\t\t\t"),
    ("行政许可\t64", "行政许可\t"),
    ("行政处罚\t3", "行政处罚\t"),
    ("行政强制\t0", "行政强制\t"),
)
_FEES: Edits = (("收费\t40.5", "收费\t"),)
_NO_TABLE: Edits = (
    ("1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t2\t1\t0\t0\t3\n", ""),
    ("结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议", "未经复议"),
)

ENTRIES = (
    Entry(
        code="GP411",
        name="blank_cells",
        severity="warning",
        message=Pair("{row}：{columns}空白，应填0", "{row}: blank, 0 belongs there ({columns})"),
        hint=_FILL,
        explanation=Pair(
            "规定格式的每一格都应填数，没有的填0。空白看不出是没有还是漏填，汇总时也不能当作0。一行只提示一次。",
            "Every cell of the official form takes a number, 0 where there is nothing. A blank may be nothing or "
            "something left out, and cannot be added up. It is said once a row.",
        ),
        example="行政强制 （空白）",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("空白", "blank cells"),
            formula=Pair("表中各格均有数值，没有的填0", "every cell holds a number, 0 where there is nothing"),
            holds=(("行政强制\t0", "行政强制\t1"),),
            fails=(("行政强制\t0", "行政强制\t"),),
            untold=(("1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t2\t1\t0\t0\t3", "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1"),),
        ),
    ),
    Entry(
        code="GP412",
        name="total_blank",
        severity="error",
        message=Pair("{row}：漏填，{columns}空白{doubt}", "{row}: not filled in ({columns}){doubt}"),
        hint=Pair("请计算后补上总计。", "Add the figures up and fill in the total."),
        explanation=Pair(
            "同一行或同一列已填数值，总计却空白。没有总计，勾稽关系就无从核对。",
            "Figures stand in the row or the column, but its total is blank. Without it nothing can be checked.",
        ),
        example="一、本年新收政府信息公开申请数量 5 1 0 0 0 0 （空白）",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("总计", "totals"),
            formula=Pair(
                "行或列中有数值的，总计有数值", "where a row or a column holds numbers, its total is filled in"
            ),
            holds=(),
            fails=(("\t14\t3\t0\t0\t0\t0\t17", "\t14\t3\t0\t0\t0\t0\t"),),
            untold=(("四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2\n", ""),),
        ),
    ),
    Entry(
        code="GP413",
        name="table_blank",
        severity="error",
        message=Pair("{table}：漏填，整张表空白", "{table}: the whole table is blank"),
        hint=Pair(
            "请填报该表；没有业务的，各格填0。", "Fill in the table, with 0 in every cell where nothing happened."
        ),
        explanation=Pair(
            "表格在，却没有填一个数。没有业务的，也应填报并以0表示。",
            "The table is there, but no number stands in it. It is filled in with 0 even where nothing happened.",
        ),
        example="结果维持 结果纠正 其他结果 尚未审结 总计 ⋯（各格空白）",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("空白的表格", "blank tables"),
            formula=Pair("每张表至少有一个数值", "at least one number stands in every table"),
            holds=_DISCLOSURE,
            fails=(*_DISCLOSURE, *_FEES),
            untold=_NO_TABLE,
        ),
    ),
    Entry(
        code="GP414",
        name="zeros_left_out",
        severity="warning",
        message=Pair(
            "{table}：没有填0，{count}格空白，应填0", "{table}: zeros are left out, cells left blank: {count}"
        ),
        hint=Pair("请在没有的格填0。", "Write 0 in every cell where there is nothing."),
        explanation=Pair(
            "整张表没有一个0，凡是没有的都留了空白。规定格式要求填0；勾稽关系按空白为0核对。一张表只提示一次。",
            "No 0 stands in the table: wherever there is nothing a cell is blank. The form asks for 0; sums are "
            "checked with 0 for a blank. It is said once a table.",
        ),
        example="规章 （空白） （空白） （空白） ⋯ 行政许可 64",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("未填的零", "zeros left out"),
            formula=Pair("有空白的表中印有0", "where cells of a table are blank, a 0 stands in it"),
            holds=(("规章\t0\t0\t0", "规章\t0\t\t"),),
            fails=(("规章\t0\t0\t0", "规章\t\t\t"), ("行政强制\t0", "行政强制\t")),
            untold=_NO_TABLE,
        ),
    ),
    Entry(
        code="GP415",
        name="blank_not_zero",
        severity="error",
        message=Pair("空白处不是0：{relations}{remedy}", "a blank that is not 0: {relations}{remedy}"),
        hint=Pair("请补上漏填的数值。", "Fill in the number that was left out."),
        explanation=Pair(
            "空白当作0，关系不成立；空白处若有数，关系可以成立。因此漏填的是一个数，而不是0。",
            "With 0 for the blank the relation fails; with a number in its place it can hold. So a number was left "
            "out, not a 0.",
        ),
        example="（一）予以公开 （空白） 1 0 0 0 0 9",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("空白处的数", "numbers left out"),
            formula=Pair("空白当作0时，横向、纵向合计与勾稽关系成立", "sums and balances hold with 0 for every blank"),
            holds=(("4.保护第三方合法权益\t0", "4.保护第三方合法权益\t"),),
            fails=(("\t8\t1\t0\t0\t0\t0\t9", "\t\t1\t0\t0\t0\t0\t9"),),
            untold=(("1\t0\t0\t0\t1\t0\t0", "\t0\t0\t0\t\t0\t0"),),
        ),
    ),
)
