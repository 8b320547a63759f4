"""Steps on single characters: byte order mark, line ends, invisible characters, blanks, radicals, U+FFFD."""

import re
from functools import cache
from unicodedata import normalize

from govparse.cleaning.draft import Draft
from govparse.cleaning.width import WIDE

_LINE_ENDS = "\r\v\f\x85\u2028\u2029"
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Controls (tab and line ends apart), soft hyphen, zero width, direction and variation marks, tags.
_INVISIBLE = (
    "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef"
)
# CJK Radicals Supplement, Kangxi radicals, CJK strokes, compatibility ideographs.
_RADICALS = "\u2e80-\u2fdf\u31c0-\u31e3\uf900-\ufaff"

_UNUSUAL = re.compile(f"[{_LINE_ENDS}{_BLANKS}{_INVISIBLE}{_RADICALS}\ufffd{WIDE}]")
_IS_WIDE = re.compile(f"[{WIDE}]")
_BYTE_ORDER_MARK = re.compile("\ufeff")
_LINE_END = re.compile(f"[{_LINE_ENDS}]")
_INVISIBLE_RUN = re.compile(f"[{_INVISIBLE}]+")
_BLANK = re.compile(f"[{_BLANKS}]")
_RADICAL = re.compile(f"[{_RADICALS}]")
_REPLACEMENT = re.compile("\ufffd")

# The ideograph that each radical of the supplement and each stroke stands for (Unicode's Equivalent_Unified_Ideograph);
# Kangxi radicals and compatibility ideographs are mapped by their normal form.
_IDEOGRAPHS = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民"
    "⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹"
    "⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿"
    "⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
    "㇐一㇑丨㇒丿㇓丿㇔丶㇖乛㇚亅㇝乀㇟乚㇠乙"
)


def clean_characters(draft: Draft) -> None:
    """Runs the steps of this module; one scan tells which of them may have anything to do, and what width folding."""
    unusual = "".join(set(_UNUSUAL.findall(draft.text)))
    if not unusual:
        return
    draft.wide = "".join(_IS_WIDE.findall(unusual))
    for character, step in _STEPS:
        if character.search(unusual):
            step(draft)


def _byte_order_mark(draft: Draft) -> None:
    if _BYTE_ORDER_MARK.match(draft.text):
        draft.note("byte_order_mark", (0, 1))
        draft.cut([(0, 1)])


def _line_ends(draft: Draft) -> None:
    """Makes every line end LF: the CR of CR LF is cut, other line ends are replaced."""
    _note(draft, "line_ends", _LINE_ENDS)
    if "\r\n" in draft.text:
        draft.cut([(pair.start(), pair.start() + 1) for pair in re.finditer("\r\n", draft.text)])
    _replace(draft, _LINE_ENDS, "\n")


def _invisible(draft: Draft) -> None:
    """Cuts control, zero-width and other invisible characters; tab and LF stay."""
    runs = [run.span() for run in _INVISIBLE_RUN.finditer(draft.text)]
    if runs:
        draft.note("controls_removed", runs[0], sum(end - start for start, end in runs))
        draft.cut(runs)


def _blanks(draft: Draft) -> None:
    """Makes a space of every other blank, such as U+3000 and the no-break space."""
    _note(draft, "blanks", _BLANKS)
    _replace(draft, _BLANKS, " ")


def _radicals(draft: Draft) -> None:
    """Makes ideographs of the radicals, strokes and compatibility ideographs that PDF extractors write for them."""
    places = [place.span() for place in _RADICAL.finditer(draft.text) if ord(place[0]) in _ideographs()]
    if places:
        draft.note("radicals_folded", places[0], len(places))
        draft.text = draft.text.translate(_ideographs())


def _replacement_characters(draft: Draft) -> None:
    """Reports U+FFFD, which stands for bytes that nobody could read."""
    _note(draft, "replacement_characters", "\ufffd")


_STEPS = (
    (_BYTE_ORDER_MARK, _byte_order_mark),
    (_LINE_END, _line_ends),
    (_INVISIBLE_RUN, _invisible),
    (_BLANK, _blanks),
    (_RADICAL, _radicals),
    (_REPLACEMENT, _replacement_characters),
)


def _note(draft: Draft, step: str, characters: str) -> None:
    """Notes the first of a few characters and how many there are."""
    text = draft.text
    found = [character for character in characters if character in text]
    if found:
        first = min(map(text.index, found))
        draft.note(step, (first, first + 1), sum(map(text.count, found)))


def _replace(draft: Draft, characters: str, by: str) -> None:
    for character in characters:
        if character in draft.text:
            draft.text = draft.text.replace(character, by)


@cache
def _ideographs() -> dict[int, str]:
    table = {ord(radical): ideograph for radical, ideograph in zip(_IDEOGRAPHS[::2], _IDEOGRAPHS[1::2], strict=True)}
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00)):
        ideograph = normalize("NFKC", chr(code))
        if ideograph != chr(code) and len(ideograph) == 1:
            table[code] = ideograph
    return table
