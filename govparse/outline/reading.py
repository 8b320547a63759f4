"""Reading everything of a report that is no table."""

from attrs import define, field
from lark import Token, Tree

from govparse.blocks.split import Block
from govparse.cleaning import Cleaned, fold_breaks
from govparse.diagnostics import Diagnostic
from govparse.outline.findings import date_findings, join_findings, section_findings, title_findings
from govparse.outline.identity import Identity, Scope, identify, scope_of
from govparse.outline.identity.names import read_name
from govparse.outline.identity.page import Page, read_page
from govparse.outline.identity.sources import read_sources
from govparse.outline.places import end_of, start_of
from govparse.outline.prose import Prose, read_prose
from govparse.outline.recognition import is_report
from govparse.outline.sections import Sections, parse_sections, read_sections
from govparse.outline.statements import read_periods, read_statements
from govparse.outline.title import TitlePlace, find_title, first_headings
from govparse.records import Section, Statements, Text
from govparse.source import Source


@define
class Outline:
    """A report without its tables.

    `title` is None where no line is one; `identity` is who reports and for which year, as all places of the text say.
    `sections` are the top-level ones. `is_report`: title, preamble or section names say that this is a report.
    """

    title: Text | None
    identity: Identity
    preamble: Text | None
    sections: list[Section]
    headings: Sections
    prose: Prose
    statements: Statements
    is_report: bool
    diagnostics: list[Diagnostic] = field(factory=list)

    @property
    def organ(self) -> str | None:
        """The organ, None where no place names it or several disagree."""
        return self.identity.organ

    @property
    def year(self) -> int | None:
        """The year the report is for."""
        return self.identity.year

    @property
    def scope(self) -> Scope | None:
        """What kind of body reports."""
        return scope_of(self.identity.organ)


def read_outline(
    cleaned: Cleaned, blocks: list[Block], source: Source, start: int = 0, end: int | None = None
) -> Outline:
    """The outline of the report between two clean offsets; `blocks` say where its tables are."""
    end = len(cleaned.text) if end is None else end
    place, begin, page = _front(cleaned, start, end)
    prose = read_prose(cleaned, blocks, begin, end)
    sections = read_sections(prose)
    periods = read_periods(prose, sections)
    statements = read_statements(prose, sections, periods.periods)
    told = read_sources(place, page, prose, sections, (periods, statements.contacts), source)
    identity = identify(told.organs, told.years, told.short)
    return Outline(
        title=_title(cleaned, place),
        identity=identity,
        preamble=sections.preamble,
        sections=sections.sections,
        headings=sections,
        prose=prose,
        statements=statements,
        is_report=told.reports or is_report(_names_report(place), sections.sections, prose.text),
        diagnostics=[
            *title_findings(place, statements.periods, source),
            *section_findings(sections.sections, identity.year, source),
            *date_findings(periods, source),
            *join_findings(prose, source),
        ],
    )


def _names_report(place: TitlePlace | None) -> bool:
    """Whether a title, if there is one, is that of a report: no headline about reports."""
    return place is not None and (place.parts.organ is None or read_name(place.parts.organ).kind != "words")


def _front(cleaned: Cleaned, start: int, end: int) -> tuple[TitlePlace | None, int, Page]:
    """The title, where the prose begins behind it and behind the lines of the page, and what those say."""
    text = cleaned.folded
    place = find_title(text, start, end)
    heading = next(first_headings(text, start, end), end)
    page = read_page(text, start, (place.start, place.end) if place else None, heading)
    return place, page.prose, page


def outline_tree(cleaned: Cleaned, blocks: list[Block]) -> Tree[Token]:
    """The parse tree of the lines that some blocks hold, which follow each other.

    It shows what stands before the title, the title, and the outline, a table as one leaf; its leaves, in order, are
    the clean text.
    """
    start, end = (blocks[0].start, blocks[-1].end) if blocks else (0, len(cleaned.text))
    place, begin, _ = _front(cleaned, start, end)
    outline = parse_sections(read_prose(cleaned, blocks, begin, end))
    front = [("FRONT", start, place.start), ("TITLE_LINE", place.start, place.end)] if place else []
    front.append(("PAGE_LINES", place.end if place else start, begin))
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
