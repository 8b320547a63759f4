"""What the name of an organ says: whose body it is, a place, a pronoun, an office inside a body."""

from functools import lru_cache
from typing import Literal

from attrs import frozen
from lark import Token
from lark.exceptions import UnexpectedInput

from govparse.parsing.grammar import parse

_GRAMMAR = "identity/organ.lark"

NameKind = Literal["body", "bare", "region", "short", "pronoun", "words"]

_KINDS: dict[str, NameKind] = {
    "ORGAN": "body",
    "BARE": "bare",
    "REGION": "region",
    "SHORT": "short",
    "PRONOUN": "pronoun",
}
_OFFICES = ("办公室", "办公厅")
# Committees whose office is the body that works and reports (编办, 国动办); the office of another body is a part of it.
_WORKING_OFFICES = (
    *("编制", "国防动员", "信息化", "外事工作", "财经", "老龄工作"),
    *("爱国卫生运动", "融合发展", "依法治"),
)


@frozen
class OrganName:
    """A name, and what it is.

    `body`: a body whose place is told; `bare`: a body without a place (甲海关); `region`: a place; `short`: a body
    whose place has to be known (市城管局); `pronoun`: 我局; `words`: no name. `parent` is the body that an office
    belongs to, the name itself where it names no office inside a body.
    """

    name: str
    kind: NameKind
    parent: str

    @property
    def is_body(self) -> bool:
        """Whether the name is that of a body and no short form."""
        return self.kind in ("body", "bare")


class _Actions:
    def start(self, children: list[Token]) -> tuple[Token, ...]:
        return tuple(children)


@lru_cache(maxsize=2048)
def read_name(text: str) -> OrganName:
    """What a name (folded) says; blanks do not matter."""
    name = "".join(text.split())
    try:
        first, *_inside = parse(_GRAMMAR, name, _Actions)
    except (UnexpectedInput, ValueError):
        return OrganName(name, "words", name)
    kind = _KINDS.get(first.type, "words")
    return OrganName(name, kind, _parent(str(first)) if kind in ("body", "bare") else name)


def _parent(body: str) -> str:
    """The body without the office that is a part of it."""
    for office in _OFFICES:
        above = body.removesuffix(office)
        if above != body and not (above.endswith("委员会") and any(word in above for word in _WORKING_OFFICES)):
            return above if read_name(above).is_body else body
    return body
