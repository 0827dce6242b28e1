"""Reading report files: what is read as it stands, and what is refused with its name and a remedy."""

import codecs
import unicodedata
from pathlib import Path

import pytest

from ingest.report import find_reports, identify, read_report
from ontology.errors import ReportError

TEXT = "Đảng bộ xã Thử Nghiệm được thành lập và có 12 chi bộ; các chi bộ của xã đã họp trong năm."

# TEXT as fonts older than Unicode hold it, letter by letter.
TCVN3 = "§¶ng bé x· Thö NghiÖm ®­îc thµnh lËp vµ cã 12 chi bé; c¸c chi bé cña x· ®· häp trong n¨m."
VNI = (
    "Ñaûng boä xaõ Thöû Nghieäm ñöôïc thaønh laäp vaø coù 12 chi boä; caùc chi boä cuûa xaõ ñaõ hoïp "
    "trong naêm."
)

READ = [
    pytest.param(TEXT.encode(), "utf-8", id="UTF-8"),
    pytest.param(codecs.BOM_UTF8 + TEXT.encode(), "utf-8", id="UTF-8 with a byte order mark"),
    pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16", id="UTF-16, little end first"),
    pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16", id="UTF-16, big end first"),
    pytest.param(TEXT.encode("utf-16-le"), "utf-16", id="UTF-16 that does not say so"),
]


@pytest.mark.parametrize(("data", "encoding"), READ)
def test_unicode_is_read(tmp_path: Path, data: bytes, encoding: str) -> None:
    file = tmp_path / "xã Thử Nghiệm.txt"
    file.write_bytes(data)
    report = read_report(file)
    assert (report.text, report.encoding) == (TEXT, encoding)
    assert (report.id, report.stem, report.media_type) == ("xa-thu-nghiem", "xã Thử Nghiệm", "text/plain")


def _cp1258(text: str) -> bytes:
    """Write text in CP1258: what has no code of its own is a letter and a tone mark."""
    out = b""
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += (rest + tone).encode("cp1258")
    return out


CONVERTED = [
    pytest.param(TCVN3.encode("latin-1"), "TCVN3 (ABC)", id="TCVN3 bytes"),
    pytest.param(TCVN3.encode(), "TCVN3 (ABC)", id="TCVN3 letters saved as UTF-8"),
    pytest.param(VNI.encode("latin-1"), "VNI", id="VNI bytes"),
    pytest.param(VNI.encode(), "VNI", id="VNI letters saved as UTF-8"),
    pytest.param(_cp1258(TEXT), "CP1258", id="CP1258 bytes"),
]


@pytest.mark.parametrize(("data", "encoding"), CONVERTED)
def test_what_was_written_before_unicode_is_converted_and_said(
    tmp_path: Path, data: bytes, encoding: str
) -> None:
    file = tmp_path / "r.txt"
    file.write_bytes(data)
    report = read_report(file)
    assert (unicodedata.normalize("NFC", report.text), report.encoding) == (TEXT, encoding)
    assert [issue.code for issue in report.notices] == ["converted-encoding"]


REFUSED = [
    pytest.param(b"", "is empty", id="no byte"),
    pytest.param(b" \n\n\t", "is empty", id="white space only"),
    pytest.param(codecs.BOM_UTF8, "is empty", id="a byte order mark only"),
    pytest.param(bytes(range(256)), "is a binary file", id="every byte"),
    pytest.param(b"\x7fELF\x00\x00" + TEXT.encode(), "is a binary file", id="a program"),
    pytest.param(b"%PDF-1.7\n", "is a PDF document", id="a PDF under another name"),
    pytest.param(b"PK\x03\x04....", "is a Word document", id="a .docx under another name"),
    pytest.param(
        TEXT.encode() + b"\n\xff", "line 2 is not valid UTF-8", id="one wrong byte in the second line"
    ),
    pytest.param(codecs.BOM_UTF16_LE + b"a", "not valid UTF-16", id="UTF-16 cut in mid-letter"),
]


@pytest.mark.parametrize(("data", "problem"), REFUSED)
def test_what_is_no_unicode_text_is_named(tmp_path: Path, data: bytes, problem: str) -> None:
    file = tmp_path / "r.txt"
    file.write_bytes(data)
    with pytest.raises(ReportError) as caught:
        read_report(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert problem in str(caught.value)


def test_a_few_foreign_words_do_not_make_a_legacy_encoding(tmp_path: Path) -> None:
    file = tmp_path / "r.txt"
    file.write_text(f"{TEXT}\n{TEXT} cña cña cña", encoding="utf-8")
    assert read_report(file).encoding == "utf-8"


PAGES = [
    pytest.param("một\nhai", None, id="no form feed, no pages"),
    pytest.param("một\fhai", 2, id="a form feed parts two pages"),
    pytest.param("một\fhai\f\n", 2, id="one at the end closes the last page"),
]


@pytest.mark.parametrize(("text", "pages"), PAGES)
def test_form_feeds_part_pages(tmp_path: Path, text: str, pages: int | None) -> None:
    file = tmp_path / "r.txt"
    file.write_text(text, encoding="utf-8")
    assert read_report(file).pages == pages


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"none\.txt: cannot be read: No such file"):
        read_report(tmp_path / "none.txt")


def test_reports_are_found_once_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "sub/a.txt", ".hidden/c.txt", "README.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = find_reports([tmp_path, tmp_path / "b.txt"])
    assert [str(file.relative_to(tmp_path)) for file in found] == ["sub/a.txt", "b.txt"]


def test_two_files_with_one_identifier_are_refused_with_both_names(tmp_path: Path) -> None:
    for name in ("Mường La.txt", "muong_la.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(ReportError, match="'muong-la'") as caught:
        find_reports([tmp_path])
    assert "Mường La.txt" in str(caught.value)
    assert "muong_la.txt" in str(caught.value)


def test_a_folder_without_reports_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="has no report"):
        find_reports([tmp_path])


def test_a_name_without_letters_is_refused() -> None:
    with pytest.raises(ReportError, match="rename it"):
        identify(Path("….txt"))
