"""Text files: which encoding their bytes are in.

No detector is asked: what the bytes themselves prove comes first, and only where several encodings are possible the one
wins in which the text holds the characters that every report is full of. What a page says of itself is a hint: it
decides between encodings in which all bytes can be read and the text is as familiar.
"""

import codecs
import re

from attrs import frozen

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
# Tried in this order where UTF-8 fails; gb18030 holds gbk and gb2312.
_GUESSES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# What pages call the encodings that are guessed; a page that says gb2312 may hold all of gb18030.
_DECLARED = re.compile(
    rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})|<\?xml[^>]{0,80}encoding=["']([A-Za-z0-9_-]{2,20})"""
)
_DECLARED_WITHIN = 4096
_NAMES = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "gb_2312-80", "euc-cn", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "big5hkscs", "x-x-big5", "cp950"), "big5hkscs"),
}
# The most frequent characters of reports, in both scripts, and the punctuation between them.
_FAMILIAR = "的公开開政府信息年度报報告情况況工作和一，。、：（）"
# Characters that no text file contains.
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32), 127))
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# The share of familiar characters beyond ASCII with which a guess is believed, and with which it is settled.
_BELIEVED = 0.04
_SETTLED = 0.15
_CONTROLS_ALLOWED = 0.02
_DAMAGE_ALLOWED = 0.3


@frozen
class Decoded:
    """A text and the encoding it was in: `utf-8-sig`, `utf-16` and `utf-32` where a byte order mark says so (the mark
    stays in the text as U+FEFF), `utf-8` where nothing else is possible, any other name where it was worked out.
    `declared`: the input names that encoding, so that nothing had to be guessed.
    """

    text: str
    encoding: str
    declared: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of `data`, or None where it is no text. Bytes that cannot be read become U+FFFD.

    `declared` is the name of the encoding that something beside the bytes gives them, such as the head of a message.
    """
    decoded = _marked(data) or _wide(data) or _plain(data) or _guess(data, declared)
    if decoded is None or (_holds_controls(data) and _is_binary(decoded.text)):
        return None
    return decoded


def _holds_controls(data: bytes) -> bool:
    """Whether some bytes may be controls; in every encoding a control has one of these in it."""
    return len(data.translate(None, _CONTROLS)) < len(data)


def _is_binary(text: str) -> bool:
    """Whether so much is controls that it is no text; NULs among Chinese text are left of a program's buffers."""
    controls = _CONTROL.findall(text)
    if len(controls) <= len(text) * _CONTROLS_ALLOWED:
        return False
    others = len(controls) - controls.count("\0")
    return others > len(text) * _CONTROLS_ALLOWED or _familiarity(text) < _SETTLED


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), name)
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: digits, line ends and Latin letters have a NUL in every other byte."""
    if b"\0" not in data:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) <= len(data) * 0.01 or min(even, odd) > max(even, odd) * 0.1:
        return None
    text = _strictly(data, encoding)
    return None if text is None else Decoded(text, encoding)


def _plain(data: bytes) -> Decoded | None:
    text = _strictly(data, "utf-8")
    return None if text is None else Decoded(text, "utf-8")


def _guess(data: bytes, declared: str | None) -> Decoded | None:
    candidates = []
    said = _NAMES.get((declared or _said_by_page(data) or "").lower())
    for name in sorted(_GUESSES, key=lambda name: name != said):
        text = _strictly(data, name)
        if text is not None:
            candidates.append(Decoded(text, name, name == said))
            if _familiarity(text) >= _SETTLED:
                return candidates[-1]
    damaged = [Decoded(data.decode(name, "replace"), name) for name in ("utf-8", "gb18030", "big5hkscs")]
    best = max(candidates + damaged, key=lambda candidate: _familiarity(candidate.text))
    if _familiarity(best.text) >= _BELIEVED:
        return best
    if candidates and (first := candidates[0]).encoding == (said or "gb18030") and (said or _is_common(first.text)):
        return first
    return damaged[0] if damaged[0].text.count("\ufffd") <= len(damaged[0].text) * _DAMAGE_ALLOWED else None


def _said_by_page(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    return (found[1] or found[2]).decode("ascii") if found else None


def _familiarity(text: str) -> float:
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return sum(map(text.count, _FAMILIAR)) / max(foreign, 1)


def _is_common(text: str) -> bool:
    """Whether a text too short to be familiar holds only the characters of everyday simplified Chinese."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _strictly(data: bytes, encoding: str) -> str | None:
    """The text if every byte can be read; a last character that is cut short becomes U+FFFD."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(data) - 4 or error.end < len(data):
            return None
        return data[: error.start].decode(encoding) + "\ufffd"
