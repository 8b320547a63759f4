"""Places that a person finds: what is printed around a cell or a sentence, and where that is in files of all kinds."""

import io
from collections.abc import Callable
from html import escape

import pypdfium2
import pytest
import python_calamine
from ofd_reports import STYLES
from ofd_reports import report as ofd
from packages import docx, p, xlsx
from packages import sheet as xlsx_sheet
from pages import Cell, blocks
from pdfs import pdf, text
from report_files import WAYS

import govparse
from govparse.diagnostics import Bilingual, Diagnostic, diagnose
from govparse.records import Report
from govparse.source import Locator
from govparse.whereabouts import whereabouts
from govparse.whereabouts.original import place_in_file
from zoo_gold import ZOO

PAGE = (ZOO / "originals" / "errors.clean.html").read_text(encoding="utf-8")
IN_FORM = "第三部分表格，“（一）予以公开”行“总计”列"
ODD = "群众可以通过网站 and 窗口两种途径提出申请，我们都会及时办理。"
PROSE = ["某市林业局2023年政府信息公开工作年度报告", "一、总体情况", "全年工作平稳。", ODD, "二、主动公开政府信息情况"]


def place_of(report: Report, code: str) -> str:
    """The place of the first finding of a code, in Chinese."""
    finding = next(each for each in report.diagnostics if each.code == code)
    found = whereabouts(report, finding)
    assert found is not None
    return found.zh


def printed_place() -> tuple[int, int, int]:
    """Table, row and column, from 1, of the cell that the row （一）予以公开 of the page ends with."""
    tables = [block for block in blocks(PAGE) if not isinstance(block, str)]
    for number, table in enumerate(tables, 1):
        label = next((cell for cell in table if "（一）予以公开" in cell.text), None)
        if label is not None:
            last: Cell = max((cell for cell in table if cell.row == label.row), key=lambda cell: cell.column)
            return number, last.row + 1, last.column + 1
    raise AssertionError


@pytest.mark.parametrize("kind", ["word-xml", "flat-opc", "mhtml", "docx", "clean.html", "soup.html"])
def test_a_document_names_table_row_and_column(kind: str) -> None:
    data = WAYS[kind](PAGE) if kind in WAYS else (ZOO / "originals" / f"errors.{kind}").read_bytes()
    table, row, column = printed_place()
    assert place_of(govparse.parse(data), "GP401") == f"{IN_FORM}，文档第{table}个表格第{row}行第{column}列"


def test_a_pdf_names_the_page() -> None:
    path = ZOO / "originals" / "errors.pdf"
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]
    (number,) = [at for at, text in enumerate(pages, 1) if "（一）予以公开" in text]
    assert place_of(govparse.parse_file(path), "GP401") == f"{IN_FORM}，第{number}页"


def test_an_ofd_names_the_page() -> None:
    assert place_of(govparse.parse(ofd(PAGE, STYLES[0])), "GP401") == f"{IN_FORM}，第1页"


def test_a_workbook_names_sheet_and_cell() -> None:
    data = WAYS["xlsb"](PAGE)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    line = next(at for at, row in enumerate(rows, 1) if "（一）予以公开" in row)
    place = place_of(govparse.parse(data), "GP401")
    assert place == f"{IN_FORM}，工作表“{book.sheet_names[0]}”J{line}单元格"
    assert rows[line - 1]["ABCDEFGHIJ".index("J")] == 26.0


@pytest.mark.parametrize("kind", ["csv", "csv, lines"])
def test_a_file_of_commas_names_the_cell_that_a_program_shows(kind: str) -> None:
    data = WAYS[kind](PAGE)
    text = data.decode("gb18030" if kind == "csv" else "utf-8-sig")
    line = next(at for at, row in enumerate(text.splitlines(), 1) if "（一）予以公开" in row)
    assert place_of(govparse.parse(data), "GP401") == f"{IN_FORM}，文件J{line}单元格"


def word(lines: list[str]) -> bytes:
    return docx("".join(p(escape(line)) for line in lines))


def workbook(lines: list[str]) -> bytes:
    return xlsx(xlsx_sheet(*({"A": line} for line in lines)))


def page(lines: list[str]) -> bytes:
    return f"<html><body>{''.join(f'<p>{escape(line)}</p>' for line in lines)}</body></html>".encode()


