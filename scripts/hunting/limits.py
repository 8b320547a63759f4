"""A bound on the processor time of one reading, so that a hunt goes on where the reader hangs."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 20.0
"""Processor time, not time on the clock: a busy machine changes nothing."""


class HungError(BaseException):
    """A reading takes longer than any text may; no code that is read through catches it."""


@contextmanager
def bounded(seconds: float = SECONDS) -> Iterator[None]:
    """Raises `HungError` inside when the time is up."""

    def stop(_: int, __: FrameType | None) -> None:
        raise HungError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
