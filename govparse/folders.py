"""What a folder holds: documents, sorted, and how many other files."""

import os
from collections.abc import Callable
from pathlib import Path

from attrs import define


def is_document(path: Path) -> bool:
    """Whether a file is one of the kinds that reports come in, by its name or by its first bytes."""
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


def list_folder(path: str, is_wanted: Callable[[Path], bool] = is_document) -> Folder:
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
