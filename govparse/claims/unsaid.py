"""Claims without a number: nothing of a kind (未收到), all of a kind (均已答复), an outcome of the case just told."""

from collections.abc import Sequence

from govparse.claims.applications import place as application
from govparse.claims.claim import Claim, Link
from govparse.claims.context import Context
from govparse.claims.facets import Facets, gather, is_review
from govparse.claims.lexing import Word
from govparse.claims.linking import APPLICATIONS, received_like
from govparse.claims.nothing import Unsaid, place_of, read_nothing, read_unchanged, total_of
from govparse.claims.review import link_result, result_of
from govparse.claims.vocabulary import FEES

_CATEGORIES = ("refused", "unable", "not_processed", "otherwise_handled")
_SUITS = {"litigation_direct", "litigation_after_reconsideration"}
_LONGEST_OUTCOME = 14
"""A clause that tells what became of the cases just told is short."""
_MARKS = ("已", "按时", "按期", "期限", "时限", "予以", "当年", "全部", "规定时间", "及时", "依法", "了句号")


def read_unsaid(words: Sequence[Word], context: Context) -> list[Unsaid]:
    """The claims that the words of a clause without numbers make."""
    kinds = {word.name for word in words}
    if "FUTURE" in kinds:
        return []
    if "FREE" in kinds:
        place = place_of([next(word for word in words if word.name == "FREE")])
        if "ADMINISTRATIVE_FEE" in kinds:
            link = Link("fees", (("disclosure", "administrative_fees", "amount"),), (), "", "amount")
            return [Unsaid(0, place, "administrative_fees", link, none=True)]
        return [Unsaid(0, place, FEES, Link("fees"), none=True)]
    if "UNCHANGED" in kinds:
        return read_unchanged(words, context)
    if "NONE" in kinds:
        return read_nothing(words, context)
    facets = gather(words)
    if "ALL" in kinds:
        return _everything(words, facets, context)
    return _outcome(words, facets, context)


def _everything(words: Sequence[Word], facets: Facets, context: Context) -> list[Unsaid]:
    """均已答复, 均为自然人, 均为复议后起诉, 全部胜诉: the number is that of what was told before."""
    place = place_of(words)
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
    total = next((each for each in told if each.link.about == total_of("reconsideration").about), None)
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
    place = place_of(known)
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
