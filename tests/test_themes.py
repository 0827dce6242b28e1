"""The words that decide what a breakthrough is about."""

import pytest
from pyoxigraph import Literal, NamedNode

from ingest.lexicons import concepts_of, read_rows
from ingest.themes import OTHER, find_themes
from ontology.concepts import concepts
from tests.turtle import read_turtle

THEMES = [
    pytest.param("Bê tông hóa đường nội đồng", ("infrastructure",), id="roads"),
    pytest.param("Đào tạo nghề, nâng chất nguồn nhân lực", ("human-resources",), id="people"),
    pytest.param(
        "Đổi mới lề lối làm việc của bộ máy", ("administrative-reform",), id="a weak word decides alone"
    ),
    pytest.param("Chuyển đổi số trong bộ máy", ("digital-transformation",), id="a weak word gives way"),
    pytest.param("Vùng chuyên canh cây ăn quả, hồ tiêu", ("agriculture",), id="crops"),
    pytest.param("Du lịch sinh thái miệt vườn", ("tourism",), id="tourism"),
    pytest.param("Xây dựng nông thôn mới kiểu mẫu", ("new-rural-area",), id="the new rural area"),
    pytest.param("Bảo tồn di sản, lễ hội", ("culture",), id="culture"),
    pytest.param("Thu hút đầu tư, hỗ trợ doanh nghiệp", ("private-economy",), id="enterprise"),
    pytest.param("Giải phóng mặt bằng, quản lý đất đai", ("land-and-environment",), id="land"),
    pytest.param("Giữ vững an ninh, đẩy lùi ma túy", ("security",), id="security"),
    pytest.param("Nâng cao sức chiến đấu của tổ chức đảng", ("party-building",), id="the Party"),
    pytest.param("Hạ tầng số và hạ tầng du lịch", ("infrastructure", "tourism"), id="two themes, once each"),
    pytest.param("Việc cần làm ngay", (OTHER,), id="none"),
]


@pytest.mark.parametrize(("title", "themes"), THEMES)
def test_themes(title: str, themes: tuple[str, ...]) -> None:
    found = find_themes(title)
    assert found.themes == themes
    assert tuple(dict.fromkeys(word.theme for word in found.words)) == tuple(t for t in themes if t != OTHER)
    assert all(word.word in title for word in found.words)


def test_the_description_decides_where_the_title_does_not() -> None:
    assert find_themes("Đột phá thứ nhất", "tập trung làm đường giao thông").themes == ("infrastructure",)
    assert find_themes("Đột phá về con người", "đào tạo lao động lành nghề").themes == ("human-resources",)


def test_every_theme_is_defined_with_an_example_that_falls_under_it() -> None:
    skos = "http://www.w3.org/2004/02/skos/core#"
    said: dict[tuple[str, str, str | None], str] = {
        (quad.subject.value.rpartition("/")[2], quad.predicate.value, quad.object.language): quad.object.value
        for quad in read_turtle("vocab/themes.ttl")
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }
    for theme in concepts("theme"):
        for language in ("vi", "en"):
            assert said[theme, f"{skos}definition", language]
            assert said[theme, f"{skos}example", language]
        assert theme in find_themes(said[theme, f"{skos}example", "vi"]).themes


def test_every_theme_is_a_concept() -> None:
    assert set(concepts_of("themes").values()) <= set(concepts("theme"))


def test_every_document_type_is_a_concept() -> None:
    assert {row.concept for row in read_rows("document_types")} <= set(concepts("document-type"))


def test_every_issuer_is_a_concept() -> None:
    assert set(concepts_of("issuers").values()) <= set(concepts("issuer"))
