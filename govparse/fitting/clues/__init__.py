"""Every clue that can speak against the reading of a row, in one list, and what they weigh.

A row has one reading by count, label and place. A clue names the other readings of its characters that it speaks for.
A strong clue is enough for a doubt, a weak one is not: sources print wrong totals often, and one blank is no proof of
anything. Two weak clues that speak for one and the same other reading are enough. Where there is a doubt, the cells on
which the readings differ are ambiguous, with the value of each as candidates. The sum has no order, and no clue is
asked what another one said.
"""

from govparse.catalogue import Pair
from govparse.fitting.clues.clue import ENOUGH, STRONG, WEAK, Clue, OpenClue
from govparse.fitting.clues.figures import (
    figure_beside,
    figure_in_label,
    figure_swallowed,
    neighbour,
    row_beside,
    value_beside,
)
from govparse.fitting.clues.heads import (
    beside_heads,
    by_heads,
    by_heads_perhaps,
    by_places,
    head_lacking,
    heads_elsewhere,
    some_beside_heads,
    without_lacking,
)
from govparse.fitting.clues.shape import (
    cut,
    habit,
    miscounted,
    text_between,
    total_blank,
    totals_moved,
    value_lost,
    width,
    zeros_together,
)
from govparse.fitting.clues.sums import no_sum_for_surplus, sums
from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.others import LOST, Other, said
from govparse.fitting.readings import Readings

_HEADS = Pair("表头的次序或栏目与规定格式不同", "the column heads are in another order, or others, than the form's")
_LACKING = Pair("缺一栏表头，各行也缺一栏数值", "a column has neither a head nor values and may be lost")
_BESIDE = Pair("有数值不在任何表头之下", "a value stands below no head")
_UNREAD = Pair("行内或近旁有未读入的数字", "a figure in the row or beside it was not read")

CLUES = (
    Clue("heads", STRONG, "GP320", _HEADS, by_heads, tells_all=True),
    Clue("heads_perhaps", WEAK, "GP320", _HEADS, by_heads_perhaps, tells_all=True),
    Clue("beside_heads", STRONG, "GP320", _BESIDE, beside_heads),
    Clue("head_lacking", STRONG, "GP320", _LACKING, head_lacking),
    Clue(
        "place",
        STRONG,
        "GP323",
        Pair("数值所在位置属于另一列", "a value stands at the place of another column"),
        by_places,
        tells_all=True,
    ),
    Clue(
        "figure_in_label",
        STRONG,
        "GP321",
        Pair("行名中多出数字", "the label holds a figure that the official one has not"),
        figure_in_label,
        tells_all=True,
    ),
    Clue("figure_beside", STRONG, "GP321", _UNREAD, figure_beside),
    Clue(
        "neighbour",
        STRONG,
        "GP321",
        Pair("相邻一行数值过多", "the row next to it has a value too many"),
        neighbour,
    ),
    Clue(
        "row_beside",
        STRONG,
        "GP321",
        Pair("该行全为空白，旁边有未归入任何一行的数值", "the row is blank, and values of no row stand beside it"),
        row_beside,
    ),
    Clue(
        "text_between",
        STRONG,
        "GP323",
        Pair("行名与数值之间另有文字", "other text stands between the label and the values"),
        text_between,
    ),
    Clue(
        "width",
        STRONG,
        "GP323",
        Pair("该行单元格多于其他各行", "the row has more cells than the others"),
        width,
    ),
    Clue(
        "miscounted",
        STRONG,
        "GP323",
        Pair("该行的空行数与其他各行不合", "the empty lines of the row are not as many as those of the others"),
        miscounted,
    ),
    Clue("input_cut", STRONG, "GP322", Pair("文本在该行中断", "the input ends inside the row"), cut),
    Clue(
        "zeros_together",
        STRONG,
        "GP323",
        Pair("两个0连在一起", "two zeros ran together"),
        zeros_together,
    ),
    Clue(
        "habit",
        WEAK,
        "GP323",
        Pair("全表仅此处空白", "no other row of the table has a blank"),
        habit,
    ),
    Clue(
        "total_blank",
        WEAK,
        "GP323",
        Pair("有数值的各行几乎都有总计，此行没有", "nearly all rows with values have their total, this one has not"),
        total_blank,
    ),
    Clue(
        "totals_moved",
        WEAK,
        "GP323",
        Pair(
            "数行末个数值为其余各数之和，却不在总计列", "rows end with the sum of their values, but not below the total"
        ),
        totals_moved,
    ),
    Clue(
        "sum",
        WEAK,
        "GP323",
        Pair("按另一读法勾稽关系成立", "sums that fail hold with another reading"),
        sums,
    ),
)
"""All clues against a row that has one reading. The order says nothing."""

OPEN_CLUES = (
    OpenClue("beside_heads", "GP320", _BESIDE, some_beside_heads),
    OpenClue("heads", "GP320", _HEADS, heads_elsewhere),
    OpenClue("figure_beside", "GP321", _UNREAD, value_beside),
    OpenClue(
        "no_sum",
        "GP323",
        Pair("数值多于列数，且无勾稽关系可以判定", "more values than columns, and no sum to tell them apart"),
        no_sum_for_surplus,
    ),
    OpenClue(
        "value_lost",
        "GP323",
        Pair("合计不符，可能有数值缺失", "the sum fails, and a value may be lost"),
        value_lost,
    ),
    OpenClue(
        "figure_in_label",
        "GP321",
        Pair("所缺数值可能在行名中或上一行", "the value that is lacking may stand in the label, or in the row above"),
        figure_swallowed,
    ),
)
"""All clues against every reading of a row that has several."""

_MOST_ADMITTED = 400
"""With more other readings of a row than this it is not searched which of them exist together."""


def weigh(line: LineFit, table: TableEvidence) -> None:
    """Asks every clue about a line; what they speak for becomes admissible beside its reading by count."""
    if line.placement is None or (line.readings is None and line.counts is None):
        return
    if line.only is None:
        _withhold(line, table)
        return
    weights: dict[tuple[object, ...], int] = {}
    spoken: dict[tuple[object, ...], tuple[Other, list[str]]] = {}
    for clue in CLUES:
        for other in clue.speaks_for(line, table):
            saying = said(other.reading)
            weights[saying] = weights.get(saying, 0) + clue.weight
            spoken.setdefault(saying, (other, []))[1].append(clue.name)
    own = said(line.only)
    admitted = [spoken[saying] for saying, weight in weights.items() if weight >= ENOUGH and saying != own]
    if admitted:
        line.clues = list(dict.fromkeys(name for _, names in admitted for name in names))
        readings = (line.only, *(other.reading for other, _ in admitted))
        reason = "count" if line.readings is None else line.readings.reason
        line.counts = None
        told = {clue.name for clue in CLUES if clue.tells_all} >= set(line.clues)
        told = told and not any(LOST in reading for reading in readings)
        too_many = len(readings) > _MOST_ADMITTED
        line.readings = Readings(readings, reason, doubted=True, chosen_by_sums=told, cut_off=too_many)


def _withhold(line: LineFit, table: TableEvidence) -> None:
    """A line with several readings: a clue that none of them may be the right one leaves all open."""
    readings = line.readings
    if readings is None or readings.cut_off:
        return
    line.clues = [clue.name for clue in OPEN_CLUES if clue.speaks(line, readings, table)]
    if line.clues:
        line.withheld = readings.readings
        line.readings = Readings((), readings.reason, cut_off=True)
        return
    line.readings = without_lacking(line, readings, table)
    if line.readings is not readings:
        line.clues = ["head_lacking"]
