"""XML of documents as a tree: no entity, nothing from outside, names without their namespaces.

The namespaces of a document's parts differ by the version that wrote them, and no name means two things in them here.
"""

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from govparse.readers.errors import Unreadable
from govparse.readers.limits import LARGEST_MARKUP


class _Strict(TreeBuilder):
    """Builds a tree as its base does, which asks for a subclass to hear of a document type."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse entities before they are declared: no program writes a document type into a document's parts."""
        raise Unreadable(("文档内部含有不允许的实体声明", "the document declares entities, which is not allowed"))


def parse_xml(data: bytes | str) -> Element:
    """The root of a part, or of a decoded text, whatever encoding that names.

    Raises `Unreadable` where it is damaged, too large or declares a document type.
    """
    if len(data) > LARGEST_MARKUP:
        raise Unreadable((f"文档正文大于 {LARGEST_MARKUP:,} 字节", f"the text is larger than {LARGEST_MARKUP:,} bytes"))
    parser = XMLParser(target=_Strict())
    try:
        parser.feed(data.lstrip("\ufeff \t\r\n") if isinstance(data, str) else data)
        root: Element = parser.close()
    except (ParseError, LookupError, ValueError):  # the last two: an encoding that is unknown or not to be had
        raise Unreadable(("文档内部结构已损坏", "the inside of the document is damaged")) from None
    _bare(root)
    return root


def _bare(root: Element) -> None:
    names: dict[str, str] = {}
    for element in root.iter():
        tag = element.tag
        if tag not in names:
            names[tag] = tag.rpartition("}")[2]
        element.tag = names[tag]
        if element.attrib:
            element.attrib = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}


def value_of(parent: Element | None, path: str, name: str = "val") -> str | None:
    """The attribute of the element at a path, None where there is no such element or attribute."""
    found = None if parent is None else parent.find(path)
    return None if found is None else found.get(name)


def number_of(parent: Element | None, path: str, name: str = "val") -> int | None:
    """The attribute as a number, None where it is none."""
    value = value_of(parent, path, name)
    try:
        return None if value is None else int(value)
    except ValueError:
        return None


def is_on(parent: Element | None, path: str) -> bool:
    """Whether a property is switched on: the element stands there and does not say that it is off."""
    found = None if parent is None else parent.find(path)
    return found is not None and found.get("val", "true") not in ("0", "false", "off", "none")
