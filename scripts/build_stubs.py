"""Write govparse/accessors/tables.pyi, what type checkers and editors know of the tables, from the official forms.

usage: python scripts/build_stubs.py [--check]

`--check` writes nothing and fails where the file is not current.
"""

import sys
from itertools import groupby

from attrs import define, field

from blocks import ROOT
from govparse.forms import Form
from govparse.forms.registry import BUILT_IN
from govparse.plugins import built_in, load

STUB = ROOT / "govparse" / "accessors" / "tables.pyi"
HEAD = '''\
"""The tables of the official forms as type checkers see them. Written by scripts/build_stubs.py; do not edit."""

from decimal import Decimal
from typing import Any

class _Table:
    """The values of a table: None is a cell without a value, or one that its edition does not have."""

    def __init__(self, place: str, nested: dict[str, Any] | None) -> None: ...
    def __bool__(self) -> bool:
        """Whether the report has the table."""

    @property
    def edition(self) -> str | None:
        """The edition of the form; None where all editions print the same table, and without a table."""

    @property
    def dialect(self) -> str | None:
        """The layout that it was read in."""

    @property
    def readings(self) -> list[dict[str, int | Decimal | None]] | None:
        """The joint readings of cells in doubt."""
'''


@define
class Node:
    """What has a name in a table: a column, which has a type, or a row or group, which has what is below it."""

    said: str
    type: str = ""
    below: "dict[str, Node]" = field(factory=dict)

    @property
    def is_row(self) -> bool:
        """Whether nothing but columns is below it."""
        return all(each.type for each in self.below.values())


def main() -> int:
    """Write the stub, or compare it with `--check`; exit code 1 where it was not current."""
    written = stub()
    if STUB.exists() and STUB.read_text(encoding="utf-8") == written:
        return 0
    if "--check" in sys.argv[1:]:
        print(f"{STUB.name} is out of date: run python scripts/build_stubs.py", file=sys.stderr)
        return 1
    STUB.write_text(written, encoding="utf-8")
    print(f"{STUB.name} written", file=sys.stderr)
    return 0


def stub() -> str:
    """The whole file."""
    forms: list[Form] = [load(part) for part in built_in(BUILT_IN)]
    tables = groupby(forms, lambda form: form.table)
    return HEAD + "".join(_classes(camel(table), _tree(list(editions))) for table, editions in tables)


def camel(name: str) -> str:
    """The name of a class."""
    return name.title().replace("_", "")


def _tree(editions: list[Form]) -> Node:
    """All rows and columns that any edition of a table has, with their official labels."""
    table = Node(editions[0].title)
    for row in (row for form in editions for row in form.rows):
        names = row.key.split(".")
        labels = ("",) * (len(names) - len(row.path)) + tuple(label.text for label in row.path[-len(names) :])
        place = table
        for name, label in zip(names, labels, strict=True):
            place = place.below.setdefault(name, Node(label or f"The rows of {name}."))
        for column in row.columns:
            kind = "Decimal | None" if column.kind == "amount" else "int | None"
            place.below.setdefault(column.key, Node(column.label.text, kind))
    return table


def _classes(table: str, tree: Node) -> str:
    """The classes of a table, its own last; rows with the same columns share one."""
    names: dict[str, str] = {}

    def name_of(node: Node, name: str) -> str:
        members = ((key, below, below.type or name_of(below, name + camel(key))) for key, below in node.below.items())
        body = "".join(_member(*member) for member in members)
        if node.is_row:
            rows = sum(taken.startswith(f"_{table}Row") for taken in names.values())
            name = f"{table}Row{rows + 1 if rows else ''}"
        return names.setdefault(body, f"_{name}")

    own = "".join(
        _member(key, below, below.type or name_of(below, table + camel(key))) for key, below in tree.below.items()
    )
    inner = "".join(f"\nclass {name}:{body}" for body, name in names.items())
    return f'{inner}\nclass {table}(_Table):\n    """{tree.said}"""\n{own}'


def _member(key: str, node: Node, kind: str) -> str:
    return f'\n    @property\n    def {key}(self) -> {kind}:\n        """{node.said}"""\n'


if __name__ == "__main__":
    sys.exit(main())
