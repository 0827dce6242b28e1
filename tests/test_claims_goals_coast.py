"""Numbers under goals: phrasings of our own, of deltas, coasts and cities."""

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
        "Tốc độ tăng giá trị sản xuất bình quân 10,5%/năm trở lên.",
        [
            "10.5 %/năm | - | 2025-2030 annual | target >=",
        ],
        id="Tốc độ tăng giá trị sản xuất",
    ),
    pytest.param(
        "Thu nhập bình quân đầu người đến năm 2030 đạt từ 95 triệu đồng/người/năm trở lên.",
        [
            "95 triệu đồng/người/năm | - | 2030 level | target >=",
        ],
        id="Thu nhập bình quân đầu người đến",
    ),
    pytest.param(
        "Sản lượng thủy sản đến năm 2030 đạt 12.000 tấn, trong đó tôm 7.500 tấn.",
        [
            "12000 tấn | - | 2030 level | target =",
            "7500 tấn | - | 2030 level | target =",
        ],
        id="Sản lượng thủy sản đến năm 2030",
    ),
    pytest.param(
        "Phấn đấu giảm tỷ lệ hộ nghèo bình quân 1 - 1,5%/năm; đến cuối nhiệm kỳ cơ bản không còn hộ nghèo.",
        [
            "1..1.5 %/năm | - | 2025-2030 annual | target range",
        ],
        id="Phấn đấu giảm tỷ lệ hộ nghèo",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo (theo chuẩn mới) còn dưới 1,2%.",
        [
            "1.2 % | - | 2030 level | target <",
        ],
        id="Tỷ lệ hộ nghèo (theo chuẩn mới)",
    ),
    pytest.param(
        "Thu ngân sách nhà nước trên địa bàn tăng bình quân 12%/năm; năm 2030 đạt 25 tỷ đồng.",
        [
            "12 %/năm | - | 2025-2030 annual | target +",
            "25 tỷ đồng | - | 2030 level | target =",
        ],
        id="Thu ngân sách nhà nước trên địa",
    ),
    pytest.param(
        "Huy động tổng vốn đầu tư toàn xã hội giai đoạn 2025 - 2030 khoảng 2.800 tỷ đồng.",
        [
            "2800 tỷ đồng | - | 2025-2030 level | target ~",
        ],
        id="Huy động tổng vốn đầu tư toàn",
    ),
    pytest.param(
        "Tỷ lệ lao động qua đào tạo 78%, có bằng cấp, chứng chỉ 40%.",
        [
            "78 % | - | 2030 level | target =",
            "40 % | - | 2030 level | target =",
        ],
        id="Tỷ lệ lao động qua đào tạo",
    ),
    pytest.param(
        "Hằng năm giải quyết việc làm cho 350 - 400 lao động.",
        [
            "350..400 lao động | - | 2025-2030 annual | target range",
        ],
        id="Hằng năm giải quyết việc làm cho",
    ),
    pytest.param(
        "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%, bảo hiểm xã hội đạt 45% lực lượng lao động.",
        [
            "98 % | - | 2030 level | target =",
            "45 % | - | 2030 level | target =",
        ],
        id="Tỷ lệ dân số tham gia bảo",
    ),
    pytest.param(
        "Đến năm 2028 đạt chuẩn nông thôn mới; đến năm 2030 có ít nhất 03 thôn đạt chuẩn nông thôn mới "
        "kiểu mẫu.",
        [
            "3 thôn | - | 2030 level | target >=",
        ],
        id="Đến năm 2028 đạt chuẩn nông thôn",
    ),
    pytest.param(
        "100% trường học đạt chuẩn quốc gia, trong đó 02 trường đạt chuẩn mức độ 2.",
        [
            "100 % | - | 2030 level | target =",
            "2 trường | - | 2030 level | target =",
        ],
        id="100% trường học đạt chuẩn quốc gia",
    ),
    pytest.param(
        "Mỗi năm kết nạp từ 20 đảng viên trở lên; phát triển mới 01 tổ chức đảng trong doanh nghiệp.",
        [
            "20 đảng viên | - | 2025-2030 annual | target >=",
            "1 tổ chức đảng | - | 2025-2030 annual | target =",
        ],
        id="Mỗi năm kết nạp từ 20 đảng",
    ),
    pytest.param(
        "Hằng năm, có từ 90% tổ chức đảng và 92% đảng viên hoàn thành tốt nhiệm vụ trở lên, trong đó có "
        "20% hoàn thành xuất sắc nhiệm vụ.",
        [
            "90 % | - | 2025-2030 annual | target >=",
            "92 % | - | 2025-2030 annual | target =",
            "20 % | - | 2025-2030 annual | target =",
        ],
        id="Hằng năm, có từ 90% tổ chức",
    ),
    pytest.param(
        "Trồng rừng mới 250 ha cả giai đoạn; độ che phủ rừng đạt 58,5%.",
        [
            "250 ha | - | 2025-2030 cumulative | target =",
            "58.5 % | - | 2030 level | target =",
        ],
        id="Trồng rừng mới 250 ha cả giai",
    ),
    pytest.param(
        "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đạt tối thiểu 95%.",
        [
            "95 % | - | 2030 level | target >=",
        ],
        id="Tỷ lệ chất thải rắn sinh hoạt",
    ),
    pytest.param(
        "Không để xảy ra quá 05 vụ tai nạn giao thông mỗi năm.",
        [
            "5 vụ | - | 2025-2030 annual | target <=",
        ],
        id="Không để xảy ra quá 05 vụ",
    ),
    pytest.param(
        "Tỷ lệ hồ sơ thủ tục hành chính giải quyết trực tuyến toàn trình đạt 80% vào năm 2027 và 95% vào "
        "năm 2030.",
        [
            "80 % | - | 2027 level | target =",
            "95 % | - | 2030 level | target =",
        ],
        id="Tỷ lệ hồ sơ thủ tục hành",
    ),
    pytest.param(
        "Phấn đấu thu nhập bình quân đạt 110 triệu đồng (năm 2025: 68 triệu đồng).",
        [
            "110 triệu đồng | - | 2030 level | target =",
            "68 triệu đồng | - | 2025 level | actual =",
        ],
        id="Phấn đấu thu nhập bình quân đạt",
    ),
    pytest.param(
        "Có thêm ít nhất 05 sản phẩm OCOP, nâng tổng số lên 18 sản phẩm.",
        [
            "5 sản phẩm OCOP | - | 2030 level | target >=",
            "18 sản phẩm | - | 2030 level | target =",
        ],
        id="Có thêm ít nhất 05 sản phẩm",
    ),
    pytest.param(
        "Giảm tỷ lệ trẻ em suy dinh dưỡng thể nhẹ cân xuống dưới 6%.",
        [
            "6 % | - | 2030 level | target <",
        ],
        id="Giảm tỷ lệ trẻ em suy dinh",
    ),
    pytest.param(
        "Cơ cấu kinh tế: nông, lâm, thủy sản 32%; công nghiệp, xây dựng 33%; thương mại, dịch vụ 35%.",
        [
            "32 % | - | 2030 level | target =",
            "33 % | - | 2030 level | target =",
            "35 % | - | 2030 level | target =",
        ],
        id="Cơ cấu kinh tế: nông, lâm, thủy",
    ),
    pytest.param(
        "Duy trì tỷ lệ giao quân hằng năm đạt 100%.",
        [
            "100 % | - | 2025-2030 annual | target =",
        ],
        id="Duy trì tỷ lệ giao quân hằng",
    ),
    pytest.param(
        "Xây dựng 12 km đường bê tông nông thôn mỗi năm.",
        [
            "12 km | - | 2025-2030 annual | target =",
        ],
        id="Xây dựng 12 km đường bê tông",
    ),
    pytest.param(
        "Giữ vững 100% thôn không có tội phạm ma túy.",
        [
            "100 % | - | 2030 level | target =",
        ],
        id="Giữ vững 100% thôn không có tội",
    ),
    pytest.param(
        "Đạt 12 bác sĩ/vạn dân và 32 giường bệnh/vạn dân.",
        [
            "12 bác sĩ/vạn dân | - | 2030 level | target =",
            "32 giường bệnh/vạn dân | - | 2030 level | target =",
        ],
        id="Đạt 12 bác sĩ/vạn dân và 32",
    ),
    pytest.param(
        "Trên 80% dân số được quản lý bằng hồ sơ sức khỏe điện tử.",
        [
            "80 % | - | 2030 level | target >",
        ],
        id="Trên 80% dân số được quản lý",
    ),
    pytest.param(
        "Số lượt khách du lịch đạt 120 nghìn lượt vào năm 2030, doanh thu 90 tỷ đồng.",
        [
            "120 nghìn lượt | - | 2030 level | target =",
            "90 tỷ đồng | - | 2030 level | target =",
        ],
        id="Số lượt khách du lịch đạt 120",
    ),
    pytest.param(
        "Đến năm 2030, diện tích cây ăn quả đạt 1.200 ha, tăng 300 ha so với năm 2025.",
        [
            "1200 ha | - | 2030 level | target =",
            "300 ha | - | 2030 level | target +",
        ],
        id="Đến năm 2030, diện tích cây ăn",
    ),
]

