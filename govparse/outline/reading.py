"""Reading everything of a report that is no table."""

from attrs import define, field
from lark import Token, Tree

from govparse.blocks.split import Block
from govparse.cleaning import Cleaned, fold_breaks
from govparse.diagnostics import Diagnostic
from govparse.outline.findings import date_findings, join_findings, section_findings, title_findings
from govparse.outline.identity import Identity, Scope, identify, scope_of
from govparse.outline.identity.days import Dated, dated_at
from govparse.outline.identity.names import read_name
from govparse.outline.identity.page import Page, read_page, read_signing_day
from govparse.outline.identity.sources import read_sources
from govparse.outline.places import end_of, start_of
from govparse.outline.prose import Prose, read_prose
from govparse.outline.recognition import is_report
from govparse.outline.sections import Sections, parse_sections, read_sections
from govparse.outline.statements import Periods, read_periods, read_statements
from govparse.outline.title import TitleParts, TitlePlace, find_title, first_headings
from govparse.records import Section, Statements, Text
from govparse.source import Source


@define
class Outline:
    """A report without its tables.

    `title` is None where no line is one, `title_parts` what it says; `identity` is who reports and for which year, as
    all places of the text say.
    `sections` are the top-level ones. `is_report`: title, preamble or section names say that this is a report. `prose`
    is the text that is no table, `periods` all that it says of days that begin and end, `signed` and `published` the
    days that stand below it and in the lines of the page around it (raw places).
    """

    title: Text | None
    title_parts: TitleParts | None
    identity: Identity
    preamble: Text | None
    sections: list[Section]
    headings: Sections
    prose: Prose
    statements: Statements
    is_report: bool
    periods: Periods
    signed: Dated | None
    published: Dated | None
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
        title_parts=place.parts if place is not None else None,
        identity=identity,
        preamble=sections.preamble,
        sections=sections.sections,
        headings=sections,
        prose=prose,
        statements=statements,
        is_report=told.reports or is_report(_names_report(place), sections.sections, prose.text),
        periods=periods,
        signed=_raw(read_signing_day(cleaned.folded, sections.starts[-1] if sections.starts else begin, end), cleaned),
        published=_raw(page.published, cleaned) or _said_by_head(source),
        diagnostics=[
            *title_findings(place, source),
            *section_findings(sections.sections, identity.year, source),
            *date_findings(periods, source),
            *join_findings(prose, source),
        ],
    )


def _raw(dated: Dated | None, cleaned: Cleaned) -> Dated | None:
    """A day with its raw place."""
    return dated and Dated(dated.day, cleaned.span(*dated.span) if dated.span else None)


def _said_by_head(source: Source) -> Dated | None:
    """The day of publication that the head of a page gives."""
    return dated_at(source.published, None) if source.published else None


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
