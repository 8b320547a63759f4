"""政府信息公开情况统计表 before 2019: lists of coded indicators, in two regional code books that were read.

The columns are 指标名称, 计量单位, 代码, 本期实际 and 本年累计. One book has 35 indicators (定西市, 2008), the other 54
(上海市浦东新区, web form). Codes are regional and shift by one or two between books: a code identifies nothing without
its book, so that rows are known by their names and the printed code is a column like any other. The sums are those that
the forms compute.
"""

from govparse.forms.form import Block, Column, Equation, Form, Kind, Label, Row

_CODE = Column("code", Label("代码"), "count", None)
_PERIOD = Label("本期实际", ("本期",))
_YEAR = Label("本年累计", ("累计",))
_NAME = Label("指标名称", ("统计指标", "指标"))
_UNIT = Label("计量单位", ("单位",))

_ITEMS, _VISITS, _TIMES, _CASES, _YUAN, _WAN, _PEOPLE = "条", "人次", "次", "件", "元", "万元", "人"

_Indicator = tuple[str, str, str]
"""Key, official name, unit."""

_PUBLISHED: tuple[_Indicator, ...] = (
    ("published", "主动公开信息数", _ITEMS),
    ("published_in_full", "全文电子化", _ITEMS),
)
_SERVED: tuple[_Indicator, ...] = (
    ("page_visits", "网站专栏页面访问量", _VISITS),
    ("visitors", "现场接待人数", _VISITS),
    ("web_consultations", "网上咨询数", _TIMES),
    ("phone_consultations", "咨询电话接听数", _TIMES),
    ("catalogue_entries", "依申请公开信息目录数", _ITEMS),
)
_CHANNELS: tuple[_Indicator, ...] = (
    ("applications.in_person", "当面申请数", _CASES),
    ("applications.fax", "传真申请数", _CASES),
    ("applications.email", "电子邮件申请数", _CASES),
    ("applications.web", "网上申请数", _CASES),
    ("applications.letter", "信函申请数", _CASES),
    ("applications.other", "其他形式申请数", _CASES),
)
_DISPUTES: tuple[_Indicator, ...] = (
    ("reconsiderations", "行政复议数", _CASES),
    ("litigations", "行政诉讼数", _CASES),
    ("appeals", "行政申诉数", _CASES),
)

_BOOK_OF_35: tuple[_Indicator, ...] = (
    *_PUBLISHED,
    ("new_normative_documents", "新增的行政规范性文件数", _ITEMS),
    ("service_information", "提供服务类信息数", _ITEMS),
    *_SERVED,
    ("applications.total", "申请总数", _CASES),
    *_CHANNELS,
    ("replies.total", "对申请的答复总数", _CASES),
    ("replies.granted", "同意公开答复数", _CASES),
    ("replies.granted_partially", "同意部分公开答复数", _CASES),
    ("replies.refused", "否决公开答复总数", _CASES),
    ("refused.not_government_information", "非《规定》所指政府信息", _CASES),
    ("refused.not_existing", "信息不存在", _CASES),
    ("refused.not_held", "非本部门掌握", _CASES),
    ("refused.unclear", "申请内容不明确", _CASES),
    *((f"refused.scope_{n}", f"免予公开范围{n}", _CASES) for n in range(1, 7)),
    ("refused.other", "其它原因", _CASES),
    *_DISPUTES,
    ("appeals_first_handling", "对本部门首次处理不满意的申诉数", _CASES),
)

