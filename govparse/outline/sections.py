"""From prose to sections: the outline grammar, and what its tree means."""

from bisect import bisect_right
from typing import NamedTuple, cast

from attrs import define, field
from lark import Token, Tree

from govparse.forms import TABLES
from govparse.outline.marks import ordinal_of
from govparse.outline.names import is_official_name, kind_of, unnumbered_heading
from govparse.outline.nesting import nest
from govparse.outline.places import end_of, start_of, trimmed
from govparse.outline.prose import Prose
from govparse.outline.roles import assign_roles
from govparse.parsing.grammar import parse, parse_tree
from govparse.records import Item, Section, SectionKind, Text

_GRAMMAR = "outline.lark"

_ITEMS = ("ITEM", "LAST_ITEM")

_Paragraph = list[Token]
"""The tokens of a paragraph, or a table alone."""


class _Node(NamedTuple):
    heading: list[Token]
    body: list[_Paragraph]
    children: list["_Node"]


class _Tree(NamedTuple):
    body: list[_Paragraph]
    sections: list[_Node]


class _Actions:
    """What the rules of the grammar give: tokens by the heading that they stand below."""

    def start(self, children: list[object]) -> _Tree:
        return _Tree(cast("list[_Paragraph]", children[0]), cast("list[_Node]", children[1:]))

    def section(self, children: list[object]) -> _Node:
        heading, body, *sections, _close = children
        return _Node(cast("list[Token]", heading), cast("list[_Paragraph]", body), cast("list[_Node]", sections))

    def heading(self, children: list[Token]) -> list[Token]:
        return children

    def paragraph(self, children: list[Token]) -> _Paragraph:
        return children

    def body(self, children: list[Token | _Paragraph]) -> list[_Paragraph]:
        """Paragraphs and tables; what lies between them is dropped."""
        return [
            [child] if isinstance(child, Token) else child
            for child in children
            if not (isinstance(child, Token) and child.type in ("BREAK", "PAGE"))
        ]


def parse_sections(prose: Prose) -> Tree[Token]:
    """The parse tree of a prose; its leaves, in order, are the prepared text."""
    return parse_tree(_GRAMMAR, prose.text, prose.offset, nest)


@define
class Sections:
    """`preamble` is what stands before the first heading (None where nothing does), `sections` the top-level ones.

    `starts` are the clean offsets of the top-level headings, in order.
    """

    preamble: Text | None
    sections: list[Section]
    starts: list[int]

    def kind_at(self, offset: int) -> SectionKind | None:
        """The official section that a clean offset lies in."""
        number = bisect_right(self.starts, offset)
        return self.sections[number - 1].kind if number else None


def read_sections(prose: Prose) -> Sections:
    """The sections of a prose and what stands before them."""
    tree = cast(_Tree, parse(_GRAMMAR, prose.text, _Actions, prose.offset, nest))
    builder = _Builder(prose)
    preamble = builder.text(tree.body)
    sections = [builder.top_section(node) for node in tree.sections]
    _prefer_official_names(sections)
    return Sections(preamble, sections, [trimmed(node.heading[0])[0] for node in tree.sections])


def _prefer_official_names(sections: list[Section]) -> None:
    """Takes its kind from a section that only speaks of a table's matter, where another one bears the official name."""
    unnamed = [section for section in sections if section.kind in TABLES and not is_official_name(section.title or "")]
    named = {section.kind for section in sections if is_official_name(section.title or "")} if unnamed else ()
    for section in unnamed:
        if section.kind in named:
            section.kind = None


@define
class _Builder:
    """Makes records of the tree; `items` gathers those of the top-level section at work, each with its clean offset."""

    prose: Prose
    items: list[tuple[int, Item]] = field(factory=list)

    def top_section(self, node: _Node) -> Section:
        self.items.clear()
        section = self._section(node, 1)
        if section.title:
            section.kind = kind_of(section.title)
        elif section.marker is None:  # nothing is printed of the heading: see `nest`
            section.kind = "problems"
        if section.kind == "problems":
            assign_roles(self.items, self.prose, end_of(node.heading[-1]))
        return section

    def text(self, body: list[_Paragraph]) -> Text | None:
        """Everything from the first to the last character of some paragraphs, None where there are only blanks."""
        return self._text(body[0][0], body[-1][-1]) if body else None

    def _text(self, first: Token, last: Token) -> Text | None:
        """The text from one token to another, without the blanks around it."""
        start, end = trimmed(first)
        if last is not first:
            end = trimmed(last)[1]
        return Text(self.prose.printed(start, end), self.prose.cleaned.span(start, end)) if start < end else None

    def _section(self, node: _Node, level: int) -> Section:
        start, end, marker, title = self._heading(node.heading)
        first_item = len(self.items)
        paragraphs: list[Text] = []
        for tokens in node.body:
            last = tokens[-1]
            kind = last.type
            if kind == "TABLE":
                end = self._table_end(last)
            elif (text := self._text(tokens[0], last)) is not None:
                paragraphs.append(text)
                if kind == "LAST_ITEM":
                    self.items += [self._item(token) for token in tokens if token.type in _ITEMS]
        items = [item for _, item in self.items[first_item:]]
        children = [self._section(child, level + 1) for child in node.children]
        first, done = self.prose.cleaned.span(start, end)
        if paragraphs:
            done = max(done, paragraphs[-1].span[1])
        if children:
            done = max(done, children[-1].span[1])
        return Section(level, marker, ordinal_of(marker), None, title, (first, done), paragraphs, items, children)

    def _heading(self, heading: list[Token]) -> tuple[int, int, str | None, str | None]:
        """Where a heading begins and ends, and its marker and title as printed."""
        start, end = trimmed(heading[0])
        marker = self.prose.printed(start, end)
        if heading[0].type == "OFFICIAL_NAME":
            if not heading[0]:
                return start, end, None, None
            numeral, name = unnumbered_heading(heading[0].strip()) or ("", "")
            return start, end, numeral or None, name if name in marker else marker.rstrip("。：:")
        if len(heading) == 1:
            return start, end, marker, None
        begin, end = trimmed(heading[1])
        return start, end, marker, self.prose.printed(begin, end).rstrip("。：:").rstrip()

    def _item(self, token: Token) -> tuple[int, Item]:
        start, end = trimmed(token)
        text = self.prose.printed(start, end)
        marker = text[: text.index("是") + 1]
        return start, Item(marker, ordinal_of(marker) or 0, None, text, self.prose.cleaned.span(start, end))

    def _table_end(self, table: Token) -> int:
        """Where the last line of a table ends that is not blank."""
        start = start_of(table)
        return start + len(self.prose.cleaned.text[start : end_of(table)].rstrip())
