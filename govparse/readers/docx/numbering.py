"""Word's automatic numbering: the 一、 and （一） that stand in no paragraph's text, worked out as Word does."""

from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from govparse.readers.docx.numerals import numeral
from govparse.readers.extract import joined
from govparse.readers.markup import is_on, number_of, value_of

_DEEPEST = 9
_STYLES_DEEP = 20


@frozen
class _Level:
    """How a level counts: `text` has %1 for the number of the first level; `restart` is the level (from 1) after
    which it begins again, 0 for never; `legal` shows all numbers in Arabic digits.
    """

    start: int
    format: str
    text: str
    restart: int
    legal: bool
    style: str | None


@frozen
class _List:
    """A numbering as paragraphs name it: its levels, the counters that it shares, and where it begins anew."""

    counters: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


@frozen
class _Style:
    base: str | None
    number: int | None
    level: int | None


@define
class Numbering:
    """The numberings and styles of a document, and how far each has counted."""

    _lists: dict[int, _List] = field(factory=dict)
    _styles: dict[str, _Style] = field(factory=dict)
    _default: str | None = None
    _counters: dict[str, dict[int, int]] = field(factory=dict)
    _begun: set[tuple[int, int]] = field(factory=set)

    def label(self, properties: Element | None) -> str:
        """The number that Word puts before a paragraph with these properties, and count it; empty for none."""
        number, level = self._place(properties)
        numbering = self._lists.get(number or 0)
        if numbering is None or level not in numbering.levels:
            return ""
        counters = self._counters.setdefault(numbering.counters, {})
        first = numbering.levels[level].start
        if level in numbering.restarts and (number, level) not in self._begun:
            self._begun.add((number or 0, level))
            counters.pop(level, None)
            first = numbering.restarts[level]
        counters[level] = counters.get(level, first - 1) + 1
        for deeper, below in numbering.levels.items():
            if deeper > level and level < below.restart:
                counters.pop(deeper, None)
        return _shown(numbering.levels, level, counters)

    def _place(self, properties: Element | None) -> tuple[int | None, int]:
        """The numbering of a paragraph and the level in it: its own, else its style's."""
        number, level = number_of(properties, "numPr/numId"), number_of(properties, "numPr/ilvl")
        style = value_of(properties, "pStyle") or self._default
        if number is None:
            for _ in range(_STYLES_DEEP):
                found = self._styles.get(style or "")
                if found is None or found.number is not None:
                    break
                style = found.base
            else:
                found = None
            if found is None:
                return None, 0
            number = found.number
            level = found.level if level is None else level
            if level is None and (numbering := self._lists.get(number or 0)) is not None:
                level = next((depth for depth, one in numbering.levels.items() if one.style == style), None)
        return number, level or 0


def _shown(levels: dict[int, _Level], level: int, counters: dict[int, int]) -> str:
    here = levels[level]
    text = here.text
    for depth in range(_DEEPEST):
        if f"%{depth + 1}" in text and depth in levels:
            count = counters.get(depth, levels[depth].start)
            text = text.replace(f"%{depth + 1}", numeral(count, "decimal" if here.legal else levels[depth].format))
    return text.strip() if here.format not in ("bullet", "none") else ""


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """The numberings that two parts of a document declare; None for a part that it does not have."""
    found = Numbering()
    for style in () if styles is None else styles.iter("style"):
        name = style.get("styleId", "")
        found._styles[name] = _style(style)
        if style.get("type") == "paragraph" and style.get("default") in ("1", "true"):
            found._default = name
    if numbering is not None:
        abstract = {one.get("abstractNumId", ""): one for one in numbering.iter("abstractNum")}
        linked = {value_of(one, "styleLink"): one for one in abstract.values()}
        for number in numbering.iter("num"):
            name = value_of(number, "abstractNumId") or ""
            declared = abstract.get(name)
            if declared is not None and (link := value_of(declared, "numStyleLink")) in linked and link:
                declared = linked[link]
                name = declared.get("abstractNumId", "")
            if declared is not None and (key := _integer(number.get("numId"))) is not None:
                found._lists[key] = _list(name, declared, number)
    return found


def _style(style: Element) -> _Style:
    place = number_of(style, "pPr/numPr/numId"), number_of(style, "pPr/numPr/ilvl")
    return _Style(value_of(style, "basedOn"), *place)


def _list(name: str, declared: Element, number: Element) -> _List:
    levels = {level: one for level, one in map(_level, declared.iter("lvl")) if 0 <= level < _DEEPEST}
    restarts = {}
    for override in number.iter("lvlOverride"):
        depth = _integer(override.get("ilvl"))
        if depth is None or not 0 <= depth < _DEEPEST:
            continue
        if (own := override.find("lvl")) is not None:
            levels[depth] = _level(own)[1]
        if (start := number_of(override, "startOverride")) is not None:
            restarts[depth] = start
    return _List(name, levels, restarts)


def _level(level: Element) -> tuple[int, _Level]:
    depth = _integer(level.get("ilvl")) or 0
    start, restart = number_of(level, "start"), number_of(level, "lvlRestart")
    return depth, _Level(
        1 if start is None else start,
        value_of(level, "numFmt") or "decimal",
        value_of(level, "lvlText") or "",
        depth if restart is None else restart,
        is_on(level, "isLgl"),
        value_of(level, "pStyle"),
    )


def _integer(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else None


def numbered(label: str, text: str) -> str:
    """A paragraph's text behind its number."""
    return joined((label, text)) if label else text
