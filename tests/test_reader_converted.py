"""Old Word files, RTF and ODT: read through LibreOffice where it is installed, and said where it is not."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from packages import docx, p, zipped

from govparse.readers import UnreadableInput, converted, read_bytes
from govparse.readers.batches import read_many
from govparse.readers.errors import Unreadable
from govparse.source import Source

RTF = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}}\f0 \u19968?\u12289?\'d7\'dc\'cc\'e5\par 5\par}"
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
ODT = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"})

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of LibreOffice: it writes down how it was called, and makes a document of each file but
    those that hold the word 坏.
    """
    (tmp_path / "made.docx").write_bytes(docx(p("二、")))
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, shutil, sys, time\n"
        "log, made = pathlib.Path(r'%s'), r'%s'\n"
        "files = [pathlib.Path(word) for word in sys.argv[sys.argv.index('--outdir') + 2:]]\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
        "with log.open('a') as file: print(len(files), *sys.argv, file=file)\n"
        "for path in files:\n"
        "    data = path.read_bytes()\n"
        "    if b'slow' in data: time.sleep(60)\n"
        "    if '坏'.encode() not in data: shutil.copy(made, out / (path.stem + '.docx'))\n"
        % (tmp_path / "log", tmp_path / "made.docx"),
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    return tmp_path / "log"


@pytest.mark.parametrize(("data", "kind"), [(DOC, "doc"), (RTF, "rtf"), (ODT, "odt")])
def test_without_libreoffice_the_reason_says_what_to_install(
    data: bytes, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data)
    assert "libreoffice-writer" in caught.value.reason[0]
    assert "libreoffice-writer" in caught.value.reason[1]


@pytest.mark.parametrize(("data", "kind"), [(DOC, "doc"), (RTF, "rtf"), (ODT, "odt")])
def test_the_format_is_that_of_the_file(data: bytes, kind: str, stand_in: Path) -> None:
    source = read_bytes(data)
    assert (source.format, source.text) == (kind, "二、\n")


def test_it_runs_alone_and_without_macros(stand_in: Path) -> None:
    read_bytes(DOC)
    called = stand_in.read_text()
    assert "--headless" in called
    assert "-env:UserInstallation=file:///" in called
    assert "DisableMacrosExecution" in converted._SETTINGS
    folder = called.split("-env:UserInstallation=file://")[1].split()[0]
    assert not Path(folder).exists()


def test_several_files_are_converted_in_one_run(stand_in: Path, tmp_path: Path) -> None:
    files = {"a.doc": DOC, "b.txt": "一、".encode(), "c.wps": DOC + "坏".encode(), "d": RTF, "e.odt": ODT}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    found = [next(sources) for sources in read_many([*(tmp_path / name for name in files), tmp_path / "none"])]
    kinds = [source.format if isinstance(source, Source) else source.reason[1] for source in found]
    refused = "an old Word or WPS document: LibreOffice cannot convert it: the file may be encrypted or damaged"
    assert kinds == ["doc", "text", refused, "rtf", "odt", "there is no such file"]
    assert [str(source.name) for source in found] == [str(tmp_path / name) for name in (*files, "none")]
    counts = [line.split()[0] for line in stand_in.read_text().splitlines()]
    assert counts == ["4", "1"]  # a bad one is tried again alone


def test_a_bomb_is_not_handed_on(stand_in: Path) -> None:
    bomb = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b" " * 5_000_000})
    found = converted.convert([bomb, DOC])
    assert "bomb" in str(found[0])
    assert isinstance(found[1], bytes)
    assert "1.doc" in stand_in.read_text()


def test_what_takes_too_long_is_ended(stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converted, "SECONDS", 0.5)
    monkeypatch.setattr(converted, "SECONDS_MORE", 0.5)
    [made] = converted.convert([DOC + b"slow"])
    assert isinstance(made, Unreadable)
    assert "too long" in made.reason[1]


@needs_office
def test_libreoffice_reads_rtf() -> None:
    source = read_bytes(RTF)
    assert source.text == "一、总体\n5\n"


@needs_office
def test_libreoffice_refuses_what_is_no_document() -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(DOC + os.urandom(2000))
    assert "LibreOffice" in caught.value.reason[1]
