"""What the parts of an Office document refer to: nothing outside of it is ever followed."""

from posixpath import basename, dirname, join, normpath
from xml.etree.ElementTree import Element

from attrs import define

from govparse.readers.markup import parse_xml
from govparse.readers.zipped import Package


@define
class Relation:
    """A part that another one refers to: its kind, a long name that ends with a telling word, and its own name."""

    kind: str
    target: str


def relations_of(parts: Package, name: str = "") -> dict[str, Relation]:
    """What a part refers to, by the ids that it uses; the document itself has no name."""
    tree = tree_of(parts, join(dirname(name), "_rels", f"{basename(name)}.rels"))
    return {
        relation.get("Id", ""): Relation(
            relation.get("Type", ""), normpath(join("/", dirname(name), relation.get("Target", ""))).lstrip("/")
        )
        for relation in (() if tree is None else tree.iter("Relationship"))
        if relation.get("TargetMode") != "External"
    }


def target_of(relations: dict[str, Relation], kind: str) -> str | None:
    """The name of the first part of a kind."""
    return next((relation.target for relation in relations.values() if relation.kind.endswith(f"/{kind}")), None)


def tree_of(parts: Package, name: str | None) -> Element | None:
    """The root of a part, None where there is no such part."""
    data = None if name is None else parts.part(name)
    return None if data is None else parse_xml(data)
