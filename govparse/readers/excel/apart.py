"""Opens a workbook in a process of its own: what the library does with a damaged one harms only that process.

Run with the workbook on standard input; writes JSON: `sheets`, or `error`, which is `locked` or `damaged`.
"""

import datetime
import io
import json
import sys

from govparse.readers.excel.formats import plain_date, plain_number

MOST_MEMORY = 2_000_000_000
"""Bytes of memory, where the system lets a process be bound."""


def opened(data: bytes, most_places: int) -> dict[str, object]:
    """The sheets of a workbook, in order: number, name, whether hidden, rows of texts from A1 on, merged ranges.

    `rows` is None for a sheet with more places than that.
    """
    import python_calamine as calamine

    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets: list[dict[str, object]] = []
        for number, about in enumerate(workbook.sheets_metadata, 1):
            if about.typ == calamine.SheetTypeEnum.WorkSheet:
                sheet = workbook.get_sheet_by_name(about.name)
                small = sheet.total_height * sheet.total_width <= most_places
                rows = sheet.to_python(skip_empty_area=False) if small else None
                sheets.append(
                    {
                        "number": number,
                        "name": about.name,
                        "hidden": about.visible != calamine.SheetVisibleEnum.Visible,
                        "rows": None if rows is None else [[_shown(value) for value in row] for row in rows],
                        "merged": sheet.merged_cell_ranges or [],
                    }
                )
    except calamine.PasswordError:
        return {"error": "locked"}
    except (calamine.CalamineError, OSError, ValueError):
        return {"error": "damaged"}
    return {"sheets": sheets}


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return plain_number(value)
    return plain_date(value) if isinstance(value, datetime.datetime) else str(value)


def _bind() -> None:
    try:
        import resource
    except ImportError:  # not on this system
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    _bind()
    json.dump(opened(sys.stdin.buffer.read(), int(sys.argv[1])), sys.stdout)
