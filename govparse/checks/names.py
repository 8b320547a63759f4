"""Names of the organ that do not agree: another one, one that a reform replaced, one that is shortened."""

import re
from collections.abc import Iterator

from govparse.checks.check import Check, Finding, Outcome, Untold, Words, check_of
from govparse.checks.reforms import Reform, reform_of, replaced_by
from govparse.checks.subject import Subject
from govparse.outline.identity import Said, same_organ
from govparse.outline.identity.names import read_name
from govparse.source import Span

_OWN_PLACES = ("title", "preamble", "signature")
"""Where a report itself says who it is from."""
_HISTORY = re.compile(r"原|更名|前身|合并|撤销|整合|并入|划转")
_HISTORY_REACH = 8
_ONE_NAME: Words = ("只有一处写明机关名称", "only one place names the organ")
_NO_NAME: Words = ("没有写明机关名称", "no place names the organ")


def _told(subject: Subject) -> list[Said[str]]:
    return [said for said in subject.outline.identity.organs if said.source in _OWN_PLACES]


def _organ_mismatch(subject: Subject) -> Iterator[Outcome]:
    """The organ of the title is not the one that preamble or signature name; a renaming is said as one."""
    identity = subject.outline.identity
    if identity.organ is None or len(_told(subject)) < 2:
        yield Untold(1, _ONE_NAME if identity.organ else _NO_NAME)
    if identity.organ is None or identity.organ_otherwise is None:
        return
    other = identity.organ_otherwise
    if any(said.value == other.value for said, _, _ in _renamed_names(subject)):
        return
    details = {"title_organ": identity.organ, "text_organ": other.value}
    yield Finding(identity.organ_evidence.span if identity.organ_evidence is not None else None, [], details)


def _renamed_names(subject: Subject) -> Iterator[tuple[Said[str], Reform, str]]:
    """The names of the organ that a reform replaced, each with the reform and the name that it would have."""
    names = {*filter(None, [subject.outline.organ]), *(said.value for said in _told(subject))}
    seen = set()
    for said in _told(subject):
        reform = reform_of(read_name(said.value).parent)
        if reform is None or said.value in seen:
            continue
        seen.add(said.value)
        new = next((new for new in reform.new if any(_bears(name, new, reform) for name in names)), None)
        late = subject.year is not None and subject.year >= reform.since
        if late and (new is not None or reform.everywhere):
            yield said, reform, new or reform.new[0]


def _bears(organ: str, new: str, reform: Reform) -> bool:
    """Whether an organ has the new name, and not an old one that ends like it."""
    return organ.endswith(new) and reform_of(organ) is not reform


def _organ_renamed(subject: Subject) -> Iterator[Outcome]:
    """The organ is called by a name that a reform replaced: where the report names it, or elsewhere in its prose."""
    if subject.outline.organ is None or subject.year is None:
        yield Untold(1, _NO_NAME)
        return
    found = [(said.span, said.value, reform, new) for said, reform, new in _renamed_names(subject)]
    for span, name, reform, new in found or _in_prose(subject, subject.outline.organ, subject.year):
        details = {"name": name, "new": new, "date": reform.date, "decision": reform.source}
        yield Finding(span, [], details)


def _in_prose(subject: Subject, organ: str, year: int) -> Iterator[tuple[Span, str, Reform, str]]:
    """The first place where the prose calls the organ by the old name: 县农业局 in a report of 甲县农业农村局."""
    prose = subject.outline.prose
    for reform in replaced_by(organ):
        new = next(name for name in reform.new if organ.endswith(name))
        if year < reform.since or reform.old not in prose.text:
            continue
        place = organ.removesuffix(new)
        at = -1
        while (at := prose.text.find(reform.old, at + 1)) >= 0:
            end = at + len(reform.old)
            start = at - len(place) if prose.text.endswith(place, 0, at) else at - 1
            around = prose.text[max(0, start - _HISTORY_REACH) : end + _HISTORY_REACH]
            if prose.text.endswith(place[-1:], 0, at) and not _HISTORY.search(around):
                span = prose.cleaned.span(prose.offset + start, prose.offset + end)
                yield span, prose.text[start:end], reform, new
                return


def _organ_shortened(subject: Subject) -> Iterator[Outcome]:
    """Two places name the organ, one of them shortened, and the text does not define the short name."""
    told = _told(subject)
    if len(told) < 2:
        yield Untold(1, _ONE_NAME)
        return
    renamed = {said.value for said, _, _ in _renamed_names(subject)}
    names = [said for said in told if read_name(said.value).kind == "body" and said.value not in renamed]
    short = subject.outline.identity.short
    for said in names:
        if said.value in short:
            continue
        full = next((each.value for each in names if _is_shortened(said.value, each.value)), None)
        if full is not None:
            yield Finding(said.span, [], {"name": said.value, "full": full})
            return


def _is_shortened(name: str, full: str) -> bool:
    """Whether a name leaves out characters of the other one, which is not only longer by its places or its office."""
    one, other = read_name(name).parent, read_name(full).parent
    return len(one) < len(other) and not (other.endswith(one) or other.startswith(one)) and same_organ(one, other)


CHECKS: tuple[Check, ...] = (
    check_of("GP205", _organ_mismatch),
    check_of("GP221", _organ_renamed),
    check_of("GP222", _organ_shortened),
)
