"""What programs hand over as a report: a text, bytes, the path of a file, or an open file."""

import os
from collections.abc import Iterator
from typing import Any, Protocol

from govparse.readers import MissingInput, UnreadableInput, read_all, read_bytes, read_content, read_text
from govparse.source import Source
from govparse.tables.registry import Registry, default_registry


class OpenFile(Protocol):
    """What has a method `read` that gives all of a text, or all of its bytes."""

    def read(self) -> Any:
        """Text or bytes."""


Input = str | bytes | bytearray | memoryview | os.PathLike[str] | OpenFile
"""A text, the bytes of a file, the path of a file (a `Path`, since no text is taken for one), an open file."""

_WANTED = "a text (str), the bytes of a file, a pathlib.Path or an open file"
_LONGEST_NAME = 255


def source_of(given: Input, name: str | None = None) -> Source:
    """The source of an input, the first one of an archive. Raises as `sources_of` does."""
    content, called = _content(given, name)
    return read_text(content, called) if isinstance(content, str) else read_bytes(content, called)


def sources_of(given: Input, name: str | None = None) -> Iterator[Source | UnreadableInput]:
    """The sources of an input: several of an archive, what cannot be read as the exception that says why.

    `name` is what to call it, by default the path of a file. Raises `UnreadableInput` where nothing can be read and
    `TypeError` for what is no input.
    """
    content, called = _content(given, name)
    return iter([read_text(content, called)]) if isinstance(content, str) else read_all(content, called)


def may_be_name(given: object) -> bool:
    """Whether a text looks like the name of a file: one short line that is no sentence."""
    if not isinstance(given, str) or not given.strip() or len(given) > _LONGEST_NAME:
        return False
    return given.isprintable() and not given.rstrip().endswith(("。", "！", "？", "；", "!", "?", ";"))


def path_of(given: object) -> str:
    """A path as text. Raises `TypeError` for what is none."""
    if isinstance(given, str | os.PathLike):
        path = os.fspath(given)
        if isinstance(path, str):
            return path
    if isinstance(given, bytes | bytearray | memoryview) or hasattr(given, "read"):
        raise TypeError(
            f"a path (str or pathlib.Path) is wanted, not {kind_of(given)}: hand contents to govparse.parse"
        )
    raise TypeError(f"a path (str or pathlib.Path) is wanted, not {kind_of(given)}")


def file_path(given: object) -> str:
    """The path of one file. Raises `TypeError` for what is no path, `MissingInput` for a text handed in its place."""
    path = path_of(given)
    if "\n" in path and not os.path.exists(path):  # noqa: PTH110  # where Path would raise for a long text
        shown = f"{' '.join(path.split())[:40]}…"
        advice = ("这是文本，请交给 govparse.parse", "this is a text of several lines: hand a text to govparse.parse")
        raise MissingInput(shown, advice)
    return path


def dialects_asked(dialects: object, dialect: object) -> Registry | None:
    """The dialects to choose from (None for all), or the one that is to read every table among them.

    Raises `TypeError` for what is no registry and no name, `UnknownPart` and `BrokenPart` for a name without a dialect.
    """
    if not (dialects is None or isinstance(dialects, Registry)):
        example = "govparse.dialects.default_registry().with_folder(path)"
        raise TypeError(f"dialects is a Registry, as {example} gives, or None, not {kind_of(dialects)}")
    if dialect is None:
        return dialects
    if not isinstance(dialect, str):
        raise TypeError(f"dialect is the name of one, as 'markdown', or None, not {kind_of(dialect)}")
    return (dialects or default_registry()).choosing(dialect)


def kind_of(given: object) -> str:
    """What a wrong argument is, for messages."""
    return "None" if given is None else type(given).__name__


def _content(given: Input, name: str | None) -> tuple[str | bytes, str | None]:
    if name is not None and not isinstance(name, str):
        raise TypeError(f"name is what to call the input, a str or None, not {kind_of(name)}")
    if isinstance(given, str | bytes):
        return given, name
    if isinstance(given, bytearray | memoryview):
        return bytes(given), name
    if isinstance(given, os.PathLike):
        path = path_of(given)
        return read_content(path), path if name is None else name
    if not isinstance(given, type) and callable(getattr(given, "read", None)):
        return _read(given), _name_of(given) if name is None else name
    several = isinstance(given, list | tuple | set | frozenset | dict | Iterator)
    advice = "; call it for each of them, or govparse.parse_many for files" if several else ""
    raise TypeError(f"a report is handed over as {_WANTED}, not {kind_of(given)}{advice}")


def _read(file: OpenFile) -> str | bytes:
    content = file.read()
    if isinstance(content, str | bytes):
        return content
    if isinstance(content, bytearray | memoryview):
        return bytes(content)
    raise TypeError(f"read() of {kind_of(file)} gives {kind_of(content)}, not text or bytes")


def _name_of(file: OpenFile) -> str | None:
    """The path that a file was opened by; files without one have a number, or nothing."""
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else None
