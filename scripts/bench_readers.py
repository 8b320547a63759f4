"""How long files take: each reader beside the libraries that people use for the same kind (`bench.py --readers`).

The files are the originals of the zoo, workbooks made of their text and tables in memory, and, where LibreOffice is
installed, both as it saves them in the old formats. Times are CPU time a file, that of other programs included, the
least of the rounds. A library that is not installed is named and left out:
`pip install selectolax python-docx mammoth pdfplumber pypdfium2 openpyxl python-calamine`.
"""

import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

import govparse
from blocks import ROOT, table
from govparse.exports.json import report_json
from govparse.readers import read_bytes
from govparse.readers.batches import read_many

sys.path.insert(0, str(ROOT / "tests"))
PACKAGES = import_module("packages")

ORIGINALS = ROOT / "corpus" / "zoo" / "originals"
_PART = (
    '<Override PartName="/xl/{}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"/>'
)
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + _PART.format("workbook", "sheet.main")
    + _PART.format("worksheets/sheet1", "worksheet")
    + "</Types>"
)
"""What openpyxl wants to be told of the parts of a workbook."""

HEADER = ["files", "way", "ms a file"]
Way = Callable[[bytes], object]


@frozen
class Kind:
    """Files of one kind and the libraries beside govparse: the distribution that has to be there, what it does, how.

    The first of them is the one that the reader itself uses, if it uses any.
    """

    name: str
    files: Sequence[bytes]
    others: Sequence[tuple[str, str, Way]] = ()


