"""Reports as `check` judges them, for tests of what shows findings."""

from pathlib import Path

from govparse.findings.checked import Checked, check_report
from govparse.pipeline import read_reports
from govparse.readers import read_bytes, read_text
from govparse.source import Source


def checked(source: Source | str | Path, accepted: frozenset[str] = frozenset(), *, tables: bool = False) -> Checked:
    """The first report of a source, a text or a file."""
    if isinstance(source, Path):
        source = read_bytes(source.read_bytes(), source.name)
    elif isinstance(source, str):
        source = read_text(source, "a.txt")
    return check_report(read_reports(source)[0], source, accepted, tables=tables)
