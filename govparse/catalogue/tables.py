"""GP3: reading the tables, from the layout of the text to the cells of the official form."""

from govparse.catalogue.entry import FORM_2021, NEVER_REFUSE, NO_SILENT_ERROR, Entry, Pair, Rule
from govparse.catalogue.sample import disclosure_2019

ENTRIES = (
    Entry(
        code="GP301",
        name="no_dialect",
        severity="error",
        message=Pair(
            "{table}：没有已知版式能够解释这段表格文字", "{table}: no known layout explains the text of this table"
        ),
        hint=Pair(
            "请用 govparse sniff 查看各版式的得分，或换一种方式提取表格。",
            "See the scores with `govparse sniff`, or extract the table in another way.",
        ),
        explanation=Pair(
            "这段文字像是表格，但行列的分隔方式不属于任何已知版式，按单元格先后顺序也读不出一个数值，因此各单元格留空并注明。",
            "The text looks like a table, but no known layout separates cells this way, and taking its cells in order "
            "gives no value either. So its cells are left out and this is said.",
        ),
        example="结果维持 ¦ 结果纠正 ¦ 总计（没有数值）",
        origin=NEVER_REFUSE,
    ),
    Entry(
        code="GP302",
        name="dialect_tie",
        severity="error",
        message=Pair(
            "{table}：几种版式得分相同（{dialects}）", "{table}: several layouts explain it equally well ({dialects})"
        ),
        hint=Pair(
            "请用 govparse dialect explain 查看理由，并用 --dialect 指定其中一种版式；"
            "版式的作者可用 beats 声明自己更具体。",
            "See the reasons with `govparse dialect explain` and name one layout with `--dialect`; "
            "the author of a layout may say in `beats` that it is more specific.",
        ),
        explanation=Pair(
            "两种以上版式对同一段文字得分相同。不同版式可能读出不同的数据，因此不按先后取其一。",
            "Two or more layouts score the same on one text. They may read different values, "
            "so none is taken merely because it comes first.",
        ),
        example="一、本年新收政府信息公开申请数量",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP303",
        name="cells_missing",
        severity="error",
        message=Pair("{table}：漏填，未找到以下各行：{rows}", "{table}: rows of the form not found: {rows}"),
        hint=Pair(
            "请对照规定格式补齐各行；若原件有此行，请检查提取结果。",
            "Compare with the official form and add the rows; if the original has them, check the extraction.",
        ),
        explanation=Pair(
            "表格存在，但规定的行没有全部找到。缺少的单元格标为 absent，与印出的空格和0不同。",
            "The table is there, but not all of its official rows. "
            "Their cells are `absent`, which is neither a printed blank nor 0.",
        ),
        example="行政处罚 11 ⋯（无“行政强制”一行）",
        origin=FORM_2021,
    ),
    Entry(
        code="GP304",
        name="row_repaired",
        severity="info",
        message=Pair("{row}：数据错位，已归位（{how}）", "{row}: displaced figures put in place ({how})"),
        hint=Pair(
            "可对照原件确认；所有成立的读法都给出同一数值。",
            "Confirm with the original if needed; every admissible reading agrees.",
        ),
        explanation=Pair(
            "该行的单元格个数、位置或标签与规定格式不符，需要推定各数值的归属。凡成立的读法均得出同一结果，因此采用并注明理由。",
            "Number, place or label of the row's cells do not fit the form, so their columns had to be worked out. "
            "Every admissible reading gives the same values; they are used, and the reason is kept.",
        ),
        example="（七）总计 0 0 0 0 0 0 0 0（8个数值对应7列）",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP305",
        name="row_ambiguous",
        severity="error",
        message=Pair(
            "{row}：存疑（{count}种读法均成立，请核对原件）",
            "{row}: in doubt ({count} readings hold; check the original)",
        ),
        hint=Pair(
            "请核对原件，确定各数值所在的列；candidates 列出了可能的数值。",
            "See in the original which column each figure belongs to; `candidates` lists the possible values.",
        ),
        explanation=Pair(
            "该行的数值与列数不符，有多种归位方式，而且都满足表内勾稽关系。程序不作猜测，受影响的单元格留空并列出可能的数值。",
            "The row has too many or too few figures, and several ways of placing them satisfy every equation. "
            "None is guessed: the cells concerned have no value and list what they could be.",
        ),
        example="0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 1（16个数值对应15列）",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP306",
        name="search_cut_off",
        severity="error",
        message=Pair("{row}：读法过多，未能一一核对", "{row}: too many readings to try them all"),
        hint=Pair("请核对原件，或换一种方式提取表格。", "Look into the original, or extract the table in another way."),
        explanation=Pair(
            "该行可能的读法太多，逐一核对已超出限度。未核对完就不能断定数值，因此各单元格存疑，仅列出按次序可能属于该列的数值。",
            "The row could be read in more ways than the search may try. Unless all are tried no value is certain, "
            "so the cells are ambiguous and list every value that may stand in their column by its order.",
        ),
        example="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP307",
        name="row_unplaced",
        severity="error",
        message=Pair("有数值不属于规定表格的任何一行：{text}", "figures that belong to no row of the form: {text}"),
        hint=Pair(
            "请核对原件，看这些数值属于哪一行；标签残缺的请补全。",
            "See in the original which row these figures belong to, and restore a damaged label.",
        ),
        explanation=Pair(
            "这一行含有数值，但标签无法识别，位置也不能确定其归属。数值保留在原文中，没有填入任何单元格。",
            "The line holds figures, but its label is not recognised and its place does not tell the row. "
            "The figures stay in the text and fill no cell.",
        ),
        example="其他情况 3 0 0 0 0 0 3",
        origin=NEVER_REFUSE,
    ),
    Entry(
        code="GP308",
        name="label_corrected",
        severity="info",
        message=Pair("“{printed}”按“{official}”读取", "{printed!r} read as {official!r}"),
        hint=Pair("请将标签改为规定用语。", "Use the official label."),
        explanation=Pair(
            "标签有缺字、错字或旧称，与规定用语相近且没有其他可能，因此按规定用语读取。",
            "The label has lost or wrong characters or is an older name; it is close to one official label only.",
        ),
        example="本年度止件数 → 本年废止件数",
        origin=FORM_2021,
    ),
    Entry(
        code="GP309",
        name="unit_unknown",
        severity="warning",
        message=Pair("{row}：金额没有标明单位", "{row}: the amount has no unit"),
        hint=Pair("请核对单位是元还是万元。", "Check whether the amount is in yuan or in 10,000 yuan."),
        explanation=Pair(
            "金额旁、表头和规定格式都没有给出单位。元与万元相差一万倍，因此不作推定，单位记为不明。",
            "Neither the cell nor the header nor the form gives a unit. Yuan and 10,000 yuan differ by four orders, "
            "so none is assumed and the unit is unknown.",
        ),
        example="政府集中采购 12 251000",
        origin=NO_SILENT_ERROR,
        rule=Rule(
            topic=Pair("金额单位", "units of amounts"),
            formula=Pair("金额有单位（元或万元）", "the amount has a unit (yuan or 10,000 yuan)"),
            holds=disclosure_2019(amount="251000元"),
            fails=disclosure_2019(amount="251000"),
            untold=disclosure_2019(amount=""),
        ),
    ),
    Entry(
        code="GP310",
        name="row_repeated",
        severity="error",
        message=Pair("{row}：该行出现不止一次", "{row}: this row stands more than once"),
        hint=Pair("请核对原件，保留正确的一行。", "See which of them is right in the original and keep that one."),
        explanation=Pair(
            "规定表格中每行只出现一次。重复的行数值可能不同，程序不能代为取舍。",
            "Every row of the form stands once. Repeated rows may hold different values, "
            "and the program does not choose between them.",
        ),
        example="行政许可 44 ⋯ 行政许可 45",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP311",
        name="cell_unreadable",
        severity="error",
        message=Pair("{row}：“{text}”不能读作数值", "{row}: {text!r} cannot be read as a number"),
        hint=Pair(
            "请核对原件并填写数字；没有的填0。", "Look into the original and write a number; 0 where there is nothing."
        ),
        explanation=Pair(
            "应填数字的单元格里是其他文字，或是多个数字连写。原文保留在 raw 中，数值留空。",
            "A cell that should hold a number holds other text or several numbers run together. "
            "The text is kept as `raw`, and the cell has no value.",
        ),
        example="行政处罚 详见附件",
        origin=NO_SILENT_ERROR,
    ),
    Entry(
        code="GP313",
        name="dialect_broken",
        severity="warning",
        message=Pair("插件 {name} 不能使用：{error}", "plug-in {name} cannot be used: {error}"),
        hint=Pair(
            "请用 govparse dialect list 查看来源，用 govparse dialect check 查看原因，修正或移除该插件。",
            "See with `govparse dialect list` where it comes from and with `govparse dialect check` what is wrong; "
            "mend it or remove it.",
        ),
        explanation=Pair(
            "由安装包或文件夹提供的版式或表格格式无法导入、与其他的重名，或在读取时出错。程序继续运行，但不使用它；"
            "只有它能读懂的表格因此没有读出。",
            "A layout or form that an installed package or a folder provides cannot be imported, is called like "
            "another one, or failed while it read. The run goes on without it; a table that only it could read stays "
            "unread.",
        ),
        example="--dialect-path：semicolon.py（SyntaxError）",
        origin=NEVER_REFUSE,
    ),
    Entry(
        code="GP314",
        name="general_reading",
        severity="info",
        message=Pair(
            "{table}：不属于任何已知版式，按通用读法读取", "{table}: no known layout; its cells were taken in order"
        ),
        hint=Pair(
            "请抽查数值；同类文件较多时，可为该版式编写方言（govparse dialect new）。",
            "Check some of the figures; where many files look so, write a dialect (`govparse dialect new`).",
        ),
        explanation=Pair(
            "没有已知版式能够解释这段表格文字，因此按单元格的先后顺序读取，分隔符由整张表判断。不能确定的单元格标为存疑。",
            "No known layout explains the text of the table, so its cells were taken in order, parted by whatever "
            "parts the most values in the table. What that leaves open is `ambiguous`.",
        ),
        example="规章 & 0 & 3 & 12 \\\\",
        origin=NEVER_REFUSE,
    ),
    Entry(
        code="GP315",
        name="table_of_another",
        severity="info",
        message=Pair(
            "{table}：表题表明不是本报告的表（{owner}），未读取",
            "{table}: its caption says it is another's ({owner}); not read",
        ),
        hint=Pair(
            "如确为本报告的表格，请更正表题或标题中的机关名称、年份。",
            "If it is this report's own table, correct the organ or the year in its caption or in the title.",
        ),
        explanation=Pair(
            "表格上方写明是其他机关或其他年度的数据。这样的表不能代替本报告的表，因此只注明，不读取数值。",
            "The line above the table names another organ or another year than the title of the report. Such a table "
            "never stands for the report's own, so it is named and its figures are left alone.",
        ),
        example="其中，澜溪市教育局：",
        origin=NO_SILENT_ERROR,
    ),
)
