"""Pinyin glosses are removed where they are a reading of the character before them, and only there."""

import re

import pytest

from govparse.cleaning import clean
from helpers import corpus_text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("信息公开(kāi)工作", "信息公开工作"),
        ("報(bào)告", "報告"),
        ("公开（kāi）", "公开"),
        ("得(de)到", "得到"),
        ("政(zheng)(zheng)府(fu)(fu)", "政府"),
        ("女(nǚ)女(nü)女(nv)", "女女女"),
        ("开(ka\u0304i)", "开"),
        ("重(chóng)新、重(zhòng)要", "重新、重要"),
    ],
)
def test_readings_are_removed(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize(
    "raw", ["(APP)", "客户端(app)", "APP(app)", "(kāi)", "附件(a)", "APP(an)", "规章(kāi fā)", "开(kāi"]
)
def test_other_brackets_stay_and_are_no_finding(raw: str) -> None:
    cleaned = clean(raw)
    assert (cleaned.text, cleaned.changes) == (raw, [])


@pytest.mark.parametrize("raw", ["公开(guān)", "公开(guan)"])
def test_a_syllable_that_is_no_reading_stays_and_is_reported(raw: str) -> None:
    cleaned = clean(raw)
    assert cleaned.text == raw
    assert [(change.step, change.start, change.end, change.detail) for change in cleaned.changes] == [
        ("gloss_kept", 1, len(raw), raw[1:])
    ]


def test_all_glosses_of_the_corpus_are_removed() -> None:
    raw = corpus_text("001_a2685a52b6c2b6a4")
    glosses = re.findall(r"[一-鿿]\([a-zà-ǜ]+\)", raw)
    cleaned = clean(raw)
    assert len(glosses) == 356
    assert [change.count for change in cleaned.changes if change.step == "glosses_removed"] == [356]
    assert not re.search(r"\([a-zà-ǜ]+\)", cleaned.text)
