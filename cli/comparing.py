"""What `compare` gathers over its inputs, and a comparison for people."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

import typer
from attrs import define, field

from govparse.catalogue import Pair
from govparse.cli import words
from govparse.cli.console import Console
from govparse.cli.display import clip, display_width, pad
from govparse.cli.run import Exit, Run
from govparse.diagnostics import Bilingual
from govparse.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from govparse.comparing.comparison import Comparison, Difference, Given, Side
    from govparse.records import Report

    Naming = Callable[[Report], Bilingual]

_LABEL = 44
"""Columns that labels take at most."""


class How(StrEnum):
    """What the reports are to each other."""

    AUTO = "auto"
    YEARS = "years"
    VERSIONS = "versions"


@define
class Gathered:
    """The reports of a run; what is no report is said and left out."""

    run: Run
    reports: "list[tuple[Report, Source]]" = field(factory=list)
    parents: "list[tuple[Report, Source]]" = field(factory=list)

    def take(self, source: Source) -> None:
        """Read the reports of a source."""
        self._read(source, self.reports)

    def take_parent(self, source: Source) -> None:
        """Read the report of the parent."""
        self._read(source, self.parents)

    def _read(self, source: Source, into: "list[tuple[Report, Source]]") -> None:
        found = self.run.read(source)
        self.run.note_unrecognised(found)
        into += [(report, source) for report in found if report.recognised]

    def compared(self, how: How, *, by_parent: bool) -> "Comparison":
        """The comparison; ends the program where there are too few reports, or they cannot be compared so."""
        if by_parent:
            from govparse.comparing.parents import compare_with_children

            if len(self.parents) != 1 or not self.reports:
                raise self._refused(words.NO_FAMILY)
            parent, *children = self._given([*self.parents, *self.reports], _called)
            return compare_with_children(parent, children)
        if len(self.reports) < 2:
            raise self._refused(words.TOO_FEW)
        years = Counter(report.year for report, _ in self.reports)
        distinct = None not in years and max(years.values()) == 1
        if how is How.YEARS and not distinct:
            raise self._refused(words.SAME_YEARS)
        if how is How.VERSIONS or not distinct:
            if how is How.AUTO and len(years) > 1:
                raise self._refused(words.MIXED_YEARS)
            from govparse.comparing.versions import compare_versions

            return compare_versions(self._given(self.reports, _file))
        from govparse.comparing.years import compare_years

        return compare_years(self._given(self.reports, _of_year))

    def _given(self, reports: "list[tuple[Report, Source]]", name: "Naming") -> "list[Given]":
        """Reports with their names; those of one name with their paths."""
        from govparse.comparing.comparison import Given

        often = Counter(name(report).zh for report, _ in reports)
        return [
            Given(report, source, name(report) if often[name(report).zh] == 1 else _path(report))
            for report, source in reports
        ]

    def _refused(self, reason: Pair) -> typer.Exit:
        self.run.console.note(self.run.console.pick(reason))
        return typer.Exit(max(Exit.USAGE, self.run.code))


def _of_year(report: "Report") -> Bilingual:
    return Bilingual(f"{report.year}年", str(report.year))


def _called(report: "Report") -> Bilingual:
    return Bilingual(report.organ, report.organ) if report.organ else _file(report)


def _file(report: "Report") -> Bilingual:
    name = PurePath(report.source.name or "").name
    return Bilingual(name, name) if report.source.part == 1 else _path(report)


def _path(report: "Report") -> Bilingual:
    name = report.source.name or ""
    name += f" #{report.source.part}" if report.source.part > 1 else ""
    return Bilingual(name, name)


def comparison_lines(console: Console, comparison: "Comparison") -> Iterator[str]:
    """A comparison: what was compared and the verdict, leading figures, repeated text, then every difference."""
    names = [console.pick((each.name.zh, each.name.en)) for each in comparison.reports]
    title = console.pick(words.COMPARISONS[comparison.kind]).format(names=console.pick(words.COMMA).join(names))
    yield f"{console.style(title, 'strong')}{console.pick(words.COLON)}{_verdict(console, comparison)}"
    yield from _figures(console, comparison, names)
    yield from _repeats(console, comparison, names)
    for each in comparison.differences:
        yield ""
        yield from _difference(console, each, names)


def _verdict(console: Console, comparison: "Comparison") -> str:
    counts: Counter[str] = Counter(each.severity for each in comparison.differences)
    if not counts:
        return console.pick(words.NO_DIFFERENCES)
    return console.pick(words.DIFFERENCES).format(**{severity: counts[severity] for severity in words.SEVERITIES})


def _figures(console: Console, comparison: "Comparison", names: list[str]) -> Iterator[str]:
    """The leading figures that are not 0 in all reports, a line each."""
    from govparse.comparing.figures import LEADING
    from govparse.comparing.parents import rest

    rows = [row for row in comparison.figures if row.cell in LEADING and any(row.values)]
    if not rows:
        return
    heads = [*names, *([console.pick(words.REST)] if comparison.kind == "parent" else [])]
    values = [[*row.values, *([rest(row)] if comparison.kind == "parent" else [])] for row in rows]
    shown = [["-" if value is None else str(value) for value in each] for each in values]
    room = max((console.width - _LABEL) // len(heads) - 2, 8)
    heads = [clip(head, room) for head in heads]
    widths = [max(display_width(text) for text in column) for column in zip(heads, *shown, strict=True)]
    for label, texts in zip(["", *(row.label for row in rows)], [heads, *shown], strict=True):
        cells = (pad(text, width, right=True) for text, width in zip(texts, widths, strict=True))
        yield "  ".join([pad(clip(label.rpartition("/")[2], _LABEL), _LABEL), *cells]).rstrip()


def _repeats(console: Console, comparison: "Comparison", names: list[str]) -> Iterator[str]:
    for repeat in comparison.repeats:
        details = {"name": names[repeat.report], "before": names[repeat.before], "section": repeat.section}
        yield console.pick(words.REPEATED).format(share=round(repeat.share * 100), **details)


def _difference(console: Console, each: "Difference", names: list[str]) -> Iterator[str]:
    severity = console.style(f"{console.pick(words.SEVERITIES[each.severity])} {each.code}", each.severity)
    yield f"{severity}: {console.pick((each.message.zh, each.message.en))}"
    for side in each.sides:
        if (said := _side(console, side)) is not None:
            yield f"  {console.style(names[side.report], 'faint')}{console.pick(words.COLON)}{said}"


def _side(console: Console, side: "Side") -> str | None:
    return None if side.place is None else console.pick((side.place.zh, side.place.en))
