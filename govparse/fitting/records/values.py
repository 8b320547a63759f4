"""What a cell of a grid holds: a number, a blank, a dash, several numbers, something unclear, or a label.

One letter each stands for it in the shape of a row (see grammars/row.lark).
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from attrs import field, frozen

Letter = Literal["N", "B", "D", "S", "U", "L"]
"""N number, B blank, D dash, S a stack of numbers in one cell, U unclear characters in place of a number, L label."""

Number = int | Decimal

_UNIT = "万元|亿元|元|件|条|项|个|次|人|宗|起|份"
_NUMBER = re.compile(
    r"(?P<sign>[+\-−↑↓]|(?:净?增加?|净?减少?|新增)了?|\([增减]\))?\s*(?P<yuan>[¥￥]\s*)?"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?P<fraction>\.[0-9]{1,10})?\s*"
    rf"(?:(?P<unit>{_UNIT})|\((?P<bracketed>{_UNIT})\))?(?P<behind>[↑↓]|\([增减]\))?\s*"
    r"(?P<remark>\([^()]{1,60}\)|[,;:]?\s*其中[^()]{1,60})?"
)
_NEGATIVE = re.compile(r"[-−↓]|\(?净?减")
_DASH = re.compile(r"[-—–―－/\\]{1,4}|无|不适用|不涉及|N/?A", re.IGNORECASE)
_STACK = re.compile(r"[0-9]+(?:[ \t]+[0-9]+)+")
_TANGLE = re.compile(r"(?=[^0-9]*[0-9])\S{1,12}(?:[ \t]+\S{1,12})+")
_MIXED = re.compile(r"(?=[0-9 ]*[-—–/])(?:[0-9]+|[-—–/]{1,4})(?: (?:[0-9]+|[-—–/]{1,4}))+")
"""Numbers and dashes in one cell: of a dash before a number nothing says whether it is its sign."""
_ZERO_LOOKALIKE = re.compile(r"[OoＯ〇○。=零]")
_NOTED = re.compile(r"([0-9]{1,9}) ?(?:[*※#†‡%①-⑳¹²³]{1,3}|\^[0-9]{1,2}|\[[0-9]{1,2}\]|\([0-9注]{1,2}\))")
"""A number with the mark of a note, or of a share, behind it: what it is without that is only likely."""
_HAN = re.compile(r"[㐀-鿿豈-﫿A-Za-z]")
_UNTOLD = re.compile("[\ufffc\ufffd]")
"""What readers write for what they cannot tell, and decoders for what they lost."""


@frozen
class Value:
    """What one cell says.

    `number` is the number as printed (None unless the letter is N), `unit` and `remark` what stood beside it,
    `guesses` the numbers that unclear characters, a stack, or points between thousands may stand for. `noted`: the mark
    of a note stands behind the digits.
    """

    letter: Letter
    number: Number | None = None
    unit: str | None = None
    remark: str | None = None
    guesses: tuple[Number, ...] = ()
    noted: bool = False
    is_count: bool = field(init=False, eq=False, repr=False)
    """Whether it is a whole number that is not negative, and nothing stood beside it."""

    @is_count.default
    def _is_count(self) -> bool:
        whole = self.letter == "N" and isinstance(self.number, int) and self.number >= 0
        return whole and self.unit is None and self.remark is None


@lru_cache(maxsize=16384)
def read_value(text: str) -> Value:
    """The value of a cell's folded, stripped text."""
    if not text:
        return Value("B")
    if text.isdecimal() and text.isascii() and len(text) <= 15 and (text[0] != "0" or text == "0"):
        return Value("N", int(text))
    if _DASH.fullmatch(text):
        return Value("D")
    if _MIXED.fullmatch(text):
        return Value("S")
    if found := _NUMBER.fullmatch(text):
        return _printed(found)
    if _STACK.fullmatch(text):
        return _stack(text)
    if _ZERO_LOOKALIKE.fullmatch(text):
        return Value("U", guesses=(0,))
    if _TANGLE.fullmatch(text) and all(read_value(piece).letter in "NDU" for piece in text.split()):
        return Value("S")
    if found := _NOTED.fullmatch(text):
        return Value("U", guesses=(int(found[1]),), noted=True)
    if _HAN.search(text) or not (_UNTOLD.search(text) or any(char.isdigit() for char in text)):
        return Value("L")
    return Value("U")


def _printed(found: re.Match[str]) -> Value:
    digits = found["digits"].replace(",", "")
    magnitude: Number = Decimal(digits + found["fraction"]) if found["fraction"] else int(digits)
    number = -magnitude if _NEGATIVE.match(found["sign"] or found["behind"] or "") else magnitude
    if len(digits) > 1 and digits[0] == "0" and not (len(digits) == 2 and number):
        # 01 is a number written with two digits, as codes are. 00 or 012 is none that an organ prints; what it was is
        # for the equations or a person to say.
        return Value("U", guesses=(number,))
    thousands = (
        (int(digits + fraction[1:]),) if len(fraction := found["fraction"] or "") == 4 and len(digits) <= 3 else ()
    )
    unit = found["unit"] or found["bracketed"] or ("元" if found["yuan"] else None)
    return Value("N", number, unit, found["remark"] and found["remark"].lstrip(",;: "), thousands)


def _stack(text: str) -> Value:
    """Several numbers in one cell: a number broken by blanks, or a whole column of numbers over a lost label."""
    joined = text.replace(" ", "").replace("\t", "")
    canonical = len(joined) <= 15 and (joined[0] != "0" or joined == "0")
    return Value("S", guesses=(int(joined),) if canonical else ())
