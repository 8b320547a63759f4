"""Other readings of a row: what each supposes, and that none is taken for another."""

from govparse.fitting.others import LOST, others, said
from govparse.fitting.records.rows import Slot
from govparse.fitting.records.values import read_value
from govparse.tables.grid import Cell


def slots(*texts: str) -> list[Slot]:
    """Places of a row with these texts."""
    return [Slot(Cell(text, n, n + len(text)), read_value(text), n) for n, text in enumerate(texts)]


def test_a_lost_value_is_another_than_the_number_one() -> None:
    one, blank = slots("1", "")
    assert said((LOST, one)) != said((one, one))
    assert said((LOST, one)) != said((blank, one))


def test_the_reading_in_which_a_one_is_lost_is_among_the_others() -> None:
    row = slots("1", "", "1")
    found = [said(other.reading) for other in others(tuple(row), row, kept=True)]
    assert said((row[0], LOST, row[2])) in found
    assert len(found) == len(set(found))
