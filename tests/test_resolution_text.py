"""The cleaned text of a resolution, and the way back from it to the document."""

from pathlib import Path

import pytest

from ingest.resolution_clauses import find_clauses
from ingest.resolution_text import clean_text
from tests.resolution_texts import arrange, read

TEXTS = [
    pytest.param("của **xã Đồi** **Một**", "của xã Đồi Một", id="bold marks"),
    pytest.param("của\\\nxã Đồi", "của xã Đồi", id="a hard line break"),
    pytest.param("xã Đô**\u0300**i", "xã Đồi", id="an accent behind a mark"),
    pytest.param("các xãĐồi Một", "các xã Đồi Một", id="a small letter before a capital"),
    pytest.param("củacácxãĐồi Một", "của các xã Đồi Một", id="three words and a name"),
    pytest.param("xã Đồi Mộtvàcác xã", "xã Đồi Một và các xã", id="a name before two words"),
    pytest.param(
        "Đồi Thànhthànhxã mới", "Đồi Thành thành xã mới", id="a name that ends as the next word begins"
    ),
    pytest.param("Bến Đò 2thành xã", "Bến Đò 2 thành xã", id="a number before a word"),
    pytest.param("Đồi Athành xã", "Đồi A thành xã", id="a letter before a word"),
    pytest.param("(huyện Núi Xanh)thành xã", "(huyện Núi Xanh) thành xã", id="a bracket before a word"),
    pytest.param("Phường 8(thành phố", "Phường 8 (thành phố", id="a number before a bracket"),
    pytest.param("xã Đồi Một,Đồi Hai", "xã Đồi Một, Đồi Hai", id="a comma before a name"),
    pytest.param("gồm67 xã", "gồm 67 xã", id="a word before a number"),
    pytest.param("12,5 km2", "12,5 km2", id="a decimal comma and a square stay"),
    pytest.param(
        "xã Đắk Blà và xã Ea H'Leo", "xã Đắk Blà và xã Ea H'Leo", id="a syllable that ends like a word"
    ),
    pytest.param("tạikhoản 2 Điềunày", "tại khoản 2 Điều này", id="words of a reference"),
    pytest.param(
        "vàmột phần, vàphần còn lạicủa", "và một phần, và phần còn lại của", id="words of an extent"
    ),
]


@pytest.mark.parametrize(("given", "clean"), TEXTS)
def test_words_come_apart_and_marks_go(given: str, clean: str, tmp_path: Path) -> None:
    assert clean_text(read(f"Nhập {given}", tmp_path)).text.strip() == f"Nhập {clean}"


@pytest.mark.parametrize(("given", "clean"), TEXTS)
def test_every_character_leads_back(given: str, clean: str, tmp_path: Path) -> None:
    cleaned = clean_text(read(f"Nhập {given}.", tmp_path))
    assert len(cleaned.at) == len(cleaned.text) == len(cleaned.folded)
    assert list(cleaned.at) == sorted(cleaned.at)
    for start in range(len(cleaned.text)):
        evidence = cleaned.cite(start, len(cleaned.text))
        assert cleaned.document.text[evidence.start : evidence.end] == evidence.quote


CLAUSES = [
    pytest.param("1. Nhập xã A.\n\n2. Nhập xã B.", [(1, 1), (1, 2)], id="paragraphs"),
    pytest.param("1. Nhập xã A. 2. Nhập xã B.", [(1, 1), (1, 2)], id="one after another"),
    pytest.param("1\\. Nhập xã A.\n\n2\\. Nhập xã B.", [(1, 1), (1, 2)], id="escaped dots"),
    pytest.param("1.Nhập xã A.\n\n2.Nhập xã B.", [(1, 1), (1, 2)], id="no spaces"),
    pytest.param("1) Nhập xã A.\n\n2) Nhập xã B.", [(1, 1), (1, 2)], id="brackets"),
    pytest.param(
        "1. Nhập xã Đồi thành xã Bến Đò 1.\n\n2. Nhập xã B.", [(1, 1), (1, 2)], id="a name ends in a number"
    ),
    pytest.param(
        "1. Nhập Phường 1, Phường 2. 2. Nhập xã B.", [(1, 1), (1, 2)], id="a ward's number ends a sentence"
    ),
    pytest.param("21. Nhập xã A.\n\n25. Nhập xã B.", [(1, 21), (1, 25)], id="an excerpt"),
    pytest.param(
        "1. Nhập như sau: a) Nhập xã A; b) Nhập xã B.\n\n2. Nhập xã C.",
        [(1, 1), (1, 1), (1, 1), (1, 2)],
        id="points",
    ),
    pytest.param(
        "1. Nhập xã A.\n\nĐiều 2. Hiệu lực\n\n1. Nghị quyết có hiệu lực.",
        [(1, 1), (2, 1)],
        id="an article begins anew",
    ),
    pytest.param("1. Nhập xã A theo khoản 2 Điều 3. Xong.", [(1, 1)], id="a reference is no label"),
]


@pytest.mark.parametrize(("clauses", "expected"), CLAUSES)
def test_clauses_are_found(clauses: str, expected: list[tuple[int, int]], tmp_path: Path) -> None:
    text = arrange("tỉnh Giả Định").rstrip() + f"\n\n{clauses}"
    found = [
        (each.article, each.number) for each in find_clauses(clean_text(read(text, tmp_path))) if each.number
    ]
    assert found == expected
