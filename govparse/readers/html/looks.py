"""How the style sheets and attributes of a page let its elements look: the cascade, as far as it counts for reading."""

from collections.abc import Iterable, Iterator

from attrs import define, evolve, field, frozen
from selectolax.lexbor import LexborHTMLParser, LexborNode

from govparse.readers.html.colours import WHITE, Colour, is_near
from govparse.readers.html.selecting import Selecting
from govparse.readers.html.sheets import Rule, read_declarations, read_sheet
from govparse.readers.html.tabs import unchosen
from govparse.readers.html.values import (
    has_size,
    ink_of,
    is_erased,
    is_gone,
    is_inkless,
    is_notable,
    is_raised,
    paper_of,
    telling,
)

_HINTS = "[hidden], [bgcolor], [background], font[color], dialog"
_BLOCKS_NAMES = "td th tr table tbody thead tfoot div p li ul ol body section article h1 h2 h3 h4 h5 h6"
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_AROUND = frozenset({"table", "body", "html"})
_NOTES = 'a[href^="#_ftn" i], a[href^="#_edn" i], [role="doc-noteref"], .MsoFootnoteReference, .MsoEndnoteReference'
_MOST_AROUND = 30
"""Elements around one that are looked at."""
_ATTRIBUTE = (1, 0, 0, 0)
_STYLE = (3, 0, 0, 0)

Priority = tuple[int, int, int, int]


@frozen
class Look:
    """What is said of one element: that it takes no place (`gone`), that nothing in it is seen (`erased`) or only not
    its own text (`visible`, `sized`, `ink`, `paper`; None where it says nothing), that its text is `raised`.

    `papered` says that it has a background, whose colour `paper` is None where it is not known; `values` are the values
    of its properties, `before` and `after` the contents that are put before and after its own.
    """

    gone: bool = False
    erased: bool = False
    visible: bool | None = None
    sized: bool | None = None
    ink: Colour | None = None
    inkless: bool = False
    papered: bool = False
    paper: Colour | None = None
    raised: bool = False
    values: dict[str, str] = field(factory=dict)
    before: str = ""
    after: str = ""


@frozen
class Shade:
    """How a text looks by all the elements around it."""

    erased: bool = False
    visible: bool = True
    sized: bool = True
    ink: Colour | None = None
    inkless: bool = False
    paper: Colour | None = WHITE

    def under(self, look: Look) -> "Shade":
        """The shade inside of an element of this look."""
        return Shade(
            self.erased or look.erased,
            self.visible if look.visible is None else look.visible,
            self.sized if look.sized is None else look.sized,
            look.ink or self.ink,
            look.inkless or (self.inkless and look.ink is None),
            look.paper if look.papered else self.paper,
        )

    @property
    def hides(self) -> bool:
        """Whether a text cannot be seen."""
        unseen = self.erased or not self.visible or not self.sized or self.inkless
        return unseen or (self.ink is not None and self.paper is not None and is_near(self.ink, self.paper))


@define
class Looks:
    """The looks of those elements of which anything is said that counts, and these elements, by `mem_id`."""

    of: dict[int, Look] = field(factory=dict)
    nodes: dict[int, LexborNode] = field(factory=dict)

    def without(self, node: LexborNode) -> "Looks":
        """The looks where nothing is said of an element itself."""
        return Looks({key: look for key, look in self.of.items() if key != node.mem_id}, self.nodes)


def looks_of(parser: LexborHTMLParser) -> Looks:
    """The looks of a page's elements, from its own style sheets and attributes."""
    root = parser.root
    if root is None:
        return Looks()
    cascade = _Cascade()
    rules = [rule for sheet in parser.css("style") if _is_for_screens(sheet) for rule in read_sheet(sheet.text())]
    cascade.attributes(root)
    cascade.styles(root)
    cascade.hide(unchosen(root))
    if not cascade.is_notable(_pairs(rules)):
        return Looks()
    cascade.rules(root, rules)
    return cascade.looks(_links_sheets(parser))


def _is_for_screens(sheet: LexborNode) -> bool:
    media = (sheet.attributes.get("media") or "").lower()
    return "print" not in media or "screen" in media


def _links_sheets(parser: LexborHTMLParser) -> bool:
    return any("stylesheet" in (link.attributes.get("rel") or "").lower() for link in parser.css("link[rel]"))


