"""Clause by clause through a sentence: every number, every "none", every "all of them"."""

from collections.abc import Sequence

from attrs import define

from govparse.claims.amounts import Amount
from govparse.claims.applications import place as application
from govparse.claims.applications import received, says_public
from govparse.claims.beside import (
    counts,
    needs_more,
    share_in,
    shared,
    tell_years,
    tokens,
    two_acts,
    up_to_all,
    year_of,
)
from govparse.claims.claim import Claim, Link
from govparse.claims.context import Context
from govparse.claims.disclosure import DECISIONS
from govparse.claims.facets import Facets, gather, is_review
from govparse.claims.lexing import Word, make_word
from govparse.claims.linking import APPLICATIONS, PUBLISHED, link_amount
from govparse.claims.lists import read_list
from govparse.claims.nothing import Unsaid
from govparse.claims.parsing import Clause, Part, parse_sentence
from govparse.claims.sentences import Sentence
from govparse.claims.unsaid import read_unsaid
from govparse.claims.vocabulary import split

_MODES = {"received": "received", "due": "received", "results_total": "handled"}
_TELLING = split("STAY UNFINISHED LAST NEXT THESE AMONG FORMER LATTER OTHER OF_WHICH COMPARED TOGETHER EXTENDED")
"""Flags that tell what a number counts without a word before it."""
_WHOLE_LISTS = split("分别 分别为 分别是 依次为 依次是 分为 分成 具体为 即")
_PART_LISTS = split("其中 包括 包含 含 内含 内有 当中 主要")
_LEVELS = ("到", "至")
"""增长到 tells a level and no change."""


