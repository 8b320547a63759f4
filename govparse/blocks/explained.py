"""Why lines are in a table block, or in none, in words."""

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from govparse.blocks.looks import Look, look_at_lines
from govparse.blocks.split import Block, split_blocks
from govparse.cleaning import Cleaned
from govparse.forms import forms_of
from govparse.parsing.markup import Claim

Words = tuple[str, str]
"""The same in Chinese and in English."""

_INSIDE: dict[str, Words] = {
    "A": ("有{table}的官方标签", "it has an official label of {table}"),
    "L": ("有官方标签，或有分隔的单元格", "it has official labels, or cells with separators between them"),
    "V": ("只有数值", "it has nothing but values"),
    "F": ("是边框、横线、页码，或只有制表符", "it is a frame, a ruler, a page number, or tabs alone"),
    "B": ("表格之间的空行", "it is blank and stands inside the table"),
    "O": ("看不出是什么，但后面还有表格的内容", "it looks like nothing known, but more of the table follows"),
}
_OUTSIDE: dict[str, Words] = {
    "H": ("官方章节的标题，表格到此为止", "heading of an official section, where any table ends"),
    "P": ("正文：是句子，或比任何标签都长", "prose: a sentence, or longer than any label"),
    "B": ("空行", "blank"),
    "O": (
        "正文：没有官方标签、数值或已知的分隔符（版式可在 markup 中说明自己的分隔符）",
        "prose: no official label, no values, no separators that are known (a layout names its own in `markup`)",
    ),
    "A": (
        "有{table}的官方标签，但附近没有第二个标签或数值，或附近的标签多数不属于官方表格",
        "it has an official label of {table}, but no other one and no value near by, or more labels of other tables",
    ),
}
_NO_LABEL: Words = (
    "像表格的一行，但前面（到正文或标题为止）没有能说明是哪张官方表格的标签",
    "it looks like a row, but above it, up to prose or a heading, no label tells which official table it is",
)
_CLAIMED: Words = ("版式{dialect}认定为其表格", "{dialect} claims it as its table")
_CLAIMED_IN_VAIN: Words = (
    "版式{dialect}认定为其表格，但其中没有官方标签",
    "{dialect} claims it as its table, but no official label stands in it",
)
_OWNED: Words = ("属于{owner}的表格", "it is in a table of {owner}")


@frozen
class Reason:
    """Why the lines between two clean offsets are in a table block (by number, from 1), or in none (None)."""

    start: int
    end: int
    block: int | None
    words: Words


def explain_lines(cleaned: Cleaned) -> list[Reason]:
    """A reason for every line of a text, in order; lines in turn with the same reason have one together."""
    reasons: list[Reason] = []
    number = 0
    for block in split_blocks(cleaned):
        number += block.kind == "table"
        reasons += _reasons(cleaned, block, number if block.kind == "table" else None)
    merged = []
    for _, group in groupby(reasons, lambda reason: (reason.block, reason.words)):
        same = list(group)
        merged.append(Reason(same[0].start, same[-1].end, same[0].block, same[0].words))
    return merged


def _reasons(cleaned: Cleaned, block: Block, number: int | None) -> Iterator[Reason]:
    place = block.start
    text = cleaned.folded[block.start : block.end].removesuffix("\n")
    before: Words | None = None
    for line, look in zip(text.split("\n"), look_at_lines(text).looks, strict=True):
        claim = next((claim for claim in cleaned.claims if claim.start <= place < claim.end), None)
        words = _words(block, look, claim)
        if look.kind == "B" and claim is None and before is not None:
            words = before  # a blank line says nothing of its own
        before = words
        yield Reason(place, place + len(line), number, words)
        place += len(line) + 1


def _words(block: Block, look: Look, claim: Claim | None) -> Words:
    inside = block.kind == "table"
    if claim is not None:
        return _filled(_CLAIMED if inside else _CLAIMED_IN_VAIN, dialect=claim.dialect)
    if block.owner is not None:
        return _filled(_OWNED, owner=block.owner)
    words = _INSIDE.get(look.kind, _INSIDE["O"]) if inside else _OUTSIDE.get(look.kind, _NO_LABEL)
    table = forms_of(look.table)[0].title if look.table else ""
    return _filled(words, table=table)


def _filled(words: Words, **details: str) -> Words:
    return words[0].format(**details), words[1].format(**details)
