"""Numbers in prose in many wordings: what each is about, by the cells that its words name."""

from pathlib import Path

import pytest

import govparse
from govparse.forms import forms_of

_LINES = Path(__file__).with_name("claims_wordings.tsv").read_text(encoding="utf-8").splitlines()
WORDINGS = [tuple(line.split("\t")) for line in _LINES if not line.startswith("#")]
_COLUMNS = {
    "nat": "natural_person",
    "com": "commercial_enterprise",
    "res": "research_institution",
    "wel": "public_welfare_organization",
    "law": "legal_service_organization",
    "oth": "other_organization",
}
_SHORT = {
    "n": "applications.new_received.total",
    "c": "applications.carried_in.total",
    "f": "applications.carried_forward.total",
    "h": "applications.results_total.total",
    "lic": "disclosure.licensing.decisions",
    "pen": "disclosure.penalties.decisions",
    "com": "disclosure.compulsion.decisions",
    "fee": "disclosure.administrative_fees.amount",
}
_REVIEWS = {
    "re": ["reconsideration"],
    "ld": ["litigation_direct"],
    "la": ["litigation_after_reconsideration"],
    "li": ["litigation_direct", "litigation_after_reconsideration"],
}
_DOCUMENTS = {"nd": "normative_documents", "ru": "rules"}


def cells_named(short: str) -> set[str]:
    """The ids that a short form stands for: `n.nat`, `refused`, `li.upheld`, `n+c`; none for `-`."""
    found: set[str] = set()
    for name in short.split("+") if short != "-" else ():
        head, _, tail = name.partition(".")
        if name in _SHORT:
            found.add(_SHORT[name])
        elif head == "n":
            columns = [*_COLUMNS.values()][1:] if tail == "org" else [_COLUMNS[tail]]
            found |= {f"applications.new_received.{column}" for column in columns}
        elif head in _DOCUMENTS:
            found.add(f"disclosure.{_DOCUMENTS[head]}.{tail}")
        elif head in _REVIEWS:
            found |= {f"reconsideration_litigation.{row}.{tail or 'total'}" for row in _REVIEWS[head]}
        else:
            rows = [row.key for row in forms_of("applications")[0].rows]
            found |= {f"applications.{row}.total" for row in rows if row == name or row.startswith(f"{name}.")}
    return found


@pytest.mark.parametrize(("heading", "sentence", "expected"), WORDINGS, ids=[line[1][:30] for line in WORDINGS])
def test_a_number_is_about_the_cells_that_its_words_name(heading: str, sentence: str, expected: str) -> None:
    text = f"某某县水务局2023年政府信息公开工作年度报告\n一、{heading}\n{sentence}\n"
    begin = text.index(sentence)
    counts = govparse.parse(text).statements.counts
    named = 0
    for each in expected.split():
        quote, _, short = each.rpartition("=")
        start = begin + sentence.index(quote)
        here = [set(count.cells) for count in counts if count.span[0] < start + len(quote) and start < count.span[1]]
        assert cells_named(short) in here, (quote, here)
        named += bool(cells_named(short))
    assert sum(bool(count.cells) for count in counts) == named