@define
class Reader:
    """Reads the sentences of a paragraph into its context."""

    context: Context
    sentence: Sentence
    """The sentence at work, for places."""

    def read(self) -> None:
        """Read the sentence."""
        self.context.level = ""
        if not self.sentence.goes_on:
            self.context.listing = False
            self.context.pending = []
            self.context.topic = None
        for clause in parse_sentence(self.sentence.text):
            self._clause(clause)

    def _clause(self, clause: Clause) -> None:
        parts = clause.parts
        words = [part for part in parts if isinstance(part, Word)]
        tell_years(words, self.context.setting.year)
        if not words and not any(isinstance(part, Amount) for part in parts):
            self._groups(parts)
            return
        self.context.compared = False
        self.context.listing |= clause.after == ":" or any(word in _WHOLE_LISTS for word in words)
        if any(word in _PART_LISTS for word in words) and not self._has_listed():
            self.context.listing = False
        before = len(self.context.found)
        amounts = [part for part in parts if isinstance(part, Amount)]
        if amounts:
            if not self._listed(parts):
                self._amounts(parts)
        else:
            self._unsaid(read_unsaid(words, self.context))
        whole = gather(words)
        stated = len(self.context.found) > before
        self._carry(whole, stated)
        if not stated and not amounts:
            self.context.pending = words
        self._groups(parts)

    def _has_listed(self) -> bool:
        """Whether a list that is said to be whole has begun in this sentence."""
        return any(claim.listed and claim.sentence == self.context.sentence for claim in self.context.claims[-1:])

    def _groups(self, parts: Sequence[Part]) -> None:
        """What stands in brackets, which leaves the context outside as it was."""
        words: list[Word] = []
        for part in parts:
            if isinstance(part, Word):
                words.append(part)
            elif isinstance(part, Amount):
                words = []
            else:
                kept = self.context.domain, self.context.mode, self.context.verb, self.context.compared
                for clause in part.clauses:
                    self._bracketed(clause, words)
                self.context.domain, self.context.mode, self.context.verb, self.context.compared = kept

    def _bracketed(self, clause: Clause, words: list[Word]) -> None:
        """A clause in brackets; a number alone repeats the claim before it, or is that of the `words` before."""
        last = self.context.claims[-1] if self.context.claims else None
        amount = clause.parts[0]
        if len(clause.parts) > 1 or not isinstance(amount, Amount):
            self._clause(clause)
        elif last is not None and last.value == amount.value:
            self._claim(amount, last.link, last.domain, gather([]))
        else:
            self._amount(amount, words, [])

    def _listed(self, parts: Sequence[Part]) -> bool:
        found = read_list(parts, self.context)
        for amount, domain, link in found:
            self._claim(amount, link, domain, gather([]), breakdown=True)
            self.context.pending = []
        return bool(found)

    def _amounts(self, parts: Sequence[Part]) -> None:
        places = [number for number, part in enumerate(parts) if isinstance(part, Amount)]
        before = tokens(parts[: places[0]])
        for number, at in enumerate(places):
            end = places[number + 1] if number + 1 < len(places) else len(parts)
            between = tokens(parts[at + 1 : end])
            after, following = shared(before, between, last=number + 1 == len(places))
            amount = parts[at]
            if isinstance(amount, Amount):
                self._amount(amount, before, after)
            before = following

    def _amount(self, amount: Amount, before: list[Word], after: list[Word]) -> None:
        facets = gather(before)
        telling = _TELLING - {"TOGETHER"} if self.context.pending else _TELLING
        said = facets.says_something or facets.topics or facets.noun or facets.flags & telling
        rest: list[Word] = []
        if "received" in facets.rows or "new_received" in facets.rows:
            after, rest = up_to_all(after)
        if needs_more(facets):
            behind = gather(after)
            if (
                behind.says_something
                or says_public(behind)
                or behind.flags & {"STAY", "UNFINISHED", "EXTENDED", "AMONG", "ITEMS"}
            ):
                facets, said = gather([*before, *after]), True
        if self.context.pending and not said:
            facets = gather([*self.context.pending, *before])
        self._compare(facets)
        several = "CONNECTED" in facets.flags and len(set(facets.domains)) > 1
        if amount.value == 0 and ("ALL" in facets.flags or several) and self._zeros(before, amount):
            return
        if self.context.compared:
            facets.flags.add("COMPARED")
        self._keep_level(facets)
        domain, link = link_amount(facets, self.context, amount)
        if two_acts(facets) and link.row == "results_total":
            self._claim(amount, received("total", "received"), domain, facets)
        self._claim(amount, link, domain, facets)
        if rest:
            self._unsaid(read_unsaid(rest, self.context))
        self.context.pending = before if amount.unit == "%" and "COMPARED" not in facets.flags else []

    def _compare(self, facets: Facets) -> None:
        changed = any(word.name in ("MORE_THAN", "LESS_THAN") and not word.endswith(_LEVELS) for word in facets.words)
        items = self.context.setting.disclosure_2019 and self.context.subject in DECISIONS
        if "COMPARED" in facets.flags or (changed and not items):
            self.context.compared = True

    def _keep_level(self, facets: Facets) -> None:
        """省政府本级收到5件，答复4件: both are of that body."""
        levels = facets.flags & {"OWN_LEVEL", "REGION"}
        self.context.level = next(iter(levels)) if levels else self.context.level
        if self.context.level:
            facets.flags.add(self.context.level)

    def _zeros(self, before: list[Word], amount: Amount) -> bool:
        """行政处罚、行政强制均为0: a claim for each."""
        found = read_unsaid([*before, make_word("NONE", "零")], self.context)
        for each in found:
            self._claim(amount, each.link, each.domain, gather([]))
        return bool(found)

    def _unsaid(self, found: list[Unsaid]) -> None:
        for each in found:
            start, end = each.place
            amount = Amount(each.value, "exact", "", start, end, written=False)
            self._claim(amount, each.link, each.domain, gather([]), none=each.none)

    def _claim(
        self,
        amount: Amount,
        link: Link,
        domain: str | None,
        facets: Facets,
        none: bool = False,
        breakdown: bool = False,
    ) -> None:
        """Keep a claim, and what it says of those that follow."""
        if not counts(amount, link, none):
            return
        context = self.context
        less = "LESS_THAN" in facets.flags and (
            "COMPARED" in facets.flags or amount.unit == "%" or link.column == "items_change"
        )
        start, end = self.sentence.span(amount.start, amount.end)
        claim = Claim(
            start,
            end,
            -amount.value if less else amount.value,
            amount.bound,
            amount.unit,
            none or amount.value == 0,
            link,
            domain,
            context.sentence,
            scope="".join(word for word in facets.words if word.name in ("REGION", "OWN_LEVEL")) or None,
            channel="".join(word for word in facets.words if word.name == "CHANNEL") or None,
            year=year_of(facets, link, context.setting.year),
            change=bool(facets.flags & {"COMPARED", "MORE_THAN", "LESS_THAN"}),
            cumulative="CUMULATIVE" in facets.flags,
            breakdown=breakdown or "OF_WHICH" in facets.flags,
            together="TOGETHER" in facets.flags,
            listed=context.listing,
            share=share_in(amount, facets),
            topics=facets.topics,
        )
        context.keep(claim)
        self._remember(claim, facets)

    def _remember(self, claim: Claim, facets: Facets) -> None:
        context, link = self.context, claim.link
        if claim.domain == APPLICATIONS:
            self._remember_application(claim, facets)
        elif is_review(claim.domain) and claim.domain is not None:
            context.name(claim.domain, link.column)
        if claim.domain is not None and claim.domain not in (PUBLISHED,):
            context.domain = claim.domain
            context.topic = None
        elif facets.subject is not None or link.topic == "complaints_reports":
            context.domain, context.topic = None, link.topic
        if facets.verbs:
            context.verb = facets.verbs[-1]

    def _remember_application(self, claim: Claim, facets: Facets) -> None:
        context, link = self.context, claim.link
        row = link.row
        if not row:
            return
        if "OF_WHICH" in facets.flags and row == "carried_in":
            self._include_carried_in()
        elif row in ("received", "new_received") and link.column == "total":
            context.received = "new" if not link.others else "received"
            context.columns_seen = False
        context.columns_seen |= row == "received" and link.column != "total"
        mode = _MODES.get(row, "outcome" if row not in ("carried_in", "carried_forward") else context.mode)
        context.mode = mode
        for each in facets.rows or [row]:
            context.name(APPLICATIONS, each)

    def _include_carried_in(self) -> None:
        """收到22件，含上年结转2件: the number before counts both."""
        total = self.context.last("received", "results_total")
        if total is None or total.link.column != "total" or "due" in total.link.row:
            return
        both = (application("new_received"), application("carried_in"))
        total.link = Link(
            total.link.topic, both, () if total.link.row == "received" else (total.link.about,), "received"
        )
        self.context.received = "both"

    def _carry(self, whole: Facets, stated: bool) -> None:
        """What a clause leaves for the next one: a domain that it names, a mode, an act."""
        context = self.context
        if "OUTCOME" in whole.flags and context.subject == APPLICATIONS:
            context.mode = "outcome"
        if stated:
            return
        if whole.subject is not None:
            kind, key = whole.subject
            if kind == "domain":
                context.domain, context.topic = whole.domain, None
            elif key != "published_total":
                context.topic = key
        if whole.verbs and whole.domains:
            context.verb = whole.verbs[-1]
