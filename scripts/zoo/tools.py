"""The tools whose dumps make the zoo, and where each of them runs."""

from typing import Literal

from attrs import frozen

Input = Literal["html", "docx", "pdf"]


@frozen
class Tool:
    """A tool: its name in the names of the files, its function in dump.py, what it reads, what pip installs for it.

    Without `packages` it is a program of the system.
    """

    name: str
    function: str
    reads: Input
    packages: tuple[str, ...] = ()

    @property
    def environment(self) -> str:
        """The name of its environment: one for all tools of the same packages."""
        return self.packages[0].replace("==", "-").partition("[")[0] if self.packages else "system"


_WEB = ("html2text", "markdownify", "inscriptis", "beautifulsoup4", "lxml", "pandas", "tabulate")
_WORD = ("python-docx", "docx2txt", "mammoth")
_PDF = ("pdfplumber", "PyMuPDF")

TOOLS = (
    Tool("trafilatura-1.4.1", "trafilatura", "html", ("trafilatura==1.4.1", "lxml<5")),
    Tool("trafilatura-1.8.1", "trafilatura", "html", ("trafilatura==1.8.1", "lxml<5.2")),
    Tool("trafilatura-1.12.2", "trafilatura", "html", ("trafilatura==1.12.2", "lxml_html_clean")),
    Tool("trafilatura-2.0.0", "trafilatura", "html", ("trafilatura==2.0.0", "lxml_html_clean")),
    Tool("trafilatura-newest", "trafilatura", "html", ("trafilatura", "lxml_html_clean")),
    Tool("html2text", "html2text", "html", _WEB),
    Tool("markdownify", "markdownify", "html", _WEB),
    Tool("inscriptis", "inscriptis", "html", _WEB),
    Tool("bs4", "bs4", "html", _WEB),
    Tool("pandas-tsv", "pandas_tsv", "html", _WEB),
    Tool("pandas-markdown", "pandas_markdown", "html", _WEB),
    Tool("pandoc", "pandoc", "html"),
    Tool("w3m", "w3m", "html"),
    Tool("lynx", "lynx", "html"),
    Tool("markitdown", "markitdown", "html", ("markitdown[docx,pdf]",)),
    Tool("python-docx", "python_docx", "docx", _WORD),
    Tool("python-docx-unique", "python_docx_unique", "docx", _WORD),
    Tool("docx2txt", "docx2txt", "docx", _WORD),
    Tool("mammoth", "mammoth", "docx", _WORD),
    Tool("mammoth-raw", "mammoth_raw", "docx", _WORD),
    Tool("pandoc-docx", "pandoc", "docx"),
    Tool("libreoffice", "libreoffice", "docx"),
    Tool("markitdown-docx", "markitdown", "docx", ("markitdown[docx,pdf]",)),
    Tool("pdfplumber-text", "pdfplumber_text", "pdf", _PDF),
    Tool("pdfplumber-tables", "pdfplumber_tables", "pdf", _PDF),
    Tool("pymupdf", "pymupdf", "pdf", _PDF),
    Tool("pymupdf4llm", "pymupdf4llm", "pdf", ("pymupdf4llm",)),
    Tool("pdftotext", "pdftotext", "pdf"),
    Tool("pdftotext-layout", "pdftotext_layout", "pdf"),
    Tool("pdftotext-raw", "pdftotext_raw", "pdf"),
)
DOCUMENTS = ("python-docx", "reportlab")
"""What writes the Word and PDF documents; pip installs it into an environment of its own."""
