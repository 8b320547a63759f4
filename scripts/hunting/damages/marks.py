"""Numbers printed in other ways: with signs, marks and units beside them, or misread."""

from collections.abc import Callable
from random import Random

from hunting.damages.registry import Ground, digits, harm, several

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
LOOKS = {"0": "Oo〇○。", "1": "lI|", "5": "S", "8": "B"}


def _marked(name: str, write: Callable[[str, Random], str], wanted: Callable[[str], bool] = digits) -> None:
    @harm(name, (1, 3))
    def mark(ground: Ground, rnd: Random) -> bool:
        amounts = ".amount"  # 1.131 may be an amount, it is no count
        values = [each for each in ground.values(wanted) if not (each[2].id or "").endswith(amounts)]
        if not values:
            return False
        value = rnd.choice(values)[2]
        value.text = write(value.text, rnd)
        return True


_marked("per cent", lambda text, _: text + "%")
_marked("footnote mark", lambda text, rnd: text + rnd.choice(["*", "**", "①", "†", "¹", "※"]))
_marked("note number in brackets", lambda text, rnd: text + rnd.choice(["[1]", "【2】", "〔1〕", "(注1)"]))
_marked("unit in the cell", lambda text, rnd: text + rnd.choice(["件", "项", "条", "宗"]))
_marked(
    "remark in the cell",
    lambda text, rnd: text + rnd.choice(["（其中修订{}件）", "（含{}件）"]).format(rnd.randint(0, 9)),
)
_marked("about", lambda text, rnd: rnd.choice(["约", "近", "共", "≈"]) + text)
_marked("leading zeros", lambda text, _: "0" + text)
_marked("decimal zeros", lambda text, _: text + ".00")
_marked("brackets round a number", lambda text, rnd: rnd.choice(["({})", "（{}）", "「{}」"]).format(text))
_marked("point behind a number", lambda text, rnd: text + rnd.choice([".", "。", ",", "、"]))


def _long(text: str) -> bool:
    return digits(text) and len(text) > 3


_marked("thousands with commas", lambda text, _: f"{int(text):,}", _long)
_marked("thousands with points", lambda text, _: f"{int(text):,}".replace(",", "."), _long)
_marked("thousands with blanks", lambda text, _: f"{int(text):,}".replace(",", " "), _long)


@harm("full-width digits")
def wide(ground: Ground, rnd: Random) -> bool:
    """All digits of the values are full-width, or those of some."""
    share = rnd.choice([1.0, 0.3])
    for _, _, value in ground.values():
        if rnd.random() < share:
            value.text = value.text.translate(WIDE)
    return True


@harm("letter for a digit", (1, 3))
def letter(ground: Ground, rnd: Random) -> bool:
    """A digit is read as the sign that it looks like."""
    values = [value for _, _, value in ground.values(digits) if set(value.text) & set(LOOKS)]
    if not values:
        return False
    value = rnd.choice(values)
    digit = rnd.choice(sorted(set(value.text) & set(LOOKS)))
    look = rnd.choice(LOOKS[digit])
    value.text = value.text.replace(digit, look, 1)
    return look != "|"


@harm("digit misprinted", (1, 2))
def misprinted(ground: Ground, rnd: Random) -> bool:
    """Another digit: the number is as printed."""
    values = ground.values(digits)
    if not values:
        return False
    value = rnd.choice(values)[2]
    place = rnd.randrange(len(value.text))
    digit = rnd.choice("123456789")
    ground.say(value, value.text[:place] + digit + value.text[place + 1 :])
    return True


@harm("digit lost", (1, 2))
def lost(ground: Ground, rnd: Random) -> bool:
    """A digit less: the number is as printed."""
    values = [value for _, _, value in ground.values(several) if value.text[1] != "0"]
    if not values:
        return False
    value = rnd.choice(values)
    ground.say(value, value.text[rnd.choice([slice(1, None), slice(0, -1)])])
    return True


@harm("values printed twice in a cell")
def figures(ground: Ground, rnd: Random) -> bool:
    """Two figures in a cell: the number of this year and in brackets that of the last, or a fraction."""
    values = ground.values(digits)
    if not values:
        return False
    value = rnd.choice(values)[2]
    value.text += rnd.choice(["/{}", "({})", " {}"]).format(rnd.randint(1, 30))
    ground.doubt(value)
    return True


@harm("unread figure", (1, 2))
def unread(ground: Ground, rnd: Random) -> bool:
    """A value that nobody can read."""
    values = ground.values(digits)
    if not values:
        return False
    value = rnd.choice(values)[2]
    ground.lose(value)
    value.text = rnd.choice(["?", "**", "#", "□", "\ufffd", "#REF!", "...", "若干"])
    return True
