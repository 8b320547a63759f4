"""The way through the tree of a page, without recursion: pages may be nested however deep."""

import re
from collections.abc import Callable

from attrs import define, field
from selectolax.lexbor import LexborNode

from govparse.readers.extract import PICTURE, in_one_line
from govparse.readers.html.page import Block, Page
from govparse.readers.html.table import OpenTable
from govparse.readers.limits import MOST_CELLS
from govparse.readers.list_marks import ListMarks

_UNREAD = "head script style noscript template svg math select button iframe object audio video datalist rt rp -comment"
_NEVER_SHOWN = frozenset(_UNREAD.split())
_STRUCK_OUT = frozenset({"del", "s", "strike"})
_APART = (
    "body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption section article header "
    "footer nav main aside address blockquote pre form fieldset legend center figure figcaption hr details summary "
    "menu dir xmp listing"
)
_BLOCKS = frozenset(_APART.split())
_PREFORMATTED = frozenset({"pre", "textarea", "xmp", "listing"})
_BODY = 1
"""The element that holds all others is the first to begin."""
_NARROW = 4
_TYPED_IN = frozenset({None, "", "text", "number", "tel", "search"})
_NUMBER = re.compile(r"\s*([0-9]{1,6})")
_LINE_END = re.compile(r"\r\n|[\n\r]")
_SAYING = re.compile(r"\w")
# A line end in the markup is no blank between characters that are written without blanks.
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_WRAPPED = re.compile(f"(?<={_WIDE})[ \t]*[\r\n]\\s*(?={_WIDE})")


def walk(root: LexborNode, unshown: frozenset[int], *, keep_lines: bool = False) -> Page:
    """The page below a node. `unshown` are the elements that hide what is in them, by `mem_id`.

    With `keep_lines` the line ends of the text outside of all elements are kept, as in a plain text that holds tables.
    """
    walker = _Walker(unshown, keep_lines)
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
            walker.leave(node.tag or "")
            following = node.next if node.mem_id != root.mem_id else None
        node = following
    return walker.finish()


@define
class _Walker:
    unshown: frozenset[int]
    keep_lines: bool
    page: Page = field(factory=Page)
    _pieces: list[str] = field(factory=list)
    _tables: list[OpenTable] = field(factory=list)
    _lists: ListMarks = field(factory=ListMarks)
    _tables_begun: int = 0
    _cells_begun: int = 0
    _links: int = 0
    _preformatted: int = 0
    _plain: bool = False

    def enter(self, node: LexborNode) -> bool:
        """Take in a node; whether its children are to be taken in, and then left."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return False
        if tag in _NEVER_SHOWN:
            return False
        if tag in _STRUCK_OUT or (self.unshown and node.mem_id in self.unshown):
            if _SAYING.search(node.text_content or node.text()):
                self.page.hidden.append(self.page.elements.current)
            return False
        if tag in _BLOCKS:
            if self._pieces:
                self._flush()
            self.page.elements.enter()
        if (begin := _BEGIN.get(tag)) is not None:
            begin(self, node)
        if node.first_child is None:
            self.leave(tag)
            return False
        return True

    def leave(self, tag: str) -> None:
        """Take in the end of an element."""
        if self._pieces and tag in _BLOCKS:
            self._flush()
        if (end := _END.get(tag)) is not None:
            end(self)
        if tag in _BLOCKS:
            self.page.elements.leave()

    def finish(self) -> Page:
        """The page as far as it was walked through."""
        self._flush()
        while self._tables:
            self._end_row()
            self._end_table()
        self.page.elements.finish()
        return self.page

    @property
    def _verbatim(self) -> bool:
        return self._preformatted > 0 or (self.keep_lines and self.page.elements.current == _BODY)

    def _text(self, text: str) -> None:
        if not self._verbatim or ("\n" not in text and "\r" not in text):
            self._say(text)
            return
        *lines, last = _LINE_END.split(text)
        for line in lines:
            self._say(line)
            self._flush()
        self._say(last)

    def _say(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._plain = self._plain or (not self._links and _SAYING.search(text) is not None)

    def _flush(self) -> None:
        """End the paragraph at hand."""
        if not self._pieces:
            return
        text, linked = "".join(self._pieces), not self._plain
        self._pieces, self._plain = [], False
        if "\n" in text or "\r" in text:
            text = _WRAPPED.sub("", text)
        if not self._verbatim:
            text = in_one_line(text)
        if text and not text.isspace():
            text = self._lists.marked(text)
            self.page.blocks.append(Block(self.page.elements.current, text, linked, self._verbatim))

    def _begin_table(self, _: LexborNode) -> None:
        self._tables_begun += 1
        self._tables.append(OpenTable(self._tables_begun))

    def _end_table(self) -> None:
        inner = self._tables.pop()
        inner.end()
        if self._tables and self._tables[-1].cells and not inner.is_frame:
            self._tables[-1].cells[-1].table = True

    def _begin_row(self, _: LexborNode) -> None:
        if self._tables:
            self._tables[-1].begin_row()

    def _end_row(self) -> None:
        if self._tables:
            self._tables[-1].end_row(self.page.blocks, self.page.elements.current)

    def _begin_cell(self, node: LexborNode) -> None:
        if self._tables:
            attributes = node.attributes
            columns, rows = _whole(attributes.get("colspan"), 1), _whole(attributes.get("rowspan"), 1)
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
        self._flush()

    def _field(self, node: LexborNode) -> None:
        """What is typed into a field is shown."""
        if (node.attributes.get("type") or "").lower() in _TYPED_IN:
            self._say(node.attributes.get("value") or "")

    def _picture(self, node: LexborNode) -> None:
        """A picture in a cell may show a number; those that only keep a distance are some points wide."""
        attributes = node.attributes
        seen = all(_whole(attributes.get(name), _NARROW) >= _NARROW for name in ("width", "height"))
        if seen and self._tables and self._tables[-1].cells:
            self._say(PICTURE)

    def _raised(self, node: LexborNode) -> None:
        """A number that is raised or lowered behind another one is no part of it."""
        before = next((piece[-1:] for piece in reversed(self._pieces) if piece), "")
        if before.isdigit() and node.text().strip()[:1].isdigit():
            self._say("^")


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
    **dict.fromkeys(_PREFORMATTED, _Walker._begin_preformatted),
}
_END: dict[str, Callable[[_Walker], None]] = {
    "table": _Walker._end_table,
    "tr": _Walker._end_row,
    "ol": _Walker._end_list,
    "ul": _Walker._end_list,
    "a": _Walker._end_link,
    **dict.fromkeys(_PREFORMATTED, _Walker._end_preformatted),
}
