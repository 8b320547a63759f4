"""The reports of one organ year by year: what is carried over, what goes on, what repeats itself, what jumps."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from govparse.comparing.comparison import (
    Comparison,
    Difference,
    Given,
    Repeat,
    at_cells,
    at_text,
    compared,
    difference,
    gravest_first,
)
from govparse.comparing.figures import LEADING, Figure, edition_of, figure, figure_rows, shared_tables
from govparse.comparing.prose import repeated_share, section_text
from govparse.forms import TABLES, Form, forms_of
from govparse.records import Number, Section

_FEWEST_NUMBERS = 4
"""So many numbers but zeros, all the same, are no chance."""
_FACTOR, _DISTANCE = 5, 20
"""A total that differs by this factor and this number has jumped."""
_FEWEST_CHARACTERS, _MOST_SHARED = 100, 0.8
_OF_THE_YEAR = ("overview", "problems")
"""The sections that are to be written anew; others hold what the law has them say."""


def compare_years(given: Sequence[Given]) -> Comparison:
    """The comparison of reports of different years, in their order; only years in a row meet."""
    in_order = sorted(given, key=lambda each: each.year or 0)
    made = Comparison("years", [compared(each) for each in in_order])
    made.figures = figure_rows(in_order)
    for before, (one, other) in enumerate(pairwise(in_order)):
        pair = _Pair(before, one, other)
        made.differences += pair.organs()
        if pair.in_a_row:
            made.differences += pair.carried_over()
            made.differences += pair.roll_forward()
        else:
            made.differences.append(pair.years_between())
        made.differences += [*pair.editions(), *pair.numbers_repeated(), *pair.jumps()]
        repeats = list(pair.repeats())
        made.repeats += repeats
        made.differences += pair.prose_repeated(repeats)
    made.differences = gravest_first(made.differences)
    return made


class _Pair:
    """A report and the one after it; `number` is that of the first from 0."""

    def __init__(self, number: int, before: Given, after: Given) -> None:
        self._numbers = number, number + 1
        self._given = before, after
        self._before, self._after = before.report, after.report
        self._years = {"before": before.year, "year": after.year}

    @property
    def in_a_row(self) -> bool:
        """Whether no year lies between them."""
        return (self._after.year or 0) - (self._before.year or 0) == 1

    def _difference(self, code: str, earlier: list[str], later: list[str], **details: object) -> Difference:
        """A difference between cells of the one report and cells of the other."""
        sides = []
        for number, given, names in zip(self._numbers, self._given, (earlier, later), strict=True):
            found = figure(given.report, names[0]) if len(names) == 1 else None
            sides.append(at_cells(number, given, names, None if found is None else found.value))
        return difference(code, list(dict.fromkeys([*earlier, *later])), sides, **details)

    def organs(self) -> Iterator[Difference]:
        """Another organ, or a new name."""
        first, second = self._before.organ, self._after.organ
        if first and second and first != second:
            yield self._difference("GP708", [], [], first=first, second=second)

    def years_between(self) -> Difference:
        """The years of which there is no report."""
        missing = range((self._before.year or 0) + 1, self._after.year or 0)
        return self._difference("GP707", [], [], years=("、".join(map(str, missing)), ", ".join(map(str, missing))))

    def carried_over(self) -> Iterator[Difference]:
        """What was carried forward is what is carried in, column by column."""
        if "applications" not in self._before.tables or "applications" not in self._after.tables:
            return
        wrong: list[tuple[str, str, str]] = []
        undecided = 0
        for column, label in _columns(forms_of("applications")[0]):
            out, into = f"applications.carried_forward.{column}", f"applications.carried_in.{column}"
            one, other = figure(self._before, out), figure(self._after, into)
            if one is None or other is None or _is_blank_total(column, one, other):
                undecided += 1
            elif one.counted != other.counted:
                wrong.append((out, into, f"{label} {one.counted}→{other.counted}"))
        if wrong:
            out_of, into_of, said = map(list, zip(*wrong, strict=True))
            columns = ("、".join(said), ", ".join(said))
            yield self._difference("GP701", out_of, into_of, **self._years, columns=columns)
        if undecided:
            yield self._undecided("结转衔接", "what is carried over", undecided)

    def _undecided(self, zh: str, en: str, count: int) -> Difference:
        years = f"{self._years['before']}—{self._years['year']}"
        return self._difference("GP709", [], [], what=(f"{years}年{zh}", f"{en} {years}"), count=count)

    def roll_forward(self) -> Iterator[Difference]:
        """What is in force is what was, and what was issued, without what was repealed."""
        if "disclosure" not in shared_tables(self._before, self._after):
            return
        for row in forms_of("disclosure")[0].rows:
            cells = [f"disclosure.{row.key}.{column}" for column in ("issued", "repealed", "in_force")]
            if cells[-1] not in self._before.cells or cells[-1] not in self._after.cells:
                continue
            start = figure(self._before, cells[-1])
            issued, repealed, value = (figure(self._after, cell) for cell in cells)
            if not (start and value and issued and repealed) or start.value is None or value.value is None:
                yield self._undecided(f"“{row.label}”现行有效件数", f"{row.label} in force", 1)
            elif (expected := start.value + issued.counted - repealed.counted) != value.value:
                numbers = {"start": start.value, "issued": issued.counted, "repealed": repealed.counted}
                said = {"row": row.label, "expected": expected, "value": value.value, **numbers}
                yield self._difference("GP702", [cells[-1]], [cells[-1]], **self._years, **said)

    def editions(self) -> Iterator[Difference]:
        """Tables of another edition than the year before."""
        for table in TABLES:
            if table in self._before.tables and table in self._after.tables:
                old, new = edition_of(self._before, table), edition_of(self._after, table)
                if old != new:
                    title = forms_of(table)[0].title
                    yield self._difference("GP706", [], [], table=title, old=old, new=new, **self._years)

    def numbers_repeated(self) -> Iterator[Difference]:
        """Tables whose numbers are all those of the year before."""
        for table in shared_tables(self._before, self._after):
            names = [name for name in self._after.cells if name.partition(".")[0] == table]
            pairs = [(figure(self._before, name), figure(self._after, name)) for name in names]
            if any(one is None or other is None or one.counted != other.counted for one, other in pairs):
                continue
            same = [name for name, (one, _) in zip(names, pairs, strict=True) if one and one.counted]
            if len(same) >= _FEWEST_NUMBERS:
                details = {"table": forms_of(table)[0].title, "count": len(same), "before": self._years["before"]}
                yield self._difference("GP703", same, same, **details)

    def jumps(self) -> Iterator[Difference]:
        """Leading totals that differ much."""
        for cell in LEADING:
            one, other = figure(self._before, cell), figure(self._after, cell)
            if one is None or other is None or one.value is None or other.value is None:
                continue
            if _has_jumped(one.value, other.value):
                said = {"cell": self._after.cells[cell].label, "start": one.value, "value": other.value}
                yield self._difference("GP705", [cell], [cell], **self._years, **said)

    def repeats(self) -> Iterator[Repeat]:
        """How much of each section stands in the report before."""
        earlier = "".join(map(section_text, self._before.sections))
        for section in self._after.sections:
            text = section_text(section)
            if len(text) >= _FEWEST_CHARACTERS:
                share = round(repeated_share(text, earlier), 3)
                yield Repeat(_title(section), self._numbers[1], self._numbers[0], len(text), share)

    def prose_repeated(self, repeats: Sequence[Repeat]) -> Iterator[Difference]:
        """The sections that are to be written anew and were not."""
        shares = {repeat.section: repeat.share for repeat in repeats}
        for section in self._after.sections:
            share = shares.get(_title(section), 0.0)
            if section.kind in _OF_THE_YEAR and share >= _MOST_SHARED:
                earlier = (each for each in self._before.sections if each.kind == section.kind)
                sides = [at_text(self._numbers[0], self._given[0], each.span) for each in earlier]
                sides.append(at_text(self._numbers[1], self._given[1], section.span))
                details = {"section": _title(section), "share": int(share * 100), "before": self._years["before"]}
                yield difference("GP704", [], sides, **details)


def _columns(form: Form) -> list[tuple[str, str]]:
    """Keys and labels of the columns of applications."""
    return [(column.key, column.label.text) for column in form.rows[0].columns]


def _is_blank_total(column: str, one: Figure, other: Figure) -> bool:
    """Whether a total is blank, which says nothing, beside a number."""
    return column == "total" and (one.value is None or other.value is None) and one.counted != other.counted


def _has_jumped(one: Number, other: Number) -> bool:
    small, large = sorted((one, other))
    return large - small >= _DISTANCE and large >= _FACTOR * max(small, 1)


def _title(section: Section) -> str:
    return section.title or section.marker or ""
