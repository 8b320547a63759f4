"""The official forms, those that ship and those that installed packages declare."""

from functools import cache

from govparse.forms.form import Form
from govparse.plugins import BrokenPart, Entry, Part, Words, built_in, installed, load, settle

BUILT_IN = {
    "disclosure_2021": "govparse.forms.disclosure:FORM_2021",
    "disclosure_2019": "govparse.forms.disclosure:FORM_2019",
    "applications_2021": "govparse.forms.applications:FORM_2021",
    "applications_2019": "govparse.forms.applications:FORM_2019",
    "reconsideration_litigation": "govparse.forms.reconsideration:FORM",
    "statistics_35": "govparse.forms.statistics:FORM_OF_35",
    "statistics_54": "govparse.forms.statistics:FORM_OF_54",
}
"""Where each form that ships lives; the tables stand in the order of a report."""

GROUP = "govparse.forms"
"""The group of entry points under which installed packages declare forms."""


@cache
def all_forms() -> tuple[Form, ...]:
    """All forms that can be used: those that ship, then the others by name."""
    return tuple(form for form, _ in _found() if form is not None)


@cache
def all_tables() -> tuple[str, ...]:
    """The tables of the forms: those of a report in the order of its sections, then the others."""
    return tuple(dict.fromkeys(form.table for form in all_forms()))


def form_entries() -> tuple[Entry, ...]:
    """Every form there is, also those that cannot be used."""
    return tuple(entry for _, entry in _found())


@cache
def _found() -> tuple[tuple[Form | None, Entry], ...]:
    own, others = built_in(BUILT_IN), sorted(installed(GROUP), key=lambda part: (part.name, part.target))
    _, refused = settle((*own, *others))
    taken: dict[tuple[str, str | None], Part] = {}
    found = []
    for part in (*own, *others):
        form, error = (None, refused[part]) if part in refused else _made(part)
        if form is not None and (first := taken.setdefault((form.table, form.edition), part)) is not part:
            error = (f"{first.location} 已是该表该年格式", f"{first.location} is that edition of that table already")
        found.append((None if error else form, Entry(part.name, part.origin, part.location, error)))
    return tuple(found)


def _made(part: Part) -> tuple[Form | None, Words | None]:
    """A form, or why there is none."""
    try:
        form = load(part)
    except BrokenPart as error:
        return None, error.words
    return (form, None) if isinstance(form, Form) else (None, ("不是 Form", "it is no Form"))
