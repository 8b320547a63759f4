"""分别为, 依次为, 各: names first, then their numbers in the same order."""

from collections.abc import Sequence

from lark import Token

from govparse.claims.amounts import Amount
from govparse.claims.claim import Link
from govparse.claims.context import Context
from govparse.claims.facets import Facets, gather
from govparse.claims.linking import link_amount
from govparse.claims.parsing import Part

_ORDERED = "RESPECTIVELY"
_EACH = "EACH"


def read_list(parts: Sequence[Part], context: Context) -> list[tuple[Amount, str | None, Link]]:
    """The numbers of a list with what each is about; empty where the words are no such list.

    Raises nothing; names and numbers that do not match in count give no list.
    """
    words: list[Token] = []
    rest: Sequence[Part] = ()
    kind = ""
    for number, part in enumerate(parts):
        if isinstance(part, Amount):
            return []
        if isinstance(part, Token) and part.type in (_ORDERED, _EACH):
            rest, kind = parts[number + 1 :], part.type
            break
        if isinstance(part, Token):
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


def named(words: Sequence[Token]) -> list[Facets]:
    """The things that some words list, each with the domain of those before it where it names none itself."""
    names: list[Facets] = []
    stretch: list[Token] = []
    domain: Token | None = None
    for word in [*words, Token("CONNECTED", "")]:
        if word.type != "CONNECTED":
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


def _is_domain(word: Token) -> bool:
    return bool(gather([word]).domains)
