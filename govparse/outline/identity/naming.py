"""What the first sentences of a report say of who reports and on which year, by the naming grammar."""

from collections.abc import Iterator

from attrs import define, field, frozen
from lark import Token

from govparse.outline.identity.names import read_name
from govparse.outline.places import end_of, start_of
from govparse.outline.title import parse_title, year_in
from govparse.parsing.grammar import parse
from govparse.source import Span

_GRAMMAR = "identity/naming.lark"
_BLANKS = frozenset(" \t\x01")
_DEFINED = " ()“”\"'‘’"
_DEFINED_BY = ("以下简称", "下简称", "以下称", "下称", "简称", "称")
_SITUATION = "情况"
_REPORTS = ("NAMED", "CITED")
_ANY_REPORT = {"REPORT", *_REPORTS}
# What stands between an organ and 编制 where somebody else does it, or it is done to the report of another.
_NO_MAKER = {"ORDER", "ORGAN", "WRITTEN"}
# Behind the name of one who does something to somebody else; and the words that lead up to the subject: 在…领导下.
_TO_OTHERS = ("对", "来", "到", "派", "给", "与", "向")
_LEADS_UP = ("在", "为", "ACCORDING")
_ITSELF = ("我", "本")


@frozen
class _Organ:
    """A name in a sentence; `written` where 由 stands before it."""

    name: Token
    defined: Token | None
    written: bool

    @property
    def type(self) -> str:
        return "WRITTEN" if self.written else "ORGAN"

    @property
    def text(self) -> str:
        """The name without 由."""
        return self.name.removeprefix("由") if self.written else str(self.name)


_Item = Token | _Organ


class _Actions:
    """Sentences as lists of the words that matter."""

    def start(self, children: list[list[_Item]]) -> list[list[_Item]]:
        return children

    def sentence(self, children: list[_Item]) -> list[_Item]:
        return children[:-1]

    def organ(self, children: list[Token]) -> _Organ:
        return _Organ(children[0], children[1] if len(children) > 1 else None, written=False)

    def written(self, children: list[Token]) -> _Organ:
        return _Organ(children[0], children[1] if len(children) > 1 else None, written=True)


@frozen
class Named:
    """An organ or a year (or both) that a sentence gives the report, and where (clean offsets)."""

    organ: str | None
    year: int | None
    span: Span


@define
class Namings:
    """`named` in the order of the text; `short` are the full names by the short forms that the text defines.

    `reports`: a sentence says that this text is the report (本报告由…编制, 现公布…年度报告).
    """

    named: list[Named] = field(factory=list)
    short: dict[str, str] = field(factory=dict)
    reports: bool = False


@define
class _Zone:
    """Text without blanks, with the clean offset of each character."""

    text: str
    offsets: list[int]

    @classmethod
    def of(cls, text: str, offset: int) -> "_Zone":
        kept = [place for place, character in enumerate(text) if character not in _BLANKS]
        return cls(
            "".join(text[place] for place in kept) + "。", [offset + place for place in kept] + [offset + len(text)]
        )

    def span(self, token: Token) -> Span:
        return self.offsets[start_of(token)], self.offsets[end_of(token) - 1] + 1


def read_namings(preamble: tuple[str, int], opening: tuple[str, int]) -> Namings:
    """What the preamble and the first paragraph of the first section say, each given with its clean offset.

    In that paragraph only what is said of now counts (现公布…), or of the year that it opens with (2022年，甲局以…):
    the section tells of other reports as well.
    """
    found = Namings()
    for (text, offset), opens in ((preamble, False), (opening, True)):
        zone = _Zone.of(text, offset)
        for number, sentence in enumerate(parse(_GRAMMAR, zone.text, _Actions)):
            _read(sentence, zone, found, opens=opens, first=number == 0)
    return found


def _read(sentence: list[_Item], zone: _Zone, found: Namings, *, opens: bool, first: bool) -> None:
    organs = [item for item in sentence if isinstance(item, _Organ)]
    found.short |= dict(pair for organ in organs for pair in _definition(organ))
    types = [item.type for item in sentence]
    if not opens or "NOW" in types or {"REPORT", "MAKE"} <= set(types):
        for organ in _makers(sentence, types):
            named = [*_body(organ, zone)]
            found.named += named
            found.reports |= bool(named) or organ.text.startswith(_ITSELF)
    for number, item in enumerate(sentence):
        if isinstance(item, Token) and item.type in _REPORTS and (named := _report(item, zone)) is not None:
            before, behind = types[:number], types[number + 1 : number + 2]
            made = "MAKE" in before and ("ACCORDING" in before or next(_makers(sentence, types), None) is not None)
            if "NOW" in before or (not opens and (made or "ACCORDING" in behind)):
                found.reports = True
                found.named.append(named)
    now = set(types[types.index("NOW") :]) if "NOW" in types else set()
    found.reports |= bool(now & {"MAKE", *_REPORTS}) and "ORDER" not in now
    if first and opens:
        found.named += _opening(sentence, types, zone)


