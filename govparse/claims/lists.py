"""分别为, 依次为, 各: names first, then their numbers in the same order."""

from collections.abc import Sequence

from govparse.claims.amounts import Amount
from govparse.claims.claim import Link
from govparse.claims.context import Context
from govparse.claims.facets import Facets, gather
from govparse.claims.lexing import Word, make_word
from govparse.claims.linking import link_amount
from govparse.claims.parsing import Part

_ORDERED = "RESPECTIVELY"
_EACH = "EACH"


def read_list(parts: Sequence[Part], context: Context) -> list[tuple[Amount, str | None, Link]]:
    """The numbers of a list with what each is about; empty where the words are no such list.

    Raises nothing; names and numbers that do not match in count give no list.
    """
    words: list[Word] = []
    rest: Sequence[Part] = ()
    kind = ""
    for number, part in enumerate(parts):
        if isinstance(part, Amount):
            return []
        if isinstance(part, Word) and part.name in (_ORDERED, _EACH):
            rest, kind = parts[number + 1 :], part.name
            break
        if isinstance(part, Word):
            words.append(part)
    amounts = [part for part in rest if isinstance(part, Amount)]
    names = named(words)
    if len(names) < 2 or not amounts:
        return []
    if kind == _EACH and len(amounts) == 1:
        amounts *= len(names)
    if len(names) != len(amounts):
        return [(amount, None, Link("other")) for amount in amounts]
    return [(amount, *link_amount(name, context, amount)) for name, amount in zip(names, amounts, strict=True)]


def named(words: Sequence[Word]) -> list[Facets]:
    """The things that some words list, each with the domain of those before it where it names none itself."""
    names: list[Facets] = []
    stretch: list[Word] = []
    domain: Word | None = None
    for word in [*words, make_word("CONNECTED", "")]:
        if word.name != "CONNECTED":
            stretch.append(word)
            continue
        facets = gather(stretch)
        if facets.says_something or facets.flags & {"STAY", "UNFINISHED", "OTHER"}:
            if not facets.domains and domain is not None and facets.row != "not_processed.petition_complaint":
                facets = gather([domain, *stretch])
            domain = next((each for each in reversed(facets.words) if _is_domain(each)), domain)
            names.append(facets)
        stretch = []
    return names


def _is_domain(word: Word) -> bool:
    return bool(gather([word]).domains)
