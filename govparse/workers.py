"""Work shared by processes: in order, some pieces ahead, and a process that comes to an end costs one item."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_PIECE = 8
"""Items that a process is given at once."""

_AHEAD = 3
"""Pieces for each process that are under way or done, and not yet asked for."""


def in_processes(
    items: Iterable[Item],
    work: Callable[[list[Item]], Iterable[Result]],
    jobs: int,
    lost: Callable[[list[Item]], Iterable[Result]],
) -> Iterator[Result]:
    """What `work` makes of the items, in their order; `lost` is what becomes of an item that ended its process.

    `work` has to be such that `pickle` takes it. Raises `RuntimeError` where no process can be started.
    """
    team = _Team(work, jobs)
    waiting = iter(items)
    under_way: deque[tuple[list[Item], Future[list[Result]]]] = deque()
    try:
        team.begin()
        while True:
            while len(under_way) < jobs * _AHEAD and (piece := list(islice(waiting, _PIECE))):
                under_way.append((piece, team.submit(piece)))
            if not under_way:
                return
            yield from _taken(team, *under_way.popleft(), lost)
    finally:
        team.end()


def _taken(
    team: "_Team[Item, Result]",
    piece: list[Item],
    future: "Future[list[Result]]",
    lost: Callable[[list[Item]], Iterable[Result]],
) -> Iterator[Result]:
    try:
        yield from future.result()
    except BrokenProcessPool:
        for item in piece:  # one of them, or one of another piece, ended a process: each is tried alone
            yield from team.alone(item, lost)


class _Team(Generic[Item, Result]):
    """Processes that do a piece of work, replaced when one of them comes to an end."""

    def __init__(self, work: Callable[[list[Item]], Iterable[Result]], jobs: int) -> None:
        self._work = work
        self._jobs = jobs
        self._many = ProcessPoolExecutor(jobs)
        self._one: ProcessPoolExecutor | None = None

    def begin(self) -> None:
        """Start a process; raises `RuntimeError` where that fails, as in a script that starts itself over and over."""
        try:
            self._many.submit(_ready).result()
        except BrokenProcessPool:
            reason = "no process could be started: call it below `if __name__ == '__main__':`"
            raise RuntimeError(reason) from None

    def submit(self, piece: list[Item]) -> "Future[list[Result]]":
        """Have a piece done by one of the processes."""
        try:
            return self._many.submit(_done, self._work, piece)
        except BrokenProcessPool:
            self._many = ProcessPoolExecutor(self._jobs)
            return self._many.submit(_done, self._work, piece)

    def alone(self, item: Item, lost: Callable[[list[Item]], Iterable[Result]]) -> Iterable[Result]:
        """What a process makes of an item while it has no other one."""
        if self._one is None:
            self._one = ProcessPoolExecutor(1)
        try:
            return self._one.submit(_done, self._work, [item]).result()
        except BrokenProcessPool:
            self._one = None
            return lost([item])

    def end(self) -> None:
        """Let what is under way end, and nothing more begin."""
        for pool in (self._many, self._one):
            if pool is not None:
                pool.shutdown(cancel_futures=True)


def _done(work: Callable[[list[Item]], Iterable[Result]], piece: list[Item]) -> list[Result]:
    return list(work(piece))


def _ready() -> None:
    """Nothing: what a process does first."""
