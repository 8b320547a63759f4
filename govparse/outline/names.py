"""The names of the six official sections, and which section a heading means."""

import re
from collections import Counter
from functools import lru_cache

from attrs import frozen

from govparse.records import SectionKind

_BLANKS = re.compile(r"\s+")
_NUMBERED = re.compile(r"([一二三四五六七八九十]{0,2})[、.,:]?(.*?)[。:]?")
_LONGEST_NAME = 40
_SIMILAR = 0.75
"""Share of characters that a damaged name must have in common with the official one."""


@frozen
class OfficialSection:
    """One section of the official form.

    `ordinal` is its number; `name` its name in the form of 2021 and `english` what that means; `aliases` other names
    that reports give it, exact enough to know a heading that lost its number; `cue` what a heading with a number has to
    hold to mean this section.
    """

    kind: SectionKind
    ordinal: int
    name: str
    english: str
    aliases: tuple[str, ...]
    cue: re.Pattern[str]


# In the order in which the cues are tried: 因…被申请行政复议 is no section on applications, 改进主动公开 none on
# disclosure.
_BY_CUE = (
    OfficialSection(
        "reconsideration_litigation",
        4,
        "政府信息公开行政复议、行政诉讼情况",
        "reconsideration and litigation",
        (
            "政府信息公开行政复议和行政诉讼情况",
            "政府信息公开行政复议及行政诉讼情况",
            "政府信息公开行政复议行政诉讼情况",
            "行政复议、行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
            "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
        ),
        re.compile("行政复议|行政诉讼|复议.{0,4}诉讼"),
    ),
    OfficialSection(
        "problems",
        5,
        "存在的主要问题及改进情况",
        "problems and improvements",
        (
            "存在的主要问题和改进情况",
            "存在的主要问题及改进措施",
            "存在的主要问题及整改措施",
            "存在的问题及改进情况",
            "存在问题及改进情况",
            "存在的主要问题",
            "政府信息公开工作存在的主要问题及改进情况",
        ),
        re.compile("问题|不足|改进|整改"),
    ),
    OfficialSection(
        "applications",
        3,
        "收到和处理政府信息公开申请情况",
        "applications",
        (
            "收到和处理政府信息公开申请的情况",
            "行政机关收到和处理政府信息公开申请情况",
            "行政机关收到和处理政府信息公开申请的情况",
        ),
        re.compile("申请"),
    ),
    OfficialSection(
        "other",
        6,
        "其他需要报告的事项",
        "other matters",
        ("其它需要报告的事项", "其他需要说明的事项", "其它需要说明的事项", "其他报告事项", "需要报告的其他事项"),
        re.compile("其[他它].{0,8}事项|其[他它](?:需要)?(?:报告|说明)|需要(?:报告|说明)的"),
    ),
    OfficialSection(
        "disclosure",
        2,
        "主动公开政府信息情况",
        "disclosure on the organ's own initiative",
        (
            "主动公开政府信息的情况",
            "行政机关主动公开政府信息情况",
            "行政机关主动公开政府信息的情况",
            "主动公开信息情况",
        ),
        re.compile("主动公开|^(?:行政机关)?政府信息公开情况$"),
    ),
    OfficialSection(
        "overview",
        1,
        "总体情况",
        "overview",
        ("概述", "政府信息公开工作总体情况", "政府信息公开总体工作情况"),
        re.compile(
            "总体(?:工作)?(?:情况|要求|概况)|概述|基本(?:工作)?(?:情况|概况)|工作基本情况|工作概况|^政府信息公开工作情况$"
        ),
    ),
)

OFFICIAL_SECTIONS = tuple(sorted(_BY_CUE, key=lambda section: section.ordinal))
"""The six sections in the order of the form."""

_EXACT: dict[str, SectionKind] = {name: each.kind for each in OFFICIAL_SECTIONS for name in (each.name, *each.aliases)}
_BEGINNINGS = {name[:length] for name in _EXACT for length in range(2, len(name))} - _EXACT.keys()
_ORDINALS = {each.kind: each.ordinal for each in OFFICIAL_SECTIONS}


@lru_cache(maxsize=4096)
def kind_of(title: str) -> SectionKind | None:
    """The official section that the title of a top-level heading means, None where it means none of them.

    Known names first, then what the title speaks of, then likeness to an official name (a wrong character or two).
    """
    squeezed = _BLANKS.sub("", title)
    if (kind := _EXACT.get(squeezed)) is not None:
        return kind
    if len(squeezed) > _LONGEST_NAME:
        return None
    for section in _BY_CUE:
        if section.cue.search(squeezed):
            return section.kind
    likeness, best = max(
        ((_likeness(squeezed, each.name), each) for each in OFFICIAL_SECTIONS), key=lambda pair: pair[0]
    )
    return best.kind if likeness >= _SIMILAR else None


def exact_names() -> tuple[str, ...]:
    """All names that are exact enough to know a heading by, the longest first."""
    return tuple(sorted(_EXACT, key=len, reverse=True))


def ordinal_in_form(name: str) -> int:
    """The number that the form gives the section of an exact name."""
    return _ORDINALS[_EXACT[name]]


def is_official_name(title: str) -> bool:
    """Whether a title (folded) is the complete name of an official section, blanks apart."""
    return _BLANKS.sub("", title) in _EXACT


def is_official_beginning(title: str) -> bool:
    """Whether a title (folded) is the beginning of an official name and not all of one."""
    return _BLANKS.sub("", title) in _BEGINNINGS


def unnumbered_heading(line: str) -> tuple[str, str] | None:
    """`(numeral, name)` of a folded line that is an official section name and nothing else, else None.

    The numeral is empty where it is lost; it is there where only the mark behind it is (`二主动公开政府信息情况`).
    """
    if len(line) > _LONGEST_NAME or (match := _NUMBERED.fullmatch(_BLANKS.sub("", line))) is None:
        return None
    numeral, name = match.groups()
    return (numeral, name) if name in _EXACT else None


def _likeness(one: str, other: str) -> float:
    """Share of characters that two names have in common, from 0 to 1."""
    return (Counter(one) & Counter(other)).total() / max(len(one), len(other))
