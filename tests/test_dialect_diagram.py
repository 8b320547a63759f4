"""`govparse dialect diagram`: a page for every grammar, with room for every character."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from command import govparse

from govparse.authoring.railroad import FONT_SIZE, choice, label, loop, series, skip, text_width
from govparse.tables.registry import BUILT_IN
from helpers import ROOT

GOLDENS = ROOT / "tests" / "diagrams"
SHIPPED = [path.relative_to(ROOT / "grammars").as_posix() for path in sorted((ROOT / "grammars").rglob("*.lark"))]
SVG = "{http://www.w3.org/2000/svg}"


def drawings(page: str) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(found) for found in re.findall(r"<svg.*?</svg>", page, re.DOTALL)]


@pytest.mark.parametrize("name", [*BUILT_IN, *SHIPPED])
def test_a_shipped_grammar_is_drawn(name: str) -> None:
    done = govparse("dialect", "diagram", name)
    assert done.code == 0
    assert len(drawings(done.text)) == done.text.count("<section id=")
    assert not re.search(r"<script|src=|href=\"(?!#)|url\(|@import", done.text), "the page loads nothing"
    targets = re.findall(r'href="#(\w+)"', done.text)
    assert {target for target in targets if f'id="{target}"' not in done.text} == set()


@pytest.mark.parametrize("name", SHIPPED)
def test_everything_lies_inside_the_drawing(name: str) -> None:
    for drawing in drawings(govparse("dialect", "diagram", name).text):
        width, height = float(drawing.get("width", "")), float(drawing.get("height", ""))
        for box in drawing.iter(f"{SVG}rect"):
            x, y = float(box.get("x", "")), float(box.get("y", ""))
            assert 0 <= x <= x + float(box.get("width", "")) <= width
            assert 0 <= y <= y + float(box.get("height", "")) <= height


@pytest.mark.parametrize("name", SHIPPED)
def test_boxes_are_as_wide_as_their_text_and_do_not_overlap(name: str) -> None:
    for drawing in drawings(govparse("dialect", "diagram", name).text):
        boxes = []
        texts = [text for text in drawing.iter(f"{SVG}text") if not text.get("class")]
        for box, text in zip(drawing.iter(f"{SVG}rect"), texts, strict=True):
            x, y, width = (float(box.get(key, "")) for key in ("x", "y", "width"))
            assert width >= text_width(text.text or "")
            assert float(text.get("x", "")) == pytest.approx(x + width / 2, abs=0.01)
            boxes.append((x, y, x + width, y + 24))
        for place, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[place + 1 :]:
                assert other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top


@pytest.mark.parametrize(
    ("text", "halves"), [("ab", 1.2), ("规章", 2.0), ("a规", 1.6), ("ａ", 1.0), ("e\u0301", 0.6), ("", 0.0)]
)
def test_full_width_characters_take_their_room(text: str, halves: float) -> None:
    assert text_width(text) == pytest.approx(FONT_SIZE * halves)


def test_boxes_keep_room_for_what_they_hold() -> None:
    box = label("规章", "terminal")
    assert series([box, box]).width > 2 * box.width
    assert series([]).width == skip().width == 0
    assert choice([box, skip()]).down > box.down
    assert choice([box, box]).down > 3 * box.down
    assert loop(box).down > box.down
    assert loop(skip(), "2–3 times").width > text_width("2–3 times")


def test_a_small_grammar_is_drawn_as_before(snapshot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDENS)
    page = govparse("dialect", "diagram", "small.lark", "--lang", "zh").text
    snapshot.snapshot_dir = GOLDENS
    snapshot.assert_match(page, "small.html")


def test_the_page_goes_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "markdown.html"
    done = govparse("dialect", "diagram", "markdown", "--output", path)
    assert (done.code, done.text) == (0, "")
    page = path.read_text(encoding="utf-8")
    assert page == govparse("dialect", "diagram", "markdown").text
    assert "<title>markdown</title>" in page


def test_text_of_a_grammar_is_never_markup(tmp_path: Path) -> None:
    path = tmp_path / "some.lark"
    path.write_text('// <b>&\nstart: X "<i>"\nX: /<u>&"/\n', encoding="utf-8")
    page = govparse("dialect", "diagram", path).text
    assert not re.search(r"<[biu]>", page)
    assert "&lt;u&gt;&amp;" in page


def test_what_is_no_grammar_is_not_drawn(tmp_path: Path) -> None:
    done = govparse("dialect", "diagram", ROOT / "tests" / "bad_grammars" / "misspelt_colon.lark")
    assert (done.code, done.text) == (3, "")
    assert "govparse dialect check" in done.notes
    assert govparse("dialect", "diagram", ROOT / "grammars").code == 2
    assert govparse("dialect", "diagram", tmp_path / "nothing.lark").code == 2
