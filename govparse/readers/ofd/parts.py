"""The parts of an OFD package, as other parts refer to them: nothing outside of the package is ever opened."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from attrs import define, frozen

from govparse.readers.markup import parse_xml
from govparse.readers.zipped import Package


@frozen
class Part:
    """A part that was found: its name in the package, and the root of its XML, names without their namespaces."""

    name: str
    root: Element

    @property
    def folder(self) -> str:
        return dirname(self.name)


@define
class Parts:
    """Finds parts by what programs write for their places.

    These are absolute, or relative to the part or to the folder of the document, also where they claim to be absolute.
    """

    package: Package

    def find(self, location: str | None, *folders: str) -> Part | None:
        """The first part that a location names, seen from these folders; None where there is none.

        Raises `Unreadable` where it is damaged, a bomb, or declares entities.
        """
        for name in _names(location, folders):
            data = self.package.part(name)
            if data is not None:
                return Part(name, parse_xml(data))
        return None


def _names(location: str | None, folders: tuple[str, ...]) -> Iterator[str]:
    plain = (location or "").strip().replace("\\", "/")
    if not plain:
        return
    bases = ("", *folders) if plain.startswith("/") else (*folders, "")
    yield from dict.fromkeys(normpath(join("/", base, plain.lstrip("/"))).lstrip("/") for base in bases)
