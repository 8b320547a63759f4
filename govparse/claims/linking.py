"""What a number is about, by the words beside it and the context."""

from govparse.claims.amounts import Amount
from govparse.claims.applications import link_application, link_together, received, says_public
from govparse.claims.applications import place as application
from govparse.claims.claim import Link
from govparse.claims.context import Context
from govparse.claims.disclosure import DECISIONS, DOCUMENTS, link_disclosure
from govparse.claims.disclosure import topic_of as topic_of_disclosure
from govparse.claims.facets import Facets, is_review
from govparse.claims.review import link_case, link_result
from govparse.claims.review import topic_of as topic_of_review
from govparse.claims.vocabulary import BOTH, FEES, MONEY

APPLICATIONS = "applications"
PUBLISHED = "published"
"""The heading 主动公开, under which 公开 counts what was published."""
_PETITION = "not_processed.petition_complaint"
_APPLICATION = "申请"
_ACTS = {"received", "new_received", "results_total"}
"""What is done with anything: 办结 behind 信访21件 is about those."""
_OUTCOME_MODES = ("handled", "outcome")
_TYPED = ("类", "属于", "实为", "之实", "当信访", "那套", "转走", "处理")


def domain_of(facets: Facets, context: Context) -> str | None:
    """The domain that a number belongs to; None where its own words name a topic without a table."""
    if _is_complaint(facets, context):
        return None
    subject = facets.subject
    if subject is None:
        return _carried(facets, context)
    kind, key = subject
    if kind == "domain":
        return facets.domain
    if key == "published_total":
        carried = _carried(facets, context)
        told = facets.rows or context.mode in _OUTCOME_MODES or says_public(facets)
        outcomes = carried == APPLICATIONS and told
        return (
            carried if outcomes or (carried in DOCUMENTS and facets.verbs) else facets.domain if facets.verbs else None
        )
    if facets.rows and facets.order.index(subject) < _first_row(facets) and _carried(facets, context) == APPLICATIONS:
        return APPLICATIONS
    return None


def _first_row(facets: Facets) -> int:
    return next((number for number, (kind, _) in enumerate(facets.order) if kind == "row"), -1)


def _carried(facets: Facets, context: Context) -> str | None:
    """The domain of what stands before, or of the heading: 收到 under 依申请公开."""
    subject = context.subject
    if context.topic is not None and context.domain is None and set(facets.rows) & _ACTS and not facets.columns:
        return None
    if "REVIEWER" in facets.flags and subject in (BOTH, "reconsideration", "litigation"):
        reviewer = next(word for word in reversed(facets.words) if word.name == "REVIEWER")
        return "reconsideration" if "复议" in reviewer else "litigation"
    if is_review(subject) and (set(facets.columns) and not facets.results):
        return None
    return subject


def _is_complaint(facets: Facets, context: Context) -> bool:
    """Whether 投诉, 举报 or 信访 are what is counted, and not a reason for not handling applications."""
    if facets.row != _PETITION or facets.domains:
        return False
    words = "".join(word for word in facets.words if word.name == "PETITION")
    if any(mark in words for mark in _TYPED):
        return context.subject != APPLICATIONS
    return not (context.subject == APPLICATIONS and context.mode in _OUTCOME_MODES)


def link_amount(facets: Facets, context: Context, amount: Amount) -> tuple[str | None, Link]:
    """The domain of a number, and what it is about as far as the words say."""
    facets_domain = domain_of(facets, context)
    if facets.flags & {"FORMER", "LATTER"} and context.names:
        return _paired(facets, context)
    domain = facets_domain
    link: Link | None = None
    if "ALL" in facets.flags and amount.value and len({*facets.columns, *facets.domains}) > 1:  # 两类均为6件
        return domain, Link(topic_of(facets, context, domain, amount))
    if domain == APPLICATIONS and not is_review(domain):
        link = link_application(facets, context, amount)
        if link is None and "TOGETHER" in facets.flags and not facets.says_something:
            link = link_together(context)
        if link is None and facets.flags & {"THESE", "AMONG"} and amount.unit:
            link = _named_before(facets, context, amount)
    elif is_review(domain) and domain is not None:
        link = link_case(facets, context, amount, domain)
    elif domain is not None and domain not in (FEES, PUBLISHED):
        link = link_disclosure(facets, context, amount, domain)
    return domain, link or Link(topic_of(facets, context, domain, amount))


