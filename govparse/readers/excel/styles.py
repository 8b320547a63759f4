"""The styles of an XLSX workbook: the format of numbers, and letters that nobody sees."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from govparse.readers.excel.formats import Style, code_of
from govparse.readers.markup import is_on, number_of, value_of

_WHITE_THEME, _WHITE_INDEX = 0, 9


def read_styles(styles: Element | None) -> Sequence[Style]:
    """The styles of cells that the part of the styles declares, by the number that cells refer to."""
    used = None if styles is None else styles.find("cellXfs")
    if styles is None or used is None:
        return []
    own = {number_of(one, ".", "numFmtId"): one.get("formatCode", "") for one in styles.iter("numFmt")}
    unseen = [is_struck(font) or is_white(font) for font in _children(styles, "fonts")]
    struck = [is_struck(font) for font in _children(styles, "fonts")]
    filled = [_is_filled(fill) for fill in _children(styles, "fills")]
    found = []
    for one in used:
        number, font, fill = (number_of(one, ".", name) or 0 for name in ("numFmtId", "fontId", "fillId"))
        ground = 0 <= fill < len(filled) and filled[fill]
        hidden = 0 <= font < len(unseen) and (struck[font] or (unseen[font] and not ground))
        found.append(Style(code_of(number, own.get(number)), hidden))
    return found


def is_struck(font: Element) -> bool:
    """Whether letters of a font are struck out."""
    return is_on(font, "strike")


def is_white(font: Element) -> bool:
    """Whether letters of a font are as white as the sheet behind them."""
    colour = font.find("color")
    if colour is None or colour.get("tint") not in (None, "0"):
        return False
    theme, index = number_of(colour, ".", "theme"), number_of(colour, ".", "indexed")
    return (colour.get("rgb") or "")[-6:].upper() == "FFFFFF" or theme == _WHITE_THEME or index == _WHITE_INDEX


def _children(styles: Element, name: str) -> Iterator[Element]:
    found = styles.find(name)
    yield from () if found is None else found


def _is_filled(fill: Element) -> bool:
    """Whether a fill gives cells another ground than white."""
    pattern = value_of(fill, "patternFill", "patternType")
    if pattern is None:
        return fill.find("gradientFill") is not None
    return pattern != "none" and (value_of(fill, "patternFill/fgColor", "rgb") or "")[-6:].upper() != "FFFFFF"
