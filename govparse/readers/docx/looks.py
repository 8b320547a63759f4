"""How the runs of a Word document look: hidden, struck out, white, raised, by themselves or by their styles."""

from xml.etree.ElementTree import Element

from attrs import define, evolve, field, frozen

from govparse.readers.markup import number_of, value_of

_STYLES_DEEP = 20
_HIDING = frozenset({"vanish", "strike", "dstrike"})
_WHITE = "FFFFFF"
_LIGHT_THEMES = frozenset({"background1", "light1", "bg1"})
_NO_GROUND = frozenset({"AUTO", _WHITE, ""})
_SMALLEST = 2
"""Half points up to which nobody sees letters."""
_OFF = ("0", "false", "off", "none")


@frozen
class Look:
    """What properties say of a run; None where they say nothing of it.

    `level` is how high it stands: its alignment and its distance from the line. `white` letters are seen only on
    a `ground` of another colour.
    """

    hidden: bool | None = None
    alignment: str | None = None
    position: int | None = None
    white: bool | None = None
    tiny: bool | None = None
    ground: bool | None = None

    def over(self, other: "Look") -> "Look":
        """This look where it says something, else the other."""
        if other is PLAIN:
            return self
        if self is PLAIN:
            return other
        return Look(
            other.hidden if self.hidden is None else self.hidden,
            other.alignment if self.alignment is None else self.alignment,
            other.position if self.position is None else self.position,
            other.white if self.white is None else self.white,
            other.tiny if self.tiny is None else self.tiny,
            other.ground if self.ground is None else self.ground,
        )

    @property
    def level(self) -> tuple[str, int]:
        return self.alignment or "baseline", self.position or 0

    def is_unseen(self, ground: bool) -> bool:
        """Whether the run cannot be seen; `ground` says that what is around it has a colour of its own."""
        return bool(self.hidden or self.tiny or (self.white and not self.ground and not ground))


PLAIN = Look()
"""Of which nothing is said."""


def look_of(properties: Element | None) -> Look:
    """What the properties of a run say."""
    look = PLAIN
    for child in () if properties is None else properties:
        tag, value = child.tag, child.get("val")
        if tag in _HIDING:
            look = evolve(look, hidden=bool(look.hidden) or value not in _OFF)
        elif tag == "vertAlign":
            look = evolve(look, alignment=value)
        elif tag == "position":
            look = evolve(look, position=number_of(child, ".") or 0)
        elif tag == "color":
            white = child.get("themeColor") in _LIGHT_THEMES or (value or "").upper() == _WHITE
            if white or look.white is not None or value != "auto":
                look = evolve(look, white=white)
        elif tag == "sz" and value is not None and len(value) < 2:
            look = evolve(look, tiny=(number_of(child, ".") or _SMALLEST) <= _SMALLEST)
        elif tag in ("shd", "highlight"):
            look = evolve(look, ground=bool(look.ground) or has_ground(child))
    return look


def has_ground(shading: Element | None) -> bool:
    """Whether a shading has another colour than the paper."""
    if shading is None:
        return False
    if shading.tag == "highlight":
        return shading.get("val") not in ("none", "white", None)
    fill, pattern = shading.get("fill"), shading.get("val")
    themed = shading.get("themeFill") not in (None, *_LIGHT_THEMES)
    return themed or (fill or "").upper() not in _NO_GROUND or pattern not in ("clear", "nil", None)


@frozen
class _Style:
    base: str | None
    look: Look
    ground: bool


@define
class Styles:
    """The looks that the styles of a document give to runs, and which of them give tables a ground."""

    _styles: dict[str, _Style] = field(factory=dict)
    _default: str | None = None
    _looks: dict[str | None, Look] = field(factory=dict)

    def look(self, name: str | None) -> Look:
        """The look of a style with all those it is based on."""
        if name not in self._looks:
            look, style = PLAIN, self._styles.get(name or "")
            for _ in range(_STYLES_DEEP):
                if style is None:
                    break
                look = look.over(style.look)
                style = self._styles.get(style.base or "")
            self._looks[name] = look
        return self._looks[name]

    def of_paragraph(self, properties: Element | None) -> Look:
        """The look that the style of a paragraph gives to its runs, with the ground of the paragraph."""
        look = self.look(value_of(properties, "pStyle") or self._default)
        shading = None if properties is None else properties.find("shd")
        return evolve(look, ground=True) if has_ground(shading) else look

    def gives_ground(self, name: str | None) -> bool:
        """Whether a style of tables may give cells a colour."""
        style = self._styles.get(name or "")
        for _ in range(_STYLES_DEEP):
            if style is None:
                return False
            if style.ground:
                return True
            style = self._styles.get(style.base or "")
        return False


def read_styles(part: Element | None) -> Styles:
    """The styles that a part of a document declares; None where there is no such part."""
    found = Styles()
    for style in () if part is None else part.iter("style"):
        name = style.get("styleId", "")
        ground = style.get("type") == "table" and any(map(has_ground, style.iter("shd")))
        found._styles[name] = _Style(value_of(style, "basedOn"), look_of(style.find("rPr")), ground)
        if style.get("type") == "paragraph" and style.get("default") in ("1", "true"):
            found._default = name
    return found
