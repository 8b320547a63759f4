"""Findings as one page to hand on: verdict, findings with their places, the tables with their problems."""

from collections.abc import Iterator, Sequence
from html import escape

from govparse import __version__
from govparse.catalogue import Pair
from govparse.conversion.encoding import utf8
from govparse.diagnostics import Bilingual
from govparse.findings import words
from govparse.findings.checked import Checked, Found, Quote, verdict
from govparse.findings.marked import MarkedCell, MarkedTable
from govparse.findings.overview import overview

_STYLE = """\
body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #222; max-width: 75em;
  margin: 2em auto; padding: 0 1em; line-height: 1.5 }
table { border-collapse: collapse; margin: 1em 0; width: 100% } th, td { border: 1px solid #999; padding: 0.25em 0.5em }
th { background: #f4f4f4; font-weight: normal } thead th { font-weight: bold } caption { font-weight: bold }
td.value { text-align: right } .verdict { font-size: 1.3em; font-weight: bold; padding: 0.4em 0.8em }
.error { background: #ffc7ce } .warning { background: #ffeb9c } .concerned { background: #e4e4e4 }
.passes { background: #c6efce } .info { background: #ddebf7 } .notes { font-size: 0.85em; text-align: left }
mark { background: #ffe08a } .quote { font-family: monospace; white-space: pre-wrap; overflow-wrap: anywhere }
.facts { color: #555 } section { margin-top: 3em } @media print { tr { break-inside: avoid } }
"""
_HEAD = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"""
LANGUAGES = {"zh": "zh-CN", "en": "en"}


def page(checked: Sequence[Checked], language: str) -> bytes:
    """A page in one piece, `zh` or `en`; all texts are escaped, nothing is loaded from elsewhere, no script runs."""
    return utf8("".join(line + "\n" for line in _Page(language).lines(checked)))


def opening(title: str, language: str) -> str:
    """The head of a page that loads nothing."""
    return _HEAD.format(language=LANGUAGES[language], title=escape(title), style=_STYLE)


class _Page:
    """Writes the page in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def _pick(self, said: Pair | Bilingual) -> str:
        return said.zh if self._language == "zh" else said.en

    def _say(self, said: Pair | Bilingual) -> str:
        return escape(self._pick(said))

    def lines(self, checked: Sequence[Checked]) -> Iterator[str]:
        yield opening(self._pick(words.TITLE), self._language).rstrip("\n")
        yield f"<h1>{self._say(words.TITLE)}</h1>"
        if len(checked) > 1:
            yield from self._overview(checked)
        for number, report in enumerate(checked, 1):
            yield from self._report(report, number, tables=report.is_grave or len(checked) == 1)
        yield f'<p class="facts">{self._say(words.MADE_BY).format(version=escape(__version__))}</p>'
        yield "</body>\n</html>"

    def _overview(self, checked: Sequence[Checked]) -> Iterator[str]:
        table = overview(checked)
        heads = [words.ORGAN, words.YEAR, words.FILE, *words.SEVERITIES.values()]
        yield f"<h2>{self._say(words.OVERVIEW)}</h2>"
        yield "<table><thead><tr>" + "".join(f"<th>{self._say(head)}</th>" for head in heads)
        yield "".join(f"<th>{escape(code)}</th>" for code in table.codes) + "</tr></thead>"
        for number, row in enumerate([*table.rows, table.total()], 1):
            link = f'<a href="#r{number}">{escape(row.name)}</a>' if row.name else self._say(words.SUM)
            counts = [row.severities[severity] for severity in words.SEVERITIES] + [row.codes[c] for c in table.codes]
            cells = "".join(f'<td class="value">{count or ""}</td>' for count in counts)
            yield f"<tr><td>{escape(row.organ or '')}</td><td>{row.year or ''}</td><td>{link}</td>{cells}</tr>"
        yield "</table>"
        if table.kinds:
            yield f"<table><thead><tr><th>{self._say(words.CODE)}</th><th>{self._say(words.KIND)}</th></tr></thead>"
            for code, kind in table.kinds.items():
                yield f"<tr><td>{escape(code)}</td><td>{self._say(kind)}</td></tr>"
            yield "</table>"

    def _report(self, report: Checked, number: int, *, tables: bool) -> Iterator[str]:
        counts = report.counts()
        look = next((severity for severity in ("error", "warning") if counts[severity]), "passes")
        yield f'<section id="r{number}">'
        yield f"<h2>{escape(report.title or report.name)}</h2>"
        yield f'<p class="verdict {look if report.recognised else "error"}">{self._say(verdict(report))}</p>'
        facts = [(words.ORGAN, report.organ), (words.YEAR, report.year), (words.FILE, report.name)]
        facts.append((words.DIGEST, report.source.sha256))
        yield (
            '<p class="facts">'
            + "<br>".join(f"{self._say(name)}：{escape(str(fact))}" for name, fact in facts if fact)
            + "</p>"
        )
        if report.found:
            yield from self._findings(report.gravest_first)
        for table in report.tables if tables else ():
            yield from self._table(table)
        yield "</section>"

    def _findings(self, found: Sequence[Found]) -> Iterator[str]:
        heads = (words.NUMBER, words.SEVERITY, words.CODE, words.MESSAGE, words.PLACE, words.TEXT, words.HINT)
        yield "<table><thead><tr>" + "".join(f"<th>{self._say(head)}</th>" for head in heads) + "</tr></thead>"
        for number, each in enumerate(found, 1):
            finding = each.finding
            cells = (
                str(number),
                self._say(words.SEVERITIES[finding.severity]),
                escape(finding.code),
                self._say(finding.message),
                self._say(each.place) if each.place else "",
                _quoted(each.quote) if each.quote else "",
                self._say(finding.hint),
            )
            yield f'<tr class="{finding.severity}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        yield "</table>"

    def _table(self, table: MarkedTable) -> Iterator[str]:
        yield f"<table><caption>{escape(table.title)}</caption>"
        notes: list[str] = []
        for row in table.rows:
            yield "<tr>" + "".join(self._cell(cell, notes) for cell in row) + "</tr>"
        yield "</table>"
        if notes:
            yield f'<p class="notes">{self._say(words.LEGEND)}</p>'
            yield '<ol class="notes">' + "".join(f"<li>{note}</li>" for note in notes) + "</ol>"

    def _cell(self, cell: MarkedCell, notes: list[str]) -> str:
        """A cell, with the numbers of the notes below the table that say what was found in it."""
        printed = cell.printed
        tag = "td" if printed.role == "value" else "th"
        spans = (("rowspan", printed.rows), ("colspan", printed.columns))
        attributes = "".join(f' {name}="{count}"' for name, count in spans if count > 1)
        look = cell.severity or ("concerned" if cell.concerned else "")
        said = [f"{finding.code} {self._pick(finding.message)}" for finding in cell.findings]
        notes += [escape(note) for note in said]
        numbers = "".join(f"<sup>[{len(notes) - len(said) + at}]</sup>" for at in range(1, len(said) + 1))
        if printed.role == "value":
            attributes += f' class="{f"value {look}".strip()}"'
        if said:
            attributes += f' title="{escape(chr(10).join(said))}"'
        return f"<{tag}{attributes}>{escape(printed.text)}{numbers}</{tag}>"


_ROUND = 40
"""Characters either side of a finding that the page shows."""


def _quoted(quote: Quote) -> str:
    """What the text says, the characters of the finding marked."""
    start, end = quote.start, min(quote.end, quote.start + 4 * _ROUND)
    before, behind = quote.text[max(0, start - _ROUND) : start], quote.text[end : end + _ROUND]
    marked = f"<mark>{escape(quote.text[start:end])}</mark>"
    lead, tail = "…" if start > _ROUND else "", "…" if end + _ROUND < len(quote.text) else ""
    return f'<span class="quote">{lead}{escape(before)}{marked}{escape(behind)}{tail}</span>'
