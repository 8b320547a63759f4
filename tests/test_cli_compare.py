"""`compare`: what is compared with what, formats, words, exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest
from command import Done, govparse
from composed import cases, report, word
from selectolax.lexbor import LexborHTMLParser

from govparse.cli.display import display_width


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two years of an organ that do not meet, and a version of the second."""
    prose = {1: ["收到申请9件。"], 6: ["<b>无</b>其他需要报告的事项。"]}
    (tmp_path / "2022.txt").write_text(report(2022, cases(12, 0, 3)), encoding="utf-8")
    (tmp_path / "2023.docx").write_bytes(word(2023, cases(9, 2, 1), prose=prose))
    (tmp_path / "2023.txt").write_text(
        report(2023, cases(9, 2, 1) | {"disclosure.licensing.decisions": 7}, prose=prose | {1: ["收到申请8件。"]}),
        encoding="utf-8",
    )
    return tmp_path


def compare(folder: Path, *arguments: str) -> Done:
    return govparse("compare", *(folder / each if each.startswith("20") else each for each in arguments))


def test_years_are_compared_where_every_report_is_for_another(folder: Path) -> None:
    done = compare(folder, "2023.docx", "2022.txt", "--lang", "zh")
    assert done.code == 0
    assert done.lines[0] == "各年度比较：2022年、2023年：错误1处，警告0处，提示0处"
    heads = done.lines[1].split()
    assert heads == ["2022年", "2023年"]
    assert "四、结转下年度继续办理 × 总计" in done.text
    at = next(number for number, line in enumerate(done.lines) if line.startswith("错误 GP701: "))
    assert done.lines[at + 1] == "  2022年：第三部分表格，“四、结转下年度继续办理”行“自然人”“总计”列"
    assert done.lines[at + 2].endswith("，文档第2个表格第5行")
    figures = [line for line in done.lines if " × " in line]
    assert len({display_width(line) for line in [done.lines[1], *figures]}) == 1, "columns stand below each other"


def test_versions_are_compared_where_all_are_for_one_year(folder: Path) -> None:
    done = compare(folder, "2023.docx", "2023.txt")
    assert done.lines[0] == "versions compared: 2023.docx, 2023.txt: errors: 1, warnings: 1, notes: 0"
    assert "error GP711: 行政许可 × 本年处理决定数量: 0 in 2023.docx, 7 in 2023.txt" in done.lines
    assert "warning GP714: 2023.docx says '收到申请9件。', 2023.txt '收到申请8件。'" in done.lines


def test_fail_on_sets_the_exit_code(folder: Path) -> None:
    assert compare(folder, "2022.txt", "2023.docx", "--fail-on", "error").code == 1
    assert compare(folder, "2023.docx", "2023.docx", "--as", "versions", "--fail-on", "info").code == 0


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("2022.txt",), "it takes two reports"),
        (("2022.txt", "2023.txt", "2023.docx"), "some reports are for one year"),
        (("2023.txt", "2023.docx", "--as", "years"), "must be for known and different years"),
        (("2022.txt", "--as", "never"), "Invalid value"),
    ],
)
def test_what_cannot_be_compared_is_wrong_usage(folder: Path, arguments: tuple[str, ...], reason: str) -> None:
    done = compare(folder, *arguments)
    assert (done.code, done.data) == (2, b"")
    assert reason in done.notes


def test_what_is_no_report_is_said_and_the_others_are_compared(folder: Path) -> None:
    (folder / "2021.txt").write_text("会议通知\n", encoding="utf-8")
    done = compare(folder, "2021.txt", "2022.txt", "2023.txt")
    assert done.code == 3
    assert "GP101" in done.notes
    assert done.lines[0].startswith("years compared: 2022, 2023: ")


def test_a_parent_is_compared_with_its_children(tmp_path: Path) -> None:
    for name, organ, received in (("p", "某县人民政府", 40), ("a", "某县林业局", 30), ("b", "某县水务局", 15)):
        (tmp_path / f"{name}.txt").write_text(report(2023, cases(received, 0, 0), organ), encoding="utf-8")
    children = (tmp_path / "a.txt", tmp_path / "b.txt")
    done = govparse("compare", "--parent", tmp_path / "p.txt", *children, "--lang", "zh")
    assert done.lines[0] == "上下级比较：某县人民政府、某县林业局、某县水务局：错误0处，警告3处，提示0处"
    assert done.lines[1].split()[-1] == "其余"
    assert done.lines[2].split()[-4:] == ["40", "30", "15", "-5"]
    assert govparse("compare", "--parent", tmp_path / "none.txt", *children).code == 3


def test_json_is_one_record(folder: Path) -> None:
    (line,) = compare(folder, "2022.txt", "2023.docx", "--format", "json").lines
    made = json.loads(line)
    assert list(made) == ["kind", "reports", "differences", "figures", "repeats"]
    assert made["kind"] == "years"
    assert [each["year"] for each in made["reports"]] == [2022, 2023]
    (found,) = made["differences"]
    assert (found["code"], found["severity"]) == ("GP701", "error")
    assert [side["report"] for side in found["sides"]] == [0, 1]
    row = next(each for each in made["figures"] if each["cell"] == "applications.carried_in.total")
    assert row["values"] == [0, 2]


def test_csv_has_a_line_for_each_side_and_opens_in_excel(folder: Path) -> None:
    done = compare(folder, "2023.docx", "2023.txt", "--format", "csv")
    assert done.data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(done.data.decode("utf-8-sig"), newline="")))
    assert [(row["number"], row["code"], row["value"], row["text"]) for row in rows] == [
        ("1", "GP711", "0", ""),
        ("1", "GP711", "7", ""),
        ("2", "GP714", "", "收到申请9件。"),
        ("2", "GP714", "", "收到申请8件。"),
    ]
    assert rows[0]["place_zh"].startswith("第二部分表格，“行政许可”行")


def test_the_page_is_chinese_marks_what_differs_and_escapes_all(folder: Path) -> None:
    done = compare(folder, "2023.docx", "2023.txt", "--format", "html")
    tree = LexborHTMLParser(done.data)
    assert tree.css("h1")[0].text() == "同一报告各版本比较"
    assert [node.text() for node in tree.css("mark")] == ["9", "8"]
    assert not tree.css("script, img, link, b")
    years = LexborHTMLParser(compare(folder, "2022.txt", "2023.docx", "--format", "html", "--lang", "en").data)
    assert years.css("h1")[0].text() == "Reports of several years compared"
    assert "GP701" in years.css("tr.error")[0].text()


def test_a_sentence_that_looks_like_markup_is_text(folder: Path) -> None:
    changed = (folder / "2023.txt").read_text(encoding="utf-8").replace("<b>无</b>", "<script>x</script>")
    (folder / "2023c.txt").write_text(changed, encoding="utf-8")
    data = compare(folder, "2023.txt", "2023c.txt", "--format", "html").data
    assert b"&lt;<mark>script&gt;x" in data
    assert b"<script" not in data


def test_it_goes_to_a_file(folder: Path) -> None:
    path = folder / "out.json"
    done = compare(folder, "2022.txt", "2023.docx", "--format", "json", "--output", str(path))
    assert done.data == b""
    assert json.loads(path.read_bytes())["kind"] == "years"


def test_reports_of_one_name_are_called_by_their_paths(folder: Path) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "2023.txt").write_bytes((folder / "2023.txt").read_bytes())
    done = compare(folder, "2023.txt", str(folder / "b" / "2023.txt"))
    assert done.lines[0].startswith(f"versions compared: {folder / '2023.txt'}, {folder / 'b' / '2023.txt'}: ")
