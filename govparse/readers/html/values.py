"""What single values of style sheets mean for a text: gone, out of sight, too small to see, raised."""

import re

from govparse.readers.html.colours import WHITE, Colour, colour_of, is_clear, is_near
from govparse.readers.html.sheets import Declarations

_LENGTH = re.compile(r"(-?(?:[0-9]+\.?[0-9]*|\.[0-9]+))\s*(px|pt|em|rem|ex|ch|%|cm|mm|in|vw|vh)?(?![\w.])")
_POINTS = {"px": 0.75, "em": 10.5, "rem": 12.0, "ex": 5.0, "ch": 5.0, "cm": 28.3, "mm": 2.83, "in": 72.0}
_FAR = 150.0
"""Points beyond which what is moved is out of sight."""
_SMALL = 1.0
"""Points below which nobody sees a text, or what is in a box that lets nothing out."""
_RAISED = frozenset({"super", "sub", "text-top", "text-bottom"})
_NO_SCRIPTS = frozenset({"baseline", "middle", "top", "bottom", "inherit", "initial"})
_CLIPPED = re.compile(r"rect\(\s*(?:0|1px)[^)]*\)|inset\(\s*(?:[5-9][0-9]|100)%|circle\(\s*0")
_MOVED = re.compile(r"translate(?:y\(|3?d?\([^,()]*,)\s*-?[0-9.]*[1-9]")
_SHRUNK = re.compile(r"scale[xy3d]*\(\s*0(?:\.0*)?\s*[,)]|translate[xy3d]*\([^)]*-[0-9]{3,}")

_TELLING_NAMES = (
    "display visibility content-visibility opacity filter font font-size color -webkit-text-fill-color "
    "background background-color background-image text-decoration text-decoration-line text-indent position "
    "left top bottom right clip clip-path width height max-height max-width overflow overflow-x overflow-y "
    "transform vertical-align mso-text-raise mso-hide font-variant-position content float "
    "grid-template-columns grid-template grid-column grid-column-end grid-row grid-row-end flex-direction "
    "flex-flow"
)
TELLING = frozenset(_TELLING_NAMES.split())
"""Properties that tell how a text is shown, or that it is not."""


def points(value: str) -> float | None:
    """The first length of a value in points, as good as it can be told; None where there is none."""
    found = _LENGTH.search(value)
    return None if found is None else float(found[1]) * _POINTS.get(found[2] or "", 1.0)


def is_gone(values: dict[str, str]) -> bool:
    """Whether an element takes no place."""
    return values.get("display") == "none" or values.get("mso-hide") == "all" or values.get("visibility") == "collapse"


def is_erased(values: dict[str, str]) -> bool:
    """Whether nothing in an element can be seen, whatever is said of what is in it."""
    return (
        _is_nought(values.get("opacity"))
        or values.get("content-visibility") == "hidden"
        or "opacity(0" in values.get("filter", "")
        or "line-through" in values.get("text-decoration", "") + values.get("text-decoration-line", "")
        or (points(values.get("text-indent", "")) or 0) < -_FAR
        or _is_moved_away(values)
        or _CLIPPED.search(values.get("clip", "") + values.get("clip-path", "")) is not None
        or _SHRUNK.search(values.get("transform", "")) is not None
        or _is_shut(values)
    )


def _is_nought(value: str | None) -> bool:
    return value is not None and re.fullmatch(r"0?\.?0*1?%?", value) is not None and value not in ("1", "01", "1%", "")


def _is_moved_away(values: dict[str, str]) -> bool:
    """Whether an element that leaves the flow is put beyond the edges of the page."""
    if values.get("position") not in ("absolute", "fixed", "relative"):
        return False
    return any((points(values.get(side, "")) or 0) < -_FAR for side in ("left", "top", "right", "bottom"))


