"""Calls that cannot work: each raises one clear error that says what is wanted, and none ends inside the library."""

import io
import traceback
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import govparse
from govparse.plugins import UnknownPart
from helpers import CASES, CORPUS, corpus_text

Call = Callable[[], object]
_ANY: Any = govparse
"""The library without its types, which would refuse these calls before they are made."""


@cache
def read() -> Any:
    """A report."""
    return govparse.parse(corpus_text(CASES[0]))


class Numbers:
    """A file that gives numbers."""

    def read(self) -> int:
        """No text."""
        return 3


def changed(**fields: object) -> dict[str, Any]:
    """The dict of a report with other fields."""
    data: dict[str, Any] = read().to_dict()
    return data | fields


HANDED = "a report is handed over as a text (str), the bytes of a file, a pathlib.Path or an open file, not "
PATH = "a path (str or pathlib.Path) is wanted, not "
TEXT_FILE = CORPUS / f"{CASES[0]}.txt"

MISUSE: list[tuple[str, Call, type[Exception], str]] = [
    ("parse None", lambda: _ANY.parse(None), TypeError, f"{HANDED}None"),
    ("parse int", lambda: _ANY.parse(3), TypeError, f"{HANDED}int"),
    ("parse float", lambda: _ANY.parse(float("nan")), TypeError, f"{HANDED}float"),
    ("parse bool", lambda: _ANY.parse(True), TypeError, f"{HANDED}bool"),
    ("parse Decimal", lambda: _ANY.parse(Decimal(1)), TypeError, f"{HANDED}Decimal"),
    ("parse list", lambda: _ANY.parse(["a"]), TypeError, "call it for each of them, or govparse.parse_many for files"),
    ("parse tuple", lambda: _ANY.parse(("a",)), TypeError, "call it for each of them"),
    ("parse set", lambda: _ANY.parse({"a"}), TypeError, "call it for each of them"),
    ("parse dict", lambda: _ANY.parse({"text": "a"}), TypeError, f"{HANDED}dict"),
    ("parse generator", lambda: _ANY.parse(text for text in "a"), TypeError, "call it for each of them"),
    ("parse a report", lambda: _ANY.parse(read()), TypeError, f"{HANDED}Report"),
    ("parse a class", lambda: _ANY.parse(io.StringIO), TypeError, f"{HANDED}type"),
    ("parse a function", lambda: _ANY.parse(len), TypeError, f"{HANDED}builtin_function_or_method"),
    (
        "parse a file of numbers",
        lambda: _ANY.parse(Numbers()),
        TypeError,
        "read() of Numbers gives int, not text or bytes",
    ),
    ("parse a closed file", lambda: govparse.parse(closed()), ValueError, "closed file"),
    (
        "parse a missing path",
        lambda: govparse.parse(Path("gone.txt")),
        FileNotFoundError,
        "gone.txt: there is no such file",
    ),
    ("parse a folder", lambda: govparse.parse(CORPUS), govparse.UnreadableInput, "this is a folder, not a file"),
    ("parse a picture", lambda: govparse.parse(b"\x89PNG\r\n\x1a\n"), govparse.UnreadableInput, "this is an image"),
    ("parse, name", lambda: _ANY.parse("a", 3), TypeError, "name is what to call the input, a str or None, not int"),
    ("parse, name a Path", lambda: _ANY.parse("a", Path("a")), TypeError, "a str or None, not PosixPath"),
    ("parse, dialects", lambda: _ANY.parse("a", dialects=["markdown"]), TypeError, "dialects is a Registry, as"),
    ("parse, dialects a name", lambda: _ANY.parse("a", dialects="markdown"), TypeError, "or None, not str"),
    (
        "parse, dialect",
        lambda: _ANY.parse("a", dialect=3),
        TypeError,
        "dialect is the name of one, as 'markdown', or None",
    ),
    ("parse, no such dialect", lambda: govparse.parse("a", dialect="markdwn"), UnknownPart, "did you mean markdown?"),
    ("parse, no argument", lambda: _ANY.parse(), TypeError, "missing 1 required positional argument: 'text'"),
    ("parse, strict by place", lambda: _ANY.parse("a", None, True), TypeError, "positional argument"),
    ("parse, unknown keyword", lambda: _ANY.parse("a", encoding="gbk"), TypeError, "'encoding'"),
    (
        "parse, strict",
        lambda: govparse.parse(TEXT_FILE, strict=True),
        govparse.Findings,
        "1 finding(s) of severity error",
    ),
    ("parse_all None", lambda: _ANY.parse_all(None), TypeError, f"{HANDED}None"),
    ("parse_all int", lambda: _ANY.parse_all(3), TypeError, f"{HANDED}int"),
    ("parse_all list", lambda: _ANY.parse_all([b"a"]), TypeError, "call it for each of them"),
    ("parse_file None", lambda: _ANY.parse_file(None), TypeError, f"{PATH}None"),
    ("parse_file int", lambda: _ANY.parse_file(0), TypeError, f"{PATH}int"),
    ("parse_file bytes", lambda: _ANY.parse_file(b"a"), TypeError, f"{PATH}bytes: hand contents to govparse.parse"),
    (
        "parse_file a file",
        lambda: _ANY.parse_file(io.BytesIO()),
        TypeError,
        f"{PATH}BytesIO: hand contents to govparse.parse",
    ),
    ("parse_file list", lambda: _ANY.parse_file(["a"]), TypeError, f"{PATH}list"),
    (
        "parse_file missing",
        lambda: govparse.parse_file("gone.txt"),
        FileNotFoundError,
        "gone.txt: there is no such file",
    ),
    (
        "parse_file a text",
        lambda: govparse.parse_file(corpus_text(CASES[0])),
        govparse.UnreadableInput,
        "hand a text to",
    ),
    ("parse_file empty", lambda: govparse.parse_file(""), govparse.UnreadableInput, "the path is empty"),
    ("parse_file NUL", lambda: govparse.parse_file("a\0b"), govparse.UnreadableInput, "the file cannot be read"),
    ("parse_file a folder", lambda: govparse.parse_file("."), govparse.UnreadableInput, "this is a folder"),
    ("parse_file, dialects", lambda: _ANY.parse_file(TEXT_FILE, dialects=3), TypeError, "or None, not int"),
    ("parse_many None", lambda: _ANY.parse_many(None), TypeError, "paths are files and folders"),
    ("parse_many int", lambda: _ANY.parse_many(3), TypeError, "as str or pathlib.Path, not int"),
    ("parse_many bytes", lambda: _ANY.parse_many(b"a"), TypeError, "not bytes"),
    ("parse_many a file", lambda: _ANY.parse_many(io.StringIO()), TypeError, "not StringIO"),
    ("parse_many of None", lambda: list(_ANY.parse_many([None])), TypeError, f"{PATH}None"),
    ("parse_many of bytes", lambda: list(_ANY.parse_many([b"a"])), TypeError, f"{PATH}bytes"),
    ("parse_many missing", lambda: list(govparse.parse_many("gone.txt")), FileNotFoundError, "there is no such file"),
    (
        "parse_many, on_error",
        lambda: _ANY.parse_many("a", on_error="ignore"),
        ValueError,
        "'raise', 'record' or 'skip'",
    ),
    ("parse_many, on_error None", lambda: _ANY.parse_many("a", on_error=None), ValueError, "not None"),
    ("parse_many, jobs 0", lambda: govparse.parse_many("a", jobs=0), ValueError, "jobs is at least 1, not 0"),
    ("parse_many, jobs -1", lambda: govparse.parse_many("a", jobs=-1), ValueError, "jobs is at least 1, not -1"),
    ("parse_many, jobs text", lambda: _ANY.parse_many("a", jobs="4"), TypeError, "jobs is a number of processes"),
    ("no such name", lambda: _ANY.parse_files, AttributeError, "did you mean parse_file"),
    ("no such name at all", lambda: _ANY.zzz, AttributeError, "module 'govparse' has no attribute 'zzz'"),
    (
        "no such cell",
        lambda: read().cell("applications.new_recieved.total"),
        KeyError,
        "did you mean applications.new_received.total",
    ),
    ("cell of None", lambda: read().cell(None), KeyError, "None is no cell of this report"),
    (
        "cell of another edition",
        lambda: read().cell("disclosure.rules.newly_made"),
        KeyError,
        "the form of 2019 has it, and this table is that of 2021",
    ),
    (
        "no such table",
        lambda: read().cells_of("aplications"),
        KeyError,
        "'aplications' is no table; there are disclosure, ",
    ),
    ("cell of no table", lambda: govparse.parse("").cell("applications.granted.total"), KeyError, "has no table"),
    ("rows of None", lambda: read().rows(None), KeyError, "None is no table"),
    ("to_rows of no table", lambda: read().to_rows("x"), KeyError, "'x' is no table"),
    ("to_frame of no table", lambda: read().to_frame("x"), KeyError, "'x' is no table"),
    ("to_frame of R", lambda: read().to_frame(library="data.table"), ValueError, "a data frame is of pandas or polars"),
    (
        "findings of no severity",
        lambda: read().findings("fatal"),
        ValueError,
        "severity is one of error, warning, info",
    ),
    (
        "no such row",
        lambda: read().applications.recieved,
        AttributeError,
        "applications has no row or column 'recieved'",
    ),
    ("no such column", lambda: read().applications.granted.totl, AttributeError, "did you mean total?"),
    ("a table called", lambda: read().applications(), TypeError, "not callable"),
    ("from_json None", lambda: _ANY.Report.from_json(None), TypeError, "JSON is a str or bytes, not None"),
    (
        "from_json a dict",
        lambda: _ANY.Report.from_json({}),
        TypeError,
        "JSON is a str or bytes, not dict; a dict goes to",
    ),
    ("from_json no JSON", lambda: govparse.Report.from_json("三"), govparse.InvalidRecord, "no JSON: "),
    (
        "from_json a list",
        lambda: govparse.Report.from_json("[]"),
        govparse.InvalidRecord,
        "Expected `object`, got `list`",
    ),
    ("from_json empty", lambda: govparse.Report.from_json(""), govparse.InvalidRecord, "no JSON: "),
    (
        "from_dict None",
        lambda: _ANY.Report.from_dict(None),
        govparse.InvalidRecord,
        "Expected `object`, got `NoneType`",
    ),
    ("from_dict JSON", lambda: _ANY.Report.from_dict(read().to_json()), govparse.InvalidRecord, "got `str`"),
    (
        "from_dict empty",
        lambda: govparse.Report.from_dict({}),
        govparse.InvalidRecord,
        "missing required field `govparse`",
    ),
    (
        "from_dict of a later schema",
        lambda: govparse.Report.from_dict(changed(schema="2")),
        govparse.InvalidRecord,
        "reads '1'",
    ),
    (
        "from_dict wrong type",
        lambda: govparse.Report.from_dict(changed(year="2023")),
        govparse.InvalidRecord,
        "`$.year`",
    ),
    (
        "from_dict wrong value",
        lambda: govparse.Report.from_dict(changed(scope="city")),
        govparse.InvalidRecord,
        "`$.scope`",
    ),
]


