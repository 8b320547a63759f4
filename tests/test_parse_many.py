"""`parse_many`: every report of every file, in order, whatever the files are."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packages import docx, p, zipped

import govparse
from helpers import CASES, CORPUS, ROOT

REPORT = "某市{}局2023年政府信息公开工作年度报告\n\n一、总体情况\n我局认真落实条例。\n"
RTF = rb"{\rtf1\ansi a}"


def titles(paths: Iterator[Path] | list[Path]) -> list[str]:
    return [report.title.text[2:4] for report in govparse.parse_many(paths) if report.title is not None]


def test_all_reports_of_all_files_in_the_order_of_the_paths(tmp_path: Path) -> None:
    lines = REPORT.format("文化").splitlines()
    files = {
        "d.txt": (REPORT.format("财政") + "\n" + REPORT.format("水利")).encode("gb18030"),
        "c.docx": docx("".join(map(p, filter(None, lines)))),
        "b.zip": zipped({"2.txt": REPORT.format("统计"), "1.txt": REPORT.format("教育")}),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    read = titles(tmp_path / name for name in files)
    assert read == ["财政", "水利", "文化", "教育", "统计"]


def test_what_cannot_be_read_raises_in_its_turn(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT.format("文化"), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    reports = govparse.parse_many([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert next(reports).year == 2023
    with pytest.raises(govparse.UnreadableInput, match=r"b\.txt: this is an image"):
        next(reports)


def test_old_documents_are_converted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def convert(files: list[bytes]) -> list[bytes]:
        made.append(len(files))
        return [docx("".join(map(p, filter(None, REPORT.format("文化").splitlines())))) for _ in files]

    monkeypatch.setattr("govparse.readers.converted.convert", convert)
    paths = [tmp_path / f"{number}.rtf" for number in range(3)]
    for path in paths:
        path.write_bytes(RTF)
    assert titles(paths) == ["文化"] * 3
    assert made == [3]


# --- what cannot be read ---------------------------------------------------------------------------------------------

PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports and what is none, in folders."""
    for name in ("a/1.txt", "a/3.txt", "b/5.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(REPORT.format("文化"), encoding="utf-8")
    wrong = (CORPUS / "zoo" / "originals" / "errors.docx").read_bytes()
    (tmp_path / "wrong.docx").write_bytes(wrong)
    (tmp_path / "a" / "2.txt").write_bytes(PICTURE)
    (tmp_path / "a" / "4.zip").write_bytes(zipped({"1.txt": REPORT.format("教育"), "2.txt": PICTURE}))
    (tmp_path / "a" / "5.png").write_bytes(PICTURE)
    (tmp_path / "empty").mkdir()
    return tmp_path


def outcomes(folder: Path, paths: list[str], jobs: int) -> list[str]:
    """The outcomes by what they are called, failures with a mark."""
    made = govparse.parse_many([folder / path for path in paths], on_error="record", jobs=jobs)
    names = [f"!{each.path}" if isinstance(each, govparse.Failure) else str(each.source.name) for each in made]
    return [name.replace(f"{folder}/", "") for name in names]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_stands_in_the_place_of_what_cannot_be_read(folder: Path, jobs: int) -> None:
    assert outcomes(folder, ["a", "gone.txt", "b/5.txt", "empty"], jobs) == [
        *("a/1.txt", "!a/2.txt", "a/3.txt", "a/4.zip/1.txt", "!a/4.zip/2.txt"),
        *("!gone.txt", "b/5.txt", "!empty"),
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_failures_may_be_left_out_and_are_logged(folder: Path, jobs: int, caplog: pytest.LogCaptureFixture) -> None:
    reports = list(govparse.parse_many([folder / "a", folder / "gone.txt"], on_error="skip", jobs=jobs))
    assert [report.recognised for report in reports] == [True, True, True]
    logged = [record for record in caplog.records if record.levelname == "WARNING"]
    assert {record.name for record in logged} == {"govparse.many"}
    assert "gone.txt: there is no such file" in logged[-1].getMessage()


@pytest.mark.parametrize("jobs", [1, 2])
def test_by_default_the_first_one_raises_in_its_turn(folder: Path, jobs: int) -> None:
    reports = govparse.parse_many(folder / "a", jobs=jobs)
    assert next(reports).year == 2023
    with pytest.raises(govparse.UnreadableInput, match=r"2\.txt: this is an image"):
        next(reports)


@pytest.mark.parametrize("jobs", [1, 2])
def test_strict_findings_are_failures(folder: Path, jobs: int) -> None:
    (outcome,) = govparse.parse_many(folder / "wrong.docx", strict=True, on_error="record", jobs=jobs)
    assert isinstance(outcome, govparse.Failure)
    assert isinstance(outcome.error, govparse.Findings)
    assert outcome.error.report.source.name == outcome.path == str(folder / "wrong.docx")
    with pytest.raises(govparse.Findings):
        list(govparse.parse_many(folder / "wrong.docx", strict=True, jobs=jobs))


def test_several_processes_give_what_one_gives(tmp_path: Path) -> None:
    paths = [CORPUS / f"{case}.txt" for case in CASES]
    assert list(govparse.parse_many(paths, jobs=2)) == list(govparse.parse_many(paths))


def test_a_failure_goes_to_another_process() -> None:
    (failure,) = govparse.parse_many("gone.txt", on_error="record")
    assert isinstance(failure, govparse.Failure)
    again = pickle.loads(pickle.dumps(failure))
    assert (again.path, again.reason, str(again.error)) == (failure.path, failure.reason, str(failure.error))
    assert str(failure) == "gone.txt: there is no such file"


HOSTILE = """
import os, sys
from govparse import Failure, many, parse_many
read = many.read_reports

def spoiled(source, dialects):
    if "kill" in source.name:
        os._exit(1)
    if "bug" in source.name:
        raise RecursionError("too deep")
    return read(source, dialects)

many.read_reports = spoiled
if __name__ == "__main__":
    for made in parse_many(sys.argv[1], on_error="record", jobs=2):
        print(str(made) if isinstance(made, Failure) else made.source.name)
"""


def test_neither_an_error_of_ours_nor_the_end_of_a_process_costs_another_file(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    names = ["01", "02.kill", "03", "04.bug", *(f"{number:02}" for number in range(5, 20)), "20.kill", "21"]
    for name in names:
        (reports / f"{name}.txt").write_text(REPORT.format("文化"), encoding="utf-8")
    (tmp_path / "program.py").write_text(HOSTILE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "program.py", "reports"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = [line.replace("\\", "/").removeprefix("reports/") for line in done.stdout.splitlines()]
    said = {
        "02.kill": ": the process that read it came to an end, as for want of memory",
        "04.bug": ": an error of govparse, RecursionError: too deep",
        "20.kill": ": the process that read it came to an end, as for want of memory",
    }
    assert lines == [f"{name}.txt{said.get(name, '')}" for name in names]


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"paths": None}, TypeError, "not None"),
        ({"paths": 3}, TypeError, "not int"),
        ({"paths": b"a.txt"}, TypeError, "not bytes"),
        ({"paths": "a", "jobs": 0}, ValueError, "at least 1, not 0"),
        ({"paths": "a", "jobs": 1.5}, TypeError, "not float"),
        ({"paths": "a", "jobs": True}, TypeError, "not bool"),
        ({"paths": "a", "on_error": "ignore"}, ValueError, "'raise', 'record' or 'skip', not 'ignore'"),
        ({"paths": "a", "dialects": "markdown"}, TypeError, "not str"),
    ],
)
def test_wrong_arguments_are_said_at_once(arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        govparse.parse_many(**arguments)
