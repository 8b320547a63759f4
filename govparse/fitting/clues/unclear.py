"""Characters that had to be read (。 for 0, 012 for 12) and whether anything proves what they were taken for."""

from attrs import evolve

from govparse.fitting.evidence import TableEvidence
from govparse.fitting.line import LineFit
from govparse.fitting.records.rows import RowReading, Slot, numbers_of
from govparse.fitting.sums import effect_of, sums_within
from govparse.forms.form import Form


def doubt_unproven(form: Form, number: int, line: LineFit, evidence: TableEvidence) -> None:
    """Adds to the readings of a line that its unclear characters cannot be told, where nothing proves them.

    A sum of the row that holds is a proof. A ring alone is a zero where the table prints its zeros, unless a sum of the
    row speaks against it.
    """
    if line.options is None or line.readings is None or line.readings.reason == "count":
        return
    unread = [each for reading in line.options for each in _unread(form, number, reading, evidence)]
    line.options = (*line.options, *unread)


def _unread(form: Form, number: int, reading: RowReading, evidence: TableEvidence) -> tuple[RowReading, ...]:
    guessed = [column for column, slot in enumerate(reading) if slot is not None and _is_guess(slot)]
    if not guessed:
        return ()
    effects = [effect_of(each.of_line[number], numbers_of(reading)) for each in sums_within(form)[number]]
    if effects and not any(effects) and None not in effects:
        return ()
    rings = all(slot is not None and slot.value.number == 0 for slot in map(reading.__getitem__, guessed))
    if rings and evidence.zeros_printed and not any(effects):
        return ()
    return (tuple(_untold(slot) if column in guessed else slot for column, slot in enumerate(reading)),)


def _is_guess(slot: Slot) -> bool:
    return slot.value.letter == "U" and slot.value.number is not None


def _untold(slot: Slot | None) -> Slot | None:
    return None if slot is None else evolve(slot, value=evolve(slot.value, number=None))
