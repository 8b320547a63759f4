"""Tables of facts beside the checks: tab-separated, a head in the first line, lines that begin with # left out."""

from collections.abc import Iterator
from importlib.resources import files


def rows_of(name: str) -> Iterator[list[str]]:
    """The rows of a table without its head."""
    text = files("govparse.checks").joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])
