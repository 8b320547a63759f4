"""Workbooks that a library opens in a process of its own: see `apart`."""

import json
import os
import subprocess
import sys
from typing import Any

from govparse.readers.errors import Unreadable, require
from govparse.readers.excel import apart
from govparse.readers.excel.sheet import Sheet, write_sheets
from govparse.readers.extract import Extract
from govparse.readers.limits import LARGEST_SHEET, SECONDS

_DAMAGED = ("工作簿已损坏", "the workbook is damaged")
_LOCKED = ("工作簿已加密", "the workbook is encrypted")


def read(data: bytes) -> Extract:
    """The tables and the text of all sheets that are shown. Raises `Unreadable` where nothing can be read."""
    require("python_calamine", "office")
    found = _opened(data)
    if "error" in found:
        raise Unreadable(_LOCKED if found["error"] == "locked" else _DAMAGED)
    extract = Extract("xls")
    write_sheets(extract, map(_sheet, found["sheets"]))
    return extract


def _sheet(found: dict[str, Any]) -> Sheet:
    merged = [((top, left), (bottom, right)) for (top, left), (bottom, right) in found["merged"]]
    return Sheet(found["number"], found["name"], found["hidden"], found["rows"], merged)


def _opened(data: bytes) -> dict[str, Any]:
    """What `apart` says of a workbook. Raises `Unreadable` where it breaks down or takes too long."""
    command = [sys.executable, "-P", apart.__file__, str(LARGEST_SHEET)]
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(command, input=data, env=places, capture_output=True, timeout=SECONDS, check=True)
        found: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise Unreadable(("读取工作簿超时", "the workbook takes too long to read")) from None
    except (subprocess.CalledProcessError, ValueError):
        raise Unreadable(_DAMAGED) from None
    return found
