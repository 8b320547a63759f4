"""Reports given to comparisons, for tests of what comparing shows."""

from govparse.comparing.comparison import Comparison, Given
from govparse.diagnostics import Bilingual
from govparse.pipeline import read_reports
from govparse.readers import read_bytes, read_text


def given(content: str | bytes, name: str = "a") -> Given:
    """The first report of a text or a file."""
    source = read_text(content, name) if isinstance(content, str) else read_bytes(content, name)
    report = read_reports(source)[0]
    assert report.recognised
    return Given(report, source, Bilingual(name, name))


def codes(comparison: Comparison) -> list[str]:
    """The codes of the differences, in order."""
    return [each.code for each in comparison.differences]


def said(comparison: Comparison, code: str) -> list[str]:
    """The messages of a code, in Chinese."""
    return [each.message.zh for each in comparison.differences if each.code == code]