def portable(lines: list[str]) -> bytes:
    first = [text(40, 60 + 20 * at, line) for at, line in enumerate(lines[:3])]
    return pdf(first, [text(40, 300 + 20 * at, line) for at, line in enumerate(lines[3:])])


@pytest.mark.parametrize(
    ("make", "in_file"),
    [
        (word, "，正文第4段"),
        (page, "，正文第4段"),
        (workbook, "，工作表“s1”A4单元格"),
        (portable, "，第2页"),
        (lambda lines: "\n".join(lines).encode(), ""),
    ],
    ids=["docx", "html", "xlsx", "pdf", "text"],
)
def test_prose_names_section_and_paragraph(make: Callable[[list[str]], bytes], in_file: str) -> None:
    assert place_of(govparse.parse(make(PROSE)), "GP109") == f"第一部分第2段{in_file}"


def test_a_finding_without_a_place_has_none() -> None:
    report = govparse.parse("\n".join(PROSE))
    assert whereabouts(report, next(each for each in report.diagnostics if each.span is None)) is None


def finding(report: Report, *cells: str, at: str | None = None) -> Diagnostic:
    start = None if at is None else report.cell(at).start
    made = diagnose("GP408", None, None, list(cells), cell="x", value=-1)
    made.span = None if start is None else (start, start + 1)
    return made


@pytest.fixture(scope="module")
def errors() -> Report:
    return govparse.parse_file(ZOO / "originals" / "errors.docx")


def words(report: Report, *cells: str) -> str:
    found = whereabouts(report, finding(report, *(f"applications.{cell}" for cell in cells)))
    assert found is not None
    return found.zh.partition("，文档")[0]


def test_several_cells_are_named_by_what_they_share(errors: Report) -> None:
    row = ("natural_person", "commercial_enterprise", "research_institution", "total")
    assert words(errors, *(f"granted.{column}" for column in row[:2])) == (
        "第三部分表格，“（一）予以公开”行“自然人”“商业企业”列"
    )
    assert words(errors, *(f"granted.{column}" for column in row)) == "第三部分表格，“（一）予以公开”行"
    rows = ("new_received", "carried_in", "results_total", "carried_forward")
    assert words(errors, *(f"{key}.total" for key in rows)) == "第三部分表格，“总计”列"


def test_a_numbered_row_stands_with_its_group(errors: Report) -> None:
    assert words(errors, "refused.security_stability.total") == (
        "第三部分表格，“（三）不予公开—3.危及‘三安全一稳定’”行“总计”列"
    )


def test_a_finding_of_text_and_table_names_both_places() -> None:
    lines = [*PROSE[:2], "全年收到申请5件。", "二、主动公开政府信息情况", "行政许可\t3"]
    report = govparse.parse("\n".join(lines))
    claimed = finding(report, "disclosure.licensing.decisions")
    start = "\n".join(lines).index("收到")
    claimed.span = (start, start + 4)
    found = whereabouts(report, claimed)
    assert found is not None
    assert found.zh == "第一部分第1段；第二部分表格，“行政许可”行“本年处理决定数量”列"
    assert found.en == "section 1, paragraph 1; table of section 2, row “行政许可”, column “本年处理决定数量”"


def test_a_section_that_is_numbered_otherwise_is_named_as_it_is() -> None:
    text = "某市林业局2023年政府信息公开工作年度报告\n一、主动公开政府信息情况\n行政许可\t3\n行政处罚\t若干\n"
    assert place_of(govparse.parse(text), "GP311").startswith("第一部分表格，“行政处罚”行")


def test_names_of_sheets_send_nothing_to_a_terminal() -> None:
    place = place_in_file([Locator(1, 5, 28, sheet="表\x1b[31m一")])
    assert place is not None
    assert place.zh == "工作表“表[31m一”AB5单元格"


def test_several_cells_of_a_sheet_are_a_range_and_several_pages_first_and_last() -> None:
    cells = [Locator(1, row, column, sheet="s") for row, column in ((5, 4), (5, 10), (7, 2))]
    assert place_in_file(cells) == Bilingual("工作表“s”B5:J7单元格", "sheet “s”, B5:J7")
    assert place_in_file([Locator(1, 5, 4, page) for page in (3, 2)]) == Bilingual("第2至3页", "pages 2 to 3")
    assert place_in_file([]) is None
    assert place_in_file([Locator()]) is None
