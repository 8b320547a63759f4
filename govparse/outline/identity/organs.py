"""Names of organs: what kind of body a name says, and whether two names mean the same one."""

from typing import Literal

Scope = Literal["organ", "government", "region"]

_GOVERNMENTS = ("人民政府", "市政府", "县政府", "区政府", "镇政府", "乡政府", "镇", "乡", "街道")
_PLACES = ("省", "自治区", "市", "县", "区", "州", "盟", "旗", "开发区", "高新区", "新区")
_OFFICES = ("办公室", "办公厅", "办事处")
_ITSELF = ("本级",)


def scope_of(organ: str | None) -> Scope | None:
    """Whether a report is that of a government, of a place as a whole (黄陂区), or of any other organ."""
    if not organ:
        return None
    if organ.endswith(_GOVERNMENTS):
        return "government"
    return "region" if organ.endswith(_PLACES) else "organ"


def same_organ(one: str, other: str) -> bool:
    """Whether two names may mean the same organ.

    True for a short form (市文旅广电局), for a name with or without its region, and for an organ and its own office; a
    name is a short form of another where all its characters stand there in the same order.
    """
    if one == other:
        return True
    one, other = _bare(one), _bare(other)
    return _shortens(one, other) or _shortens(other, one)


def _bare(organ: str) -> str:
    """The name without blanks, brackets, 本级, and the office that answers for the organ."""
    organ = "".join(organ.split()).partition("(")[0].partition("（")[0]
    for ending in (*_ITSELF, *_OFFICES):
        if organ.endswith(ending) and len(organ) > len(ending) + 2:
            organ = organ.removesuffix(ending)
    return organ.removeprefix("我").removeprefix("本")


def _shortens(short: str, long: str) -> bool:
    characters = iter(long)
    return all(character in characters for character in short)
