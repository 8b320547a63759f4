"""What prose says in a form that can be used: one module a kind of statement."""

from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.outline.statements.citations import read_citations
from govparse.outline.statements.contacts import read_contacts
from govparse.outline.statements.periods import Periods, read_periods
from govparse.records import Period, Statements

__all__ = ["Periods", "read_periods", "read_statements"]


def read_statements(prose: Prose, sections: Sections, periods: list[Period]) -> Statements:
    """The periods, contacts and citations of a prose, wherever they stand, each list in the order of the text."""
    return Statements(
        periods=periods,
        contacts=read_contacts(prose, sections),
        citations=read_citations(prose, sections),
    )
