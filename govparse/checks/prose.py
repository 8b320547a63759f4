"""What was left in the prose: names of other places, and placeholders that nobody filled in."""

import re
from collections.abc import Iterator

from attrs import frozen

from govparse.checks.check import Check, Finding, Outcome, Untold, check_of
from govparse.checks.everyday import EVERYDAY
from govparse.checks.subject import Subject
from govparse.outline.identity.names import read_name
from govparse.outline.prose import TABLE_MASK
from govparse.source import Span

_PLACES = re.compile(
    r"(?:[\u4e00-\u9fff]{1,5}?(?:省|自治[区州县旗]|[市州盟县旗镇]|(?<!社)区|(?<![城住])乡|街道))+(?=[\u4e00-\u9fff])"
)
_LAST_PLACE = re.compile(r"([\u4e00-\u9fff]{1,5}?)(省|自治[区州县旗]|[市州盟县旗镇乡区]|街道)$")
_LEVELS: tuple[tuple[str, ...], ...] = (("县", "区", "旗"), ("镇", "乡", "街道"), ("市", "州", "盟"))
"""Suffixes of places that stand beside each other: no place is above or below another of its own level."""
_ABOVE_TOO = ("市", "州", "盟")
"""A city may be that above a city of the rank of a county."""
_LEAST_NAME = 2
_MOST_NAME = 3
_GENERIC = frozenset("我本该全各某两此跨外辖社小城景园校片灾牧林矿街地郊高新发市省县区")
"""What makes a suffix a word: 全区, 开发区, 地区."""
_HOSTS = "(?:人民)?政府(?:信息公开|门户网站|网站|办公室|网)?|政务公开|信息公开|门户网站|政府网"
_HOSTS_OF_CITIES = "政府信息公开(?:工作|年度)|政务公开工作|信息公开工作"
_HOSTED = {
    level: re.compile(rf"(?:{'|'.join(level)})(?={_HOSTS_OF_CITIES if level[0] in _ABOVE_TOO else _HOSTS})")
    for level in _LEVELS
}
_OF_GOVERNMENTS = ("人民政府", "政府", "委员会", "办公室")
_ELSEWHERE = re.compile(r"赴|前往|学习|借鉴|考察|交流|对标|帮扶|援|协作|案例|经验|转载|来源|承办|主办|联合|毗邻|邻")
_ELSEWHERE_REACH = 12

_SENTENCE = "。"
_BEGINNING = re.compile(r"[XxＸ×✕○〇_＿某\[(【<〈]")
"""What every placeholder begins with."""
_PLACEHOLDER = re.compile(
    r"(?<![A-Za-z0-9./_:@-])[XxＸ]{2,6}(?![A-Za-z0-9./_:@-])"
    r"|[×✕]{1,6}(?=[省市县区旗镇乡局委厅年月日件条次人元])|(?<![二一0-9〇○])[○〇]{2,6}(?=[省市县区旗镇乡局委厅年月日])"
    r"|(?<![A-Za-z0-9./_-])[_＿]{2,}(?![A-Za-z0-9/-])|(?<![A-Za-z0-9])[XＸ](?=[件条次人元月日](?![A-Za-z]))"
    r"|[\[(【<〈](?:请?(?:填写|补充|插入|输入)[^\])】>〉\n]{0,20}|此处[^\])】>〉\n]{0,20}|待(?:补充|填写|定|核实|完善)|"
    r"(?:单位|机关|部门|地区)名称|数字|年份|日期)[\])】>〉]|某某?(?=[省市县区局委镇乡](?:20|人民|政府|[\u4e00-\u9fff]{0,6}局))"
)


@frozen
class _Own:
    """The last place in the name of the organ, what stands behind it, and all names that may stand for it."""

    name: str
    suffix: str
    body: str
    known: tuple[str, ...]


def _own(subject: Subject) -> _Own | None:
    organ = subject.outline.organ
    places = _PLACES.match(organ) if organ is not None else None
    last = _LAST_PLACE.search(places[0]) if places is not None else None
    if organ is None or places is None or last is None or not read_name(organ).is_body:
        return None
    names = (organ, *(said.value for said in subject.outline.identity.organs))
    known = [found[0] for name in names if (found := _PLACES.match(name)) is not None]
    return _Own(last[1], last[2], organ[places.end() :], tuple(dict.fromkeys([*known, last[1] + last[2]])))


def _foreign_place(subject: Subject) -> Iterator[Outcome]:
    """A place of the rank of the organ's own that stands in its place: its government, website, bureau."""
    own = _own(subject)
    level = next((level for level in _LEVELS if own is not None and own.suffix in level), None)
    if own is None or level is None:
        yield Untold(1, ("不知机关所在地", "the place of the organ is not known"))
        return
    for span, name in _others(subject, own, level):
        yield Finding(span, [], {"name": name, "own": own.name + own.suffix})
        return


def _others(subject: Subject, own: _Own, level: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    prose = subject.outline.prose
    for start, end in _suffixes(prose.text, own.body, level):
        name = _name_before(prose.text, start)
        whole = name + prose.text[start:end]
        if not name or any(each.endswith(whole) or whole.endswith(each) or own.name in name for each in own.known):
            continue
        first = start - len(name)
        if not _ELSEWHERE.search(prose.text, max(0, first - _ELSEWHERE_REACH), end + _ELSEWHERE_REACH):
            yield prose.cleaned.span(prose.offset + first, prose.offset + end), whole


def _suffixes(text: str, body: str, level: tuple[str, ...]) -> Iterator[Span]:
    """Where a suffix of a level stands before a government, its website, or a body that is called like the own one."""
    for match in _HOSTED[level].finditer(text):
        yield match.span()
    at = text.find(body) if body and not body.startswith(_OF_GOVERNMENTS) else -1
    while at >= 0:
        for suffix in level:
            if text.endswith(suffix, 0, at):
                yield at - len(suffix), at
        at = text.find(body, at + 1)


def _name_before(text: str, end: int) -> str:
    """The name of a place that ends here, without the words before it; empty where these are but words (其中区政府)."""
    run = re.search("[\u4e00-\u9fff]*$", text[max(0, end - _MOST_NAME) : end])
    name = run[0] if run else ""
    while len(name) > _LEAST_NAME and name[0] in EVERYDAY:
        name = name[1:]
    told = len(name) >= _LEAST_NAME and name[-1] not in _GENERIC and not EVERYDAY.issuperset(name)
    return name if told else ""


def _placeholder(subject: Subject) -> Iterator[Outcome]:
    """Something that stands for words or a number to be filled in: XX局, __件."""
    prose = subject.outline.prose
    if _SENTENCE not in prose.text:
        yield Untold(1, ("没有文字部分", "there is no prose"))
    seen = set()
    for begin in _BEGINNING.finditer(prose.text):
        if (match := _PLACEHOLDER.match(prose.text, begin.start())) and match[0] not in seen:
            seen.add(match[0])
            line = prose.text[match.start() : match.start() + 16].split("\n")[0]
            place = prose.offset + match.start(), prose.offset + match.end()
            yield Finding(prose.cleaned.span(*place), [], {"text": line.replace(TABLE_MASK, "")})


CHECKS: tuple[Check, ...] = (check_of("GP223", _foreign_place), check_of("GP224", _placeholder))
