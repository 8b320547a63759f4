"""The tables of the official forms as type checkers see them. Written by scripts/build_stubs.py; do not edit."""

from decimal import Decimal
from typing import Any

class _Table:
    """The values of a table: None is a cell without a value, or one that its edition does not have."""

    def __init__(self, place: str, nested: dict[str, Any] | None) -> None: ...
    def __bool__(self) -> bool:
        """Whether the report has the table."""

    @property
    def edition(self) -> str | None:
        """The edition of the form; None where all editions print the same table, and without a table."""

    @property
    def dialect(self) -> str | None:
        """The layout that it was read in."""

    @property
    def readings(self) -> list[dict[str, int | Decimal | None]] | None:
        """The joint readings of cells in doubt."""

class _DisclosureRow:
    @property
    def issued(self) -> int | None:
        """本年制发件数"""

    @property
    def repealed(self) -> int | None:
        """本年废止件数"""

    @property
    def in_force(self) -> int | None:
        """现行有效件数"""

    @property
    def newly_made(self) -> int | None:
        """本年新制作数量"""

    @property
    def newly_disclosed(self) -> int | None:
        """本年新公开数量"""

    @property
    def total_disclosed(self) -> int | None:
        """对外公开总数量"""

class _DisclosureRow2:
    @property
    def decisions(self) -> int | None:
        """本年处理决定数量"""

    @property
    def items_previous_year(self) -> int | None:
        """上一年项目数量"""

    @property
    def items_change(self) -> int | None:
        """本年增/减"""

class _DisclosureRow3:
    @property
    def amount(self) -> Decimal | None:
        """本年收费金额（单位：万元）"""

    @property
    def items_previous_year(self) -> int | None:
        """上一年项目数量"""

    @property
    def items_change(self) -> int | None:
        """本年增/减"""

class _DisclosureRow4:
    @property
    def items_previous_year(self) -> int | None:
        """上一年项目数量"""

    @property
    def items_change(self) -> int | None:
        """本年增/减"""

    @property
    def decisions(self) -> int | None:
        """处理决定数量"""

class _DisclosureRow5:
    @property
    def projects(self) -> int | None:
        """采购项目数量"""

    @property
    def amount(self) -> Decimal | None:
        """采购总金额"""

class Disclosure(_Table):
    """主动公开政府信息情况"""

    @property
    def rules(self) -> _DisclosureRow:
        """规章"""

    @property
    def normative_documents(self) -> _DisclosureRow:
        """行政规范性文件"""

    @property
    def licensing(self) -> _DisclosureRow2:
        """行政许可"""

    @property
    def penalties(self) -> _DisclosureRow2:
        """行政处罚"""

    @property
    def compulsion(self) -> _DisclosureRow2:
        """行政强制"""

    @property
    def administrative_fees(self) -> _DisclosureRow3:
        """行政事业性收费"""

    @property
    def other_external_services(self) -> _DisclosureRow4:
        """其他对外管理服务事项"""

    @property
    def procurement(self) -> _DisclosureRow5:
        """政府集中采购"""

class _ApplicationsRow:
    @property
    def natural_person(self) -> int | None:
        """自然人"""

    @property
    def commercial_enterprise(self) -> int | None:
        """商业企业"""

    @property
    def research_institution(self) -> int | None:
        """科研机构"""

    @property
    def public_welfare_organization(self) -> int | None:
        """社会公益组织"""

    @property
    def legal_service_organization(self) -> int | None:
        """法律服务机构"""

    @property
    def other_organization(self) -> int | None:
        """其他"""

    @property
    def total(self) -> int | None:
        """总计"""

class _ApplicationsRefused:
    @property
    def state_secret(self) -> _ApplicationsRow:
        """1.属于国家秘密"""

    @property
    def prohibited_by_law(self) -> _ApplicationsRow:
        """2.其他法律行政法规禁止公开"""

    @property
    def security_stability(self) -> _ApplicationsRow:
        """3.危及“三安全一稳定”"""

    @property
    def third_party_rights(self) -> _ApplicationsRow:
        """4.保护第三方合法权益"""

    @property
    def internal_affairs(self) -> _ApplicationsRow:
        """5.属于三类内部事务信息"""

    @property
    def process_information(self) -> _ApplicationsRow:
        """6.属于四类过程性信息"""

    @property
    def enforcement_case_file(self) -> _ApplicationsRow:
        """7.属于行政执法案卷"""

    @property
    def administrative_query(self) -> _ApplicationsRow:
        """8.属于行政查询事项"""

class _ApplicationsUnable:
    @property
    def not_held(self) -> _ApplicationsRow:
        """1.本机关不掌握相关政府信息"""

    @property
    def requires_creation(self) -> _ApplicationsRow:
        """2.没有现成信息需要另行制作"""

    @property
    def unclear_after_supplement(self) -> _ApplicationsRow:
        """3.补正后申请内容仍不明确"""

