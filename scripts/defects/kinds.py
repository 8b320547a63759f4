"""Kinds of defects, two of each, each beside a sound twin that looks much like it."""

from attrs import frozen

from defects.draft import Draft, Edits

APPLICATIONS = "applications."
REVIEW = "reconsideration_litigation."
PERIOD = "自2023年1月1日起至2023年12月31日止"
FIVE = "五、存在的主要问题及改进情况\n解读的形式比较单一。下一步将请业务科室参与编写，增加图表。\n"
SIX = "六、其他需要报告的事项\n2023年没有收取政府信息公开信息处理费。\n"
NOTICE_2021 = "国办公开办函〔2021〕30号"
TITLE = "云溪县农业农村局2023年政府信息公开工作年度报告"
NUMBERS = {"issued": "2", "repealed": "1", "in_force": "11"}


@frozen
class Defect:
    """A kind of defect, the code that says it, and a report with it beside one that is sound.

    `named` is the cell that the finding names, None where it names none; `implied` are codes of notes that go with it.
    """

    kind: str
    code: str
    broken: Draft
    sound: Draft
    named: str | None = None
    implied: tuple[str, ...] = ()


def cells(**texts: str) -> dict[str, str]:
    """Cells of the table of applications: `granted__total="9"`."""
    return {APPLICATIONS + name.replace("__", "."): text for name, text in texts.items()}


def outcomes(**texts: str) -> dict[str, str]:
    """Cells of the table of section 四."""
    return {REVIEW + name.replace("__", "."): text for name, text in texts.items()}


def disclosure(**texts: str) -> dict[str, str]:
    """Cells of the table of section 二."""
    return {f"disclosure.{name.replace('__', '.')}": text for name, text in texts.items()}


def row(table: str, name: str, columns: str, text: str) -> dict[str, str]:
    """All cells of a row."""
    return {f"{table}.{name}.{column}": text for column in columns.split()}


KINDS = (
    "natural_person commercial_enterprise research_institution public_welfare_organization legal_service_organization "
    "other_organization total"
)
OUTCOMES = "upheld corrected other pending total"
REVIEW_ROWS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
NO_REVIEW = {name: "" for each in REVIEW_ROWS for name in row("reconsideration_litigation", each, OUTCOMES, "")}
ZERO_REVIEW = dict.fromkeys(NO_REVIEW, "0")
NO_DISCLOSURE = {
    **row("disclosure", "rules", "issued repealed in_force", ""),
    **row("disclosure", "normative_documents", "issued repealed in_force", ""),
    **disclosure(
        licensing__decisions="", penalties__decisions="", compulsion__decisions="", administrative_fees__amount=""
    ),
}
ZEROS_OF_DISCLOSURE = {
    **row("disclosure", "rules", "issued repealed in_force", ""),
    **disclosure(compulsion__decisions=""),
}


def worded(kind: str, code: str, broken: Edits, sound: Edits) -> Defect:
    """A defect of words alone."""
    return Defect(kind, code, Draft(words=broken), Draft(words=sound))


def of_cells(kind: str, code: str, broken: dict[str, str], sound: dict[str, str], named: str | None = None) -> Defect:
    """A defect of cells alone."""
    return Defect(kind, code, Draft(broken), Draft(sound), named)


