"""The tables of the forms as the oracle of the zoo knows them: what their rows print and which cells they have."""

APPLICANTS = [
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
]
ISSUED = ["issued", "repealed", "in_force"]
MADE = ["newly_made", "newly_disclosed", "total_disclosed"]
ITEMS = ["items_previous_year", "items_change"]
DISCLOSURE = {
    "2021": {
        "规章": ("rules", ISSUED),
        "规范性文件": ("normative_documents", ISSUED),
        "行政许可": ("licensing", ["decisions"]),
        "行政处罚": ("penalties", ["decisions"]),
        "行政强制": ("compulsion", ["decisions"]),
        "行政事业性收费": ("administrative_fees", ["amount"]),
    },
    "2019": {
        "规章": ("rules", MADE),
        "规范性文件": ("normative_documents", MADE),
        "行政许可": ("licensing", [*ITEMS, "decisions"]),
        "其他对外管理服务事项": ("other_external_services", [*ITEMS, "decisions"]),
        "行政处罚": ("penalties", [*ITEMS, "decisions"]),
        "行政强制": ("compulsion", [*ITEMS, "decisions"]),
        "行政事业性收费": ("administrative_fees", ITEMS),
        "政府集中采购": ("procurement", ["projects", "amount"]),
    },
}
OTHERWISE = {
    "2021": {
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "otherwise_handled.supplement_overdue",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": "otherwise_handled.fee_unpaid",
        "3.其他": "otherwise_handled.other",
    },
    "2019": {"(六)其他处理": "otherwise_handled.undivided"},
}
RESULTS = {
    "(一)予以公开": "granted",
    "(二)部分公开(区分处理的,只计这一情形,不计其他情形)": "granted_partially",
    "1.属于国家秘密": "refused.state_secret",
    "2.其他法律行政法规禁止公开": "refused.prohibited_by_law",
    "3.危及三安全一稳定": "refused.security_stability",
    "4.保护第三方合法权益": "refused.third_party_rights",
    "5.属于三类内部事务信息": "refused.internal_affairs",
    "6.属于四类过程性信息": "refused.process_information",
    "7.属于行政执法案卷": "refused.enforcement_case_file",
    "8.属于行政查询事项": "refused.administrative_query",
    "1.本机关不掌握相关政府信息": "unable.not_held",
    "2.没有现成信息需要另行制作": "unable.requires_creation",
    "3.补正后申请内容仍不明确": "unable.unclear_after_supplement",
    "1.信访举报投诉类申请": "not_processed.petition_complaint",
    "2.重复申请": "not_processed.repeat_request",
    "3.要求提供公开出版物": "not_processed.publication_request",
    "4.无正当理由大量反复申请": "not_processed.excessive_requests",
    "5.要求行政机关确认或重新出具已获取信息": "not_processed.confirm_or_reissue",
}
BEFORE = {"一、本年新收政府信息公开申请数量": "new_received", "二、上年结转政府信息公开申请数量": "carried_in"}
AFTER = {"(七)总计": "results_total", "四、结转下年度继续办理": "carried_forward"}
OUTCOMES = ["upheld", "corrected", "other", "pending", "total"]
SUITS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
REVIEW = "reconsideration_litigation"
REVIEW_HEAD = "结果维持结果纠正其他结果尚未审结总计" * 2
REVIEW_HEADS = "行政复议行政诉讼未经复议直接起诉复议后起诉" + REVIEW_HEAD + "结果维持结果纠正其他结果尚未审结总计"


def rows_of(editions: tuple[str, str]) -> dict[str, tuple[str, list[str]]]:
    """Label and columns of every row of the three tables, in order, by its key."""
    rows = {f"disclosure.{key}": (label, columns) for label, (key, columns) in DISCLOSURE[editions[0]].items()}
    labels = {**BEFORE, **RESULTS, **OTHERWISE[editions[1]], **AFTER}
    rows |= {f"applications.{key}": (label, APPLICANTS) for label, key in labels.items()}
    rows[REVIEW] = REVIEW_HEAD, [f"{suit}.{outcome}" for suit in SUITS for outcome in OUTCOMES]
    return rows
