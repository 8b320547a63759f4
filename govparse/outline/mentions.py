"""The organ and the year as the text of a report names them, apart from its title."""

import re

from govparse.outline.prose import BREAK_MASK
from govparse.outline.title import TitleParts, parse_title

# 现将X局2023年政府信息公开工作年度报告予以公布; 《X局2023年政府信息公开工作年度报告》.
# Not 《…关于…年度报告有关事项的通知》.
_MENTION = re.compile(r"(《|编制|公布|发布|现将|制作|形成|撰写)([^,。;:《》\n\x00]{4,90}?报告)(?=(》)?)")
_VERBS = re.compile(r".*(?:编制|公布|发布|现将|制作|形成|撰写|公开的)[了并\x01 ]*")
_LAST_WORD = len("报告》")
_LOOKED_AT = 1500
"""Characters behind the title in which a report names itself."""


def named_in_text(text: str) -> TitleParts | None:
    """What the prepared text behind a title says of itself: the first mention of a report that names its organ."""
    last = text.rfind("报告", 0, _LOOKED_AT)
    for mention in _MENTION.finditer(text, 0, min(last + _LAST_WORD, _LOOKED_AT)) if last >= 0 else ():
        if mention[1] == "《" and not mention[3]:
            continue
        parts = parse_title(_VERBS.sub("", mention[2]).replace(BREAK_MASK, ""))
        if parts is not None and parts.organ is not None:
            return parts
    return None
