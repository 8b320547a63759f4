"""Web pages as they look: what style sheets hide, raise and put in, what stands in fields and drawings, block grids."""

import pytest
from test_reader_html import HEADINGS, SENTENCE, lines_of, rows_of, text_of

from govparse.api import parse
from govparse.readers import Unreadable
from govparse.readers.html import read

HEAD = "<tr><td>信息内容</td><td>制发</td><td>废止</td><td>有效</td></tr>"


def remarks_of(markup: str) -> list[str]:
    return [remark.code for remark in read(markup).remarks]


def cell_of(cell: str, head: str = "") -> str:
    """What is read of a cell beside others, with a head of the page."""
    markup = f"<html><head>{head}</head><body><table><tr><td>规章</td><td>7</td>{cell}</tr></table></body></html>"
    return rows_of(markup)[0][2]


@pytest.mark.parametrize(
    "style",
    [
        *("display:none", "display:none !important", "visibility:hidden", "opacity:0", "opacity: 0.0", "font-size:0"),
        *("font-size:0px", "font:0/0 a", "color:#fff", "color:white", "color:rgb(255, 255, 255)", "color:transparent"),
        *("color:rgba(0,0,0,0)", "color:#eee;background:#eee", "position:absolute;left:-9999px", "mso-hide:all"),
        *("display:inline-block;width:0;overflow:hidden", "transform:scale(0)", "clip-path:inset(100%)"),
        *("text-decoration:line-through", "text-indent:-9999px", "-webkit-text-fill-color:transparent"),
    ],
)
def test_what_a_style_hides_is_not_read(style: str) -> None:
    assert cell_of(f'<td><span style="{style}">9</span>17</td>') == "17"
    assert cell_of('<td><span class="h">9</span>17</td>', f"<style>td .h {{{style}}}</style>") == "17"
    assert "GP906" in remarks_of(f'<p>甲<span style="{style}">9</span></p>')


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        ("@media screen { .h { display: none } }", "17"),
        ("@media print { .h { display: none } }", "917"),
        ("@media (max-width: 600px) { .h { display: none } }", "917"),
        (".h { display: none } td .h { display: inline }", "917"),
        (".h { display: none !important } td .h { display: inline }", "17"),
        ("/* .x {} */ .a, .h /* y */ { display: none }", "17"),
        ("<!-- .h { display: none } -->", "17"),
        (".h:hover { display: none }", "917"),
        ("td:nth-child(3) > span { display: none }", "17"),
        ("!! { display: none } .h { display: none }", "17"),
        ("td { background: #036 } .h { color: #fff }", "917"),
        ("td { background: url(a.png) } .h { color: #fff }", "917"),
        (".h { color: #fff ", "17"),
    ],
)
def test_the_cascade(sheet: str, text: str) -> None:
    assert cell_of('<td><span class="h">9</span>17</td>', f"<style>{sheet}</style>") == text


def test_a_ground_that_another_sheet_may_give_is_not_known() -> None:
    linked = '<link rel="stylesheet" href="a.css"><style>th, .h { color: white }</style>'
    assert cell_of('<th class="head">废止</th>', linked) == "废止"
    assert cell_of('<td><span class="h">9</span>17</td>', linked) == "17"


def test_cells_that_are_gone_take_no_place_and_those_out_of_sight_do() -> None:
    gone = f'<table>{HEAD}<tr><td>规章</td><td>2</td><td class="h">77</td><td>1</td><td>3</td></tr></table>'
    assert rows_of(f"<style>.h {{display:none}}</style>{gone}")[1] == ["规章", "2", "1", "3"]
    assert rows_of(f"<style>.h {{visibility:hidden}}</style>{gone}")[1] == ["规章", "2", "", "1", "3"]
    row = f'<table>{HEAD}<tr class="h"><td>规章</td><td>9</td></tr><tr><td>规章</td><td>2</td><td>1</td><td>3</td></tr>'
    assert rows_of(f"<style>.h {{visibility:collapse}}</style>{row}</table>")[1:] == [["规章", "2", "1", "3"]]


def test_letters_of_a_size_in_a_box_without_size_are_read() -> None:
    assert lines_of('<div style="font-size:0"><p style="font-size:14px">公开</p> 九</div>') == ["公开"]


