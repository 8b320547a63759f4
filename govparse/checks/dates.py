"""Whether the days and years of a report fit: title, statistical period, text, signature and publication."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from govparse.checks.check import Check, Finding, Outcome, Untold, Words, check_of
from govparse.checks.subject import Subject
from govparse.outline.identity import scope_of
from govparse.records import Period
from govparse.source import Span

LAST_DAY_FOR_DEPARTMENTS = (1, 31)
LAST_DAY_FOR_GOVERNMENTS = (3, 31)
"""Month and day, of the year after that of the report: 政府信息公开条例 (国务院令第711号) 第四十九条."""
FIRST_YEAR_OF_THESE_DAYS = 2019
"""The Regulations of 2007 (第三十一条) gave everybody until 31 March."""
LEAST_MENTIONS = 2
"""So often a text has to name another year, and never its own, to be another year's."""
_EARLY = (None, "overview")
"""The statistical period stands before the second section."""
_CUE = re.compile(r"统计|期限|时限|数据|所列|起止|时间")
_CUE_REACH = 30
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?=[ ]?年)")
_OPENING = re.compile(r"(?:^|[。；\n])[ \u3000]*(20[0-9]{2})[ ]?年(?:度|来)?[，,]", re.MULTILINE)
_FIRST_YEARS = {2008}
"""The Regulations came into force on 1 May 2008, and the first reports begin there."""
_DEPARTMENT = re.compile(r"(?:局|厅|委员会|委|部|署|办公室|办公厅|海关)$")
_OFFICE_OF_GOVERNMENT = re.compile(r"(?:政府|市|县|区|州|盟|旗)(?:办公室|办公厅)$")
_BELOW_COUNTY = re.compile(r"[镇乡]|街道")
_NO_PERIOD: Words = ("没有写明统计期限", "no statistical period is given")
_NO_YEAR: Words = ("标题没有写明年度", "the title gives no year")


def title_year(subject: Subject) -> int | None:
    """The year that the title itself gives."""
    evidence = subject.outline.identity.year_evidence
    return subject.year if evidence is not None and evidence.source == "title" else None


def another_years_text(subject: Subject) -> int | None:
    """The year that preamble and first section speak of in place of the title's, which they never name.

    It is that of the statistical period, or the one that sentences begin with; a year compared with is none.
    """
    year, title = title_year(subject), subject.outline.title
    if year is None or title is None:
        return None
    later = (each.span[0] for each in subject.outline.sections if each.kind not in _EARLY)
    text = subject.source.text[title.span[1] : next(later, len(subject.source.text))]
    years = Counter(map(int, _YEAR.findall(text)))
    before = [each for each, count in years.items() if each < year and count >= LEAST_MENTIONS]
    if years[year] or not before:
        return None
    period = statistical_period(subject)
    said = [int(period.end[:4])] if period is not None else []
    openings = Counter(map(int, _OPENING.findall(text)))
    said += [each for each, count in openings.items() if count >= LEAST_MENTIONS]
    return next((each for each in said if each in before), None)


def statistical_period(subject: Subject) -> Period | None:
    """The first period that is that of the figures."""
    return next(
        (
            period
            for period in subject.outline.statements.periods
            if period.section in _EARLY
            and (period.start.endswith("-01-01") or period.end.endswith("-12-31") or _is_said(subject, period.span))
        ),
        None,
    )


def _is_said(subject: Subject, span: Span) -> bool:
    """Whether the words before a period say that it is the statistical one."""
    return _CUE.search(subject.source.text, max(0, span[0] - _CUE_REACH), span[0]) is not None


def year_of_period_mistaken(subject: Subject) -> bool:
    """Whether a finding says that the statistical period is of another year than the title."""
    return another_years_text(subject) is not None or any(isinstance(each, Finding) for each in _year_mismatch(subject))


def _year_mismatch(subject: Subject) -> Iterator[Outcome]:
    """The title names another year than the statistical period."""
    year, period = title_year(subject), statistical_period(subject)
    if year is None or period is None:
        yield Untold(1, _NO_YEAR if year is None else _NO_PERIOD)
        return
    first, last = _years(period)
    if first == last != year and another_years_text(subject) is None:
        yield Finding(period.span, [], {"title_year": year, "period_year": first})


def _years(period: Period) -> tuple[int, int]:
    return int(period.start[:4]), int(period.end[:4])


def _period_wrong(subject: Subject) -> Iterator[Outcome]:
    """The period is not 1 January to 31 December of one year; the last year's whole text is another finding."""
    if another_years_text(subject) is not None:
        return
    for quote, span in subject.outline.periods.impossible:
        if _is_said(subject, span):
            yield Finding(span, [], {"period": quote})
            return
    period = statistical_period(subject)
    if period is None:
        yield Untold(1, _NO_PERIOD)
    elif not _is_whole_year(period):
        yield Finding(period.span, [], {"period": period.quote})


def _is_whole_year(period: Period) -> bool:
    first, last = _years(period)
    if first == last and period.end.endswith("-12-31"):
        return period.start.endswith("-01-01") or first in _FIRST_YEARS
    return last == first + 1 and (period.start[5:], period.end[5:]) == ("09-01", "08-31")  # schools count school years


def _last_years_text(subject: Subject) -> Iterator[Outcome]:
    year = title_year(subject)
    if year is None:
        yield Untold(1, _NO_YEAR)
    elif (other := another_years_text(subject)) is not None:
        title = subject.outline.title
        yield Finding(title.span if title else None, [], {"year": year, "other": other})


def _signed_early(subject: Subject) -> Iterator[Outcome]:
    """The signature is older than the last day of the year."""
    signed = subject.outline.signed
    if signed is None or subject.year is None:
        yield Untold(1, ("没有落款日期或年度", "there is no day below the signature, or no year"))
    elif signed.day < date(subject.year, 12, 31):
        yield Finding(signed.span, [], {"day": signed.day.isoformat(), "year": subject.year})


def _published_late(subject: Subject) -> Iterator[Outcome]:
    """It was published, or only signed, after the day that the Regulations set."""
    days = [each for each in (subject.outline.published, subject.outline.signed) if each is not None]
    limit = _last_day(subject.outline.organ, subject.year)
    if not days or limit is None or subject.year is None:
        unknown = ("不知应于何日前公布", "by which day is not known")
        yield Untold(1, unknown if days else ("没有发布日期和落款日期", "no day of publication or signature is given"))
        return
    last = date(subject.year + 1, *limit)
    late = next((each for each in days if last < each.day <= date(subject.year + 1, 12, 31)), None)
    if late is not None:
        yield Finding(late.span, [], {"day": late.day.isoformat(), "last": last.isoformat()})


def _last_day(organ: str | None, year: int | None) -> tuple[int, int] | None:
    """The month and day by which an organ has to publish; None where the Regulations do not say."""
    if organ is None or _BELOW_COUNTY.search(organ):
        return None
    old = year is not None and year < FIRST_YEAR_OF_THESE_DAYS
    if old or scope_of(organ) in ("government", "region") or _OFFICE_OF_GOVERNMENT.search(organ):
        return LAST_DAY_FOR_GOVERNMENTS
    return LAST_DAY_FOR_DEPARTMENTS if _DEPARTMENT.search(organ) else None


CHECKS: tuple[Check, ...] = (
    check_of("GP206", _year_mismatch),
    check_of("GP226", _period_wrong),
    check_of("GP227", _last_years_text),
    check_of("GP228", _signed_early),
    check_of("GP229", _published_late),
)
