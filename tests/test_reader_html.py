"""Web pages: paragraphs and rows as the page declares them, its own matter, and pages made to break readers."""

import time

import pytest

from govparse.readers import Unreadable
from govparse.readers.extract import Extract
from govparse.readers.html import read
from govparse.readers.limits import MOST_CELLS

HEADINGS = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "五、存在的主要问题及改进情况",
]
SENTENCE = "本年度报告所列数据的统计期限自2023年1月1日起至2023年12月31日止，电子版可以从门户网站下载。"


def lines_of(markup: str) -> list[str]:
    return text_of(read(markup)).split("\n")


def text_of(extract: Extract) -> str:
    return extract.source(None, None).text.strip("\n")


def rows_of(markup: str) -> list[list[str]]:
    source = read(markup).source(None, None)
    return [[source.text[cell.start : cell.end] for cell in row] for row in source.rows]


def places_of(markup: str) -> list[list[tuple[int | None, int | None, int | None]]]:
    rows = read(markup).source(None, None).rows
    return [[(cell.locator.table, cell.locator.row, cell.locator.column) for cell in row] for row in rows]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>一、</p><div>总体<b>情</b><font>况</font></div>", ["一、", "总体情况"]),
        ("<p>甲<br>乙<br/><br>丙</p>", ["甲", "乙", "丙"]),
        ("<p>政府\n      信息\n公开  12 件</p>", ["政府信息公开 12 件"]),
        ("<p>call\nthe office</p>", ["call the office"]),
        ("<p>&nbsp;&nbsp;电话：&nbsp;021&#8212;12345678 &lt;办公室&gt;</p>", ["电话： 021—12345678 <办公室>"]),
        ("<p>1<span>2</span><font>3</font></p>", ["123"]),
        ("<p class=MsoNormal>共<span lang=EN-US>12<o:p></o:p></span>件</p>", ["共12件"]),
        ("<h1>标题</h1><h2>一、概述</h2>正文<h6>小标题</h6>", ["标题", "一、概述", "正文", "小标题"]),
        ("<p><!--[if !supportLists]--><span>一、</span><!--[endif]-->概述</p>", ["一、概述"]),
        ("<p><![if !supportLists]><span>一、</span><![endif]>概述</p>", ["一、概述"]),
        ("<p>甲</p><script>document.write('<p>乙</p>')</script><style>p{}</style><!-- 丙 -->", ["甲"]),
        ("<ol><li>甲<li>乙<ul><li>子</ul><li value=7>丙</ol>丁", ["1.甲", "2.乙", "子", "7.丙", "丁"]),
        ("<ol><li>1.甲<li>（2）乙<li>三、丙</ol>", ["1.甲", "（2）乙", "三、丙"]),
        (
            '<ol style="list-style-type:cjk-ideographic" start=9><li>甲<li>乙<li>丙</ol>',
            ["九、甲", "十、乙", "十一、丙"],
        ),
        ('<ol style="list-style:none"><li>甲</ol>', ["甲"]),
        ("<ruby>公<rp>(</rp><rt>gōng</rt><rp>)</rp></ruby>开", ["公开"]),
        ("<pre>甲  1\n乙\t2\n</pre><p>丙</p>", ["甲  1", "乙\t2", "丙"]),
        ("<p>面积5m<sup>2</sup>，共3<sup>1</sup>件", ["面积5m2，共3^1件"]),
        ("<p>共3<sub>1</sub>件，H<sub>2</sub>O", ["共3^1件，H2O"]),
    ],
)
def test_paragraphs(markup: str, lines: list[str]) -> None:
    assert lines_of(markup) == lines


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("", ""),
        ("&nbsp;", ""),
        ("<p><span><o:p>&nbsp;</o:p></span></p>", ""),
        ("<p>本年新</p><p>公开数量</p>", "本年新公开数量"),
        ("本年新<br />公开\n   数量", "本年新公开数量"),
        ("<font>1</font><font>2</font>", "12"),
        ("<p>1</p><p>2</p>", "1 2"),
        ("<p>251000</p><p>元</p>", "251000 元"),
        ("<p>22</p><p>（其中修订16件）</p>", "22 （其中修订16件）"),
        ("5<img src=five.png>", "5\ufffc"),
        ("<img src=five.png>", "\ufffc"),
        ("<img src=spacer.gif width=1 height=1>", ""),
        ("<input value=821>", "821"),
        ("<input type=hidden value=821>", ""),
        ("<del>3</del><ins>5</ins>", "5"),
        ("<s>3</s>5", "5"),
        ('<span style="text-decoration: line-through">3</span>5', "5"),
        ('<span style="display: none">3</span>5', "5"),
        ("<table><tr><td>5</td></tr></table>", "5"),
        ("<div><p>12,345.60</p></div>", "12,345.60"),
    ],
)
def test_a_cell(cell: str, text: str) -> None:
    assert rows_of(f"<table><tr><td>规章<td>7<td>{cell}</td><td>9</td></tr></table>") == [["规章", "7", text, "9"]]


