"""`parse` and `cells`: what is written for programs and for people."""

import csv
import io
import json

import pytest
from command import govparse

from govparse.cli.display import display_width
from helpers import CASES, CORPUS, corpus_text

FILES = [CORPUS / f"{case}.txt" for case in CASES]


@pytest.mark.parametrize("path", FILES, ids=CASES)
def test_one_report_is_one_object_on_one_line(path: object) -> None:
    done = govparse("parse", path)
    assert done.code == 0
    assert done.data.count(b"\n") == 1
    assert json.loads(done.data)["recognised"] is True


def test_several_reports_are_json_lines() -> None:
    lines = govparse("parse", *FILES).lines
    assert [json.loads(line)["source"]["name"] for line in lines] == [str(path) for path in FILES]


def test_pretty_json_is_the_same_object() -> None:
    pretty = govparse("parse", FILES[2], "--pretty").data
    assert pretty.startswith(b"{\n  ")
    assert json.loads(pretty) == json.loads(govparse("parse", FILES[2]).data)


def test_text_is_what_places_point_into() -> None:
    done = govparse("parse", FILES[3], "--format", "text")
    assert done.text == corpus_text(CASES[3])


def test_a_terminal_gets_a_summary_and_a_pipe_json() -> None:
    assert govparse("parse", FILES[0]).data.startswith(b'{"govparse"')
    assert not govparse("parse", FILES[0], terminal=True).data.startswith(b"{")
    assert govparse("parse", FILES[0], "--format", "json", terminal=True).data.startswith(b"{")


def test_the_summary_shows_title_sections_tables_and_findings() -> None:
    text = govparse("parse", FILES[0], "--format", "summary", "--lang", "zh").text
    assert "三门峡市文化广电和旅游局2022年政府信息公开工作年度报告" in text
    assert "  六、其他需要报告的事项" in text
    assert "    (一)主动公开情况  [一是 二是 三是]" in text
    assert "主动公开政府信息情况 (2021年格式, tab_separated)" in text
    assert "0|1?" in text
    assert "? 存疑，请核对原件" in text
    assert "错误 GP305: " in text


@pytest.mark.parametrize("path", FILES, ids=CASES)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_figures_of_a_table_stand_below_each_other(path: object, width: int) -> None:
    lines = govparse("parse", path, "--format", "summary", settings={"COLUMNS": str(width)}).lines
    start = next(at for at, line in enumerate(lines) if line.startswith("收到和处理政府信息公开申请情况"))
    rows = [line for line in lines[start:] if line.startswith(("  一、本年", "  二、上年", "  四、结转"))]
    assert len(rows) == 3
    assert len({display_width(row.rstrip("*")) for row in rows}) == 1


@pytest.mark.parametrize(
    ("arguments", "settings", "colored"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"TERM": "dumb"}, False),
        (("--color", "never"), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
    ],
)
def test_colours_on_a_terminal(arguments: tuple[str, ...], settings: dict[str, str], colored: bool) -> None:
    done = govparse("parse", FILES[0], *arguments, terminal=True, settings=settings)
    assert (b"\x1b[" in done.data) == colored


def test_no_colours_in_a_pipe_unless_asked_for() -> None:
    assert b"\x1b[" not in govparse("check", FILES[0]).data
    assert b"\x1b[" in govparse("check", FILES[0], "--color", "always").data


def test_colours_of_a_terminal_do_not_reach_redirected_errors() -> None:
    done = govparse("check", FILES[0], "none.txt", terminal=True)
    assert b"\x1b[" in done.data
    assert "GP901" in done.notes
    assert "\x1b[" not in done.notes


@pytest.mark.parametrize(
    "verb", ["parse --format summary", "check", "tree", "tokens", "sniff", "explain", "explain GP305"]
)
def test_a_console_that_lacks_characters_stops_nothing(verb: str) -> None:
    paths = [] if verb.startswith("explain") else [FILES[0]]
    done = govparse("--lang", "zh", *verb.split(), *paths, encoding="ascii")
    assert done.code in (0, 1)
    assert b"?" in done.data


def test_machine_output_is_utf8_on_any_console() -> None:
    assert govparse("parse", FILES[0], encoding="ascii").data == govparse("parse", FILES[0]).data
    assert govparse("cells", FILES[0], encoding="gbk").data == govparse("cells", FILES[0]).data


def test_cells_of_all_reports_in_order() -> None:
    rows = [json.loads(line) for line in govparse("cells", *FILES).lines]
    assert list(dict.fromkeys(row["source"] for row in rows)) == [str(path) for path in FILES]
    assert len(rows) == 998
    row = next(row for row in rows if row["cell"] == "disclosure.normative_documents.repealed")
    assert (row["organ"], row["year"], row["edition"]) == ("三门峡市文化广电和旅游局", 2022, "2021")
    assert (row["value"], row["reading"], row["raw"]) == (5, "exact", "5")


def test_cells_as_csv_have_one_header() -> None:
    data = govparse("cells", *FILES, "--format", "csv").data
    assert data.count("\ufeff".encode()) == 1
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == 998
    assert {row["source"] for row in rows} == {str(path) for path in FILES}
