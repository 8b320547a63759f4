"""Tables that a layout claims: blocks as they stand, if official labels are in them, whatever their lines look like."""

from collections.abc import Collection, Iterator
from itertools import accumulate

from govparse.blocks.looks import Lines, Look, look_at_lines
from govparse.parsing.markup import Claim

Range = tuple[Claim, int, int]
"""A claim and the range of its lines."""

_FRAME, _LABEL = Look("F"), Look("L")


def claimed_lines(claims: Collection[Claim], lines: Lines, start: int) -> list[Range]:
    """The claims that lie in some lines, of which the first is at the clean offset `start`."""
    if not claims:
        return []
    starts = {
        place: number for number, place in enumerate(accumulate((len(t) + 1 for t in lines.texts), initial=start))
    }
    ends = starts | {start + sum(len(text) + 1 for text in lines.texts) - 1: len(lines.texts)}
    return [
        (claim, starts[claim.start], ends[claim.end])
        for claim in claims
        if claim.start in starts and claim.end in ends and claim.start >= start
    ]


def claimant(claims: Collection[Claim], start: int, end: int) -> str | None:
    """The dialect whose own marks open the table that some clean offsets lie in."""
    return next((claim.dialect for claim in claims if claim.opened and claim.start <= start and end <= claim.end), None)


def without_claimed(lines: Lines, ranges: Collection[Range]) -> Lines:
    """The lines as the rest of the text is looked at: a claimed table is no part of any other, as prose is none."""
    letters = lines.letters
    for _, first, last in ranges:
        letters = f"{letters[:first]}{'P' * (last - first)}{letters[last:]}"
    return Lines(lines.texts, lines.looks, letters)


def as_layout_shows(lines: Lines, claim: Claim, first: int, last: int) -> Lines:
    """The lines with those of a claimed table as its layout has them: cells, frames, and nothing that ends a table.

    What stands before the first official label, or is blank, is its frame.
    """
    frames = [claim.markup.is_frame(text) for text in lines.texts[first:last]]
    shown = look_at_lines("\n".join(map(claim.markup.words, lines.texts[first:last]))).looks
    looks: list[Look] = []
    labelled = False
    for frame, look in zip(frames, shown, strict=True):
        labelled = labelled or (look.kind == "A" and not frame)
        if frame or look.kind in "BF" or not labelled:
            looks.append(_FRAME)
        else:
            looks.append(look if look.kind in "ALV" else _LABEL)
    letters = "".join([look.kind for look in looks])
    return Lines(
        lines.texts,
        [*lines.looks[:first], *looks, *lines.looks[last:]],
        lines.letters[:first] + letters + lines.letters[last:],
    )


def pieces_of(first: int, last: int, ranges: Collection[Range]) -> Iterator[tuple[int, int, Claim | None]]:
    """Some lines cut where claimed tables begin and end."""
    done = first
    for claim, start, end in ranges:
        if first <= start and end <= last:
            if done < start:
                yield done, start, None
            yield start, end, claim
            done = end
    if done < last:
        yield done, last, None
