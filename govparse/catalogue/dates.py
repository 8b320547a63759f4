"""GP22: statistical period, years, signature and publication."""

from govparse.catalogue.entry import FORM_2021, Entry, Pair, Rule
from govparse.catalogue.sample import PERIOD

_DAYS = (("　发布日期：2024-01-22", ""), ("\n2024年1月20日", ""))
_YEARS = tuple(
    (text.format(2023), text.format(2022))
    for text in ("限自{}年1月1日", "起至{}年12月31日", "{}年，云溪", "公开。{}年", "{}年没有收取")
)

ENTRIES = (
    Entry(
        code="GP226",
        name="period_wrong",
        severity="warning",
        message=Pair("统计期限有误：“{period}”不是1月1日至12月31日", "the period is no whole year: {period}"),
        hint=Pair("请改为报告年度的1月1日至12月31日。", "Make it 1 January to 31 December of the year of the report."),
        explanation=Pair(
            "统计期限应为同一年的1月1日至12月31日。起止年份不同、止日早于起日、日期不存在，都属有误。"
            "学校按学年（9月1日至次年8月31日）、2008年自5月1日起统计的除外。",
            "The statistical period is 1 January to 31 December of one year: not two years, not backwards, and of days "
            "that exist. School years, and 2008 from 1 May, are right.",
        ),
        example="2025年1月1日至2024年12月31日",
        origin=Pair(
            "《中华人民共和国政府信息公开条例》第四十九条：上一年度的工作年度报告",
            "Regulations on Open Government Information, article 49: a report on the year before",
        ),
        rule=Rule(
            topic=Pair("统计期限", "statistical period"),
            formula=Pair("统计期限 = 某年1月1日至该年12月31日", "period = 1 January to 31 December of one year"),
            holds=(("自2023年1月1日起至2023年12月31日止", "自2023年1月1日起至12月31日止"),),
            fails=(("自2023年1月1日起至2023年12月31日止", "自2023年1月1日起至2022年12月31日止"),),
            untold=((PERIOD, ""),),
        ),
    ),
    Entry(
        code="GP227",
        name="another_years_text",
        severity="error",
        message=Pair(
            "疑似沿用{other}年的全文：标题为{year}年，正文只提到{other}年",
            "the text is that of {other}, it seems: the title says {year}, which the text never names",
        ),
        hint=Pair("请换成本年度的正文。", "Put in the text of this year."),
        explanation=Pair(
            "正文多次写明往年，却一次也没有提到标题的年度，统计期限、数字和事项很可能都是往年的。",
            "The text names an earlier year several times and that of the title never, so its period, figures and "
            "events are most likely those of the earlier year.",
        ),
        example="2024年……年度报告 ⋯ 统计期限自2023年1月1日起至2023年12月31日止 ⋯ 2023年，我局……",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("往年文字", "text of another year"),
            formula=Pair("正文开头和第一部分提到标题的年度", "preamble and first section name the year of the title"),
            holds=_YEARS[:2] + _YEARS[3:],
            fails=_YEARS,
            untold=(("云溪县农业农村局2023年政府", "云溪县农业农村局政府"),),
        ),
    ),
    Entry(
        code="GP228",
        name="signed_early",
        severity="warning",
        message=Pair(
            "落款日期{day}早于{year}年底，统计期限尚未结束", "signed on {day}, before the year {year} was over"
        ),
        hint=Pair("请核对落款日期的年份。", "Check the year of the day below the signature."),
        explanation=Pair(
            "报告在统计期限结束后才能编制。落款早于年底，通常是年份写错，或沿用了往年的落款。",
            "A report is written once its period is over. An earlier signature mostly has a wrong year, or was kept "
            "from an earlier report.",
        ),
        example="2023年……年度报告 ⋯（落款）2023年1月20日",
        origin=Pair(
            "《中华人民共和国政府信息公开条例》第四十九条：上一年度的工作年度报告",
            "Regulations on Open Government Information, article 49: a report on the year before",
        ),
        rule=Rule(
            topic=Pair("落款日期", "day of the signature"),
            formula=Pair("落款日期 ≥ 报告年度12月31日", "day of the signature ≥ 31 December of the year"),
            holds=(("\n2024年1月20日", "\n2023年12月31日"),),
            fails=(("\n2024年1月20日", "\n2023年1月20日"),),
            untold=(("\n2024年1月20日", ""),),
        ),
    ),
    Entry(
        code="GP229",
        name="published_late",
        severity="warning",
        message=Pair("逾期公布：{day}，应在{last}前", "published late: {day}, due by {last}"),
        hint=Pair(
            "请核对公布时间；逾期的，请在下一年度按期公布。", "Check the day; publish in time next year if it is right."
        ),
        explanation=Pair(
            "县级以上人民政府部门应在每年1月31日前提交并公布上一年度报告，县级以上地方人民政府应在3月31日前公布。"
            "按页面的发布日期或落款日期核对；条例没有规定乡镇、街道和事业单位的期限。",
            "Departments of governments from the county up publish their report by 31 January, the governments by 31 "
            "March. It is judged by the day of publication on the page, or that of the signature; the Regulations set "
            "no day for townships, sub-districts and public institutions.",
        ),
        example="发布日期：2024-02-22",
        origin=Pair(
            "《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条",
            "Regulations on Open Government Information (State Council Order No. 711), article 49",
        ),
        rule=Rule(
            topic=Pair("公布时间", "day of publication"),
            formula=Pair(
                "公布日期 ≤ 次年1月31日（部门）或3月31日（政府）",
                "day of publication ≤ 31 January (departments) or 31 March (governments) of the next year",
            ),
            holds=(("发布日期：2024-01-22", "发布日期：2024-01-31"),),
            fails=(("发布日期：2024-01-22", "发布日期：2024-02-01"),),
            untold=_DAYS,
        ),
    ),
)
