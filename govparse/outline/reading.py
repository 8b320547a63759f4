"""Reading everything of a report that is no table."""

from attrs import define, field
from lark import Token, Tree

from govparse.blocks.split import Block
from govparse.cleaning import Cleaned, fold_breaks
from govparse.diagnostics import Diagnostic
from govparse.outline.findings import join_findings, section_findings, title_findings
from govparse.outline.mentions import named_in_text
from govparse.outline.organs import Scope, scope_of
from govparse.outline.places import end_of, start_of
from govparse.outline.prose import read_prose
from govparse.outline.sections import parse_sections, read_sections
from govparse.outline.statements import read_statements
from govparse.outline.title import TitlePlace, find_title
from govparse.records import Contact, Period, Section, Statements, Text
from govparse.source import Source


@define
class Outline:
    """A report without its tables.

    `title` is None where no line is one; `organ` and `year` come from it, else from the text, and are None where that
    does not name them either. `text_organ` is the organ as the text names it, for comparison. `sections` are the
    top-level ones.
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
    says = [parts for parts in (place and place.parts, named) if parts]
    organ = next((parts.organ for parts in says if parts.organ), None)
    year = next((parts.year for parts in says if parts.year), None) or _year_of(statements.periods)
    return Outline(
        title=_title(cleaned, place),
        organ=organ,
        year=year,
        scope=scope_of(organ),
        text_organ=named.organ if named else _office(statements.contacts),
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
    """The parse tree of the lines that some blocks hold, which follow each other.

    It shows what stands before the title, the title, and the outline, a table as one leaf; its leaves, in order, are
    the clean text.
    """
    start, end = (blocks[0].start, blocks[-1].end) if blocks else (0, len(cleaned.text))
    place = find_title(cleaned.folded, start, end)
    outline = parse_sections(read_prose(cleaned, blocks, place.end if place else start, end))
    front = [("FRONT", start, place.start), ("TITLE_LINE", place.start, place.end)] if place else []
    leaves = [_leaf(kind, first, last, cleaned) for kind, first, last in front if first < last]
    return Tree("report", [*leaves, *_printed(outline, cleaned).children])


def _printed(tree: Tree[Token], cleaned: Cleaned) -> Tree[Token]:
    """A tree with the clean text in its leaves in place of the prepared one, without marks that stand for no text."""
    children: list[Tree[Token] | Token] = []
    for child in tree.children:
        if isinstance(child, Token):
            if child:
                children.append(_leaf(child.type, start_of(child), end_of(child), cleaned))
        elif (printed := _printed(child, cleaned)).children:
            children.append(printed)
    return Tree(tree.data, children)


def _leaf(kind: str, start: int, end: int, cleaned: Cleaned) -> Token:
    return Token(kind, cleaned.text[start:end], start_pos=start, end_pos=end)


def _title(cleaned: Cleaned, place: TitlePlace | None) -> Text | None:
    if place is None:
        return None
    return Text(fold_breaks(cleaned.text[place.start : place.end]), cleaned.span(place.start, place.end))


def _office(contacts: list[Contact]) -> str | None:
    """The first office that a contact names, without blanks."""
    return next(("".join(contact.office.split()) for contact in contacts if contact.office), None)


def _year_of(periods: list[Period]) -> int | None:
    """The year that a statistical period covers from its first to its last day."""
    for period in periods:
        if period.start[4:] == "-01-01" and period.end == f"{period.start[:4]}-12-31":
            return int(period.start[:4])
    return None
