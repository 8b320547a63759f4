"""Writes small OFD files as programs write them: pages of objects, in millimetres from the top left corner."""

from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from packages import zipped

NAMESPACE = "http://www.ofdspec.org/2016"
SIZE = 4.0


def advance(character: str, size: float) -> float:
    """How wide a character is written: Latin letters and digits half as wide as others."""
    return size / 2 if character.isascii() else size


def text(x: float, y: float, words: str, size: float = SIZE, *, inside: str = "", **attributes: str) -> str:
    """A text object whose line of writing begins at `x` and has its foot at `y`; `inside` stands before its text."""
    deltas = " ".join(f"{advance(each, size):g}" for each in words[:-1])
    code = f'<ofd:TextCode X="0" Y="{size:g}" DeltaX="{deltas}">{escape(words)}</ofd:TextCode>'
    return text_object(x, y - size, code, size, inside=inside, **attributes)


def text_object(x: float, y: float, codes: str, size: float = SIZE, *, inside: str = "", **attributes: str) -> str:
    """A text object with the XML of its codes, its box beginning at `x` and `y`."""
    others = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return (
        f'<ofd:TextObject Boundary="{x:g} {y:g} 100 {size * 1.3:g}" Font="3" Size="{size:g}"{others}>'
        f"{inside}{codes}</ofd:TextObject>"
    )


def colour(value: str, name: str = "FillColor", **attributes: str) -> str:
    """What an object is filled or drawn with."""
    others = "".join(f" {each}={quoteattr(said)}" for each, said in attributes.items())
    return f'<ofd:{name} Value="{value}"{others}/>'


def path(x: float, y: float, data: str, *, inside: str = "", **attributes: str) -> str:
    """A path in a box that begins at `x` and `y`."""
    others = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return (
        f'<ofd:PathObject Boundary="{x:g} {y:g} 300 300" LineWidth="0.3"{others}>'
        f"{inside}<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def stroke(x0: float, y0: float, x1: float, y1: float) -> str:
    """A line."""
    return path(x0, y0, f"M 0 0 L {x1 - x0:g} {y1 - y0:g}")


def frame(x0: float, y0: float, x1: float, y1: float) -> str:
    """A rectangle drawn as one path."""
    width, height = x1 - x0, y1 - y0
    return path(x0, y0, f"M 0 0 L {width:g} 0 L {width:g} {height:g} L 0 {height:g} C")


def filled(x0: float, y0: float, x1: float, y1: float, value: str = "0 0 0") -> str:
    """A filled box."""
    width, height = x1 - x0, y1 - y0
    data = f"M 0 0 L {width:g} 0 L {width:g} {height:g} L 0 {height:g} L 0 0 C"
    return path(x0, y0, data, inside=colour(value), Stroke="false", Fill="true")


def borders(x0: float, y0: float, x1: float, y1: float, thick: float = 0.3) -> str:
    """The borders of a cell, each a filled box of its own, with one at each corner."""
    half = thick / 2
    sides = (
        (x0 + half, y0 - half, x1 - half, y0 + half),
        (x0 + half, y1 - half, x1 - half, y1 + half),
        (x0 - half, y0 + half, x0 + half, y1 - half),
        (x1 - half, y0 + half, x1 + half, y1 - half),
    )
    corners = [(x - half, y - half, x + half, y + half) for x in (x0, x1) for y in (y0, y1)]
    return "".join(filled(*box) for box in (*sides, *corners))


def lattice(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The lines of a table without merged cells."""
    return "".join(stroke(xs[0], y, xs[-1], y) for y in ys) + "".join(stroke(x, ys[0], x, ys[-1]) for x in xs)


def words(xs: Iterable[float], y: float, cells: Iterable[str]) -> str:
    """Texts that begin at these places of one line; none for what is empty."""
    return "".join(text(x, y, cell) for x, cell in zip(xs, cells, strict=False) if cell)


def layer(*objects: str, **attributes: str) -> str:
    """A layer of a page."""
    others = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<ofd:Layer{others}>{''.join(objects)}</ofd:Layer>"


def content(layers: str, *, before: str = "", behind: str = "") -> str:
    """A page or a template: its layers, what stands before and behind them."""
    return _root("Page", f"{before}<ofd:Content>{layers}</ofd:Content>{behind}")


def ofd(*pages: str, templates: Sequence[str] = (), document: str = "", **parts: str | bytes) -> bytes:
    """A package of one document: the XML of its pages, what stands in a layer alone as it is.

    A page that is over a template says so itself, their ids being T0, T1 …; `document` stands in the document's root.
    """
    wholes = [each if each.startswith("<?xml") else content(_in_layer(each)) for each in pages]
    declared = "".join(
        f'<ofd:TemplatePage ID="T{number}" BaseLoc="Tpls/Tpl_{number}/Content.xml"/>'
        for number in range(len(templates))
    )
    listed = "".join(
        f'<ofd:Page ID="P{number}" BaseLoc="Pages/Page_{number}/Content.xml"/>' for number in range(len(pages))
    )
    area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    resources = "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
    root = f"<ofd:CommonData>{area}{resources}{declared}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>{document}"
    return package(
        {
            "Doc_0/Document.xml": _root("Document", root),
            **{f"Doc_0/Pages/Page_{number}/Content.xml": page for number, page in enumerate(wholes)},
            **{f"Doc_0/Tpls/Tpl_{number}/Content.xml": page for number, page in enumerate(templates)},
            **{name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()},
        }
    )


def package(parts: Mapping[str, str | bytes], roots: Sequence[str] = ("Doc_0/Document.xml",)) -> bytes:
    """A package of these parts, its documents beginning at these roots."""
    bodies = "".join(f"<ofd:DocBody><ofd:DocRoot>{root}</ofd:DocRoot></ofd:DocBody>" for root in roots)
    return zipped({"OFD.xml": _root("OFD", bodies), **parts})


def part(name: str, inside: str) -> str:
    """The XML of a part by the name of its root."""
    return _root(name, inside)


def _in_layer(objects: str) -> str:
    return objects if objects.startswith("<ofd:Layer") else layer(objects)


def _root(name: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<ofd:{name} xmlns:ofd="{NAMESPACE}">{inside}</ofd:{name}>'
