"""Section 二, 主动公开政府信息情况: the tables of the 2019 and of the 2021 edition.

Annexes to 国办公开办函〔2019〕60号 (trial) and 〔2021〕30号. The item rows 第二十条第（一）项 … name the article of
the Regulations on open government information that the block below reports on. In 2021 decisions and fees replaced
the counts of items on the power list; nothing of one edition may be mapped onto the other.
"""

from govparse.forms.form import Block, Column, Form, Label, Row
from govparse.forms.years import IN_FORCE

_ITEM = Label("信息内容")


def _article(ordinal: str) -> Label:
    return Label(f"第二十条第（{ordinal}）项", (f"中华人民共和国政府信息公开条例第二十条第（{ordinal}）项",))


_RULES = Label("规章")
_NORMATIVE = Label("行政规范性文件", ("规范性文件", "行政规范性档案", "规范性档案"))
_LICENSING = Label("行政许可")
_SERVICES = Label("其他对外管理服务事项", ("其它对外管理服务事项",))
_PENALTIES = Label("行政处罚")
_COMPULSION = Label("行政强制")
_FEES = Label("行政事业性收费", ("行政事业性收费项目",))
_PROCUREMENT = Label("政府集中采购")

_ISSUED_2021 = (
    Column("issued", Label("本年制发件数", ("本年度制发件数", "本年制发数"))),
    Column("repealed", Label("本年废止件数", ("本年度废止件数", "本年废止数"))),
    Column("in_force", Label("现行有效件数", ("现行有效数",))),
)
_DECISIONS_2021 = (Column("decisions", Label("本年处理决定数量", ("本年度处理决定数量",))),)
_AMOUNT_2021 = (
    Column(
        "amount",
        Label(
            "本年收费金额（单位：万元）",
            ("本年收费金额（单位：万元，保留4位小数）", "本年收费金额（单位：万元，保留四位小数）", "本年收费金额"),
        ),
        "amount",
        "万元",
    ),
)

_MADE_2019 = (
    Column("newly_made", Label("本年新制作数量", ("本年新制作数",))),
    Column("newly_disclosed", Label("本年新公开数量", ("本年新公开数",))),
    Column("total_disclosed", Label("对外公开总数量", ("对外公开总数",))),
)
_ITEMS_2019 = (
    Column("items_previous_year", Label("上一年项目数量", ("上年项目数量",)), unit="项"),
    Column("items_change", Label("本年增/减", ("本年增减", "本年数量")), "change", "项"),
)
_DECIDED_2019 = (*_ITEMS_2019, Column("decisions", Label("处理决定数量")))
_PROCURED_2019 = (
    Column("projects", Label("采购项目数量"), unit="项"),
    Column("amount", Label("采购总金额", ("采购总金额（万元）", "采购总金额（元）")), "amount", None),
)


def _form(edition: str, *blocks: Block) -> Form:
    columns = {column.label: None for block in blocks for row in block.rows for column in row.columns}
    return Form(
        table="disclosure",
        edition=edition,
        in_force=IN_FORCE[edition],
        title="主动公开政府信息情况",
        blocks=blocks,
        distinctive=tuple(label.text for label in columns),
        equations=(),
        merged=edition == "2019",
    )


def _block(ordinal: str, columns: tuple[Column, ...], **rows: Label) -> Block:
    return Block(tuple(Row(key, (label,), columns) for key, label in rows.items()), _article(ordinal), _ITEM)


FORM_2021 = _form(
    "2021",
    _block("一", _ISSUED_2021, rules=_RULES, normative_documents=_NORMATIVE),
    _block("五", _DECISIONS_2021, licensing=_LICENSING),
    _block("六", _DECISIONS_2021, penalties=_PENALTIES, compulsion=_COMPULSION),
    _block("八", _AMOUNT_2021, administrative_fees=_FEES),
)
FORM_2019 = _form(
    "2019",
    _block("一", _MADE_2019, rules=_RULES, normative_documents=_NORMATIVE),
    _block("五", _DECIDED_2019, licensing=_LICENSING, other_external_services=_SERVICES),
    _block("六", _DECIDED_2019, penalties=_PENALTIES, compulsion=_COMPULSION),
    _block("八", _ITEMS_2019, administrative_fees=_FEES),
    _block("九", _PROCURED_2019, procurement=_PROCUREMENT),
)
