"""What the paths of a command line name: files and standard input."""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from govparse.source import Source

if TYPE_CHECKING:
    from govparse.readers import UnreadableInput

STANDARD_INPUT = "-"


def open_sources(paths: Iterable[str]) -> "Iterator[Iterator[Source | UnreadableInput]]":
    """The sources of each file, in order, and of standard input for `-`: several of an archive, the error where there
    is none.
    """
    from govparse.readers import read_all
    from govparse.readers.batches import read_many

    for is_input, group in groupby(paths, STANDARD_INPUT.__eq__):
        if is_input:
            yield from (read_all(sys.stdin.buffer.read(), path) for path in group)
        else:
            yield from read_many(group)


def open_texts(paths: Iterable[str]) -> "Iterator[Iterator[Source | UnreadableInput]]":
    """The one source of each file, which is text whatever it looks like, as a record in JSON."""
    yield from map(_open_text, paths)


def _open_text(path: str) -> "Iterator[Source | UnreadableInput]":
    from govparse.readers import Unreadable, UnreadableInput, read_content, read_plain

    try:
        yield read_plain(sys.stdin.buffer.read() if path == STANDARD_INPUT else read_content(path), path)
    except Unreadable as error:
        yield UnreadableInput(path, error.reason)
    except UnreadableInput as error:
        yield error
