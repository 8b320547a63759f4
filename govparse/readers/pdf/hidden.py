"""Texts that a page draws and that nobody sees."""

from collections.abc import Iterator

from govparse.readers.pdf.runs import Ground, Look
from govparse.readers.pdf.shapes import Page
from govparse.readers.pdf.watermarks import watermarks

MOST_LAYERS = 4_000_000
"""So often a text of a page is compared with a filled box or picture of it; no page of a report has a hundredth."""


def without_hidden(page: Page, looks: list[Look]) -> int:
    """Take the characters that are not shown and watermarks out of a page; returns how many texts these were."""
    gone = {id(glyph): look for look in looks for glyph in look.glyphs if not look.shows(glyph)}
    if gone and len(gone) == len(page.glyphs):
        gone.clear()  # a page with text of which nothing is shown: what hides it was not understood
    seen = [look for look in looks if not look.unseen and any(id(glyph) not in gone for glyph in look.glyphs)]
    for look in (*_without_ink(looks, seen), *watermarks(seen)):
        gone.update((id(glyph), look) for glyph in look.glyphs)
    page.glyphs = [glyph for glyph in page.glyphs if id(glyph) not in gone]
    for look in looks:
        look.glyphs = [glyph for glyph in look.glyphs if id(glyph) not in gone]
    return len(set(map(id, gone.values())))


def _without_ink(looks: list[Look], seen: list[Look]) -> Iterator[Look]:
    """Texts without ink: all of them where the page is written in ink, else those that lie over ink.

    Character recognition puts such a text behind the picture of a page, where it is all that can be read.
    """
    unseen = [look for look in looks if look.unseen and look.glyphs]
    shown = [glyph for look in seen for glyph in look.glyphs]
    if 2 * len(shown) >= sum(len(look.glyphs) for look in unseen):
        yield from unseen
    else:
        ground = Ground(shown)
        yield from (look for look in unseen if ground.lies_under(look.glyphs))
