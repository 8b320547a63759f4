"""Text that was decoded in the wrong encoding before it came here: restored where that is certain, else reported.

UTF-8 read as GBK looks like 鏀垮簻淇℃伅, as Latin-1 like æ”¿åºœ, GBK read as Latin-1 like ÕþÎñ. Encoding such a text
again as it was read gives the bytes that it came from; where they are whole in the right encoding, the text is certain.
"""

from collections.abc import Callable

from attrs import frozen

from govparse.source import SourceRemark

_KNOWN_WORDS = ("信息", "公开", "公開", "政府", "年度", "情况", "情況", "報告", "报告", "資訊")
"""A text that holds one of these was read in its right encoding."""
_FAMILIAR = "的公开開政府信息年度报報告情况況工作和一，。、：（）"
_SETTLED = 0.15
"""The share of familiar characters beyond ASCII with which a text is in its right encoding: reports have a third."""
_PLAUSIBLE = 0.04
"""The share with which UTF-8 that lost bytes is known by: its form tells the rest."""
_SAMPLE = 20_000
"""Characters at the beginning of a text that are tried before all of it is."""
_TWICE_WRONG = "锟斤拷"
"""What is left of U+FFFD in UTF-8 read as GBK: nothing of the text is."""

# Windows writes signs where Latin-1 has controls; programs read either where they say Latin-1.
_WINDOWS = {ord(bytes([code]).decode("cp1252", "replace")): code for code in range(0x80, 0xA0)}
_WINDOWS.pop(0xFFFD, None)


@frozen
class _Mistake:
    """A wrong reading: the encoding the text was read as, the one it was in, and the way back to its bytes."""

    read_as: str
    encoding: str
    undo: Callable[[str, str], bytes]


def _undo_gbk(text: str, errors: str) -> bytes:
    """As Windows reads GBK, which has a sign of its own for the byte 80."""
    return b"\x80".join(piece.encode("gb18030", errors) for piece in text.split("€"))


def _undo_big5(text: str, errors: str) -> bytes:
    return text.encode("big5hkscs", errors)


def _undo_latin(text: str, errors: str) -> bytes:
    return text.translate(_WINDOWS).encode("latin-1", errors)


_MISTAKES = (
    _Mistake("GBK", "utf-8", _undo_gbk),
    _Mistake("Latin-1", "utf-8", _undo_latin),
    _Mistake("Latin-1", "gb18030", _undo_latin),
    _Mistake("Latin-1", "big5hkscs", _undo_latin),
    _Mistake("GBK", "big5hkscs", _undo_gbk),
    _Mistake("Big5", "gb18030", _undo_big5),
)


def restore(text: str) -> tuple[str, tuple[SourceRemark, ...]]:
    """The text as it was before a wrong decoding, with what is to be said of it: GP903 restored, GP904 beyond repair.

    A text that was read in its right encoding comes back as it is, with nothing said.
    """
    if text.isascii() or any(word in text for word in _KNOWN_WORDS):
        return text, _lost(text)
    sample = text[:_SAMPLE]
    if _familiarity(sample) >= _SETTLED:
        return text, _lost(text)
    mistake = _likeliest(sample)
    if mistake is not None:
        if (restored := _exactly(text, mistake)) is not None:
            details = {"as_read": mistake.read_as, "encoding": mistake.encoding.upper()}
            return restored, (SourceRemark("GP903", details),)
        return text, (SourceRemark("GP904", {"count": max(1, _leniently(text, mistake).count("\ufffd"))}),)
    return text, _lost(text)


def _lost(text: str) -> tuple[SourceRemark, ...]:
    count = text.count(_TWICE_WRONG) if _TWICE_WRONG[0] in text else 0  # a character is found much faster
    return (SourceRemark("GP904", {"count": count}),) if count else ()


def _likeliest(sample: str) -> _Mistake | None:
    """The mistake without which the sample would hold the most familiar characters, if there are enough of them."""
    shares = [_familiarity(_leniently(sample, mistake)) for mistake in _MISTAKES]
    share, mistake = max(zip(shares, _MISTAKES, strict=True), key=lambda likely: likely[0])
    enough = max(_PLAUSIBLE, 4 * _familiarity(sample)) if mistake.encoding == "utf-8" else _SETTLED
    return mistake if share >= enough else None


def _leniently(text: str, mistake: _Mistake) -> str:
    return mistake.undo(text, "replace").decode(mistake.encoding, "replace")


def _exactly(text: str, mistake: _Mistake) -> str | None:
    """The restored text if every byte of it is certain."""
    if "\ufffd" in text:
        return None
    try:
        return mistake.undo(text.removeprefix("\ufeff"), "strict").decode(mistake.encoding)
    except UnicodeError:
        return None


def _familiarity(text: str) -> float:
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return sum(map(text.count, _FAMILIAR)) / max(foreign, 1)
