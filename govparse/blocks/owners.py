"""Whose table it is: captions that name another organ, or another year, than the title of the report.

其中，澜溪市教育局： or 澜溪市教育局2022年收到和处理政府信息公开申请情况表 above a table says that the table is not the
report's own. It holds until the next section begins or a caption names the report's own organ.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from govparse.parsing.patterns import compile_pattern

_ORGAN = (
    "[㐀-鿿]{2,24}?(?:局|委员会|委|厅|办公室|政府办|人民政府|服务中心|管委会|管理处|街道办事处|街道|镇|乡|公司|医院|学校|"
    "支队|大队)"
)
_MARK = (
    r"^[^\S\n]*+(?:#+ ?)?(?:附?(?:表|件)[一二三四五六七八九十0-9]*[:、. ]?|\([一二三四五六七八九十0-9]{1,2}\)"
    r"|[0-9]{1,2}[.、])?"
)
"""What may stand before a caption: the mark of a heading, the number of an annex or of an item."""
_NAME = r"(?:主动公开|收到和处理|政府信息公开|依申请公开)[^\n。;,]{0,30}(?:情况|表|统计)"
"""The name of a table."""
_CAPTION = compile_pattern(
    rf"{_MARK}(?P<part>其中[,:、]?)?(?=[^\n。;]*+$)(?P<organ>{_ORGAN})"
    rf"(?P<rest>:|(?:\(?(?P<year>20[0-9]{{2}})年?度?\)?)?{_NAME}:?)?[^\S\n]*+$",
    re.MULTILINE,
)
_YEAR = compile_pattern(
    rf"{_MARK}(?:(?P<year>20[0-9]{{2}})年度?|上一?年度?){_NAME}(?:表|:)?[^\S\n]*+$",
    re.MULTILINE,
)
_TITLE = compile_pattern(
    r"^[^\S\n]*+(?:#+ ?)?(?P<organ>[^\n。,:0-9]{2,40}?)(?:关于)?(?P<year>20[0-9]{2})?年?度?"
    r"政府信息公开(?:工作)?(?:年度)?报告",
    re.MULTILINE,
)
_ALIKE = 3
"""An organ is the same whose name ends with so many of the same characters: 市水务局 and 石浦市水务局."""


@frozen
class Caption:
    """A line that says whose table stands below: `owner` is None where it is the report's own."""

    start: int
    owner: str | None


def captions(text: str) -> Iterator[Caption]:
    """The captions of a report (folded text), in order."""
    title = _TITLE.search(text)
    organ = title["organ"].strip() if title else ""
    year = title["year"] if title else None
    found = [
        *(Caption(caption.start(), _owner(caption, organ, year)) for caption in _CAPTION.finditer(text)),
        *(Caption(caption.start(), caption[0].strip()) for caption in _YEAR.finditer(text) if _is_other(caption, year)),
    ]
    yield from sorted(found, key=lambda caption: caption.start)


def _owner(caption: re.Match[str], organ: str, year: str | None) -> str | None:
    """The organ that a caption names, if it is another than the report's, or the report's own of another year."""
    named = caption["organ"]
    if caption["year"] and year and caption["year"] != year:
        return caption[0].strip()
    if not organ:
        return named if caption["part"] else None
    return None if named.endswith(organ[-_ALIKE:]) or organ.endswith(named[-_ALIKE:]) else named


def _is_other(caption: re.Match[str], year: str | None) -> bool:
    return caption["year"] is None or (year is not None and caption["year"] != year)