def _paired(facets: Facets, context: Context) -> tuple[str | None, Link]:
    """前者 and 后者 with what is said of them."""
    if "FORMER" in facets.flags or len(context.pair) != 2:
        context.pair = context.names[-2:]
    if len(context.pair) != 2:
        return None, Link("other")
    domain, row = context.pair["LATTER" in facets.flags]
    context.domain = domain
    if is_review(domain):
        result = "pending" if "UNFINISHED" in facets.flags else (facets.results or [""])[-1]
        return domain, link_result(domain, result) if result else Link(topic_of_review(domain))
    if domain == APPLICATIONS and row and not facets.rows:
        return domain, Link("applications_outcome", (application(row),), (), row)
    return domain, Link("other")


def _named_before(facets: Facets, context: Context, amount: Amount) -> Link | None:
    """以上42份, 这60件, 12件里头: the same number as before, or what was received and carried in together."""
    for claim in reversed(context.claims):
        if claim.domain == APPLICATIONS and claim.value == amount.value and claim.link.about:
            return claim.link
    new, carried = context.last("received", "new_received"), context.last("carried_in")
    if new is not None and carried is not None and new.value + carried.value == amount.value:
        return Link("applications_received", (application("new_received"), application("carried_in")), (), "due")
    if any(word.name == "AMONG" and word.startswith(_APPLICATION) for word in facets.words):
        return received("total", "received")
    return None


def topic_of(facets: Facets, context: Context, domain: str | None, amount: Amount) -> str:
    """The topic of a number without a cell."""
    if "OTHER_ROLE" in facets.flags:
        return "other"
    if _is_complaint(facets, context):
        return "complaints_reports"
    subject = facets.subject
    if subject is not None and subject[0] == "topic" and domain is None:
        if subject[1] == "published_total" and (facets.noun or len(facets.topics) > 1):
            others = [topic for topic in facets.topics if topic not in ("published_total", "website_columns")]
            return others[-1] if others else "published_by_channel"
        return subject[1]
    if domain == FEES:
        return "fees"
    if domain == APPLICATIONS:
        return _topic_of_application(facets, context)
    if is_review(domain) and domain is not None:
        return topic_of_review(domain)
    if domain in (*DOCUMENTS, *DECISIONS) and domain in facets.domains:
        return topic_of_disclosure(domain)
    if domain in DECISIONS and not facets.noun:
        return topic_of_disclosure(domain)
    if PUBLISHED in (domain, context.heading) and amount.unit in ("条", "篇", "份", "期", "则", "批", "张"):
        return "published_by_channel"
    if context.topic is not None and not facets.noun:
        return context.topic
    return "other" if facets.noun or amount.unit in MONEY else context.topic or "other"


def _topic_of_application(facets: Facets, context: Context) -> str:
    if "STAY" in facets.flags or "UNFINISHED" in facets.flags:
        return "carried_in" if "LAST" in facets.flags else "carried_forward"
    if any(row not in ("received", "new_received", "due", "results_total") for row in facets.rows):
        return "applications_outcome"
    if "results_total" in facets.rows or "EXTENDED" in facets.flags:
        return "applications_handled"
    return {"outcome": "applications_outcome", "handled": "applications_handled"}.get(
        context.mode, "applications_received"
    )


def received_like(context: Context, column: str) -> Link:
    """The link of a kind of applicants, read as the total before it was."""
    return received(column, context.received)


__all__ = ["APPLICATIONS", "BOTH", "PUBLISHED", "domain_of", "link_amount", "received_like", "topic_of"]