class _ApplicationsNotProcessed:
    @property
    def petition_complaint(self) -> _ApplicationsRow:
        """1.信访举报投诉类申请"""

    @property
    def repeat_request(self) -> _ApplicationsRow:
        """2.重复申请"""

    @property
    def publication_request(self) -> _ApplicationsRow:
        """3.要求提供公开出版物"""

    @property
    def excessive_requests(self) -> _ApplicationsRow:
        """4.无正当理由大量反复申请"""

    @property
    def confirm_or_reissue(self) -> _ApplicationsRow:
        """5.要求行政机关确认或重新出具已获取信息"""

class _ApplicationsOtherwiseHandled:
    @property
    def supplement_overdue(self) -> _ApplicationsRow:
        """1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"""

    @property
    def fee_unpaid(self) -> _ApplicationsRow:
        """2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"""

    @property
    def other(self) -> _ApplicationsRow:
        """3.其他"""

    @property
    def undivided(self) -> _ApplicationsRow:
        """（六）其他处理"""

class Applications(_Table):
    """收到和处理政府信息公开申请情况"""

    @property
    def new_received(self) -> _ApplicationsRow:
        """一、本年新收政府信息公开申请数量"""

    @property
    def carried_in(self) -> _ApplicationsRow:
        """二、上年结转政府信息公开申请数量"""

    @property
    def granted(self) -> _ApplicationsRow:
        """（一）予以公开"""

    @property
    def granted_partially(self) -> _ApplicationsRow:
        """（二）部分公开（区分处理的，只计这一情形，不计其他情形）"""

    @property
    def refused(self) -> _ApplicationsRefused:
        """（三）不予公开"""

    @property
    def unable(self) -> _ApplicationsUnable:
        """（四）无法提供"""

    @property
    def not_processed(self) -> _ApplicationsNotProcessed:
        """（五）不予处理"""

    @property
    def otherwise_handled(self) -> _ApplicationsOtherwiseHandled:
        """（六）其他处理"""

    @property
    def results_total(self) -> _ApplicationsRow:
        """（七）总计"""

    @property
    def carried_forward(self) -> _ApplicationsRow:
        """四、结转下年度继续办理"""

class _ReconsiderationLitigationRow:
    @property
    def upheld(self) -> int | None:
        """结果维持"""

    @property
    def corrected(self) -> int | None:
        """结果纠正"""

    @property
    def other(self) -> int | None:
        """其他结果"""

    @property
    def pending(self) -> int | None:
        """尚未审结"""

    @property
    def total(self) -> int | None:
        """总计"""

class ReconsiderationLitigation(_Table):
    """政府信息公开行政复议、行政诉讼情况"""

    @property
    def reconsideration(self) -> _ReconsiderationLitigationRow:
        """行政复议"""

    @property
    def litigation_direct(self) -> _ReconsiderationLitigationRow:
        """未经复议直接起诉"""

    @property
    def litigation_after_reconsideration(self) -> _ReconsiderationLitigationRow:
        """复议后起诉"""

class _StatisticsRow:
    @property
    def code(self) -> int | None:
        """代码"""

    @property
    def period(self) -> int | None:
        """本期实际"""

    @property
    def year(self) -> int | None:
        """本年累计"""

class _StatisticsApplications:
    @property
    def total(self) -> _StatisticsRow:
        """申请总数"""

    @property
    def in_person(self) -> _StatisticsRow:
        """当面申请数"""

    @property
    def fax(self) -> _StatisticsRow:
        """传真申请数"""

    @property
    def email(self) -> _StatisticsRow:
        """电子邮件申请数"""

    @property
    def web(self) -> _StatisticsRow:
        """网上申请数"""

    @property
    def letter(self) -> _StatisticsRow:
        """信函申请数"""

    @property
    def other(self) -> _StatisticsRow:
        """其他形式申请数"""

class _StatisticsReplies:
    @property
    def total(self) -> _StatisticsRow:
        """对申请的答复总数"""

    @property
    def granted(self) -> _StatisticsRow:
        """同意公开答复数"""

    @property
    def granted_partially(self) -> _StatisticsRow:
        """同意部分公开答复数"""

    @property
    def refused(self) -> _StatisticsRow:
        """否决公开答复总数"""

    @property
    def not_government_information(self) -> _StatisticsRow:
        """非《规定》所指政府信息"""

    @property
    def not_existing(self) -> _StatisticsRow:
        """信息不存在"""

    @property
    def not_responsible(self) -> _StatisticsRow:
        """非本机关职权范围"""

    @property
    def unclear(self) -> _StatisticsRow:
        """内容不明确"""

    @property
    def repeated(self) -> _StatisticsRow:
        """重复申请数"""

