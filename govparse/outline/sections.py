"""From prose to sections: the outline grammar, and what its tree means."""

from bisect import bisect_right
from functools import cache
from typing import NamedTuple, cast

from attrs import define, field
from lark import Lark, Token, Tree

from govparse.grammar import PACKAGE, Placed, ScanLexer
from govparse.outline.marks import ordinal_of
from govparse.outline.names import kind_of, unnumbered_heading
from govparse.outline.nesting import Nesting
from govparse.outline.prose import BREAK_MASK, TABLE_MASK, Prose
from govparse.outline.roles import assign_roles
from govparse.records import Item, Section, SectionKind, Text

_BLANKS = " \t\n" + BREAK_MASK
_TITLE_ENDS = "。:"


class _Heading(NamedTuple):
    mark: Token | None
    title: Token | None


class _Node(NamedTuple):
    heading: _Heading
    body: list[list[Token]]
    children: list["_Node"]


class _Tree(NamedTuple):
    preamble: list[list[Token]]
    sections: list[_Node]


class _Actions:
    """What the rules of the grammar give: tokens by the heading that they stand below."""

    def start(self, children: list[object]) -> _Tree:
        return _Tree(cast("list[list[Token]]", children[0]), cast("list[_Node]", children[1:]))

    def section(self, children: list[object]) -> _Node:
        heading, body, *sections, _close = children
        return _Node(cast(_Heading, heading), cast("list[list[Token]]", body), cast("list[_Node]", sections))

    def heading(self, children: list[Token]) -> _Heading:
        if children[0].type == "OFFICIAL_NAME":
            return _Heading(None, children[0])
        return _Heading(children[0], children[1] if len(children) > 1 else None)

    def marker(self, children: list[Token]) -> Token:
        return children[0]

    def body(self, children: list[list[Token]]) -> list[list[Token]]:
        return [child for child in children if child]

    def gap(self, children: list[Token]) -> list[Token] | None:
        """A table is part of the body, a break is not."""
        return children if children[0].type == "TABLE" else None

    def paragraph(self, children: list[Token]) -> list[Token]:
        return children


@cache
def _parser(actions: type[_Actions] | None) -> Lark:
    return Lark.open_from_package(
        PACKAGE,
        "outline.lark",
        ("",),
        parser="lalr",
        lexer=ScanLexer,
        postlex=Nesting(),
        strict=True,
        keep_all_tokens=True,
        maybe_placeholders=False,
        transformer=actions() if actions else None,
    )


def parse_sections(prose: Prose) -> Tree[Token]:
    """The parse tree of a prose; its leaves, in order, are the prepared text."""
    return _parser(None).parse(Placed(prose.text, prose.offset))  # type: ignore[arg-type]  # ScanLexer takes a Placed


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
    tree = cast(_Tree, _parser(_Actions).parse(Placed(prose.text, prose.offset)))  # type: ignore[arg-type]
    builder = _Builder(prose)
    sections = [builder.section(node, 1) for node in tree.sections]
    starts = [_start(node.heading) for node in tree.sections]
    for number, section in enumerate(sections):
        if section.kind == "problems":
            title = tree.sections[number].heading.title
            begin = title.end_pos if title else starts[number]
            end = starts[number + 1] if number + 1 < len(starts) else prose.end
            assign_roles([(at, item) for at, item in builder.items if begin <= at < end], prose, begin)
    return Sections(builder.text(tree.preamble), sections, starts)


def _start(heading: _Heading) -> int:
    first = cast(Token, heading.mark or heading.title)
    return _trimmed(first)[0]


def _trimmed(token: Token) -> tuple[int, int]:
    """The clean place of a token without the blanks around it."""
    start = cast(int, token.start_pos)
    return start + len(token) - len(token.lstrip(_BLANKS)), start + len(token.rstrip(_BLANKS))


@define
class _Builder:
    prose: Prose
    items: list[tuple[int, Item]] = field(factory=list)

    def section(self, node: _Node, level: int) -> Section:
        start = _start(node.heading)
        marker, title, end = self._heading(node.heading)
        paragraphs: list[Text] = []
        first_item = len(self.items)
        for tokens in node.body:
            if tokens[0].type == "TABLE":
                end = max(end, self._table_end(tokens[0]))
            elif (text := self.text([tokens])) is not None:
                paragraphs.append(text)
                self._collect_items(tokens)
                end = _trimmed(tokens[-1])[1]
        items = [item for _, item in self.items[first_item:]]
        children = [self.section(child, level + 1) for child in node.children]
        span = self.prose.cleaned.span(start, end)
        if children:
            span = (span[0], max(span[1], children[-1].span[1]))
        kind = kind_of(title) if level == 1 and title else None
        return Section(level, marker, ordinal_of(marker), kind, title, span, paragraphs, items, children)

    def text(self, body: list[list[Token]]) -> Text | None:
        """Everything from the first to the last character of some paragraphs."""
        if not body:
            return None
        start, end = _trimmed(body[0][0])[0], _trimmed(body[-1][-1])[1]
        return Text(self.prose.printed(start, end), self.prose.cleaned.span(start, end)) if start < end else None

    def _heading(self, heading: _Heading) -> tuple[str | None, str | None, int]:
        """Marker and title as printed, and where they end."""
        marker, title, end = None, None, 0
        if heading.mark is not None:
            start, end = _trimmed(heading.mark)
            marker = self.prose.printed(start, end)
        if heading.title is not None:
            start, end = _trimmed(heading.title)
            title = self.prose.printed(start, end).rstrip("。：:").rstrip()
            if heading.mark is None and (found := unnumbered_heading(heading.title)) and found[0]:
                marker, title = found[0], title[len(found[0]) :].lstrip("、.．,，：: ")
        return marker, title, end

    def _collect_items(self, tokens: list[Token]) -> None:
        for token in tokens:
            if token.type == "ITEM":
                start, end = _trimmed(token)
                marker = self.prose.printed(
                    start, self.prose.offset + self.prose.text.index("是", start - self.prose.offset) + 1
                )
                marker = marker.replace(" ", "")
                text = self.prose.printed(start, end)
                item = Item(marker, ordinal_of(marker) or 0, None, text, self.prose.cleaned.span(start, end))
                self.items.append((start, item))

    def _table_end(self, table: Token) -> int:
        """Where the last line of a table ends that is not blank."""
        text = self.prose.cleaned.text[table.start_pos : table.end_pos]
        return cast(int, table.start_pos) + len(text.rstrip())
