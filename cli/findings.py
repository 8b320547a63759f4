"""Findings for people: one line as compilers print them; in full, with place, line of the text and hint."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from govparse.catalogue import Pair
from govparse.cli.console import Console
from govparse.cli.display import excerpt
from govparse.cli.words import COLON, HINT, PLACE, SEVERITIES, TEXT
from govparse.diagnostics import Diagnostic

if TYPE_CHECKING:
    from govparse.findings.checked import Checked, Found


def by_gravity(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors first, then warnings, then notes, each in the order of the text."""
    ranks = list(SEVERITIES)
    return sorted(findings, key=lambda finding: (ranks.index(finding.severity), finding.span or (0, 0)))


def headline(console: Console, name: str, finding: Diagnostic) -> str:
    """`name:line:char: severity code: message`; without a place where the finding has none, or no name is given."""
    place = name if finding.line is None or not name else f"{name}:{finding.line}:{finding.char}"
    severity = console.style(f"{console.pick(SEVERITIES[finding.severity])} {finding.code}", finding.severity)
    return f"{f'{place}: ' if place else ''}{severity}: {console.pick((finding.message.zh, finding.message.en))}"


def checked_lines(console: Console, checked: "Checked") -> Iterator[str]:
    """A report as it was checked: the verdict, then every finding, the gravest first, and a blank line."""
    yield f"{console.style(checked.name, 'strong')}{console.pick(COLON)}{_verdict(console, checked)}"
    hinted: set[str] = set()
    for found in checked.gravest_first:
        yield from _finding(console, checked.source.name or "", found)
        if found.finding.code not in hinted:
            hinted.add(found.finding.code)
            yield _part(console, HINT, console.pick((found.finding.hint.zh, found.finding.hint.en)))
    yield ""


def _verdict(console: Console, checked: "Checked") -> str:
    from govparse.findings.checked import verdict

    said = verdict(checked)
    counts = checked.counts()
    gravest = next((severity for severity in SEVERITIES if counts[severity]), "info")
    return console.style(console.pick((said.zh, said.en)), gravest if checked.recognised else "error")


def _finding(console: Console, name: str, found: "Found") -> Iterator[str]:
    """What was found, where a person finds it, and then where it stands in the text, with carets below the line."""
    finding = found.finding
    yield headline(console, "", finding)
    if found.place is not None:
        yield _part(console, PLACE, console.pick((found.place.zh, found.place.en)))
    if found.quote is not None:
        yield _part(console, TEXT, f"{name}:{finding.line}:{finding.char}")
        gutter = f"{finding.line:>7} | "
        shown = excerpt(found.quote.text, found.quote.start, found.quote.end, console.width - len(gutter))
        yield f"{gutter}{shown.line}"
        yield f"{'|':>{len(gutter) - 1}} {console.style(shown.carets, 'caret')}"


def _part(console: Console, name: Pair, text: str) -> str:
    return f"  {console.style(console.pick(name), 'faint')}{console.pick(COLON)}{text}"
