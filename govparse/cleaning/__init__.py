"""Cleaning: a list of named steps, from the raw text to the text that grammars read, with the way back."""

from attrs import evolve

from govparse.cleaning.breaks import PAGE_NUMBER, fold_breaks
from govparse.cleaning.characters import clean_characters
from govparse.cleaning.claimed import leave_claimed
from govparse.cleaning.cleaned import Cleaned
from govparse.cleaning.draft import Change, Draft
from govparse.cleaning.glosses import remove_glosses
from govparse.cleaning.marks import remove_marks
from govparse.cleaning.one_line import part_lines
from govparse.cleaning.script import simplify_script
from govparse.cleaning.words import report_conjunctions
from govparse.parsing.markup import Claim, Claimant

__all__ = ["PAGE_NUMBER", "Change", "Cleaned", "clean", "draft_of", "fold_breaks"]

# In this order: glosses are checked against the character as printed, and marks are looked for in clean characters.
_ON_CHARACTERS = (clean_characters, remove_glosses, simplify_script)
_ON_MARKS = (remove_marks, part_lines, report_conjunctions)


def clean(raw: str, claimant: Claimant | None = None) -> Cleaned:
    """Cleans a decoded text; any text will do.

    Lines that a layout claims are left as they are but for single characters and glosses; `claimant` says which.
    """
    draft = draft_of(raw)
    claims = leave_claimed(draft, claimant) if claimant is not None else []
    for step in _ON_MARKS:
        step(draft)
    cleaned = Cleaned(raw=raw, text=draft.text, changes=draft.changes, offsets=draft.offsets, wide=draft.wide)
    cleaned.claims = [_placed(cleaned, claim) for claim in claims]
    return cleaned


def draft_of(raw: str) -> Draft:
    """A text as a claimant sees it, once folded: its characters cleaned, its marks still there."""
    draft = Draft(raw)
    for step in _ON_CHARACTERS:
        step(draft)
    return draft


def _placed(cleaned: Cleaned, claim: Claim) -> Claim:
    """A claim on the raw text at its place in the clean one."""
    start, end = cleaned.clean_span((claim.start, claim.end))
    return evolve(claim, start=start, end=end)
