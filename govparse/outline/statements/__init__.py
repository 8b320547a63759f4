"""What prose says in a form that can be used: one module a kind of statement."""

from govparse.outline.prose import Prose
from govparse.outline.sections import Sections
from govparse.outline.statements.citations import read_citations
from govparse.outline.statements.contacts import read_contacts
from govparse.outline.statements.periods import read_periods
from govparse.records import Statements

__all__ = ["read_statements"]


def read_statements(prose: Prose, sections: Sections) -> Statements:
    """The periods, contacts and citations of a prose, wherever they stand, each list in the order of the text."""
    return Statements(
        periods=read_periods(prose, sections),
        contacts=read_contacts(prose, sections),
        citations=read_citations(prose, sections),
    )
