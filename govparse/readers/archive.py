"""ZIP archives: their files one by one, within bounds, and without ever following a path that stands inside."""

import zipfile
from collections.abc import Iterator
from operator import itemgetter

from attrs import define

from govparse.readers.errors import Unreadable
from govparse.readers.limits import DEEPEST_NESTING, LARGEST_ARCHIVE, MOST_FILES
from govparse.readers.names import may_be_document
from govparse.readers.zipped import content, open_zip, refuse_bomb, shown_name


@define
class Allowance:
    """How many files and bytes an archive may still hold, with all archives inside it."""

    files: int = MOST_FILES
    content: int = LARGEST_ARCHIVE


def members(data: bytes, allowance: Allowance, depth: int) -> Iterator[tuple[str, bytes | Unreadable]]:
    """The files of an archive, sorted by name, each with its bytes or the reason why they cannot be had.

    `depth` is 1 for an archive that lies in no other. A name is what the file is called, never a place where something
    is read or written. Files that are no documents are left out as those of folders are, and what is hidden. Raises
    `Unreadable` where the archive is damaged or goes beyond its allowance; what stands before that is handed over.
    """
    if depth > DEEPEST_NESTING:
        raise Unreadable(("压缩文件嵌套过深", "archives are nested too deeply"))
    archive = open_zip(data)
    for name, entry in _files(archive):
        allowance.files -= 1
        if allowance.files < 0:
            raise Unreadable((f"文件多于 {MOST_FILES:,} 个", f"more than {MOST_FILES:,} files"))
        found = _content(archive, entry, allowance)
        if isinstance(found, Unreadable) or may_be_document(name, found):
            yield name, found


def _files(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """The files that people see, sorted by name."""
    named = [(shown_name(entry), entry) for entry in archive.infolist() if not entry.is_dir()]
    return sorted((pair for pair in named if not _is_hidden(pair[0])), key=itemgetter(0))


def _is_hidden(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    return any(step == "__MACOSX" or (step.startswith(".") and step not in (".", "..")) for step in steps)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, allowance: Allowance) -> bytes | Unreadable:
    try:
        refuse_bomb(entry)
        allowance.content -= entry.file_size
        if allowance.content < 0:
            raise Unreadable(("压缩文件的内容过大", "the archive holds too much"))
        return content(archive, entry)
    except Unreadable as error:
        return error
