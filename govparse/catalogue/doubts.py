"""GP32: rows of a table that are in doubt, by what speaks against their reading."""

from govparse.catalogue.entry import NO_SILENT_ERROR, Entry, Pair

ENTRIES = (
    Entry(
        code="GP320",
        name="heads_differ",
        severity="error",
        message=Pair("{row}：存疑，{why}", "{row}: in doubt, {why}"),
        hint=Pair(
            "请按表头核对该行各数值所在的列；规定格式的栏目次序不得变动。",
            "See by the heads in the original which column each figure belongs to; the form fixes their order.",
        ),
        explanation=Pair(
            "表头的次序与规定格式不同，或有备注、上年数等规定格式没有的栏目。按次序与按表头读出的数值不同，因此不作取舍。",
            "The heads stand in another order than the form's, or there are columns that it has not, such as remarks "
            "or last year's figures. Reading by order and reading by heads differ, so neither is chosen.",
        ),
        example="总计 自然人 商业企业 …",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP321",
        name="figure_unread",
        severity="error",
        message=Pair("{row}：存疑，{why}", "{row}: in doubt, {why}"),
        hint=Pair(
            "请在原件中查看这一数字是否属于该行。", "See in the original whether that figure is one of the row's."
        ),
        explanation=Pair(
            "行名、近旁或相邻行中有一个没有归属的数字，可能正是该行缺少的数值，因此该行的空白不能认定为空白。",
            "A figure without a place stands in the label, beside the row or in a row next to it. It may be the value "
            "that this row lacks, so that a blank in it is not certainly one.",
        ),
        example="5.属于三类内部事务信息5 1 0 4 0 5 15",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP322",
        name="input_cut",
        severity="error",
        message=Pair("{row}：存疑，{why}", "{row}: in doubt, {why}"),
        hint=Pair("请提供完整的文本。", "Give the whole text."),
        explanation=Pair(
            "输入在表格的一行中间结束，最后的数值可能不完整，其后的空白可能是被截去的数值。",
            "The input ends in the middle of a row. Its last number may be cut short, and what is blank behind it may "
            "be cut off.",
        ),
        example="| 1.属于国家秘密 | 0 | 3",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP323",
        name="clues_against",
        severity="error",
        message=Pair("{row}：存疑，{why}", "{row}: in doubt, {why}"),
        hint=Pair(
            "请核对原件，确定各数值所在的列；candidates 列出了可能的数值。",
            "See in the original which column each figure belongs to; `candidates` lists the possible values.",
        ),
        explanation=Pair(
            "数值的个数与列数相符，但另有迹象表明数值错位、相连、断开或缺失。两种读法不同的单元格存疑，不作猜测。",
            "There are as many values as columns, but something else shows that values were moved, joined, torn or "
            "lost. The cells on which the readings differ are in doubt; nothing is guessed.",
        ),
        example="6.属于四类过程性信息 13 4 32 138 1 188",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP324",
        name="rows_apart",
        severity="error",
        message=Pair(
            "{row}：存疑，行名与数值分开印出，次序不能确定数值属于哪一行",
            "{row}: in doubt, labels and values are printed apart, and their order does not tell whose these are",
        ),
        hint=Pair(
            "请核对原件，确定各行数值的归属；candidates 列出了可能的数值。",
            "See in the original which row the figures belong to; `candidates` lists the possible values.",
        ),
        explanation=Pair(
            "若干行名连续印出，其后才是数值，而数值的行数与行名不等：有的行没有数值。次序允许的各行数值都列为可能的数值，不作猜测。",
            "Labels stand together and values behind them, and there are not as many rows of values as labels: some "
            "rows have none. The values of every row that the order allows are candidates; nothing is guessed.",
        ),
        example="一、本年新收… 二、上年结转… （一）予以公开 5 0 0 0 0 0 5",
        origin=NO_SILENT_ERROR,
    ),
)
