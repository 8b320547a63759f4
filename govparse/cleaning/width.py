"""Width folding: the same text, character by character, with half-width punctuation, digits and letters."""

import re
from functools import cache
from unicodedata import normalize

# Replaced one by one because nearly every report holds them; the rest is looked for in one scan.
_COMMON = tuple(zip("，：；（）〔〕【】﹝﹞", ",:;()[][][]", strict=True))
_RARE = re.compile("[\uff01-\uff5e\ufe10-\ufe6b〖〗]")


def fold_width(text: str) -> str:
    """The text with full-width, small and vertical forms of ASCII characters folded; all square and tortoise-shell
    brackets become `[` and `]`. The marks 、。《》“” have no half-width form and stay. The length stays.
    """
    for printed, folded in _COMMON:
        if printed in text:
            text = text.replace(printed, folded)
    return text.translate(_forms()) if _RARE.search(text) else text


@cache
def _forms() -> dict[int, str]:
    table = {ord("〖"): "[", ord("〗"): "]"}
    for code in (*range(0xFE10, 0xFE6C), *range(0xFF01, 0xFF5F)):
        folded = normalize("NFKC", chr(code))
        folded = {"〔": "[", "〕": "]", "【": "[", "】": "]"}.get(folded, folded)
        if len(folded) == 1 and folded.isascii():
            table[code] = folded
    return table
