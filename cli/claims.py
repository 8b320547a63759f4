"""The numbers that prose states, for people: what it says, what the tables print, and what of it they cannot tell."""

from collections.abc import Iterator

from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import clip, columns, display_width
from govparse.exports.statements import printed_sum
from govparse.records import Count, Report

_QUOTE = 24
"""Columns that a quotation takes at most."""
_GAP = 2


def claim_lines(console: Console, report: Report) -> Iterator[str]:
    """The lines of the table of claims: those that speak of cells one by one, the others by topic."""
    claims = report.statements.counts
    if not claims:
        return
    linked = [claim for claim in claims if claim.cells]
    yield console.style(console.pick(words.CLAIMS), "strong")
    if linked:
        head = [console.pick(title) for title in (words.CLAIM, words.IN_TEXT, words.IN_TABLE, words.CELLS)]
        rows = [head, *(_row(console, report, claim) for claim in linked)]
        first, *others = columns(rows)
        yield console.style(f"  {clip(first, console.width - _GAP)}", "faint")
        yield from (f"  {clip(line, console.width - _GAP)}" for line in others)
    if others_by_topic := _by_topic(console, [claim for claim in claims if not claim.cells]):
        yield from (f"  {line}" for line in others_by_topic)


def _row(console: Console, report: Report, claim: Count) -> list[str]:
    printed = printed_sum(report, claim.cells)
    bound = console.pick(words.BOUNDS[claim.bound])
    table = "-" if printed is None else str(printed)
    return [clip(claim.quote, _QUOTE), bound + str(claim.value), table, _cells(report, claim)]


def _cells(report: Report, claim: Count) -> str:
    """The official paths of the cells, of many the first and the last; their ids where the report has no such table."""
    paths = [report.cells[name].label if name in report.cells else name for name in claim.cells]
    return "+".join(paths) if len(paths) < 3 else f"{paths[0]}+…+{paths[-1]}"


def _by_topic(console: Console, claims: list[Count]) -> list[str]:
    """The numbers that no cell holds, topic by topic, in as many lines as they take."""
    quotes: dict[str, list[str]] = {}
    for claim in claims:
        quotes.setdefault(claim.topic, []).append(claim.quote)
    lines = []
    for topic, said in quotes.items():
        title = f"{console.pick(words.TOPICS[topic])}{console.pick(words.COLON)}"
        lines.append(title + clip("、".join(said), max(_QUOTE, console.width - _GAP - display_width(title))))
    return lines
