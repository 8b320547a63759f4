"""Small documents of the kinds that are ZIP files inside, written part by part."""

import io
import zipfile
from collections.abc import Mapping

from govparse.source import Source

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STATES = ("visible", "hidden")


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A ZIP file of these parts, in order, packed but for the one that says of which kind it is."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return held.getvalue()


def unzipped(data: bytes) -> dict[str, bytes | str]:
    """The parts of a ZIP file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def docx(body: str, **parts: str) -> bytes:
    """A Word document: the XML inside its body; `numbering`, `styles`, `footnotes` … as the XML inside their roots."""
    texts = {"document": f"<w:body>{body}</w:body>", **parts}
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            **{f"word/{name}.xml": _root(name, text) for name, text in texts.items()},
        }
    )


def _root(name: str, text: str) -> str:
    return f'<w:{name} xmlns:w="{_WORD}" xmlns:mc="{_COMPATIBLE}" xmlns:v="v" xmlns:wps="s">{text}</w:{name}>'


def p(text: str, properties: str = "") -> str:
    """A paragraph with its text in one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    """A row of cells; one that is given as text has that text."""
    return "<w:tr>" + "".join(cell if cell.startswith("<") else tc(cell) for cell in cells) + "</w:tr>"


def tc(text: str, properties: str = "") -> str:
    """A cell: a text, or the XML that it holds."""
    inside = text if text.startswith("<") else p(text)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def xlsx(*sheets: str, hidden: int = 0, **parts: str) -> bytes:
    """A workbook: the XML inside the root of each sheet; the sheet of the number `hidden` (from 1) is hidden.

    `sharedStrings` and `styles` are the XML inside their roots.
    """
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name="s{n}" sheetId="{n}" state="{"hidden" if n == hidden else "visible"}" r:id="r{n}"/>'
        for n in numbers
    )
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    related += "".join(f'<Relationship Id="{n}" Type="{_OFFICE}/{n}" Target="/xl/{n}.xml"/>' for n in parts)
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
            **{
                f"xl/worksheets/sheet{n}.xml": f'<worksheet xmlns="{_SHEET}">{sheet}</worksheet>'
                for n, sheet in zip(numbers, sheets, strict=True)
            },
            **{f"xl/{n}.xml": f'<root xmlns="{_SHEET}">{text}</root>' for n, text in parts.items()},
        }
    )


def sheet(*rows: Mapping[str, str | float], merged: str = "") -> str:
    """A sheet: rows of cells by their references, and the merged ranges, divided by blanks."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{place}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
            if isinstance(value, str)
            else f'<c r="{place}{number}"><v>{value!r}</v></c>'
            for place, value in row.items()
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    ranges = "".join(f'<mergeCell ref="{reference}"/>' for reference in merged.split())
    return f"<sheetData>{''.join(lines)}</sheetData>" + (f"<mergeCells>{ranges}</mergeCells>" if ranges else "")


def said(source: Source) -> list[tuple[str, dict[str, object]]]:
    """What the reader of a source has to say: codes with their details."""
    return [(remark.code, dict(remark.details)) for remark in source.remarks]