class _StatisticsRefused:
    @property
    def not_government_information(self) -> _StatisticsRow:
        """非《规定》所指政府信息"""

    @property
    def not_existing(self) -> _StatisticsRow:
        """信息不存在"""

    @property
    def not_held(self) -> _StatisticsRow:
        """非本部门掌握"""

    @property
    def unclear(self) -> _StatisticsRow:
        """申请内容不明确"""

    @property
    def scope_1(self) -> _StatisticsRow:
        """免予公开范围1"""

    @property
    def scope_2(self) -> _StatisticsRow:
        """免予公开范围2"""

    @property
    def scope_3(self) -> _StatisticsRow:
        """免予公开范围3"""

    @property
    def scope_4(self) -> _StatisticsRow:
        """免予公开范围4"""

    @property
    def scope_5(self) -> _StatisticsRow:
        """免予公开范围5"""

    @property
    def scope_6(self) -> _StatisticsRow:
        """免予公开范围6"""

    @property
    def other(self) -> _StatisticsRow:
        """其它原因"""

    @property
    def state_secret(self) -> _StatisticsRow:
        """国家秘密"""

    @property
    def trade_secret(self) -> _StatisticsRow:
        """商业秘密"""

    @property
    def privacy(self) -> _StatisticsRow:
        """个人隐私"""

    @property
    def process(self) -> _StatisticsRow:
        """过程中信息且影响安全稳定"""

    @property
    def security(self) -> _StatisticsRow:
        """危及安全和稳定"""

class _StatisticsRow2:
    @property
    def code(self) -> int | None:
        """代码"""

    @property
    def period(self) -> Decimal | None:
        """本期实际"""

    @property
    def year(self) -> Decimal | None:
        """本年累计"""

class _StatisticsFees:
    @property
    def total(self) -> _StatisticsRow2:
        """收费总额"""

    @property
    def published(self) -> _StatisticsRow2:
        """主动公开收费"""

    @property
    def published_postage(self) -> _StatisticsRow2:
        """主动公开邮寄费"""

    @property
    def published_paper(self) -> _StatisticsRow2:
        """主动公开纸张复制费"""

    @property
    def published_disc(self) -> _StatisticsRow2:
        """主动公开光盘复制费"""

    @property
    def published_floppy(self) -> _StatisticsRow2:
        """主动公开软盘复制费"""

    @property
    def applied(self) -> _StatisticsRow2:
        """依申请收费"""

    @property
    def applied_search(self) -> _StatisticsRow2:
        """依申请检索费"""

    @property
    def applied_postage(self) -> _StatisticsRow2:
        """依申请邮寄费"""

    @property
    def applied_paper(self) -> _StatisticsRow2:
        """依申请纸张复制费"""

    @property
    def applied_disc(self) -> _StatisticsRow2:
        """依申请光盘复制费"""

    @property
    def applied_floppy(self) -> _StatisticsRow2:
        """依申请软盘复制费"""

class _StatisticsStaff:
    @property
    def total(self) -> _StatisticsRow:
        """专职人员数"""

    @property
    def full_time(self) -> _StatisticsRow:
        """全职人员数"""

    @property
    def part_time(self) -> _StatisticsRow:
        """兼职人员数"""

class _StatisticsFunds:
    @property
    def planned(self) -> _StatisticsRow2:
        """专项经费"""

    @property
    def spent(self) -> _StatisticsRow2:
        """实际支出"""

    @property
    def litigation(self) -> _StatisticsRow2:
        """诉讼费用"""

class Statistics(_Table):
    """政府信息公开情况统计表"""

    @property
    def published(self) -> _StatisticsRow:
        """主动公开信息数"""

    @property
    def published_in_full(self) -> _StatisticsRow:
        """全文电子化"""

    @property
    def new_normative_documents(self) -> _StatisticsRow:
        """新增的行政规范性文件数"""

    @property
    def service_information(self) -> _StatisticsRow:
        """提供服务类信息数"""

    @property
    def page_visits(self) -> _StatisticsRow:
        """网站专栏页面访问量"""

    @property
    def visitors(self) -> _StatisticsRow:
        """现场接待人数"""

    @property
    def web_consultations(self) -> _StatisticsRow:
        """网上咨询数"""

    @property
    def phone_consultations(self) -> _StatisticsRow:
        """咨询电话接听数"""

    @property
    def catalogue_entries(self) -> _StatisticsRow:
        """依申请公开信息目录数"""

    @property
    def applications(self) -> _StatisticsApplications:
        """The rows of applications."""

    @property
    def replies(self) -> _StatisticsReplies:
        """The rows of replies."""

    @property
    def refused(self) -> _StatisticsRefused:
        """The rows of refused."""

    @property
    def reconsiderations(self) -> _StatisticsRow:
        """行政复议数"""

    @property
    def litigations(self) -> _StatisticsRow:
        """行政诉讼数"""

    @property
    def appeals(self) -> _StatisticsRow:
        """行政申诉数"""

    @property
    def appeals_first_handling(self) -> _StatisticsRow:
        """对本部门首次处理不满意的申诉数"""

    @property
    def documents(self) -> _StatisticsRow:
        """公文类信息数"""

    @property
    def secret_documents(self) -> _StatisticsRow:
        """属于国家秘密的公文类信息数"""

    @property
    def fees(self) -> _StatisticsFees:
        """The rows of fees."""

    @property
    def staff(self) -> _StatisticsStaff:
        """The rows of staff."""

    @property
    def funds(self) -> _StatisticsFunds:
        """The rows of funds."""
