"""Numbers about reconsideration and litigation: cases, and how they ended."""

from govparse.claims.amounts import Amount
from govparse.claims.claim import Link, Place
from govparse.claims.context import Context
from govparse.claims.facets import Facets, is_review
from govparse.claims.vocabulary import BOTH, CASE_UNITS

TABLE = "reconsideration_litigation"
_OTHERS = ("其他", "其它")


def place(domain: str, result: str = "total") -> Place:
    """A place in the table of reconsideration and litigation; `litigation` is both kinds of suits."""
    return (TABLE, domain, result)


def topic_of(domain: str) -> str:
    """The topic of a domain of this table."""
    return "reconsideration" if domain == "reconsideration" else "litigation"


def link_case(facets: Facets, context: Context, amount: Amount, domain: str) -> Link | None:
    """What a number about cases counts; None where its words do not say."""
    flags = facets.flags
    if amount.unit not in CASE_UNITS or flags & {"OTHER_ROLE", "COMPARED", "NOTICE", "BODIES"} or domain == BOTH:
        return None
    if "LAST" in flags and not flags & {"STAY", "UNFINISHED"}:
        return None
    if ("OWN_LEVEL" in flags and context.setting.regional) or ("REGION" in flags and not context.setting.regional):
        return None
    result = result_of(facets)
    if result == "closed" and "INSTANCE" in flags:
        return None
    if result is not None:
        return link_result(domain, result)
    if facets.domains and facets.words[-1].startswith(_OTHERS):
        return link_result(domain, "other")
    if is_review(facets.domain):
        return Link(topic_of(domain), (place(domain),), (), "", "total")
    if facets.flags & {"OTHER"} and not facets.noun and not facets.rows:
        last = context.claims[-1] if context.claims else None
        if last is not None and is_review(last.domain) and last.link.column not in ("total", ""):
            return link_result(domain, "other")
        return None
    if "TOGETHER" in flags and not facets.noun:
        kinds = {each for each, _ in context.names[-2:]}
        if kinds == {"litigation_direct", "litigation_after_reconsideration"}:
            return Link("litigation", (place("litigation"),))
        return Link(topic_of(domain), (place(domain),)) if kinds == {domain} else None
    if {"received", "new_received"} & set(facets.rows) and not facets.noun and "INSTANCE" not in flags:
        return Link(topic_of(domain), (place(domain),))
    return None


def result_of(facets: Facets) -> str | None:
    """How cases ended, as the last word says that tells it."""
    if "UNFINISHED" in facets.flags:
        return "pending"
    if "EXCEPT" in facets.flags and facets.results == ["closed"]:
        return "pending"
    told = [result for result in facets.results if result != "closed"] or facets.results
    return told[-1] if told else None


def link_result(domain: str, result: str) -> Link:
    """The cases of a domain that ended so; 驳回 counts as other, and may be told as upheld."""
    topic = topic_of(domain)
    if result == "closed":
        decided = tuple(place(domain, each) for each in ("upheld", "corrected", "other"))
        return Link(topic, (), (decided,), "", "")
    if result == "dismissed":
        return Link(topic, (place(domain, "other"),), ((place(domain, "upheld"),),), "", "other")
    return Link(topic, (place(domain, result),), (), "", result)
