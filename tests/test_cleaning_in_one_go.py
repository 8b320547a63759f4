"""What cleaning does in one go, held to what it means one by one: glosses that are all readings, the scan for width."""

import re

import pytest

from govparse.cleaning import clean
from govparse.cleaning.width import WIDE, _forms, fold_width


@pytest.mark.parametrize("more", ["", "系統(app)", "公開(gong)", "\n(kāi)"])
def test_glosses_are_removed_alike_whether_or_not_all_are_readings(more: str) -> None:
    raw = "政(zheng)(zheng)府公開(kāi)報(bào)告（gào）\n"
    cleaned = clean(f"{raw}{more}")
    assert cleaned.text.startswith("政府公开报告\n")
    for character, printed in zip("政府公开报告", "政府公開報告", strict=True):
        at = cleaned.text.index(character)
        start, end = cleaned.span(at, at + 1)
        assert (start, end) == (raw.index(printed), raw.index(printed) + 1)
    assert sum(change.count for change in cleaned.changes if change.step == "glosses_removed") == 4


def test_the_scan_tells_every_character_that_width_folding_changes() -> None:
    for code in (*range(0x3000, 0x3020), *range(0xFE10, 0xFE70), *range(0xFF00, 0xFFF0)):
        text = clean(chr(code)).text
        alone = clean(text).folded
        assert alone == fold_width(text, text)
        assert (alone == fold_width(text, "")) != bool(re.match(f"[{WIDE}]", text)) or text not in _forms()
