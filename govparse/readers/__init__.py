"""Readers: from bytes to a `Source`. They know containers and nothing of reports.

One module a container, imported when it is needed. A module has one function, `read`, from the bytes, or for kinds of
text from the decoded text, to an `Extract`; it raises `Unreadable` where nothing can be read.
"""

import hashlib
import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from govparse.readers.containers import ZIP, Container, container, text_container
from govparse.readers.errors import ForbiddenInput, MissingInput, Unreadable, UnreadableInput, require
from govparse.readers.extract import Extract
from govparse.readers.limits import LARGEST_FILE
from govparse.readers.mojibake import restore
from govparse.readers.text import decode
from govparse.source import Source, SourceRemark

if TYPE_CHECKING:
    from govparse.readers.archive import Allowance

__all__ = [
    "ForbiddenInput",
    "MissingInput",
    "Unreadable",
    "UnreadableInput",
    "read_all",
    "read_bytes",
    "read_content",
    "read_file",
    "read_files",
    "read_plain",
    "read_text",
]

_NOTHING_IN_IT = ("压缩文件中没有可读的文件", "the archive holds no file that can be read")


def read_bytes(data: bytes, name: str | None = None) -> Source:
    """The source of an input in memory; `name` is what to call it. Raises `UnreadableInput` where nothing can be read.

    Of an archive, the first file that can be read; see `read_all`.
    """
    reason: UnreadableInput | None = None
    for source in read_all(data, name):
        if isinstance(source, Source):
            return source
        reason = reason or source
    raise reason or UnreadableInput(name or "-", _NOTHING_IN_IT)


def read_all(data: bytes, name: str | None = None) -> Iterator[Source | UnreadableInput]:
    """The sources of an input in memory: one, but for an archive, which has one a file, named `name/path in it`.

    What cannot be read is handed over as the exception that says why, also an archive without any file to read.
    """
    if container(data) is not ZIP:
        yield _source_or_reason(data, name)
        return
    from govparse.readers.archive import Allowance

    found = False
    for source in _unpacked(data, name or "-", Allowance()):
        found = True
        yield source
    if not found:
        yield UnreadableInput(name or "-", _NOTHING_IN_IT)


def _unpacked(data: bytes, name: str, allowance: "Allowance", depth: int = 1) -> Iterator[Source | UnreadableInput]:
    from govparse.readers.archive import members

    try:
        for inner, content in members(data, allowance, depth):
            called = f"{name}/{inner}"
            if isinstance(content, Unreadable):
                yield UnreadableInput(called, content.reason)
            elif container(content) is ZIP:
                yield from _unpacked(content, called, allowance, depth + 1)
            else:
                yield _source_or_reason(content, called)
    except Unreadable as error:
        yield UnreadableInput(name, error.reason)


def _source_or_reason(data: bytes, name: str | None) -> Source | UnreadableInput:
    try:
        return _read(data, name)
    except Unreadable as error:
        return UnreadableInput(name or "-", error.reason)


def _read(data: bytes, name: str | None) -> Source:
    if len(data) > LARGEST_FILE:
        raise Unreadable((f"文件大于 {LARGEST_FILE:,} 字节", f"the file is larger than {LARGEST_FILE:,} bytes"))
    found = container(data)
    if found is not None:
        return _extracted(found, data).source(name, hashlib.sha256(data).hexdigest())
    plain = read_plain(data, name)
    if (found := text_container(plain.text)) is not None:
        extracted = _extracted(found, plain.text, plain.remarks).source(name, plain.sha256, plain.encoding)
        return evolve(extracted, declared=plain.declared)
    return plain


def read_plain(data: bytes, name: str | None = None) -> Source:
    """The source of a text as it is, whatever markup it holds. Raises `Unreadable` where it is no text."""
    decoded = decode(data)
    if decoded is None:
        raise Unreadable(("内容不是文本（二进制数据）", "the content is binary data, not text"))
    text, remarks = restore(decoded.text)
    digest = hashlib.sha256(data).hexdigest()
    return Source(text, name=name, encoding=decoded.encoding, sha256=digest, remarks=remarks, declared=decoded.declared)


def read_text(text: str, name: str | None = None) -> Source:
    """The source of a decoded text, which may be a page. Raises `UnreadableInput` where nothing of it can be read."""
    text, remarks = restore(text)
    found = text_container(text)
    if found is None or found.format == "csv":  # who has a text already wants its own places, whatever parts its cells
        return Source(text, name, remarks=remarks)
    try:
        return _extracted(found, text, remarks).source(name, None)
    except Unreadable as error:
        raise UnreadableInput(name or "-", error.reason) from None


def _extracted(found: Container, data: bytes | str, remarks: tuple[SourceRemark, ...] = ()) -> Extract:
    if found.reader is None:
        (zh, en), (what, to_do) = found.words, found.advice
        raise Unreadable((f"文件格式：{zh}；无法读取，{what}", f"this is {en}, which cannot be read: {to_do}"))
    try:
        if found.needs is not None:
            require(*found.needs)
        extract: Extract = import_module(found.reader).read(data)
    except Unreadable as error:
        zh, en = error.reason
        raise Unreadable((f"{found.words[0]}：{zh}", f"{found.words[1]}: {en}")) from None
    extract.remarks[:0] = remarks
    return extract


def read_file(path: str | os.PathLike[str]) -> Source:
    """The source of a file, called by its path as given. Raises `UnreadableInput` where it cannot be read."""
    return read_bytes(read_content(path), os.fspath(path))


def read_files(path: str | os.PathLike[str]) -> Iterator[Source | UnreadableInput]:
    """The sources of a file: see `read_all`. Raises `UnreadableInput` where the file itself cannot be opened."""
    yield from read_all(read_content(path), os.fspath(path))


def read_content(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file. Raises `UnreadableInput`, or one of its kinds, where it cannot be opened."""
    name = os.fspath(path)
    if not name:
        raise MissingInput(name, ("路径为空", "the path is empty"))
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise MissingInput(name) from None
    except (IsADirectoryError, PermissionError):  # opening a folder is either, depending on the system
        if Path(path).is_dir():
            raise UnreadableInput(name, ("这是文件夹，不是文件", "this is a folder, not a file")) from None
        raise ForbiddenInput(name) from None
    except (OSError, ValueError) as error:  # ValueError: a path that no system accepts, such as one with a NUL
        detail = error.strerror if isinstance(error, OSError) else error
        raise UnreadableInput(name, (f"无法读取文件（{detail}）", f"the file cannot be read ({detail})")) from None
