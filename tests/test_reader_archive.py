"""ZIP archives: every file in them is read under its own name, and none can do harm."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from packages import docx, p, zipped

from govparse.readers import UnreadableInput, read_all, read_bytes, read_files
from govparse.readers.archive import Allowance, members
from govparse.source import Source

TEXT = "一、总体情况\n"


def found(data: bytes) -> dict[str, str]:
    """What is read of an archive `a.zip`: by the names of the files their text, or the reason why there is none."""
    sources = read_all(data, "a.zip")
    return {str(s.name): s.text if isinstance(s, Source) else s.reason[1] for s in sources}


def test_files_are_read_in_the_order_of_their_names() -> None:
    data = zipped({"乙/b.txt": TEXT, "a.docx": docx(p("二、")), "c.txt": "三、"})
    assert list(found(data).items()) == [("a.zip/a.docx", "二、\n"), ("a.zip/c.txt", "三、"), ("a.zip/乙/b.txt", TEXT)]


def test_names_in_gbk_are_read() -> None:
    data = zipped({"#####.txt": TEXT}).replace(b"#####", "报告".encode("gbk") + b"1")
    assert found(data) == {"a.zip/报告1.txt": TEXT}


def test_folders_hidden_files_and_what_is_no_document_are_left_out() -> None:
    names = ("x/", ".a.txt", "b/.git/c.txt", "__MACOSX/d.txt", "logo.png", "style.css")
    assert found(zipped({**dict.fromkeys(names, ""), "b/e.txt": TEXT})) == {"a.zip/b/e.txt": TEXT}
    assert found(zipped({"style.css": "p {}"})) == {"a.zip": "the archive holds no file that can be read"}


def test_paths_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = zipped({"../../up.txt": TEXT, "/etc/passwd.txt": TEXT, "C:\\x.txt": TEXT})
    assert set(found(data).values()) == {TEXT}
    assert list(tmp_path.iterdir()) == []


def test_archives_in_archives() -> None:
    data = zipped({"a.txt": TEXT})
    for _ in range(2):
        data = zipped({"in.zip": data})
    assert found(data) == {"a.zip/in.zip/in.zip/a.txt": TEXT}
    assert found(zipped({"in.zip": data})) == {"a.zip/in.zip/in.zip/in.zip": "archives are nested too deeply"}


def test_one_bad_file_does_not_stop_the_others() -> None:
    good = zipped({"a.txt": TEXT * 20, "b.docx": docx(""), "c.txt": TEXT})
    damaged = bytearray(good)
    damaged[good.index(b"a.txt") + 8] ^= 0xFF
    read = found(bytes(damaged))
    assert read["a.zip/a.txt"] == "its ZIP structure is damaged"
    assert "no text" in read["a.zip/b.docx"]
    assert read["a.zip/c.txt"] == TEXT


def test_encrypted_files_are_said_to_be() -> None:
    data = zipped({"a.txt": TEXT})
    listed = data.index(b"PK\x01\x02")
    locked = bytearray(data)
    locked[6] |= 1
    locked[listed + 8] |= 1
    assert found(bytes(locked)) == {"a.zip/a.txt": "the archive is encrypted"}


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zipped({"a.txt": b" " * 50_000_000, "b.txt": TEXT})
    assert len(bomb) < 100_000
    read = found(bomb)
    assert "bomb" in read["a.zip/a.txt"]
    assert read["a.zip/b.txt"] == TEXT


def test_what_claims_less_than_it_holds_gives_no_more_than_it_claims() -> None:
    data = zipped({"a.txt": b" " * 3_000_000})
    lying = data.replace((3_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert found(lying) == {"a.zip/a.txt": "its ZIP structure is damaged"}


def test_the_allowance_is_for_all_archives_together() -> None:
    allowance = Allowance(files=3, content=1000)
    assert [name for name, _ in members(zipped({"a.txt": "x", "b.txt": "y"}), allowance, 1)] == ["a.txt", "b.txt"]
    read: Mapping[str, object] = dict(members(zipped({"c.txt": "x" * 999}), allowance, 2))
    assert str(read["c.txt"]) == "the archive holds too much"
    with pytest.raises(Exception, match="more than"):
        list(members(zipped({"d.txt": "x"}), allowance, 1))


def test_too_many_files() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}.txt", b"")
    assert list(found(held.getvalue()).values()) == ["the archive holds more than 10,000 files"]


def test_the_first_file_that_can_be_read_is_the_one_of_a_single_source(tmp_path: Path) -> None:
    data = zipped({"a.docx": docx(""), "b.txt": TEXT})
    assert read_bytes(data).text == TEXT
    path = tmp_path / "报告.zip"
    path.write_bytes(data)
    assert [source.name for source in read_files(path)] == [f"{path}/a.docx", f"{path}/b.txt"]
    with pytest.raises(UnreadableInput, match=r"a\.docx"):
        read_bytes(zipped({"a.docx": docx("")}))