# A dash stands for the new unit itself.
OF_WARDS = [
    pytest.param(
        "Thu ngân sách nhà nước hằng năm vượt từ 5% trở lên so với dự toán được giao.",
        [
            "5 % | - | 2025-2030 annual | target >=",
        ],
        id="Thu ngân sách nhà nước hằng năm",
    ),
    pytest.param(
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tăng bình quân 15 - 16%/năm.",
        [
            "15..16 %/năm | - | 2025-2030 annual | target range",
        ],
        id="Tổng mức bán lẻ hàng hóa và",
    ),
    pytest.param(
        "Đến năm 2030, không còn hộ nghèo theo chuẩn của thành phố; tỷ lệ hộ cận nghèo dưới 0,2%.",
        [
            "0.2 % | - | 2030 level | target <",
        ],
        id="Đến năm 2030, không còn hộ nghèo",
    ),
    pytest.param(
        "Thu nhập bình quân đầu người đạt 180 triệu đồng/năm.",
        [
            "180 triệu đồng/năm | - | 2030 level | target =",
        ],
        id="Thu nhập bình quân đầu người đạt",
    ),
    pytest.param(
        "Tỷ lệ rác thải được phân loại tại nguồn đạt trên 90%.",
        [
            "90 % | - | 2030 level | target >",
        ],
        id="Tỷ lệ rác thải được phân loại",
    ),
    pytest.param(
        "Diện tích cây xanh công cộng đạt tối thiểu 8 m2/người.",
        [
            "8 m2/người | - | 2030 level | target >=",
        ],
        id="Diện tích cây xanh công cộng đạt",
    ),
    pytest.param(
        "95% hồ sơ được giải quyết trước và đúng hạn; 90% người dân hài lòng.",
        [
            "95 % | - | 2030 level | target =",
            "90 % | - | 2030 level | target =",
        ],
        id="95% hồ sơ được giải quyết trước",
    ),
    pytest.param(
        "Phát triển mới 500 doanh nghiệp, nâng tổng số doanh nghiệp trên địa bàn lên 986.",
        [
            "500 doanh nghiệp | - | 2030 level | target =",
            "986 doanh nghiệp | - | 2030 level | target =",
        ],
        id="Phát triển mới 500 doanh nghiệp, nâng",
    ),
    pytest.param(
        "Kết nạp mới 200 đảng viên trong cả nhiệm kỳ, bình quân 40 đảng viên/năm.",
        [
            "200 đảng viên | - | 2025-2030 cumulative | target =",
            "40 đảng viên/năm | - | 2025-2030 annual | target =",
        ],
        id="Kết nạp mới 200 đảng viên trong",
    ),
    pytest.param(
        "100% khu phố có hệ thống camera an ninh; kéo giảm 5% tội phạm về trật tự xã hội mỗi năm.",
        [
            "100 % | - | 2030 level | target =",
            "5 % | - | 2025-2030 annual | target -",
        ],
        id="100% khu phố có hệ thống camera",
    ),
    pytest.param(
        "Tỷ trọng kinh tế số đạt 35% vào năm 2030.",
        [
            "35 % | - | 2030 level | target =",
        ],
        id="Tỷ trọng kinh tế số đạt 35%",
    ),
    pytest.param(
        "Nhà ở bình quân đạt 32 m2 sàn/người.",
        [
            "32 m2 sàn/người | - | 2030 level | target =",
        ],
        id="Nhà ở bình quân đạt 32 m2",
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
