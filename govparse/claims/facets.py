"""What the words beside a number say together."""

from collections.abc import Iterable

from attrs import define, field

from govparse.claims.lexing import Word
from govparse.claims.vocabulary import BOTH, FEES, MEANINGS, NEUTRAL, NEUTRAL_WORDS

_UNKNOWN = frozenset({"PLAIN"})
_LITIGATION = ("litigation", "litigation_direct", "litigation_after_reconsideration")
_PUBLIC = "公开"
_CATEGORIES = ("refused", "unable", "not_processed", "otherwise_handled")


@define(slots=False)
class Facets:
    """The facets of a stretch of words, each list in the order of the words.

    `subject` is the last domain or topic that it names, `noun` what stands unknown right before the number.
    """

    words: list[Word]
    domains: list[str] = field(factory=list)
    rows: list[str] = field(factory=list)
    columns: list[str] = field(factory=list)
    results: list[str] = field(factory=list)
    verbs: list[str] = field(factory=list)
    topics: list[str] = field(factory=list)
    flags: set[str] = field(factory=set)
    order: list[tuple[str, str]] = field(factory=list)
    noun: str = ""

    @property
    def subject(self) -> tuple[str, str] | None:
        """The last domain or topic named: (kind, key)."""
        return next((each for each in reversed(self.order) if each[0] in ("domain", "topic")), None)

    @property
    def domain(self) -> str | None:
        """The domain that the words end with: reconsideration and litigation side by side are both."""
        if not self.domains:
            return None
        if len(self.domains) > 1 and self.domains[-2] == "reconsideration" and self.domains[-1] == "litigation":
            return BOTH
        return self.domains[-1]

    @property
    def row(self) -> str | None:
        """The row of applications that the words name: a reason before its group, one of many before the last."""
        if not self.rows:
            return None
        leaves = [row for row in self.rows if "." in row]
        groups = [row for row in self.rows if row in _CATEGORIES]
        if groups and ("ETC" in self.flags or len({leaf for leaf in leaves if leaf.startswith(groups[-1])}) > 1):
            return groups[-1]
        return (leaves or self.rows)[-1]

    @property
    def says_something(self) -> bool:
        """Whether any word ties the number to a row, a column, a result or an act."""
        return bool(self.domains or self.rows or self.columns or self.results or self.verbs)


def gather(words: Iterable[Word]) -> Facets:
    """The facets of some words."""
    facets = Facets(list(words))
    lists = {
        "domain": facets.domains,
        "row": facets.rows,
        "column": facets.columns,
        "result": facets.results,
        "verb": facets.verbs,
        "topic": facets.topics,
    }
    unknown: list[str] = []
    for word in facets.words:
        kind = word.name
        if kind in _UNKNOWN:
            unknown.append(word)
            continue
        meanings = MEANINGS.get(kind, ())
        unknown.clear()
        for meaning in meanings:
            if meaning.kind == "flag":
                facets.flags.add(meaning.key)
                continue
            lists[meaning.kind].append(meaning.key)
            if not (word == _PUBLIC and facets.domains and _is_of_cases(facets.domains[-1])):
                facets.order.append((meaning.kind, meaning.key))
    facets.noun = _noun("".join(unknown))
    return facets


def _is_of_cases(domain: str) -> bool:
    """Whether 公开 behind a domain says what its cases are about: 被复议的公开案件."""
    return is_review(domain) or domain == "applications"


def _noun(unknown: str) -> str:
    """What is left of unknown words without those of no meaning."""
    for word in NEUTRAL_WORDS:
        if word in unknown:
            unknown = unknown.replace(word, "")
    return unknown.strip("“”\"'‘’《》 " + "".join(NEUTRAL))


def is_review(domain: str | None) -> bool:
    """Whether a domain is of reconsideration or litigation."""
    return domain in ("reconsideration", BOTH, *_LITIGATION)


def is_fee(domain: str | None) -> bool:
    """Whether a domain is the information processing fee."""
    return domain == FEES
