"""`parse_many`: every report of every file, in order, whatever the files are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from packages import docx, p, zipped

import govparse

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
