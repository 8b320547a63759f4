"""What became of each cell: right, in doubt, absent, or wrong without a word; and whether the text shows the error."""

from collections.abc import Mapping

from attrs import frozen

import govparse
from govparse.records import ReportCell
from hunting.cases import Case
from hunting.figures import same
from hunting.limits import HungError, bounded
from hunting.model import BLANK, DASH, LOST, UNSURE
from hunting.oracle import hidden

OUTCOMES = ("right", "ambiguous", "unlisted", "absent", "hung", "hidden", "SILENT")
"""Of a cell: stated and true (or lost and not stated); in doubt with the truth listed, or without; absent; in a text
that was not read in time; wrong without a word where another sound report gives the same text; and where none does.
"""

STATED = ("exact", "repaired")


@frozen
class Verdict:
    """What became of the cells of a case, by id; what the reader said of them."""

    outcomes: Mapping[str, str]
    said: Mapping[str, ReportCell]

    def wrong(self, outcome: str = "SILENT") -> list[str]:
        """The cells with an outcome."""
        return [cell for cell, each in self.outcomes.items() if each == outcome]


def judge(case: Case) -> Verdict:
    """Read a case and judge each of its cells, and those that the reader invented."""
    truth = case.document.truth
    try:
        with bounded():
            said = govparse.parse(case.text).cells
    except HungError:
        return Verdict(dict.fromkeys(truth, "hung"), {})
    outcomes = {cell: outcome(said.get(cell), truth[cell], case.document.figures[cell]) for cell in truth}
    invented = [cell for cell, each in said.items() if cell not in truth and each.reading in STATED]
    outcomes |= dict.fromkeys(invented, "SILENT")
    wrong = [cell for cell in outcomes if outcomes[cell] == "SILENT" and cell in truth]
    if wrong:
        claims = {cell: stated(each) for cell, each in said.items() if each.reading in STATED}
        outcomes |= dict.fromkeys(hidden(case, wrong, claims), "hidden")
    return Verdict(outcomes, said)


def outcome(cell: ReportCell | None, truth: str, before: str) -> str:
    """The outcome of a cell, hidden errors not told from others. `before` is what stood there before the damage."""
    if cell is None or cell.reading == "absent":
        return "right" if truth in (LOST, UNSURE) else "absent"
    if cell.reading == "ambiguous":
        if truth in (LOST, UNSURE):
            return "right"
        wanted = BLANK if truth == DASH else truth  # a dash has no candidate of its own
        return "ambiguous" if any(same(_listed(each), wanted) for each in cell.candidates or ()) else "unlisted"
    claim = stated(cell)
    if truth == LOST:
        return "right" if same(claim, before) and before not in (BLANK, DASH) else "SILENT"
    if truth == UNSURE:
        truth = before
    return "right" if same(claim, truth) else "SILENT"


def stated(cell: ReportCell) -> str:
    """What a cell says for sure: a number, BLANK, DASH, or a text that is none of these."""
    if cell.value is not None:
        return str(cell.value)
    return {"dash": DASH, "blank": BLANK}.get(cell.state, cell.state)


def _listed(candidate: object) -> str:
    return BLANK if candidate is None else str(candidate)
