"""What the tests of the outline share: a text read without tables, and its headings in one line each."""

from govparse.blocks.split import split_blocks
from govparse.cleaning import clean
from govparse.outline import Outline, read_outline
from govparse.records import Section
from govparse.source import Source


def read(text: str) -> Outline:
    """The outline of a text."""
    cleaned = clean(text)
    return read_outline(cleaned, split_blocks(cleaned), Source(text))


def headings(sections: list[Section]) -> list[str]:
    """`level marker title` of every section in order, `-` for what is lacking."""
    lines = []
    for section in sections:
        lines.append(f"{section.level} {section.marker or '-'} {section.title or '-'}")
        lines += headings(section.children)
    return lines


def codes(outline: Outline) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in outline.diagnostics]
