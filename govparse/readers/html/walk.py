"""The way through the tree of a page, without recursion: pages may be nested however deep."""

import re
from collections.abc import Callable

from attrs import define, field
from selectolax.lexbor import LexborNode

from govparse.readers.extract import PICTURE
from govparse.readers.html.grids import Roles
from govparse.readers.html.line import Line, says
from govparse.readers.html.looks import Look, Looks, Shade
from govparse.readers.html.page import Block, Page
from govparse.readers.html.scripts import Scripts, writes
from govparse.readers.html.shown import chosen, drawn, generated, raised_in
from govparse.readers.html.table import OpenCell, OpenTable
from govparse.readers.html.tags import (
    BLOCKS,
    BUILT,
    BUTTONS,
    NEVER_SHOWN,
    PREFORMATTED,
    SPECIAL,
    STACKED,
    STRUCK_OUT,
    TYPED_IN,
)
from govparse.readers.html.values import is_picture
from govparse.readers.limits import MOST_CELLS
from govparse.readers.list_marks import ListMarks

_BODY = 1
"""The element that holds all others is the first to begin."""
_NARROW = 4
_NUMBER = re.compile(r"\s*([0-9]{1,6})")
_LINE_END = re.compile(r"\r\n|[\n\r]")


def walk(
    root: LexborNode,
    looks: Looks,
    roles: Roles | None = None,
    scripts: Scripts | None = None,
    *,
    keep_lines: bool = False,
) -> Page:
    """The page below a node, as its elements look; `roles` are the parts of grids that are none of a table.

    With `keep_lines` the line ends of the text outside of all elements are kept, as in a plain text that holds tables.
    """
    walker = _Walker(looks, roles or {}, scripts or Scripts(), keep_lines, bool(looks.of))
    node = root
    while not walker.page.cut_short:
        inside = node.first_child if walker.enter(node) else None
        if inside is not None:
            node = inside
            continue
        following = node.next if node.mem_id != root.mem_id else None
        while following is None:
            if node.mem_id == root.mem_id:
                return walker.finish()
            node = node.parent or root
            walker.leave(node)
            following = node.next if node.mem_id != root.mem_id else None
        node = following
    return walker.finish()


