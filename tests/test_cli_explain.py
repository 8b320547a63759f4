"""`explain` and `schema`."""

import json

import pytest
from command import govparse

from govparse.catalogue import CATALOGUE


@pytest.mark.parametrize("asked", ["GP403", "gp403", "balance"])
def test_a_code_is_explained_in_the_language_chosen(asked: str) -> None:
    chinese, english = (govparse("explain", asked, "--lang", language).text for language in ("zh", "en"))
    entry = CATALOGUE["GP403"]
    for text in (chinese, english):
        assert "GP403" in text
    assert "错误" in chinese
    assert "error" in english
    assert entry.hint.zh in chinese.replace("\n    ", "")
    assert entry.hint.en in english.replace("\n    ", " ")
    assert entry.hint.zh not in english


def test_all_codes_are_listed() -> None:
    lines = govparse("explain").lines
    assert [line.split()[0] for line in lines] == list(CATALOGUE)


def test_an_unknown_code_ends_with_2_and_offers_close_ones() -> None:
    done = govparse("explain", "row_summ")
    assert (done.code, done.data) == (2, b"")
    assert "row_sum" in done.notes
    assert govparse("explain", "nonsense").notes == "no code nonsense\n"


def test_the_schema_is_json() -> None:
    schema = json.loads(govparse("schema").data)
    assert schema["$id"].startswith("urn:govparse:report:")
    assert "disclosure" in schema["$defs"]["Report"]["properties"]["tables"]["properties"]
