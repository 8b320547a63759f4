"""All claims of a report: sentence by sentence, with the headings that they stand below."""

from collections.abc import Mapping
from functools import lru_cache

from govparse.claims.claim import Claim
from govparse.claims.context import Context, Setting
from govparse.claims.facets import Facets, gather, is_review
from govparse.claims.lexing import Word
from govparse.claims.linking import APPLICATIONS, PUBLISHED
from govparse.claims.parsing import parse_sentence
from govparse.claims.reader import Reader
from govparse.claims.records import record_claims
from govparse.claims.sentences import headings_of, worth_reading
from govparse.claims.settling import settle
from govparse.claims.tallies import Mismatch, mismatches
from govparse.claims.vocabulary import BOTH
from govparse.forms import TABLES, forms_of
from govparse.forms.form import Form
from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.records import SectionKind, Statements

_YEARS_OF_2019 = (2019, 2020)
"""The form of 2019 was in force for two years; what older reports tell in words is told in those of 2021."""
_BY_KIND: dict[SectionKind | None, str] = {"applications": APPLICATIONS, "reconsideration_litigation": BOTH}


def read_claims(
    prose: Prose,
    sections: Sections,
    statements: Statements,
    tables: Mapping[str, Form],
    year: int | None,
    regional: bool,
) -> list[Mismatch]:
    """Add to `statements` what the prose counts, and give what of it does not fit together.

    `tables` are the forms of the tables that the report has, `year` is the one it is for; a table that it has not is of
    the edition of that year. `regional` says whether it speaks for all bodies of a region.
    """
    forms = {table: tables.get(table) or _form_of(table, year) for table in TABLES}
    setting = Setting(year, regional, forms["disclosure"].edition == "2019")
    claims = _claims(prose, sections, setting)
    settle(claims)
    record_claims(claims, prose, sections, forms, statements)
    return list(mismatches(claims))


def _form_of(table: str, year: int | None) -> Form:
    """The edition in force for a year."""
    forms = forms_of(table)
    edition = "2019" if year in _YEARS_OF_2019 else "2021"
    return next((form for form in forms if form.edition == edition), forms[0])


def _claims(prose: Prose, sections: Sections, setting: Setting) -> list[Claim]:
    headings = headings_of(sections)
    claims: list[Claim] = []
    context = Context(setting)
    line = above = None
    number = 0
    for sentence in worth_reading(prose):
        number += not sentence.goes_on
        if sentence.line != line:
            titles, kind = headings.at(prose.cleaned.span(sentence.places[0], sentence.places[0] + 1)[0])
            fresh = Context(setting, _domain_of(titles, kind), kind)
            if titles == above and line is not None:
                fresh.follow(context)
            if titles and _tells_outcomes(titles[-1]):
                fresh.mode = "outcome"
            if fresh.heading is None and titles and _is_sentence(titles[-1]):
                fresh.domain = context.subject
            line, above, context = sentence.line, titles, fresh
        context.sentence = number
        done = len(context.found)
        Reader(context, sentence).read()
        claims += context.found[done:]
    return claims


def _domain_of(titles: tuple[str, ...], kind: SectionKind | None) -> str | None:
    """The domain that headings give, the innermost that names one."""
    for title in reversed(titles):
        if (domain := _domain_in(title)) is not None:
            return domain
    return _BY_KIND.get(kind)


@lru_cache(maxsize=1024)
def _facets_of(title: str) -> Facets:
    return gather(part for clause in parse_sentence(title) for part in clause.parts if isinstance(part, Word))


def _is_sentence(title: str) -> bool:
    """Whether a numbered paragraph has no title, or begins with a sentence that was taken for one."""
    return not title or any(map(str.isdigit, title))


def _tells_outcomes(title: str) -> bool:
    """Whether a heading is that of the outcomes of applications: 办理结果."""
    return "OUTCOME" in _facets_of(title).flags and _domain_in(title) == APPLICATIONS


@lru_cache(maxsize=1024)
def _domain_in(title: str) -> str | None:
    """The domain of a heading; that of one with several kinds of decisions is none."""
    facets = _facets_of(title)
    domains = dict.fromkeys(facets.domains)
    if any(map(is_review, domains)):
        return BOTH if len(domains) > 1 or "litigation" in domains else "reconsideration"
    if APPLICATIONS in domains or {"OUTCOME"} & facets.flags:
        return APPLICATIONS
    if len(domains) == 1:
        return next(iter(domains))
    if not domains and "published_total" in facets.topics:
        return PUBLISHED
    return None
