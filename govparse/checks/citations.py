"""Documents that the report cites: repealed ones, and the notice of another form than the one used."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from govparse.checks.check import Check, Finding, Outcome, Untold, Words, check_of
from govparse.checks.editions import is_outdated
from govparse.checks.subject import Subject
from govparse.checks.tables import rows_of
from govparse.records import Citation

_NOTICES = (
    ("2019", re.compile(r"国办公开办函[\[〔【(]?2019[\]〕】)]?60号"), re.compile(r"年度报告有关事项的通知$")),
    (
        "2021",
        re.compile(r"国办公开办函[\[〔【(]?2021[\]〕】)]?30号"),
        re.compile(r"印发.{0,4}中华人民共和国政府信息公开工作年度报告格式"),
    ),
)
"""The notices with the forms of 2019 and 2021: known by number, or by title where the central office issued it."""
_CENTRAL = "国务院办公厅政府信息与政务公开办公室"
_HISTORY = re.compile(r"原|修订前|废止|取代|代替|替代|旧")
_HISTORY_REACH = 6
_OLD_ARTICLE = re.compile(r"条例》?[^。;\n]{0,12}第三十[一二]条[^。\n]{0,60}?(?:年度报告|年报)")
"""Articles 31 and 32 of the Regulations of 2007 were those on the report; since 2019 it is article 50."""
_FIRST_YEAR_OF_REGULATIONS = 2019
_NOTHING_CITED: Words = ("没有引用文件", "no document is cited")


@frozen
class Repealed:
    """A document that is no longer in force: by its number where there is one, else by its title."""

    title: str
    number: str
    since: str
    now: str
    source: str


@cache
def repealed() -> tuple[Repealed, ...]:
    """All that are known, in the order of the table `repealed.tsv`."""
    return tuple(Repealed(*row) for row in rows_of("repealed.tsv"))


def _repealed_cited(subject: Subject) -> Iterator[Outcome]:
    """A cited document was out of force at the end of the year of the report."""
    citations = subject.outline.statements.citations
    if subject.year is None or not citations:
        yield Untold(1, _NOTHING_CITED if not citations else ("报告年度不明", "the year of the report is not known"))
        return
    seen = set()
    for citation in citations:
        known = next((each for each in repealed() if _is_cited(each, citation)), None)
        if known is None or known in seen or subject.year < int(known.since[:4]) or _is_history(subject, citation):
            continue
        seen.add(known)
        details = {"quote": citation.quote, "since": known.since, "now": known.now}
        yield Finding(citation.span, [], details)
    yield from _old_article(subject, subject.year)


def _old_article(subject: Subject, year: int) -> Iterator[Finding]:
    prose = subject.outline.prose
    found = _OLD_ARTICLE.search(prose.text) if year >= _FIRST_YEAR_OF_REGULATIONS else None
    if found is not None:
        now = "《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条"
        span = prose.cleaned.span(prose.offset + found.start(), prose.offset + found.end())
        yield Finding(span, [], {"quote": found[0], "since": "2019-05-15", "now": now})


def _is_cited(known: Repealed, citation: Citation) -> bool:
    if known.number:
        return "".join((citation.number or "").split()).endswith(known.number)
    return citation.title == known.title


def _is_history(subject: Subject, citation: Citation) -> bool:
    """Whether the words around a citation say that it is the old one."""
    start, end = citation.span
    text = subject.source.text
    return _HISTORY.search(text[max(0, start - _HISTORY_REACH) : start] + text[end : end + _HISTORY_REACH]) is not None


def _notice_mismatch(subject: Subject) -> Iterator[Outcome]:
    """The notice cited is that of another form than the tables have; tables of an outdated form are another finding."""
    cited = [(edition, each) for each in subject.outline.statements.citations if (edition := _edition_of(each))]
    used = {fit.form.edition for fit in subject.official.values()} - {None}
    if not cited or not used:
        yield Untold(1, ("没有引用格式通知，或没有读到表格", "no notice of the form is cited, or no table was read"))
        return
    outdated = any(is_outdated(fit, subject.year) for fit in subject.official.values())
    for edition, citation in cited:
        if edition not in used and not outdated:
            details = {"quote": citation.quote, "edition": edition, "used": "、".join(sorted(filter(None, used)))}
            yield Finding(citation.span, [], details)
            return


def _edition_of(citation: Citation) -> str | None:
    """The edition of the form whose notice is cited."""
    number = "".join((citation.number or "").split())
    for edition, by_number, by_title in _NOTICES:
        if by_number.search(number):
            return edition
        title = citation.title or ""
        if not number and title.startswith(_CENTRAL) and by_title.search(title):
            return edition
    return None


CHECKS: tuple[Check, ...] = (check_of("GP225", _repealed_cited), check_of("GP504", _notice_mismatch))
