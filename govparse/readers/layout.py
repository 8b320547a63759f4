"""Rows of tables that only lay out a page: their cells hold prose, and are read as paragraphs."""

from collections.abc import Sequence

from attrs import frozen

from govparse.readers.extract import Extract, joined
from govparse.source import Locator

_LONG = 60
"""Characters of a cell with several paragraphs that is no label: official labels are shorter, and one paragraph."""

_ENDLESS = 300
"""Characters of a cell that is no label whatever it holds."""


@frozen
class CellText:
    """A cell as it was found: its paragraphs, and where it stands."""

    paragraphs: Sequence[str]
    locator: Locator

    @property
    def is_prose(self) -> bool:
        length = sum(map(len, self.paragraphs))
        return length > _ENDLESS or (length > _LONG and sum(map(_is_sentence, self.paragraphs)) > 1)


def _is_sentence(paragraph: str) -> bool:
    return paragraph.rstrip().endswith(("。", "；", "！", "？", "：")) or len(paragraph) > _LONG


def write_row(extract: Extract, cells: Sequence[CellText]) -> None:
    """Add a row, or the paragraphs of its cells where one of them holds prose."""
    if any(cell.is_prose for cell in cells):
        for cell in cells:
            for paragraph in cell.paragraphs:
                extract.paragraph(paragraph, cell.locator)
    else:
        extract.row((joined(cell.paragraphs), cell.locator) for cell in cells)
