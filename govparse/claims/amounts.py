"""What a number in prose is worth: its value, its bound and its unit."""

from decimal import Decimal
from typing import Literal

from attrs import define
from lark import Token

from govparse.outline.places import end_of, start_of
from govparse.records import Number

Bound = Literal["exact", "at_least", "at_most", "about"]

_BOUNDS: dict[str, Bound] = {
    "ABOUT": "about",
    "LEAST": "at_least",
    "MOST": "at_most",
    "LEAST_BEHIND": "at_least",
    "ABOUT_BEHIND": "about",
    "MOST_BEHIND": "at_most",
    "MORE": "at_least",
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_MULTIPLIERS = {**_TENS, **_MYRIADS, "百万": 10**6, "千万": 10**7}
_FIGURES = {
    figure: number
    for number, figures in enumerate(("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for figure in figures
}
_TENTH = "成"
_ABOUT_NUMERAL = "来"


@define(slots=False)
class Amount:
    """A number with its unit: `start` and `end` are those of the number and its unit, words of bound outside."""

    value: Number
    bound: Bound
    unit: str
    start: int
    end: int
    written: bool
    """Whether the number is a Chinese numeral."""


def amount_of(tokens: list[Token]) -> Amount:
    """The amount that the tokens of a quantity say."""
    bound: Bound = "exact"
    value: Number = 0
    unit = ""
    written = False
    places: list[Token] = []
    for token in tokens:
        kind = token.type
        if kind in _BOUNDS:
            bound = "about" if token == _ABOUT_NUMERAL else _BOUNDS[kind]
            if kind == "MORE":
                places.append(token)
            continue
        places.append(token)
        if kind == "DIGITS":
            value = _digits(token)
        elif kind == "NUMERAL":
            value, written = numeral_value(token), True
        elif kind == "MULTIPLIER":
            value = _whole(value * _MULTIPLIERS[str(token)])
        elif token == _TENTH:
            value, unit = value * 10, "%"
        else:
            unit = str(token)
    return Amount(value, bound, unit, start_of(places[0]), end_of(places[-1]), written)


def _digits(text: str) -> Number:
    plain = text.replace(",", "")
    return Decimal(plain) if "." in plain else int(plain)


def _whole(value: Number) -> Number:
    """An int where a number has no fraction: 1.2 × 10000."""
    return int(value) if value == int(value) else value


def numeral_value(text: str) -> int:
    """The value of a Chinese numeral: 一百零五, 两万三千, and by figures 二〇三."""
    if not any(figure in _TENS or figure in _MYRIADS for figure in text):
        return int("".join(str(_FIGURES[figure]) for figure in text))
    total = section = 0
    figure: int | None = None
    for character in text:
        if character in _FIGURES:
            figure = _FIGURES[character]
        elif character in _TENS:
            section += (1 if figure is None else figure) * _TENS[character]
            figure = None
        else:
            total = (total + section + (figure or 0)) * _MYRIADS[character] or _MYRIADS[character]
            section, figure = 0, None
    return total + section + (figure or 0)
