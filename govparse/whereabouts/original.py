"""The place in the file that a reader took apart: page, sheet and cell, table of the document, paragraph."""

from collections.abc import Sequence

from govparse.diagnostics import Bilingual
from govparse.source import Locator

_LETTERS = 26


def place_in_file(locators: Sequence[Locator]) -> Bilingual | None:
    """The place of one or several cells or lines in the words of the file's kind; None where nothing is known.

    Of several cells of a sheet the range that holds them, of several pages the first and the last.
    """
    pages = sorted({each.page for each in locators if each.page is not None})
    if pages:
        return _pages(pages[0], pages[-1])
    cells = [each for each in locators if each.row is not None and each.column is not None]
    if not cells:
        numbers = sorted({each.paragraph for each in locators if each.paragraph is not None})
        return Bilingual(f"正文第{numbers[0]}段", f"paragraph {numbers[0]} of the text") if numbers else None
    first = cells[0]
    if first.sheet is not None:
        reference = _range([each for each in cells if each.sheet == first.sheet])
        name = "".join(filter(str.isprintable, first.sheet))  # a terminal would obey the others
        return Bilingual(f"工作表“{name}”{reference}单元格", f"sheet “{name}”, {reference}")
    if first.table is None:
        return Bilingual(f"文件{_range(cells)}单元格", f"cell {_range(cells)} of the file")
    zh, en = f"文档第{first.table}个表格", f"table {first.table} of the document"
    lines = {each.row for each in cells}
    if len(lines) == 1:
        zh, en = f"{zh}第{first.row}行", f"{en}, row {first.row}"
        if len(cells) == 1:
            zh, en = f"{zh}第{first.column}列", f"{en}, column {first.column}"
    return Bilingual(zh, en)


def _pages(first: int, last: int) -> Bilingual:
    if first == last:
        return Bilingual(f"第{first}页", f"page {first}")
    return Bilingual(f"第{first}至{last}页", f"pages {first} to {last}")


def _range(cells: Sequence[Locator]) -> str:
    """The range of a sheet that holds cells, as `B5` or `B5:H5`."""
    rows = [each.row or 1 for each in cells]
    columns = [each.column or 1 for each in cells]
    first, last = (f"{_letters(pick(columns))}{pick(rows)}" for pick in (min, max))
    return first if first == last else f"{first}:{last}"


def _letters(column: int) -> str:
    """The letters that a sheet calls a column by, from 1: A, Z, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
