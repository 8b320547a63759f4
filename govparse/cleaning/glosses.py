"""Pinyin glosses: `公開(kāi)` is 公開 where the bracket holds a reading of the character before it."""

import re
from functools import cache, lru_cache
from itertools import compress
from unicodedata import normalize

from govparse.cleaning.draft import Draft
from govparse.cleaning.offsets import Offsets
from govparse.cleaning.tables import table_rows

_TONES = "\u0300\u0301\u0304\u030c"
_LETTERS = f"a-zāáǎàēéěèêếềīíǐìńňǹḿōóǒòūúǔùüǖǘǚǜ{_TONES}"
_TONE = re.compile(f"[{_TONES}]")
# One pattern a bracket, so that each begins with one fixed character, which is searched for quickly. A gloss may be
# doubled: 政(zheng)(zheng).
_GLOSSES = (
    ("(", re.compile(rf"((\([{_LETTERS}]{{1,8}}\))\2*)")),
    ("（", re.compile(rf"((（[{_LETTERS}]{{1,8}}）)\2*)")),
)
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")


def remove_glosses(draft: Draft) -> None:
    """Cuts glosses; a bracket that looks like one and is no reading stays and is reported."""
    for opening, pattern in _GLOSSES:
        if opening in draft.text and pattern.search(draft.text):
            _remove(draft, pattern)


def _remove(draft: Draft, pattern: re.Pattern[str]) -> None:
    pieces = pattern.split(draft.text)  # what stands before a gloss, the gloss, its first bracket, and so on
    before, glosses = pieces[::3], pieces[1::3]
    characters = [text[-1:] for text in before[:-1]]
    is_read = list(map(_is_reading, characters, pieces[2::3]))
    if all(is_read):
        start = len(before[0])
        draft.note("glosses_removed", (start, start + len(glosses[0])), len(glosses))
        draft.keep(before, glosses)
        return
    spans = Offsets.of_lengths(map(len, before[:-1]), map(len, glosses)).cuts
    doubtful = zip(characters, pieces[2::3], spans, is_read, strict=True)
    kept = [span for character, bracket, span, read in doubtful if not read and _is_like_one(character, bracket)]
    draft.note_each("gloss_kept", [((start - 1, end), draft.text[start - 1 : end]) for start, end in kept])
    if read := list(compress(spans, is_read)):
        draft.note("glosses_removed", read[0], len(read))
        draft.cut(read)


def _is_like_one(character: str, bracket: str) -> bool:
    """Whether a bracket without a reading looks like a gloss of the character before it."""
    return _HAN.match(character) is not None and _is_syllable(bracket[1:-1])


@lru_cache(maxsize=4096)  # a text of glosses repeats them
def _is_reading(character: str, bracket: str) -> bool:
    """Whether a bracket holds a reading of the character before it; there may be none."""
    reading = bracket[1:-1]
    return bool(character) and (character in _readings().get(reading, "") or _reads_otherwise(character, reading))


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
