"""Files, folders and standard input: which are read, what they are called, and how the run ends."""

import json
import os
from pathlib import Path

import pytest
from command import govparse
from packages import docx, p, zipped

from govparse.folders import list_folder
from helpers import CASES, CORPUS

REPORT = CORPUS / f"{CASES[4]}.txt"


def sources(data: bytes) -> list[str]:
    return [json.loads(line)["source"]["name"] for line in data.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two reports, one deeper and in Markdown, a file that is no document and a hidden one."""
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_bytes(REPORT.read_bytes())
    (tmp_path / "b" / "c.MD").write_bytes(REPORT.read_bytes())
    (tmp_path / "b" / "slides.pptx").write_bytes(b"PK\x03\x04")
    (tmp_path / ".hidden.txt").write_text("x")
    return tmp_path


def test_a_folder_stands_for_its_documents_in_order(folder: Path) -> None:
    done = govparse("parse", folder)
    assert sources(done.data) == [str(folder / "a.txt"), str(folder / "b" / "c.MD")]
    assert done.code == 0
    assert done.notes == f"{folder}: files skipped that are no documents: 1\n"


def test_paths_are_named_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert sources(govparse("parse", ".").data) == ["./a.txt", "./b/c.MD"]
    assert sources(govparse("parse", "b/../a.txt", "b/").data) == ["b/../a.txt", "b/c.MD"]


def test_a_document_in_a_folder_is_found_whatever_it_is_called(folder: Path) -> None:
    (folder / "b" / "report").write_bytes(docx(p("一、总体情况")))
    assert str(folder / "b" / "report") in list_folder(str(folder)).files


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_in_a_folder_is_left_alone(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert list_folder(str(folder)).others == 2


def test_the_files_of_an_archive_are_inputs_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"b.txt": REPORT.read_bytes(), "c.docx": b"PK\x03\x04 word/"}))
    done = govparse("parse", tmp_path / "a.zip")
    assert sources(done.data) == [f"{tmp_path}/a.zip/b.txt"]
    assert done.code == 3
    assert f"{tmp_path}/a.zip/c.docx: error GP901" in done.notes


def test_links_in_circles_end(folder: Path) -> None:
    (folder / "b" / "again").symlink_to(folder, target_is_directory=True)
    assert len(list_folder(str(folder)).files) == 2


def test_standard_input_is_a_dash() -> None:
    done = govparse("parse", "-", stdin=REPORT.read_bytes())
    assert done.code == 0
    assert sources(done.data) == ["-"]


def test_the_others_are_done_and_the_highest_code_wins(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text("关于召开会议的通知\n", encoding="utf-8")
    done = govparse("check", tmp_path / "none.txt", CORPUS / f"{CASES[0]}.txt", tmp_path / "notice.txt", REPORT)
    assert done.code == 3
    assert "none.txt: error GP901" in done.notes
    assert "GP305" in done.text
    assert "notice.txt: not recognised as an annual report" in done.text
    assert "error GP101" in done.text


@pytest.mark.parametrize("verb", ["parse", "cells", "check", "tree", "tokens", "sniff"])
def test_what_cannot_be_read_ends_with_3(verb: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "none", tmp_path / "empty"):
        done = govparse(verb, path, "--lang", "zh")
        assert done.code == 3
        assert f"{path}: 错误 GP901: 无法读取：" in done.notes


@pytest.mark.parametrize("verb", ["parse", "cells"])
def test_what_is_no_report_ends_with_3_and_says_so(verb: str) -> None:
    done = govparse(verb, "-", stdin="关于召开会议的通知\n".encode())
    assert done.code == 3
    assert "-: error GP101" in done.notes


def test_no_report_still_is_a_json_object() -> None:
    report = json.loads(govparse("parse", "-", stdin=b"").data)
    assert report["recognised"] is False
    assert [finding["code"] for finding in report["diagnostics"]] == ["GP101"]


def test_a_name_that_is_no_unicode_stops_nothing(tmp_path: Path) -> None:
    path = f"{tmp_path}/\udcff.txt"
    Path(path).write_bytes(REPORT.read_bytes())
    assert sources(govparse("parse", tmp_path).data) == [f"{tmp_path}/\ufffd.txt"]
    assert govparse("check", tmp_path).code == 0
    assert govparse("cells", tmp_path, "--format", "csv").code == 0
