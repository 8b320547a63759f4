"""What is logged: under `govparse`, by the name of the module, with nothing shown unless a program asks for it."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger


@cache
def logger(name: str) -> "Logger":
    """The logger of a module. `logging` is imported when something is logged: importing govparse stays quick."""
    import logging

    logging.getLogger("govparse").addHandler(logging.NullHandler())
    return logging.getLogger(name)
