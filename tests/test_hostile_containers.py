"""Files of the newer kinds that are cut, changed or made to do harm: read in part or refused, never anything else."""

import random
import re
import time
from collections.abc import Callable
from functools import cache

import ofds
import pytest
import xlsbs
from packages import docx, p, sheet, tbl, tr, unzipped, xlsx, zipped
from test_reader_mhtml import archive, sheet_part
from test_reader_spreadsheet_xml import row, workbook
from test_reader_word_xml import flat, word

from govparse.readers import UnreadableInput, read_all, read_bytes
from govparse.readers.limits import MOST_DRAWN
from govparse.source import Source

DEADLINE = 30.0
"""Seconds that no file of a few kilobytes may take: they tell minutes from seconds."""
WORDS = "总体情况"
SECRET = "这行字不在文件里"


def _ofd() -> bytes:
    cells = ofds.lattice((20, 60, 100), (40, 50, 60)) + ofds.words((22, 62), 47, ("规章", "12"))
    listed = '<ofd:Page PageID="P0"><ofd:FileLoc>Annots/0.xml</ofd:FileLoc></ofd:Page>'
    note = f"<ofd:Annot><ofd:Appearance>{ofds.text(62, 57, '9')}</ofd:Appearance></ofd:Annot>"
    template = ofds.content(ofds.layer(ofds.text(20, 20, WORDS)))
    page = ofds.content(ofds.layer(cells), behind='<ofd:Template TemplateID="T0"/>')
    return ofds.ofd(
        page,
        page,
        templates=[template],
        document="<ofd:Annotations>Annotations.xml</ofd:Annotations>",
        Doc_0__Annotations_xml=ofds.part("Annotations", listed),
        Doc_0__Annots__0_xml=ofds.part("PageAnnot", note),
    )


@cache
def files() -> dict[str, bytes]:
    """A small file of each kind."""
    table = tbl(tr("规章", "12", "0"), tr("文件", "", "3"))
    cells = xlsbs.row(0, xlsbs.cell(0, "规章", shared=["规章"]), xlsbs.cell(1, 12.0), xlsbs.cell(2, 0.5))
    return {
        "ofd": _ofd(),
        "word-xml": word(p(WORDS) + table.replace("vMerge", "vmerge")),
        "flat-opc": flat(docx(p(WORDS) + table)),
        "spreadsheet-xml": workbook(row("规章", 12, 0) + row("文件", 1, 3)),
        "xlsb": xlsbs.xlsb(xlsbs.sheet(cells, behind=xlsbs.merged(1, 0, 2, 2)), shared=["规章"]),
        "csv": f'{WORDS}\n"规章",12,0\n文件,,3\n其他,1,\n'.encode(),
        "mhtml": archive(
            sheet_part(1, f"<p>{WORDS}</p>"), sheet_part(2, "<table><tr><td>1</td></tr></table>")
        ).encode(),
    }


KINDS = ("ofd", "word-xml", "flat-opc", "spreadsheet-xml", "xlsb", "csv", "mhtml")


def outcome(data: bytes) -> list[Source | UnreadableInput]:
    """What is read of a file, in time."""
    start = time.monotonic()
    found = list(read_all(data, "x"))
    assert time.monotonic() - start < DEADLINE
    for source in found:
        if isinstance(source, Source):
            for cells in source.rows:
                assert all(0 <= cell.start <= cell.end <= len(source.text) for cell in cells)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_file_is_read(kind: str) -> None:
    assert read_bytes(files()[kind]).format == kind


