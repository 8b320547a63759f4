"""A document as a web page, in the ways that the sites of organs write them."""

from collections.abc import Callable
from html import escape

from govparse.forms.printed import PrintedCell, PrintedTable
from zoo.bases import Base
from zoo.report import Part, document

_PAGE = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
{body}
</body>
</html>
"""
_BROKEN = ("数量", "件数", "企业", "机构", "组织")
"""Ends of heads that word processors put on a line of their own."""
_SPAN = '<span style="font-size:10.5pt;font-family:仿宋_GB2312">{}</span>'


def clean(base: Base) -> str:
    """Headings are headings, a cell is a cell with its text."""
    return _page(base, lambda part: _part(part, _plain_cell), "<article>\n{}\n</article>")


def soup(base: Base) -> str:
    """As pasted from a word processor: paragraphs and spans in every cell, blanks that are no-break blanks."""
    return _page(base, lambda part: _part(part, _pasted_cell, heading="p"), '<div class="WordSection1">\n{}\n</div>')


def nested(base: Base) -> str:
    """The whole page is one table that only lays it out."""
    frame = (
        '<table width="960"><tr><td>首页 &gt; 信息公开 &gt; 年度报告</td></tr>\n<tr><td>\n{}\n</td></tr>\n'
        "<tr><td>主办单位</td></tr></table>"
    )
    return _page(base, lambda part: _part(part, _plain_cell, heading="p"), frame)


PAGES: dict[str, Callable[[Base], str]] = {"clean": clean, "soup": soup, "nested": nested}


def _page(base: Base, write: Callable[[Part], str], frame: str) -> str:
    parts = list(document(base))
    return _PAGE.format(title=escape(parts[0].text), body=frame.format("\n".join(map(write, parts))))


def _part(part: Part, cell: Callable[[PrintedCell], str], heading: str = "h2") -> str:
    if part.table is not None:
        return _table(part.table, cell)
    tag = {"title": "h1", "heading": heading}.get(part.kind, "p")
    return f"<{tag}>{escape(part.text)}</{tag}>"


def _table(table: PrintedTable, cell: Callable[[PrintedCell], str]) -> str:
    rows = ("<tr>" + "".join(f"<td{_spans(each)}>{cell(each)}</td>" for each in row) + "</tr>" for row in table.rows)
    return '<table border="1"><tbody>\n' + "\n".join(rows) + "\n</tbody></table>"


def _spans(cell: PrintedCell) -> str:
    spans = (("rowspan", cell.rows), ("colspan", cell.columns))
    return "".join(f' {name}="{count}"' for name, count in spans if count > 1)


def _plain_cell(cell: PrintedCell) -> str:
    return escape(cell.text)


def _pasted_cell(cell: PrintedCell) -> str:
    """Heads are cut by a line end or into two paragraphs, numbers of items stand in a span of their own."""
    text = escape(cell.text)
    if not text:
        return "<p>" + _SPAN.format("&nbsp;") + "</p>"
    end = next((end for end in _BROKEN if cell.role == "head" and text.endswith(end) and text != end), "")
    if end and cell.columns > 1:
        return "".join(f"<p>{_SPAN.format(piece)}</p>" for piece in (text.removesuffix(end), end))
    if end:
        return "<p>" + _SPAN.format(f"{text.removesuffix(end)}<br/>{end}") + "</p>"
    if cell.role == "label" and text[:1].isdigit():
        return "<p>" + _SPAN.format(text[:2]) + _SPAN.format(text[2:]) + "</p>"
    return "<p>" + _SPAN.format(text) + "</p>"