_BOOK_OF_54: tuple[_Indicator, ...] = (
    *_PUBLISHED,
    ("documents", "公文类信息数", _ITEMS),
    ("new_normative_documents", "新增行政规范性文件数", _ITEMS),
    ("service_information", "服务类信息数", _ITEMS),
    *_SERVED,
    ("secret_documents", "属于国家秘密的公文类信息数", _ITEMS),
    ("applications.total", "申请总次数", _CASES),
    *_CHANNELS,
    ("replies.total", "答复总数", _CASES),
    ("replies.granted", "同意公开答复数", _CASES),
    ("replies.granted_partially", "同意部分公开答复数", _CASES),
    ("replies.not_government_information", "非《规定》所指政府信息", _CASES),
    ("replies.not_existing", "信息不存在", _CASES),
    ("replies.not_responsible", "非本机关职权范围", _CASES),
    ("replies.unclear", "内容不明确", _CASES),
    ("replies.repeated", "重复申请数", _CASES),
    ("replies.refused", "不予公开答复总数", _CASES),
    ("refused.state_secret", "国家秘密", _CASES),
    ("refused.trade_secret", "商业秘密", _CASES),
    ("refused.privacy", "个人隐私", _CASES),
    ("refused.process", "过程中信息且影响安全稳定", _CASES),
    ("refused.security", "危及安全和稳定", _CASES),
    ("refused.other", "法律法规规定的其他情形", _CASES),
    *_DISPUTES,
    ("fees.total", "收费总额", _YUAN),
    ("fees.published", "主动公开收费", _YUAN),
    ("fees.published_postage", "主动公开邮寄费", _YUAN),
    ("fees.published_paper", "主动公开纸张复制费", _YUAN),
    ("fees.published_disc", "主动公开光盘复制费", _YUAN),
    ("fees.published_floppy", "主动公开软盘复制费", _YUAN),
    ("fees.applied", "依申请收费", _YUAN),
    ("fees.applied_search", "依申请检索费", _YUAN),
    ("fees.applied_postage", "依申请邮寄费", _YUAN),
    ("fees.applied_paper", "依申请纸张复制费", _YUAN),
    ("fees.applied_disc", "依申请光盘复制费", _YUAN),
    ("fees.applied_floppy", "依申请软盘复制费", _YUAN),
    ("staff.total", "专职人员数", _PEOPLE),
    ("staff.full_time", "全职人员数", _PEOPLE),
    ("staff.part_time", "兼职人员数", _PEOPLE),
    ("funds.planned", "专项经费", _WAN),
    ("funds.spent", "实际支出", _WAN),
    ("funds.litigation", "诉讼费用", _WAN),
)

_MONEY = frozenset({_YUAN, _WAN})

_Sum = tuple[str, tuple[str, ...]]
"""The key of a total and the keys of its parts."""


def _of(indicators: tuple[_Indicator, ...], prefix: str) -> tuple[str, ...]:
    """The keys below a prefix, without their total."""
    return tuple(key for key, _, _ in indicators if key.startswith(prefix) and key != f"{prefix}total")


_SUMS_OF_35: tuple[_Sum, ...] = (
    ("applications.total", _of(_CHANNELS, "applications.")),
    ("replies.total", ("replies.granted", "replies.granted_partially", "replies.refused")),
    ("replies.refused", _of(_BOOK_OF_35, "refused.")),
)
_SUMS_OF_54: tuple[_Sum, ...] = (
    ("applications.total", _of(_CHANNELS, "applications.")),
    ("replies.total", _of(_BOOK_OF_54, "replies.")),
    ("replies.refused", _of(_BOOK_OF_54, "refused.")),
    ("fees.total", ("fees.published", "fees.applied")),
    ("fees.published", _of(_BOOK_OF_54, "fees.published_")),
    ("fees.applied", _of(_BOOK_OF_54, "fees.applied_")),
    ("staff.total", _of(_BOOK_OF_54, "staff.")),
)


def _row(indicator: _Indicator) -> Row:
    key, name, unit = indicator
    kind: Kind = "amount" if unit in _MONEY else "count"
    return Row(key, (Label(name),), (_CODE, Column("period", _PERIOD, kind, unit), Column("year", _YEAR, kind, unit)))


def _equations(rows: tuple[Row, ...], sums: tuple[_Sum, ...]) -> tuple[Equation, ...]:
    names = {row.key: row.label for row in rows}
    return tuple(
        Equation("column_sum", names[total], (f"{total}.{column}",), tuple(f"{part}.{column}" for part in parts))
        for total, parts in sums
        for column in ("period", "year")
    )


def _form(
    edition: str, indicators: tuple[_Indicator, ...], other: tuple[_Indicator, ...], sums: tuple[_Sum, ...]
) -> Form:
    rows = tuple(map(_row, indicators))
    elsewhere = {name for _, name, _ in other}
    return Form(
        table="statistics",
        edition=edition,
        title="政府信息公开情况统计表",
        blocks=(Block(rows, corner=_NAME, units=_UNIT),),
        distinctive=tuple(name for _, name, _ in indicators if name not in elsewhere),
        equations=_equations(rows, sums),
        totals=frozenset(f"{total}.{column}" for total, _ in sums for column in ("period", "year")),
    )


FORM_OF_35 = _form("35-indicators", _BOOK_OF_35, _BOOK_OF_54, _SUMS_OF_35)
FORM_OF_54 = _form("54-indicators", _BOOK_OF_54, _BOOK_OF_35, _SUMS_OF_54)
