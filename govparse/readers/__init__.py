"""Readers: from bytes to a `Source`. They know containers and nothing of reports.

This version reads text; other containers are recognised and named.
"""

import hashlib
import os
from pathlib import Path

from govparse.readers.containers import container
from govparse.readers.text import decode
from govparse.source import Source

__all__ = ["UnreadableInput", "read_bytes", "read_file"]


class UnreadableInput(Exception):  # noqa: N818  (the name is part of the library's interface)
    """An input that cannot be read at all: `name` is its path as given, `reason` says why in Chinese and in English."""

    def __init__(self, name: str, reason: tuple[str, str]) -> None:
        super().__init__(f"{name}: {reason[1]}")
        self.name = name
        self.reason = reason


def read_bytes(data: bytes, name: str | None = None) -> Source:
    """The source of an input in memory; `name` is what to call it. Raises UnreadableInput where it holds no text."""
    found = container(data)
    if found is not None:
        chinese = f"文件格式：{found.zh}；本版本只读取纯文本，请先提取其中的文字"
        raise UnreadableInput(name or "-", (chinese, f"this is {found.en}; this version reads plain text only"))
    decoded = decode(data)
    if decoded is None:
        raise UnreadableInput(name or "-", ("内容不是文本（二进制数据）", "the content is binary data, not text"))
    digest = hashlib.sha256(data).hexdigest()
    return Source(decoded.text, name=name, encoding=decoded.encoding, sha256=digest)


def read_file(path: str | os.PathLike[str]) -> Source:
    """The source of a file, called by its path as given. Raises UnreadableInput where it cannot be read."""
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableInput(name, ("文件不存在", "there is no such file")) from None
    except (IsADirectoryError, PermissionError):  # opening a folder is either, depending on the system
        if Path(path).is_dir():
            raise UnreadableInput(name, ("这是文件夹，不是文件", "this is a folder, not a file")) from None
        raise UnreadableInput(name, ("没有读取权限", "permission denied")) from None
    except (OSError, ValueError) as error:  # ValueError: a path that no system accepts, such as one with a NUL
        detail = error.strerror if isinstance(error, OSError) else error
        raise UnreadableInput(name, (f"无法读取文件（{detail}）", f"the file cannot be read ({detail})")) from None
    return read_bytes(data, name)
