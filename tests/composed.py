"""Whole reports with the figures and the sentences that a test asks for; every sum holds."""

from collections.abc import Mapping
from html import escape

from packages import docx, p, tbl, tc, tr

from govparse.forms import CellSpec, Form, forms_of
from govparse.forms.printed import print_form

HEADINGS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
_TABLES = {1: "disclosure", 2: "applications", 3: "reconsideration_litigation"}

Figures = Mapping[str, int | str]


def cases(received: int, carried_in: int, carried_forward: int, column: str = "natural_person") -> dict[str, int | str]:
    """The figures of applications that one kind of applicant filed: all that is decided is granted."""
    granted = received + carried_in - carried_forward
    rows = {
        "new_received": received,
        "carried_in": carried_in,
        "granted": granted,
        "results_total": granted,
        "carried_forward": carried_forward,
    }
    return {f"applications.{row}.{name}": count for row, count in rows.items() for name in (column, "total")}


def report(
    year: int,
    figures: Figures,
    organ: str = "某市林业局",
    prose: Mapping[int, list[str]] | None = None,
    edition: str = "2021",
) -> str:
    """The report as text, its tables parted by tabs; `prose` are paragraphs by the number of the section, from 1."""
    lines = [f"{organ}{year}年政府信息公开工作年度报告"]
    for number, heading in enumerate(HEADINGS):
        lines += [heading, *(prose or {}).get(number + 1, [])]
        if number in _TABLES:
            lines += ["\t".join(row) for row in _rows(_TABLES[number], figures, edition)]
    return "\n".join(lines) + "\n"


def word(year: int, figures: Figures, organ: str = "某市林业局", prose: Mapping[int, list[str]] | None = None) -> bytes:
    """The same report as a Word document with real tables."""
    body = p(f"{organ}{year}年政府信息公开工作年度报告")
    for number, heading in enumerate(HEADINGS):
        body += "".join(p(escape(line)) for line in [heading, *(prose or {}).get(number + 1, [])])
        if number in _TABLES:
            rows = _rows(_TABLES[number], figures, "2021", spanned=True)
            body += tbl(*(tr(*(tc(escape(text)) for text in row)) for row in rows))
    return docx(body)


def _rows(table: str, figures: Figures, edition: str, *, spanned: bool = False) -> list[list[str]]:
    form = _form(table, edition)

    def text_of(spec: CellSpec) -> str:
        return str(figures.get(f"{table}.{spec.id}", 0))

    return print_form(form, text_of).flat("all" if spanned else "none")


def _form(table: str, edition: str) -> Form:
    return next(form for form in forms_of(table) if form.edition in (None, edition))
