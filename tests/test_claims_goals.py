"""Numbers under goals: phrasings of our own, of communes, townships and wards."""

import pytest

from ontology.facts import Place
from tests.phrasings import GOALS, claims_of, line

WARD = Place(type="phường", name="Đông Bình")
WARDS = (
    Place(type="phường", name="Tân Lập"),
    Place(type="phường", name="Phú An"),
    Place(type="xã", name="Vạn Xuân"),
)

# A dash stands for the new unit itself.
COMMUNES = [
    pytest.param(
        "Thu nhập bình quân đầu người đến năm 2030 đạt trên 90 triệu đồng/người/năm.",
        [
            "90 triệu đồng/người/năm | - | 2030 level | target >",
        ],
        id="Thu nhập bình quân đầu người đến",
    ),
    pytest.param(
        "Tốc độ tăng giá trị sản xuất bình quân 10 - 12%/năm.",
        [
            "10..12 %/năm | - | 2025-2030 annual | target range",
        ],
        id="Tốc độ tăng giá trị sản xuất",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo đa chiều dưới 0,5%.",
        [
            "0.5 % | - | 2030 level | target <",
        ],
        id="Tỷ lệ hộ nghèo đa chiều dưới",
    ),
    pytest.param(
        "Giảm tỷ lệ hộ nghèo bình quân hằng năm từ 1 - 1,5%.",
        [
            "1..1.5 % | - | 2025-2030 annual | target range",
        ],
        id="Giảm tỷ lệ hộ nghèo bình quân",
    ),
    pytest.param(
        "Phấn đấu đến năm 2028 xã đạt chuẩn nông thôn mới nâng cao; 100% thôn đạt chuẩn.",
        [
            "100 % | - | 2028 level | target =",
        ],
        id="Phấn đấu đến năm 2028 xã đạt",
    ),
    pytest.param(
        "Thu ngân sách tăng bình quân 8%/năm trở lên.",
        [
            "8 %/năm | - | 2025-2030 annual | target >=",
        ],
        id="Thu ngân sách tăng bình quân 8%/năm",
    ),
    pytest.param(
        "Kết nạp mới từ 120 đảng viên trở lên trong nhiệm kỳ.",
        [
            "120 đảng viên | - | 2025-2030 cumulative | target >=",
        ],
        id="Kết nạp mới từ 120 đảng viên",
    ),
    pytest.param(
        "Tỷ lệ che phủ rừng duy trì ổn định 52%.",
        [
            "52 % | - | 2030 level | target =",
        ],
        id="Tỷ lệ che phủ rừng duy trì",
    ),
    pytest.param(
        "Có ít nhất 03 sản phẩm OCOP 4 sao; 80% hồ sơ được giải quyết trực tuyến toàn trình.",
        [
            "3 sản phẩm OCOP | - | 2030 level | target >=",
            "80 % | - | 2030 level | target =",
        ],
        id="Có ít nhất 03 sản phẩm OCOP",
    ),
    pytest.param(
        "Tổng vốn đầu tư toàn xã hội 5 năm đạt 2.500 tỷ đồng.",
        [
            "2500 tỷ đồng | - | 2025-2030 cumulative | target =",
        ],
        id="Tổng vốn đầu tư toàn xã hội",
    ),
    pytest.param(
        "Hằng năm, tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ đạt trên 90%, trong đó hoàn thành "
        "xuất sắc không quá 20%.",
        [
            "90 % | - | 2025-2030 annual | target >",
            "20 % | - | 2025-2030 annual | target <=",
        ],
        id="Hằng năm, tỷ lệ tổ chức cơ",
    ),
    pytest.param(
        "Tỷ lệ dân số tham gia BHYT đạt 98% trở lên; tỷ lệ thất nghiệp không quá 2%.",
        [
            "98 % | - | 2030 level | target >=",
            "2 % | - | 2030 level | target <=",
        ],
        id="Tỷ lệ dân số tham gia BHYT",
    ),
    pytest.param(
        "Giá trị sản xuất/ha canh tác đạt 160 triệu đồng vào năm 2030 (năm 2025: 120 triệu đồng).",
        [
            "160 triệu đồng | - | 2030 level | target =",
            "120 triệu đồng | - | 2025 level | actual =",
        ],
        id="Giá trị sản xuất/ha canh tác đạt",
    ),
    pytest.param(
        "Tạo việc làm mới cho tối thiểu 500 lao động mỗi năm.",
        [
            "500 lao động | - | 2025-2030 annual | target >=",
        ],
        id="Tạo việc làm mới cho tối thiểu",
    ),
    pytest.param(
        "Đến năm 2030: 5 - 7% lao động làm trong khu vực nông nghiệp.",
        [
            "5..7 % | - | 2030 level | target range",
        ],
        id="Đến năm 2030: 5 - 7% lao",
    ),
    pytest.param(
        "Giảm 10% số vụ tai nạn giao thông so với nhiệm kỳ trước.",
        [
            "10 % | - | 2030 level | target -",
        ],
        id="Giảm 10% số vụ tai nạn giao",
    ),
    pytest.param(
        "Xây dựng mới 02 trường đạt chuẩn quốc gia mức độ 2, nâng tổng số lên 5/6 trường.",
        [
            "2 trường | - | 2030 level | target =",
            "5..6 trường | - | 2030 level | target of",
        ],
        id="Xây dựng mới 02 trường đạt chuẩn",
    ),
    pytest.param(
        "Duy trì 100% trẻ 6 tuổi vào lớp 1.",
        [
            "100 % | - | 2030 level | target =",
        ],
        id="Duy trì 100% trẻ 6 tuổi vào",
    ),
    pytest.param(
        "Tỷ lệ đô thị hóa đạt khoảng 45%; diện tích cây xanh đô thị 8 m2/người.",
        [
            "45 % | - | 2030 level | target ~",
            "8 m2/người | - | 2030 level | target =",
        ],
        id="Tỷ lệ đô thị hóa đạt khoảng",
    ),
    pytest.param(
        "Gồm 25 chỉ tiêu: 9 chỉ tiêu kinh tế, 11 chỉ tiêu xã hội, 5 chỉ tiêu xây dựng Đảng.",
        [
            "25 chỉ tiêu | - | 2025-2030 level | actual =",
            "9 chỉ tiêu | - | 2025-2030 level | actual =",
            "11 chỉ tiêu | - | 2025-2030 level | actual =",
            "5 chỉ tiêu | - | 2025-2030 level | actual =",
        ],
        id="Gồm 25 chỉ tiêu: 9 chỉ tiêu",
    ),
]

