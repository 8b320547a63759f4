"""What each word of the claims grammar means for a number: one table from terminals to facets.

A facet names a row or column of the forms by its key, or a topic, or what puts the number beyond the tables.
"""

from typing import Literal, NamedTuple

Kind = Literal["domain", "row", "column", "result", "verb", "topic", "flag"]


class Meaning(NamedTuple):
    """A kind of facet and which one: a key of the forms, a topic, a flag."""

    kind: Kind
    key: str


def split(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


BOTH = "reconsideration_and_litigation"
FEES = "fees"
"""The information processing fee, which no cell holds."""

_DOMAINS = {
    "APPLICATION": "applications",
    "RECONSIDERATION": "reconsideration",
    "LITIGATION": "litigation",
    "DIRECT": "litigation_direct",
    "AFTER": "litigation_after_reconsideration",
    "NORMATIVE": "normative_documents",
    "PAPER": "normative_documents",
    "RULES": "rules",
    "LICENSING": "licensing",
    "PENALTY": "penalties",
    "INVESTIGATED": "penalties",
    "COMPULSION": "compulsion",
    "SERVICES": "other_external_services",
    "ADMINISTRATIVE_FEE": "administrative_fees",
    "PROCUREMENT": "procurement",
    "FEE": FEES,
    "FREE": FEES,
}
_ROWS = {
    "NEW": "new_received",
    "RECEIVED": "received",
    "HANDLED": "results_total",
    "DUE": "due",
    "GRANTED": "granted",
    "PARTIALLY": "granted_partially",
    "REFUSED": "refused",
    "SECRET": "refused.state_secret",
    "PROHIBITED": "refused.prohibited_by_law",
    "SECURITY": "refused.security_stability",
    "THIRD_PARTY": "refused.third_party_rights",
    "INTERNAL": "refused.internal_affairs",
    "PROCESS": "refused.process_information",
    "CASE_FILE": "refused.enforcement_case_file",
    "QUERY": "refused.administrative_query",
    "UNABLE": "unable",
    "NOT_HELD": "unable.not_held",
    "CREATION": "unable.requires_creation",
    "UNCLEAR": "unable.unclear_after_supplement",
    "NOT_PROCESSED": "not_processed",
    "PETITION": "not_processed.petition_complaint",
    "REPEATED": "not_processed.repeat_request",
    "PUBLICATION": "not_processed.publication_request",
    "EXCESSIVE": "not_processed.excessive_requests",
    "CONFIRMED": "not_processed.confirm_or_reissue",
    "OTHERWISE": "otherwise_handled",
    "OVERDUE": "otherwise_handled.supplement_overdue",
    "UNPAID": "otherwise_handled.fee_unpaid",
    "WITHDRAWN": "otherwise_handled.other",
}
_COLUMNS = {
    "NATURAL_PERSON": "natural_person",
    "COMPANY": "commercial_enterprise",
    "RESEARCH": "research_institution",
    "PUBLIC_WELFARE": "public_welfare_organization",
    "LEGAL_SERVICE": "legal_service_organization",
    "OTHER_ORGANIZATION": "other_organization",
    "ORGANIZATIONS": "organizations",
}
_RESULTS = {
    "UPHELD": "upheld",
    "CORRECTED": "corrected",
    "DISMISSED": "dismissed",
    "ENDED": "other",
    "SUSPENDED": "pending",
    "CLOSED": "closed",
}
_VERBS = {
    "ISSUED": "issued",
    "REPEALED": "repealed",
    "IN_FORCE": "in_force",
    "NEWLY_DISCLOSED": "newly_disclosed",
    "TOTAL_DISCLOSED": "total_disclosed",
    "AMENDED": "amended",
    "REVIEWED": "reviewed",
    "DECISIONS": "decisions",
    "ITEMS_LAST": "items_previous_year",
    "ITEMS_CHANGE": "items_change",
    "UNCHANGED": "items_change",
}
_TOPICS = {
    "PUBLISHED": "published_total",
    "WEBSITE": "website_columns",
    "MEDIA": "new_media",
    "INTERPRETED": "interpretations",
    "MESSAGE": "messages_answered",
    "MEETING": "meetings",
    "TRAINING": "trainings",
    "PROPOSAL": "proposals",
    "OTHER_APPLICATION": "other",
    "FINE": "penalties",
}
_FLAGS = split(
    "INVESTIGATED BODIES "
    "LAST NEXT THIS STAY UNFINISHED COMPARED MORE_THAN LESS_THAN REGION OWN_LEVEL OTHER_ROLE OF_WHICH TOGETHER "
    "CUMULATIVE THESE AMONG FORMER LATTER RESPECTIVELY EACH ALL OTHER ETC OUTCOME NONE HAPPENED FREE EXCEPT FUTURE "
    "APPLICANT EXTENDED CHANNEL REVIEWER INSTANCE NOTICE ITEMS CONNECTED"
)

MEANINGS: dict[str, tuple[Meaning, ...]] = {}
_FAMILIES: tuple[tuple[Kind, dict[str, str]], ...] = (
    ("domain", _DOMAINS),
    ("row", _ROWS),
    ("column", _COLUMNS),
    ("result", _RESULTS),
    ("verb", _VERBS),
    ("topic", _TOPICS),
    ("flag", {name: name for name in sorted(_FLAGS)}),
)
for _kind, _words in _FAMILIES:
    for _name, _key in _words.items():
        MEANINGS[_name] = (*MEANINGS.get(_name, ()), Meaning(_kind, _key))
MEANINGS["WITHDRAWN"] += (Meaning("result", "other"),)

NOTHING = frozenset({"NONE", "FREE", "UNCHANGED"})
"""Terminals that say that there is nothing of a kind."""
NEUTRAL = frozenset(
    "的地得为是有了过在则也亦还又就已被由经对向将从把给来去个等其该所此这那到达计共数总量项件中内者类名即以及和与并或而且于自因"
)
"""Characters that are no noun between a word and its number."""
NEUTRAL_WORDS = split(
    "情况 方面 数量 总数 总量 案件 工作 决定 全年 年度 共计 本局 我局 本机关 我镇 本镇 我委 本单位 我单位 进行 作出 "
    "予以 实施 事项 审批 核发 颁发 发放 送达 办理 发出 下达 签发 此类 文件 只有 仅有 一共 绝大部分 不多 较多 较少 主要"
)

CASE_UNITS = split("件 件次 宗 起 例 桩 笔 单 份 条 人次 个 项 份次 人份") | {""}
"""What applications and cases are counted with."""
PAPER_UNITS = split("件 份 部 个 项 例 篇 条 宗") | {""}
"""What documents are counted with."""
DECISION_UNITS = split("件 件次 份 宗 起 例 桩 单 张 本 个 户 户次 家次 家 人 人次 项次 次 艘次 辆次 处 笔 批件 枚") | {
    ""
}
"""What licences, penalties and measures are counted with."""
ITEM_UNITS = frozenset({"项"})
MONEY = frozenset({"元", "万元", "亿元"})
