"""GP6: what the prose counts, held against the tables and against itself."""

from govparse.catalogue.entry import Entry, Pair, Rule
from govparse.catalogue.sample import NO_PROSE

_EXPECTED = Pair(
    "文字与表格应当一致；文中数字按其用词与单元格对应",
    "text and tables should agree; a number in prose is tied to cells by the words beside it",
)
_COMPARE = Pair(
    "请核对文字和表格，更正其中错误的一处；统计口径不同的，请在文中说明。",
    "Compare text and table and correct the one that is wrong; where they count differently, say so in the text.",
)

ENTRIES = (
    Entry(
        code="GP601",
        name="text_against_table",
        severity="warning",
        message=Pair(
            "文表不一致：文中“{quote}”为{stated}，表中“{where}”为{printed}",
            "the text says {stated} (“{quote}”), but the table has {printed} for {where}",
        ),
        hint=_COMPARE,
        explanation=Pair(
            "文中的数字按其前后用词对应到表格的一格或数格之和。约数、“以上”“余”等按其含义比较；"
            "用词允许几种理解的（“收到”可含上年结转），只要一种理解与表格一致就不提示。数值不同并不说明哪一处有误。",
            "A number in prose is tied to a cell, or to a sum of cells, by the words beside it. "
            "Bounds (约, 余, 以上) count as what they say, and where the words allow several readings "
            "(收到 may include what was carried in), one that agrees is enough. "
            "The finding does not tell which of the two is wrong.",
        ),
        example="收到政府信息公开申请6件 ⋯ 一、本年新收政府信息公开申请数量 5",
        origin=_EXPECTED,
        rule=Rule(
            topic=Pair("文字与表格", "text and tables"),
            formula=Pair("文中的数字 = 表中对应的数", "a number of the prose = what the table has for it"),
            holds=(),
            fails=(("政府信息公开申请17件", "政府信息公开申请18件"),),
            untold=(("\t14\t3\t0\t0\t0\t0\t17", "\t14\t3\t0\t0\t0\t0\t"),),
        ),
    ),
    Entry(
        code="GP602",
        name="parts_of_text",
        severity="warning",
        message=Pair(
            "文中数字不合：“{quote}”为{whole}，所列各项之和为{sum}",
            "the text says {whole} (“{quote}”), but its parts add up to {sum}",
        ),
        hint=Pair("请核对文中的总数和各项数字。", "Check the total and the parts in the text."),
        explanation=Pair(
            "文中以“分别为”“分为”或冒号列出全部各项的，各项之和应等于其总数。“其中”只列一部分，不在此列。",
            "Where the text lists all parts of a number (分别为, 分为, or after a colon) they add up to it. "
            "其中 names some parts only and is not checked.",
        ),
        example="行政复议6件：维持3件，纠正1件，其他1件",
        origin=_EXPECTED,
        rule=Rule(
            topic=Pair("文中各项之和", "parts in the text"),
            formula=Pair("分别列出的各项之和 = 文中的总数", "parts that are said to be all = their total"),
            holds=(("答复群众来信", "办结行政复议1件：维持1件，纠正0件"),),
            fails=(("答复群众来信", "办结行政复议3件：维持1件，纠正1件"),),
            untold=NO_PROSE,
        ),
    ),
    Entry(
        code="GP603",
        name="percentage_of_text",
        severity="warning",
        message=Pair(
            "文中百分比不合：“{quote}”，按{part}与{base}计算应为{share}%",
            "the text says {quote}, but {part} of {base} are {share} %",
        ),
        hint=Pair("请核对百分比及其分子、分母。", "Check the percentage, the part and its base."),
        explanation=Pair(
            "文中同时写明部分、总数和所占百分比的，三者应当相符；按印出的位数四舍五入后比较。",
            "Where the text states a part, its whole and the percentage, the three agree, rounded as printed.",
        ),
        example="收到申请152件，其中自然人占98.5%，计136件",
        origin=_EXPECTED,
        rule=Rule(
            topic=Pair("文中百分比", "percentages in the text"),
            formula=Pair("百分比 = 部分 ÷ 总数", "percentage = part / whole"),
            holds=(),
            fails=(("申请17件", "申请17件，其中自然人占98.5%，计14件"),),
            untold=NO_PROSE,
        ),
    ),
    Entry(
        code="GP604",
        name="fee_in_yuan",
        severity="warning",
        message=Pair(
            "收费单位疑有误：文中“{quote}”，表中行政事业性收费为{printed}万元",
            "the unit of the fee is doubtful: the text says {quote}, the table {printed} × 10,000 yuan",
        ),
        hint=Pair(
            "表格以万元为单位：请将以元计的金额除以10000后填写，并核对是否为行政事业性收费。",
            "The table is in 10,000 yuan: divide an amount in yuan by 10,000, "
            "and check that it is an administrative fee.",
        ),
        explanation=Pair(
            "文中以元写明的金额与表中以万元计的数字完全相同，多为填表时未换算单位；"
            "信息处理费也不属于行政事业性收费一栏。",
            "The amount that the text gives in yuan is the very figure of the table, which is in 10,000 yuan: "
            "most likely it was not converted. The information processing fee does not belong into that row either.",
        ),
        example="收取信息处理费120元 ⋯ 行政事业性收费 120",
        origin=Pair("规定格式表头：“单位：万元”", "official form, header: in 10,000 yuan"),
        rule=Rule(
            topic=Pair("收费单位", "unit of the fee"),
            formula=Pair(
                "文中以元计的金额 ≠ 表中以万元计的数字", "an amount in yuan ≠ the figure of the table in 10,000 yuan"
            ),
            holds=(),
            fails=(("2023年没有收取政府信息公开信息处理费", "2023年收取政府信息公开信息处理费40.5元"),),
            untold=NO_PROSE,
        ),
    ),
)
