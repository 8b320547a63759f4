"""Single characters: line ends, blanks, invisible characters, radicals, U+FFFD, width."""

from unicodedata import normalize

import pytest

from govparse.cleaning import Change, clean


def steps(raw: str) -> list[str]:
    return [change.step for change in clean(raw).changes]


def test_a_plain_text_is_left_alone() -> None:
    cleaned = clean("一、总体情况\n\t规章\t0\n")
    assert (cleaned.text, cleaned.changes) == ("一、总体情况\n\t规章\t0\n", [])


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\fb\vc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("\ufeff一、", "一、"),
        ("公\u200b开\u00ad信\u200d息\u2060", "公开信息"),
        ("0\x00\x08\x1b\x7f件", "0件"),
        ("\u3000\u3000规章\u00a0 0", "  规章  0"),
        ("a\u2003b\u202fc", "a b c"),
        ("⼈⺠⽂⽚⻓⻰㇐", "人民文片长龙一"),
        ("\uf90a\uf9e9", "金里"),
        ("采购项渴\ufffd", "采购项渴\ufffd"),
    ],
)
def test_what_single_characters_become(raw: str, text: str) -> None:
    assert clean(raw).text == text


def test_every_kangxi_radical_becomes_an_ideograph() -> None:
    radicals = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert clean(radicals).text == normalize("NFKC", radicals)
    assert all("\u3400" <= character <= "\u9fff" for character in clean(radicals).text)


def test_changes_say_what_was_done_where_first_and_how_often() -> None:
    assert clean("\ufeffa\r\n\u200bb\u200b\u200c⼈⼈\ufffd").changes == [
        Change("byte_order_mark", 0, 1, 1),
        Change("line_ends", 2, 3, 1),
        Change("controls_removed", 4, 5, 3),
        Change("radicals_folded", 8, 9, 2),
        Change("replacement_characters", 10, 11, 1),
    ]


def test_a_byte_order_mark_inside_the_text_is_a_control() -> None:
    assert steps("a\ufeffb") == ["controls_removed"]


def test_only_the_folded_text_has_half_width_forms() -> None:
    printed = "（一）１２３４；ＡＰＰ：﹝2021﹞〔30〕【号】﹙a﹚，“引”、《法》。"
    cleaned = clean(printed)
    assert cleaned.text == printed
    assert cleaned.folded == "(一)1234;APP:[2021][30][号](a),“引”、《法》。"
