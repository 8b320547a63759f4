"""Pinyin glosses: `公開(kāi)` is 公開 where the bracket holds a reading of the character before it."""

import re
from functools import cache
from unicodedata import normalize

from govparse.cleaning.draft import Draft
from govparse.cleaning.tables import table_rows
from govparse.source import Span

_TONES = "\u0300\u0301\u0304\u030c"
_LETTERS = f"a-zāáǎàēéěèêếềīíǐìńňǹḿōóǒòūúǔùüǖǘǚǜ{_TONES}"
_TONE = re.compile(f"[{_TONES}]")
# One pattern a bracket, so that each begins with one fixed character, which is searched for quickly; the character
# before it comes behind. A gloss may be doubled: 政(zheng)(zheng).
_GLOSSES = (
    ("(", re.compile(rf"\((?<=(.)\()([{_LETTERS}]{{1,8}})\)(?:\(\2\))*")),
    ("（", re.compile(rf"（(?<=(.)（)([{_LETTERS}]{{1,8}})）(?:（\2）)*")),
)
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")


def remove_glosses(draft: Draft) -> None:
    """Cuts glosses; a bracket that looks like one and is no reading stays and is reported."""
    for opening, pattern in _GLOSSES:
        if opening in draft.text and pattern.search(draft.text):
            _remove(draft, pattern)


def _remove(draft: Draft, pattern: re.Pattern[str]) -> None:
    text = draft.text
    readings = _readings()
    read: list[Span] = []
    kept: list[tuple[Span, str]] = []
    for gloss in pattern.finditer(text):
        character, reading = gloss.groups()
        start, end = span = gloss.span()
        if character in readings.get(reading, "") or _reads_otherwise(character, reading):
            read.append(span)
        elif _HAN.match(character) and _is_syllable(reading):
            kept.append(((start - 1, end), text[start - 1 : end]))
    draft.note_each("gloss_kept", kept)
    if read:
        draft.note("glosses_removed", read[0], len(read))
        draft.cut(read)


def _reads_otherwise(character: str, reading: str) -> bool:
    """Whether a reading without its tone mark, or with a combining one, is a reading of the character."""
    if len(reading) == 1:  # a list mark or a unit rather: 附件(a)
        return False
    composed = normalize("NFC", reading)
    return character in _toneless().get(composed, "") or character in _readings().get(composed, "")


def _is_syllable(reading: str) -> bool:
    return not reading.isascii() or (len(reading) > 1 and reading in _toneless())


@cache
def _readings() -> dict[str, str]:
    """The characters of every reading."""
    return dict(table_rows("readings.tsv"))


@cache
def _toneless() -> dict[str, str]:
    """The characters of every reading without its tone mark; ü may be written u or v."""
    table: dict[str, str] = {}
    for reading, characters in _readings().items():
        plain = normalize("NFC", _TONE.sub("", normalize("NFD", reading)))
        for spelling in {plain, plain.replace("ü", "u"), plain.replace("ü", "v")}:
            table[spelling] = table.get(spelling, "") + characters
    return table
