"""JSON that holds pages or texts of reports, as crawlers and interfaces of sites give them."""

import html
import json
import re
from collections.abc import Iterator

from attrs import define

from govparse.readers.containers import text_container
from govparse.readers.errors import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.html import write_page
from govparse.source import Locator

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]

_TITLES = frozenset({"title", "articletitle", "doctitle", "docsubtitle", "biaoti", "标题", "题名", "名称"})
_BODIES = frozenset(
    {
        "content",
        "body",
        "text",
        "html",
        "article",
        "contents",
        "doccontent",
        "neirong",
        "正文",
        "内容",
        "markdown",
        "md",
    }
)
_LONG = 80
"""Characters of a string that is a text whatever it is called."""
_CHINESE = re.compile("[\u3400-\u9fff]")
_WIDEST_ROW = 100


@define
class _Table:
    rows: list[list[str]]


def read(text: str) -> Extract:
    """The pages, texts and tables in JSON, in their order; a title before what it stands beside.

    Text that only looks like JSON is read as the text it is. Raises `Unreadable` where no string holds a text.
    """
    try:
        values = _values(text)
    except RecursionError:
        raise Unreadable(("嵌套过深", "it is nested too deep")) from None
    if values is None:
        plain = Extract("text")
        for line in text.splitlines():
            plain.line(line)
        return plain
    extract = Extract("json")
    found = list(_contents(values))
    telling = [said for key, said in found if _tells(key, said)]
    for number, said in enumerate(telling or [said for _, said in found], 1):
        _write(said, number, extract)
    if extract.is_blank:
        raise Unreadable(("其中没有文字", "it holds no text"))
    return extract


def _values(text: str) -> list[Json] | None:
    """The values of a JSON text, or of one with a value a line; None where it is neither."""
    text = text.removeprefix("\ufeff")
    for pieces in ([text], [line for line in text.splitlines() if line.strip()]):
        try:
            return [json.loads(piece, parse_float=str, parse_int=str, parse_constant=str) for piece in pieces]
        except ValueError:
            continue
    return None


def _contents(values: list[Json]) -> Iterator[tuple[str, str | _Table]]:
    """The strings and tables with the names they stand under, without those that repeat what stands beside them."""
    waiting: list[tuple[str, Json]] = [("", value) for value in reversed(values)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str):
            if (inner := _inner(value)) is not None:
                waiting += [(key, each) for each in reversed(inner)]
            elif _CHINESE.search(value) or "&#" in value:
                yield key, value
        elif isinstance(value, list):
            if (table := _table(value)) is not None:
                yield key, table
            else:
                waiting += [(key, each) for each in reversed(value)]
        elif isinstance(value, dict):
            waiting += reversed(_in_order(value))


def _inner(text: str) -> list[Json] | None:
    """The values of a string that holds JSON once more."""
    found = text_container(text) if text[:1] in ("{", "[") else None
    return _values(text) if found is not None and found.format == "json" else None


def _in_order(record: dict[str, Json]) -> list[tuple[str, Json]]:
    """What a record holds, titles first; beside a page its text alone is left out."""
    entries = sorted(record.items(), key=lambda entry: entry[0].lower() not in _TITLES)
    if not any(isinstance(value, str) and _is_page(value) for value in record.values()):
        return entries
    seen: set[str] = set()
    kept: list[tuple[str, Json]] = []
    for key, value in entries:
        if isinstance(value, str) and key.lower() not in _TITLES and (not _is_page(value) or value in seen):
            continue
        if isinstance(value, str):
            seen.add(value)
        kept.append((key, value))
    return kept


def _tells(key: str, said: str | _Table) -> bool:
    if isinstance(said, _Table):
        return True
    return key.lower() in _TITLES | _BODIES or len(said) >= _LONG or "\n" in said or _is_page(said)


def _table(value: list[Json]) -> _Table | None:
    """A list of lists that hold nothing but words and numbers, as the rows of a table."""
    rows = [row for row in value if isinstance(row, list) and 0 < len(row) <= _WIDEST_ROW]
    if not rows or len(rows) < len(value) or all(len(row) == 1 for row in rows):
        return None
    if any(not (cell is None or isinstance(cell, str)) for row in rows for cell in row):
        return None
    return _Table([[str(cell or "") for cell in row] for row in rows])


def _is_page(text: str) -> bool:
    found = text_container(_unescaped(text))
    return found is not None and found.format == "html"


def _unescaped(text: str) -> str:
    """Markup that was escaped once more than the page has it."""
    return html.unescape(text) if "&lt;/" in text and "</" not in text else text


def _write(said: str | _Table, number: int, extract: Extract) -> None:
    if isinstance(said, _Table):
        for line, row in enumerate(said.rows, 1):
            extract.row((cell, Locator(number, line, column)) for column, cell in enumerate(row, 1))
        extract.gap()
    elif _is_page(said):
        write_page(_unescaped(said), extract)
        extract.gap()
    else:
        for text in said.splitlines():
            extract.line(text)
