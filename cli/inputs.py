"""What the paths of a command line name: files, folders and standard input."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

from govparse.source import Source

if TYPE_CHECKING:
    from govparse.readers import UnreadableInput

STANDARD_INPUT = "-"


def _is_document(path: Path) -> bool:
    from govparse.readers.names import HEAD, may_be_document

    if may_be_document(path.name, b"") or not path.is_file():  # to open a pipe would wait for ever
        return may_be_document(path.name, b"")
    try:
        with path.open("rb") as file:
            return may_be_document(path.name, file.read(HEAD))
    except OSError:
        return False


@define
class Folder:
    """What a folder holds: the files asked for, sorted, how many others, and subfolders that cannot be listed."""

    files: list[str]
    others: int
    closed: list[OSError]


def list_folder(path: str, is_wanted: Callable[[Path], bool] = _is_document) -> Folder:
    """The files below a folder that are wanted, by default documents; names that begin with a dot are left out."""
    folder = Folder([], 0, [])
    for place, folders, names in os.walk(path, onerror=folder.closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        visible = [name for name in names if not name.startswith(".")]
        wanted = [name for name in visible if is_wanted(Path(place, name))]
        folder.files += [os.path.join(place, name) for name in wanted]  # noqa: PTH118  # a Path would respell the path given
        folder.others += len(visible) - len(wanted)
    folder.files.sort()
    return folder


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
