"""Reading everything of a report that is no table."""

from attrs import define, field
from lark import Token, Tree

from govparse.cleaning import Cleaned, fold_breaks
from govparse.diagnostics import Diagnostic
from govparse.outline.blocks import Block
from govparse.outline.findings import join_findings, section_findings, title_findings
from govparse.outline.mentions import named_in_text
from govparse.outline.organs import Scope, scope_of
from govparse.outline.prose import read_prose
from govparse.outline.sections import parse_sections, read_sections
from govparse.outline.statements import read_statements
from govparse.outline.title import TitlePlace, find_title
from govparse.records import Period, Section, Statements, Text
from govparse.source import Source


@define
class Outline:
    """A report without its tables.

    `title` is None where no line is one; `organ` and `year` come from it, else from the text, and are None where that does
    not name them either. `text_organ` is the organ as the text names it, for comparison. `sections` are the top-level ones.
    """

    title: Text | None
    organ: str | None
    year: int | None
    scope: Scope | None
    text_organ: str | None
    preamble: Text | None
    sections: list[Section]
    statements: Statements
    diagnostics: list[Diagnostic] = field(factory=list)


def read_outline(
    cleaned: Cleaned, blocks: list[Block], source: Source, start: int = 0, end: int | None = None
) -> Outline:
    """The outline of the report between two clean offsets; `blocks` say where its tables are."""
    end = len(cleaned.text) if end is None else end
    place = find_title(cleaned.folded, start, end)
    prose = read_prose(cleaned, blocks, place.end if place else start, end)
    sections = read_sections(prose)
    statements = read_statements(prose, sections)
    named = named_in_text(prose.text)
    organ = (place and place.parts.organ) or (named and named.organ)
    year = (place and place.parts.year) or (named and named.year) or _year_of(statements.periods)
    return Outline(
        title=_title(cleaned, place),
        organ=organ,
        year=year,
        scope=scope_of(organ),
        text_organ=named.organ if named else next((each.office for each in statements.contacts if each.office), None),
        preamble=sections.preamble,
        sections=sections.sections,
        statements=statements,
        diagnostics=[
            *title_findings(place, statements.periods, source),
            *section_findings(sections.sections, source),
            *join_findings(prose, source),
        ],
    )


def outline_tree(cleaned: Cleaned, blocks: list[Block]) -> Tree[Token]:
    """The parse tree of a report: what stands before its title, the title, and the outline, tables as one leaf each.

    Its leaves, in order, are the clean text.
    """
    place = find_title(cleaned.folded, 0, len(cleaned.text))
    start = place.end if place else 0
    tree = parse_sections(read_prose(cleaned, blocks, start, len(cleaned.text)))
    for node in tree.iter_subtrees():
        node.children = [_printed(child, cleaned) for child in node.children]
    front: list[Token | Tree[Token]] = []
    if place and place.start:
        front.append(Token("FRONT", cleaned.text[: place.start], start_pos=0, end_pos=place.start))
    if place:
        front.append(Token("TITLE_LINE", cleaned.text[place.start : start], start_pos=place.start, end_pos=start))
    return Tree("report", [*front, tree])


def _printed(child: Token | Tree[Token], cleaned: Cleaned) -> Token | Tree[Token]:
    """A leaf with the text it stands for, in place of the prepared one."""
    if isinstance(child, Tree):
        return child
    start, end = child.start_pos or 0, child.end_pos or 0
    return Token(child.type, cleaned.text[start:end], start_pos=start, end_pos=end)


def _title(cleaned: Cleaned, place: TitlePlace | None) -> Text | None:
    if place is None:
        return None
    return Text(fold_breaks(cleaned.text[place.start : place.end]), cleaned.span(place.start, place.end))


def _year_of(periods: list[Period]) -> int | None:
    """The year that a statistical period covers from its first to its last day."""
    for period in periods:
        if period.start[4:] == "-01-01" and period.end == f"{period.start[:4]}-12-31":
            return int(period.start[:4])
    return None
