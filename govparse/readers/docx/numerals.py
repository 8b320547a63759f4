"""Numbers as Word's automatic numbering writes them."""

from collections.abc import Callable, Mapping

_DIGITS = "〇一二三四五六七八九"
_ZERO_WRITTEN = "零"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST = 9999
"""Numbers beyond are written in Arabic digits."""


def numeral(number: int, form: str) -> str:
    """The number in a form as Word names them (`chineseCounting`, `decimal` …); unknown forms give Arabic digits."""
    write = _FORMS.get(form)
    return str(number) if write is None or not 0 < number <= _LARGEST else write(number)


def _counting(number: int) -> str:
    """一 to 九十九 in words, then digit by digit."""
    return _in_words(number) if number < 100 else "".join(_DIGITS[int(digit)] for digit in str(number))


def _in_words(number: int) -> str:
    """十一, 二十, 一百零三, 一千零二十."""
    words = _words(number, _ZERO_WRITTEN + _DIGITS[1:], "十百千")
    return words.removeprefix("一") if 10 <= number < 20 else words


def _legal(number: int) -> str:
    return _words(number, _LEGAL_DIGITS, "拾佰仟")


def _words(number: int, digits: str, units: str) -> str:
    words = ""
    for place, digit in enumerate(map(int, reversed(str(number)))):
        if digit:
            words = digits[digit] + (units[place - 1] if place else "") + words
        elif words and words[0] != digits[0]:
            words = digits[0] + words
    return words


def _digit_by_digit(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def _letters(number: int) -> str:
    """a to z, then aa to zz, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _from(first: str, most: int) -> Callable[[int], str]:
    """Characters of Unicode that follow each other, as many as there are."""
    return lambda number: chr(ord(first) + number - 1) if number <= most else str(number)


def _among(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def _wide(number: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(number))


_FORMS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "japaneseDigitalTen": _counting,
    "chineseCountingThousand": _in_words,
    "taiwaneseCountingThousand": _in_words,
    "japaneseCounting": _in_words,
    "ideographDigital": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "koreanDigital2": _digit_by_digit,
    "chineseLegalSimplified": _legal,
    "ideographTraditional": _among(_STEMS),
    "ideographZodiac": _among(_BRANCHES),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
}
