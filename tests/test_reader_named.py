"""What nothing reads is named for what it is, with what to do; a wrong suffix never matters."""

from pathlib import Path

import pytest
from packages import docx, p, zipped

from govparse.readers import UnreadableInput, read_bytes, read_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MAIL = (
    "Received: from mail.example.org\r\nFrom: =?utf-8?B?5bGA?= <a@example.org>\r\nTo: b@example.org\r\n"
    "Subject: 2023\r\n 年报\r\nMIME-Version: 1.0\r\nContent-Type: {}\r\n\r\n<p>报告</p><p>一</p><p>二</p>\r\n"
)


@pytest.mark.parametrize(
    ("data", "named", "advice"),
    [
        (b"Rar!\x1a\x07\x00 ", "a RAR archive", "unpack it"),
        (b"Rar!\x1a\x07\x01\x00", "a RAR archive", "unpack it"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "a 7z archive", "unpack it"),
        (b"\x1f\x8b\x08\0", "an archive (GZIP, TAR, BZIP2, XZ)", "unpack it"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\0", "an archive (GZIP, TAR, BZIP2, XZ)", "unpack it"),
        (MAIL.format("multipart/mixed; boundary=b").encode(), "an e-mail (EML)", "save its text"),
        (MAIL.format("text/html").encode(), "an e-mail (EML)", "save its text"),
        (OLE + "__substg1.0_".encode("utf-16-le"), "an Outlook message (MSG)", "save its text"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "an encrypted Office document", "password"),
        (OLE, "an old Office document", "save it as"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "a presentation (PPTX)", "save it as"),
        (b"\x89PNG\r\n\x1a\n", "an image", "OCR"),
        (
            b'<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2009/uof"/>',
            "a UOF document",
            "save it as",
        ),
        (
            b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
            "an OpenDocument file",
            "save it as",
        ),
    ],
)
def test_it_is_named_with_what_to_do(data: bytes, named: str, advice: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_bytes(data, "年报.doc")
    reason = caught.value.reason[1]
    assert reason.startswith(f"this is {named}, which cannot be read: ")
    assert advice in reason


@pytest.mark.parametrize("suffix", [".doc", ".xls", ".pdf", ".txt", ".ofd", ".csv", ".7z", ""])
def test_a_wrong_suffix_never_matters(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"年报{suffix}"
    path.write_bytes(docx(p("总体情况")))
    assert (read_file(path).format, read_file(path).text) == ("docx", "总体情况\n")


def test_a_web_archive_is_no_mail() -> None:
    head = MAIL.format('multipart/related; boundary="b"').replace("<p>报告</p><p>一</p><p>二</p>", "{}")
    part = "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>总体情况</p>\r\n--b--"
    assert read_bytes(head.replace("{}", part).encode()).text == "总体情况\n"


def test_a_text_that_speaks_of_mail_is_text() -> None:
    text = "From: 某局\n一、总体情况\n"
    assert read_bytes(text.encode()).format == "text"
