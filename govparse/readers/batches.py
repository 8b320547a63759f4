"""Files that another program has to convert, several of them at once: it takes longer to start than to convert one."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from govparse.readers import Unreadable, UnreadableInput, read_content, read_files
from govparse.readers.containers import CONVERTED, container
from govparse.source import Source

_AT_ONCE = 40
"""Files looked at together."""

_HEAVIEST = 20_000_000
"""Bytes of files that are converted together, so that they are held in memory together."""

_HEAD = 200
_OLD = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
_OPEN_DOCUMENT = b"opendocument.text"
"""How the files begin that may have to be converted: others are not read for it."""


def read_many(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Iterator[Source | UnreadableInput]]:
    """The sources of each of many files, in order: see `read_files`.

    What cannot be opened is handed over as the exception that says why.
    """
    waiting = (os.fspath(path) for path in paths)
    while batch := list(islice(waiting, _AT_ONCE)):
        made = _converted(batch)
        for path in batch:
            yield _sources(path, made.get(path))


def _sources(path: str, made: bytes | None) -> Iterator[Source | UnreadableInput]:
    try:
        if made is None:
            yield from read_files(path)
        else:
            yield _source(path, read_content(path), made)
    except UnreadableInput as error:
        yield error
    except Unreadable as error:
        yield UnreadableInput(path, error.reason)


def _source(path: str, data: bytes, made: bytes) -> Source:
    from govparse.readers.converted import read_made

    return read_made(data, made).source(path, hashlib.sha256(data).hexdigest())


def _converted(paths: list[str]) -> dict[str, bytes]:
    """What was made of those of the files that have to be converted, where that is more than one.

    One of which nothing was made is left out: it is tried again alone, as another one may have ended the program.
    """
    old: dict[str, bytes] = {}
    left = _HEAVIEST
    for path in dict.fromkeys(paths):
        data = _old_document(path, left)
        if data is not None:
            old[path] = data
            left -= len(data)
    if len(old) < 2:
        return {}
    from govparse.readers.converted import convert

    made = zip(old, convert(list(old.values())), strict=True)
    return {path: document for path, document in made if isinstance(document, bytes)}


def _old_document(path: str, largest: int) -> bytes | None:
    """The content of a file that has to be converted, None for any other and for one that is too large."""
    try:
        if not Path(path).is_file() or Path(path).stat().st_size > largest:
            return None
        with Path(path).open("rb") as file:
            data = file.read(_HEAD)
            data += file.read() if data.startswith(_OLD) or _OPEN_DOCUMENT in data else b""
    except (OSError, ValueError):
        return None
    return data if container(data) in CONVERTED else None
