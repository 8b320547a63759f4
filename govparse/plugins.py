"""What others add to govparse: where it is found, how it is imported, and that nothing in it stops a run.

A part is found in three places: it is built in, an installed package declares it (an entry point), or it lies in a
folder that the user names. Finding imports nothing; a part is imported when it is asked for, once in a process.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from importlib import import_module, invalidate_caches
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from typing import Any, Literal, TypeVar

from attrs import frozen

Origin = Literal["built-in", "local", "plugin"]
"""Ships with govparse, lies in a folder that the user named, or is declared by an installed package."""

ORIGINS: tuple[Origin, ...] = ("built-in", "local", "plugin")
"""Whose part keeps a name that several claim: ours before the user's before a package's."""

Words = tuple[str, str]
"""The same in Chinese and in English."""

Result = TypeVar("Result")


class BrokenPart(Exception):  # noqa: N818  # it is a state that is reported, seldom an end
    """Raised where the code of others fails; `words` say how."""

    def __init__(self, name: str, words: Words) -> None:
        self.name = name
        self.words = words
        super().__init__(f"{name}: {words[1]}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.name, self.words)


class Failure(Exception):  # noqa: N818  # it is told as a state
    """What the code of others raised, in words that say where; the exception itself is the cause."""

    def __init__(self, words: Words) -> None:
        self.words = words
        super().__init__(words[1])

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.words,)


class UnknownPart(LookupError):  # noqa: N818  # the name says what is the matter
    """Raised for a name that no part has; `close` are the names it may have meant."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.close = get_close_matches(name, known, n=3)
        suggestion = f"; did you mean {' or '.join(self.close)}?" if self.close else ""
        super().__init__(f"there is no {name!r}{suggestion}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.name, self.close)


@frozen
class Part:
    """One thing that can be asked for by name.

    `target` is what is imported: `module:attribute`, or `folder!module` for a module that lies in a folder. `location`
    says the same to people.
    """

    name: str
    origin: Origin
    target: str
    location: str


@frozen
class Entry:
    """What a registry says of one part.

    `location` says where it lives; `error` says why it cannot be used, in Chinese and in English, or is None.
    """

    name: str
    origin: Origin
    location: str
    error: Words | None


def built_in(targets: Mapping[str, str]) -> list[Part]:
    """The parts that ship, from their targets by name."""
    return [Part(name, "built-in", target, target) for name, target in targets.items()]


@cache
def entry_points() -> Any:
    """All that installed packages declare, to `select` from; looked up once in a process, which takes milliseconds."""
    from importlib import metadata  # slow to import, and not always needed

    return metadata.entry_points()


def installed(group: str) -> tuple[Part, ...]:
    """The parts that installed packages declare under a group of entry points."""
    parts = []
    for point in entry_points().select(group=group):
        package = f"{point.dist.name} {point.dist.version}, " if point.dist else ""
        parts.append(Part(point.name, "plugin", point.value.replace(" ", ""), package + point.value))
    return tuple(parts)


def in_folder(path: str | Path) -> list[Part]:
    """The modules of a folder, each a part of that name; not those called `_…`, `test_…`, `setup` or `conftest`.

    Raises `FileNotFoundError` for a folder that is not there or that holds no such module.
    """
    folder = Path(path).resolve()
    files = sorted(folder.glob("*.py"))
    modules = [file for file in files if not file.stem.startswith(("_", "test_")) and file.stem not in _NO_PARTS]
    if not modules:
        raise FileNotFoundError(f"no module in {path}" if folder.is_dir() else f"no folder {path}")
    return [Part(file.stem, "local", f"{folder}!{file.stem}", str(Path(path) / file.name)) for file in modules]


_NO_PARTS = frozenset({"setup", "conftest"})


def settle(parts: Iterable[Part]) -> tuple[dict[str, Part], dict[Part, Words]]:
    """Which part has which name, and why the others have none. The order of the parts decides nothing.

    Of parts from different origins that claim one name the first of `ORIGINS` has it; of one origin, none has it.
    """
    claims: dict[str, list[Part]] = {}
    for part in sorted(parts, key=lambda part: (part.name, ORIGINS.index(part.origin), part.target)):
        claims.setdefault(part.name, []).append(part)
    named: dict[str, Part] = {}
    refused: dict[Part, Words] = {}
    for name, claimants in claims.items():
        first = claimants[0]
        equal = [part for part in claimants if part.origin == first.origin]
        if len(equal) == 1:
            named[name] = first
        for part in claimants:
            other = next((each for each in equal if each != part), None)
            if other is not None:
                refused[part] = (f"名称“{name}”已由 {other.location} 使用", f"{other.location} is called {name}, too")
    return named, refused


def guarded(part: Part, work: Callable[[], Result]) -> Result:
    """What a piece of work gives; whatever it raises in the code of others becomes `BrokenPart`. Ours may raise."""
    if part.origin == "built-in":
        return work()
    try:
        return work()
    except Failure as error:
        raise BrokenPart(part.name, error.words) from error
    except Exception as error:  # nothing is known of the code of others, and it may not stop a run
        what = f"{type(error).__name__}: {str(error).strip() or '-'}".split("\n")[0]
        raise BrokenPart(part.name, (what, what)) from error


def load(part: Part) -> Any:
    """The attribute that a target names, or the module of a folder. Raises `BrokenPart` where it cannot be imported."""
    return guarded(part, lambda: _import(part.target))


def _import(target: str) -> Any:
    folder, local, stem = target.rpartition("!")
    if local:
        return import_module(f"{_package_of(folder)}.{stem}")
    module, _, path = target.partition(":")
    found: Any = import_module(module)
    for name in filter(None, path.split(".")):
        found = getattr(found, name)
    return found


def forget(folder: str | Path) -> None:
    """Lets the modules of a folder be imported anew, as they stand there now."""
    package = _name_of(str(Path(folder).resolve()))
    for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
        del sys.modules[name]
    invalidate_caches()


def _name_of(folder: str) -> str:
    return f"govparse_local_{sha256(folder.encode()).hexdigest()[:12]}"


def _package_of(folder: str) -> str:
    """The name under which a folder is a package, so that its modules import each other as they will once installed."""
    name = _name_of(folder)
    if name not in sys.modules:
        spec = ModuleSpec(name, None, is_package=True)
        spec.submodule_search_locations = [folder]
        sys.modules[name] = module_from_spec(spec)
    return name
