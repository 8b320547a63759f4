"""Runs one real tool over documents: `python dump.py TOOL FOLDER FILE...` writes FOLDER/<stem of the file>.txt.

Runs in the environment of the tool, which has no govparse, so this module imports nothing of the project, and each
tool only where it is used.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


def trafilatura(path: Path) -> str:
    import trafilatura

    return trafilatura.extract(_read(path), include_tables=True, include_comments=False) or ""


def html2text(path: Path) -> str:
    import html2text

    writer = html2text.HTML2Text()
    writer.body_width = 0
    return str(writer.handle(_read(path)))


def markdownify(path: Path) -> str:
    import markdownify

    return str(markdownify.markdownify(_read(path)))


def inscriptis(path: Path) -> str:
    import inscriptis

    return str(inscriptis.get_text(_read(path)))


def bs4(path: Path) -> str:
    from bs4 import BeautifulSoup

    return str(BeautifulSoup(_read(path), "lxml").get_text("\n", strip=True))


def pandas_tsv(path: Path) -> str:
    return _pandas(path, lambda frame: frame.to_csv(sep="\t", header=False, index=False))


def pandas_markdown(path: Path) -> str:
    return _pandas(path, lambda frame: frame.fillna("").to_markdown(index=False))


def _pandas(path: Path, write: Callable[[Any], str]) -> str:
    """The headings and paragraphs as they stand; in the place of each table, what pandas makes of it."""
    from io import StringIO

    import pandas
    from bs4 import BeautifulSoup

    page = BeautifulSoup(_read(path), "lxml")
    for table in page.find_all("table"):
        if not table.find("table"):
            frames = pandas.read_html(StringIO(str(table)), header=None)
            table.replace_with("\n" + write(frames[0].astype(object)) + "\n")
    return page.body.get_text("\n") if page.body else ""


def markitdown(path: Path) -> str:
    from markitdown import MarkItDown

    return str(MarkItDown().convert(str(path)).text_content)


def python_docx(path: Path) -> str:
    """Rows of tabs as most scripts write them: `row.cells` repeats a merged cell in all its places."""
    return _docx(path, lambda row: [cell.text for cell in row.cells])


def python_docx_unique(path: Path) -> str:
    """The same without the repetitions."""
    return _docx(path, lambda row: [cell.text for cell in {id(cell._tc): cell for cell in row.cells}.values()])


def _docx(path: Path, texts: Callable[[Any], list[str]]) -> str:
    import docx
    from docx.table import Table

    lines = []
    for part in docx.Document(str(path)).iter_inner_content():
        rows = part.rows if isinstance(part, Table) else []
        lines += ["\t".join(texts(row)) for row in rows] if rows else [part.text]
    return "\n".join(lines)


def docx2txt(path: Path) -> str:
    import docx2txt

    return str(docx2txt.process(str(path)))


def mammoth(path: Path) -> str:
    import mammoth

    with path.open("rb") as file:
        return str(mammoth.convert_to_markdown(file).value)


def mammoth_raw(path: Path) -> str:
    import mammoth

    with path.open("rb") as file:
        return str(mammoth.extract_raw_text(file).value)


def pdfplumber_text(path: Path) -> str:
    import pdfplumber

    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def pdfplumber_tables(path: Path) -> str:
    """The text outside of tables, and every table as Markdown where it stands."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        return "\n".join(line for page in document.pages for line in _page_with_tables(page))


def _page_with_tables(page: Any) -> list[str]:
    lines, above = [], 0
    for table in sorted(page.find_tables(), key=lambda each: each.bbox[1]):
        lines.append(page.crop((0, above, page.width, max(table.bbox[1], above + 1))).extract_text())
        rows = [["" if cell is None else cell.replace("\n", "") for cell in row] for row in table.extract()]
        rows.insert(1, ["---"] * len(rows[0]))
        lines += ["| " + " | ".join(row) + " |" for row in rows]
        above = table.bbox[3]
    return [*lines, page.crop((0, min(above, page.height - 1), page.width, page.height)).extract_text()]


def pymupdf(path: Path) -> str:
    import pymupdf

    with pymupdf.open(path) as document:
        return "\n".join(page.get_text() for page in document)


def pymupdf4llm(path: Path) -> str:
    import pymupdf4llm

    return str(pymupdf4llm.to_markdown(str(path), show_progress=False))


def pdftotext(path: Path) -> str:
    return _run("pdftotext", str(path), "-")


def pdftotext_layout(path: Path) -> str:
    return _run("pdftotext", "-layout", str(path), "-")


def pdftotext_raw(path: Path) -> str:
    return _run("pdftotext", "-raw", str(path), "-")


def pandoc(path: Path) -> str:
    return _run("pandoc", "--to=plain", "--wrap=none", "--columns=200", str(path))


def w3m(path: Path) -> str:
    return _run("w3m", "-dump", "-cols", "160", "-I", "UTF-8", "-O", "UTF-8", str(path))


def lynx(path: Path) -> str:
    return _run("lynx", "-dump", "-nolist", "-width=160", "-assume_charset=utf-8", "-display_charset=utf-8", str(path))


def libreoffice(path: Path) -> str:
    with TemporaryDirectory() as name:
        profile = f"-env:UserInstallation={Path(name, 'profile').as_uri()}"
        _run("soffice", "--headless", profile, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", name, str(path))
        return Path(name, f"{path.stem}.txt").read_bytes().decode("utf-8")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def main() -> None:
    """Dump the files; form feeds are left as the tool writes them."""
    tool, folder, files = globals()[sys.argv[1]], Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]]
    for path in files:
        (folder / f"{path.stem}.txt").write_text(tool(path), encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