def measured(rounds: int) -> tuple[str, list[str]]:
    """The table, and the names of what is not installed."""
    lines: list[list[object]] = []
    missing = [] if shutil.which("soffice") else ["LibreOffice"]
    for kind in filter(lambda kind: kind.files, kinds()):
        ways: list[tuple[str, Way]] = [("govparse: text and tables", read_bytes), ("govparse: file to JSON", to_json)]
        for distribution, does, way in kind.others:
            if (found := installed(distribution)) is None:
                missing.append(distribution)
            else:
                ways.append((f"{distribution} {found}: {does}", way))
        times = measure(kind.files, [way for _, way in ways], rounds)
        firsts = [f"{len(kind.files)} {kind.name}", *[""] * len(ways)]
        shown = zip(firsts, ways, times, strict=False)
        lines += [[first, name, f"{1000 * time_:.1f}"] for first, (name, _), time_ in shown]
    lines += old_documents(max(1, rounds // 5))
    return table(HEADER, lines), list(dict.fromkeys(missing))


def measure(files: Sequence[bytes], ways: Sequence[Way], rounds: int) -> list[float]:
    """Seconds of CPU time a file for each way, interleaved; the first round warms up and does not count."""
    samples: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds + 1):
        for way, taken in zip(ways, samples, strict=True):
            start = spent()
            for data in files:
                way(data)
            taken.append((spent() - start) / len(files))
    return [min(taken[1:]) for taken in samples]


def spent() -> float:
    """Seconds of CPU time so far, of this process and of the programs that it has waited for."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def installed(distribution: str) -> str | None:
    """The version of a library, None where it is not installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def to_json(data: bytes) -> list[bytes]:
    """The whole way."""
    return [report_json(report) for report in govparse.parse_all(data)]


def kinds() -> Iterable[Kind]:
    """The kinds of files, each with its files."""
    pages = originals("*.html")
    yield Kind("web pages", pages, [("selectolax", "parsed", selectolax_tree)])
    yield Kind(
        "Word files",
        originals("*.docx"),
        [("python-docx", "text and tables", docx_texts), ("mammoth", "to HTML", mammoth_page)],
    )
    yield Kind(
        "PDF files of 3 pages",
        originals("*.pdf"),
        [("pypdfium2", "text", pdfium_text), ("pdfplumber", "tables and text", pdfplumber_tables)],
    )
    workbooks = [workbook(page) for page in originals("*.clean.html")]
    by_calamine = ("python-calamine", "rows", calamine_rows)
    yield Kind("workbooks (XLSX)", workbooks, [("openpyxl", "rows", openpyxl_rows), by_calamine])
    yield Kind("old workbooks (XLS)", saved_as("xls", workbooks, "xlsx"), [by_calamine])


def originals(pattern: str) -> list[bytes]:
    """The originals of one kind."""
    return [path.read_bytes() for path in sorted(ORIGINALS.glob(pattern))]


def workbook(page: bytes) -> bytes:
    """The lines and table rows of a page as a sheet."""
    source = read_bytes(page)
    rows = {source.text.count("\n", 0, row[0].start): row for row in source.rows}
    lines = []
    for number, line in enumerate(source.text.splitlines()):
        cells = {place(cell.locator.column or 1): source.text[cell.start : cell.end] for cell in rows.get(number, ())}
        lines.append({at: value(text) for at, text in (cells or {"A": line}).items() if text})
    parts = PACKAGES.unzipped(PACKAGES.xlsx(PACKAGES.sheet(*lines)))
    made: bytes = PACKAGES.zipped({**parts, "[Content_Types].xml": _CONTENT_TYPES})
    return made


def place(column: int) -> str:
    """The letter of a column, counted from 1; forms have fewer than 27."""
    return chr(ord("A") + column - 1)


def value(text: str) -> str | float:
    """What a cell of a workbook holds for a text: a number where it is one."""
    return float(text) if text.isdecimal() else text


def old_documents(rounds: int) -> list[list[object]]:
    """The lines for old Word files: one by one, and all in one call, which LibreOffice then converts in one run."""
    files = saved_as("doc", originals("*.docx"), "docx")
    if not files:
        return []
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.doc" for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        alone = measure(files, [read_bytes], rounds)[0]
        together = measure([b""], [lambda _: [list(sources) for sources in read_many(paths)]], rounds)[0] / len(files)
    return [
        [f"{len(files)} old Word files", "govparse and LibreOffice: one by one", f"{1000 * alone:.0f}"],
        ["", "govparse and LibreOffice: all in one call", f"{1000 * together:.0f}"],
    ]


def saved_as(suffix: str, files: Sequence[bytes], before: str) -> list[bytes]:
    """The files as LibreOffice saves them in another format; none where it is not installed."""
    if shutil.which("soffice") is None:
        return []
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "in").mkdir()
        sources = [folder / "in" / f"{number:02}.{before}" for number in range(len(files))]
        for path, data in zip(sources, files, strict=True):
            path.write_bytes(data)
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", suffix, "--outdir", place, *map(str, sources)]
        subprocess.run(command, check=True, capture_output=True)
        return [path.read_bytes() for path in sorted(folder.glob(f"*.{suffix}"))]


def selectolax_tree(data: bytes) -> object:
    """The tree of a page."""
    return import_module("selectolax.lexbor").LexborHTMLParser(data.decode("utf-8"))


def docx_texts(data: bytes) -> object:
    """Paragraphs and rows of cells."""
    document = import_module("docx").Document(io.BytesIO(data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    return texts, [[cell.text for cell in row.cells] for each in document.tables for row in each.rows]


def mammoth_page(data: bytes) -> object:
    """The page made of a document."""
    return import_module("mammoth").convert_to_html(io.BytesIO(data)).value


def pdfium_text(data: bytes) -> object:
    """The text of all pages."""
    return [page.get_textpage().get_text_bounded() for page in import_module("pypdfium2").PdfDocument(data)]


def pdfplumber_tables(data: bytes) -> object:
    """Tables and text of all pages."""
    with import_module("pdfplumber").open(io.BytesIO(data)) as document:
        return [(page.extract_tables(), page.extract_text()) for page in document.pages]


def calamine_rows(data: bytes) -> object:
    """The rows of all sheets."""
    opened = import_module("python_calamine").CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [opened.get_sheet_by_index(number).to_python() for number in range(len(opened.sheet_names))]


def openpyxl_rows(data: bytes) -> object:
    """The rows of all sheets."""
    opened = import_module("openpyxl").load_workbook(io.BytesIO(data))
    return [list(each.values) for each in opened.worksheets]