@pytest.mark.parametrize(
    "style",
    [
        *("vertical-align:super", "vertical-align: sub", "vertical-align:4pt", "vertical-align:text-top"),
        *("position:relative;top:-3.0pt;mso-text-raise:3.0pt", "position:relative;bottom:.5em"),
        *("font-size:6pt;vertical-align:top", "transform:translateY(-4px)", "font-variant-position:super"),
    ],
)
def test_a_raised_number_is_kept_apart(style: str) -> None:
    assert cell_of(f'<td>17<span style="{style}">1</span></td>') == "17^1"
    assert cell_of('<td>17<b class="n">1</b></td>', f"<style>.n {{{style}}}</style>") == "17^1"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<sup>1</sup>17", "1^17"),
        ('17<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>1</span></a>', "17^1"),
        ('17<a role="doc-noteref" href="#n1">1</a>', "17^1"),
        ("<span style='vertical-align:middle'>1</span>7", "17"),
        ("17<sup>件</sup>", "17件"),
    ],
)
def test_notes_and_what_is_none(cell: str, text: str) -> None:
    assert cell_of(f"<td>{cell}</td>") == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<select><option>0<option selected>17</select>", "17"),
        ("<select><option>17<option>0</select>", "17"),
        ("<select><option label=17 selected>x</select>", "17"),
        ("<select multiple><option>1<option>2</select>", "\ufffc"),
        ("<button>17</button>", "17"),
        ("<input type=button value=17>", "17"),
        ("<textarea>17</textarea>", "17"),
        ("<svg><text>17</text></svg>", "17"),
        ("<svg><path d='M0 0'/></svg>", "\ufffc"),
        ("<svg></svg>", ""),
        ("<math><mn>17</mn></math>", "17"),
        ("<math><msup><mn>17</mn><mn>1</mn></msup></math>", "17^1"),
        ("<math><mfrac><mn>1</mn><mn>7</mn></mfrac></math>", "\ufffc"),
        ("<object>17</object>", "17"),
        ("<object data=a.swf>17</object>", "\ufffc"),
        ("<iframe src=a></iframe>", "\ufffc"),
        ("<canvas></canvas>", "\ufffc"),
        ("<meter value=17></meter>", "\ufffc"),
        ("<x-number value=17></x-number>", "\ufffc"),
        ("<noscript>17</noscript>", "\ufffc"),
        ("<template>17</template>", ""),
        ("<script>document.write(17)</script>", "\ufffc"),
        ("<script>var a = 17</script>", ""),
        ("{{ row.count }}", "\ufffc"),
        ("<span style='display:inline-block;width:30px;background:url(17.png)'></span>", "\ufffc"),
    ],
)
def test_what_stands_in_a_cell_beside_text(cell: str, text: str) -> None:
    assert cell_of(f"<td>{cell}</td>") == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("attr(data-n)", "17"),
        ('"17"', "17"),
        ('"1" attr(data-m) "7"', "17"),
        (r'"\31\37"', "17"),
        ("counter(rows)", "\ufffc"),
        ("var(--n)", "\ufffc"),
        ('"\ue601"', ""),
        ("none", ""),
    ],
)
def test_what_a_style_sheet_puts_into_a_cell(content: str, text: str) -> None:
    assert cell_of("<td><b class=n data-n=17></b></td>", f"<style>.n::before {{content: {content}}}</style>") == text
    assert lines_of(f"<style>p:after {{content: {content}}}</style><p>甲</p>") == ["甲"]


def test_a_table_that_a_script_fills_is_in_doubt() -> None:
    blank = "<tr><td>规章</td><td></td><td></td><td></td></tr>"
    table = f"<table>{HEAD}{blank}{blank}</table>"
    assert rows_of(table)[1] == ["规章", "", "", ""]
    assert rows_of(f"{table}<script src=a.js></script>")[1] == ["规章", "\ufffc", "\ufffc", "\ufffc"]
    assert "GP916" in remarks_of(f"{table}<script>cells[0].innerText = 2</script>")
    assert rows_of(f'{table}<script type="application/ld+json">{{"a": 1}}</script>')[1] == ["规章", "", "", ""]


def test_a_cell_that_a_script_names_is_in_doubt() -> None:
    named = '<tr><td>规章</td><td>2</td><td id="n2"></td><td></td></tr>'
    script = "<script>document.getElementById('n2').textContent = 17</script>"
    assert rows_of(f"<table>{HEAD}{named}</table>{script}")[1] == ["规章", "2", "\ufffc", ""]


