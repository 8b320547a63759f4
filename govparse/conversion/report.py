"""What every report can do beside holding its records: become data of other kinds, and come back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from govparse.accessors import Applications, Disclosure, ReconsiderationLitigation, Rows, Statistics
from govparse.conversion.names import known_table

if TYPE_CHECKING:
    from govparse.conversion.frames import Library
    from govparse.conversion.printed import Printed


class Conversions:
    """The base of `govparse.records.Report`, which has the fields."""

    schema_version: ClassVar[str]
    source: Any
    recognised: bool
    title: Any
    organ: str | None
    year: int | None
    tables: dict[str, dict[str, Any]]
    cells: dict[str, Any]
    diagnostics: list[Any]

    @property
    def disclosure(self) -> Disclosure:
        """The values of section 二 by row and column; False where the report has no such table."""
        return Disclosure("disclosure", self.tables.get("disclosure"))

    @property
    def applications(self) -> Applications:
        """The values of section 三 by row and column: `report.applications.refused.state_secret.total`."""
        return Applications("applications", self.tables.get("applications"))

    @property
    def reconsideration_litigation(self) -> ReconsiderationLitigation:
        """The values of section 四 by row and column."""
        return ReconsiderationLitigation("reconsideration_litigation", self.tables.get("reconsideration_litigation"))

    @property
    def statistics(self) -> Statistics:
        """The values of the statistics before 2019 by row and column."""
        return Statistics("statistics", self.tables.get("statistics"))

    def table(self, name: str) -> Rows:
        """The values of any table by row and column, also of one whose form an installed package declares.

        Raises `KeyError` for a name that no table has.
        """
        return Rows(known_table(name, self.tables), self.tables.get(name))

    def rows(self, table: str) -> "list[list[Printed]]":
        """A table as the official form prints it, row by row with heads and labels, as for `csv.writer`.

        A value is a number, "/" for a dash, or None where there is none; what a cell of several rows or columns covers
        is None too. No rows where the report has no such table. Raises `KeyError` for a name that no table has, and
        `LookupError` where its form is not known here.
        """
        from govparse.conversion.printed import form_of, rows_of

        about = self.tables.get(known_table(table, self.tables))
        return [] if about is None else rows_of(form_of(table, about.get("edition")), self.cells)

    def to_rows(self, table: str | None = None) -> list[list[Any]]:
        """All cells, or those of a table, one a row with the report it stands in; the names of the columns first.

        The columns are those of `govparse cells`. Raises `KeyError` for a name that no table has.
        """
        from govparse.conversion.cells import COLUMNS

        return [list(COLUMNS), *(list(vars(record).values()) for record in self._records(table))]

    def to_frame(self, table: str | None = None, library: "Library | None" = None) -> Any:
        """The cells as a data frame of pandas, or of polars, one a row: the columns of `to_rows`, numbers as floats.

        `library` names the one that is wanted. Raises `ImportError` where it, or any of the two, is not installed,
        `KeyError` for a name that no table has, and `ValueError` for another library.
        """
        from govparse.conversion.frames import to_frame

        return to_frame(self._records(table), library)

    def to_dict(self) -> dict[str, Any]:
        """The report as dicts and lists, with the keys of its JSON; amounts are `Decimal`, as printed."""
        from govparse.conversion.portable import as_dict

        return as_dict(self)

    def to_json(self, *, pretty: bool = False) -> str:
        """The report as JSON on one line, or indented with `pretty`; see `govparse schema`."""
        from govparse.conversion.encoding import indented, to_json

        data = to_json(self)
        return (indented(data) if pretty else data).decode()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The report that `to_dict` gave. Raises `InvalidRecord` for data of another schema, or that is no report."""
        from govparse.conversion.portable import read_record, settle

        report = read_record(cls, data, cls.schema_version)
        settle(report.tables, report.cells)
        return report

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """The report that `to_json` gave, equal to the first one. Raises `InvalidRecord` as `from_dict` does."""
        from govparse.conversion.portable import parsed

        return cls.from_dict(parsed(data))

    def __repr__(self) -> str:
        from govparse.conversion.notebook import one_line

        return one_line(self)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from govparse.conversion.notebook import as_html

        return as_html(self)

    def _records(self, table: str | None) -> Any:
        from govparse.conversion.cells import cell_records

        return cell_records(self, None if table is None else known_table(table, self.tables))
