"""Where the tokens of prepared prose stand."""

from lark import Token

from govparse.outline.prose import BREAK_MASK
from govparse.source import Span

BLANKS = " \t\n" + BREAK_MASK


def start_of(token: Token) -> int:
    """The clean offset of a token."""
    return token.start_pos or 0


def end_of(token: Token) -> int:
    """The clean offset after a token."""
    return (token.start_pos or 0) + len(token)


def trimmed(token: Token) -> Span:
    """The clean place of a token without the blanks around it; empty, at its end, where it holds nothing else."""
    start = token.start_pos or 0
    text = token.rstrip(BLANKS)
    length = len(text)
    return start + length - len(text.lstrip(BLANKS)), start + length
