"""Section 三, 收到和处理政府信息公开申请情况: the table of both editions.

Rows, labels and the note （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） are those of the
annexes to 国办公开办函 〔2019〕60号 and 〔2021〕30号. The editions differ in （六）其他处理 alone: one row in 2019,
three in 2021.
"""

from govparse.forms.form import Block, Column, Equation, Form, Label, Row
from govparse.forms.years import IN_FORCE

_APPLICANTS = (Label("申请人情况"),)
_ORGANIZATIONS = (*_APPLICANTS, Label("法人或其他组织"))

COLUMNS = (
    Column("natural_person", Label("自然人"), above=_APPLICANTS),
    Column("commercial_enterprise", Label("商业企业", ("企业",)), above=_ORGANIZATIONS),
    Column("research_institution", Label("科研机构", ("科研",)), above=_ORGANIZATIONS),
    Column("public_welfare_organization", Label("社会公益组织", ("公益组织",)), above=_ORGANIZATIONS),
    Column("legal_service_organization", Label("法律服务机构", ("法律服务",)), above=_ORGANIZATIONS),
    Column("other_organization", Label("其他", ("其它",)), above=_ORGANIZATIONS),
    Column("total", Label("总计", ("合计", "共计")), above=_APPLICANTS),
)

_RESULTS = Label("三、本年度办理结果", ("三、本年办理结果",))
_REFUSED = Label("（三）不予公开")
_UNABLE = Label("（四）无法提供")
_NOT_PROCESSED = Label("（五）不予处理")
_OTHERWISE = Label("（六）其他处理", ("（六）其它处理",))

_REFUSED_ROWS = (
    ("state_secret", Label("1.属于国家秘密")),
    (
        "prohibited_by_law",
        Label("2.其他法律行政法规禁止公开", ("2.其他法律、行政法规禁止公开", "2.法律行政法规禁止公开")),
    ),
    ("security_stability", Label("3.危及“三安全一稳定”")),
    ("third_party_rights", Label("4.保护第三方合法权益")),
    ("internal_affairs", Label("5.属于三类内部事务信息", ("5.三类内部事务信息", "5.三类内部事务"))),
    ("process_information", Label("6.属于四类过程性信息", ("6.四类过程性信息",))),
    ("enforcement_case_file", Label("7.属于行政执法案卷")),
    ("administrative_query", Label("8.属于行政查询事项")),
)
_UNABLE_ROWS = (
    ("not_held", Label("1.本机关不掌握相关政府信息")),
    ("requires_creation", Label("2.没有现成信息需要另行制作")),
    ("unclear_after_supplement", Label("3.补正后申请内容仍不明确")),
)
_NOT_PROCESSED_ROWS = (
    ("petition_complaint", Label("1.信访举报投诉类申请")),
    ("repeat_request", Label("2.重复申请")),
    ("publication_request", Label("3.要求提供公开出版物")),
    ("excessive_requests", Label("4.无正当理由大量反复申请")),
    ("confirm_or_reissue", Label("5.要求行政机关确认或重新出具已获取信息")),
)
_OTHERWISE_ROWS_2021 = (
    (
        "supplement_overdue",
        Label(
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            ("1.逾期不补正", "1.申请人无正当理由逾期不补正"),
        ),
    ),
    (
        "fee_unpaid",
        Label(
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            ("2.逾期不缴费", "2.申请人逾期未按收费通知要求缴纳费用"),
        ),
    ),
    ("other", Label("3.其他", ("3.其它",))),
)

_NOTE = Label(
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    ("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",),
)


def _row(key: str, *path: Label) -> Row:
    return Row(key, path, COLUMNS)


def _group(key: str, group: Label, rows: tuple[tuple[str, Label], ...]) -> tuple[Row, ...]:
    return tuple(_row(f"{key}.{name}", _RESULTS, group, label) for name, label in rows)


def _rows(otherwise: tuple[Row, ...]) -> tuple[Row, ...]:
    return (
        _row(
            "new_received",
            Label(
                "一、本年新收政府信息公开申请数量",
                (
                    "一、本年新收政府信息公开申请数",
                    "一、本年新收政府信息公开申请",
                    "一、本年新收申请数量",
                    "一、本年新收",
                ),
            ),
        ),
        _row(
            "carried_in",
            Label(
                "二、上年结转政府信息公开申请数量",
                (
                    "二、上年结转政府信息公开申请数",
                    "二、上年结转政府信息公开申请",
                    "二、上年度结转政府信息公开申请数量",
                    "二、上年结转申请数量",
                    "二、上年结转",
                ),
            ),
        ),
        _row("granted", _RESULTS, Label("（一）予以公开")),
        _row(
            "granted_partially",
            _RESULTS,
            Label("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ("（二）部分公开",)),
        ),
        *_group("refused", _REFUSED, _REFUSED_ROWS),
        *_group("unable", _UNABLE, _UNABLE_ROWS),
        *_group("not_processed", _NOT_PROCESSED, _NOT_PROCESSED_ROWS),
        *otherwise,
        _row("results_total", _RESULTS, Label("（七）总计", ("（七）合计", "（七）共计"))),
        _row(
            "carried_forward",
            Label(
                "四、结转下年度继续办理",
                ("四、结转下一年度继续办理", "四、结转下年继续办理", "四、结转下年度办理", "四、结转下年度"),
            ),
        ),
    )


def _equations(rows: tuple[Row, ...]) -> tuple[Equation, ...]:
    parts = [row.key for row in rows if row.path[0] is _RESULTS and row.key != "results_total"]
    by_row = tuple(
        Equation(
            "row_sum",
            row.label,
            (f"{row.key}.total",),
            tuple(f"{row.key}.{column.key}" for column in COLUMNS if column.key != "total"),
        )
        for row in rows
    )
    by_column = tuple(
        equation
        for column in COLUMNS
        for equation in (
            Equation(
                "balance",
                column.label.text,
                (f"new_received.{column.key}", f"carried_in.{column.key}"),
                (f"results_total.{column.key}", f"carried_forward.{column.key}"),
            ),
            Equation(
                "column_sum",
                column.label.text,
                (f"results_total.{column.key}",),
                tuple(f"{part}.{column.key}" for part in parts),
            ),
        )
    )
    return by_row + by_column


def _form(edition: str, otherwise: tuple[Row, ...], distinctive: tuple[str, ...]) -> Form:
    rows = _rows(otherwise)
    return Form(
        table="applications",
        edition=edition,
        in_force=IN_FORCE[edition],
        title="收到和处理政府信息公开申请情况",
        blocks=(Block(rows, corner=_NOTE),),
        distinctive=distinctive,
        equations=_equations(rows),
        totals=frozenset(
            [f"{row.key}.total" for row in rows] + [f"results_total.{column.key}" for column in COLUMNS],
        ),
    )


FORM_2019 = _form("2019", (_row("otherwise_handled.undivided", _RESULTS, _OTHERWISE),), ())
FORM_2021 = _form(
    "2021",
    _group("otherwise_handled", _OTHERWISE, _OTHERWISE_ROWS_2021),
    tuple(label.text for _, label in _OTHERWISE_ROWS_2021[:2]),
)
