"""The documents of an OFD package and their pages, over the template pages that these stand on."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from xml.etree.ElementTree import Element

from attrs import frozen

from govparse.readers.errors import Unreadable
from govparse.readers.limits import MOST_PAGES
from govparse.readers.ofd.numbers import box_of, is_true
from govparse.readers.ofd.parts import Part, Parts
from govparse.readers.ofd.resources import Resources
from govparse.readers.pdf.shapes import Box

_A4: Box = (0.0, 0.0, 210.0, 297.0)
_ORDER = {"Background": 0, "Body": 1, "Foreground": 2}
_USUAL = "Doc_0/Document.xml"
_RESOURCES = ("PublicRes", "DocumentRes")


@frozen
class PageContent:
    """What a page draws, in order: layers of its templates and its own; `size` is width and height in millimetres.

    `annotations` lie over it and are none of its text.
    """

    size: tuple[float, float]
    layers: list[Element]
    annotations: list[Element]
    resources: Resources


@frozen
class Document:
    """A document of the package: its root, the parts that it refers to are looked for from there."""

    parts: Parts
    root: Part

    def pages(self) -> Iterator[PageContent | None]:
        """The pages in order, None for one that is missing or damaged."""
        listed = self.root.root.find("Pages")
        for number, page in enumerate(() if listed is None else listed.iter("Page")):
            if number > MOST_PAGES:  # one more than is read tells that there are more
                return
            yield self._page(page)

    def _page(self, listed: Element) -> PageContent | None:
        try:
            part = self.parts.find(listed.get("BaseLoc"), self.root.folder)
            return None if part is None else self._content(part, listed.get("ID", ""))
        except Unreadable:  # the other pages still are read
            return None

    def _content(self, part: Part, number: str) -> PageContent:
        content = part.root.find("Content")
        layers = [(_order(layer.get("Type"), "Body"), layer) for layer in ([] if content is None else content)]
        for used in part.root.iter("Template"):
            template = self._templates.get(used.get("TemplateID", ""))
            if template is not None:
                declared, root = template
                order = _order(used.get("ZOrder") or declared.get("ZOrder"), "Background")
                layers += [(order - 0.5, layer) for content in root.iter("Content") for layer in content]
        layers.sort(key=lambda pair: pair[0])
        return PageContent(
            self._size(part.root.find("Area")),
            [layer for _, layer in layers],
            self._annotations.get(number, []),
            self._resources.beside(self.parts.find(part.root.findtext("PageRes"), part.folder, self.root.folder)),
        )

    def _size(self, own: Element | None) -> tuple[float, float]:
        areas = chain(() if own is None else (own,), self.root.root.iterfind("CommonData/PageArea"))
        found = (box_of(area.find("PhysicalBox")) for area in areas)
        _, _, width, height = next((box for box in found if box and box[2] > 0 and box[3] > 0), _A4)
        return width, height

    @cached_property
    def _templates(self) -> dict[str, tuple[Element, Element]]:
        """The template pages by their ids: how they are declared, and what they hold."""
        templates = {}
        for declared in self.root.root.iterfind("CommonData/TemplatePage"):
            part = self.parts.find(declared.get("BaseLoc"), self.root.folder)
            if part is not None:
                templates[declared.get("ID", "")] = declared, part.root
        return templates

    @cached_property
    def _resources(self) -> Resources:
        found = Resources({}, {})
        for name in _RESOURCES:
            for location in self.root.root.iterfind(f"CommonData/{name}"):
                found = found.beside(self.parts.find(location.text, self.root.folder))
        return found

    @cached_property
    def _annotations(self) -> dict[str, list[Element]]:
        """What is laid over each page, by the ids of pages."""
        over: dict[str, list[Element]] = {}
        listed = self.parts.find(self.root.root.findtext("Annotations"), self.root.folder)
        for page in () if listed is None else listed.root.iter("Page"):
            part = self.parts.find(page.findtext("FileLoc"), listed.folder if listed else "", self.root.folder)
            if part is not None:
                shown = (each for each in part.root.iter("Annot") if is_true(each, "Visible", otherwise=True))
                over.setdefault(page.get("PageID", ""), []).extend(shown)
        return over


def documents_of(parts: Parts) -> Iterator[Document | None]:
    """The documents of a package, each in its current version; None for one that is missing."""
    package = parts.find("OFD.xml")
    if package is None:  # the beginning of the list is lost, as where a file is cut short: the usual place
        root = parts.find(_USUAL)
        yield None if root is None else Document(parts, root)
        return
    for body in package.root.iter("DocBody"):
        root = parts.find(_current(parts, body) or body.findtext("DocRoot"))
        yield None if root is None else Document(parts, root)


def _current(parts: Parts, body: Element) -> str | None:
    """Where the root of the version that is in force stands, None where there are no versions."""
    for version in body.iterfind("Versions/Version"):
        if is_true(version, "Current", otherwise=False):
            part = parts.find(version.get("BaseLoc"))
            return None if part is None else part.root.findtext("DocRoot")
    return None


def _order(name: str | None, otherwise: str) -> float:
    return _ORDER.get(name or otherwise, _ORDER[otherwise])
