"""Vietnamese from before Unicode is recognised by its spelling, converted, and told of."""

import unicodedata
from pathlib import Path

import pytest

from ingest.encodings import mend, recognise
from ingest.legacy import convert, from_tcvn3, from_vni, from_windows_1258
from ingest.report import read_report

# Every letter of Vietnamese, in lower case, by base letter.
LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
TCVN3 = "aµ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËeÌÐÎÏÑªÒÕÓÔÖi×ÝØÜÞoßãáâä«åèæçé¬êíëìîuïóñòô\u00adõøö÷ùyúýûüþ®"
VNI = (
    "a aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä e eø eù eû eõ eï eâ eà eá eå eã eä i ì í æ ó ò "
    "o oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï u uø uù uû uõ uï ö öø öù öû öõ öï y yø yù yû yõ î ñ"
)
VNI_CAPITALS = VNI.upper()

TEXT = "Đảng bộ xã Thử Nghiệm được thành lập và có 12 chi bộ; các chi bộ của xã đã họp trong năm."
TEXT_TCVN3 = "§¶ng bé x· Thö NghiÖm ®­îc thµnh lËp vµ cã 12 chi bé; c¸c chi bé cña x· ®· häp trong n¨m."
TEXT_VNI = (
    "Ñaûng boä xaõ Thöû Nghieäm ñöôïc thaønh laäp vaø coù 12 chi boä; "
    "caùc chi boä cuûa xaõ ñaõ hoïp trong naêm."
)


def _windows_1258(text: str) -> bytes:
    """Write text in Windows-1258: what has no code of its own is a letter and a tone mark."""
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


def test_every_letter_of_tcvn3_is_known() -> None:
    assert from_tcvn3(TCVN3) == LETTERS


def test_every_letter_of_vni_is_known() -> None:
    assert from_vni(VNI).split() == list(LETTERS)
    assert from_vni(VNI_CAPITALS).split() == list(LETTERS.upper())


def test_every_letter_of_windows_1258_is_known() -> None:
    text = LETTERS + LETTERS.upper()
    assert from_windows_1258(_windows_1258(text).decode("cp1252")) == text


CAPITALS = [
    pytest.param("B¸O C¸O CHÝNH TRÞ", "BÁO CÁO CHÍNH TRỊ", id="a line in a font of capitals"),
    pytest.param("PHÇN THø NHÊT", "PHẦN THỨ NHẤT", id="a part"),
    pytest.param("§¶NG Bé X· MÉU", "ĐẢNG BỘ XÃ MẪU", id="words with one plain letter"),
    pytest.param(
        "§¶ng bé x· MÉU, HTX vµ UBND", "Đảng bộ xã MẪU, HTX và UBND", id="a word in capitals within a line"
    ),
    pytest.param("Thö NghiÖm, ¥n, ¡n, £m, ¤ng", "Thử Nghiệm, Ơn, Ăn, Êm, Ông", id="capitals that have codes"),
    pytest.param("12 tû ®ång, 5 ha", "12 tỷ đồng, 5 ha", id="figures stay"),
]


@pytest.mark.parametrize(("text", "expected"), CAPITALS)
def test_capitals_of_tcvn3_are_given_back(text: str, expected: str) -> None:
    assert from_tcvn3(text) == expected


WRITTEN = [
    pytest.param(TEXT_TCVN3.encode("cp1252"), "TCVN3 (ABC)", id="TCVN3 bytes"),
    pytest.param(TEXT_TCVN3.encode(), "TCVN3 (ABC)", id="TCVN3 letters saved as UTF-8"),
    pytest.param(TEXT_TCVN3.encode("utf-16"), "TCVN3 (ABC)", id="TCVN3 letters saved as UTF-16"),
    pytest.param(TEXT_VNI.encode("cp1252"), "VNI", id="VNI bytes"),
    pytest.param(TEXT_VNI.encode(), "VNI", id="VNI letters saved as UTF-8"),
    pytest.param(_windows_1258(TEXT), "CP1258", id="Windows-1258 bytes"),
    pytest.param(
        _windows_1258(TEXT).decode("cp1252").encode(), "CP1258", id="Windows-1258 letters saved as UTF-8"
    ),
]


@pytest.mark.parametrize(("data", "encoding"), WRITTEN)
def test_an_older_encoding_is_converted_and_told(tmp_path: Path, data: bytes, encoding: str) -> None:
    file = tmp_path / "r.txt"
    file.write_bytes(data)
    report = read_report(file)
    assert (report.text, report.encoding) == (TEXT, encoding)
    [notice] = report.notices
    assert notice.code == "converted-encoding"
    assert encoding in notice.message


UNICODE = [
    pytest.param(TEXT, id="Unicode"),
    pytest.param(unicodedata.normalize("NFD", TEXT), id="Unicode in pieces"),
    pytest.param(f"{TEXT} cña x· c¸c", id="with a few words of TCVN3"),
    pytest.param("Bao cao khong dau: xa co 12 chi bo.", id="without marks"),
    pytest.param("12.345 67,8% 9/10", id="figures only"),
    pytest.param("Señor, à la carte, Größe: naïve café", id="other languages"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", UNICODE)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert mend(text) == (text, None)


def test_lines_in_unicode_stay_within_an_older_text() -> None:
    text = f"{TEXT_TCVN3}\n{TEXT}\n{TEXT_TCVN3}"
    assert recognise(text + f"\n{TEXT_TCVN3}" * 8) == "TCVN3 (ABC)"
    assert convert(text, "TCVN3 (ABC)") == f"{TEXT}\n{TEXT}\n{TEXT}"
