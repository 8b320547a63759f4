"""The one place that knows the whole way: from a source to reports."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from attrs import define

from govparse import __version__
from govparse.blocks.split import Block, split_blocks
from govparse.checks import EVERYTHING, Selection, Subject, run_checks, without_repeats
from govparse.claims import read_claims
from govparse.cleaning import Cleaned, clean
from govparse.diagnostics import Diagnostic, diagnose
from govparse.fitting.fit import Fit, fit_table
from govparse.fitting.records.values import read_value
from govparse.forms import TABLES, forms_of
from govparse.logs import logger
from govparse.outline import Outline, read_outline, split_reports
from govparse.records import SCHEMA_VERSION, Report, SourceInfo
from govparse.remarks import remarks_on_source
from govparse.source import Source, Span
from govparse.tables.broken_numbers import join_broken_numbers
from govparse.tables.claims import claims_of
from govparse.tables.given import given_grid
from govparse.tables.grid import Grid
from govparse.tables.reading import read_grid, read_tree
from govparse.tables.registry import GENERAL, Choice, Registry, default_registry

if TYPE_CHECKING:
    from lark import Token, Tree

_ELSEWHERE = frozenset({"GP101", "GP915"})
"""What readers say of an input that is not the report itself."""


@define
class TableBlock:
    """A table block as it was read: the block, how its dialect was chosen, and the grid."""

    block: Block
    choice: Choice
    grid: Grid


def read_reports(source: Source, dialects: Registry | None = None, selection: Selection = EVERYTHING) -> list[Report]:
    """All reports of a source, at least one: a text that is no report gives one that says so.

    `dialects` are those to choose from, by default the ones that ship and those of installed packages; `selection` says
    which findings are wanted.
    """
    dialects = dialects or default_registry()
    cleaned = clean(source.text, claims_of(dialects))
    ranges = split_reports(cleaned)
    remarks = list(remarks_on_source(source, cleaned))
    reports = []
    for part, (start, end) in enumerate(ranges, 1):
        blocks = split_blocks(cleaned, start, end)
        tables = [_read_block(cleaned, source, block, dialects) for block in blocks if block.kind == "table"]
        reports.append(_read_report(source, cleaned, blocks, tables, (start, end), part, selection))
        reports[-1].diagnostics[:0] = [d for d in remarks if _lies_in(d, cleaned.span(start, end), part)]
        reports[-1].diagnostics = selection.apply(reports[-1].diagnostics)
        logger(__name__).debug("%s, part %d: %r", source.name or "-", part, reports[-1])
    return reports


def _lies_in(diagnostic: Diagnostic, span: Span, part: int) -> bool:
    return part == 1 if diagnostic.span is None else span[0] <= diagnostic.span[0] < max(span[1], span[0] + 1)


def _read_report(
    source: Source,
    cleaned: Cleaned,
    blocks: list[Block],
    tables: list[TableBlock],
    bounds: Span,
    part: int,
    selection: Selection,
) -> Report:
    outline = read_outline(cleaned, blocks, source, *bounds)
    diagnostics = list(outline.diagnostics)
    fits: dict[str, Fit] = {}
    for table in TABLES:
        of_table = [read for read in tables if read.block.table == table and read.block.owner is None]
        diagnostics += [d for read in of_table for d in _remarks_on_choice(read, cleaned, source)]
        fit = fit_table(table, [read.grid for read in of_table], cleaned, source, outline.year) if of_table else None
        if fit is not None:
            fits[table] = fit
            diagnostics += fit.diagnostics
    diagnostics += [_remark_on_owner(read, cleaned, source) for read in tables if read.block.owner is not None]
    forms = {table: fit.form for table, fit in fits.items()}
    mismatches = read_claims(
        outline.prose,
        outline.headings,
        outline.statements,
        forms,
        outline.year,
        outline.scope in ("government", "region"),
    )
    result = run_checks(Subject(source, outline, fits, mismatches, selection))
    report = _assemble(source, outline, tables, fits, part)
    if not report.recognised:
        report.diagnostics = [] if _is_elsewhere(source) else [_no_report(source)]
    else:
        report.diagnostics = without_repeats(diagnostics, result.diagnostics) + result.diagnostics
        report.checks = result.records
    return report


def _read_block(cleaned: Cleaned, source: Source, block: Block, dialects: Registry) -> TableBlock:
    if (grid := given_grid(cleaned, source, block.start, block.end)) is not None:
        return TableBlock(block, Choice(grid.dialect, []), grid)
    choice, grid = read_grid(cleaned.folded[block.start : block.end], block.start, dialects, block.dialect)
    join_broken_numbers(grid, cleaned)
    return TableBlock(block, choice, grid)


def _remarks_on_choice(read: TableBlock, cleaned: Cleaned, source: Source) -> Iterator[Diagnostic]:
    span = cleaned.span(read.block.start, read.block.end)
    for name, words in read.choice.broken:
        yield diagnose("GP313", source, span, name=name, error=words)
    if read.choice.name not in (None, GENERAL):
        return
    title = forms_of(read.block.table or TABLES[0])[0].title
    if read.choice.tie:
        yield diagnose("GP302", source, span, table=title, dialects="、".join(read.choice.tie))
    else:
        yield diagnose("GP314" if _has_values(read.grid) else "GP301", source, span, table=title)


def _remark_on_owner(read: TableBlock, cleaned: Cleaned, source: Source) -> Diagnostic:
    title = forms_of(read.block.table or TABLES[0])[0].title
    span = cleaned.span(read.block.start, read.block.end)
    return diagnose("GP315", source, span, table=title, owner=read.block.owner or "")


def _has_values(grid: Grid) -> bool:
    return any(read_value(text).letter not in "LB" for row in grid.rows for text in row.texts.texts)


def _no_report(source: Source) -> Diagnostic:
    if not source.text.strip():
        reason = ("输入为空", "the input is empty")
    else:
        reason = ("没有年度报告的标题、章节或表格", "no title, section or table of an annual report was found")
    return diagnose("GP101", source, None, reason=reason)


def _is_elsewhere(source: Source) -> bool:
    """Whether the reader says that the input is none, but leads to it."""
    return any(remark.code in _ELSEWHERE for remark in source.remarks)


def _assemble(source: Source, outline: Outline, tables: list[TableBlock], fits: dict[str, Fit], part: int) -> Report:
    _locate(source, fits)
    return Report(
        govparse=__version__,
        schema=SCHEMA_VERSION,
        source=SourceInfo(source.name, source.sha256, source.format, source.encoding, part),
        recognised=(outline.is_report and not _is_elsewhere(source)) or any(map(_is_of_the_form, fits.values())),
        title=outline.title,
        organ=outline.organ,
        region=None,
        scope=outline.scope,
        year=outline.year,
        organ_evidence=outline.identity.organ_evidence,
        year_evidence=outline.identity.year_evidence,
        preamble=outline.preamble,
        sections=outline.sections,
        tables={
            table: _table(fit, [r for r in tables if r.block.table == table and r.block.owner is None])
            for table, fit in fits.items()
        },
        statements=outline.statements,
        cells=dict(chain.from_iterable(zip(fit.form.cell_ids(), fit.made, strict=True) for fit in fits.values())),
    )


def _is_of_the_form(fit: Fit) -> bool:
    """Whether a table is of the form: words where values belong (规范性文件 | 网站) make it another one."""
    words = sum(cell.state == "text" for cell in fit.made)
    return sum(cell.state in ("number", "blank", "dash") for cell in fit.made) > words


def _locate(source: Source, fits: dict[str, Fit]) -> None:
    """Give the cells their places in the document that a reader took apart."""
    if not source.rows and not source.pieces:
        return
    for cell in (cell for fit in fits.values() for cell in fit.made):
        if cell.start is not None and cell.end is not None:
            cell.locator = source.locate(cell.start, cell.end)


def _table(fit: Fit, read: list[TableBlock]) -> dict[str, Any]:
    """A table as the contract nests it: edition, dialect, joint readings, then row by row."""
    dialects = dict.fromkeys(block.grid.dialect for block in read if block.grid.dialect)
    table: dict[str, Any] = {
        "edition": fit.form.edition,
        "dialect": "+".join(dialects) or None,
        "readings": fit.readings,
    }
    values = iter(fit.numbers)
    for names, columns in fit.form.nesting:
        place: dict[str, Any] = table
        for name in names:
            place = place.setdefault(name, {})
        place.update(zip(columns, values, strict=False))  # as many values as columns: the cells are in the same order
    return table


@define
class TableTrace:
    """How one table block was read, for people who write grammars: place (raw), table, scores, parse tree.

    `tree` is None where no dialect was chosen.
    """

    start: int
    end: int
    table: str | None
    choice: Choice
    tree: "Tree[Token] | None"


def explain_tables(text: str, dialects: Registry | None = None) -> list[TableTrace]:
    """The table blocks of a text with the scores of all dialects and the tree of the chosen one."""
    dialects = dialects or default_registry()
    cleaned = clean(text, claims_of(dialects))
    return [_trace(cleaned, block, dialects) for block in split_blocks(cleaned) if block.kind == "table"]


def _trace(cleaned: Cleaned, block: Block, dialects: Registry) -> TableTrace:
    choice, tree = read_tree(cleaned.folded[block.start : block.end], block.start, dialects, block.dialect)
    return TableTrace(*cleaned.span(block.start, block.end), block.table, choice, tree)