@pytest.mark.parametrize("kind", KINDS)
def test_files_cut_anywhere(kind: str) -> None:
    data = files()[kind]
    for end in range(0, len(data), max(len(data) // 120, 1)):
        assert outcome(data[:end])


@pytest.mark.parametrize("kind", KINDS)
def test_files_with_changed_bytes(kind: str) -> None:
    chance = random.Random(f"{kind} 7")
    for _ in range(150):
        data = bytearray(files()[kind])
        for _ in range(chance.choice((1, 3, 20))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert outcome(bytes(data))


def _parts() -> dict[str, dict[str, bytes | str]]:
    return {kind: unzipped(files()[kind]) for kind in ("ofd", "xlsb")}


def _bytes(content: bytes | str) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


@pytest.mark.parametrize("kind", ["ofd", "xlsb"])
def test_parts_with_changed_bytes(kind: str) -> None:
    """What is packed is sound, what it holds is not."""
    chance = random.Random(f"{kind} 12")
    whole = _parts()[kind]
    for _ in range(200):
        name = chance.choice(list(whole))
        content = bytearray(_bytes(whole[name]))
        for _ in range(chance.choice((1, 2, 8))):
            if content:
                content[chance.randrange(len(content))] = chance.randrange(256)
        cut = chance.randrange(len(content) + 1) if chance.random() < 0.2 else len(content)
        assert outcome(zipped({**whole, name: bytes(content[:cut])}))


@pytest.mark.parametrize("kind", ["ofd", "word-xml", "spreadsheet-xml", "flat-opc"])
def test_numbers_that_no_program_writes(kind: str) -> None:
    """Places, sizes and spans that are huge, negative or no numbers, one after the other."""
    chance = random.Random(kind)
    whole = _parts()["ofd"] if kind == "ofd" else {"": files()[kind]}
    for odd in ("-1", "99999999999", "1e308", "nan", "inf", "", "g", "g 999999999 3", "0.0000001", "一"):
        for name, content in whole.items():
            text = content.decode() if isinstance(content, bytes) else content
            places = [found.span() for found in re.finditer(r"(?<=[\" ])-?[0-9.]+(?=[\" ])", text)]
            for start, end in chance.sample(places, min(len(places), 12)):
                changed = f"{text[:start]}{odd}{text[end:]}".encode()
                assert outcome(zipped({**whole, name: changed}) if kind == "ofd" else changed)


ENTITIES = f'<!DOCTYPE a [<!ENTITY b "{SECRET}"><!ENTITY c SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("part", ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"])
def test_entities_of_parts_are_refused(part: str) -> None:
    whole = _parts()["ofd"]
    content = whole[part]
    text = (content.decode() if isinstance(content, bytes) else content).replace("?>", f"?>{ENTITIES}", 1)
    for source in outcome(zipped({**whole, part: text.replace("规章", "&b;&c;")})):
        assert isinstance(source, UnreadableInput) or SECRET not in source.text


@pytest.mark.parametrize(
    "place",
    [
        "/etc/hostname",
        "../../../../etc/hostname",
        "file:///etc/hostname",
        "C:\\Windows\\win.ini",
        "http://localhost/x",
        "",
    ],
)
def test_no_place_outside_of_the_file_is_opened(place: str) -> None:
    document = ofds.part("Document", f'<ofd:Pages><ofd:Page BaseLoc="{place}"/></ofd:Pages>')
    for data in (ofds.package({"D.xml": document}, ["D.xml"]), ofds.package({}, [place])):
        (found,) = outcome(data)
        assert isinstance(found, UnreadableInput)


def _nested(count: int) -> str:
    return "<ofd:PageBlock>" * count + ofds.text(20, 30, "9") + "</ofd:PageBlock>" * count


def _self_drawing(width: int) -> bytes:
    used = '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="{}"/>'
    units = "".join(
        f'<ofd:CompositeGraphicUnit ID="{name}"><ofd:Content>{used.format(inner) * width}</ofd:Content>'
        "</ofd:CompositeGraphicUnit>"
        for name, inner in ((1, 2), (2, 1))
    )
    return ofds.ofd(ofds.text(20, 30, WORDS) + used.format(1), Doc_0__PublicRes_xml=ofds.part("Res", units))


def _choice(place: int) -> str:
    glyphs = "1 " * 1_000
    return f'<ofd:CGTransform CodePosition="{place}" CodeCount="1"><ofd:Glyphs>{glyphs}</ofd:Glyphs></ofd:CGTransform>'


BOMBS: dict[str, Callable[[], bytes]] = {
    "a part that unpacks to much": lambda: zipped({"OFD.xml": b" " * 30_000_000}),
    "a sheet that unpacks to much": lambda: zipped({"xl/workbook.bin": bytes(30_000_000)}),
    "a page that is listed very often": lambda: ofds.package(
        {
            "D.xml": ofds.part("Document", "<ofd:Pages>" + '<ofd:Page BaseLoc="P.xml"/>' * 20_000 + "</ofd:Pages>"),
            "P.xml": ofds.content(ofds.layer(ofds.text(20, 30, WORDS) * 50)),
        },
        ["D.xml"],
    ),
    "drawings that draw each other": lambda: _self_drawing(2),
    "drawings that draw each other often": lambda: _self_drawing(200),
    "blocks in blocks": lambda: ofds.ofd(ofds.text(20, 30, WORDS) + _nested(2_000)),
    "very many lines": lambda: ofds.ofd(
        ofds.text(20, 30, WORDS)
        + "".join(ofds.stroke(x / 9, 0, x / 9, 290) + ofds.stroke(0, x / 9, 200, x / 9) for x in range(2_000))
    ),
    "very many texts over very many boxes": lambda: ofds.ofd(
        (ofds.text(20, 30, "字") + ofds.filled(10, 10, 30, 40, "250 250 250")) * 4_000
    ),
    "a path without end": lambda: ofds.ofd(ofds.text(20, 30, WORDS) + ofds.path(0, 0, "L 1 1 " * 300_000)),
    "a text without end": lambda: ofds.ofd(
        ofds.text_object(0, 30, f'<ofd:TextCode X="0" Y="4">{"字" * 400_000}</ofd:TextCode>')
    ),
    "distances without end": lambda: ofds.ofd(
        ofds.text_object(0, 30, f'<ofd:TextCode X="0" Y="4" DeltaX="{"g 9999999 1 " * 20_000}">{WORDS}</ofd:TextCode>')
    ),
    "glyphs without end": lambda: ofds.ofd(
        ofds.text(20, 30, "字" * 3_000, inside="".join(_choice(place) for place in range(3_000))) + _nested(1)
    ),
    "rows that reach far": lambda: workbook(row("甲", 1) + row("乙", Index="1048576", Span="99999999") * 3),
    "cells that span all": lambda: workbook(
        row('<Cell MergeAcross="16383" MergeDown="1048575"><Data>甲</Data></Cell>') * 2_000
    ),
    "a column that is hidden very often": lambda: workbook(
        '<Column ss:Index="1" ss:Span="16383" ss:Hidden="1"/>' * 5_000 + row("甲")
    ),
    "a cell without end": lambda: ("规章,1,2\n" * 3 + '"' + "甲,乙\n" * 200_000).encode(),
    "quotes": lambda: ('"\t"' * 100_000 + "\n").encode() * 3,
    "comments before a root": lambda: b"<?xml version='1.0'?>" + b"<!-- - " * 50_000,
    "declarations before a root": lambda: b"<?a ?>" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_what_was_made_to_do_harm(name: str) -> None:
    for found in outcome(BOMBS[name]()):
        if isinstance(found, Source) and found.format == "ofd":
            assert len(found.text) <= 2 * MOST_DRAWN


def test_more_pages_than_are_read_are_said() -> None:
    page = ofds.content(ofds.layer(ofds.text(20, 30, WORDS)))
    document = ofds.part("Document", "<ofd:Pages>" + '<ofd:Page BaseLoc="P.xml"/>' * 501 + "</ofd:Pages>")
    source = read_bytes(ofds.package({"D.xml": document, "P.xml": page}, ["D.xml"]))
    assert [(remark.code, dict(remark.details)) for remark in source.remarks] == [
        ("GP905", {"limit": "第500页 page 500"})
    ]


def test_an_archive_of_all_kinds() -> None:
    whole = zipped(
        {
            f"{kind}.{suffix}": data
            for (kind, data), suffix in zip(files().items(), ("doc", "7z", "eml") * 9, strict=False)
        }
    )
    formats = {source.format for source in read_all(whole, "a.zip") if isinstance(source, Source)}
    assert formats == set(KINDS)


def test_workbooks_stay_workbooks() -> None:
    assert read_bytes(xlsx(sheet({"A": "甲"}))).format == "xlsx"
