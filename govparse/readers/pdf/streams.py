"""A look at the streams of a PDF before it is opened: pdfium sets no bounds to what they unpack to or draw."""

import re
import zlib
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from govparse.readers.errors import Unreadable
from govparse.readers.limits import HIGHEST_RATIO, LARGEST_CONTENT

_FREE = 1_000_000
"""Bytes that a stream may unpack to however small it is packed."""
_MOST_DRAWN = 50_000
"""How often one form may draw forms, those within them counted."""
_DEEPEST = 30
"""Forms within forms that are followed; pdfium itself goes little further."""
_LONGEST_HEAD = 20_000

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_OBJECT = re.compile(rb"([0-9]{1,9})\s+[0-9]{1,5}\s+obj")
_CALL = re.compile(rb"/([^\s/<>\[\]()]{1,127})\s+Do\b")
_REFERENCE = re.compile(rb"/([^\s/<>\[\]()]{1,127})\s+([0-9]{1,9})\s+[0-9]{1,5}\s+R\b")
_ELSEWHERE = (b"Resources", b"XObject")
"""Parts of a form's head that may be an object of their own."""

_BOMB = ("PDF 解压后的内容大得不正常（疑为解压炸弹）", "the PDF unpacks to far more than it should: a bomb")
_NESTED = ("PDF 的图形嵌套过深或循环", "the drawings of the PDF contain each other too often")


@frozen
class _Form:
    """A drawing that others may use: what its head says, and how often it uses others, by their names in it."""

    head: bytes
    calls: tuple[bytes, ...]


def refuse_bombs(data: bytes) -> None:
    """Raise `Unreadable` where a stream unpacks to far more than it should, or drawings contain each other too often.

    Pictures are left out: pdfium does not unpack them to read text.
    """
    forms = {}
    left = LARGEST_CONTENT
    for number, head, packed in _streams(data):
        if b"/Image" in head:
            continue
        content = _unpacked(packed, head, min(max(_FREE, HIGHEST_RATIO * len(packed)), left))
        left -= len(content)
        if b"/Form" in head:
            forms[number] = _Form(head, tuple(_CALL.findall(content)))
    _refuse_nests(forms, data)


def _streams(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The number, the dictionary and the packed bytes of each stream; what stands in a stream is none."""
    done = 0
    while (mark := _STREAM.search(data, done)) is not None:
        before = data[max(mark.start() - _LONGEST_HEAD, done) : mark.start()]
        end = data.find(b"endstream", mark.end())
        done = end if end >= 0 else len(data)
        if found := list(_OBJECT.finditer(before)):
            yield int(found[-1][1]), before[found[-1].end() :], data[mark.end() : done]


def _unpacked(packed: bytes, head: bytes, most: int) -> bytes:
    """The content of a stream that is packed once or several times over; others are taken as they are."""
    content = packed
    for _ in range(head.count(b"/FlateDecode") + len(re.findall(rb"/Fl\b", head))):
        try:
            content = zlib.decompressobj().decompress(content, most + 1)
        except zlib.error:
            return b""
        if len(content) > most:
            raise Unreadable(_BOMB)
    return content


def _refuse_nests(forms: dict[int, _Form], data: bytes) -> None:
    """Count how often each form draws forms."""
    if not any(form.calls for form in forms.values()):
        return

    places = {int(found[1]): found.end() for found in _OBJECT.finditer(data)}

    @cache
    def named(number: int) -> dict[bytes, int]:
        text = forms[number].head
        for _ in _ELSEWHERE:  # resources may be an object of their own, and their forms another one
            apart = {int(at) for name, at in _REFERENCE.findall(text) if name in _ELSEWHERE}
            text += b"".join(_object(data, places[at]) for at in apart if at in places)
        return {name: int(at) for name, at in _REFERENCE.findall(text) if int(at) in forms}

    @cache
    def drawn(number: int, depth: int) -> int:
        if depth == 0:
            return 1
        count = 1
        for name in forms[number].calls:
            if (inner := named(number).get(name)) is not None:
                count += drawn(inner, depth - 1)
            if count > _MOST_DRAWN:
                raise Unreadable(_NESTED)
        return count

    for number in forms:
        drawn(number, _DEEPEST)


def _object(data: bytes, start: int) -> bytes:
    """The beginning of an object that stands in the file by itself."""
    return data[start : start + _LONGEST_HEAD].split(b"endobj")[0]
