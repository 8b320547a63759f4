"""Section 四, 政府信息公开行政复议、行政诉讼情况: one line of fifteen values, the same in both editions."""

from govparse.forms.form import Block, Column, Equation, Form, Label, Row

_OUTCOMES = (
    Column("upheld", Label("结果维持")),
    Column("corrected", Label("结果纠正")),
    Column("other", Label("其他结果", ("其它结果",))),
    Column("pending", Label("尚未审结")),
    Column("total", Label("总计", ("合计", "共计"))),
)
_RECONSIDERATION = Label("行政复议")
_LITIGATION = Label("行政诉讼")
_DIRECT = Label("未经复议直接起诉")
_AFTER = Label("复议后起诉")

_ROWS = (
    Row("reconsideration", (_RECONSIDERATION,), _OUTCOMES),
    Row("litigation_direct", (_LITIGATION, _DIRECT), _OUTCOMES),
    Row("litigation_after_reconsideration", (_LITIGATION, _AFTER), _OUTCOMES),
)

FORM = Form(
    table="reconsideration_litigation",
    edition=None,
    title="政府信息公开行政复议、行政诉讼情况",
    blocks=(Block(_ROWS, side_by_side=True),),
    distinctive=(),
    equations=tuple(
        Equation(
            "outcome_sum",
            row.label,
            (f"{row.key}.total",),
            tuple(f"{row.key}.{column.key}" for column in _OUTCOMES if column.key != "total"),
        )
        for row in _ROWS
    ),
    totals=frozenset(f"{row.key}.total" for row in _ROWS),
)