def _is_shut(values: dict[str, str]) -> bool:
    """Whether a box without room hides what does not fit into it."""
    if not any("hidden" in values.get(name, "") for name in ("overflow", "overflow-x", "overflow-y")):
        return False
    sizes = (points(values.get(name, "")) for name in ("width", "height", "max-height", "max-width"))
    return any(size is not None and size <= _SMALL for size in sizes)


def has_size(values: dict[str, str]) -> bool | None:
    """Whether the letters of an element have a size that can be seen; None where it says nothing of it."""
    value = values.get("font-size")
    if value is None and (shorthand := values.get("font")) is not None:
        value = shorthand
    size = None if value is None else points(value)
    if size is None or (value is not None and value.endswith(("em", "%")) and size > 0):
        return None  # a share of the size around it
    return size >= _SMALL


def ink_of(values: dict[str, str]) -> Colour | None:
    """The colour of an element's letters; None where it says nothing of it."""
    value = values.get("-webkit-text-fill-color") or values.get("color")
    return None if value is None else colour_of(value)


def is_inkless(values: dict[str, str]) -> bool:
    """Whether the letters of an element let all through."""
    return is_clear(values.get("-webkit-text-fill-color") or values.get("color") or "")


def paper_of(values: dict[str, str]) -> tuple[bool, Colour | None]:
    """Whether an element has a background of its own, and its colour, None where that cannot be told."""
    image = values.get("background-image", "") + values.get("background", "")
    if "url(" in image or "gradient(" in image or "var(" in image:
        return True, None
    value = values.get("background-color") or values.get("background")
    if value is None or is_clear(value) or value in ("none", "inherit", "initial", "unset"):
        return False, None
    return True, colour_of(value)


def is_raised(values: dict[str, str], inline: bool) -> bool:
    """Whether the text of an element stands higher or lower than what is beside it; `inline`: it is in a line."""
    align = values.get("vertical-align", "")
    if align in _RAISED or values.get("font-variant-position") in ("super", "sub"):
        return True
    if inline and align and align not in _NO_SCRIPTS and (points(align) or 0) != 0:
        return True
    if inline and align == "top" and "font-size" in values:
        return True
    if (points(values.get("mso-text-raise", "")) or 0) != 0:
        return True
    if not inline:
        return False
    moved = any((points(values.get(side, "")) or 0) != 0 for side in ("top", "bottom"))
    return _MOVED.search(values.get("transform", "")) is not None or (moved and values.get("position") == "relative")


def is_picture(values: dict[str, str]) -> bool:
    """Whether an element is a box for a picture behind it, which may show a figure."""
    image = values.get("background-image", "") + values.get("background", "")
    return "url(" in image and ("width" in values or "height" in values)


def is_notable(name: str, value: str) -> bool:
    """Whether a declaration may hide a text, raise it or put it into a grid: most of most pages do not."""
    match name:
        case "display":
            return value == "none" or value.startswith(("table", "grid", "flex", "inline-")) or value == "contents"
        case "color" | "-webkit-text-fill-color":
            found = colour_of(value)
            return is_clear(value) or (found is not None and is_near(found, WHITE))
        case "background" | "background-image":
            return "url(" in value
        case "background-color" | "left" | "top" | "right" | "bottom":
            return False
        case "width" | "height" | "max-height" | "max-width" | "grid-column" | "grid-column-end":
            return False
        case "font" | "font-size":
            return has_size({name: value}) is False
        case "overflow" | "overflow-x" | "overflow-y":
            return "hidden" in value
        case "vertical-align" | "mso-text-raise" | "font-variant-position":
            return is_raised({name: value}, True) or value == "top"
        case "position":
            return value in ("absolute", "fixed", "relative")
        case "visibility":
            return value in ("hidden", "collapse")
        case "opacity" | "content-visibility" | "filter" | "text-decoration" | "text-decoration-line" | "text-indent":
            return is_erased({name: value})
        case _:
            return True


def telling(declared: Declarations) -> Declarations:
    """Those of some declarations that tell how a text is shown."""
    return {name: value for name, value in declared.items() if name in TELLING}
