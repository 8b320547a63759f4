"""Cited documents: 《title》 with its number, or the number alone."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from lark import Token

from govparse.outline.places import end_of, start_of
from govparse.outline.prose import BREAK_MASK, Prose
from govparse.outline.sections import Sections
from govparse.outline.title import parse_title
from govparse.parsing.grammar import parse
from govparse.records import Citation
from govparse.source import Span

_GRAMMAR = "statements/citation.lark"
# The end of a number, or what looks like one; the first character comes before the look behind, for speed.
_NUMBER = re.compile(r"号(?<=[0-9 \x01]号)")
# The first words of a number, at the end of what stands before its year: （国办公开办函, 按照国办函.
_CODE = re.compile(r"[\u4e00-\u9fff](?:[ \x01]*[\u4e00-\u9fff]){0,19}[ \x01]*$")
_LONGEST_CODE = 24
_LEADING = re.compile(r".*(?:根据|按照|依据|依照|参照|落实|贯彻|执行|印发|公布|(?<!共)和|与|以?及|由)[ \x01]*")
_ABBREVIATION = re.compile(r"(?:简称|下称)[为:]?[ \x01]*$")
_LONGEST_INTRODUCTION = 12
# The last word of a document's title, and what may follow it: （试行）, （2021年版）.
_DOCUMENT = re.compile(
    r"(?:条例|办法|规定|通知|意见|方案|细则|规范|要点|法|决定|规划|纲要|计划|指南|目录|清单|标准|格式|通报|函|批复|公告|通告|公报"
    r"|制度|规程|预案|报告|章程|准则|指引|令|答复书?|告知书|宪法|法典|解释|措施|规则|机制|流程|导则|样本|范本|文本|文件|名录|手册|汇编"
    r"|白皮书|蓝皮书|请示|纪要|议案|提案|决议|协议|合同|台账|表|书|说明|政策|解读|图解|提示|建议|任务|分工|总结|安排|体系|模板|职责)"
    r"(?:[ \x01]*[(\[（〔【][^()\[\]（）]{1,24}[)\]）〕】]|[的之]?附件[0-9一二三四五六七八九]*|[》〉>])*$"
)
# Who issues: a title that begins with the organ, or the first words of a number.
_ISSUER_IN_TITLE = re.compile(r"(.{2,40}?(?:办公厅|办公室|人民政府|国务院|委员会|[部厅局院会]))(?:关于|印发)")
_ISSUERS = (
    ("国办公开办函", "国务院办公厅政府信息与政务公开办公室"),
    ("国办", "国务院办公厅"),
    ("中华人民共和国国务院令", "国务院"),
    ("国务院令", "国务院"),
    ("国令", "国务院"),
    ("国函", "国务院"),
    ("国发", "国务院"),
    ("中办", "中共中央办公厅"),
)

_Run = list[Token]


class _Actions:
    """The tokens before the first title, then those of each title."""

    def start(self, children: list[Token | _Run]) -> list[_Run]:
        runs = [child for child in children if isinstance(child, list)]
        return [[child for child in children if isinstance(child, Token)], *runs]

    def citation(self, children: _Run) -> _Run:
        return children


def read_citations(prose: Prose, sections: Sections) -> list[Citation]:
    """Every cited document in order: titles with their numbers, and numbers without a title.

    The report itself and the short names that the text gives to documents (以下简称《条例》) are no citations.
    """
    if (lines := _lines_with_citations(prose.text)) is None:
        return []
    first, last = lines
    before, *runs = parse(_GRAMMAR, prose.text[first:last], _Actions, prose.offset + first)
    found = [_numbered(place, prose, sections) for place in _numbers(before)]
    abbreviations = _abbreviations(before, runs, prose)
    for title, *rest in runs:
        attached = _attached_number(rest)
        name = _title(title, prose)
        if attached is not None or (_is_document(name) and not (name in abbreviations or _is_report(name))):
            found.append(_citation(name, title, attached, prose, sections))
        found += [_numbered(place, prose, sections) for place in _numbers(rest) if place != attached]
    return found


def _lines_with_citations(text: str) -> Span | None:
    """From the first line with a title or a number to the last one, None where there is none; none goes over lines."""
    number = _NUMBER.search(text)
    firsts = [text.find("《"), number.start() if number else -1]
    if max(firsts) < 0:
        return None
    first, last = min(place for place in firsts if place >= 0), max(text.rfind("《"), text.rfind("号"))
    end = text.find("\n", last)
    return text.rfind("\n", 0, first) + 1, len(text) if end < 0 else end


def _abbreviations(before: _Run, runs: list[_Run], prose: Prose) -> set[str]:
    """The short names that the text gives to documents."""
    names = set()
    for run in runs:
        if before and before[-1].type == "WORDS":
            tail = before[-1][-_LONGEST_INTRODUCTION:]
            if "称" in tail and _ABBREVIATION.search(tail):
                names.add(_title(run[0], prose))
        before = run
    return names


@lru_cache(maxsize=1024)
def _is_document(title: str) -> bool:
    """Whether a title is that of a document: its last word says of what kind. Newspapers and programmes are none."""
    return _DOCUMENT.search(title) is not None


def _is_report(title: str) -> bool:
    """Whether a title is that of an annual report on disclosure itself."""
    return title.endswith("报告") and parse_title(title) is not None


def _numbers(rest: _Run) -> Iterator[Span]:
    """The places of the numbers in a run that have their first words before them."""
    for words, number in pairwise(rest):
        if number.type == "NUMBER" and (start := _code_start(words)) is not None:
            yield start, end_of(number)


def _attached_number(rest: _Run) -> Span | None:
    """The place of a number right behind a title: nothing but a bracket and its own first words stand between."""
    if not rest:
        return None
    if rest[0].type == "NUMBER":
        return start_of(rest[0]), end_of(rest[0])
    if len(rest) < 2 or rest[1].type != "NUMBER" or len(rest[0]) > _LONGEST_CODE:
        return None
    start = _code_start(rest[0]) or start_of(rest[1])
    if rest[0][: start - start_of(rest[0])].strip(" (" + BREAK_MASK):
        return None
    return start, end_of(rest[1])


def _code_start(words: Token) -> int | None:
    """Where the first words of a number begin (国办函 in 按照国办函); None where there are none."""
    tail = words[-_LONGEST_CODE:]
    code = _CODE.search(tail)
    if code is None:
        return None
    leading = _LEADING.match(tail, code.start())
    start = leading.end() if leading else code.start()
    return end_of(words) - len(tail) + start if start < len(tail) else None


def _title(token: Token, prose: Prose) -> str:
    return prose.printed(start_of(token) + 1, end_of(token) - 1).strip()


def _citation(name: str, title: Token, number: Span | None, prose: Prose, sections: Sections) -> Citation:
    start, end = start_of(title), end_of(title)
    printed = None
    if number:
        printed = prose.printed(*number)
        bracketed = prose.text.startswith("(", end - prose.offset)
        end = number[1]
        if bracketed and prose.text.startswith(")", end - prose.offset):
            end += 1
    return Citation(
        title=name,
        number=printed,
        issuer=_issuer(name, printed),
        quote=prose.printed(start, end),
        span=prose.cleaned.span(start, end),
        section=sections.kind_at(start),
    )


def _numbered(place: Span, prose: Prose, sections: Sections) -> Citation:
    number = prose.printed(*place)
    return Citation(None, number, _issuer(None, number), number, prose.cleaned.span(*place), sections.kind_at(place[0]))


@lru_cache(maxsize=1024)
def _issuer_in_title(title: str) -> str | None:
    """The organ that a title begins with; reports cite the same few documents."""
    named = _ISSUER_IN_TITLE.match(title)
    return named[1] if named else None


def _issuer(title: str | None, number: str | None) -> str | None:
    """Who issued a document, as its title or the first words of its number say."""
    if title and (named := _issuer_in_title(title)):
        return named
    if not number:
        return None
    squeezed = "".join(number.split())
    return next((issuer for code, issuer in _ISSUERS if squeezed.startswith(code)), None)
