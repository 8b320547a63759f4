"""Prose that a layout table held: frames taken off its lines, headings inside a long line put on lines of their own.

A page may be one table for its looks. What extractors leave of it is prose between bars, and often the whole narrative
on one line. All changes are one character for one: a bar becomes a blank, a blank a line end.
"""

import re
from collections.abc import Iterator

from govparse.outline.names import exact_names, ordinal_in_form
from govparse.source import Span

_FRAME = re.compile(r"^[ \t]*+\|[ \t|]*+|(?<![ \t|])[ \t]*+\|[ \t|]*+$|^[ \t]*+\+[-=+]{3,}[ \t]*$", re.MULTILINE)
# A number and an official name, at the start of a line or behind a blank. The first character comes before the look
# behind, so that few places are looked at; a name that goes on is another one.
_OFFICIAL = re.compile(
    rf"[一二三四五六七](?<![^ \t\n\x00].)[ ]?[、.,][ ]?(?P<name>{'|'.join(exact_names())})"
    r"(?P<behind>[ \t]+(?![及和与、的])|(?=[。:\x00\n])|\Z)"
)
# A space before a heading or behind its name. Where there is none, and no tab, no heading can be set apart; a space is
# quickly looked for, a heading is not.
_NAME_ENDS = "".join(sorted({name[-1] for name in exact_names()}))
_BESIDE_HEADING = re.compile(rf" (?:(?=[一二三四五六七])|(?<=[{_NAME_ENDS}] ))")
_SECOND_LEVEL = re.compile(r"(?<=[ \t])\([一二三四五六七八九十]{1,2}\)[^\s。:;,()]{2,20}(?P<behind>[ \t]|(?=[。:]))")
_STOPS = tuple("。!?;")
_ENDS_SENTENCE = ("", *"。!?;:)”》|\n\x00")
_MOST_BLANKS = 200
_LONGEST_LOOKED_AT = 400
_LEAST_BODY = 6
"""The first section says at least so much before the next heading; in a list of the sections it says nothing."""


def without_frames(text: str) -> str:
    """The prepared text with the bars at the ends of its lines, and the rules of a grid, made blanks."""
    return _FRAME.sub(lambda frame: " " * len(frame[0]), text) if "|" in text else text


def headings_apart(text: str) -> str:
    """The prepared text with a line end for the blank before a heading inside a line, and for the one behind its name.

    Inside a line only official headings begin a section, and only those that no line begins with: running on in the
    order of the form, with something said below the first of them. Headings （一） are looked for between them.
    """
    return with_headings_apart(text) if "\t" in text or _BESIDE_HEADING.search(text) else text


def with_headings_apart(text: str) -> str:
    """What `headings_apart` gives, for any text."""
    at_lines: list[re.Match[str]] = []
    inside: list[re.Match[str]] = []
    for heading in _OFFICIAL.finditer(text):
        (at_lines if _begins_line(text, heading.start()) else inside).append(heading)
    ends = {heading.start("behind") for heading in at_lines if heading["behind"]}
    known = {ordinal_in_form(heading["name"]) for heading in at_lines}
    runs = list(_runs([heading for heading in inside if ordinal_in_form(heading["name"]) not in known]))
    for number, run in enumerate(runs, 1):
        last = _line_end(text, run[-1].end(), runs[number][0].start() if number < len(runs) else len(text))
        body = text[run[0].end() : run[1].start() if len(run) > 1 else run[0].end() + _LONGEST_LOOKED_AT]
        if _ends_sentence(text, run[0].start()) and len(body.strip()) >= _LEAST_BODY and "。" in body:
            ends.update(place for heading in run for place in _around(heading))
            ends.update(_second_level(text, (run[0].start(), last), ends))
    if not ends:
        return text
    characters = list(text)
    for place in ends:
        characters[place] = "\n"
    return "".join(characters)


def _runs(headings: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The headings in stretches, in each of which the official numbers rise."""
    run: list[re.Match[str]] = []
    for heading in headings:
        if run and ordinal_in_form(heading["name"]) <= ordinal_in_form(run[-1]["name"]):
            yield run
            run = []
        run.append(heading)
    if run:
        yield run


def _around(heading: re.Match[str]) -> Iterator[int]:
    """The places of the blanks before and behind a heading."""
    yield heading.start() - 1
    if heading["behind"]:
        yield heading.start("behind")


def _second_level(text: str, line: Span, ends: set[int]) -> Iterator[int]:
    """The places of the blanks around headings （一） that stand behind a sentence or a heading."""
    for heading in _SECOND_LEVEL.finditer(text, *line):
        before = heading.start() - 1
        if before in ends or _before(text, before) in _STOPS:
            yield from _around(heading)


def _begins_line(text: str, place: int) -> bool:
    return _before(text, place) in ("", "\n", "\x00")


def _ends_sentence(text: str, place: int) -> bool:
    """Whether a sentence, a cell or a line ends before a place, blanks apart."""
    return _before(text, place) in _ENDS_SENTENCE


def _before(text: str, place: int) -> str:
    """The character before a place and the few blanks there; empty at the start of the text."""
    return text[max(0, place - _MOST_BLANKS) : place].rstrip(" \t")[-1:]


def _line_end(text: str, place: int, end: int) -> int:
    found = text.find("\n", place, end)
    return end if found < 0 else found
