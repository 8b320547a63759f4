"""Invented reports: a title, headings, a little prose, and the tables of one edition or of both."""

from collections.abc import Mapping
from random import Random

from attrs import define, field

from govparse.forms import Form, forms_of
from hunting.figures import HABITS, Habit, invent, plain
from hunting.model import DASH, Document, Prose, Table
from hunting.official import Change, Filling, print_table

TABLES = ("disclosure", "applications", "reconsideration_litigation")
HEADINGS = {
    "disclosure": "二、主动公开政府信息情况",
    "applications": "三、收到和处理政府信息公开申请情况",
    "reconsideration_litigation": "四、政府信息公开行政复议、行政诉讼情况",
}
PREAMBLE = "本报告依照《中华人民共和国政府信息公开条例》编写，数据的统计期限为{year}年1月1日至12月31日。"
OVERVIEW = "一、总体情况\n全年通过门户网站发布信息，明确专人负责审核，公开的质量得到提高。"
PROBLEMS = "五、存在的主要问题及改进情况\n解读的形式比较单一，下一步请业务科室参与编写。"
OTHER = "六、其他需要报告的事项\n无其他需要报告的事项。"
ORGANS = ("云溪县档案局", "青屏市林业局", "澄江新区管理委员会", "北峡区城市管理局", "石浦市水务局")


@define
class Plan:
    """What a report is to be like, before it is printed."""

    year: int
    organ: str
    habit: Habit
    forms: list[Form]
    figures: dict[str, str]
    whole: bool
    dash: str
    change: Change = lambda _, columns: columns
    relabelled: Mapping[str, str] = field(factory=dict)
    remarks: list[str] = field(factory=list)

    def foreign(self, row: str, place: int) -> str:
        """What stands in a column that is none of the form's."""
        return self.remarks[hash((len(row), place)) % len(self.remarks)] if self.remarks else ""


def plan(rnd: Random) -> Plan:
    """A report drawn by lot."""
    habit = rnd.choice(HABITS)
    editions = rnd.choice([("2021", "2021")] * 3 + [("2019", "2019")] * 3 + [("2021", "2019")])
    whole = rnd.random() < 0.3
    names = TABLES if whole else rnd.choice([(TABLES[1],), (TABLES[1],), (TABLES[0],), (TABLES[2],), TABLES])
    forms = [
        next(form for form in forms_of(name) if form.edition in (edition, None))
        for name, edition in zip(TABLES, (*editions, ""), strict=True)
        if name in names
    ]
    year = rnd.randint(2019, 2020) if editions[0] == "2019" else rnd.randint(2021, 2024)
    return Plan(year, rnd.choice(ORGANS), habit, forms, invent(forms, habit, rnd), whole, rnd.choice(["/", "-", "—"]))


def printed(report: Plan) -> Document:
    """The report, sound."""
    texts = {cell: report.dash if text == DASH else text for cell, text in report.figures.items()}
    filling = Filling(texts, report.change, report.foreign, report.relabelled)
    parts: list[Prose | Table] = []
    if report.whole:
        parts += [
            Prose(f"{report.organ}{report.year}年政府信息公开工作年度报告"),
            Prose(PREAMBLE.format(year=report.year)),
            Prose(OVERVIEW),
        ]
    for form in report.forms:
        parts += [Prose(HEADINGS[form.table]), print_table(form, filling)]
    if report.whole:
        parts += [Prose(PROBLEMS), Prose(OTHER)]
    truth = {cell: plain(text) for cell, text in report.figures.items()}
    document = Document(parts, truth, dict(truth))
    document.keep()
    return document
