"""Cells cut out of rows and stretches: many at once are what one after another would be."""

from hypothesis import given
from hypothesis import strategies as st

from govparse.tables.rows import cell_at, cells_of
from govparse.tables.stretches import Stretch

PIECES = st.lists(st.text(st.sampled_from("0规 \t\u3000"), max_size=4), max_size=8)


@given(PIECES, st.integers(0, 3))
def test_pieces_of_a_row_are_cells_at_their_places(pieces: list[str], gap: int) -> None:
    places = [7 + sum(map(len, pieces[:number])) + gap * number for number in range(len(pieces))]
    assert cells_of(pieces, 7, gap) == list(map(cell_at, pieces, places))


@given(st.lists(PIECES, max_size=3))
def test_slots_start_where_their_pieces_do(runs: list[list[str]]) -> None:
    stretch, place, starts = Stretch(0, 99), 0, []
    for pieces in runs:
        stretch.add(pieces, place, gap=2)
        for piece in pieces:
            starts.append(place)
            place += len(piece) + 2
        place += 5
    assert stretch.starts() == [*starts, 99]
    assert len(stretch.slots) == len(starts)