@define
class _Walker:
    looks: Looks
    roles: Roles
    scripts: Scripts
    keep_lines: bool
    looked: bool
    page: Page = field(factory=Page)
    _line: Line = field(factory=Line)
    _tables: list[OpenTable] = field(factory=list)
    _lists: ListMarks = field(factory=ListMarks)
    _shades: list[Shade] = field(factory=lambda: [Shade()])
    _tables_begun: int = 0
    _cells_begun: int = 0
    _links: int = 0
    _preformatted: int = 0

    def enter(self, node: LexborNode) -> bool:
        """Take in a node; whether its children are to be taken in, and then left."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return False
        if tag in NEVER_SHOWN:
            return False
        look = self.looks.of.get(node.mem_id) if self.looked else None
        if tag in STRUCK_OUT or (look is not None and look.gone):
            self._leave_out(node)
            return False
        if self.roles and (role := self.roles.get(node.mem_id)) is not None:
            tag = role.tag
        if tag in BLOCKS:
            if self._line.pieces:
                self._flush()
            self.page.elements.enter()
        if (begin := _BEGIN.get(tag)) is not None:
            begin(self, node)
        if look is not None:
            self._begin_look(look, node)
        if tag in SPECIAL:
            return self._put_in(tag, node)
        if self.scripts.any and self._cell is not None and self.scripts.fill(node):
            self._cell.cause = self._cell.cause or "filled"
        if node.first_child is not None:
            return True
        if (look is not None or "-" in tag) and self._cell is not None:
            self._put_by_program(tag, look)
        self.leave(node)
        return False

    def leave(self, node: LexborNode) -> None:
        """Take in the end of an element."""
        tag = node.tag or ""
        if self.looked and (look := self.looks.of.get(node.mem_id)) is not None:
            self._end_look(look, node)
        if self.roles and (role := self.roles.get(node.mem_id)) is not None:
            tag = role.tag
        if self._line.pieces and tag in BLOCKS:
            self._flush()
        if (end := _END.get(tag)) is not None:
            end(self)
        if tag in BLOCKS:
            self.page.elements.leave()

    def _leave_out(self, node: LexborNode) -> None:
        if says(node.text_content or node.text()):
            self.page.hidden.append(self.page.elements.current)
            self.page.left_out.append(node)

    def _begin_look(self, look: Look, node: LexborNode) -> None:
        self._shades.append(self._shades[-1].under(look))
        if self._shades[-1].hides and not self._shades[-2].hides and node.tag in BLOCKS:
            self.page.left_out.append(node)
        if look.raised:
            self._raised(node)
        self._generate(look.before, node)

    def _end_look(self, look: Look, node: LexborNode) -> None:
        self._generate(look.after, node)
        self._shades.pop()
        if look.raised:
            self._end_raised()

    def _generate(self, content: str, node: LexborNode) -> None:
        """What a style sheet puts into a cell; elsewhere it is an ornament."""
        if content and self._cell is not None:
            self._tell(generated(content, node), "content")

    def _put_by_program(self, tag: str, look: Look | None) -> None:
        """What stands for an element without content: a picture behind it, or what its own program draws."""
        if "-" in tag:
            self._tell(None, "script")
        elif look is not None and tag not in BLOCKS and is_picture(look.values):
            self._tell(None, "picture")

    @property
    def _cell(self) -> OpenCell | None:
        return self._tables[-1].cells[-1] if self._tables and self._tables[-1].cells else None

    def _tell(self, text: str | None, cause: str) -> None:
        """Say what is shown in a cell, or that it cannot be told for some cause."""
        if text is None and self._cell is not None and not self._shades[-1].hides:
            self._cell.cause = cause
        self._say(PICTURE if text is None else text)

    def _put_in(self, tag: str, node: LexborNode) -> bool:
        """Take in what an element shows whose content is no text of the page, where it stands in a cell."""
        if tag in STACKED:
            self._say(raised_in(node))
        elif self._cell is not None:
            if (
                tag == "button" or (tag == "object" and "data" not in node.attributes)
            ) and node.first_child is not None:
                return True
            if tag == "select":
                self._tell(chosen(node), "choice")
            elif tag == "svg":
                self._tell(drawn(node), "picture")
            elif tag in ("script", "noscript", "template"):
                self._tell(None if writes(node) else "", "script")
            elif tag not in ("button", "object") or "data" in node.attributes:
                self._tell(None, "formula" if tag in BUILT else "embedded")
        self.leave(node)
        return False

    def finish(self) -> Page:
        """The page as far as it was walked through."""
        self._flush()
        while self._tables:
            self._end_table()
        self.page.elements.finish()
        return self.page

    @property
    def _verbatim(self) -> bool:
        return self._preformatted > 0 or (self.keep_lines and self.page.elements.current == _BODY)

    def _text(self, text: str) -> None:
        if ("\n" not in text and "\r" not in text) or not self._verbatim:
            self._say(text)
            return
        *lines, last = _LINE_END.split(text)
        for line in lines:
            self._say(line)
            if self._line.pieces:
                self._flush()
            else:
                self.page.blocks.append(Block(self.page.elements.current, linked=True, verbatim=True))
        self._say(last)

    def _say(self, text: str) -> None:
        if self.looked and self._shades[-1].hides:
            if says(text):
                self.page.hidden.append(self.page.elements.current)
            return
        if text:
            self._line.say(text, self._links > 0)

    def _flush(self) -> None:
        """End the paragraph at hand."""
        if not self._line.pieces:
            return
        verbatim = self._verbatim
        text, linked = self._line.end(verbatim)
        if text and not text.isspace():
            text = self._lists.marked(text)
            self.page.blocks.append(Block(self.page.elements.current, text, linked, verbatim))

    def _begin_table(self, _: LexborNode) -> None:
        self._tables_begun += 1
        self._tables.append(OpenTable(self._tables_begun))

    def _end_table(self) -> None:
        self._end_row()
        inner = self._tables.pop()
        inner.end(self.scripts.any)
        if self._tables and self._tables[-1].cells and not inner.is_frame:
            self._tables[-1].cells[-1].table = True

    def _begin_row(self, _: LexborNode) -> None:
        if self._tables:
            self._end_row()
            self._tables[-1].begin_row()

    def _end_row(self) -> None:
        if self._tables and self._tables[-1].cells:
            self._tables[-1].end_row(self.page.blocks, self.page.elements.current)

    def _begin_cell(self, node: LexborNode) -> None:
        if self._tables:
            attributes = node.attributes
            columns, rows = _whole(attributes.get("colspan"), 1), _whole(attributes.get("rowspan"), 1)
            if self.roles and (role := self.roles.get(node.mem_id)) is not None:
                columns = role.span
                if role.begins_row or not self._tables[-1].row:
                    self._begin_row(node)
            self._tables[-1].begin_cell(len(self.page.blocks), columns, rows)
        self._cells_begun += 1
        self.page.cut_short = self._cells_begun > MOST_CELLS

    def _begin_list(self, node: LexborNode) -> None:
        self._lists.begin(node.attributes if node.tag == "ol" else None)

    def _begin_item(self, node: LexborNode) -> None:
        self._lists.item(node.attributes)

    def _end_list(self) -> None:
        self._lists.end()

    def _begin_link(self, _: LexborNode) -> None:
        self._links += 1

    def _end_link(self) -> None:
        self._links -= 1

    def _begin_preformatted(self, _: LexborNode) -> None:
        self._preformatted += 1

    def _end_preformatted(self) -> None:
        self._preformatted -= 1

    def _break(self, _: LexborNode) -> None:
        if self.keep_lines and self._verbatim and "".join(self._line.pieces).lstrip().startswith("|"):
            self._say("<br>")  # a row of Markdown
        else:
            self._flush()

    def _field(self, node: LexborNode) -> None:
        """What is typed into a field is shown, and what stands on a button in a cell."""
        kind = (node.attributes.get("type") or "").lower()
        if kind in TYPED_IN or (kind in BUTTONS and self._cell is not None):
            self._say(node.attributes.get("value") or "")

    def _picture(self, node: LexborNode) -> None:
        """A picture in a cell may show a number; those that only keep a distance are some points wide."""
        attributes = node.attributes
        seen = all(_whole(attributes.get(name), _NARROW) >= _NARROW for name in ("width", "height"))
        if seen and self._cell is not None:
            self._tell(None, "picture")

    def _raised(self, node: LexborNode) -> None:
        self._line.begin_raised(node.text())

    def _end_raised(self) -> None:
        self._line.end_raised()


def _whole(text: str | None, default: int) -> int:
    """The number that an attribute begins with."""
    found = _NUMBER.match(text) if text else None
    return int(found[1]) if found else default


_BEGIN: dict[str, Callable[[_Walker, LexborNode], None]] = {
    "table": _Walker._begin_table,
    "tr": _Walker._begin_row,
    "td": _Walker._begin_cell,
    "th": _Walker._begin_cell,
    "ol": _Walker._begin_list,
    "ul": _Walker._begin_list,
    "li": _Walker._begin_item,
    "a": _Walker._begin_link,
    "br": _Walker._break,
    "input": _Walker._field,
    "img": _Walker._picture,
    **dict.fromkeys(("sup", "sub"), _Walker._raised),
    **dict.fromkeys(PREFORMATTED, _Walker._begin_preformatted),
}
_END: dict[str, Callable[[_Walker], None]] = {
    "table": _Walker._end_table,
    "tr": _Walker._end_row,
    "ol": _Walker._end_list,
    "ul": _Walker._end_list,
    "a": _Walker._end_link,
    **dict.fromkeys(("sup", "sub"), _Walker._end_raised),
    **dict.fromkeys(PREFORMATTED, _Walker._end_preformatted),
}
