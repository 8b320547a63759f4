"""Nothing of a kind: 未收到申请, 没有行政复议、行政诉讼, 规章未曾制定, 未增未减."""

from collections.abc import Iterable, Sequence

from attrs import define

from govparse.claims.amounts import Amount
from govparse.claims.claim import Link
from govparse.claims.context import Context
from govparse.claims.disclosure import DECISIONS, DOCUMENTS
from govparse.claims.disclosure import topic_of as topic_of_disclosure
from govparse.claims.facets import Facets, gather, is_review
from govparse.claims.lexing import Word, make_word
from govparse.claims.linking import APPLICATIONS, link_amount
from govparse.claims.lists import named
from govparse.claims.review import link_result, result_of, topic_of
from govparse.claims.vocabulary import BOTH, FEES
from govparse.outline.places import end_of, start_of
from govparse.records import Number

_REVIEWS = {BOTH: ("reconsideration", "litigation")}
_EACH = ("均", "皆", "都")
_LONGEST_VERB = 2
_VERBS = ("RECEIVED", "HANDLED", "ISSUED", "HAPPENED", "REPEALED")
_COUNTED_AS_COMPLAINTS = "not_processed.petition_complaint"


@define
class Unsaid:
    """A claim without a number: its value, its place in the sentence, and what it is about."""

    value: Number
    place: tuple[int, int]
    domain: str | None
    link: Link
    none: bool


def place_of(words: Sequence[Word]) -> tuple[int, int]:
    """From the first word to the last."""
    return start_of(words[0]), end_of(words[-1])


def read_unchanged(words: Sequence[Word], context: Context) -> list[Unsaid]:
    """未增未减: of the items told before, in the form of 2019."""
    domain = context.domain
    if domain not in DECISIONS or not context.setting.disclosure_2019:
        return []
    word = next(word for word in words if word.name == "UNCHANGED")
    link = Link(topic_of_disclosure(domain), (("disclosure", domain, "items_change"),), (), "", "items_change")
    return [Unsaid(0, place_of([word]), domain, link, none=True)]


def read_nothing(words: Sequence[Word], context: Context) -> list[Unsaid]:
    """未收到申请, 没有行政复议、行政诉讼; 规章未曾制定: what stands behind the negation, else what stands before it."""
    at = next(number for number, word in enumerate(words) if word.name == "NONE")
    verb = (word for word in words[at + 1 : at + 2] if word.name in _VERBS)
    place = place_of([words[at], *verb])
    behind, before = list(words[at + 1 :]), list(words[:at])
    when = [word for word in before if word.name in ("LAST", "NEXT")]
    acts = [word for word in behind if word.name == "ISSUED"][:1]
    names = [gather([*when, *acts, *name.words]) for name in _verbs_to_all(named(behind), behind)]
    if words[at].startswith(_EACH) and any(name.results and not name.domains for name in names):
        return []  # 直接起诉2件、复议后起诉1件，均未败诉: of which of them the words do not say
    found = _none_of(names, context, place, own=True)
    if found:
        return found
    facets = gather(behind)
    if facets.topics and not facets.says_something:
        return []
    names = named(before) if len(facets.noun) <= _LONGEST_VERB else []
    if "发" in words[at]:
        names = [gather([*name.words, make_word("ISSUED", "发")]) for name in names]
    if facets.verbs or facets.rows or facets.flags & {"STAY", "UNFINISHED"}:
        names = [gather([*name.words, *behind]) for name in names]
    found = _none_of(names, context, place, own=False)
    if not found and not names and "HAPPENED" in facets.flags and not facets.noun:
        return _none_happened(context, place)
    return found


def _none_happened(context: Context, place: tuple[int, int]) -> list[Unsaid]:
    """本年未发生: of the cases that the clauses before speak of."""
    domain = context.domain
    if domain is None or not is_review(domain):
        return []
    return [Unsaid(0, place, each, total_of(each), none=True) for each in _REVIEWS.get(domain, (domain,))]


def _verbs_to_all(names: list[Facets], words: Sequence[Word]) -> list[Facets]:
    """未收到和处理申请: the object of the last verb is that of each; 公民和组织的申请 are all there are."""
    askers = any(name.columns for name in names[:-1]) and not any(name.domains for name in names[:-1])
    if askers and names[-1].domain == APPLICATIONS:
        return [gather(word for word in words if word.name in ("RECEIVED", "NEW", "HANDLED", "APPLICATION"))]
    if len(names) > 1 and names[-1].domain == APPLICATIONS and not names[0].domains and names[0].rows:
        objects = [word for word in words if word.name == "APPLICATION"]
        return [name if name.domains else gather([*name.words, *objects]) for name in names]
    return names


def _none_of(names: Iterable[Facets], context: Context, place: tuple[int, int], own: bool) -> list[Unsaid]:
    found: list[Unsaid] = []
    for name in names:
        for domain, link in _none(name, context, own):
            if all(each.link.about != link.about or not link.about for each in found):
                found.append(Unsaid(0, place, domain, link, none=True))
    return found


def _none(name: Facets, context: Context, own: bool) -> list[tuple[str | None, Link]]:
    """What a negated name says is none; nothing where it is unclear."""
    if name.row == _COUNTED_AS_COMPLAINTS and not name.domains:
        return [(None, Link("complaints_reports"))]
    subject = name.subject
    if subject is not None and subject[0] == "topic":
        return []
    amount = Amount(0, "exact", "", 0, 0, written=False)
    domain = name.domain
    if domain is None:
        return _of_context(name, context, amount)
    if domain == FEES:
        return [(FEES, Link("fees"))]
    if is_review(domain):
        result = result_of(name)
        return [
            (each, link_result(each, result) if result else link_amount(name, context, amount)[1])
            if each == domain
            else (each, total_of(each))
            for each in _REVIEWS.get(domain, (domain,))
        ]
    if domain in DOCUMENTS and not name.verbs:
        return []
    if domain in DECISIONS and own and len(name.noun) > _LONGEST_VERB:
        return []
    linked = link_amount(name, context, amount)
    return [linked] if linked[1].about else []


def total_of(domain: str) -> Link:
    """All cases of a domain."""
    return Link(topic_of(domain), (("reconsideration_litigation", domain, "total"),))


def _of_context(name: Facets, context: Context, amount: Amount) -> list[tuple[str | None, Link]]:
    """未收到 under 依申请公开, 没有败诉 after 行政诉讼: a row or result of what the context speaks of."""
    subject = context.subject
    if subject == APPLICATIONS or (is_review(subject) and subject != BOTH and name.results):
        linked = link_amount(name, context, amount)
        return [linked] if linked[1].about else []
    if subject in DOCUMENTS and name.verbs and not name.noun:
        linked = link_amount(name, context, amount)
        return [linked] if linked[1].about else []
    return []
