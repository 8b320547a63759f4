"""GP2: the title and the official sections."""

from govparse.catalogue.entry import FORM_2021, NEVER_REFUSE, NO_SILENT_ERROR, Entry, Pair, Rule
from govparse.catalogue.sample import DISCLOSURE, PAGE, PERIOD, TITLE

ENTRIES = (
    Entry(
        code="GP201",
        name="title_missing",
        severity="warning",
        message=Pair("未找到报告标题", "no title of a report was found"),
        hint=Pair(
            "请补上标题，写明机关名称和报告年度。",
            "Put the title back, with the name of the organ and the year of the report.",
        ),
        explanation=Pair(
            "没有一行写成“某机关某年政府信息公开工作年度报告”。机关名称和年度只能取自正文，取不到时留空。",
            "No line reads as the title of an annual report. Organ and year can then only come from the text, "
            "and stay empty where it does not name them.",
        ),
        example="（首行即为）一、总体情况",
        origin=FORM_2021,
    ),
    Entry(
        code="GP202",
        name="section_missing",
        severity="warning",
        message=Pair("漏填：缺少“{section}”部分", "missing section: {section}"),
        hint=Pair(
            "请补上该部分；没有内容的，也应保留标题并注明“无”。",
            "Add the section; keep its heading and write 无 where there is nothing to report.",
        ),
        explanation=Pair(
            "规定格式要求六个部分齐全。没有该部分的标题，可能是漏写，也可能是提取时丢失了标题。",
            "The official form has six sections, all required. There is no heading of this one: "
            "it was left out, or its heading was lost in extraction.",
        ),
        example="五、存在的主要问题及改进情况 ⋯（无“六、其他需要报告的事项”）",
        origin=FORM_2021,
    ),
    Entry(
        code="GP203",
        name="section_misnumbered",
        severity="warning",
        message=Pair("“{section}”的序号有误，印作“{marker}”", "section {section} is misnumbered: printed as {marker}"),
        hint=Pair("请更正序号。", "Correct the number."),
        explanation=Pair(
            "该部分按名称识别，但序号与规定顺序不符，常见于重复编号或漏编。内容仍归入该部分。",
            "The section is known by its name, but its number is not that of the official order; "
            "numbers are often repeated or skipped. Its content is read all the same.",
        ),
        example="四、存在的主要问题及改进情况（应为“五、”）",
        origin=FORM_2021,
    ),
    Entry(
        code="GP204",
        name="section_by_name",
        severity="info",
        message=Pair(
            "“{section}”没有序号，按名称识别", "section {section} has no number and was recognised by its name"
        ),
        hint=Pair("请补上序号。", "Put the number back."),
        explanation=Pair(
            "标题的序号在提取时丢失（例如自动编号），该行文字就是规定的部分名称，因此仍作标题。",
            "The number of the heading was lost in extraction (automatic numbering, for instance); "
            "the line is an official section name and so still a heading.",
        ),
        example="总体情况",
        origin=NEVER_REFUSE,
    ),
    Entry(
        code="GP205",
        name="organ_mismatch",
        severity="warning",
        message=Pair(
            "机关名称不一致：标题为“{title_organ}”，正文为“{text_organ}”",
            "the title names {title_organ}, the text names {text_organ}",
        ),
        hint=Pair(
            "请核对机关名称；机构改革更名后，正文应使用现名。",
            "Check the name of the organ; after a reorganisation the text should use the present name.",
        ),
        explanation=Pair(
            "标题与正文所称机关不同，多因沿用上年文字或机构更名，也可能是照抄了其他单位的报告。",
            "Title and text name different organs: wording kept from an earlier year, a renamed organ, "
            "or text copied from another organ's report.",
        ),
        example="××市行政审批和政务信息管理局……年度报告 ⋯ 现发布××市政务服务和大数据管理局……年度报告",
        origin=NO_SILENT_ERROR,
        rule=Rule(
            topic=Pair("机关名称", "name of the organ"),
            formula=Pair("标题、正文、落款所称为同一机关", "title, text and signature name one organ"),
            holds=(("由云溪县农业农村局依照", "由云溪县农业农村局办公室依照"),),
            fails=(("由云溪县农业农村局依照", "由云溪县水利局依照"),),
            untold=(
                ("由云溪县农业农村局依照", "依照"),
                ("2023年，云溪县农业农村局按照", "我局按照"),
                ("处理费。\n云溪县农业农村局", "处理费。"),
            ),
        ),
    ),
    Entry(
        code="GP206",
        name="year_mismatch",
        severity="warning",
        message=Pair(
            "年度不一致：标题为{title_year}年，统计期限为{period_year}年",
            "the title says {title_year}, the statistical period {period_year}",
        ),
        hint=Pair("请核对报告年度和统计期限。", "Check the year of the report and its statistical period."),
        explanation=Pair(
            "统计期限应为报告年度的1月1日至12月31日。年度不一致时，无法确定数据属于哪一年。",
            "The statistical period is the calendar year of the report. "
            "Where the two differ, the year of the figures is in doubt.",
        ),
        example="2022年……年度报告 ⋯ 统计期限为2021年1月1日至12月31日",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("年度", "year"),
            formula=Pair("标题的年度 = 统计期限的年度", "year of the title = year of the statistical period"),
            holds=(("自2023年1月1日起至2023年12月31日止", "自2023年1月1日起至12月31日止"),),
            fails=(("自2023年1月1日起至2023年12月31日止", "自2022年1月1日起至2022年12月31日止"),),
            untold=((PERIOD, ""),),
        ),
    ),
    Entry(
        code="GP207",
        name="table_missing",
        severity="warning",
        message=Pair("漏填：“{table}”没有表格", "no table of {table}"),
        hint=Pair(
            "请补上表格；若原件有表，请检查提取时是否丢失或成了图片。",
            "Add the table; if the original has one, see whether extraction lost it or made it a picture.",
        ),
        explanation=Pair(
            "找到了该部分的标题，但其下没有规定的表格，因此没有数据。没有业务的，也应填报并以0表示。",
            "The heading of the section stands without its official table, so there are no figures. "
            "The table is filled in with 0 even where nothing happened.",
        ),
        example="二、主动公开政府信息情况 ⋯ 三、收到和处理政府信息公开申请情况",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("规定的表格", "official tables"),
            formula=Pair("第二、三、四部分各有规定的表格", "sections 二, 三 and 四 have their official tables"),
            holds=(),
            fails=((DISCLOSURE, "无。\n"),),
            untold=((DISCLOSURE, ""), ("二、主动公开政府信息情况\n", "")),
        ),
    ),
    Entry(
        code="GP208",
        name="identity_undecided",
        severity="warning",
        message=Pair("存疑：{what}前后不一，有{values}几种写法，请核对", "{what} is stated differently: {values}"),
        hint=Pair("请核对标题、正文、统计期限和落款。", "Compare title, text, statistical period and signature."),
        explanation=Pair(
            "同样有效的几处（正文、统计期限、落款）写法不同，或正文所称年度与标题不同。前一种情况该项留空，各种写法列为候选。",
            "Places that count alike (text, period, signature) state different things, or the text names another year "
            "than the title. In the first case the field stays empty and the values are its candidates.",
        ),
        example="本报告由××县民政局编制 ⋯（落款）××县医疗保障局",
        origin=NO_SILENT_ERROR,
        rule=Rule(
            topic=Pair("机关和年度", "organ and year"),
            formula=Pair("同样有效的各处写明同一机关、同一年度", "places that count alike name one organ and one year"),
            holds=(("云溪县农业农村局2023年政府", "2023年政府"),),
            fails=(("云溪县农业农村局2023年政府", "2023年政府"), ("由云溪县农业农村局依照", "由云溪县水利局依照")),
            untold=(
                (PAGE + TITLE, ""),
                ("由云溪县农业农村局依照", "依照"),
                (PERIOD, ""),
                ("2023年，云溪县农业农村局按照", "我局按照"),
                ("处理费。\n云溪县农业农村局", "处理费。"),
            ),
        ),
    ),
    Entry(
        code="GP209",
        name="date_marks_lost",
        severity="warning",
        message=Pair("日期“{date}”缺少“年”或“月”", "the date {date} has lost 年 or 月"),
        hint=Pair("请核对原件，补全日期。", "Compare with the original and complete the date."),
        explanation=Pair(
            "提取或转换时丢失了“年”“月”。数字之间仍有空格的，按空格读作统计期限；数字连在一起的，不作读取。",
            "Extraction lost the signs for year and month. Where blanks still part the numbers they are read as the "
            "statistical period; numbers that run together are not read.",
        ),
        example="202011日起至20201231日",
        origin=NO_SILENT_ERROR,
    ),
)
