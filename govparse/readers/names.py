"""Which files of a folder or an archive are taken for documents; a file that is named itself is read whatever it is."""

from pathlib import PurePosixPath

TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".text", ".tsv", ".csv"})
DOCUMENT_SUFFIXES = frozenset(
    {".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml", ".json"}
    | {".docx", ".doc", ".wps", ".rtf", ".odt", ".pdf", ".ofd", ".xlsx", ".xls", ".xlsb", ".et", ".zip"}
    | {".rar", ".7z", ".eml"}  # read by nobody here, and said so: reports may be lost in them
)
SUFFIXES = TEXT_SUFFIXES | DOCUMENT_SUFFIXES

_BEGINNINGS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
_NEVER = frozenset({".pptx", ".ppt", ".dps", ".whl", ".jar", ".apk", ".epub", ".db", ".xlsm", ".vsdx", ".msg", ".msi"})
"""Files that begin as documents do and are something else."""

HEAD = 8
"""So many bytes tell how a file begins."""


def may_be_document(name: str, head: bytes) -> bool:
    """Whether a file may be a document, by its name or by its first bytes, as of one that lost its suffix."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix in SUFFIXES or (suffix not in _NEVER and head.startswith(_BEGINNINGS))
