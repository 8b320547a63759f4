"""Whether an item of the section on problems and improvements is a problem or a measure."""

import re
from typing import Literal

from govparse.outline.prose import Prose
from govparse.records import Item

Role = Literal["problem", "measure"]

# What introduces an enumeration. Measures that name the problems they answer come first: 针对存在的问题，下一步…; then
# problems that use the words of measures: 有待改进.
_CUE = re.compile(
    r"(?P<answer>针对[^。;]{0,20}?(?:问题|不足|差距)|(?:解决|整改|改进)[^。;,]{0,6}问题)"
    r"|(?P<problem>(?:有待|需要?|亟待|亟需|仍需|还需|尚需)[^。;,]{0,8}(?:改进|提升|加强|提高|完善|改善)|问题|不足|差距|短板|薄弱|困难)"
    r"|(?P<measure>下一?步|下阶段|今后|改进|整改|措施|举措|20[0-9]{2}年[^。;]{0,12}将|我[局办委厅镇乡县市区院们]{1,3}将|(?:重点|着力|努力)[^。;,]{0,4}做好)"
)


def assign_roles(items: list[tuple[int, Item]], prose: Prose, start: int) -> None:
    """Sets the role of the items of one section, given with their clean places in order; the text begins at `start`.

    The last cue before an enumeration decides for all of it; where there is none, the role stays open.
    """
    role: Role | None = None
    before = 0
    done = start
    for at, item in items:
        if item.ordinal <= before or not before:
            role = _last_cue(prose.text[done - prose.offset : at - prose.offset]) or role
        item.role = role
        before = item.ordinal
        done = at


def _last_cue(text: str) -> Role | None:
    role: Role | None = None
    for cue in _CUE.finditer(text):
        role = "problem" if cue.lastgroup == "problem" else "measure"
    return role
