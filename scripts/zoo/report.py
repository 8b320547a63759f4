"""A base as a document: its title, headings, paragraphs and tables, in order."""

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from attrs import frozen

from govparse.forms import CellSpec, Form
from govparse.forms.printed import PrintedCell, PrintedTable, print_form
from zoo.bases import Base
from zoo.filled import forms, printed_cells

HEADINGS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
PREAMBLE = (
    "本报告依照《中华人民共和国政府信息公开条例》和国务院办公厅规定的格式编写，数据的统计期限为{year}年1月1日至"
    "{year}年12月31日。对报告内容有疑问的，请与{organ}办公室联系。"
)
OVERVIEW = (
    "{year}年，{organ}把政务公开放在日常工作的重要位置，明确专人负责信息的收集、审核与发布，全年通过门户网站发布信息{count}条。",
    "（一）主动公开。按照公开目录逐项梳理应当公开的事项，重要文件与解读材料同时发布，过期的内容按季度清理。",
    "（二）依申请公开。完善登记、补正、审核、答复各环节的流程，答复文书统一格式，与申请人保持沟通，按期办结。",
)
PROBLEMS = (
    "一年来的工作仍有不足：一是解读的形式比较单一，图表和视频较少；二是部分栏目更新不够及时；三是基层人员业务还不熟练。",
    "下一步将这样改进：一是丰富解读的形式，请业务科室参与编写；二是建立栏目巡查制度，每月通报；三是组织两期业务培训。",
)
OTHER = "本年度没有收取政府信息公开信息处理费，没有其他需要报告的事项。"


@frozen
class Part:
    """A paragraph of the document, or a table."""

    kind: Literal["title", "heading", "prose", "table"]
    text: str = ""
    table: PrintedTable | None = None


def document(base: Base) -> Iterator[Part]:
    """The parts of the report."""
    disclosure, applications, review = (Part("table", table=table) for table in _tables(base))
    said = {"year": base.year, "organ": base.organ, "count": 400 + 37 * len(base.name)}
    yield Part("title", f"{base.organ}{base.year}年政府信息公开工作年度报告")
    yield Part("prose", PREAMBLE.format(**said))
    between = (
        [Part("prose", text.format(**said)) for text in OVERVIEW],
        [disclosure],
        [applications],
        [review],
        [Part("prose", text) for text in PROBLEMS],
        [Part("prose", OTHER)],
    )
    for heading, parts in zip(HEADINGS, between, strict=True):
        yield Part("heading", heading)
        yield from parts


def _tables(base: Base) -> Iterator[PrintedTable]:
    printed = printed_cells(base)
    for form in forms(base):
        table = print_form(form, _printed_in(form, printed))
        for row in table.rows:
            row[:] = [_relabelled(cell, base) for cell in row]
        yield table


def _printed_in(form: Form, printed: Mapping[str, str]) -> Callable[[CellSpec], str]:
    return lambda spec: printed[f"{form.table}.{spec.id}"]


def _relabelled(cell: PrintedCell, base: Base) -> PrintedCell:
    text = cell.text
    if cell.role != "value":
        for official, printed in base.relabelled.items():
            text = text.replace(official, printed)
    return PrintedCell(text, cell.role, cell.rows, cell.columns)