# A dash stands for the new unit itself.
OF_WARDS = [
    pytest.param(
        "Phấn đấu thu ngân sách hằng năm vượt từ 5% trở lên so với dự toán được giao.",
        [
            "5 % | - | 2025-2030 annual | target >=",
        ],
        id="Phấn đấu thu ngân sách hằng năm",
    ),
    pytest.param(
        "Thu nhập bình quân đầu người đến cuối nhiệm kỳ đạt từ 120 đến 130 triệu đồng.",
        [
            "120..130 triệu đồng | - | 2030 level | target range",
        ],
        id="Thu nhập bình quân đầu người đến",
    ),
    pytest.param(
        "Đến năm 2030, giảm tỷ lệ hộ nghèo xuống dưới 1%.",
        [
            "1 % | - | 2030 level | target <",
        ],
        id="Đến năm 2030, giảm tỷ lệ hộ",
    ),
    pytest.param(
        "Nâng tỷ lệ lao động qua đào tạo lên 80%, trong đó có bằng cấp, chứng chỉ đạt 35%.",
        [
            "80 % | - | 2030 level | target =",
            "35 % | - | 2030 level | target =",
        ],
        id="Nâng tỷ lệ lao động qua đào",
    ),
    pytest.param(
        "Tỷ trọng kinh tế số chiếm tối thiểu 20% GRDP.",
        [
            "20 % | - | 2030 level | target >=",
        ],
        id="Tỷ trọng kinh tế số chiếm tối",
    ),
    pytest.param(
        "Duy trì tỷ lệ hộ dùng nước sạch 100%.",
        [
            "100 % | - | 2030 level | target =",
        ],
        id="Duy trì tỷ lệ hộ dùng nước",
    ),
    pytest.param(
        "Mỗi năm kết nạp từ 3 - 4% đảng viên mới trên tổng số đảng viên.",
        [
            "3..4 % | - | 2025-2030 annual | target range",
        ],
        id="Mỗi năm kết nạp từ 3 -",
    ),
    pytest.param(
        "Bình quân mỗi chi bộ kết nạp ít nhất 01 đảng viên/năm.",
        [
            "1 đảng viên/năm | - | 2025-2030 annual | target >=",
        ],
        id="Bình quân mỗi chi bộ kết nạp",
    ),
    pytest.param(
        "Trồng mới 200 ha rừng tập trung, 50.000 cây phân tán.",
        [
            "200 ha | - | 2030 level | target =",
            "50000 cây | - | 2030 level | target =",
        ],
        id="Trồng mới 200 ha rừng tập trung",
    ),
    pytest.param(
        "95% trở lên hồ sơ thủ tục hành chính được giải quyết trước hạn và đúng hạn.",
        [
            "95 % | - | 2030 level | target >=",
        ],
        id="95% trở lên hồ sơ thủ tục",
    ),
    pytest.param(
        "Tổng sản lượng lương thực đạt 45.000 tấn/năm; giá trị sản phẩm thu hoạch/ha đất trồng trọt đạt "
        "150 triệu đồng.",
        [
            "45000 tấn/năm | - | 2030 level | target =",
            "150 triệu đồng | - | 2030 level | target =",
        ],
        id="Tổng sản lượng lương thực đạt 45.000",
    ),
    pytest.param(
        "Từ 02 đến 03 sản phẩm OCOP đạt 4 sao; không có hộ tái nghèo.",
        [
            "2..3 sản phẩm OCOP | - | 2030 level | target range",
        ],
        id="Từ 02 đến 03 sản phẩm OCOP",
    ),
    pytest.param(
        "Thu hút thêm 15 - 20 dự án đầu tư, vốn đăng ký khoảng 3.000 tỷ đồng.",
        [
            "15..20 dự án | - | 2030 level | target range",
            "3000 tỷ đồng | - | 2030 level | target ~",
        ],
        id="Thu hút thêm 15 - 20 dự",
    ),
    pytest.param(
        "Tỷ lệ đường trục thôn được cứng hóa đạt 100%; đường ngõ xóm đạt 90%.",
        [
            "100 % | - | 2030 level | target =",
            "90 % | - | 2030 level | target =",
        ],
        id="Tỷ lệ đường trục thôn được cứng",
    ),
    pytest.param(
        "Hằng năm giảm ít nhất 5% số vụ phạm pháp hình sự, điều tra khám phá đạt trên 80%.",
        [
            "5 % | - | 2025-2030 annual | target -",
            "80 % | - | 2025-2030 annual | target >",
        ],
        id="Hằng năm giảm ít nhất 5% số",
    ),
    pytest.param(
        "Đến 2030, có trên 50% người dân sử dụng dịch vụ công trực tuyến toàn trình.",
        [
            "50 % | - | 2030 level | target >",
        ],
        id="Đến 2030, có trên 50% người dân",
    ),
    pytest.param(
        "Chỉ tiêu 5: Tỷ lệ gia đình văn hóa đạt 95%, khu phố văn hóa đạt 100%.",
        [
            "95 % | - | 2030 level | target =",
            "100 % | - | 2030 level | target =",
        ],
        id="Chỉ tiêu 5: Tỷ lệ gia đình",
    ),
    pytest.param(
        "Tăng trưởng giá trị sản xuất nông - lâm - ngư nghiệp đạt 3,5 - 4%/năm.",
        [
            "3.5..4 %/năm | - | 2025-2030 annual | target range",
        ],
        id="Tăng trưởng giá trị sản xuất nông",
    ),
    pytest.param(
        "Xây dựng 1.500 căn nhà ở xã hội; diện tích nhà ở bình quân 28 m2 sàn/người.",
        [
            "1500 căn nhà | - | 2030 level | target =",
            "28 m2 sàn/người | - | 2030 level | target =",
        ],
        id="Xây dựng 1.500 căn nhà ở xã",
    ),
    pytest.param(
        "Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính đạt 100% vào năm 2027.",
        [
            "100 % | - | 2027 level | target =",
        ],
        id="Tỷ lệ số hóa hồ sơ, kết",
    ),
    pytest.param(
        "Cả nhiệm kỳ tạo việc làm cho 3.500 lao động, xuất khẩu lao động 400 người.",
        [
            "3500 lao động | - | 2025-2030 cumulative | target =",
            "400 người | - | 2030 level | target =",
        ],
        id="Cả nhiệm kỳ tạo việc làm cho",
    ),
]


def read(label: str, claims: list[str]) -> list[str]:
    """Put a dash for the unit that the report is of."""
    return [claim.replace(f"| {label} |", "| - |") for claim in claims]


@pytest.mark.parametrize(("text", "claims"), COMMUNES)
def test_claims_of_a_commune(text: str, claims: list[str]) -> None:
    assert read("xã Đông Bình", [line(claim) for claim in claims_of(text, GOALS)]) == claims


@pytest.mark.parametrize(("text", "claims"), OF_WARDS)
def test_claims_of_a_ward(text: str, claims: list[str]) -> None:
    found = claims_of(text, GOALS, WARD, WARDS)
    assert read("phường Đông Bình", [line(claim) for claim in found]) == claims
