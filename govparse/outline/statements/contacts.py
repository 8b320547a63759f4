"""How the organ can be reached: office, address, postcode, phone, e-mail, website."""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import define, field
from lark import Token

from govparse.outline.places import BLANKS, start_of, trimmed
from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.parsing.grammar import parse
from govparse.records import Contact
from govparse.source import Span

_GRAMMAR = "statements/contact.lark"
# A label with the beginning of its value, and one rare character of it: without that the text is not searched.
_TRIGGERS = tuple(
    (character, re.compile(pattern))
    for character, pattern in (
        ("话", r"电[ \x01]*话[^0-9\n\x00]{0,12}(?:\n[ \t]*)?[0-9(]"),
        ("址", r"地[ \x01]*址[ \x01]*[:为是]"),
        ("编", r"邮[ \x01]*(?:政[ \x01]*)?编"),
        ("联", r"联[ \x01]*系[ \x01]*(?:单[ \x01]*位|部门|机构|[科处]室)[ \x01]*[:为是]"),
        ("联", r"联[ \x01]*系[ \x01]*方[ \x01]*式[ \x01]*(?:[:为是][^0-9。\n\x00]{0,40})?[0-9(]"),
        ("联", r"请[ \x01]*(?:[与向同][^,;。:()\n\x00]{4,40}?)?联[ \x01]*系"),
        ("址", r"网[ \x01]*址[ \x01]*[:为是]"),
        ("电", r"致电[^0-9。\n\x00]{0,40}[0-9(]"),
        ("拨", r"拨打[^0-9。\n\x00]{0,12}[0-9(]{3}"),
        ("@", r"@[A-Za-z0-9.-]{1,64}\."),
    )
)
Kind = Literal["office", "address", "postcode", "phone", "email", "website"]
_VALUES: dict[str, tuple[Kind, str]] = {
    "ADDRESS_LABEL": ("address", "WORDS"),
    "POSTCODE_LABEL": ("postcode", "POSTCODE"),
    "PHONE_LABEL": ("phone", "PHONE"),
    "EMAIL_LABEL": ("email", "EMAIL"),
    "WEBSITE_LABEL": ("website", "WEBSITE"),
    "OFFICE_LABEL": ("office", "WORDS"),
    "PERSON_LABEL": ("office", "WORDS"),
    "CALL_LABEL": ("phone", "PHONE"),
}
# Labels behind which an office may stand before its number.
_CALLED, _WAYS = "CALL_LABEL", "方式"
# The last characters of an office; what else stands in the place of a person is one.
_OFFICE_ENDS = tuple("局委办厅院校处科股室部站所队社馆心会府")
_BY_FORM: dict[str, Kind] = {"OFFICE": "office", "EMAIL": "email", "WEBSITE": "website"}
_PLEASE = "请"
_PLEASE_BEFORE = 4
_BEHIND_LABEL = 3
"""A value stands within so many tokens behind its label: 电话（传真）：0398-2260113."""
_REACH = 150
"""An office or a website stands at most so many characters before the first label."""
# The first words of the next label, at the end of an address.
_NEXT_LABEL = re.compile(r"[ \x01]*(?:联系|办公|咨询|通讯|通信|服务|电子|监督)$")

_Found = tuple[Kind, Token]


class _Actions:
    """The values of a stretch in order, each with what it is."""

    def start(self, children: list[Token | list[_Found]]) -> list[_Found]:
        found: list[_Found] = []
        for child in children:
            if isinstance(child, list):
                found += child
            elif child.type in _BY_FORM:
                found.append((_BY_FORM[child.type], child))
        return found

    def field(self, children: list[Token]) -> list[_Found]:
        label, *others = children
        kind, wanted = _VALUES.get(label.type, (None, ""))
        value = next((each for each in others[:_BEHIND_LABEL] if each.type == wanted), None)
        if label.type == "PERSON_LABEL" and value is not None and not value.rstrip(BLANKS).endswith(_OFFICE_ENDS):
            value = None
        found: list[_Found] = [(kind, value)] if kind and value is not None else []
        called = label.type == _CALLED or _WAYS in label
        if called and others and others[0].type == "WORDS" and others[0].endswith(_OFFICE_ENDS):
            found.insert(0, ("office", others[0]))
        return found + [(_BY_FORM[each.type], each) for each in others if each is not value and each.type in _BY_FORM]