def test_doubtful_cells_are_ambiguous_without_candidates() -> None:
    row = "<tr><td>规章<td><canvas></canvas></td><td></td><td>3</tr><tr><td>行政规范性文件<td>1<td>2<td>3</tr>"
    page = (
        f"<p>{HEADINGS[1]}</p><table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数</tr>{row}</table>"
    )
    cells = parse(page).cells
    doubtful, blank = cells["disclosure.rules.issued"], cells["disclosure.rules.repealed"]
    assert (doubtful.value, doubtful.reading, doubtful.candidates) == (None, "ambiguous", None)
    assert (blank.value, blank.state) == (None, "blank")


GRID = [
    ["信息内容", "制发", "废止", "有效"],
    ["规章", "2", "", "13"],
    ["文件", "17", "4", "96"],
    ["合计", "19", "5", "109"],
]


def laid_out(row: str, cell: str, around: str = "", head: str = "") -> str:
    rows = "".join(f"<div {row}>{''.join(f'<div {cell}>{text}</div>' for text in texts)}</div>" for texts in GRID)
    return f"{head}<div {around}>{rows}</div>"


@pytest.mark.parametrize(
    "markup",
    [
        laid_out('style="display:table-row"', 'style="display:table-cell"', 'style="display:table"'),
        laid_out(
            "class=r",
            "class=c",
            "class=t",
            "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>",
        ),
        laid_out("role=row", "role=cell", "role=table"),
        laid_out('style="display:flex"', ""),
        laid_out("", 'style="float:left;width:25%"'),
        laid_out("", 'style="display:inline-block"'),
        laid_out("class=row", "class=col-3"),
        laid_out('style="display:contents"', "", 'style="display:grid;grid-template-columns:repeat(4, 1fr)"'),
        laid_out(
            'style="display:contents"', "", 'style="display:grid;grid-template-columns:2fr 1fr 1fr minmax(1px, 2fr)"'
        ),
    ],
)
def test_a_grid_of_blocks_is_a_table(markup: str) -> None:
    assert rows_of(markup) == GRID


def test_spans_of_a_grid() -> None:
    items = '<p style="grid-column:1 / -1">甲<p>乙<p style="grid-column:span 2">丙<p style="grid-column:2 / 4">丁'
    markup = f'<div style="display:grid;grid-template-columns:1fr 1fr 1fr">{items}</div>'
    assert rows_of(markup) == [["甲"], ["乙", "丙"], ["丁"]]


def test_what_is_side_by_side_without_numbers_is_no_table() -> None:
    menu = "".join("<div style='display:flex'><a>新闻</a><a>政务</a></div>" for _ in range(4))
    assert rows_of(f"<div>{menu}</div>") == []
    items = "<span>规章</span><span>2</span>"
    assert lines_of(f'<div style="display:grid">{items}</div>') == ["规章", "2"]


def report(year: int, count: int) -> str:
    return f"<p>某局{year}年政府信息公开工作年度报告</p>" + "".join(
        f"<p>{heading}</p><p>{year}年公开{count}条。</p>" for heading in HEADINGS
    )


@pytest.mark.parametrize(
    ("first", "second", "head"),
    [
        ("class=p", "class='p on'", "<style>.p{display:none}.p.on{display:block}</style>"),
        ("style='display:none'", "", ""),
        ("style='display:none'", "style='display:none'", ""),
        ("class=tab-pane", "class='tab-pane active'", ""),
        ("class=layui-tab-item", "class='layui-tab-item layui-show'", ""),
    ],
)
def test_of_several_years_the_one_that_is_shown_is_read(first: str, second: str, head: str) -> None:
    title = "<title>某局2023年政府信息公开工作年度报告</title>"
    body = f"<div><div {first}>{report(2022, 8)}</div><div {second}>{report(2023, 2)}</div></div>"
    markup = f"<html><head>{title}{head}</head><body>{body}</body></html>"
    assert "2022年公开8条。" not in lines_of(markup)
    assert "2023年公开2条。" in lines_of(markup)
    assert "GP917" in remarks_of(markup)


def test_the_rest_of_a_report_behind_a_tab_is_read() -> None:
    parts = [f"<p>{heading}</p><p>{SENTENCE}</p>" for heading in HEADINGS]
    hidden = "".join(f"<div style='display:none'>{part}</div>" for part in parts[1:])
    assert [line for line in lines_of(f"<div>{parts[0]}</div>{hidden}") if line in HEADINGS] == HEADINGS


