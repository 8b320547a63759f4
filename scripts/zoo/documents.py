"""Documents as Word files and PDF. Runs in an environment of its own, which has no govparse.

`python documents.py FOLDER FILE...`: each file is a list of parts as JSON (`kind`, `text`, `rows`; a cell has `text`,
`rows`, `columns`), from which FOLDER/<stem>.docx and FOLDER/<stem>.pdf are made. With `--font FONT`, a TrueType font
with Chinese characters, only the PDF files are made, which then hold the font; otherwise they only name one.
"""

import argparse
import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

FONT = "STSong-Light"
BODY = ParagraphStyle("body", fontName=FONT, fontSize=11, leading=17, firstLineIndent=22, wordWrap="CJK")
HEADING = ParagraphStyle("heading", fontName=FONT, fontSize=13, leading=22, wordWrap="CJK")
TITLE = ParagraphStyle("title", fontName=FONT, fontSize=17, leading=34, alignment=1, wordWrap="CJK")
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=9, leading=11, alignment=1, wordWrap="CJK")
STYLES = {"title": TITLE, "heading": HEADING, "prose": BODY}
LINES = [
    ("GRID", (0, 0), (-1, -1), 0.5, black),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
]
PAPER = 170 * mm
NUMBER = 15 * mm
"""Width of the columns of numbers in the table of applications."""


def placed(rows: list[list[dict[str, Any]]]) -> tuple[int, list[tuple[int, int, dict[str, Any]]]]:
    """The width of a table, and its cells with the row and the column that they begin in."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for line, row in enumerate(rows):
        column = 0
        for cell in row:
            while (line, column) in taken:
                column += 1
            cells.append((line, column, cell))
            taken |= {(line + down, column + right) for down in range(cell["rows"]) for right in range(cell["columns"])}
    return max(column for _, column in taken) + 1, cells


def write_docx(parts: list[dict[str, Any]], path: Path) -> None:
    """A Word file whose tables have merged cells."""
    document = docx.Document()
    for part in parts:
        if part["rows"]:
            width, cells = placed(part["rows"])
            table = document.add_table(len(part["rows"]), width, style="Table Grid")
            for line, column, cell in cells:
                here = table.cell(line, column)
                there = table.cell(line + cell["rows"] - 1, column + cell["columns"] - 1)
                (here.merge(there) if there is not here else here).text = cell["text"]
        elif part["kind"] in ("title", "heading"):
            document.add_heading(part["text"], level=0 if part["kind"] == "title" else 1)
        else:
            document.add_paragraph(part["text"])
    _drop(document, "stylesWithEffects", "thumbnail")
    document.save(str(path))
    _undated(path)


def _drop(document: Any, *kinds: str) -> None:
    """Leave out parts of the template that no program reads, which are most of its size."""
    for owner in (document.part.rels, document.part.package.rels):
        for name in [name for name, relation in owner.items() if relation.reltype.endswith(kinds)]:
            del owner[name]


def _undated(path: Path) -> None:
    """Write the archive again without the time of day, so that the same base is the same file."""
    with ZipFile(path) as archive:
        parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts:
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)


def write_pdf(parts: list[dict[str, Any]], path: Path) -> None:
    """A PDF with ruled tables, labels that wrap, and page numbers."""
    story: list[Any] = []
    for part in parts:
        if part["rows"]:
            story += [_pdf_table(part["rows"]), Spacer(1, 4 * mm)]
        else:
            story.append(Paragraph(part["text"], STYLES[part["kind"]]))
    margin = (A4[0] - PAPER) / 2
    template = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=margin, rightMargin=margin, invariant=1)
    template.build(story, onFirstPage=_number, onLaterPages=_number)


def _pdf_table(rows: list[list[dict[str, Any]]]) -> Table:
    width, cells = placed(rows)
    texts: list[list[Any]] = [[""] * width for _ in rows]
    spans = []
    for line, column, cell in cells:
        texts[line][column] = Paragraph(cell["text"], CELL)
        end = column + cell["columns"] - 1, line + cell["rows"] - 1
        if end != (column, line):
            spans.append(("SPAN", (column, line), end))
    return Table(texts, colWidths=_widths(width), style=[*LINES, *spans])


def _widths(width: int) -> list[float]:
    if width != 10:
        return [PAPER / width] * width
    label = PAPER - 7 * NUMBER
    return [label * 0.2, label * 0.3, label * 0.5, *[NUMBER] * 7]


def _number(canvas: Any, template: Any) -> None:
    canvas.setFont(CELL.fontName, 9)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, f"- {template.page} -")


def main() -> None:
    """Write both documents for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--font", type=Path)
    arguments = parser.parse_args()
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    if arguments.font:
        pdfmetrics.registerFont(TTFont(arguments.font.stem, arguments.font))
        for style in (BODY, HEADING, TITLE, CELL):
            style.fontName = arguments.font.stem
    for path in arguments.files:
        parts = json.loads(path.read_text(encoding="utf-8"))
        write_pdf(parts, arguments.folder / f"{path.stem}.pdf")
        if not arguments.font:
            write_docx(parts, arguments.folder / f"{path.stem}.docx")


if __name__ == "__main__":
    main()