@define
class _Group:
    """What one contact holds: the clean place of each value."""

    places: dict[Kind, Span] = field(factory=dict)

    asked: bool = False

    @property
    def reachable(self) -> bool:
        """Whether it says how to reach somebody, or whom to ask (请与…联系)."""
        return self.asked or not self.places.keys().isdisjoint(("address", "postcode", "phone", "email"))


def read_contacts(prose: Prose, sections: Sections) -> list[Contact]:
    """Every contact in order: what stands together in a paragraph, or on lines that follow each other."""
    groups: list[_Group] = []
    for start, end in _stretches(prose.text):
        groups += _groups(parse(_GRAMMAR, prose.text[start:end], _Actions, prose.offset + start), prose)
    return [_contact(group, prose, sections) for group in groups if group.reachable]


def _stretches(text: str) -> Iterator[Span]:
    """The ends of the paragraphs that speak of a contact; of lines that follow each other, all together."""
    starts: dict[int, int] = {}
    for character, trigger in _TRIGGERS:
        for start, end in _places_of(trigger, text) if character in text else ():
            starts[end] = min(start, starts.get(end, start))
    open_start: int | None = None
    open_end = 0
    for end in sorted(starts):
        if open_start is not None and text[open_end : starts[end]].strip():
            yield open_start, open_end
            open_start = None
        open_start = starts[end] if open_start is None else open_start
        open_end = end
    if open_start is not None:
        yield open_start, open_end


def _places_of(trigger: re.Pattern[str], text: str) -> Iterator[Span]:
    """Where the first trigger of each paragraph is, with what may belong to it, and where the paragraph ends."""
    end = 0
    while match := trigger.search(text, end):
        start = max(text.rfind("\n", end, match.start()) + 1, end, match.start() - _REACH)
        end = text.find("\n", match.end())
        end = len(text) if end < 0 else end
        if text[start:end].rstrip(BLANKS).endswith(":"):  # the value stands on the next line
            behind = text.find("\n", end + 1)
            end = len(text) if behind < 0 else behind
        yield start, end


def _groups(found: list[_Found], prose: Prose) -> Iterator[_Group]:
    """Contacts one after another: a second value of a kind begins the next one."""
    group = _Group()
    for kind, token in found:
        place = _place(token)
        if place[0] == place[1] or (kind == "website" and kind in group.places):
            continue
        if kind in group.places and group.reachable:
            yield group
            group = _Group()
        group.places[kind] = place
        at = place[0] - prose.offset
        group.asked |= token.type == "OFFICE" and _PLEASE in prose.text[max(0, at - _PLEASE_BEFORE) : at]
    yield group


def _place(token: Token) -> Span:
    """The clean place of a value without blanks and without the first words of the next label."""
    start, end = trimmed(token)
    if token.type == "WORDS" and (label := _NEXT_LABEL.search(token.rstrip(BLANKS))):
        end = start_of(token) + label.start()
    return start, end


def _contact(group: _Group, prose: Prose, sections: Sections) -> Contact:
    start = min(place[0] for place in group.places.values())
    end = max(place[1] for place in group.places.values())
    values = {kind: prose.printed(*place) for kind, place in group.places.items()}
    return Contact(
        office=values.get("office"),
        address=values.get("address"),
        postcode=values.get("postcode"),
        phone=values.get("phone"),
        email=values.get("email"),
        website=values.get("website"),
        quote=prose.printed(start, end),
        span=prose.cleaned.span(start, end),
        section=sections.kind_at(start),
    )
