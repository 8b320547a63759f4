"""Width folding: the same text, character by character, with half-width punctuation, digits and letters."""

import re
from functools import cache
from unicodedata import normalize

# Looked for one by one because nearly every report holds them; the rest in one scan.
_COMMON = tuple(zip("，：；（）〔〕【】﹝﹞", ",:;()[][][]", strict=True))
_RARE = re.compile("[\uff01-\uff5e\ufe10-\ufe6b〖〗]")


def fold_width(text: str) -> str:
    """The text with full-width, small and vertical forms of ASCII characters folded; all square and tortoise-shell
    brackets become `[` and `]`. The marks 、。《》“” have no half-width form and stay. The length stays.
    """
    for printed, folded in _COMMON:
        if printed in text:
            text = text.replace(printed, folded)
    for printed in set(_RARE.findall(text)):
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
