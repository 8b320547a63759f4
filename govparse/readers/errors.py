"""Why an input cannot be read, in words for people."""

import errno
from importlib.util import find_spec
from typing import Any

Reason = tuple[str, str]
"""The same words in Chinese and in English."""


class Unreadable(Exception):  # noqa: N818  (says what it is, as UnreadableInput does)
    """Raised by the reader of a container that cannot be read; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason[1])
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason,)


class UnreadableInput(Exception):  # noqa: N818  (the name is part of the library's interface)
    """An input that cannot be read at all: `name` is its path as given, `reason` says why in Chinese and in English."""

    def __init__(self, name: str, reason: Reason) -> None:
        super().__init__(f"{name}: {reason[1]}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.name, self.reason)


class MissingInput(UnreadableInput, FileNotFoundError):  # noqa: N818  (as its base)
    """A file that is not there; also caught as `FileNotFoundError`."""

    def __init__(self, name: str, reason: Reason = ("文件不存在", "there is no such file")) -> None:
        super().__init__(name, reason)
        self.errno, self.strerror, self.filename = errno.ENOENT, reason[1], name

    def __str__(self) -> str:
        return f"{self.name}: {self.reason[1]}"


class ForbiddenInput(UnreadableInput, PermissionError):  # noqa: N818  (as its base)
    """A file that may not be read; also caught as `PermissionError`."""

    def __init__(self, name: str, reason: Reason = ("没有读取权限", "permission denied")) -> None:
        super().__init__(name, reason)
        self.errno, self.strerror, self.filename = errno.EACCES, reason[1], name

    def __str__(self) -> str:
        return f"{self.name}: {self.reason[1]}"


def require(module: str, extra: str) -> None:
    """Raises `Unreadable`, with the command that installs it, where a library of an extra is not there."""
    if find_spec(module) is None:
        command = f"pip install 'govparse[{extra}]'"
        raise Unreadable((f"需要另行安装：{command}", f"install what it needs: {command}"))
