"""Cleaning: a list of named steps, from the raw text to the text that grammars read, with the way back."""

from govparse.cleaning.breaks import PAGE_NUMBER, fold_breaks
from govparse.cleaning.characters import clean_characters
from govparse.cleaning.cleaned import Cleaned
from govparse.cleaning.draft import Change, Draft
from govparse.cleaning.glosses import remove_glosses
from govparse.cleaning.marks import remove_marks
from govparse.cleaning.one_line import part_lines
from govparse.cleaning.script import simplify_script
from govparse.cleaning.words import report_conjunctions

__all__ = ["PAGE_NUMBER", "Change", "Cleaned", "clean", "fold_breaks"]

# In this order: glosses are checked against the character as printed, and marks are looked for in clean characters.
_STEPS = (clean_characters, remove_glosses, simplify_script, remove_marks, part_lines, report_conjunctions)


def clean(raw: str) -> Cleaned:
    """Cleans a decoded text; any text will do."""
    draft = Draft(raw)
    for step in _STEPS:
        step(draft)
    return Cleaned(raw=raw, text=draft.text, changes=draft.changes, offsets=draft.offsets, wide=draft.wide)
