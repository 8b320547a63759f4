"""Opens the generated tables that stand beside this module (scripts/build_cleaning_tables.py writes them)."""

from pkgutil import get_data


def table_rows(name: str) -> list[tuple[str, str]]:
    """The two columns of a table of this package, without its comment lines; FileNotFoundError if it is not there."""
    data = get_data(__package__, name)
    if data is None:
        raise FileNotFoundError(name)
    rows = (line.split("\t") for line in data.decode("utf-8").splitlines() if not line.startswith("#"))
    return [(first, second) for first, second in rows]
