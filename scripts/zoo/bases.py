"""The reports of the zoo: what each of them prints, before any tool has seen it. The organs are invented.

Figures are written the short way: rows that are not named are zero, and what follows from the equations of the form
(totals, `results_total`, `new_received`) is computed, so that only `printed` can break an equation.
"""

from collections.abc import Mapping

from attrs import field, frozen

Figures = Mapping[str, str]


@frozen
class Base:
    """A report: `disclosure` has the figures of a row as printed, `applications` those of the six classes of
    applicants, `review` those of the four outcomes; `printed` is what single cells print instead, `zero` what a zero
    prints, `relabelled` what stands for a piece of an official label.
    """

    name: str
    organ: str
    year: int
    disclosure: Figures
    applications: Figures = field(factory=dict)
    review: Figures = field(factory=dict)
    editions: tuple[str, str] = ("2021", "2021")
    zero: str = "0"
    printed: Mapping[str, str] = field(factory=dict)
    relabelled: Mapping[str, str] = field(factory=dict)


ZEROS = Base(
    "zeros",
    "云溪县档案局",
    2023,
    {
        "rules": "0 0 0",
        "normative_documents": "0 0 0",
        "licensing": "0",
        "penalties": "0",
        "compulsion": "0",
        "administrative_fees": "0",
    },
)

SPARSE = Base(
    "sparse",
    "青屏市林业局",
    2022,
    {
        "rules": "0 0 0",
        "normative_documents": "1 0 6",
        "licensing": "318",
        "penalties": "12",
        "compulsion": "0",
        "administrative_fees": "40.5",
    },
    {
        "carried_in": "1 0 0 0 0 0",
        "granted": "3 0 0 0 0 0",
        "granted_partially": "0 1 0 0 0 0",
        "unable.not_held": "2 0 0 0 0 0",
        "carried_forward": "0 0 0 0 0 1",
    },
    {"litigation_direct": "1 0 0 0"},
)

RICH = Base(
    "rich",
    "澄江新区管理委员会",
    2024,
    {
        "rules": "3 1 48",
        "normative_documents": "127 35 1604",
        "licensing": "12345678",
        "penalties": "11398889",
        "compulsion": "20417",
        "administrative_fees": "96171.6",
    },
    {
        "carried_in": "61 14 2 3 5 1",
        "granted": "1204 318 17 25 41 9",
        "granted_partially": "233 71 4 6 11 2",
        "refused.state_secret": "5 1 0 0 1 0",
        "refused.prohibited_by_law": "12 4 0 1 2 0",
        "refused.security_stability": "3 0 1 0 0 0",
        "refused.third_party_rights": "31 8 0 2 1 3",
        "refused.internal_affairs": "44 6 2 0 3 1",
        "refused.process_information": "58 13 0 4 2 0",
        "refused.enforcement_case_file": "27 9 0 0 4 1",
        "refused.administrative_query": "19 22 3 0 1 0",
        "unable.not_held": "861 102 6 12 29 7",
        "unable.requires_creation": "76 18 5 0 2 1",
        "unable.unclear_after_supplement": "39 3 0 1 0 0",
        "not_processed.petition_complaint": "302 11 0 2 7 0",
        "not_processed.repeat_request": "88 7 1 0 5 2",
        "not_processed.publication_request": "2 0 0 1 0 0",
        "not_processed.excessive_requests": "6 0 0 0 0 1",
        "not_processed.confirm_or_reissue": "15 4 0 0 3 0",
        "otherwise_handled.supplement_overdue": "67 5 0 1 2 0",
        "otherwise_handled.fee_unpaid": "1 1 0 0 0 0",
        "otherwise_handled.other": "104 29 2 3 6 1",
        "carried_forward": "73 16 1 2 4 3",
    },
    {
        "reconsideration": "41 12 7 9",
        "litigation_direct": "23 5 8 14",
        "litigation_after_reconsideration": "17 2 3 6",
    },
)

