"""GP22: names of organs and places, placeholders and citations."""

from govparse.catalogue.entry import FORM_2021, NO_SILENT_ERROR, Entry, Pair, Rule
from govparse.catalogue.sample import NO_PROSE, NOTICE, REGULATIONS

_NO_ORGAN = (
    ("发布机构：云溪县农业农村局　", ""),
    ("云溪县农业农村局2023年政府", "2023年政府"),
    ("由云溪县农业农村局依照", "依照"),
    ("2023年，云溪县农业农村局按照", "2023年，我局按照"),
    ("收取政府信息公开信息处理费。\n云溪县农业农村局", "收取政府信息公开信息处理费。"),
)

ENTRIES = (
    Entry(
        code="GP221",
        name="organ_renamed",
        severity="warning",
        message=Pair(
            "“{name}”：机构改革后不再使用的名称，应为“{new}”（{date}，{decision}）",
            "{name}: a name that a reform replaced ({date}, {decision}); it is {new} now",
        ),
        hint=Pair("请改用现名。", "Use the present name."),
        explanation=Pair(
            "机构改革后仍用旧名，多因沿用往年文字。旧名与新名、改革时间和依据取自随程序附带的对照表，只收全国性的改革和常见更名；"
            "文中写明“原”“更名”等沿革的不提示。",
            "The old name of an organ was kept after a reform, mostly with the wording of earlier years. Old and new "
            "names, dates and sources come from a table that ships, which holds nationwide reforms and usual "
            "renamings; words that say it is history (原, 更名) are left alone.",
        ),
        example="甲县农业农村局……年度报告 ⋯ 本报告由甲县农业局编制",
        origin=Pair(
            "《深化党和国家机构改革方案》（2018年）、《党和国家机构改革方案》（2023年）等，见对照表各行",
            "the reform plans of 2018 and 2023 and others, as each row of the table says",
        ),
        rule=Rule(
            topic=Pair("机构更名", "renamed organs"),
            formula=Pair("机关名称不在已被取代的旧名之列", "the organ's name is none that a reform replaced"),
            holds=(("2023年，云溪县农业农村局按照", "2023年，云溪县农业农村局（原云溪县农业局）按照"),),
            fails=(("由云溪县农业农村局依照", "由云溪县农业局依照"),),
            untold=_NO_ORGAN,
        ),
    ),
    Entry(
        code="GP222",
        name="organ_shortened",
        severity="warning",
        message=Pair(
            "机关名称不是全称：“{name}”，另一处为“{full}”", "{name} is a shortened name; elsewhere it is {full}"
        ),
        hint=Pair(
            "请统一使用全称，或在首次出现时写明“以下简称”。",
            "Use the full name throughout, or define the short one where it first stands.",
        ),
        explanation=Pair(
            "标题、正文和落款中的机关名称一处是全称，一处缺字，又没有“以下简称”。",
            "Title, text and signature give the organ's name in full in one place and shortened in another, without "
            "defining the short form.",
        ),
        example="甲县发展和改革局……年度报告 ⋯（落款）甲县发改局",
        origin=FORM_2021,
        rule=Rule(
            topic=Pair("机关全称", "full name of the organ"),
            formula=Pair("标题、正文、落款中的机关名称均为全称", "title, text and signature name the organ in full"),
            holds=(("由云溪县农业农村局依照", "由云溪县农业农村局（以下简称“县农业农村局”）依照"),),
            fails=(("由云溪县农业农村局依照", "由云溪县农村局依照"),),
            untold=(*_NO_ORGAN[:1], *_NO_ORGAN[2:]),
        ),
    ),
    Entry(
        code="GP223",
        name="foreign_place",
        severity="warning",
        message=Pair(
            "“{name}”：疑为其他地方的名称（本机关在{own}）", "{name}: another place's name, it seems (this is {own})"
        ),
        hint=Pair(
            "请核对是否照抄了其他单位的文字。", "See whether the wording was copied from another organ's report."
        ),
        explanation=Pair(
            "正文把同级的另一个地方写成了本地（如另一个县的政府网站），多因照抄模板。提到上级、下级或学习交流的地方不提示。",
            "The text has another place of the same rank where its own belongs, such as another county's website: "
            "wording copied from a model. Places above and below, and those visited or learnt from, are left alone.",
        ),
        example="甲县民政局……年度报告 ⋯ 通过乙县政府网站公开信息",
        origin=NO_SILENT_ERROR,
        rule=Rule(
            topic=Pair("外地地名", "names of other places"),
            formula=Pair(
                "文中的本级政府、网站、部门属本地",
                "governments, websites and bureaus of the own rank are the own place's",
            ),
            holds=(("在政府网站发布信息486条", "在云溪县政府网站发布信息486条，并到澜田县政府网站考察学习"),),
            fails=(("在政府网站发布信息486条", "在澜田县政府网站发布信息486条"),),
            untold=_NO_ORGAN,
        ),
    ),
    Entry(
        code="GP224",
        name="placeholder",
        severity="warning",
        message=Pair("占位符未填写：“{text}”", "a placeholder was left in: {text}"),
        hint=Pair("请填写或删去。", "Fill it in, or delete it."),
        explanation=Pair(
            "文中留有模板的占位符（XX局、__件、（单位名称）等），没有换成本机关的内容。",
            "A placeholder of a model is left in the text, such as XX局, __件 or （单位名称）.",
        ),
        example="XX局 ⋯ 公开信息__件",
        origin=NO_SILENT_ERROR,
        rule=Rule(
            topic=Pair("占位符", "placeholders"),
            formula=Pair("文中没有XX、__、（填写…）等占位符", "no placeholder such as XX or __ stands in the text"),
            holds=(("在政府网站发布信息486条", "在政府网站www.yunxi.gov.cn/XXGK/XX_01发布信息486条"),),
            fails=(("在政府网站发布信息486条", "在政府网站发布信息__条"),),
            untold=NO_PROSE,
        ),
    ),
    Entry(
        code="GP225",
        name="repealed_cited",
        severity="warning",
        message=Pair(
            "{quote}已于{since}被取代或废止，现为{now}", "{quote}: replaced or repealed on {since}; now {now}"
        ),
        hint=Pair("请改引现行文件和条款。", "Cite what is in force."),
        explanation=Pair(
            "引用了已经废止或已被修订取代的法规。对照表只收确定的几件；写明“原”“修订前”的不提示。"
            "以2007年条例第三十一条、第三十二条作为编制依据的，也属此类：现行条例为第五十条。",
            "A document is cited that was repealed or replaced. The table holds only what is certain; words that say "
            "it is the old one (原, 修订前) are left alone. Articles 31 and 32 of the Regulations of 2007 as grounds "
            "of the report belong here, too: it is article 50 now.",
        ),
        example="根据《中华人民共和国政府信息公开条例》（国务院令第492号）",
        origin=Pair("各法规的废止条款，见对照表各行", "the clauses that repeal them, as each row of the table says"),
        rule=Rule(
            topic=Pair("引用的法规", "documents cited"),
            formula=Pair(
                "引用的法规在报告年度有效", "documents that are cited were in force in the year of the report"
            ),
            holds=(("按照公开目录发布信息", "按照《中华人民共和国民法典》发布信息"),),
            fails=(("国务院令第711号", "国务院令第492号"),),
            untold=((f"{REGULATIONS}和{NOTICE}", "有关规定"),),
        ),
    ),
)
