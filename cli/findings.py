"""Findings for people: one line as compilers print them, the line of the source with carets, and the hint."""

from collections.abc import Iterable, Iterator

from govparse.cli.console import Console
from govparse.cli.display import excerpt
from govparse.cli.words import COLON, HINT, SEVERITIES
from govparse.diagnostics import Diagnostic
from govparse.source import Source


def by_gravity(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors first, then warnings, then notes, each in the order of the text."""
    ranks = list(SEVERITIES)
    return sorted(findings, key=lambda finding: (ranks.index(finding.severity), finding.span or (0, 0)))


def headline(console: Console, name: str, finding: Diagnostic) -> str:
    """`name:line:char: severity code: message`; without a place where the finding has none."""
    place = name if finding.line is None else f"{name}:{finding.line}:{finding.char}"
    severity = console.style(f"{console.pick(SEVERITIES[finding.severity])} {finding.code}", finding.severity)
    return f"{place}: {severity}: {console.pick((finding.message.zh, finding.message.en))}"


def listing(console: Console, findings: Iterable[Diagnostic], source: Source) -> Iterator[str]:
    """All findings, the gravest first: headline, source line with carets, and at the first of a code its hint."""
    hinted: set[str] = set()
    for finding in by_gravity(findings):
        yield headline(console, source.name or "", finding)
        yield from _excerpt(console, finding, source)
        if finding.code not in hinted:
            hinted.add(finding.code)
            yield f"        {console.pick(HINT)}{console.pick(COLON)}{console.pick((finding.hint.zh, finding.hint.en))}"


def _excerpt(console: Console, finding: Diagnostic, source: Source) -> Iterator[str]:
    if finding.line is None or finding.char is None or finding.span is None:
        return
    start, length = finding.char - 1, finding.span[1] - finding.span[0]
    gutter = f"{finding.line:>5} | "
    shown = excerpt(source.line_text(finding.line), start, start + length, console.width - len(gutter))
    yield f"{gutter}{shown.line}"
    yield f"{'|':>{len(gutter) - 1}} {console.style(shown.carets, 'caret')}"
