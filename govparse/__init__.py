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
    from govparse.accessors import Applications, Disclosure, ReconsiderationLitigation, Rows, Statistics
    from govparse.api import Failure, Findings, parse, parse_all, parse_file, parse_many
    from govparse.conversion.portable import InvalidRecord
    from govparse.diagnostics import Bilingual, Diagnostic
    from govparse.lossless import source_tree
    from govparse.plugins import BrokenPart, UnknownPart
    from govparse.readers import ForbiddenInput, MissingInput, UnreadableInput
    from govparse.records import (
        SCHEMA_VERSION,
        CheckRecord,
        Citation,
        Contact,
        Count,
        Evidence,
        Fee,
        Item,
        Period,
        Report,
        ReportCell,
        Section,
        SourceInfo,
        Statements,
        Text,
        Training,
    )
    from govparse.source import Locator

__all__ = [
    "SCHEMA_VERSION",
    "Applications",
    "Bilingual",
    "BrokenPart",
    "CheckRecord",
    "Citation",
    "Contact",
    "Count",
    "Diagnostic",
    "Disclosure",
    "Evidence",
    "Failure",
    "Fee",
    "Findings",
    "ForbiddenInput",
    "InvalidRecord",
    "Item",
    "Locator",
    "MissingInput",
    "Period",
    "ReconsiderationLitigation",
    "Report",
    "ReportCell",
    "Rows",
    "Section",
    "SourceInfo",
    "Statements",
    "Statistics",
    "Text",
    "Training",
    "UnknownPart",
    "UnreadableInput",
    "__version__",
    "parse",
    "parse_all",
    "parse_file",
    "parse_many",
    "source_tree",
]

_HOMES = {
    "govparse.accessors": ("Applications", "Disclosure", "ReconsiderationLitigation", "Rows", "Statistics"),
    "govparse.api": ("Failure", "Findings", "parse", "parse_all", "parse_file", "parse_many"),
    "govparse.conversion.portable": ("InvalidRecord",),
    "govparse.diagnostics": ("Bilingual", "Diagnostic"),
    "govparse.lossless": ("source_tree",),
    "govparse.plugins": ("BrokenPart", "UnknownPart"),
    "govparse.readers": ("ForbiddenInput", "MissingInput", "UnreadableInput"),
    "govparse.records": (
        "SCHEMA_VERSION",
        "CheckRecord",
        "Citation",
        "Contact",
        "Count",
        "Evidence",
        "Fee",
        "Item",
        "Period",
        "Report",
        "ReportCell",
        "Section",
        "SourceInfo",
        "Statements",
        "Text",
        "Training",
    ),
    "govparse.source": ("Locator",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Imports a public name on its first use."""
    if name not in _HOME_OF:
        from difflib import get_close_matches

        close = get_close_matches(name, __all__, n=3)
        advice = f"; did you mean {', '.join(close)}?" if close else ""
        raise AttributeError(f"module 'govparse' has no attribute {name!r}{advice}")
    from importlib import import_module

    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, for editors."""
    return __all__
