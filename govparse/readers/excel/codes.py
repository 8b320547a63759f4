"""Number formats of workbooks: how a code such as `#,##0.00` shows a number.

A code has up to four sections for numbers above, below and equal to zero and for texts, or with conditions of their
own. Source of the rules: ECMA-376 Part 1, 18.8.30 and 18.8.31.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from attrs import frozen

BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    48: "##0.0E+0",
    41: '#,##0;-#,##0;"-";@',
    42: '"¥"#,##0;"¥"-#,##0;"¥""-";@',
    43: '#,##0.00;-#,##0.00;"-";@',
    44: '"¥"#,##0.00;"¥"-#,##0.00;"¥""-";@',
    49: "@",
    5: '"¥"#,##0',
    6: '"¥"#,##0',
    7: '"¥"#,##0.00',
    8: '"¥"#,##0.00',
}
"""Codes that every workbook has, by their numbers; dates are left out."""

_TOKEN = re.compile(
    r'"(?P<text>[^"]*)"?|[\\!](?P<char>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式|通用格式)'
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<power>E[+-]0+)|(?P<at>@)|(?P<other>.)",
    re.I | re.S,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)")
_CURRENCY = re.compile(r"\$([^-]*)(?:-.*)?")
_LONGEST_CODE = 255
_MOST_SECTIONS = 4
_USUAL_POWERS = frozenset({1, 2, 3, 4, 6, 8})
"""Powers of ten that people divide figures by to show them."""


@frozen
class _Section:
    """The pieces of a section in order: `("digit", "0")`, `("text", "件")`, and what they say of the whole."""

    pieces: tuple[tuple[str, str], ...]
    condition: tuple[str, Decimal] | None
    general: bool
    known: bool


def shown(number: Decimal, general: str, code: str) -> str | None:
    """A number as a code shows it; `general` is how it looks without a code. None where the code is not known."""
    sections = _sections(code)
    section, signed = _chosen(sections, number)
    if section is None or not section.known:
        return None
    if section.general:
        whole = general if signed else general.lstrip("-")
        return "".join(whole if kind == "general" else text for kind, text in section.pieces).strip()
    text = _placed(section, abs(number))
    if text is None:
        return None
    return (f"-{text}" if signed and number < 0 and any(char in "123456789" for char in text) else text).strip()


@lru_cache(maxsize=256)
def _sections(code: str) -> tuple[_Section, ...]:
    pieces: list[list[tuple[str, str]]] = [[]]
    for found in _TOKEN.finditer(code[:_LONGEST_CODE]):
        kind, text = found.lastgroup or "", found[0]
        if kind == "other" and text == ";":
            pieces.append([])
        elif kind in ("text", "char"):
            pieces[-1].append(("text", found[kind] or ""))
        elif kind:
            pieces[-1].append((kind, found["bracket"] if kind == "bracket" else text))
    return tuple(map(_section, pieces[:_MOST_SECTIONS]))


def _section(pieces: list[tuple[str, str]]) -> _Section:
    condition, known = None, True
    kept: list[tuple[str, str]] = []
    for kind, text in pieces:
        if kind != "bracket":
            kept.append((kind if kind != "other" else "text", text))
        elif found := _CONDITION.fullmatch(text):
            condition = found[1], Decimal(found[2])
        elif found := _CURRENCY.fullmatch(text):
            kept.append(("text", found[1]))
        elif text.lower().startswith("dbnum"):
            known = False
    fraction = any(kind == "text" and text == "/" for kind, text in kept) and any(kind == "digit" for kind, _ in kept)
    general = any(kind == "general" for kind, _ in kept)
    return _Section(tuple(kept), condition, general, known and not fraction)


def _chosen(sections: tuple[_Section, ...], number: Decimal) -> tuple[_Section | None, bool]:
    """The section for a number, and whether its sign is still to be shown."""
    if any(section.condition for section in sections):
        for place, section in enumerate(sections[:3]):
            if section.condition is None or _holds(section.condition, number):
                return section, place == 0 or section.condition is None
        return None, False
    numbers = [section for section in sections if not _is_of_texts(section)] or list(sections[:1])
    if len(numbers) == 1 or (number > 0) or (number == 0 and len(numbers) < 3):
        return numbers[0], len(numbers) == 1
    return (numbers[1], False) if number < 0 else (numbers[2], False)


def _is_of_texts(section: _Section) -> bool:
    return any(kind == "at" for kind, _ in section.pieces)


def _holds(condition: tuple[str, Decimal], number: Decimal) -> bool:
    sign, bound = condition
    return {
        "<": number < bound,
        ">": number > bound,
        "<=": number <= bound,
        ">=": number >= bound,
        "=": number == bound,
        "<>": number != bound,
    }[sign]


def _placed(section: _Section, number: Decimal) -> str | None:
    """The digits of a number in the places of a section."""
    pieces = [(kind, text) for kind, text in section.pieces]
    digits = [place for place, (kind, _) in enumerate(pieces) if kind == "digit"]
    if not digits:
        is_text = any(kind == "at" for kind, _ in pieces)
        return format(number.normalize(), "f") if is_text else "".join(text for _, text in pieces)
    point = next((place for place, (kind, _) in enumerate(pieces) if kind == "point"), len(pieces))
    last = max((place for place in digits if place < point), default=point - 1)
    scaled = sum(kind == "comma" and place > last for place, (kind, _) in enumerate(pieces[:point]))
    scaled += sum(kind == "comma" and place > digits[-1] for place, (kind, _) in enumerate(pieces) if place > point)
    grouped = any(kind == "comma" and digits[0] < place < last for place, (kind, _) in enumerate(pieces))
    number = number.scaleb(-3 * scaled + 2 * sum(kind == "percent" for kind, _ in pieces))
    if any(kind == "power" for kind, _ in pieces):
        return f"{number:.{sum(place > point for place in digits)}E}"
    if _is_odd(pieces, digits, scaled):
        return None
    decimals = [pieces[place][1] for place in digits if place > point]
    rounded = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:f}".partition(".")
    return _written(pieces, point, "" if whole == "0" else whole, fraction, grouped)


def _is_odd(pieces: list[tuple[str, str]], digits: list[int], scaled: int) -> bool:
    """Whether a point that is only a sign stands where it divides by a power of ten that nobody means."""
    sign = next((place for place, piece in enumerate(pieces) if piece == ("text", ".") and place > digits[0]), None)
    return sign is not None and scaled > 0 and sum(place > sign for place in digits) + 3 * scaled not in _USUAL_POWERS


def _written(pieces: list[tuple[str, str]], point: int, whole: str, fraction: str, grouped: bool) -> str:
    """The pieces with their digits: those before the point from the right, the rest of them at the first place."""
    before = [place for place, (kind, _) in enumerate(pieces) if kind == "digit" and place < point]
    filled: dict[int, str] = {}
    left, used = whole, 0
    for place in reversed(before):
        digit, left = (left[-1:], left[:-1]) if place != before[0] else (left, "")
        digit = digit or {"0": "0", "#": "", "?": " "}[pieces[place][1]]
        filled[place] = digit
        if grouped:
            digits = ""
            for char in reversed(digit):
                digits = char + ("," if used and used % 3 == 0 and char.isdigit() else "") + digits
                used += char.isdigit()
            filled[place] = digits
    fraction_left = fraction
    kept = fraction.rstrip("0")
    for number, place in enumerate(
        place for place, (kind, _) in enumerate(pieces) if kind == "digit" and place > point
    ):
        digit, fraction_left = fraction_left[:1], fraction_left[1:]
        needed = pieces[place][1] == "0" or number < len(kept)
        filled[place] = digit if needed else {"?": " "}.get(pieces[place][1], "")
    text = ""
    for place, (kind, said) in enumerate(pieces):
        text += filled.get(place, "") if kind == "digit" else "" if kind == "comma" else said
    return text
