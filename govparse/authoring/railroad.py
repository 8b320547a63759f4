"""Railroad diagrams: boxes on a track, laid out for the widths that characters really have, as SVG.

A box knows how much room it takes and how to draw itself with the track entering at its left at (x, y).
"""

from collections.abc import Callable, Sequence
from html import escape
from itertools import pairwise
from unicodedata import combining, east_asian_width

from attrs import frozen

FONT_SIZE = 14
NARROW = 0.6
"""Width of a character in a monospaced font, in heights; Chinese characters are as wide as high."""
RADIUS = 10.0
GAP = 10.0
"""Between boxes, and between tracks."""
HALF = 12.0
"""Half of the height of a box with text."""

Draw = Callable[[float, float], list[str]]


@frozen
class Box:
    """Room of `width`, with `up` above the track and `down` below it, and what is drawn there."""

    width: float
    up: float
    down: float
    draw: Draw


def text_width(text: str) -> float:
    """Pixels that a text takes: full-width characters a whole height, combining ones nothing."""
    wide = sum(east_asian_width(char) in "WF" for char in text)
    none = sum(combining(char) != 0 for char in text)
    return FONT_SIZE * (wide + NARROW * (len(text) - wide - none))


def label(text: str, kind: str, *, link: str = "", hint: str = "") -> Box:
    """A box with text; `kind` is its class, `link` where it leads to, `hint` what pointing at it shows."""
    width = text_width(text) + 2 * GAP

    def draw(x: float, y: float) -> list[str]:
        round_ends = f' rx="{RADIUS:g}"' if kind == "terminal" else ""
        parts = [
            f'<rect class="{kind}" x="{x:g}" y="{y - HALF:g}" width="{width:g}" height="{2 * HALF:g}"{round_ends}/>',
            f'<text x="{x + width / 2:g}" y="{y + 5:g}">{escape(text)}</text>',
        ]
        if hint:
            parts = ["<g>", f"<title>{escape(hint)}</title>", *parts, "</g>"]
        return [f'<a href="{escape(link)}">', *parts, "</a>"] if link else parts

    return Box(width, HALF, HALF, draw)


def remark(text: str) -> Box:
    """Words over the track."""
    width = text_width(text)

    def draw(x: float, y: float) -> list[str]:
        words = f'<text class="note" x="{x + width / 2:g}" y="{y - 5:g}">{escape(text)}</text>'
        return [_track(f"M{x:g} {y:g}h{width:g}"), words]

    return Box(width, FONT_SIZE + 5, 0, draw)


def skip() -> Box:
    """Nothing but the track."""
    return Box(0, 0, 0, lambda _x, _y: [])


def series(boxes: Sequence[Box]) -> Box:
    """Boxes one behind the other."""
    if not boxes:
        return skip()
    width = sum(box.width for box in boxes) + GAP * (len(boxes) - 1)

    def draw(x: float, y: float) -> list[str]:
        parts = []
        for place, box in enumerate(boxes):
            if place:
                parts.append(_track(f"M{x:g} {y:g}h{GAP:g}"))
                x += GAP
            parts += box.draw(x, y)
            x += box.width
        return parts

    return Box(width, max(box.up for box in boxes), max(box.down for box in boxes), draw)


def choice(boxes: Sequence[Box]) -> Box:
    """One of several boxes: the first on the track, the others below each other."""
    inner = max(box.width for box in boxes)
    offsets = [0.0]
    for above, box in pairwise(boxes):
        offsets.append(offsets[-1] + max(above.down + GAP + box.up, 2 * RADIUS))
    width = inner + 4 * RADIUS

    def draw(x: float, y: float) -> list[str]:
        parts = []
        for box, offset in zip(boxes, offsets, strict=True):
            start, end, level = x + 2 * RADIUS, x + 2 * RADIUS + box.width, y + offset
            rest = inner - box.width
            if offset:
                way = offset - 2 * RADIUS
                parts.append(_track(f"M{x:g} {y:g}{_turn(1, 1)}v{way:g}{_turn_out(1, 1)}"))
                parts.append(_track(f"M{end:g} {level:g}h{rest:g}{_turn(1, -1)}v{-way:g}{_turn_out(1, -1)}"))
            else:
                parts.append(_track(f"M{x:g} {y:g}h{2 * RADIUS:g}M{end:g} {y:g}h{rest + 2 * RADIUS:g}"))
            parts += box.draw(start, level)
        return parts

    return Box(width, boxes[0].up, offsets[-1] + boxes[-1].down, draw)


def loop(box: Box, note: str = "") -> Box:
    """A box that may stand again; the way back is below it, and bears the note."""
    drop = max(box.down + GAP, 2 * RADIUS)
    width = max(box.width, text_width(note)) + 2 * RADIUS
    side = (width - 2 * RADIUS - box.width) / 2 + RADIUS

    def draw(x: float, y: float) -> list[str]:
        quarter = f"a{RADIUS:g} {RADIUS:g} 0 0 1"
        down, up = f"v{drop - 2 * RADIUS:g}", f"v{2 * RADIUS - drop:g}"
        behind = f"{quarter} {RADIUS:g} {RADIUS:g}{down}{quarter} {-RADIUS:g} {RADIUS:g}h{2 * RADIUS - width:g}"
        before = f"{quarter} {-RADIUS:g} {-RADIUS:g}{up}{quarter} {RADIUS:g} {-RADIUS:g}"
        parts = [
            _track(f"M{x:g} {y:g}h{side:g}M{x + side + box.width:g} {y:g}h{side:g}"),
            _track(f"M{x + width - RADIUS:g} {y:g}{behind}{before}"),
        ]
        if note:
            parts.append(f'<text class="note" x="{x + width / 2:g}" y="{y + drop + FONT_SIZE:g}">{escape(note)}</text>')
        return [*parts, *box.draw(x + side, y)]

    return Box(width, box.up, drop + (FONT_SIZE + 4 if note else 0), draw)


def svg(box: Box, name: str) -> str:
    """A whole diagram with the ends of its track; `name` is what it is called for those who cannot see it."""
    margin, start = 8.0, 20.0
    width, height = box.width + 2 * (start + margin), box.up + box.down + 2 * margin
    x, y = margin + start, box.up + margin
    ends = f"M{margin:g} {y - 8:g}v16m0 -8H{x:g}M{x + box.width:g} {y:g}h{start:g}m0 -8v16"
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    head = f'<svg class="railroad" role="img" aria-label="{escape(name)}" {size} xmlns="http://www.w3.org/2000/svg">'
    return "\n".join([head, _track(ends), *box.draw(x, y), "</svg>"])


def _track(path: str) -> str:
    return f'<path d="{path}"/>'


def _turn(right: int, down: int) -> str:
    """A quarter from going right to going down (or up)."""
    return f"q{RADIUS * right:g} 0 {RADIUS * right:g} {RADIUS * down:g}"


def _turn_out(right: int, down: int) -> str:
    """A quarter from going down (or up) to going right."""
    return f"q0 {RADIUS * down:g} {RADIUS * right:g} {RADIUS * down:g}"
