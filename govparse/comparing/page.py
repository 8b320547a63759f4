"""A comparison as one page to hand on: figures, repeated text, and every difference with its place in both reports."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from govparse import __version__
from govparse.catalogue import Pair
from govparse.comparing import words
from govparse.comparing.comparison import Comparison, Difference, Side
from govparse.comparing.parents import rest
from govparse.conversion.encoding import utf8
from govparse.diagnostics import Bilingual
from govparse.findings.page import opening
from govparse.findings.words import CODE, FILE, MADE_BY, MESSAGE, ORGAN, SEVERITIES, SEVERITY, YEAR


def page(comparison: Comparison, language: str) -> bytes:
    """A page in one piece, `zh` or `en`; all texts are escaped, nothing is loaded from elsewhere, no script runs."""
    return utf8("".join(line + "\n" for line in _Page(comparison, language).lines()))


class _Page:
    """Writes the page in one language."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self._comparison = comparison
        self._language = language
        self._names = [self._pick(report.name) for report in comparison.reports]

    def _pick(self, said: Pair | Bilingual) -> str:
        return said.zh if self._language == "zh" else said.en

    def _say(self, said: Pair | Bilingual) -> str:
        return escape(self._pick(said))

    def lines(self) -> Iterator[str]:
        title = words.TITLES[self._comparison.kind]
        yield opening(self._pick(title), self._language).rstrip("\n")
        yield f"<h1>{self._say(title)}</h1>"
        yield self._verdict()
        yield from self._reports()
        yield from self._differences()
        yield from self._figures()
        yield from self._repeats()
        yield f'<p class="facts">{self._say(MADE_BY).format(version=escape(__version__))}</p>'
        yield "</body>\n</html>"

    def _verdict(self) -> str:
        counts: Counter[str] = Counter(each.severity for each in self._comparison.differences)
        look = "error" if counts["error"] else "warning" if counts["warning"] else "passes"
        said = [f"{self._say(SEVERITIES[name])} {counts[name]}" for name in SEVERITIES if counts[name]]
        return f'<p class="verdict {look}">{"，".join(said) or self._say(words.NO_DIFFERENCES)}</p>'

    def _table(self, heads: list[str], rows: list[str]) -> Iterator[str]:
        yield "<table><thead><tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr></thead>"
        yield from rows
        yield "</table>"

    def _reports(self) -> Iterator[str]:
        heads = [self._say(words.REPORT), *(self._say(head) for head in (ORGAN, YEAR, FILE))]
        rows = []
        for name, report in zip(self._names, self._comparison.reports, strict=True):
            cells = (name, report.organ or "", str(report.year or ""), report.source or "")
            rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
        yield from self._table(heads, rows)

    def _differences(self) -> Iterator[str]:
        if not self._comparison.differences:
            return
        heads = [self._say(head) for head in (SEVERITY, CODE, MESSAGE, words.PLACES)]
        yield f"<h2>{self._say(words.DIFFERENCES)}</h2>"
        yield from self._table(heads, [self._difference(each) for each in self._comparison.differences])

    def _difference(self, each: Difference) -> str:
        texts = [side.text for side in each.sides if side.text is not None]
        marked = _marked(*texts) if len(texts) == 2 else [escape(text) for text in texts]
        said = iter(marked)
        sides = [self._side(side, next(said, "") if side.text is not None else "") for side in each.sides]
        cells = (
            self._say(SEVERITIES[each.severity]),
            escape(each.code),
            self._say(each.message) if not texts else self._say(words.OF_TEXT[each.code]),
            "<br>".join(filter(None, sides)),
        )
        return f'<tr class="{each.severity}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"

    def _side(self, side: Side, text: str) -> str:
        """The place of a report, with the sentence there, which is escaped."""
        said = [self._say(side.place)] if side.place is not None else []
        said += [f'<span class="quote">{text}</span>'] if text else []
        return f"{escape(self._names[side.report])}：{'　'.join(said)}" if said else ""

    def _figures(self) -> Iterator[str]:
        """All cells that are not 0 in every report."""
        rows = [row for row in self._comparison.figures if any(row.values)]
        if not rows:
            return
        is_family = self._comparison.kind == "parent"
        heads = [self._say(words.CELL), *map(escape, self._names), *([self._say(words.REST)] if is_family else [])]
        lines = []
        for row in rows:
            values = [*row.values, *([rest(row)] if is_family else [])]
            cells = "".join(f'<td class="value">{"" if value is None else value}</td>' for value in values)
            lines.append(f"<tr><td>{escape(row.label)}</td>{cells}</tr>")
        yield f"<h2>{self._say(words.FIGURES)}</h2>"
        yield from self._table(heads, lines)

    def _repeats(self) -> Iterator[str]:
        if not self._comparison.repeats:
            return
        rows = []
        for repeat in self._comparison.repeats:
            names = (self._names[repeat.report], self._names[repeat.before], repeat.section)
            cells = "".join(f"<td>{escape(name)}</td>" for name in names)
            numbers = f'<td class="value">{repeat.characters}</td><td class="value">{round(repeat.share * 100)}%</td>'
            rows.append(f"<tr>{cells}{numbers}</tr>")
        heads = (words.REPORT, words.BEFORE, words.SECTION, words.CHARACTERS, words.SHARE)
        yield f"<h2>{self._say(words.REPEATED)}</h2>"
        yield from self._table([self._say(head) for head in heads], rows)


def _marked(one: str, other: str) -> list[str]:
    """Two texts, escaped, what differs between their common beginning and their common end marked."""
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), -1)
    start = min(len(one), len(other)) if start < 0 else start
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    pieces = ((text[:start], text[start : len(text) - end], text[len(text) - end :]) for text in (one, other))
    return [f"{escape(before)}<mark>{escape(within)}</mark>{escape(behind)}" for before, within, behind in pieces]