SIGNED = Base(
    "signed",
    "北峡区城市管理局",
    2019,
    {
        "rules": "0 0 0",
        "normative_documents": "2 2 31",
        "licensing": "14 增1 206",
        "other_external_services": "37 减21 1180",
        "penalties": "452 +10 3977",
        "compulsion": "9 0 63",
        "administrative_fees": "4 减1",
        "procurement": "6 251000元",
    },
    {
        "carried_in": "2 0 0 0 0 0",
        "granted": "18 3 0 0 1 0",
        "granted_partially": "4 0 0 0 0 0",
        "refused.third_party_rights": "1 2 0 0 0 0",
        "unable.not_held": "7 1 0 0 0 0",
        "otherwise_handled.undivided": "2 0 0 0 0 1",
        "carried_forward": "3 0 0 0 0 0",
    },
    {"reconsideration": "2 0 0 1", "litigation_after_reconsideration": "1 0 0 0"},
    editions=("2019", "2019"),
)

MIXED = Base(
    "mixed",
    "临塘县人民政府",
    2023,
    {
        "rules": "0 0 0",
        "normative_documents": "5 2 33",
        "licensing": "25160",
        "penalties": "4208",
        "compulsion": "177",
        "administrative_fees": "8650.37",
    },
    {
        "carried_in": "4 0 0 0 0 0",
        "granted": "52 6 0 0 2 0",
        "granted_partially": "9 1 0 0 0 0",
        "refused.internal_affairs": "3 0 0 0 0 0",
        "refused.process_information": "2 1 0 0 0 0",
        "unable.not_held": "31 2 0 0 0 0",
        "unable.requires_creation": "5 0 0 0 0 0",
        "not_processed.repeat_request": "8 0 0 0 0 0",
        "otherwise_handled.undivided": "11 1 0 0 0 0",
        "carried_forward": "6 0 0 0 0 0",
    },
    {"reconsideration": "3 1 0 0", "litigation_direct": "0 0 2 1"},
    editions=("2021", "2019"),
)

BLANKS = Base(
    "blanks",
    "石浦市水务局",
    2021,
    {
        "rules": "0 0 0",
        "normative_documents": "1 0 4",
        "licensing": "86",
        "penalties": "5",
        "compulsion": "0",
        "administrative_fees": "0",
    },
    {
        "carried_in": "2 0 0 0 0 0",
        "granted": "14 3 0 0 1 0",
        "granted_partially": "2 0 0 0 0 0",
        "refused.process_information": "0 2 0 0 0 0",
        "unable.not_held": "5 0 0 0 0 1",
        "not_processed.petition_complaint": "1 0 0 0 0 0",
        "carried_forward": "1 1 0 0 0 0",
    },
    {"reconsideration": "1 0 0 0"},
    zero="",
)

BLANKS_2019 = Base(
    "blanks-2019",
    "柳河省粮食储备局",
    2020,
    {
        "rules": "0 0 0",
        "normative_documents": "3 3 19",
        "licensing": "2 0 45",
        "other_external_services": "0 0 0",
        "penalties": "6 增2 3",
        "compulsion": "0 0 0",
        "administrative_fees": "0 0",
        "procurement": "4 83.2",
    },
    {
        "granted": "6 0 0 0 0 0",
        "granted_partially": "1 0 0 0 0 0",
        "unable.not_held": "3 1 0 0 0 0",
        "otherwise_handled.undivided": "0 0 1 0 0 0",
    },
    editions=("2019", "2019"),
    zero="",
    printed={"applications.unable.not_held.total": ""},
)

DASHES = Base(
    "dashes",
    "东坪市民族宗教事务局",
    2022,
    {
        "rules": "/ / /",
        "normative_documents": "0 0 2",
        "licensing": "41",
        "penalties": "-",
        "compulsion": "-",
        "administrative_fees": "/",
    },
    {
        "granted": "2 0 0 0 0 0",
        "unable.requires_creation": "0 1 0 0 0 0",
    },
    zero="/",
)

