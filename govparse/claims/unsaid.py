"""Claims without a number: nothing of a kind (未收到), all of a kind (均已答复), an outcome of the case just told."""

from collections.abc import Iterable, Sequence

from attrs import define

from govparse.claims.amounts import Amount
from govparse.claims.applications import place as application
from govparse.claims.claim import Claim, Link
from govparse.claims.context import Context
from govparse.claims.disclosure import DECISIONS, DOCUMENTS
from govparse.claims.disclosure import topic_of as topic_of_disclosure
from govparse.claims.facets import Facets, gather, is_review
from govparse.claims.lexing import Word, make_word
from govparse.claims.linking import APPLICATIONS, link_amount, received_like
from govparse.claims.lists import named
from govparse.claims.review import link_result, result_of, topic_of
from govparse.claims.vocabulary import BOTH, FEES
from govparse.outline.places import end_of, start_of
from govparse.records import Number

_CATEGORIES = ("refused", "unable", "not_processed", "otherwise_handled")
_SUITS = {"litigation_direct", "litigation_after_reconsideration"}
_REVIEWS = {BOTH: ("reconsideration", "litigation")}
_LONGEST_OUTCOME = 14
"""A clause that tells what became of the cases just told is short."""
_LONGEST_VERB = 2
_VERBS = ("RECEIVED", "HANDLED", "ISSUED", "HAPPENED", "REPEALED")
_MARKS = ("已", "按时", "按期", "期限", "时限", "予以", "当年", "全部", "规定时间", "及时", "依法", "了句号")
_COUNTED_AS_COMPLAINTS = "not_processed.petition_complaint"


@define
class Unsaid:
    """A claim without a number: its value, its place in the sentence, and what it is about."""

    value: Number
    place: tuple[int, int]
    domain: str | None
    link: Link
    none: bool


def read_unsaid(words: Sequence[Word], context: Context) -> list[Unsaid]:
    """The claims that the words of a clause without numbers make."""
    kinds = {word.name for word in words}
    if "FUTURE" in kinds:
        return []
    if "FREE" in kinds:
        place = _place([next(word for word in words if word.name == "FREE")])
        if "ADMINISTRATIVE_FEE" in kinds:
            link = Link("fees", (("disclosure", "administrative_fees", "amount"),), (), "", "amount")
            return [Unsaid(0, place, "administrative_fees", link, none=True)]
        return [Unsaid(0, place, FEES, Link("fees"), none=True)]
    if "UNCHANGED" in kinds:
        return _unchanged(words, context)
    if "NONE" in kinds:
        return _nothing(words, context)
    facets = gather(words)
    if "ALL" in kinds:
        return _everything(words, facets, context)
    return _outcome(words, facets, context)


def _place(words: Sequence[Word]) -> tuple[int, int]:
    return start_of(words[0]), end_of(words[-1])


def _unchanged(words: Sequence[Word], context: Context) -> list[Unsaid]:
    """未增未减: of the items told before, in the form of 2019."""
    domain = context.domain
    if domain not in DECISIONS or not context.setting.disclosure_2019:
        return []
    word = next(word for word in words if word.name == "UNCHANGED")
    link = Link(topic_of_disclosure(domain), (("disclosure", domain, "items_change"),), (), "", "items_change")
    return [Unsaid(0, _place([word]), domain, link, none=True)]


def _nothing(words: Sequence[Word], context: Context) -> list[Unsaid]:
    """未收到申请, 没有行政复议、行政诉讼; 规章未曾制定: what stands behind the negation, else what stands before it."""
    at = next(number for number, word in enumerate(words) if word.name == "NONE")
    verb = words[at + 1 : at + 2]
    said = [
        words[at],
        *(each for each in verb if each.name in ("RECEIVED", "HANDLED", "ISSUED", "HAPPENED", "REPEALED")),
    ]
    place = _place(said) if not isinstance(words[at].start_pos, type(None)) else (0, 0)
    behind, before = list(words[at + 1 :]), list(words[:at])
    when = [word for word in before if word.name in ("LAST", "NEXT")]
    acts = [word for word in behind if word.name == "ISSUED"][:1]
    names = [gather([*when, *acts, *name.words]) for name in _verbs_to_all(named(behind), behind)]
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
    return [Unsaid(0, place, each, _total(each), none=True) for each in _REVIEWS.get(domain, (domain,))]


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
            (each, link_result(each, result) if result else link_amount(_with_domain(name), context, amount)[1])
            if each == domain
            else (each, _total(each))
            for each in _REVIEWS.get(domain, (domain,))
        ]
    if domain in DOCUMENTS and not name.verbs:
        return []
    if domain in DECISIONS and own and len(name.noun) > _LONGEST_VERB:
        return []
    linked = link_amount(name, context, amount)
    return [linked] if linked[1].about else []


def _with_domain(name: Facets) -> Facets:
    return name


def _total(domain: str) -> Link:
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


