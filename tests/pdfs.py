"""Writes small PDF files: each page a list of drawings, with coordinates from its top left corner."""

from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 400, 500

FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    (
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
        b"/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>"
    ),
    (
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
        b"/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"
    ),
)
_PICTURE = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"


def text(x: float, y: float, words: str, size: float = 10) -> str:
    """Words whose line begins at `x` and has its foot at `y`."""
    return f"BT /F {size} Tf {x} {HEIGHT - y} Td <{words.encode('utf-16-be').hex()}> Tj ET"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """A stroke."""
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S"


def box(x0: float, y0: float, x1: float, y1: float) -> str:
    """A filled box."""
    return f"{x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re f"


def picture(share: float = 1.0) -> str:
    """A picture that covers this share of the page."""
    return f"q {WIDTH} 0 0 {HEIGHT * share} 0 0 cm /P Do Q"


def lattice(xs: Sequence[float], ys: Sequence[float]) -> list[str]:
    """The lines of a table without merged cells."""
    across = [line(xs[0], y, xs[-1], y) for y in ys]
    return across + [line(x, ys[0], x, ys[-1]) for x in xs]


def words(xs: Sequence[float], y: float, cells: Iterable[str], size: float = 10) -> list[str]:
    """Texts that begin at these places of one line; none for what is empty."""
    return [text(x, y, cell, size) for x, cell in zip(xs, cells, strict=False) if cell]


def pdf(*pages: Sequence[str], trailer: str = "", page: str = "") -> bytes:
    """A file of these pages; `trailer` and `page` are written into the dictionaries of that name."""
    numbers = [7 + 2 * number for number in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        *FONT,
        _PICTURE + b"stream\n\x80\nendstream",
    ]
    for number, drawings in zip(numbers, pages, strict=True):
        content = "\n".join(drawings).encode()
        resources = "/Resources<</Font<</F 3 0 R>>/XObject<</P 6 0 R>>>>"
        box = f"/MediaBox[0 0 {WIDTH} {HEIGHT}]"
        objects.append(f"<</Type/Page/Parent 2 0 R{box}{resources}{page}/Contents {number + 1} 0 R>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    body = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return body + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer.encode(),
        start,
    )