def test_a_merged_cell_stands_where_it_begins() -> None:
    markup = """<table>
        <tr><td rowspan=2 colspan=2>申请<td colspan=2>总计</tr>
        <tr><td>甲<td>乙</tr>
        <tr><td rowspan=0>三、<td>1.国家秘密<td>1<td>2</tr>
        <tr><td>2.其他<td><td>4</table>"""
    assert rows_of(markup) == [["申请", "总计"], ["甲", "乙"], ["三、", "1.国家秘密", "1", "2"], ["2.其他", "", "4"]]
    assert places_of(markup) == [
        [(1, 1, 1), (1, 1, 3)],
        [(1, 2, 3), (1, 2, 4)],
        [(1, 3, 1), (1, 3, 2), (1, 3, 3), (1, 3, 4)],
        [(1, 4, 2), (1, 4, 3), (1, 4, 4)],
    ]


def test_blank_columns_at_the_edges_are_none() -> None:
    markup = "<table><tr><td><td>项目<td>数量<td></td></tr><tr><td><td>规章<td><td></tr></table>"
    assert rows_of(markup) == [["项目", "数量"], ["规章", ""]]


def test_a_blank_last_column_without_heads_is_kept() -> None:
    markup = "<table><tr><td>规章<td>1<td></tr><tr><td>行政规范性文件<td>2<td></tr></table>"
    assert rows_of(markup) == [["规章", "1", ""], ["行政规范性文件", "2", ""]]


def test_a_label_with_nothing_but_blanks_keeps_them() -> None:
    assert rows_of("<table><tr><td>规章<td><td><td></table>") == [["规章", "", "", ""]]


def test_rows_inside_a_table_that_lays_out_the_page() -> None:
    markup = """<table width=960><tr><td colspan=2>2023年某市政府信息公开工作年度报告</td></tr>
        <tr><td>菜单一<br>菜单二</td><td><p>一、总体情况</p><p>正文。</p>
          <table><tr><td>规章<td>1<td>2</table></td></tr></table>"""
    assert lines_of(markup) == [
        *["2023年某市政府信息公开工作年度报告", "菜单一", "菜单二", "一、总体情况", "正文。", ""],
        "规章\t1\t2",
    ]
    assert places_of(markup) == [[(2, 1, 1), (2, 1, 2), (2, 1, 3)]]


def test_official_rows_in_the_one_table_of_a_whole_report() -> None:
    markup = f"""<table><tr><td colspan=3>2023年某市政府信息公开工作年度报告</td></tr>
        <tr><td colspan=3>一、总体情况</td></tr><tr><td colspan=3>{SENTENCE}</td></tr>
        <tr><td>二、主动公开政府信息情况<td><td></tr>
        <tr><td colspan=3>第二十条第（一）项</tr><tr><td>规章<td>1<td></tr></table>"""
    assert rows_of(markup) == [["第二十条第（一）项"], ["规章", "1", ""]]
    assert lines_of(markup)[:4] == [
        *["2023年某市政府信息公开工作年度报告", "一、总体情况", SENTENCE, "二、主动公开政府信息情况"],
    ]


def test_a_table_of_one_column_is_paragraphs() -> None:
    assert rows_of("<table><tr><td>某市办公室</td></tr><tr><td>2024年1月</td></tr></table>") == []
    assert lines_of("<table><tr><td>某市办公室</td></tr><tr><td>2024年1月</td></tr></table>") == [
        "某市办公室",
        "2024年1月",
    ]


