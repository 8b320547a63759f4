"""A report in brief for people: who and when, its sections, its tables, the numbers of its prose, its findings."""

from collections import Counter
from collections.abc import Iterator, Sequence

from govparse.cli import findings, words
from govparse.cli.claims import claim_lines
from govparse.cli.console import Console
from govparse.cli.display import clip
from govparse.cli.tables import marks_used, table_lines
from govparse.diagnostics import Diagnostic
from govparse.forms import TABLES, Form, forms_of
from govparse.records import Report, Section


def summary_lines(console: Console, report: Report) -> Iterator[str]:
    """The lines of a summary, a blank one last."""
    name = report.source.name or ""
    yield from _head(console, name, report)
    if report.recognised:
        yield ""
        yield from _sections(console, report.sections)
        for table in TABLES:
            yield ""
            yield from _table(console, table, report)
        for number, line in enumerate(claim_lines(console, report)):
            if number == 0:
                yield ""
            yield line
    if report.diagnostics:
        yield ""
        yield console.style(console.pick(words.FINDINGS), "strong")
        for line in _findings(console, name, report.diagnostics):
            yield f"  {line}"
    yield ""


def _head(console: Console, name: str, report: Report) -> Iterator[str]:
    untitled = words.NO_TITLE if report.recognised else words.NOT_RECOGNISED
    yield console.style(report.title.text if report.title else console.pick(untitled), "strong")
    part = console.pick(words.PART).format(part=report.source.part)
    facts = (
        (words.ORGAN, report.organ or console.pick(words.UNKNOWN)),
        (words.YEAR, report.year or console.pick(words.UNKNOWN)),
        (words.SOURCE, f"{name} ({part})" if report.source.part > 1 else name),
    )
    for title, fact in facts:
        yield f"  {console.pick(title)}{console.pick(words.COLON)}{fact}"


def _sections(console: Console, sections: Sequence[Section], depth: int = 1) -> Iterator[str]:
    for section in sections:
        items = f"  [{' '.join(item.marker for item in section.items)}]" if section.items else ""
        heading = (section.marker or "") + (section.title or "…").replace("\t", " ")
        yield clip("  " * depth + heading + items, console.width)
        yield from _sections(console, section.children, depth + 1)


def _table(console: Console, table: str, report: Report) -> Iterator[str]:
    title = console.style(forms_of(table)[0].title, "strong")
    about = report.tables.get(table)
    if about is None:
        yield title + console.pick(words.COLON) + console.pick(words.NO_TABLE)
        return
    form = _form(table, about["edition"])
    edition = [console.pick(words.EDITION).format(edition=form.edition)] if form.edition else []
    yield f"{title} ({', '.join([*edition, *filter(None, [about['dialect']])])})"
    cells = {name: report.cells[name] for name in form.cell_ids()}
    for line in table_lines(console, form, cells):
        yield f"  {line}"
    if marks := marks_used(cells):
        yield console.style("  " + "  ".join(console.pick(words.MARKS[mark]) for mark in marks), "faint")


def _form(table: str, edition: str | None) -> Form:
    return next(form for form in forms_of(table) if form.edition == edition)


def _findings(console: Console, name: str, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """Errors and warnings one by one; notes of the same code only once, with their number."""
    notes = Counter(finding.code for finding in diagnostics if finding.severity == "info")
    for finding in findings.by_gravity(diagnostics):
        if finding.severity != "info":
            yield findings.headline(console, name, finding)
        elif count := notes.pop(finding.code, 0):
            more = console.pick(words.MORE).format(count=count) if count > 1 else ""
            yield findings.headline(console, name, finding) + more
