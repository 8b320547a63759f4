"""Printed tables as a page for browsers, with the spans of the official forms."""

from collections.abc import Iterable, Iterator
from html import escape

from govparse.forms.printed import PrintedCell, PrintedTable

_HEAD = """\
<!DOCTYPE html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>{title}</title>
<style>table {{ border-collapse: collapse; margin: 1em 0 }} th, td {{ border: 1px solid; padding: 0.2em 0.5em }}</style>
"""


def as_html(tables: Iterable[PrintedTable], title: str) -> str:
    """A page with the tables; all texts are escaped, nothing is loaded from elsewhere."""
    return _HEAD.format(title=escape(title)) + "".join(line + "\n" for table in tables for line in _table(table))


def _table(table: PrintedTable) -> Iterator[str]:
    yield "<table>"
    yield f"<caption>{escape(table.title)}</caption>"
    for row in table.rows:
        yield "<tr>" + "".join(map(_cell, row)) + "</tr>"
    yield "</table>"


def _cell(cell: PrintedCell) -> str:
    tag = "td" if cell.role == "value" else "th"
    spans = (("rowspan", cell.rows), ("colspan", cell.columns))
    attributes = "".join(f' {name}="{count}"' for name, count in spans if count > 1)
    return f"<{tag}{attributes}>{escape(cell.text)}</{tag}>"
