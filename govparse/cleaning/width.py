"""Width folding: the same text, character by character, with half-width punctuation, digits and letters."""

from functools import cache
from unicodedata import normalize

# Looked for one by one because nearly every report holds them.
_COMMON = tuple(zip("，：；（）〔〕【】﹝﹞", ",:;()[][][]", strict=True))
WIDE = "\ufe10-\ufe5c\ufe5f-\ufe6b\uff01-\uff07\uff0a-\uff0b\uff0d-\uff19\uff1c-\uff5e〖〗"
"""The other ones, as a regular expression writes a class of characters: what a text holds is told in one scan."""


def fold_width(text: str, wide: str) -> str:
    """The text with full-width, small and vertical forms of ASCII characters folded; all square and tortoise-shell
    brackets become `[` and `]`. The marks 、。《》“” have no half-width form and stay. The length stays.

    `wide` are the characters of `WIDE` that the text holds.
    """
    for printed, folded in _COMMON:
        if printed in text:
            text = text.replace(printed, folded)
    for printed in wide:
        text = text.replace(printed, _forms().get(printed, printed))
    return text


@cache
def _forms() -> dict[str, str]:
    table = {"〖": "[", "〗": "]"}
    for code in (*range(0xFE10, 0xFE6C), *range(0xFF01, 0xFF5F)):
        folded = normalize("NFKC", chr(code))
        folded = {"〔": "[", "〕": "]", "【": "[", "】": "]"}.get(folded, folded)
        if len(folded) == 1 and folded.isascii():
            table[chr(code)] = folded
    return table