def _makers(sentence: list[_Item], types: list[str]) -> Iterator[_Organ]:
    """The organs that a sentence says have made this report: 由甲局…编制, 甲局根据…编制本报告, 甲局…，现公布本报告."""
    if not _ANY_REPORT & set(types):
        return
    for number, item in enumerate(sentence):
        if not isinstance(item, _Organ) or not (item.written or _begins_clause(types, number)):
            continue
        rest = types[number + 1 :]
        done = next((at for at, kind in enumerate(rest) if kind in ("MAKE", "NOW")), None)
        if done is None or (rest[done] == "NOW" and any(map(_names_organ, sentence[number:]))):
            continue
        other = _NO_MAKER if item.written else _NO_MAKER | _ANY_REPORT
        if not other & set(_clauses(rest[:done])):
            yield item


def _begins_clause(types: list[str], number: int) -> bool:
    return number == 0 or types[number - 1] in ("COMMA", "DATED", "NOW")


def _names_organ(item: _Item) -> bool:
    """Whether a report's name says whose it is, be it with a pronoun (现将我局2022年…)."""
    parts = parse_title(item.strip("《》")) if isinstance(item, Token) and item.type in _REPORTS else None
    return parts is not None and parts.organ is not None


def _clauses(types: list[str]) -> list[str]:
    """The words between an organ and what it does; organs that are only mentioned behind others do not count."""
    return [kind for number, kind in enumerate(types) if kind != "ORGAN" or (number and types[number - 1] == "COMMA")]


def _body(organ: _Organ, zone: _Zone) -> Iterator[Named]:
    token = organ.name
    name = read_name(organ.text)
    if name.is_body:
        reporter = name.name if name.parent.endswith("政府") else name.parent
        start, end = zone.span(token)
        yield Named(reporter, None, (start + organ.written, end))
    elif name.kind == "short":
        yield Named(name.name, None, zone.span(token))


def _definition(organ: _Organ) -> Iterator[tuple[str, str]]:
    """The short form that a bracket behind a name gives it, with the name."""
    if organ.defined is None:
        return
    short = organ.defined.strip(_DEFINED)
    for words in _DEFINED_BY:
        short = short.removeprefix(words)
    name = read_name(organ.text)
    if name.is_body:
        yield short.removeprefix("为").strip(_DEFINED + ":"), name.name


def _report(token: Token, zone: _Zone) -> Named | None:
    """What a report's name says: 甲局2022年政府信息公开工作年度报告, also 2022年度政府信息公开工作情况."""
    name = token.strip("《》")
    parts = parse_title(name + "报告" if name.endswith(_SITUATION) else name)
    if parts is None:
        return None
    who = read_name(parts.organ or "")
    organ = who.name if who.kind not in ("words", "pronoun") else None
    return Named(organ, parts.year, zone.span(token))


def _opening(sentence: list[_Item], types: list[str], zone: _Zone) -> Iterator[Named]:
    """The year that the first section opens with, and the organ that is its subject: 2022年，甲局以…"""
    subject = 0
    if types[:1] == ["DATED"]:
        (dated,) = (item for item in sentence[:1] if isinstance(item, Token))
        yield Named(None, year_in(dated), zone.span(dated))
        subject = 1
    while subject < len(sentence) and _word(sentence[subject]) in _LEADS_UP and "COMMA" in types[subject:]:
        subject = types.index("COMMA", subject) + 1
    item, *behind = sentence[subject : subject + 2] or [None]
    acts = not behind or (behind[0].type != "ORDER" and _word(behind[0]) not in _TO_OTHERS)
    if isinstance(item, _Organ) and not item.written and acts and read_name(item.text).is_body:
        yield from _body(item, zone)


def _word(item: _Item) -> str:
    """An item that is no name as it counts between others: the first character of words, else its type."""
    return str(item)[0] if isinstance(item, Token) and item.type == "WORDS" else item.type
