"""Traditional to simplified characters, one for one, where the text as a whole is traditional."""

import re
from functools import cache

from govparse.cleaning.draft import Draft
from govparse.cleaning.tables import table_rows

# Frequent characters that exist in one script only, at the same place in both rows. A traditional text of any length
# holds some of them, so that looking for these few is enough.
_TRADITIONAL = "開報國會務處總為數項關規請訴"
_SIMPLIFIED = "开报国会务处总为数项关规请诉"


_FEWEST_LINES = 5
"""So many traditional lines that no simplified one interrupts are a text of its own and no quotation."""


def simplify_script(draft: Draft) -> None:
    """Converts a traditional text, or the part of a text that is one; a quotation is left as it is."""
    text = draft.text
    if not any(character in text for character in _TRADITIONAL):
        return
    converted = to_simplified(text) if is_traditional(text) else _partly_simplified(text)
    if converted == text:
        return
    first, count = _differences(text, converted)
    draft.note("traditional_converted", (first, first + 1), count)
    draft.text = converted


def _differences(one: str, other: str) -> tuple[int, int]:
    """The place of the first character in which two texts of one length differ, and in how many they do.

    Each byte of the characters is compared for all of them at once, as one number: a loop takes four times as long.
    """
    first, second = (text.encode("utf-32-le", "surrogatepass") for text in (one, other))
    bits = 0
    for byte in range(3):  # the fourth is 0
        bits |= int.from_bytes(first[byte::4], "little") ^ int.from_bytes(second[byte::4], "little")
    differ = bits.to_bytes(len(one), "little")
    return len(one) - len(differ.lstrip(b"\0")), len(one) - differ.count(0)


def is_traditional(text: str) -> bool:
    """Whether the characters that exist in one script only are mostly traditional, and more than a lone one."""
    if not any(character in text for character in _TRADITIONAL):
        return False
    count = sum(map(text.count, _TRADITIONAL))
    # Counting takes much longer than finding, and a traditional text holds few of the others.
    return count > 1 and count > sum([text.count(character) for character in _SIMPLIFIED if character in text])


def _partly_simplified(text: str) -> str:
    """The text with its traditional parts converted: two reports, one in each script, may stand in one text."""
    stretch: list[str] = []
    pieces: list[str] = []
    count = 0
    for line in text.splitlines(keepends=True):
        weight = sum(map(line.count, _TRADITIONAL)) - sum(map(line.count, _SIMPLIFIED))
        if weight < 0:
            pieces.append(_simplified_stretch(stretch, count))
            stretch, count = [], 0
            pieces.append(line)
        else:
            stretch.append(line)
            count += weight > 0
    return "".join((*pieces, _simplified_stretch(stretch, count)))


def _simplified_stretch(lines: list[str], count: int) -> str:
    """Lines of which `count` are traditional and none simplified."""
    text = "".join(lines)
    return to_simplified(text) if count >= _FEWEST_LINES else text


def to_simplified(text: str) -> str:
    """The text in simplified characters; its length stays."""
    table, words, pattern, exceptions = _conversion()
    converted = text.translate(table)
    if not any(character in text for character in exceptions):
        return converted
    pieces: list[str] = []
    position = 0
    for word in pattern.finditer(text):
        pieces += (converted[position : word.start()], words[word[0]])
        position = word.end()
    return "".join((*pieces, converted[position:]))


@cache
def _conversion() -> tuple[list[str], dict[str, str], re.Pattern[str], str]:
    """The table of characters, as a list indexed by code point (quicker than a dict), and the words beside it.

    Last the characters that become something else in a word: every word holds one.
    """
    rows = table_rows("simplified.tsv")
    table = list(map(chr, range(0x10000)))
    for target, sources in rows:
        if len(target) == 1:
            for source in sources:
                table[ord(source)] = target
    words = {source: target for target, source in rows if len(target) > 1}
    pairs = {pair for source, target in words.items() for pair in zip(source, target, strict=True)}
    exceptions = "".join({character for character, becomes in pairs if table[ord(character)] != becomes})
    return table, words, re.compile("|".join(words)), exceptions