@pytest.mark.parametrize("start", ["", "<tr>", "文字<tr>", "<tbody><tr>"])
def test_a_piece_of_a_table(start: str) -> None:
    markup = f"{start}<td>规章<td>1<td>2<tr><td>行政规范性文件<td>3<td></td></tr>"
    assert rows_of(markup) == [["规章", "1", "2"], ["行政规范性文件", "3", ""]]


@pytest.mark.parametrize(
    "table",
    [
        "<table>\n<tr><td>规章</td>\n<td>1</td></tr>\n</table>",
        "<html><body><table><tr><td>规章</td><td>1</td></tr></table></body></html>",
        '<div style="text-align: center;"><table><tr><td>规章</td><td>1</td></tr></table></div>',
    ],
)
def test_tables_in_a_plain_text(table: str) -> None:
    markup = f"# 标题\n\n一、总体情况\n正文  第一行<br>第二行\n{table}\n三、其他\n四、\n"
    said = ["# 标题", "", "一、总体情况", "正文  第一行", "第二行", "", "规章\t1", "", "三、其他", "四、"]
    assert lines_of(markup) == said
    assert lines_of(f"{table}\n三、其他\n四、") == said[6:]


def page(head: str, body: str) -> str:
    sections = "".join(f"<p>{heading}</p><p>{SENTENCE}</p>" for heading in HEADINGS)
    return f"<html><head>{head}</head><body>{body.format(sections=sections)}</body></html>"


def test_what_stands_around_the_report_is_left_out() -> None:
    lines = lines_of(
        page(
            "<title>某市门户网站</title>",
            "<div class=top><a href=x>首页</a> &gt; <a href=y>2022年政府信息公开工作年度报告</a>"
            f"<p>您的浏览器版本过低。{SENTENCE}</p></div>"
            "<div class=main><h1>某市2023年政府信息公开工作年度报告</h1><div class=tools>字体：大 中 小</div>"
            "<div id=zoom><p>序言。</p>{sections}<p>某市办公室</p></div></div>"
            "<div class=foot>主办：某市人民政府 网站地图</div>",
        )
    )
    assert lines[:3] == ["某市2023年政府信息公开工作年度报告", "字体：大 中 小", "序言。"]
    assert lines[-1] == "某市办公室"
    assert all(heading in lines for heading in HEADINGS)


def test_a_title_that_is_a_link_is_kept() -> None:
    body = "<ul><li>菜单</ul><div><h1><a href=x>某市2023年政府信息公开工作年度报告</a></h1><div>{sections}</div></div>"
    assert lines_of(page("", body))[:2] == ["某市2023年政府信息公开工作年度报告", HEADINGS[0]]


def test_without_headings_the_whole_page_is_read() -> None:
    assert lines_of("<div>菜单</div><div><p>某市2023年政府信息公开工作年度报告</p></div><div>主办</div>") == [
        *["菜单", "某市2023年政府信息公开工作年度报告", "主办"],
    ]


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="ArticleTitle" content="某市2023年政府信息公开工作年度报告"><title>其他</title>',
        "<title>某市2023年政府信息公开工作年度报告_年度报告_某市人民政府</title>",
        "<title>某市人民政府 - 某市2023年政府信息公开工作年度报告</title>",
    ],
)
def test_a_title_that_only_the_head_of_the_page_has(head: str) -> None:
    assert lines_of(page(head, "<div>{sections}</div>"))[:2] == ["某市2023年政府信息公开工作年度报告", HEADINGS[0]]
    shown = page(head, "<h1>某区2023年政府信息公开工作年度报告</h1><div>{sections}</div>")
    assert lines_of(shown)[:2] == ["某区2023年政府信息公开工作年度报告", HEADINGS[0]]


def test_traditional_headings_are_known() -> None:
    body = "".join(
        f"<p>{heading}</p>" for heading in ("一、總體情況", "二、主動公開政府信息情況", "六、其他需要報告的事項")
    )
    assert lines_of(f"<div>菜單</div><div>{body}</div>")[0] == "一、總體情況"


def remarks_of(markup: str) -> list[tuple[str, object]]:
    return [(remark.code, remark.details.get("count")) for remark in read(markup).remarks]