def _pairs(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    return ((name, value) for rule in rules for name, (value, _) in telling(rule.declarations).items())


@define
class _Cascade:
    """Gathers what is declared of elements; of two declarations of a property the one of higher priority counts."""

    _nodes: dict[int, LexborNode] = field(factory=dict)
    _declared: dict[int, dict[str, tuple[Priority, str]]] = field(factory=dict)
    _contents: dict[tuple[int, str], tuple[Priority, dict[str, str]]] = field(factory=dict)
    _notes: set[int] = field(factory=set)

    def attributes(self, root: LexborNode) -> None:
        """What attributes say that are older than style sheets."""
        for node in root.css(_HINTS):
            said = node.attributes
            values = {
                "display": "none" if "hidden" in said or (node.tag == "dialog" and "open" not in said) else None,
                "background-color": said.get("bgcolor"),
                "background-image": f"url({said['background']})" if said.get("background") else None,
                "color": said.get("color") if node.tag == "font" else None,
            }
            self._put(node, {name: (value.lower(), False) for name, value in values.items() if value}, _ATTRIBUTE)
        for node in root.css(_NOTES):
            self._nodes[node.mem_id] = node
            self._notes.add(node.mem_id)

    def hide(self, nodes: Iterable[LexborNode]) -> None:
        """Take elements for hidden of which nothing else is said."""
        for node in nodes:
            self._put(node, {"display": ("none", False)}, _ATTRIBUTE)

    def styles(self, root: LexborNode) -> None:
        """What `style` attributes say."""
        read: dict[str, dict[str, tuple[str, bool]]] = {}
        for node in root.css("[style]"):
            style = node.attributes.get("style") or ""
            if style not in read:
                read[style] = telling(read_declarations(style))
            if read[style]:
                self._put(node, read[style], _STYLE)

    def is_notable(self, pairs: Iterable[tuple[str, str]]) -> bool:
        """Whether anything was declared, or is by these pairs of rules, that counts for reading."""
        seen = {(name, value) for values in self._declared.values() for name, (_, value) in values.items()}
        seen.update(pairs)
        inks = {value for name, value in seen if name == "color"}
        hidden = any(value in inks for name, value in seen if name.startswith("background"))
        return bool(self._notes) or hidden or any(is_notable(*pair) for pair in seen)

    def rules(self, root: LexborNode, rules: list[Rule]) -> None:
        """What the rules of style sheets say."""
        selecting = Selecting(root)
        for rule in rules:
            declared = telling(rule.declarations)
            for node in selecting.select(rule.selector) if declared else ():
                if rule.generated:
                    self._put_content(node, rule)
                else:
                    self._put(node, declared, (2, *rule.weight))

    def _put(self, node: LexborNode, declared: dict[str, tuple[str, bool]], priority: Priority) -> None:
        if not declared:
            return
        key = node.mem_id
        self._nodes[key] = node
        values = self._declared.setdefault(key, {})
        for name, (value, important) in declared.items():
            weight = (priority[0] + 3, *priority[1:]) if important else priority
            if name not in values or values[name][0] <= weight:
                values[name] = weight, value

    def _put_content(self, node: LexborNode, rule: Rule) -> None:
        key, priority = (node.mem_id, rule.generated), (2, *rule.weight)
        self._nodes[node.mem_id] = node
        known = self._contents.get(key)
        merged = dict(known[1]) if known else {}
        for name, (value, _) in rule.declarations.items():
            if known is None or name not in merged or priority >= known[0]:
                merged[name] = value
        self._contents[key] = max(priority, known[0]) if known else priority, merged

    def looks(self, links_sheets: bool) -> Looks:
        """The looks that come of it."""
        found: dict[int, Look] = {}
        made: dict[tuple[bool, frozenset[tuple[str, str]]], Look] = {}
        for key, node in self._nodes.items():
            values = {name: value for name, (_, value) in self._declared.get(key, {}).items()}
            alike = (node.tag or "") not in _BLOCKS, frozenset(values.items())
            look = made.get(alike)
            if look is None:
                look = made[alike] = _look(values, alike[0])
            if links_sheets and look.ink is not None and not look.papered and _has_unknown_ground(node):
                look = evolve(look, papered=True, paper=None)
            if key in self._notes:
                look = evolve(look, raised=True)
            before, after = self._content(key, "before"), self._content(key, "after")
            found[key] = evolve(look, before=before, after=after) if before or after else look
        return Looks(found, self._nodes)

    def _content(self, key: int, place: str) -> str:
        if (key, place) not in self._contents:
            return ""
        values = self._contents[key, place][1]
        if is_gone(values) or is_erased(values) or values.get("visibility") == "hidden" or has_size(values) is False:
            return ""
        content = values.get("content", "")
        return "" if content in ("none", "normal") else content


def _look(values: dict[str, str], inline: bool) -> Look:
    papered, paper = paper_of(values)
    visibility = values.get("visibility")
    return Look(
        gone=is_gone(values),
        erased=is_erased(values),
        visible=None if visibility in (None, "inherit") else visibility == "visible",
        sized=has_size(values),
        ink=ink_of(values),
        inkless=is_inkless(values),
        papered=papered,
        paper=paper,
        raised=is_raised(values, inline),
        values=values,
    )


def _has_unknown_ground(node: LexborNode) -> bool:
    """Whether a sheet that is not read may give a background to what is around a text, up to its table."""
    around: LexborNode | None = node if node.tag in _BLOCKS else node.parent
    for _ in range(_MOST_AROUND):
        if around is None:
            break
        attributes = around.attributes
        if around.tag != "body" and ("class" in attributes or "id" in attributes):
            return True
        if around.tag in _AROUND:
            return False
        around = around.parent
    return False
