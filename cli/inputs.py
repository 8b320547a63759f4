"""What the paths of a command line name: files, folders and standard input."""

import os
import sys
from collections.abc import Set
from pathlib import Path

from attrs import define

from govparse.source import Source

STANDARD_INPUT = "-"
TEXT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".text", ".tsv"})
"""Files that a folder stands for; a file named on the command line is read whatever it is called."""


@define
class Folder:
    """What a folder holds: the files asked for, sorted, how many others, and subfolders that cannot be listed."""

    files: list[str]
    others: int
    closed: list[OSError]


def list_folder(path: str, suffixes: Set[str] = TEXT_SUFFIXES) -> Folder:
    """The files below a folder that end with one of the suffixes; names that begin with a dot are left out."""
    folder = Folder([], 0, [])
    for place, folders, names in os.walk(path, onerror=folder.closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        visible = [name for name in names if not name.startswith(".")]
        texts = [name for name in visible if Path(name).suffix.lower() in suffixes]
        folder.files += [os.path.join(place, name) for name in texts]  # noqa: PTH118  # a Path would respell the path given
        folder.others += len(visible) - len(texts)
    folder.files.sort()
    return folder


def open_source(path: str) -> Source:
    """The source of a file, or of standard input for `-`; UnreadableInput where there is no text to be had."""
    from govparse.readers import read_bytes, read_file

    return read_bytes(sys.stdin.buffer.read(), path) if path == STANDARD_INPUT else read_file(path)
