"""The catalogue of diagnostics: complete, in two languages, and with the details that rooms hand over."""

import re
import subprocess
import sys
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from govparse.catalogue import CATALOGUE, Entry
from govparse.diagnostics import diagnose

DETAILS = {
    "GP101": "reason", "GP102": "encoding", "GP103": "count", "GP104": "count", "GP105": "count", "GP106": "count",
    "GP107": "text", "GP108": "count", "GP109": "text", "GP110": "count", "GP111": "count", "GP112": "count",
    "GP201": "", "GP202": "section", "GP203": "section marker", "GP204": "section",
    "GP205": "title_organ text_organ", "GP206": "title_year period_year", "GP207": "table",
    "GP208": "what values", "GP209": "date",
    "GP210": "lacking", "GP211": "section", "GP212": "section", "GP213": "section following",
    "GP221": "name new date decision", "GP222": "name full", "GP223": "name own", "GP224": "text",
    "GP225": "quote since now", "GP226": "period", "GP227": "year other", "GP228": "day year", "GP229": "day last",
    "GP301": "table", "GP302": "table dialects", "GP303": "table rows", "GP304": "row how", "GP305": "row count",
    "GP306": "row", "GP307": "text", "GP308": "printed official", "GP309": "row", "GP310": "row", "GP311": "row text",
    "GP313": "name error", "GP314": "table", "GP315": "table owner",
    "GP320": "row why", "GP321": "row why", "GP322": "row why", "GP323": "row why", "GP324": "row",
    "GP401": "row total sum others remedy", "GP402": "column total sum others remedy",
    "GP403": "column left right others remedy", "GP404": "row total sum others remedy",
    "GP405": "row", "GP406": "row", "GP407": "value", "GP408": "cell value",
    "GP411": "row columns", "GP412": "row columns doubt", "GP413": "table", "GP414": "table count",
    "GP415": "relations remedy",
    "GP501": "table edition year", "GP502": "", "GP503": "table edition",
    "GP504": "quote edition used",
    "GP601": "quote stated printed where", "GP602": "quote whole sum", "GP603": "quote part base share",
    "GP604": "quote printed",
    "GP701": "year before columns", "GP702": "row before start year issued repealed expected value",
    "GP703": "table count before", "GP704": "section share before", "GP705": "cell before start year value",
    "GP706": "table before old year new", "GP707": "years", "GP708": "first second", "GP709": "what count",
    "GP711": "cell first one second other", "GP712": "table first one second other", "GP713": "row columns",
    "GP714": "first one second other", "GP715": "first one", "GP721": "row columns", "GP722": "child year",
    "GP901": "reason", "GP902": "page", "GP903": "as_read encoding", "GP904": "count", "GP905": "limit",
    "GP906": "count", "GP907": "",
    "GP915": "addresses", "GP916": "count cause", "GP917": "count", "GP918": "what reason",
}  # fmt: skip
SEVERITIES = {
    "error": "GP101 GP227 GP301 GP302 GP303 GP305 GP306 GP307 GP310 GP311 GP320 GP321 GP322 GP323 GP324 GP401 GP402 "
    "GP403 GP404 GP408 GP412 GP413 GP415 GP701 GP711 GP712 GP901 GP905 GP915 GP918",
    "warning": "GP103 GP107 GP109 GP201 GP202 GP203 GP205 GP206 GP207 GP208 GP209 GP210 GP211 GP212 GP213 GP221 GP222 "
    "GP223 GP224 GP225 GP226 GP228 GP229 GP309 GP406 GP407 GP411 GP414 GP501 GP503 GP504 GP601 GP602 GP603 GP604 GP313 "
    "GP702 GP703 GP704 GP708 GP713 GP714 GP715 GP721 GP722 "
    "GP902 GP904 GP907 GP916",
}
ENTRIES = [pytest.param(entry, id=code) for code, entry in CATALOGUE.items()]
HAN = re.compile("[\u4e00-\u9fff]")


def fields_of(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_catalogue_holds_the_agreed_codes_in_order() -> None:
    assert list(CATALOGUE) == list(DETAILS)


@pytest.mark.parametrize("entry", ENTRIES)
def test_messages_use_the_agreed_details_in_both_languages(entry: Entry) -> None:
    assert fields_of(entry.message.zh) == fields_of(entry.message.en) == set(DETAILS[entry.code].split())


@pytest.mark.parametrize("entry", ENTRIES)
def test_severity_is_the_agreed_one(entry: Entry) -> None:
    agreed = {code: severity for severity, codes in SEVERITIES.items() for code in codes.split()}
    assert entry.severity == agreed.get(entry.code, "info")


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_text_stands_in_both_languages(entry: Entry) -> None:
    for zh, en in (entry.message, entry.hint, entry.explanation, entry.origin):
        assert HAN.search(zh)
        assert re.search("[a-z]{3}", en)
        assert zh != en
    assert entry.example
    assert fields_of(entry.hint.zh + entry.hint.en) == set()


def test_names_are_unique() -> None:
    assert len({entry.name for entry in CATALOGUE.values()}) == len(CATALOGUE)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_code_makes_a_diagnostic(entry: Entry) -> None:
    details: dict[str, Any] = dict.fromkeys(DETAILS[entry.code].split(), ("某某", "such"))
    made = diagnose(entry.code, **details)
    assert made.severity == entry.severity
    assert "{" not in made.message.zh + made.message.en
    assert all("某某" in made.message.zh and "such" in made.message.en for _ in details)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("GP202", "漏填"),
        ("GP303", "漏填"),
        ("GP304", "数据错位"),
        ("GP401", "横向合计不符"),
        ("GP402", "纵向合计不符"),
        ("GP403", "勾稽关系不成立"),
        ("GP404", "横向合计不符"),
        ("GP501", "沿用旧格式"),
    ],
)
def test_messages_use_the_words_of_officials(code: str, words: str) -> None:
    assert words in CATALOGUE[code].message.zh


def test_an_ambiguous_row_is_said_as_officials_say_it() -> None:
    made = diagnose("GP305", row="复议后起诉", count=("两", 2))
    assert made.message.zh == "复议后起诉：存疑（两种读法均成立，请核对原件）"


def test_the_page_of_codes_is_current() -> None:
    script = Path(__file__).resolve().parent.parent / "scripts" / "build_docs.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