def closed() -> io.StringIO:
    """A file that was closed."""
    file = io.StringIO("a")
    file.close()
    return file


@pytest.mark.parametrize(("call", "error", "words"), [pytest.param(*each[1:], id=each[0]) for each in MISUSE])
def test_a_call_that_cannot_work_says_why(call: Call, error: type[Exception], words: str) -> None:
    with pytest.raises(error) as caught:
        call()
    said = str(caught.value)
    assert words.replace("PosixPath", type(Path()).__name__) in said
    assert len(said) < 400
    assert len(traceback.extract_tb(caught.value.__traceback__)) < 9, "it is found at once, not inside the library"


def test_there_are_sixty_of_them() -> None:
    assert len({name for name, *_ in MISUSE}) == len(MISUSE) >= 60


def test_a_name_of_a_file_is_a_text_that_is_no_report() -> None:
    for text in ("a.docx", str(TEXT_FILE), "reports", r"C:\报告\a.pdf", "我的 报告.wps"):
        report = govparse.parse(text)
        assert not report.recognised
        (finding,) = report.diagnostics
        assert finding.code == "GP101"
        assert f"govparse.parse_file({text!r})" in finding.hint.en
        assert f"govparse.parse_file({text!r})" in finding.hint.zh


def test_other_texts_get_no_such_hint() -> None:
    for text in ("", "第一行\n第二行", "这是一句话。", "字" * 300):
        (finding,) = govparse.parse(text).diagnostics
        assert "parse_file" not in finding.hint.en
