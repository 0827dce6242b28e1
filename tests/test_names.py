import unicodedata

import pytest

from ontology.names import fold_name, place_tones, strip_tones

SPELLINGS = [
    pytest.param("Hoà Bình", "hòa bình", id="oa open"),
    pytest.param("Hoá", "hóa", id="oa with acute"),
    pytest.param("Hoả", "hỏa", id="oa with hook"),
    pytest.param("Hoã", "hõa", id="oa with tilde"),
    pytest.param("Hoạ", "họa", id="oa with dot"),
    pytest.param("Hoè", "hòe", id="oe with grave"),
    pytest.param("Khoé", "khóe", id="oe with acute"),
    pytest.param("Khoẻ", "khỏe", id="oe with hook"),
    pytest.param("Khoẽ", "khõe", id="oe with tilde"),
    pytest.param("Khoẹ", "khọe", id="oe with dot"),
    pytest.param("Tuỳ", "tùy", id="uy with grave"),
    pytest.param("Thuý", "thúy", id="uy with acute"),
    pytest.param("Thuỷ", "thủy", id="uy with hook"),
    pytest.param("Luỹ", "lũy", id="uy with tilde"),
    pytest.param("Luỵ", "lụy", id="uy with dot"),
    pytest.param("UỶ BAN", "ủy ban", id="uy without a consonant, in capitals"),
    pytest.param("Hòang", "hoàng", id="a closed syllable has its tone on the second vowel"),
    pytest.param("Hoàn", "hoàn", id="a closed syllable that is right stays"),
    pytest.param("Hùynh", "huỳnh", id="uy closed"),
    pytest.param("Ngòai", "ngoài", id="three vowels"),
    pytest.param("Qúy", "quý", id="the u of qu is no vowel"),
    pytest.param("Quý", "quý", id="quý that is right stays"),
    pytest.param("Khuyến Thuế", "khuyến thuế", id="a marked vowel carries the tone itself"),
    pytest.param("Thị trấn  Ít\tOng ", "thị trấn ít ong", id="white space is one space"),
    pytest.param("Ðắk Lắk", "đắk lắk", id="eth for đ"),
    pytest.param("Bà Rịa - Vũng Tàu", "bà rịa vũng tàu", id="hyphen with spaces"),
    pytest.param("Bà Rịa–Vũng Tàu", "bà rịa vũng tàu", id="dash without spaces"),
    pytest.param("Ea H'Leo", "ea hleo", id="straight apostrophe"),
    pytest.param("Ea H’leo", "ea hleo", id="curly apostrophe"),
    pytest.param("K' Dang", "kdang", id="apostrophe and space"),
    pytest.param("‘Mường La’", "mường la", id="quotation marks are no apostrophes"),
    pytest.param("Phường 01", "phường 1", id="leading zero of a ward's number"),
    pytest.param("Phường 10", "phường 10", id="a nought that counts"),
    pytest.param("xã Mường La,", "xã mường la", id="outer punctuation"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("text", "folded"), SPELLINGS)
def test_fold_name(text: str, folded: str) -> None:
    assert fold_name(text) == folded


@pytest.mark.parametrize(("text", "folded"), SPELLINGS)
def test_fold_name_reads_decomposed_text_and_its_own_keys(text: str, folded: str) -> None:
    assert fold_name(unicodedata.normalize("NFD", text)) == folded
    assert fold_name(folded) == folded


APART = [
    pytest.param("Văn Lang", "Văn Lăng", id="the breve tells two communes of Thái Nguyên apart"),
    pytest.param("Mường Lầm", "Mường Lâm", id="tone marks stay"),
    pytest.param("Đông Tiến", "Đồng Tiến", id="a tone is part of the name"),
    pytest.param("Mường La", "Mường Lạn", id="one letter more"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.parametrize("pair", ["oa", "oe", "uy"])
@pytest.mark.parametrize("tone", ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"])
def test_both_placements_of_every_tone_meet(pair: str, tone: str) -> None:
    first = unicodedata.normalize("NFC", f"h{pair[0]}{tone}{pair[1]}")
    second = unicodedata.normalize("NFC", f"h{pair}{tone}")
    assert place_tones(first) == place_tones(second) == first
    assert place_tones(f"{first}n") == place_tones(f"{second}n") == f"{second}n"


TONELESS = [
    pytest.param("Mường La", "Muong La", id="horn and grave"),
    pytest.param("Đắk Đoa", "Dak Doa", id="đ in both cases"),
    pytest.param("Ít Ong", "It Ong", id="first letter"),
    pytest.param("Nặm Ét", "Nam Et", id="two marks on one letter"),
    pytest.param("phường 1", "phuong 1", id="digits stay"),
]


@pytest.mark.parametrize(("text", "plain"), TONELESS)
def test_strip_tones(text: str, plain: str) -> None:
    assert strip_tones(text) == plain
    assert strip_tones(unicodedata.normalize("NFD", text)) == plain
    assert len(strip_tones(text)) == len(text)