def test_hidden_text_is_not_read_and_said() -> None:
    markup = "<p>甲</p><p hidden>乙</p><div style='DISPLAY : none'><p>丙<p>丁</div><i style='mso-hide:all'>戊</i>"
    assert lines_of(markup) == ["甲"]
    assert remarks_of(markup) == [("GP906", 3)]
    assert remarks_of("<p>甲</p><p hidden> </p><div style='display:none'><img></div>") == []


def test_a_report_that_a_script_would_show_is_read() -> None:
    markup = page("", "<p>首页</p><div id=zoom style='display:none'>{sections}</div>")
    assert lines_of(markup)[0] == HEADINGS[0]
    assert remarks_of(markup) == []


@pytest.mark.parametrize("markup", ["<html></html>", "<html><body><script>load()</script><img src=x></body></html>"])
def test_a_page_without_text(markup: str) -> None:
    with pytest.raises(Unreadable):
        read(markup)


ROW = "<tr><td>规章</td><td>1</td><td>2</td></tr>"
HOSTILE = {
    "deep": "<div>" * 20_000 + "<p>规章" + "</div>" * 20_000,
    "mismatched": "<x><div></x>" * 10_000 + "规章",
    "nested tables": "<table><tr><td>甲<td>" * 2_000 + f"<table>{ROW}",
    "unended formatting": "".join(f"<p><font size={n}>规" for n in range(4_000)) + "规章",
    "attributes": "<p " + " ".join(f'a{n}=">"' for n in range(30_000)) + ">规章</p>",
    "spans": "<table><tr>" + "<td colspan=99999 rowspan=99999>9" * 500 + f"</tr>{ROW * 500}</table>",
    "numbers": f"<ol start={'9' * 9_000}><li value={'9' * 9_000}>规章</ol><table><tr><td rowspan={'9' * 9_000}>1<td>2",
    "angles": "<" * 200_000 + "规章",
    "no end": "规章<p a='" + "x" * 200_000,
    "nul": "<p>规\0章\0</p>规章" * 1_000,
    "surrogates": "<p>\ud800规章\udfff</p>" * 1_000,
    "hidden": "<div hidden>" * 5_000 + "</div>" * 5_000 + "规章",
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_are_read_in_time(markup: str) -> None:
    start = time.perf_counter()
    source = read(markup).source(None, None)
    assert time.perf_counter() - start < 20
    assert "规章" in source.text
    assert source.text.encode()


def test_rows_of_a_deep_page_are_still_rows() -> None:
    markup = "<div><span><b>" * 1_000 + f"<p>甲</p><table>{ROW}</table>"
    assert rows_of(markup) == [["规章", "1", "2"]]
    assert lines_of(markup)[0] == "甲"


def test_too_many_cells_are_said() -> None:
    extract = read("<p>甲</p><table>" + "<tr>" + "<td>1" * (MOST_CELLS + 9) + "</table>")
    assert [remark.code for remark in extract.remarks] == ["GP905"]
    assert text_of(extract).startswith("甲\n")


def test_a_page_of_too_many_tags_is_read_as_far_as_they_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govparse.readers.html.MOST_TAGS", 5)
    extract = read("<p>甲</p><p>乙</p><p>丙</p><p>丁</p>")
    assert lines_of("<p>甲</p><p>乙</p><p>丙</p><p>丁</p>") == ["甲", "乙", "丙"]
    assert [remark.code for remark in extract.remarks] == ["GP905"]
    assert read("<p>甲</p><p>乙</p>").remarks == []


def test_a_neighbour_is_not_the_title_where_the_head_of_the_page_has_one() -> None:
    """The title of the text is divided, and what looks like one are links."""
    title, other = "云溪县档案局2023年政府信息公开工作年度报告", "云溪县档案局2022年政府信息公开工作年度报告"
    text = "".join(f"<h2>{heading}</h2><p>{SENTENCE}</p>" for heading in HEADINGS)
    page = f"<html><head><title>{title}</title></head><body><ul><li><a href=x>{other}</a><li><a href=y>首页</a></ul>"
    page += (
        f"<div><h1>云溪县档案局<br>2023年政府信息公开工作<br>年度报告</h1>{text}</div><p>主办：云溪县</p></body></html>"
    )
    lines = lines_of(page)
    assert lines[0] == title
    assert lines[-1] == SENTENCE
    assert other not in lines
    without = lines_of(page.replace(f"<title>{title}</title>", ""))
    assert other in without
