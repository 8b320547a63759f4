"""Whether a text is a report, apart from its tables."""

import re

from govparse.records import Section

# Section names that no other document has. 总体情况 or 其他需要报告的事项 stand in budgets and summaries as well.
_OWN_SECTION = re.compile(
    r"主动公开.{0,2}政府信息|收到和?处理.{0,8}申请|政府信息公开.{0,12}(?:行政复议|行政诉讼)|行政复议、行政诉讼情况$"
)
_LONGEST_NAME = 40
# Lines that stand for the report on another page or file.
_LINK = re.compile(r"附件|点击|下载|查看|https?:|www\.|[上下]一[篇页]|主办|承办|版权")
_SENTENCE = "。"


def is_report(titled: bool, sections: list[Section], prose: str) -> bool:
    """Whether a text has a section that only these reports have, or a title with anything but links below it.

    `prose` is the prepared text behind the title.
    """
    if any(_is_own(section) for section in sections):
        return True
    return titled and (any(section.kind for section in sections) or _tells(prose))


def _is_own(section: Section) -> bool:
    title = "".join((section.title or "").split())
    return section.kind is not None and len(title) <= _LONGEST_NAME and _OWN_SECTION.search(title) is not None


def _tells(prose: str) -> bool:
    """Whether a sentence stands there that is no link."""
    sentences = (sentence for line in prose.split("\n") for sentence in line.split(_SENTENCE)[:-1])
    return any(sentence.strip() and not _LINK.search(sentence) for sentence in sentences)
