"""Where the tokens of prepared prose stand."""

from typing import cast

from lark import Token

from govparse.outline.prose import BREAK_MASK
from govparse.source import Span

BLANKS = " \t\n" + BREAK_MASK


def start_of(token: Token) -> int:
    """The clean offset of a token."""
    return cast(int, token.start_pos)


def end_of(token: Token) -> int:
    """The clean offset after a token."""
    return cast(int, token.start_pos) + len(token)


def trimmed(token: Token) -> Span:
    """The clean place of a token without the blanks around it; empty, at its end, where it holds nothing else."""
    start = cast(int, token.start_pos)
    text = token.rstrip(BLANKS)
    length = len(text)
    return start + length - len(text.lstrip(BLANKS)), start + length
