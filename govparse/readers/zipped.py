"""ZIP files, bare or as the package of a document: their parts in memory, within bounds, and never as files."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from attrs import define

from govparse.readers.errors import Reason, Unreadable
from govparse.readers.limits import HIGHEST_RATIO, LARGEST_CONTENT, MOST_FILES

_FREE = 1_000_000
"""Bytes that a part may unpack to however small it is packed."""

_LISTED = b"PK\x01\x02"
_MOST_LISTED = 20 * MOST_FILES
"""Entries in the lists of an archive and of those in it that are not packed."""

_ENCRYPTED = 0x1
_UTF_8 = 0x800
_DAMAGED: Reason = ("ZIP 结构已损坏", "its ZIP structure is damaged")
_LOCKED: Reason = ("压缩文件已加密", "the archive is encrypted")
_BOMB: Reason = (
    "解压后的内容大得不正常（疑为解压炸弹）",
    "it unpacks to far more than it should: a decompression bomb",
)
_METHOD: Reason = ("压缩方法不受支持", "it is packed in a way that is not supported")


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive. Raises `Unreadable` where it is damaged or has too many parts."""
    too_many = f"压缩文件中的文件多于 {MOST_FILES:,} 个", f"the archive holds more than {MOST_FILES:,} files"
    if data.count(_LISTED) > _MOST_LISTED:  # the list alone would fill a memory
        raise Unreadable(too_many)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        # What zipfile raises for lists, offsets and versions of the format that cannot be.
        raise Unreadable(_DAMAGED) from None
    if len(archive.infolist()) > MOST_FILES:
        raise Unreadable(too_many)
    return archive


def check_parts(data: bytes) -> None:
    """Raise `Unreadable` for an archive that is damaged, or whose parts unpack to far more than they should."""
    parts = open_zip(data).infolist()
    for part in parts:
        refuse_bomb(part)
    if sum(part.file_size for part in parts) > LARGEST_CONTENT:
        raise Unreadable(_BOMB)


@define
class Package:
    """The parts of a document by their names; of one that is cut short (`is_whole` false) those that are left.

    Only parts that are asked for are unpacked: pictures are nobody's concern here.
    """

    is_whole: bool
    _archive: zipfile.ZipFile | None
    _left: dict[str, bytes]
    _room: int = LARGEST_CONTENT

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is none. Raises `Unreadable` where it is damaged or a bomb."""
        if self._archive is None:
            return self._left.get(name)
        parts = self._archive.infolist()
        found = next((each for each in parts if plain_name(each) == name), None)
        if found is None and not name.isascii():
            found = next((each for each in parts if shown_name(each).replace("\\", "/") == name), None)
        if found is None:
            return None
        refuse_bomb(found)
        self._room -= found.file_size
        if self._room < 0:
            raise Unreadable(_BOMB)
        return content(self._archive, found)


def package(data: bytes) -> Package:
    """The package of a document. Raises `Unreadable` where nothing can be had."""
    try:
        return Package(True, open_zip(data), {})
    except Unreadable:
        if zipfile.is_zipfile(io.BytesIO(data)):  # its end is there, which lists the parts
            raise
        return Package(False, None, dict(salvaged(data)))


def plain_name(part: zipfile.ZipInfo) -> str:
    """The name of a part with slashes: some programs write backslashes."""
    return part.filename.replace("\\", "/")


def refuse_bomb(part: zipfile.ZipInfo) -> None:
    """Raise `Unreadable` for a part that claims to unpack to far more than it should."""
    if part.file_size > max(_FREE, HIGHEST_RATIO * part.compress_size) or part.file_size > LARGEST_CONTENT:
        raise Unreadable(_BOMB)


def content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of a part, at most as many as it claims. Raises `Unreadable` where they cannot be had."""
    if entry.flag_bits & _ENCRYPTED:
        raise Unreadable(_LOCKED)
    try:
        return archive.read(entry)
    except NotImplementedError:  # what zipfile raises for a way of packing that it does not know
        raise Unreadable(_METHOD) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        # What the decompressors raise on damaged bytes; lzma and bz2 raise OSError, EOFError and ValueError.
        raise Unreadable(_DAMAGED) from None


def shown_name(part: zipfile.ZipInfo) -> str:
    """What a part is called: programs in China write names in GBK, without saying so."""
    if part.flag_bits & _UTF_8:
        return part.filename
    try:
        raw = part.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return part.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return part.filename


_HEADER = b"PK\x03\x04"
_HEADER_LENGTH = 30
_DEFLATED = 8
_MOST_TRIED = 500
_CHUNK = 65_536


def salvaged(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The whole parts of an archive whose end is lost, by the headers in front of the parts.

    A part that is cut short or damaged is left out, and so is what goes beyond the bounds.
    """
    place, left = data.find(_HEADER), LARGEST_CONTENT
    for _ in range(_MOST_TRIED):
        if place < 0 or left <= 0:
            return
        header = data[place : place + _HEADER_LENGTH].ljust(_HEADER_LENGTH, b"\0")
        start = place + _HEADER_LENGTH + int.from_bytes(header[26:28], "little")
        name = data[place + _HEADER_LENGTH : start].decode("utf-8", "replace")
        start += int.from_bytes(header[28:30], "little")
        if int.from_bytes(header[8:10], "little") == _DEFLATED:
            whole, end = _inflated(data, start, left)
        else:
            end = start + int.from_bytes(header[18:22], "little")
            whole = data[start:end] if end <= len(data) else None
        if whole is not None:
            yield name, whole
            left -= len(whole)
        left -= end - start
        place = data.find(_HEADER, end if whole is not None else start)


def _inflated(data: bytes, start: int, most: int) -> tuple[bytes | None, int]:
    """A packed part and where it ends, None where it does not end within the data and the bound."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces, produced, place = [], 0, start
    while not unpacker.eof and place < len(data) and produced <= most:
        try:
            pieces.append(unpacker.decompress(data[place : place + _CHUNK]))  # at most a thousand times as much
        except zlib.error:
            return None, place
        produced += len(pieces[-1])
        place += _CHUNK
    whole = b"".join(pieces) if unpacker.eof and produced <= most else None
    return whole, min(place, len(data)) - len(unpacker.unused_data)
