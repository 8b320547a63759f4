"""Words beside a number: which belong to it, which year they speak of, and whether it is a claim at all."""

from collections.abc import Sequence
from typing import Literal

from govparse.claims.amounts import Amount
from govparse.claims.claim import Link
from govparse.claims.facets import Facets, gather
from govparse.claims.lexing import Word
from govparse.claims.parsing import Part
from govparse.claims.vocabulary import FEES, split
from govparse.outline.title import year_in

_SHARE = "占"
_MANY = 10
_GENERIC = split("项 个 种 批 套 条 次 名 位 家 支 本 台 份")
"""一 before these is an article more often than a number."""
_KEPT_UNITS = split("件 宗 起 例 人次 份 次 名 人 户 张 篇 期 场 册 块 元 万元 人份 % 页 封 回 本")
"""What a written numeral without a known topic is taken with; others are sayings more often (三条主线, 两套班子)."""


def tokens(parts: Sequence[Part]) -> list[Word]:
    """The words among the parts of a clause."""
    return [part for part in parts if isinstance(part, Word)]


def shared(before: list[Word], between: list[Word], last: bool) -> tuple[list[Word], list[Word]]:
    """What of the words between two numbers belongs to the first, and what to the second."""
    if last:
        return between, []
    for number, word in enumerate(between):
        if word.name == "CONNECTED":
            return between[:number], between[number + 1 :]
        if word.name == "AMONG":
            return between[: number + 1], between[number + 1 :]
    facets = gather(before)
    if facets.says_something or facets.topics or "THESE" in facets.flags:
        return [], between
    if len(between) > 1 and between[0].type == "DOMAIN" and gather(between[1:]).rows:  # 43件申请办完41件
        return between[:1], between[1:]
    return between, []


def up_to_all(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """What stands before 全部 behind a number, and what that says: 收到的13件申请全部答复."""
    at = next((number for number, word in enumerate(words) if word.name == "ALL"), len(words))
    return words[:at], words[at:]


def needs_more(facets: Facets) -> bool:
    """Whether the words before a number leave open what it counts, so that those behind it tell."""
    if facets.rows or facets.results or facets.verbs or facets.flags & {"STAY", "UNFINISHED", "EXTENDED", "ITEMS"}:
        return facets.rows in (["received"], ["new_received"]) and not facets.domains and not facets.columns
    return True


def year_of(facets: Facets, link: Link, year: int | None) -> int | None:
    """The year that a number is of, where it is another one than that of the report: 上年, 2021年有2件."""
    if link.column == "items_previous_year":
        return None if year is None else year - 1
    other = "LAST" in facets.flags and not facets.flags & {"STAY", "UNFINISHED", "MORE_THAN", "LESS_THAN"}
    if not other or link.about:
        return None
    told = [word for word in facets.words if word.name == "LAST"]
    return year_in(told[-1]) if told[-1][4:5] == "年" else None if year is None else year - 1


def share_in(amount: Amount, facets: Facets) -> Literal["before", "after"] | None:
    """Where the part of a percentage stands: 596件，占56.7% or 自然人占89.5%，计136件."""
    if amount.unit != "%" or not any(_SHARE in word for word in facets.words):
        return None
    return "after" if facets.columns or set(facets.rows) - {"results_total", "received"} else "before"


def tell_years(words: list[Word], year: int | None) -> None:
    """Years by what they are to that of the report: the one before, the one after."""
    for word in words:
        if word.name in ("YEAR", "DATE") and year is not None and word[4:5] == "年":
            told = year_in(word)
            word.name = "THIS" if told == year else "NEXT" if told > year else "LAST"


def two_acts(facets: Facets) -> bool:
    """收到并答复: one number for both."""
    return "received" in facets.rows and "results_total" in facets.rows and "CONNECTED" in facets.flags


def counts(amount: Amount, link: Link, none: bool) -> bool:
    """Whether a number is a claim: not one without unit that is about nothing known, nor a saying."""
    if none or link.about:
        return True
    if amount.unit == "":
        return link.topic not in ("other",) and (amount.value > 9999 or link.topic == FEES)
    if amount.written and amount.value == 1 and amount.unit in _GENERIC:
        return link.topic in ("trainings", "meetings")
    if not amount.written or link.topic != "other" or amount.value >= _MANY:
        return True
    return amount.value > 1 and amount.unit in _KEPT_UNITS