def _everything(words: Sequence[Word], facets: Facets, context: Context) -> list[Unsaid]:
    """均已答复, 均为自然人, 均为复议后起诉, 全部胜诉: the number is that of what was told before."""
    place = _place(words)
    domain = facets.domain
    if facets.topics and facets.subject is not None and facets.subject[0] == "topic" and not facets.rows:
        return []
    if domain in ("litigation_direct", "litigation_after_reconsideration"):
        return _narrowed(domain, place, context)
    reviewed = is_review(domain or context.domain)
    if reviewed and (facets.results or "UNFINISHED" in facets.flags):
        return _ended(facets, place, context)
    if domain not in (None, APPLICATIONS) or context.subject != APPLICATIONS:
        return []
    if facets.columns:
        last = context.last("received", "new_received")
        if last is None or not last.value:
            return []
        return [Unsaid(last.value, place, APPLICATIONS, received_like(context, facets.columns[-1]), none=False)]
    if facets.row == "results_total":
        return _answered(place, context)
    last = context.claims[-1] if context.claims else None
    if last is not None and facets.row and last.link.row in _CATEGORIES and facets.row.startswith(last.link.row + "."):
        return [_as_outcome(last, facets.row, place)]
    return []


def _as_outcome(last: Claim, row: str, place: tuple[int, int]) -> Unsaid:
    others = ((application("otherwise_handled"),),) if row == "otherwise_handled.other" else ()
    return Unsaid(
        last.value, place, APPLICATIONS, Link("applications_outcome", (application(row),), others, row), none=False
    )


def _answered(place: tuple[int, int], context: Context) -> list[Unsaid]:
    """All that was to be answered: what was received, with what was carried in."""
    total = context.last("due") or context.last("received", "new_received")
    carried = context.last("carried_in")
    if total is None or total.link.column != "total" or context.last("results_total") is not None or not total.value:
        return []
    value = total.value
    if carried is not None and total.link.row != "due" and context.received != "both":
        value += carried.value
    link = Link("applications_handled", (application("results_total"),), (), "results_total")
    return [Unsaid(value, place, APPLICATIONS, link, none=False)]


def _narrowed(domain: str, place: tuple[int, int], context: Context) -> list[Unsaid]:
    """均为未经复议直接起诉: of the suits just told."""
    last = context.last_review()
    if last is None or last.domain != "litigation" or not last.value:
        return []
    link = Link("litigation", (("reconsideration_litigation", domain, "total"),))
    return [Unsaid(last.value, place, domain, link, none=False)]


def _ended(facets: Facets, place: tuple[int, int], context: Context) -> list[Unsaid]:
    """全部胜诉, 复议机关予以维持: how the cases just told ended."""
    last = context.last_review()
    result = result_of(facets)
    domain = _reviewed(facets, context)
    if last is None or result is None or domain is None or last.domain != domain or not last.value:
        return []
    if "ALL" in facets.flags and not facets.flags & {"FORMER", "LATTER"} and len(_open_suits(context)) > 1:
        return []
    ended = [Unsaid(last.value, place, domain, link_result(domain, result), none=False)]
    if "ALL" in facets.flags and not facets.domains and domain == "litigation":
        ended = [*_reconsidered(result, place, context), *ended]
    return [each for each in ended if each.link.about]


def _open_suits(context: Context) -> set[str]:
    """The kinds of suits that the sentence told, and not how they ended: 均 may mean each of them."""
    told = [each for each in context.claims if each.sentence == context.sentence and each.domain in _SUITS]
    ended = {each.domain for each in told if each.link.column != "total"}
    return {each.domain for each in told if each.domain is not None} - ended


def _reconsidered(result: str, place: tuple[int, int], context: Context) -> list[Unsaid]:
    """复议7件、诉讼9件，均获维持: both kinds of cases, where one sentence tells them."""
    told = [each for each in context.claims if each.sentence == context.sentence and each.domain == "reconsideration"]
    total = next((each for each in told if each.link.about == _total("reconsideration").about), None)
    if total is None or not total.value or any(each.link.column != "total" for each in told):
        return []
    return [Unsaid(total.value, place, "reconsideration", link_result("reconsideration", result), none=False)]


def _reviewed(facets: Facets, context: Context) -> str | None:
    if facets.flags & {"LATTER", "FORMER"} and context.pair:
        return context.pair["LATTER" in facets.flags][0]
    return facets.domain or (context.domain if is_review(context.domain) else None)


def _outcome(words: Sequence[Word], facets: Facets, context: Context) -> list[Unsaid]:
    """申请1件，已答复; 复议1件，尚未审结; 诉讼1起，为复议后起诉: of the claim right before, in a short clause."""
    last = context.claims[-1] if context.claims else None
    known = [word for word in words if word.name not in ("PLAIN",)]
    length = sum(len(word) for word in words if word.name in ("PLAIN",))
    if last is None or not last.value or not known or length > _LONGEST_OUTCOME or last.sentence != context.sentence:
        return []
    place = _place(known)
    if is_review(last.domain):
        if facets.domain in ("litigation_direct", "litigation_after_reconsideration"):
            return _narrowed(facets.domain, place, context)
        return _ended(facets, place, context) if result_of(facets) and not facets.topics else []
    if last.domain != APPLICATIONS or facets.domain not in (None, APPLICATIONS):
        return []
    text = "".join(words)
    if facets.row == "results_total" and any(mark in text for mark in _MARKS):
        return _answered(place, context)
    outcome = facets.row is not None and facets.row not in ("received", "new_received", "due", "results_total")
    if outcome and facets.row and last.value == 1 and last.link.row in ("received", "new_received", "results_total"):
        return [_as_outcome(last, facets.row, place)]
    return []
