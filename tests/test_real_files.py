"""A folder as people have it: one call reads a file of every kind, and says of every other why it cannot be read."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from command import govparse
from packages import docx, p, sheet, tbl, tc, tr, xlsx, zipped

TITLE = "云溪县档案局2023年政府信息公开工作年度报告"
HEADING = "二、主动公开政府信息情况"
ROWS = (
    ("第二十条第（一）项",),
    ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
    ("规章", "0", "0", "0"),
    ("行政规范性文件", "3", "1", "15"),
    ("第二十条第（五）项",),
    ("信息内容", "本年处理决定数量"),
    ("行政许可", "207"),
    ("第二十条第（六）项",),
    ("信息内容", "本年处理决定数量"),
    ("行政处罚", "33"),
    ("行政强制", "4"),
    ("第二十条第（八）项",),
    ("信息内容", "本年收费金额（单位：万元）"),
    ("行政事业性收费", "11.75"),
)
WIDTH = 4
VALUES = {
    "disclosure.rules.issued": 0,
    "disclosure.rules.repealed": 0,
    "disclosure.rules.in_force": 0,
    "disclosure.normative_documents.issued": 3,
    "disclosure.normative_documents.repealed": 1,
    "disclosure.normative_documents.in_force": 15,
    "disclosure.licensing.decisions": 207,
    "disclosure.penalties.decisions": 33,
    "disclosure.compulsion.decisions": 4,
    "disclosure.administrative_fees.amount": 11.75,
}


def spans(row: tuple[str, ...]) -> list[int]:
    """How many columns each cell takes, the last one all that are left."""
    return [*[1] * (len(row) - 1), WIDTH - len(row) + 1]


def as_text() -> str:
    return "\n".join([TITLE, HEADING, *("\t".join(row) for row in ROWS), ""])


def as_page() -> str:
    rows = (
        "".join(f'<td colspan="{span}">{text}</td>' for text, span in zip(row, spans(row), strict=True)) for row in ROWS
    )
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<html><body><h1>{TITLE}</h1><p>{HEADING}</p><table>{table}</table></body></html>"


def as_docx() -> bytes:
    rows = (
        tr(*(tc(text, f'<w:gridSpan w:val="{span}"/>') for text, span in zip(row, spans(row), strict=True)))
        for row in ROWS
    )
    return docx(p(TITLE) + p(HEADING) + tbl(*rows))


def as_xlsx() -> bytes:
    first = 4
    rows = (dict(zip("ABCD", map(value, row), strict=False)) for row in ROWS)
    merged = " ".join(
        f"{'ABCD'[len(row) - 1]}{line}:D{line}" for line, row in enumerate(ROWS, first) if len(row) < WIDTH
    )
    return xlsx(sheet({"A": TITLE}, {}, {"A": HEADING}, *rows, merged=f"A1:D1 {merged}"))


def value(text: str) -> str | float:
    return float(text) if text.replace(".", "").isdecimal() else text


def as_archived_page() -> str:
    return (
        "From: <Saved>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html"; boundary="X"\r\n\r\n--X\r\nContent-Type: text/html; charset="utf-8"\r\n'
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{as_page()}\r\n--X--\r\n"
    )


def drawn(lines: tuple[str, ...], password: str | None = None, picture: bool = False) -> bytes:
    """A PDF of lines, or of a picture, that a password may lock."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    canvas = Canvas(held, encrypt=StandardEncryption(password) if password else None)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas.setFont("STSong-Light", 12)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 24 * number, line)
    if picture:
        from PIL import Image

        canvas.drawImage(ImageReader(Image.new("L", (600, 800), 128)), 0, 0, 595, 842)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def readable() -> Mapping[str, tuple[str, bytes]]:
    """Files that hold the report, by their names, with the format that they are in."""
    return {
        "a.txt": ("text", as_text().encode()),
        "gbk.txt": ("text", as_text().encode("gbk")),
        "b.html": ("html", as_page().encode()),
        "c.mht": ("mhtml", as_archived_page().encode()),
        "d.json": ("json", json.dumps({"title": TITLE, "content": as_page()}).encode()),
        "e.docx": ("docx", as_docx()),
        "f.xlsx": ("xlsx", as_xlsx()),
        "renamed.pdf": ("docx", as_docx()),
        "renamed.doc": ("html", as_page().encode("gbk")),
        "without_suffix": ("docx", as_docx()),
    }


def unreadable() -> Mapping[str, tuple[str, bytes]]:
    """Files that cannot be read, by their names, with a word of the reason."""
    return {
        "locked.pdf": ("password", drawn((TITLE, HEADING), password="secret")),
        "scanned.pdf": ("pictures only", drawn((), picture=True)),
        "truncated.docx": ("cut short", as_docx()[:700]),
        "bomb.docx": ("bomb", zipped({"word/document.xml": b" " * 50_000_000})),
        "locked.docx": ("encrypted", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        "picture.txt": ("image", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        "empty.docx": ("no text", docx("")),
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    files = {name: data for name, (_, data) in {**readable(), **unreadable()}.items()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "g.zip").write_bytes(zipped({"报告/h.docx": as_docx(), "bomb.txt": b" " * 50_000_000}))
    return folder


@pytest.fixture(scope="module")
def outcome(folder: Path) -> tuple[dict[str, dict[str, Any]], str, int]:
    """Of one call over the folder: the reports by the names of their files, what was said, and the exit code."""
    done = govparse("parse", folder, "--lang", "en")
    reports = [json.loads(line) for line in done.data.splitlines()]
    return {report["source"]["name"].removeprefix(f"{folder}/"): report for report in reports}, done.notes, done.code


@pytest.mark.parametrize("name", [*readable(), "g.zip/报告/h.docx"])
def test_each_kind_gives_the_same_records(name: str, outcome: tuple[dict[str, dict[str, Any]], str, int]) -> None:
    report = outcome[0][name]
    cells = {cell: found for cell, found in report["cells"].items() if found["value"] is not None}
    assert {cell: found["value"] for cell, found in cells.items()} == VALUES
    assert {found["reading"] for found in cells.values()} == {"exact"}
    assert report["source"]["format"] == readable().get(name, ("docx", b""))[0]
    assert report["title"]["text"] == TITLE


@pytest.mark.parametrize("name", unreadable())
def test_each_other_gives_its_reason(name: str, folder: Path, outcome: tuple[dict[str, Any], str, int]) -> None:
    [line] = [line for line in outcome[1].splitlines() if line.startswith(f"{folder / name}: ")]
    assert "GP901" in line
    assert unreadable()[name][0] in line
    assert name not in outcome[0]


def test_nothing_else_comes_of_it(folder: Path, outcome: tuple[dict[str, Any], str, int]) -> None:
    reports, notes, code = outcome
    assert set(reports) == {*readable(), "g.zip/报告/h.docx"}
    assert f"{folder}/g.zip/bomb.txt: error GP901" in notes
    assert notes.count("GP901") == len(unreadable()) + 1
    assert code == 3


def test_where_all_can_be_read_the_exit_code_is_0(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(as_docx())
    (tmp_path / "b.xlsx").write_bytes(as_xlsx())
    assert govparse("parse", tmp_path).code == 0
