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


# Titles as wards, islands and communes of other provinces might choose them.
TITLES = [
    ("Mở rộng hẻm, ngầm hóa lưới điện và cáp viễn thông", ("infrastructure",)),
    ("Chống ngập khu dân cư ven rạch", ("infrastructure",)),
    ("Kiên cố hóa kênh mương, hồ chứa", ("infrastructure",)),
    ("Xây cầu nối hai bờ sông, mở thêm bến phà", ("infrastructure",)),
    ("Phát triển cảng cá và hậu cần nghề biển", ("infrastructure", "agriculture")),
    ("Đẩy mạnh nuôi biển công nghệ cao, giảm khai thác ven bờ", ("agriculture", "digital-transformation")),
    ("Đóng mới tàu cá, hiện đại hóa nghề cá xa bờ", ("agriculture",)),
    ("Thâm canh cao su, hồ tiêu theo chuẩn xuất khẩu", ("agriculture",)),
    ("Chuyển đất lúa kém hiệu quả sang trồng rau an toàn", ("agriculture",)),
    ("Cải tạo vườn nhãn, xoài theo hướng hữu cơ", ("agriculture",)),
    ("Giữ rừng ngập mặn, chống sạt lở bờ biển", ("land-and-environment",)),
    ("Phân loại rác tại nguồn, xử lý nước thải", ("land-and-environment",)),
    ("Thích ứng hạn mặn, trữ nước ngọt", ("land-and-environment",)),
    ("Cấp xong sổ đỏ cho các hộ đủ điều kiện", ("land-and-environment",)),
    ("Hoàn thành giải tỏa, tái định cư cho dự án đường vành đai", ("land-and-environment", "infrastructure")),
    ("Rút ngắn thời gian giải quyết hồ sơ, không để dân đi lại nhiều lần", ("administrative-reform",)),
    ("Nâng mức hài lòng của người dân tại Trung tâm Phục vụ hành chính công", ("administrative-reform",)),
    ("Xây dựng nền công vụ chuyên nghiệp, siết chặt kỷ cương", ("administrative-reform",)),
    ("Dữ liệu dùng chung và phòng họp không giấy", ("digital-transformation",)),
    ("Phổ cập kỹ năng số, ví điện tử cho người dân", ("digital-transformation",)),
    ("Ứng dụng AI trong điều hành", ("digital-transformation",)),
    ("Thu hút bác sĩ, giáo viên giỏi về công tác", ("human-resources",)),
    ("Dạy nghề gắn với tuyển dụng của nhà máy", ("human-resources",)),
    ("Đưa lao động đi làm việc ở nước ngoài theo hợp đồng", ("human-resources",)),
    ("Luân chuyển, trẻ hóa cán bộ chủ chốt", ("human-resources",)),
    ("Nâng chất sinh hoạt chi bộ khu phố", ("party-building",)),
    ("Ngăn ngừa suy thoái, tự chuyển hóa trong nội bộ", ("party-building",)),
    ("Phát huy vai trò Mặt trận và các đoàn thể trong giám sát, phản biện xã hội", ("party-building",)),
    ("Giữ vững thế trận lòng dân, khu vực phòng thủ", ("security",)),
    ("Kéo giảm trộm cắp, tín dụng đen", ("security",)),
    ("Phòng cháy, chữa cháy trong khu nhà trọ", ("security",)),
    ("Gìn giữ cồng chiêng và nhà rông", ("culture",)),
    ("Chăm lo gia đình chính sách, người có công", ("culture",)),
    ("Nâng tỷ lệ người dân tham gia bảo hiểm y tế", ("culture",)),
    ("Xây dựng khu phố văn minh, tuyến đường không rác", ("new-rural-area", "infrastructure")),
    ("Về đích xã nông thôn mới nâng cao, ấp thông minh", ("new-rural-area", "digital-transformation")),
    ("Xóa nhà dột, chăm lo hộ cận nghèo", ("new-rural-area",)),
    ("Khai thác du thuyền, lặn biển và homestay", ("tourism",)),
    ("Đón khách quốc tế đến tham quan làng cổ", ("tourism",)),
    ("Phát triển kinh tế đêm và phố đi bộ ven sông", ("private-economy", "tourism")),
    ("Kêu gọi nhà đầu tư vào cụm chế biến gỗ", ("private-economy",)),
    ("Nâng tầm hộ kinh doanh thành doanh nghiệp", ("private-economy",)),
    ("Hình thành chuỗi siêu thị, trung tâm mua sắm", ("private-economy",)),
    ("Đẩy mạnh thương mại điện tử, bán hàng trực tuyến", ("private-economy",)),
    ("Nâng cao chất lượng đội ngũ cán bộ, công chức phường, nhất là người đứng đầu", ("human-resources",)),
    (
        "Đẩy mạnh cải cách hành chính, chuyển đổi số, xây dựng chính quyền số gắn với công dân số",
        ("administrative-reform", "digital-transformation"),
    ),
    ("Huy động mọi nguồn lực đầu tư hệ thống giao thông kết nối các xã trong vùng", ("infrastructure",)),
    (
        "Phát triển nông nghiệp hữu cơ gắn với chế biến và thị trường tiêu thụ",
        ("agriculture", "private-economy"),
    ),
    (
        "Khai thác lợi thế ven biển để phát triển dịch vụ nghề cá và du lịch",
        ("private-economy", "agriculture", "tourism"),
    ),
    ("Tăng cường công tác quản lý đất đai, trật tự xây dựng, bảo vệ môi trường", ("land-and-environment",)),
    ("Xây dựng Đảng bộ phường trong sạch, vững mạnh toàn diện", ("party-building",)),
    ("Nâng cao đời sống văn hóa, tinh thần của đồng bào Chăm", ("culture",)),
    ("Phát huy vai trò của người có uy tín trong vùng đồng bào dân tộc thiểu số", ("party-building",)),
    ("Hỗ trợ thanh niên khởi nghiệp từ sản phẩm địa phương", ("private-economy",)),
    ("Xây dựng trường học hạnh phúc, xã hội học tập", ("human-resources",)),
    ("Giảm nghèo bền vững, không để tái nghèo", ("new-rural-area",)),
    (
        "Quy hoạch lại các khu dân cư ven đê, di dời hộ vùng sạt lở",
        ("infrastructure", "land-and-environment"),
    ),
    ("Sắp xếp, tinh gọn bộ máy sau hợp nhất ba phường", ("administrative-reform",)),
    ("Tăng thu ngân sách từ đất và dịch vụ cảng", ("private-economy",)),
    ("Bảo vệ vững chắc chủ quyền vùng biển, đảo", ("security",)),
    ("Đưa khoa học, kỹ thuật vào nuôi tôm, trồng lúa", ("digital-transformation", "agriculture")),
    ("Phát triển đảng viên mới trong học sinh, công nhân", ("party-building",)),
    ("Kiểm soát ô nhiễm làng nghề", ("land-and-environment", "private-economy")),
    ("Nâng cấp trạm y tế, chăm sóc sức khỏe người dân đảo", ("culture",)),
    ("Hoàn thiện hệ thống cấp nước, thoát nước và chiếu sáng", ("infrastructure",)),
    ("Thu hút doanh nghiệp vào khu công nghệ cao", ("private-economy", "digital-transformation")),
    ("Bồi thường, giải phóng mặt bằng các dự án trọng điểm", ("land-and-environment",)),
    ("Đổi mới phương thức lãnh đạo của Đảng ủy phường", ("party-building",)),
    ("Đấu tranh với tội phạm công nghệ cao, lừa đảo qua mạng", ("security",)),
    ("Phát triển kinh tế rừng dưới tán, trồng dược liệu", ("agriculture",)),
    ("Mở rộng không gian đô thị về phía tây", ("infrastructure",)),
    ("Xây dựng con người văn minh, thanh lịch", ("culture",)),
    ("Phát huy dân chủ, sức mạnh khối đại đoàn kết", ("party-building",)),
    ("Đầu tư các thiết chế văn hóa, thể thao cơ sở", ("culture",)),
    ("Xây dựng lực lượng dân quân, dự bị động viên vững mạnh", ("security",)),
    ("Nâng cao chất lượng giáo dục toàn diện ở vùng biên", ("human-resources",)),
    ("Chăm lo tết cho người nghèo, gia đình khó khăn", ("culture",)),
    ("Tạo bước chuyển về kinh tế tư nhân và kinh tế tập thể", ("private-economy",)),
]


@pytest.mark.parametrize(("title", "themes"), [pytest.param(*each, id=each[0]) for each in TITLES])
def test_titles_of_other_provinces(title: str, themes: tuple[str, ...]) -> None:
    assert find_themes(title).themes == themes


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