SUMS = [
    of_cells("total of a row", "GP401", cells(new_received__total="18"), {}, "new_received.total"),
    of_cells("total of a row", "GP401", cells(unable__not_held__total="5"), {}, "unable.not_held.total"),
    of_cells("one figure", "GP401", cells(granted__natural_person="6"), {}, "granted.natural_person"),
    of_cells(
        "one figure",
        "GP401",
        cells(refused__third_party_rights__commercial_enterprise="3"),
        cells(
            refused__third_party_rights__commercial_enterprise="0",
            refused__third_party_rights__total="0",
            refused__internal_affairs__commercial_enterprise="1",
            refused__internal_affairs__total="1",
        ),
        "refused.third_party_rights.commercial_enterprise",
    ),
    of_cells("total of results", "GP401", cells(results_total__total="15"), {}, "results_total.total"),
    of_cells(
        "total of results", "GP401", cells(results_total__natural_person="12"), {}, "results_total.natural_person"
    ),
    of_cells("balance", "GP401", cells(carried_in__natural_person="2"), {}, "carried_in.natural_person"),
    of_cells(
        "balance",
        "GP403",
        cells(carried_in__natural_person="2", carried_in__total="2"),
        cells(
            carried_in__natural_person="2",
            carried_in__total="2",
            carried_forward__natural_person="3",
            carried_forward__total="3",
        ),
    ),
    of_cells(
        "carried forward", "GP401", cells(carried_forward__natural_person="20"), {}, "carried_forward.natural_person"
    ),
    of_cells("carried forward", "GP401", cells(carried_forward__total="0"), {}, "carried_forward.total"),
    of_cells(
        "outcomes",
        "GP404",
        outcomes(reconsideration__total="2"),
        outcomes(reconsideration__upheld="2", reconsideration__total="2"),
    ),
    of_cells(
        "outcomes",
        "GP404",
        outcomes(litigation_after_reconsideration__pending="1"),
        outcomes(litigation_after_reconsideration__pending="1", litigation_after_reconsideration__total="4"),
    ),
]
FIGURES = [
    of_cells(
        "in force",
        "GP406",
        disclosure(normative_documents__in_force="0"),
        disclosure(normative_documents__in_force="1"),
    ),
    of_cells("in force", "GP406", disclosure(rules__issued="3"), disclosure(rules__issued="3", rules__in_force="3")),
    of_cells(
        "decimals",
        "GP407",
        disclosure(administrative_fees__amount="12.345678"),
        disclosure(administrative_fees__amount="12.3456"),
    ),
    of_cells(
        "decimals",
        "GP407",
        disclosure(administrative_fees__amount="0.00001"),
        disclosure(administrative_fees__amount="0"),
    ),
]
BLANKS = [
    of_cells("blank cells", "GP411", disclosure(compulsion__decisions=""), disclosure(compulsion__decisions="0")),
    of_cells(
        "blank cells",
        "GP411",
        row("applications", "refused.state_secret", KINDS, ""),
        row("applications", "refused.state_secret", KINDS, "0"),
    ),
    of_cells("blank total", "GP412", cells(new_received__total=""), {}),
    of_cells("blank total", "GP412", outcomes(reconsideration__total=""), {}),
    of_cells("blank table", "GP413", NO_REVIEW, ZERO_REVIEW),
    of_cells("blank table", "GP413", NO_DISCLOSURE, dict.fromkeys(NO_DISCLOSURE, "0")),
    of_cells("zeros left out", "GP414", ZEROS_OF_DISCLOSURE, dict.fromkeys(ZEROS_OF_DISCLOSURE, "0")),
    of_cells(
        "zeros left out",
        "GP414",
        {**NO_REVIEW, **outcomes(reconsideration__upheld="1", reconsideration__total="1")},
        {**ZERO_REVIEW, **outcomes(reconsideration__upheld="1", reconsideration__total="1")},
    ),
    of_cells(
        "figure left out",
        "GP415",
        cells(granted__natural_person=""),
        cells(granted__natural_person="8"),
        "granted.natural_person",
    ),
    of_cells(
        "figure left out",
        "GP415",
        cells(unable__not_held__commercial_enterprise=""),
        {},
        "unable.not_held.commercial_enterprise",
    ),
]
NAMES = [
    worded(
        "organ",
        "GP205",
        (("由云溪县农业农村局依照", "由云溪县水利局依照"),),
        (("由云溪县农业农村局依照", "由本局依照"),),
    ),
    worded(
        "organ",
        "GP205",
        (("处理费。\n云溪县农业农村局", "处理费。\n云溪县民政局"),),
        (("处理费。\n云溪县农业农村局", "处理费。\n云溪县农业农村局办公室"),),
    ),
    worded(
        "renamed",
        "GP221",
        (("由云溪县农业农村局依照", "由云溪县农业局依照"),),
        (("由云溪县农业农村局依照", "由云溪县农业农村局（原云溪县农业局）依照"),),
    ),
    worded(
        "renamed",
        "GP221",
        (("答复群众来信。", "答复群众来信。县农业局负责审核。"),),
        (("答复群众来信。", "答复群众来信。县农业农村局负责审核。"),),
    ),
    worded(
        "shortened",
        "GP222",
        (("由云溪县农业农村局依照", "由云溪县农村局依照"),),
        (("由云溪县农业农村局依照", "由云溪县农业农村局（以下简称“县农业农村局”）依照"),),
    ),
    worded(
        "shortened",
        "GP222",
        ((TITLE, TITLE.replace("农业农村局", "农农局")),),
        ((TITLE, TITLE.replace("2023年", "").replace("云溪", "2023年云溪")),),
    ),
    worded(
        "foreign place",
        "GP223",
        (("在政府网站发布", "在澜田县政府网站发布"),),
        (("在政府网站发布", "在云溪县政府网站发布"),),
    ),
    worded(
        "foreign place",
        "GP223",
        (("答复群众来信。", "答复群众来信。澜田县农业农村局接受监督。"),),
        (("答复群众来信。", "答复群众来信。赴澜田县农业农村局学习。"),),
    ),
    worded(
        "placeholder",
        "GP224",
        (("发布信息486条", "发布信息__条"),),
        (("在政府网站发布", "在政府网站www.yunxi.gov.cn/XXGK/发布"),),
    ),
    worded("placeholder", "GP224", (("请业务科室参与", "请XX科室参与"),), (("请业务科室参与", "请A类科室参与"),)),
    worded("repealed", "GP225", (("国务院令第711号", "国务院令第492号"),), (("国务院令第711号", "国令第711号"),)),
    worded(
        "repealed",
        "GP225",
        (("按照公开目录发布信息", "按照《中华人民共和国合同法》发布信息"),),
        (("按照公开目录发布信息", "按照《中华人民共和国民法典》发布信息"),),
    ),
]
DAYS = [
    worded("signature", "GP228", (("2024年1月20日", "2023年1月20日"),), (("2024年1月20日", "二〇二四年一月二十日"),)),
    worded("signature", "GP228", (("2024年1月20日", "2023年12月29日"),), (("2024年1月20日", "2024年1月2日"),)),
    worded(
        "period",
        "GP226",
        ((PERIOD, "自2024年1月1日起至2023年12月31日止"),),
        ((PERIOD, "自2023年1月1日起至12月31日止"),),
    ),
    worded(
        "period",
        "GP226",
        ((PERIOD, "自2023年1月1日起至2023年11月31日止"),),
        ((PERIOD, "为2023年1月1日至2023年12月31日"),),
    ),
    worded("other year", "GP206", ((PERIOD, PERIOD.replace("2023", "2022")),), ()),
    worded(
        "other year",
        "GP206",
        (
            (TITLE, TITLE.replace("2023", "2024")),
            ("2023年，云溪", "2024年，云溪"),
            ("2024年1月20日", "2025年1月20日"),
            ("发布日期：2024-01-22", "发布日期：2025-01-22"),
        ),
        (),
    ),
    worded(
        "last year's text",
        "GP227",
        (
            (TITLE, TITLE.replace("2023", "2024")),
            ("2024年1月20日", "2025年1月20日"),
            ("发布日期：2024-01-22", "发布日期：2025-01-22"),
        ),
        (),
    ),
    worded(
        "last year's text",
        "GP227",
        ((PERIOD, PERIOD.replace("2023", "2022")), ("2023年，云溪", "2022年，云溪"), ("公开。2023年", "公开。2022年")),
        (("公开。2023年", "公开。比2022年多，"),),
    ),
    worded(
        "late",
        "GP229",
        (("发布日期：2024-01-22", "发布日期：2024-02-22"),),
        (("发布日期：2024-01-22", "发布日期：2024-01-31"),),
    ),
    worded(
        "late",
        "GP229",
        (("发布日期：2024-01-22", ""), ("2024年1月20日", "2024年2月1日")),
        (("发布日期：2024-01-22", ""), ("2024年1月20日", "2024年1月31日")),
    ),
]
PARTS = [
    worded(
        "title",
        "GP210",
        ((TITLE, "2023年政府信息公开工作年度报告"),),
        ((TITLE, "2023年云溪县农业农村局政府信息公开工作年度报告"),),
    ),
    worded(
        "title",
        "GP210",
        ((TITLE, "云溪县农业农村局政府信息公开工作年度报告"),),
        ((TITLE, "云溪县农业农村局政府信息公开2023年度工作报告"),),
    ),
    worded("empty", "GP211", ((FIVE, FIVE.split("\n")[0] + "\n"),), ((FIVE, FIVE.replace("情况\n", "情况。")),)),
    worded("empty", "GP211", ((SIX, SIX.split("\n")[0] + "\n"),), ((SIX, "六、其他需要报告的事项\n无。\n"),)),
    worded("missing", "GP202", ((SIX, ""),), ()),
    worded("missing", "GP202", ((FIVE, ""), ("六、其他", "五、其他")), ()),
    worded("twice", "GP212", ((FIVE, FIVE + FIVE.replace("五、", "五、")),), ()),
    worded("twice", "GP212", ((SIX, SIX + SIX),), ()),
    worded("order", "GP213", ((FIVE + SIX, SIX + FIVE),), ()),
    worded("order", "GP213", ((FIVE + SIX, (SIX + FIVE).replace("六、", "五、", 1).replace("五、存", "六、存")),), ()),
    worded("notice", "GP504", ((NOTICE_2021, "国办公开办函〔2019〕60号"),), ((f"（{NOTICE_2021}）", ""),)),
    worded(
        "notice",
        "GP504",
        (
            (
                "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）",
                "关于政府信息公开工作年度报告有关事项的通知》",
            ),
        ),
        (("国办公开办函〔2021〕30号", "国办公开办函 〔2021〕 30号"),),
    ),
    worded("text", "GP601", (("公开申请17件", "公开申请18件"),), (("公开申请17件", "公开申请十七件"),)),
    worded(
        "text",
        "GP601",
        (("答复群众来信。", "答复群众来信。制发行政规范性文件3件。"),),
        (("答复群众来信。", "答复群众来信。制发行政规范性文件2件。"),),
    ),
    Defect("table", "GP207", Draft(without=("disclosure",)), Draft()),
    Defect("table", "GP207", Draft(without=("reconsideration_litigation",)), Draft()),
    Defect("edition", "GP501", Draft(editions={"applications": "2019"}), Draft(), implied=("GP502",)),
    Defect(
        "edition",
        "GP501",
        Draft(dict.fromkeys(("disclosure.procurement.amount",), "0元"), editions={"disclosure": "2019"}),
        Draft(),
        implied=("GP502",),
    ),
]
DEFECTS = [*SUMS, *FIGURES, *BLANKS, *NAMES, *DAYS, *PARTS]
