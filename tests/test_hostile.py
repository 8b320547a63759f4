"""Bad input: a Report or a clear error with the right exit code; never a traceback, never a hang, nothing lost.

Cases that could hang run in a process of their own with a deadline; deadlines are generous, they tell minutes from
seconds.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import govparse
from helpers import CASES, CORPUS, check_laws, corpus_text

MEGABYTE = 1_000_000
DEADLINE = 60.0


def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """`govparse` in a process of its own."""
    command = [sys.executable, "-c", "from govparse.cli import main; main()", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=DEADLINE, check=False)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        " ",
        "\ufeff",
        "\0",
        "\0" * 1000,
        "\ud800",
        "a\udfffb\n一、总体情况\n\ud83d",
        "\r",
        "|",
        "\t",
        "\U0010ffff" * 50,
    ],
)
def test_texts_that_are_hardly_texts(text: str) -> None:
    report = govparse.parse(text)
    check_laws(report, text)
    assert not report.recognised
    assert [found.code for found in report.diagnostics if found.severity == "error"] == ["GP101"]


def section(text: str, first: str, last: str) -> str:
    return text[text.index(first) : text.index(last)]


@pytest.mark.parametrize("case", [case for case in CASES if "一、总体情况" in corpus_text(case)])
def test_a_table_alone(case: str) -> None:
    text = corpus_text(case)
    table = section(text, "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议").split("\n", 1)[1]
    report = govparse.parse(table)
    check_laws(report, table)
    whole = govparse.parse(text)
    assert set(report.tables) == {"applications"}
    for name, cell in report.cells.items():
        assert (cell.value, cell.state) == (whole.cell(name).value, whole.cell(name).state), name


@pytest.mark.parametrize("case", [case for case in CASES if "一、总体情况" in corpus_text(case)])
def test_prose_alone(case: str) -> None:
    text = section(corpus_text(case), "一、总体情况", "二、主动公开政府信息情况")
    report = govparse.parse(text)
    check_laws(report, text)
    assert report.cells == {}
    assert [part.kind for part in report.sections] == ["overview"]


LONG: dict[str, Callable[[int], str]] = {
    "one line of prose": lambda size: "政府信息公开工作年度报告，" * (size // 13),
    "one line of digits": lambda size: "0123456789" * (size // 10),
    "tabs": lambda size: "\t" * size,
    "bars": lambda size: "|" * size,
    "bars and blanks": lambda size: "| " * (size // 2),
    "numbers between tabs": lambda size: "0\t" * (size // 2),
    "numbers between bars": lambda size: "| 0 " * (size // 4),
    "heading marks": lambda size: "一、" * (size // 2),
    "item marks": lambda size: "一是" * (size // 2),
    "open brackets": lambda size: "（" * size,
    "glosses": lambda size: "開(kāi)" * (size // 6),
    "titles": lambda size: "某局2023年政府信息公开工作年度报告\n" * (size // 20),
    "headings": lambda size: "一、总体情况\n（一）主动公开。一是好。\n" * (size // 22),
    "table lines": lambda size: "规章\t0\t0\t0\n" * (size // 9),
    "cell lines": lambda size: "\t0\n" * (size // 3),
    "bar lines": lambda size: "|\n0 |\n" * (size // 6),
    "line ends": lambda size: "\n" * size,
    "carriage returns": lambda size: "\r" * size,
    "zero width": lambda size: "\u200b一" * (size // 2),
    "quoted titles": lambda size: "《" * size,
    "stars": lambda size: "*" * size,
    "dates": lambda size: "2023年1月1日至" * (size // 10),
    "phones": lambda size: "电话：0398-" * (size // 8),
}


@pytest.mark.parametrize("name", LONG)
def test_time_grows_with_length_not_with_its_square(name: str) -> None:
    """Eight times the text in at most twenty times the time: a quadratic step would take sixty-four times as long."""

    def seconds(size: int) -> float:
        text = LONG[name](size)
        start = time.process_time()
        govparse.parse(text)
        return time.process_time() - start

    seconds(25_000)
    small = max(seconds(25_000) for _ in range(2))
    assert min(seconds(200_000) for _ in range(2)) < max(20 * small, 1.0)


@pytest.mark.parametrize(
    "name", ["one line of prose", "tabs", "bars", "one line of digits", "heading marks", "open brackets"]
)
def test_a_megabyte_through_the_command(name: str) -> None:
    done = run("parse", "-", "--format", "json", stdin=LONG[name](MEGABYTE).encode())
    assert done.returncode in (0, 3)
    assert done.stdout.startswith(b"{")


def test_a_line_of_ten_megabytes() -> None:
    text = "政府信息公开" * (10 * MEGABYTE // 18)
    done = run("parse", "-", "--format", "json", stdin=text.encode())
    assert done.returncode == 3
    assert done.stdout.startswith(b"{")


def test_nothing_of_a_long_text_is_lost() -> None:
    text = "一、总体情况\n" + "政府信息公开。" * 20_000 + "\n二、主动公开政府信息情况\n" + "规章\t0\t0\t0\n" * 2_000
    check_laws(govparse.parse(text), text)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04\x14\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x89PNG\r\n\x1a\n",
        random.Random(7).randbytes(5000),
    ],
    ids=["pdf", "zip", "ole2", "png", "noise"],
)
def test_binary_files_are_named_and_the_others_still_read(data: bytes, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    done = run("cells", bad, CORPUS / f"{CASES[0]}.txt", "--format", "jsonl")
    assert done.returncode == 3
    assert b"bad.txt" in done.stderr
    assert len(done.stdout.splitlines()) == 200


@pytest.mark.parametrize("data", [b"", b"\n", "一纸空文".encode()], ids=["empty", "blank", "no report"])
def test_what_is_no_report_says_so(data: bytes) -> None:
    done = run("check", "-", stdin=data)
    assert done.returncode == 3
    assert b"GP101" in done.stdout + done.stderr


def test_a_missing_file_is_an_error_not_a_traceback(tmp_path: Path) -> None:
    done = run("parse", tmp_path / "nothing.txt")
    assert done.returncode == 3
    assert b"nothing.txt" in done.stderr


def test_wrong_usage_has_its_own_exit_code() -> None:
    assert run("parse", "--no-such-option").returncode == 2
    assert run("cells", CORPUS, "--format", "xls").returncode == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_give_the_same_values(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(corpus_text(CASES[2]).encode(encoding))
    found = govparse.parse_file(path)
    expected = govparse.parse(corpus_text(CASES[2]))
    assert {name: cell.value for name, cell in found.cells.items()} == {n: c.value for n, c in expected.cells.items()}


@pytest.mark.parametrize("share", [0.1, 0.35, 0.6, 0.85, 0.999])
@pytest.mark.parametrize("case", CASES)
def test_a_file_cut_in_the_middle_of_a_character(case: str, share: float, tmp_path: Path) -> None:
    data = (CORPUS / f"{case}.txt").read_bytes()
    path = tmp_path / "cut.txt"
    path.write_bytes(data[: int(len(data) * share)])
    report = govparse.parse_file(path)
    whole = govparse.parse(corpus_text(case))
    for name, cell in report.cells.items():
        if cell.reading in ("exact", "repaired") and cell.value is not None:
            assert cell.value == whole.cell(name).value, f"{name} lost its end and says so"
