"""Whole reports as files of the kinds that people have, whatever their names: every cell as the page prints it."""

from itertools import product
from pathlib import Path

import pytest
from report_files import WAYS

import govparse
from zoo_gold import ZOO, gold

DECLARED = ("word-xml", "flat-opc", "mhtml")
"""Kinds of files that declare a row although nothing stands in it; others have a line there that may be none of it."""
BASES = sorted(path.stem for path in (ZOO / "gold").glob("*.json"))


def page(base: str) -> str:
    return (ZOO / "originals" / f"{base}.clean.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("base", "way"), list(product(BASES, WAYS)))
def test_every_cell_is_as_printed(base: str, way: str) -> None:
    (report,) = govparse.parse_all(WAYS[way](page(base)))
    printed = {cell["cell"]: (cell["value"], cell.get("state", "number")) for cell in gold(base)["cells"]}
    if way not in DECLARED:
        printed |= dict.fromkeys(_of_blank_rows(printed), (None, "absent"))
    assert report.source.format == way.partition(",")[0]
    assert {name: (cell.value, cell.state) for name, cell in report.cells.items()} == printed
    there = (cell for cell in report.cells.values() if cell.state != "absent")
    assert {cell.reading for cell in there} <= {"exact", "repaired"}
    assert (report.organ, report.year) == (gold(base)["organ"], gold(base)["year"])


def _of_blank_rows(printed: dict[str, tuple[object, str]]) -> list[str]:
    """The cells of the table that has one row of values, where all of that is blank."""
    review = [name for name in printed if name.startswith("reconsideration_litigation.")]
    return review if all(printed[name][1] == "blank" for name in review) else []


@pytest.mark.parametrize("way", WAYS)
def test_a_wrong_suffix_never_matters(way: str, tmp_path: Path) -> None:
    path = tmp_path / "年报.doc"
    path.write_bytes(WAYS[way](page("rich")))
    assert govparse.parse_file(path).source.format == way.partition(",")[0]