REMARKS = Base(
    "remarks",
    "梅岭市人民政府办公室",
    2023,
    {
        "rules": "1 0 9",
        "normative_documents": "22（其中修订16件） 7 210",
        "licensing": "30471",
        "penalties": "9126（含简易程序412件）",
        "compulsion": "88",
        "administrative_fees": "59237.2449",
    },
    {
        "carried_in": "10 2 0 0 0 0",
        "granted": "120 21 0 3 5 0",
        "granted_partially": "35 4 0 0 1 0",
        "refused.administrative_query": "6 1 0 0 0 0",
        "refused.third_party_rights": "2 0 0 0 0 0",
        "unable.not_held": "77 10 0 1 0 0",
        "unable.unclear_after_supplement": "3 0 0 0 0 0",
        "not_processed.excessive_requests": "12 0 0 0 0 0",
        "otherwise_handled.supplement_overdue": "4 0 0 0 0 0",
        "otherwise_handled.other": "9 2 0 0 0 1",
        "carried_forward": "10 1 0 0 0 0",
    },
    {"reconsideration": "6 2 1 0", "litigation_direct": "1 0 0 2", "litigation_after_reconsideration": "4 0 0 0"},
)

ERRORS = Base(
    "errors",
    "南渡区教育体育局",
    2024,
    {
        "rules": "0 0 0",
        "normative_documents": "2 0 11",
        "licensing": "640",
        "penalties": "7",
        "compulsion": "0",
        "administrative_fees": "2.02",
    },
    {
        "carried_in": "3 0 0 0 0 0",
        "granted": "21 4 0 0 0 0",
        "granted_partially": "6 1 0 0 0 0",
        "refused.internal_affairs": "2 0 0 0 0 0",
        "unable.not_held": "9 0 0 0 1 0",
        "not_processed.repeat_request": "1 0 0 0 0 0",
        "carried_forward": "2 1 0 0 0 0",
    },
    {"reconsideration": "2 1 0 0", "litigation_direct": "3 0 0 1"},
    printed={
        "applications.granted.total": "26",
        "applications.results_total.natural_person": "38",
        "reconsideration_litigation.litigation_direct.total": "0",
    },
)

LABELS = Base(
    "labels",
    "红旗林场管理处",
    2022,
    {
        "rules": "0 0 0",
        "normative_documents": "3 1 15",
        "licensing": "207",
        "penalties": "33",
        "compulsion": "4",
        "administrative_fees": "11.75",
    },
    {
        "carried_in": "0 1 0 0 0 0",
        "granted": "8 2 0 0 0 0",
        "granted_partially": "1 0 0 0 0 0",
        "refused.prohibited_by_law": "1 0 0 0 0 0",
        "refused.internal_affairs": "2 0 0 0 0 0",
        "unable.not_held": "4 0 0 1 0 0",
        "otherwise_handled.supplement_overdue": "1 0 0 0 0 0",
        "carried_forward": "1 0 0 0 0 0",
    },
    {"reconsideration": "1 0 1 0"},
    relabelled={
        "行政规范性文件": "规范性文件",
        "本年制发件数": "本年度制发件数",
        "二、上年结转政府信息公开申请数量": "二、上年度结转政府信息公开申请数量",
        "2.其他法律行政法规禁止公开": "2.其他法律、行政法规禁止公开",
        "危及“三安全一稳定”": "危及三安全一稳定",
        "内部事务信息": "内部事物信息",
        "不掌握相关": "不掌握有关",
        "（七）总计": "（七）合计",
        "四、结转下年度继续办理": "四、结转下一年度继续办理",
        "其他": "其它",
        **{f"{n}.": f"{n}、" for n in range(1, 9)},
    },
)

BASES = (ZEROS, SPARSE, RICH, SIGNED, MIXED, BLANKS, BLANKS_2019, DASHES, REMARKS, ERRORS, LABELS)
