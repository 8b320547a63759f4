"""Drafts of reports as the files that officials have: a page, a Word file, a PDF."""

import io
from collections.abc import Callable
from html import escape
from typing import Any

from packages import docx
from report_files import word_body
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from defects.draft import Draft, page
from govparse.forms.printed import PrintedTable

FONT = "STSong-Light"


def word(draft: Draft) -> bytes:
    """A Word file."""
    return docx(word_body(page(draft)))


def pdf(draft: Draft) -> bytes:
    """A PDF whose tables are ruled."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    text = ParagraphStyle("text", fontName=FONT, fontSize=11, leading=16, wordWrap="CJK")
    cell = ParagraphStyle("cell", fontName=FONT, fontSize=8, leading=10, alignment=1, wordWrap="CJK")
    story: list[Any] = [
        Paragraph(escape(block), text) if isinstance(block, str) else _ruled(block, cell) for block in draft.blocks()
    ]
    written = io.BytesIO()
    SimpleDocTemplate(written, pagesize=A4, leftMargin=50, rightMargin=50, invariant=1).build(story)
    return written.getvalue()


def _ruled(table: PrintedTable, style: ParagraphStyle) -> Table:
    texts: list[list[Any]] = [[""] * table.width for _ in table.rows]
    spans = []
    taken: set[tuple[int, int]] = set()
    for line, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (line, column) in taken:
                column += 1
            texts[line][column] = Paragraph(escape(cell.text), style) if cell.text else ""
            spans.append(("SPAN", (column, line), (column + cell.columns - 1, line + cell.rows - 1)))
            taken |= {(line + down, column + over) for down in range(cell.rows) for over in range(cell.columns)}
    widths = [60, 80, 145, *[30] * 7] if table.width == 10 else [495 / table.width] * table.width
    return Table(texts, colWidths=widths, style=[("GRID", (0, 0), (-1, -1), 0.5, black), *spans])


FILES: dict[str, Callable[[Draft], bytes | str]] = {"page": page, "docx": word, "pdf": pdf}
"""The files that a draft is written as."""
