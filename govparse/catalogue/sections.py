"""GP21: the title, and sections that are empty, repeated or in another order."""

from govparse.catalogue.entry import FORM_2021, Entry, Pair, Rule

_FIVE = "五、存在的主要问题及改进情况\n解读的形式比较单一。下一步将请业务科室参与编写，增加图表。\n"
_SIX = "六、其他需要报告的事项\n2023年没有收取政府信息公开信息处理费。\n"
NO_HEADINGS = (
    ("一、总体情况\n", ""),
    ("（一）主动公开。2023年在政府网站发布信息486条。\n", ""),
    ("（二）依申请公开。全年新收到政府信息公开申请17件。\n", ""),
    ("二、主动公开政府信息情况\n", ""),
    ("三、收到和处理政府信息公开申请情况\n", ""),
    ("四、政府信息公开行政复议、行政诉讼情况\n", ""),
    (_FIVE, ""),
    (_SIX, ""),
)

ENTRIES = (
    Entry(
        code="GP210",
        name="title_incomplete",
        severity="warning",
        message=Pair("标题没有写明{lacking}", "the title does not give the {lacking}"),
        hint=Pair("请在标题中写明机关名称和年度。", "Give the organ and the year in the title."),
        explanation=Pair(
            "标题应写成“某机关某年政府信息公开工作年度报告”。缺少机关名称或年度的，离开网页就看不出是谁的、哪一年的报告。",
            "The title names the organ and the year. Without them nobody can tell, away from its page, whose report it "
            "is.",
        ),
        example="政府信息公开工作年度报告",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("标题", "title"),
            formula=Pair(
                "标题 = 机关名称 + 年度 + 政府信息公开工作年度报告", "title = organ + year + name of the report"
            ),
            holds=(
                ("云溪县农业农村局2023年政府信息公开工作年度报告", "2023年云溪县农业农村局政府信息公开工作年度报告"),
            ),
            fails=(("云溪县农业农村局2023年政府", "2023年政府"),),
            untold=(("云溪县农业农村局2023年政府信息公开工作年度报告\n", ""),),
        ),
    ),
    Entry(
        code="GP211",
        name="section_empty",
        severity="warning",
        message=Pair("漏填：“{section}”部分没有内容", "the section {section} is empty"),
        hint=Pair("请补上内容；没有的，请注明“无”。", "Fill it in; write 无 where there is nothing to report."),
        explanation=Pair(
            "标题之下没有任何文字和表格。没有内容的也应注明，否则看不出是没有还是漏写。",
            "Neither text nor a table stands below the heading. Where there is nothing this is said, or it looks left "
            "out.",
        ),
        example="五、存在的主要问题及改进情况 ⋯ 六、其他需要报告的事项",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("各部分内容", "content of the sections"),
            formula=Pair(
                "第一、五、六部分的标题之下有文字", "text stands below the headings of sections 一, 五 and 六"
            ),
            holds=(("2023年没有收取政府信息公开信息处理费。", "无。"),),
            fails=(("解读的形式比较单一。下一步将请业务科室参与编写，增加图表。\n", ""),),
            untold=NO_HEADINGS,
        ),
    ),
    Entry(
        code="GP212",
        name="section_repeated",
        severity="warning",
        message=Pair("“{section}”部分出现不止一次", "the section {section} stands more than once"),
        hint=Pair("请合并或删去重复的部分。", "Join the two, or delete one."),
        explanation=Pair(
            "规定格式的每个部分只出现一次。重复的标题多为粘贴所致，两处内容可能不一致。",
            "Every section of the form stands once. A second one was mostly pasted in, and may differ from the first.",
        ),
        example="五、存在的主要问题及改进情况 ⋯ 五、存在的主要问题及改进情况",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("重复的部分", "repeated sections"),
            formula=Pair("六个部分各出现一次", "each of the six sections stands once"),
            holds=((_SIX, ""),),
            fails=((_FIVE, _FIVE * 2),),
            untold=NO_HEADINGS,
        ),
    ),
    Entry(
        code="GP213",
        name="section_order",
        severity="warning",
        message=Pair("次序有误：“{section}”排在“{following}”之前", "out of order: {section} stands before {following}"),
        hint=Pair("请按规定格式的次序排列。", "Put the sections in the order of the form."),
        explanation=Pair(
            "规定格式的六个部分有固定的次序。",
            "The six sections of the official form have a fixed order.",
        ),
        example="六、其他需要报告的事项 ⋯ 五、存在的主要问题及改进情况",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("各部分次序", "order of the sections"),
            formula=Pair("六个部分按一至六的次序排列", "the six sections stand in their order"),
            holds=((_SIX, ""),),
            fails=((_FIVE + _SIX, _SIX + _FIVE),),
            untold=NO_HEADINGS,
        ),
    ),
)
