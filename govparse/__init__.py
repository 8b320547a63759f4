"""govparse reads 政府信息公开工作年度报告: text in, typed and checked records out, every value with its place.

    >>> import govparse
    >>> report = govparse.parse_file("corpus/003_5d7f4a1400b1814e.txt")
    >>> report.applications.new_received.total
    2
    >>> report.cell("applications.new_received.total").reading
    'exact'

Importing builds nothing: grammars are opened on their first use.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HERE = Path(__file__).parent
if not (_HERE / "grammars").exists():
    # A checkout: the rooms that install as `govparse.grammars` and `govparse.cli` stand beside this folder.
    __path__.append(str(_HERE.parent))

if TYPE_CHECKING:
    from govparse.api import Failure, Findings, parse, parse_all, parse_file, parse_many
    from govparse.lossless import source_tree
    from govparse.readers import ForbiddenInput, MissingInput, UnreadableInput
    from govparse.records import Report

__all__ = [
    "Failure",
    "Findings",
    "ForbiddenInput",
    "MissingInput",
    "Report",
    "UnreadableInput",
    "__version__",
    "parse",
    "parse_all",
    "parse_file",
    "parse_many",
    "source_tree",
]

_HOMES = {
    "Report": "govparse.records",
    "source_tree": "govparse.lossless",
    "ForbiddenInput": "govparse.readers",
    "MissingInput": "govparse.readers",
    "UnreadableInput": "govparse.readers",
}


def __getattr__(name: str) -> Any:
    """Imports a public name on its first use."""
    if name not in __all__:
        raise AttributeError(f"module 'govparse' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES.get(name, "govparse.api")), name)
    globals()[name] = value
    return value
