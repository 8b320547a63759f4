"""The command line itself: help, languages, version, wrong usage, and what is not loaded."""

import subprocess
import sys

import pytest
from command import govparse

from govparse.cli.app import hoist
from govparse.cli.console import Language, language_of_locale

VERBS = ("parse", "cells", "check", "compare", "tree", "tokens", "sniff", "schema", "explain", "render")


@pytest.mark.parametrize("verb", [(), *((verb,) for verb in VERBS)], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_speaks_one_language(verb: tuple[str, ...], language: str) -> None:
    done = govparse("--lang", language, *verb, "--help")
    assert done.code == 0
    assert "\v" not in done.text
    assert any("\u4e00" <= char <= "\u9fff" for char in done.text) == (language == "zh")


def test_help_lists_the_verbs() -> None:
    assert all(f"  {verb} " in govparse("--help").text for verb in VERBS)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({"LC_ALL": "C"}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of_locale(environment) is Language(language)
    assert ("说明" in govparse("explain", "--help", settings={"LC_ALL": "", **environment}).text) == (language == "zh")


@pytest.mark.parametrize("arguments", ["--lang zh explain", "explain --lang zh", "explain --lang=zh"])
def test_lang_may_stand_before_or_after_the_verb(arguments: str) -> None:
    assert "勾稽关系不成立" in govparse(*arguments.split()).text


def test_a_path_after_two_dashes_is_no_option() -> None:
    assert hoist(["parse", "--", "--lang", "zh"]) == ["parse", "--", "--lang", "zh"]
    assert hoist(["parse", "a", "--color", "never", "b"]) == ["--color", "never", "parse", "a", "b"]
    assert hoist(["parse", "a", "--lang=zh"]) == ["--lang", "zh", "parse", "a"]
    assert hoist(["parse", "--lang"]) == ["parse", "--lang"]


def test_version() -> None:
    done = govparse("--version")
    assert done.code == 0
    assert done.text.startswith("govparse ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("parse",),
        ("parse", "--format", "xml", "x"),
        ("cells", "--nothing", "x"),
        ("--lang", "fr", "explain"),
        ("check", "--fail-on", "fatal", "x"),
    ],
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...]) -> None:
    done = govparse(*arguments)
    assert done.code == 2
    assert done.data == b""
    assert done.notes


def test_help_loads_no_parser() -> None:
    code = "import sys; from govparse.cli import main\ntry: main()\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, "parse", "--help"], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "govparse.cli.app" in loaded
    assert not loaded & {"lark", "msgspec", "rich", "govparse.pipeline", "govparse.readers", "govparse.parsing.grammar"}


def test_a_closed_pipe_ends_quietly() -> None:
    code = "from govparse.cli import main; main()"
    command = f'"{sys.executable}" -c "{code}" schema | head -c 10'
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.stderr == b""
