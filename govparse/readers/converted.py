"""Old Word and WPS files, RTF and ODT: LibreOffice, where it is installed, makes Word documents of them.

It runs with a profile of its own in a temporary folder, with macros off and nothing loaded from elsewhere, and it is
ended at a deadline.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from govparse.readers import docx
from govparse.readers.containers import container
from govparse.readers.errors import Reason, Unreadable
from govparse.readers.extract import Extract
from govparse.readers.limits import LARGEST_FILE, SECONDS, SECONDS_MORE
from govparse.readers.zipped import check_parts

_PROGRAMS = ("soffice", "libreoffice")
_NOT_INSTALLED: Reason = (
    "读取旧版Word、WPS、RTF和ODT文档需要安装LibreOffice（Debian、Ubuntu：apt-get install libreoffice-writer）",
    "old Word, WPS, RTF and ODT files need LibreOffice (Debian, Ubuntu: apt-get install libreoffice-writer)",
)
_FAILED: Reason = (
    "LibreOffice无法转换（文件可能已加密或损坏）",
    "LibreOffice cannot convert it: the file may be encrypted or damaged",
)
_LATE: Reason = ("LibreOffice转换超时", "LibreOffice took too long to convert it")
_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
"""No macro, no active content, nothing from elsewhere, and links never brought up to date."""


def read(data: bytes) -> Extract:
    """The text and the tables of a document. Raises `Unreadable` where it cannot be converted."""
    made = convert([data])[0]
    if isinstance(made, Unreadable):
        raise made
    return read_made(data, made)


def read_made(data: bytes, made: bytes) -> Extract:
    """The text and the tables of a document, from the Word document that was made of it."""
    extract = docx.read(made)
    found = container(data)
    extract.format = found.format if found is not None else extract.format
    return extract


def convert(files: Sequence[bytes]) -> list[bytes | Unreadable]:
    """Word documents made of old ones, in one run of LibreOffice, which takes longer to start than for a file.

    For each file its document or the reason why there is none.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        return [Unreadable(_NOT_INSTALLED) for _ in files]
    refused = [_refused(data) for data in files]
    with TemporaryDirectory(prefix="govparse-") as name:
        folder = Path(name)
        _prepare(folder)
        sources = [folder / "in" / f"{number}.{_suffix(data)}" for number, data in enumerate(files)]
        chosen = [(path, data) for path, data, reason in zip(sources, files, refused, strict=True) if reason is None]
        for path, data in chosen:
            path.write_bytes(data)
        in_time = not chosen or _run(program, folder, [path for path, _ in chosen])
        made = [folder / "out" / f"{path.stem}.docx" for path in sources]
        return [reason or _made(path, in_time) for path, reason in zip(made, refused, strict=True)]


def _refused(data: bytes) -> Unreadable | None:
    """Why a file must not be handed on: what is a ZIP file inside may be a bomb."""
    try:
        if data.startswith(b"PK"):
            check_parts(data)
    except Unreadable as error:
        return error
    return None


def _suffix(data: bytes) -> str:
    found = container(data)
    return found.format if found is not None else "doc"


def _prepare(folder: Path) -> None:
    for part in ("in", "out", "home", "profile/user"):
        (folder / part).mkdir(parents=True)
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")


def _run(program: str, folder: Path, sources: Sequence[Path]) -> bool:
    """Run LibreOffice; whether it ended in time. What it made of the files is seen by what lies in the folder."""
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out")),
        *map(str, sources),
    ]
    running = subprocess.Popen(
        command,
        env={**os.environ, "HOME": str(folder / "home")},
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        running.wait(SECONDS + SECONDS_MORE * len(sources))
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(running)
    return True


def _end(running: "subprocess.Popen[bytes]") -> None:
    """End the program and what it started: it is a script that starts the real one."""
    if running.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
        running.wait()


def _made(path: Path, in_time: bool) -> bytes | Unreadable:
    if path.is_file() and 0 < path.stat().st_size <= LARGEST_FILE:
        return path.read_bytes()
    if in_time:
        return Unreadable(_FAILED)
    return Unreadable(_LATE)
