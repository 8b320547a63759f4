"""The exceptions of govparse: they go from process to process, and a missing or forbidden file is caught as usual."""

import os
import pickle
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import govparse
from govparse.authoring.case_reader import CaseError
from govparse.authoring.lint.dialects import Stumbled
from govparse.authoring.reading import Misspelt
from govparse.authoring.sexp import SexpError
from govparse.catalogue import Pair
from govparse.checks.selection import UnknownCode
from govparse.conversion.portable import InvalidRecord
from govparse.diagnostics import diagnose
from govparse.plugins import BrokenPart, Failure, UnknownPart
from govparse.readers import ForbiddenInput, MissingInput, Unreadable, UnreadableInput
from govparse.tables.writing import Unwritable
from helpers import ROOT

REASON = ("没有", "there is none")
INTERNAL = {"TooMuchError", "SpentError"}
"""Caught in the module that raises them."""

EXCEPTIONS = [
    UnreadableInput("某/a.txt", REASON),
    MissingInput("某/a.txt"),
    ForbiddenInput("某/a.txt"),
    InvalidRecord("no JSON"),
    Unreadable(REASON),
    Failure(REASON),
    Stumbled("规章", REASON),
    UnknownCode("GP999"),
    Unwritable(REASON),
    BrokenPart("a", REASON),
    UnknownPart("markdwn", ["markdown", "spaced"]),
    SexpError(Pair(*REASON), 3),
    CaseError("a.case", 1, 2, Pair(*REASON)),
    Misspelt(1, 2, "x", "why"),
    govparse.Findings(govparse.parse("无"), [diagnose("GP201")]),
]


def exception_classes() -> Iterator[type[Exception]]:
    for path in (ROOT / "govparse").rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        text = path.read_text(encoding="utf-8")
        if "testing" in parts or ("Exception)" not in text and "Error)" not in text and "Error):" not in text):
            continue
        module = import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Exception) and value.__module__ == module.__name__:
                yield value


def test_every_exception_is_tried_below() -> None:
    found = {each for each in exception_classes() if each.__name__ not in INTERNAL}
    assert found == {type(each) for each in EXCEPTIONS}


@pytest.mark.parametrize("error", EXCEPTIONS, ids=lambda error: type(error).__name__)
def test_exceptions_can_be_sent_to_another_process(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_missing_file_is_a_file_that_is_not_found(tmp_path: Path) -> None:
    path = tmp_path / "无.txt"
    with pytest.raises(FileNotFoundError) as caught:
        govparse.parse_file(path)
    error = caught.value
    assert isinstance(error, govparse.UnreadableInput)
    assert (error.name, error.filename, str(error)) == (str(path), str(path), f"{path}: there is no such file")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="all files are open to this user")
def test_a_forbidden_file_is_a_permission_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch(mode=0)
    with pytest.raises(PermissionError) as caught:
        govparse.parse_file(path)
    assert isinstance(caught.value, govparse.UnreadableInput)


def test_permission_errors_become_forbidden_inputs(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(govparse.ForbiddenInput, match=r"^a\.txt: permission denied$") as caught:
        govparse.parse_file("a.txt")
    assert isinstance(caught.value, PermissionError)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(govparse.UnreadableInput, match="this is a folder") as caught:
        govparse.parse_file(tmp_path)
    assert not isinstance(caught.value, OSError)
