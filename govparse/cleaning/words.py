"""Words that a machine put in, reported and left as printed."""

import re

from govparse.cleaning.draft import Draft

_AND = re.compile("and(?![0-9A-Za-z_])")
_BEFORE = re.compile("[\u3400-\u9fff]{1,4} {0,3}$")
_AFTER = re.compile(" {0,3}[\u3400-\u9fff]{1,4}")


def report_conjunctions(draft: Draft) -> None:
    """Reports an English `and` that stands for 和 between Chinese words, as language models write it into their OCR."""
    text = draft.text
    if "d" not in text or "and" not in text:  # a character is found much faster
        return
    places = []
    for word in _AND.finditer(text):
        before = _BEFORE.search(text[max(word.start() - 7, 0) : word.start()])
        after = _AFTER.match(text, word.end())
        if before and after:
            places.append((word.span(), before[0] + word[0] + after[0]))
    draft.note_each("foreign_conjunction", places)