TITLE = "某局2023年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("body", "address"),
    [
        (f"<h1>{TITLE}</h1><p>来源：办公室</p><p>附件：<a href='P1.pdf'>{TITLE}.pdf</a></p>", "P1.pdf"),
        (f"<h1>{TITLE}</h1><p>现予公布，请点击附件下载，{SENTENCE}</p><a href='P1.docx'>附件</a>", "P1.docx"),
        ("<iframe src='W1.pdf'></iframe>", "W1.pdf"),
        ("<embed src='W1.pdf'>", "W1.pdf"),
        (f"<h1>{TITLE}</h1><p><img src='1.jpg'></p>", "1.jpg"),
        (f"<h1>{TITLE}</h1><table><tr><td>索引号<td>0012<td>日期<td>2024</table><a href='a.ofd'>下载</a>", "a.ofd"),
    ],
)  # fmt: skip
def test_a_page_that_only_leads_to_the_report(body: str, address: str) -> None:
    found = parse(f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>")
    assert not found.recognised
    assert [(one.code, one.message.en.endswith(address)) for one in found.diagnostics if one.code != "GP906"] == [
        ("GP915", True)
    ]


def test_a_page_with_a_frame_and_nothing_else_names_it() -> None:
    with pytest.raises(Unreadable, match=r"W1\.pdf"):
        read("<html><body><iframe src='W1.pdf'></iframe></body></html>")


@pytest.mark.parametrize(
    "item", ["<li><a href={n}.html>{organ}2023年政府信息公开工作年度报告</a><span>2024-01-20</span></li>",
             "<tr><td>{n}</td><td><a href={n}.html>{organ}2023年政府信息公开工作年度报告</a></td><td>2024</td></tr>"]
)  # fmt: skip
def test_a_list_of_links_is_no_report(item: str) -> None:
    items = "".join(item.format(n=n, organ=organ) for n, organ in enumerate(("财政局", "司法局", "教育局")))
    around = "table" if item.startswith("<tr") else "ul"
    found = parse(f"<html><head><title>年报</title></head><body><{around}>{items}</{around}></body></html>")
    assert (found.recognised, [one.code for one in found.diagnostics]) == (False, ["GP101"])


def test_a_report_with_links_is_one() -> None:
    around = f"<a href=2022.html>{TITLE.replace('2023', '2022')}</a><a href=a.pdf>附件</a>"
    assert parse(f"<html><body>{around}{report(2023, 2)}</body></html>").recognised


def test_markdown_with_a_table_of_html_keeps_its_lines() -> None:
    text = (
        "# 标题\n\n<p align='center'>甲</p>\n\n第一行\n    第二行\n\n<table><tr><td>规章<td>1</table>\n\n"
        "| 甲<br>乙 | 1 |\n"
    )
    assert lines_of(text) == [
        *("# 标题", "", "甲", "", "第一行", "    第二行", "", "规章\t1", "", "| 甲<br>乙 | 1 |"),
    ]


QUOTED = '"aaaa" '


@pytest.mark.parametrize(
    "markup",
    [
        f"<style>.no div div div div div {{display:none}}</style>{'<div>' * 400}x",
        f"<style>{'.a .b .c td {display:none}' * 5000}</style>{'<p class=c>x' * 5000}",
        f"<style>p:nth-child(3n), p ~ p {{display:none}}</style>{'<p>x' * 20000}",
        f"<style>td::before {{content: {QUOTED * 20000}}}</style><table><tr>{'<td></td>' * 2000}<td>x</table>",
        f"<style>{'/*' * 100000}</style><p hidden>x</p>x",
        f"<style>{'{' * 100000}</style><p hidden>x</p>x",
        f"<style>{'@media x {' * 50000}</style><p hidden>x</p>x",
        f"<p style='{'a:b(' * 100000}'>x</p><p hidden>x</p>",
        f"<div>{'<div style=display:flex><b>1</b><b>2</b></div>' * 5000}</div>",
        f"{'<div style=display:flex><b>1</b>' * 500}",
        f"{'<div role=row>' * 400}{'<b role=cell>x</b>' * 5000}",
        f"<table><tr><td>{'{{' * 100000}",
        f"<script>innerHTML {QUOTED * 100000}</script><table><tr>{'<td id=a>x' * 5000}",
    ],
)
def test_hostile_styles_are_read_within_bounds(markup: str) -> None:
    assert len(text_of(read(markup))) <= len(markup)
