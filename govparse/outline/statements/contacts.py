"""How the organ can be reached: office, address, postcode, phone, e-mail, website."""

import re
from collections.abc import Iterator
from typing import Literal, cast

from attrs import define, field
from lark import Token

from govparse.grammar import parse
from govparse.outline.prose import BREAK_MASK, Prose
from govparse.outline.sections import Sections
from govparse.records import Contact

_GRAMMAR = "statements/contact.lark"
_TRIGGERS = ("电话", "邮编", "邮政编码", "邮箱", "地址", "@", "电 话", "邮 编")
Kind = Literal["office", "address", "postcode", "phone", "email", "website"]
_VALUES: dict[str, tuple[Kind, str]] = {
    "ADDRESS_LABEL": ("address", "WORDS"),
    "POSTCODE_LABEL": ("postcode", "POSTCODE"),
    "PHONE_LABEL": ("phone", "PHONE"),
    "EMAIL_LABEL": ("email", "EMAIL"),
    "WEBSITE_LABEL": ("website", "WEBSITE"),
    "OFFICE_LABEL": ("office", "WORDS"),
}
_BY_FORM: dict[str, Kind] = {"OFFICE": "office", "EMAIL": "email", "WEBSITE": "website"}
_BEHIND_LABEL = 3
"""A value stands within so many tokens behind its label: 电话（传真）：0398-2260113."""
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
        found: list[_Found] = [(kind, value)] if kind and value is not None else []
        return found + [(_BY_FORM[each.type], each) for each in others if each is not value and each.type in _BY_FORM]

    def label(self, children: list[Token]) -> Token:
        return children[0]

    def other(self, children: list[Token]) -> Token:
        return children[0]


@define
class _Group:
    """What one contact holds: the clean place of each value."""

    places: dict[Kind, tuple[int, int]] = field(factory=dict)

    @property
    def reachable(self) -> bool:
        return not self.places.keys().isdisjoint(("address", "postcode", "phone", "email"))


def read_contacts(prose: Prose, sections: Sections) -> list[Contact]:
    """Every contact in order: what stands together in a paragraph, or on lines that follow each other."""
    groups: list[_Group] = []
    for start, end in _stretches(prose.text):
        groups += _groups(parse(_GRAMMAR, prose.text[start:end], _Actions, prose.offset + start), prose)
    return [_contact(group, prose, sections) for group in groups if group.reachable]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs that speak of a contact, neighbours together."""
    found = sorted({place for word in _TRIGGERS if word in text for place in _paragraphs_with(word, text)})
    while found:
        start, end = found.pop(0)
        while found and not text[end : found[0][0]].strip():
            end = found.pop(0)[1]
        yield start, end


def _paragraphs_with(word: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        yield start, end
        at = text.find(word, end)


def _groups(found: list[_Found], prose: Prose) -> Iterator[_Group]:
    """Contacts one after another: a second value of a kind begins the next one."""
    group = _Group()
    for kind, token in found:
        place = _place(token)
        if kind in group.places:
            if kind in ("website", "email", "phone", "postcode"):
                continue
            if group.reachable:
                yield group
                group = _Group()
        if place[0] < place[1]:
            group.places[kind] = place
    yield group


def _place(token: Token) -> tuple[int, int]:
    """The clean place of a value without blanks and without the first words of the next label."""
    text = str(token)
    if token.type == "WORDS":
        text = _NEXT_LABEL.sub("", text)
    blanks = " \t" + BREAK_MASK
    start = cast(int, token.start_pos)
    return start + len(text) - len(text.lstrip(blanks)), start + len(text.rstrip(blanks))


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
