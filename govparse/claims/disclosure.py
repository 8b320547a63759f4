"""Numbers about documents, decisions, fees and procurement: the table of section two."""

from govparse.claims.amounts import Amount
from govparse.claims.claim import Link, Place
from govparse.claims.context import Context
from govparse.claims.facets import Facets
from govparse.claims.vocabulary import DECISION_UNITS, ITEM_UNITS, MONEY, PAPER_UNITS

TABLE = "disclosure"
DOCUMENTS = ("rules", "normative_documents")
DECISIONS = ("licensing", "penalties", "compulsion", "other_external_services")
_TOPICS = {
    "rules": "rules",
    "normative_documents": "normative_documents",
    "licensing": "licensing",
    "penalties": "penalties",
    "compulsion": "compulsion",
    "administrative_fees": "fees",
    "other_external_services": "other",
    "procurement": "other",
}
_ACTS = ("issued", "repealed", "in_force", "newly_disclosed", "total_disclosed")
WEAK = "weak"
"""A link that gives way to a better one in its sentence: 查处12起，行政处罚10起."""
_OFFICIAL = ("行政", "许可", "处罚", "强制")
_LONGEST_OBJECT = 8
"""Between 处罚 and its number may stand who or what was punished."""


def place(row: str, column: str) -> Place:
    """A place in the table of section two."""
    return (TABLE, row, column)


def topic_of(domain: str) -> str:
    """The topic of a domain of this table."""
    return _TOPICS[domain]


def link_disclosure(facets: Facets, context: Context, amount: Amount, domain: str) -> Link | None:
    """What a number under a domain of section two counts; None where its words do not say."""
    if facets.flags & {"OTHER_ROLE", "BODIES"} or ("REGION" in facets.flags and not context.setting.regional):
        return None
    if domain in DOCUMENTS:
        return _document(facets, context, amount, domain)
    if domain == "administrative_fees":
        return _fee(facets, context, amount)
    if domain == "procurement":
        return _procurement(facets, context, amount)
    return _decision(facets, context, amount, domain)


def _document(facets: Facets, context: Context, amount: Amount, domain: str) -> Link | None:
    if amount.unit not in PAPER_UNITS or facets.flags & {"ITEMS", "COMPARED"}:
        return None
    own = domain in facets.domains
    verbs = [verb for verb in facets.verbs if verb in (*_ACTS, "amended", "reviewed")]
    verb = verbs[-1] if verbs else context.verb if own and not facets.topics else None
    if verb is None:
        return Link(_TOPICS[domain], (), ((place(domain, "issued"),), (place(domain, "in_force"),))) if own else None
    if verb not in _ACTS or (not own and facets.noun) or ("CUMULATIVE" in facets.flags and verb == "issued"):
        return None
    if "LAST" in facets.flags and "OF_WHICH" not in facets.flags:
        return None
    return Link(_TOPICS[domain], (place(domain, verb),), (), "", verb)


def _items(facets: Facets, context: Context, amount: Amount, domain: str) -> Link | None:
    """Items on the list of powers, in the form of 2019: those of last year, and the change."""
    if not context.setting.disclosure_2019:
        return None
    flags, verbs = facets.flags, facets.verbs
    if flags & {"MORE_THAN", "LESS_THAN"} or "items_change" in verbs or facets.rows == ["new_received"]:
        return Link(_TOPICS[domain], (place(domain, "items_change"),), (), "", "items_change")
    if "items_previous_year" in verbs or ("LAST" in flags and amount.unit in ITEM_UNITS):
        return Link(_TOPICS[domain], (place(domain, "items_previous_year"),), (), "", "items_previous_year")
    return None


def _decision(facets: Facets, context: Context, amount: Amount, domain: str) -> Link | None:
    if amount.unit in ITEM_UNITS or "items_change" in facets.verbs or "items_previous_year" in facets.verbs:
        return _items(facets, context, amount, domain)
    if amount.unit not in DECISION_UNITS or facets.flags & {"ITEMS", "COMPARED", "LAST", "CUMULATIVE"}:
        return None
    services = domain == "other_external_services"
    if {"received", "new_received"} & set(facets.rows) and not services:
        return None
    acts = "decisions" in facets.verbs or "results_total" in facets.rows or (services and bool(facets.rows))
    acts |= bool(facets.flags & {"HAPPENED", "TOGETHER"}) and not facets.noun
    if domain not in facets.domains and not acts:
        return None
    if domain == "licensing" and ("OTHER" in facets.flags or facets.noun):
        return None
    if len(facets.noun) > _LONGEST_OBJECT:
        return None
    if facets.topics and facets.subject is not None and facets.subject[0] == "topic":
        return None
    weak = "INVESTIGATED" in facets.flags or not _is_official(facets)
    return Link(_TOPICS[domain], (place(domain, "decisions"),), (), WEAK if weak else "", "decisions")


def _is_official(facets: Facets) -> bool:
    """Whether decisions are named as the form names them: 行政许可, and not 施工许可证."""
    return any(word.type == "DOMAIN" and word.startswith(_OFFICIAL) for word in facets.words)


def _fee(facets: Facets, context: Context, amount: Amount) -> Link | None:
    if amount.unit in ITEM_UNITS:
        return _items(facets, context, amount, "administrative_fees")
    if "COMPARED" in facets.flags:
        return None
    if amount.unit in MONEY or (amount.unit == "" and not facets.noun):
        return Link("fees", (place("administrative_fees", "amount"),), (), "", "amount")
    return None


def _procurement(facets: Facets, context: Context, amount: Amount) -> Link | None:
    if "COMPARED" in facets.flags or not context.setting.disclosure_2019:
        return None
    if amount.unit in MONEY:
        return Link("other", (place("procurement", "amount"),), (), "", "amount")
    if "procurement" in facets.domains and amount.unit in ("项", "个", "次", "批", "批次", "件", "宗"):
        return Link("other", (place("procurement", "projects"),), (), "", "projects")
    return None
