"""Numbers under results: phrasings of our own, of deltas, coasts and cities."""

import pytest

from ontology.facts import Place
from tests.phrasings import RESULTS, claims_of, line

WARD = Place(type="phường", name="Đông Bình")
WARDS = (
    Place(type="phường", name="Tân Lập"),
    Place(type="phường", name="Phú An"),
    Place(type="xã", name="Vạn Xuân"),
)

# A dash stands for the new unit itself.
COMMUNES = [
    pytest.param(
        "Diện tích nuôi tôm nước lợ toàn xã năm 2024 đạt 2.315 ha, sản lượng 9.870 tấn, năng suất bình "
        "quân 4,26 tấn/ha.",
        [
            "2315 ha | - | 2024 level | actual =",
            "9870 tấn | - | 2024 level | actual =",
            "4.26 tấn/ha | - | 2024 level | actual =",
        ],
        id="Diện tích nuôi tôm nước lợ toàn",
    ),
    pytest.param(
        "Toàn xã có 48 tàu cá công suất trên 90 CV, tổng sản lượng khai thác hằng năm đạt khoảng 3.400 tấn.",
        [
            "48 tàu cá | - | 2020-2025 level | actual =",
            "90 CV | - | 2020-2025 level | actual >",
            "3400 tấn | - | 2020-2025 annual | actual ~",
        ],
        id="Toàn xã có 48 tàu cá công",
    ),
    pytest.param(
        "Cây dừa chiếm 1.860 ha, sản lượng 21,5 triệu quả/năm.",
        [
            "1860 ha | - | 2020-2025 level | actual =",
            "21.5 triệu quả/năm | - | 2020-2025 annual | actual =",
        ],
        id="Cây dừa chiếm 1.860 ha, sản lượng",
    ),
    pytest.param(
        "Giá trị sản xuất trên một đơn vị diện tích đất trồng trọt đạt 165 triệu đồng/ha, tăng 38 triệu "
        "đồng/ha so với năm 2020.",
        [
            "165 triệu đồng/ha | - | 2020-2025 level | actual =",
            "38 triệu đồng/ha | - | 2020-2025 level | change +",
        ],
        id="Giá trị sản xuất trên một đơn",
    ),
    pytest.param(
        "Cơ cấu kinh tế chuyển dịch tích cực: khu vực I giảm từ 52% xuống 41%; khu vực II tăng từ 21% "
        "lên 28%; khu vực III đạt 31%.",
        [
            "52 % | - | None level | actual =",
            "41 % | - | 2020-2025 level | actual =",
            "21 % | - | None level | actual =",
            "28 % | - | 2020-2025 level | actual =",
            "31 % | - | 2020-2025 level | actual =",
        ],
        id="Cơ cấu kinh tế chuyển dịch tích",
    ),
    pytest.param(
        "Sản lượng lương thực có hạt đạt 18.640 tấn/17.900 tấn, bằng 104,1% kế hoạch.",
        [
            "18640 tấn | - | 2020-2025 level | actual =",
            "17900 tấn | - | 2020-2025 level | past_target =",
            "104.1 % | - | 2020-2025 level | completion =",
        ],
        id="Sản lượng lương thực có hạt đạt",
    ),
    pytest.param(
        "Xã có 11/14 thôn được công nhận danh hiệu thôn văn hóa, đạt 78,6%.",
        [
            "11..14 thôn | - | 2020-2025 level | actual of",
            "78.6 % | - | 2020-2025 level | actual =",
        ],
        id="Xã có 11/14 thôn được công nhận",
    ),
    pytest.param(
        "Tổng vốn đầu tư toàn xã hội 5 năm ước đạt 1.245 tỷ đồng, trong đó nhân dân đóng góp 86,4 tỷ đồng.",
        [
            "1245 tỷ đồng | - | 2020-2025 cumulative | actual =",
            "86.4 tỷ đồng | - | 2020-2025 cumulative | actual =",
        ],
        id="Tổng vốn đầu tư toàn xã hội",
    ),
    pytest.param(
        "Đã cứng hóa 32,7 km đường trục thôn, 18 km đường nội đồng và xây mới 04 cầu dân sinh.",
        [
            "32.7 km | - | 2020-2025 level | actual =",
            "18 km | - | 2020-2025 level | actual =",
            "4 cầu | - | 2020-2025 level | actual =",
        ],
        id="Đã cứng hóa 32,7 km đường trục",
    ),
    pytest.param(
        "Vận động nhân dân hiến 15.600 m2 đất, 2.340 ngày công để làm đường giao thông nông thôn.",
        [
            "15600 m2 | - | 2020-2025 level | actual =",
            "2340 ngày công | - | 2020-2025 level | actual =",
        ],
        id="Vận động nhân dân hiến 15.600 m2",
    ),
    pytest.param(
        "Thu nhập bình quân đầu người năm 2025 ước đạt 63,5 triệu đồng, gấp 1,6 lần so với đầu nhiệm kỳ.",
        [
            "63.5 triệu đồng | - | 2025 level | actual =",
            "1.6 lần | - | 2025 level | change =",
        ],
        id="Thu nhập bình quân đầu người năm",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo theo chuẩn đa chiều giảm bình quân 2,3%/năm, đến cuối năm 2024 còn 4,15%.",
        [
            "2.3 %/năm | - | 2020-2025 annual | change -",
            "4.15 % | - | 2024 level | actual =",
        ],
        id="Tỷ lệ hộ nghèo theo chuẩn đa",
    ),
    pytest.param(
        "Có 1.204 hộ vay vốn Ngân hàng Chính sách xã hội với tổng dư nợ 78.600 triệu đồng.",
        [
            "1204 hộ | - | 2020-2025 level | actual =",
            "78600 triệu đồng | - | 2020-2025 level | actual =",
        ],
        id="Có 1.204 hộ vay vốn Ngân hàng",
    ),
    pytest.param(
        "Tỷ lệ lao động qua đào tạo đạt 68%, trong đó có bằng cấp, chứng chỉ đạt 31,2%.",
        [
            "68 % | - | 2020-2025 level | actual =",
            "31.2 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ lao động qua đào tạo",
    ),
    pytest.param(
        "Trong 5 năm đã giải quyết việc làm mới cho 1.870 lao động, xuất khẩu lao động 145 người.",
        [
            "1870 lao động | - | 2020-2025 cumulative | actual =",
            "145 người | - | 2020-2025 level | actual =",
        ],
        id="Trong 5 năm đã giải quyết việc",
    ),
    pytest.param(
        "100% trường học được kiên cố hóa; 05/06 trường đạt chuẩn quốc gia.",
        [
            "100 % | - | 2020-2025 level | actual =",
            "5..6 trường | - | 2020-2025 level | actual of",
        ],
        id="100% trường học được kiên cố hóa",
    ),
    pytest.param(
        "Tỷ suất tử vong trẻ em dưới 5 tuổi giảm còn 9,8‰.",
        [
            "9.8 ‰ | - | 2020-2025 level | actual =",
        ],
        id="Tỷ suất tử vong trẻ em dưới",
    ),
    pytest.param(
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi còn 14,6%, giảm 3,1% so với năm 2020.",
        [
            "14.6 % | - | 2020-2025 level | actual =",
            "3.1 % | - | 2020-2025 level | change -",
        ],
        id="Tỷ lệ trẻ em dưới 5 tuổi",
    ),
    pytest.param(
        "Đạt 9,2 bác sĩ và 21 giường bệnh trên 10.000 dân.",
        [
            "9.2 bác sĩ | - | 2020-2025 level | actual =",
            "21 giường bệnh | - | 2020-2025 level | actual =",
        ],
        id="Đạt 9,2 bác sĩ và 21 giường",
    ),
    pytest.param(
        "Công tác giáo dục quốc phòng, an ninh được mở 14 lớp cho 612 lượt người.",
        [
            "14 lớp | - | 2020-2025 level | actual =",
            "612 lượt người | - | 2020-2025 level | actual =",
        ],
        id="Công tác giáo dục quốc phòng, an",
    ),
    pytest.param(
        "Giao quân đạt 100% chỉ tiêu, với 68 thanh niên nhập ngũ.",
        [
            "100 % | - | 2020-2025 level | completion =",
            "68 thanh niên | - | 2020-2025 level | actual =",
        ],
        id="Giao quân đạt 100% chỉ tiêu, với",
    ),
    pytest.param(
        "Kết nạp 96 đảng viên mới, đạt 106,7% chỉ tiêu Nghị quyết; trong đó nữ 41 đồng chí.",
        [
            "96 đảng viên | - | 2020-2025 level | actual =",
            "106.7 % | - | 2020-2025 level | completion =",
            "41 đồng chí | - | 2020-2025 level | actual =",
        ],
        id="Kết nạp 96 đảng viên mới, đạt",
    ),
    pytest.param(
        "Có 17 chi bộ với 389 đảng viên; 92,4% đảng viên được đánh giá hoàn thành tốt nhiệm vụ trở lên.",
        [
            "17 chi bộ | - | 2020-2025 level | actual =",
            "389 đảng viên | - | 2020-2025 level | actual =",
            "92.4 % | - | 2020-2025 level | actual =",
        ],
        id="Có 17 chi bộ với 389 đảng",
    ),
    pytest.param(
        "Ủy ban kiểm tra Đảng ủy đã kiểm tra 23 tổ chức đảng, giám sát 19 đảng viên; thi hành kỷ luật 07 "
        "đảng viên, trong đó cảnh cáo 02, khiển trách 05.",
        [
            "23 tổ chức đảng | - | 2020-2025 level | actual =",
            "19 đảng viên | - | 2020-2025 level | actual =",
            "7 đảng viên | - | 2020-2025 level | actual =",
            "2 đảng viên | - | 2020-2025 level | actual =",
            "5 đảng viên | - | 2020-2025 level | actual =",
        ],
        id="Ủy ban kiểm tra Đảng ủy đã",
    ),
    pytest.param(
        "Hội Phụ nữ có 1.156 hội viên, sinh hoạt tại 14 chi hội.",
        [
            "1156 hội viên | - | 2020-2025 level | actual =",
            "14 chi hội | - | 2020-2025 level | actual =",
        ],
        id="Hội Phụ nữ có 1.156 hội viên",
    ),
    pytest.param(
        "Tiếp nhận 4.215 hồ sơ, giải quyết đúng hạn 4.198 hồ sơ, đạt 99,6%.",
        [
            "4215 hồ sơ | - | 2020-2025 level | actual =",
            "4198 hồ sơ | - | 2020-2025 level | actual =",
            "99.6 % | - | 2020-2025 level | actual =",
        ],
        id="Tiếp nhận 4.215 hồ sơ, giải quyết",
    ),
    pytest.param(
        "Tổng thu ngân sách trên địa bàn năm 2024 được 8.923 triệu đồng, vượt 23% dự toán giao.",
        [
            "8923 triệu đồng | - | 2024 level | actual =",
            "23 % | - | 2024 level | completion +",
        ],
        id="Tổng thu ngân sách trên địa bàn",
    ),
    pytest.param(
        "Xã Tân Lập: thu ngân sách 3,2 tỷ đồng, đạt 118%; xã Phú An: thu ngân sách 2,75 tỷ đồng, đạt 109%.",
        [
            "3.2 tỷ đồng | xã Tân Lập | 2020-2025 level | actual =",
            "118 % | xã Tân Lập | 2020-2025 level | completion =",
            "2.75 tỷ đồng | xã Phú An | 2020-2025 level | actual =",
            "109 % | xã Phú An | 2020-2025 level | completion =",
        ],
        id="Xã Tân Lập: thu ngân sách 3,2",
    ),
    pytest.param(
        "Thị trấn Vạn Xuân có 2.106 hộ, 8.455 nhân khẩu; xã Tân Lập có 1.340 hộ, 5.213 nhân khẩu.",
        [
            "2106 hộ | thị trấn Vạn Xuân | 2020-2025 level | actual =",
            "8455 nhân khẩu | thị trấn Vạn Xuân | 2020-2025 level | actual =",
            "1340 hộ | xã Tân Lập | 2020-2025 level | actual =",
            "5213 nhân khẩu | xã Tân Lập | 2020-2025 level | actual =",
        ],
        id="Thị trấn Vạn Xuân có 2.106 hộ",
    ),
    pytest.param(
        "Trước sáp nhập, xã Phú An đạt 19/19 tiêu chí nông thôn mới, xã Tân Lập đạt 16/19 tiêu chí.",
        [
            "19..19 tiêu chí | xã Phú An | 2020-2025 level | actual of",
            "16..19 tiêu chí | xã Tân Lập | 2020-2025 level | actual of",
        ],
        id="Trước sáp nhập, xã Phú An đạt",
    ),
    pytest.param(
        "Riêng xã Phú An, diện tích cà phê là 412 ha, tăng 57 ha.",
        [
            "412 ha | xã Phú An | 2020-2025 level | actual =",
            "57 ha | xã Phú An | 2020-2025 level | change +",
        ],
        id="Riêng xã Phú An, diện tích cà",
    ),
    pytest.param(
        "Đàn gia cầm 125.000 con; đàn lợn 8.450 con; đàn trâu, bò 2.310 con.",
        [
            "125000 con | - | 2020-2025 level | actual =",
            "8450 con | - | 2020-2025 level | actual =",
            "2310 con | - | 2020-2025 level | actual =",
        ],
        id="Đàn gia cầm 125.000 con; đàn lợn",
    ),
    pytest.param(
        "Tổng đàn gia súc hiện có 10.760 con, bằng 97,8% so với cùng kỳ.",
        [
            "10760 con | - | 2020-2025 level | actual =",
            "97.8 % | - | 2020-2025 level | actual =",
        ],
        id="Tổng đàn gia súc hiện có 10.760",
    ),
    pytest.param(
        "Tỷ lệ che phủ rừng năm 2020 là 44,1%, năm 2025 đạt 46,5%.",
        [
            "44.1 % | - | 2020 level | actual =",
            "46.5 % | - | 2025 level | actual =",
        ],
        id="Tỷ lệ che phủ rừng năm 2020",
    ),
    pytest.param(
        "Bình quân mỗi năm trồng mới 35 ha rừng tập trung, 12.000 cây phân tán.",
        [
            "35 ha | - | 2020-2025 annual | actual =",
            "12000 cây | - | 2020-2025 annual | actual =",
        ],
        id="Bình quân mỗi năm trồng mới 35",
    ),
    pytest.param(
        "Độ che phủ rừng duy trì ổn định 57%.",
        [
            "57 % | - | 2020-2025 level | actual =",
        ],
        id="Độ che phủ rừng duy trì ổn",
    ),
    pytest.param(
        "Có 03 sản phẩm OCOP 4 sao, 07 sản phẩm OCOP 3 sao.",
        [
            "3 sản phẩm OCOP | - | 2020-2025 level | actual =",
            "7 sản phẩm OCOP | - | 2020-2025 level | actual =",
        ],
        id="Có 03 sản phẩm OCOP 4 sao",
    ),
    pytest.param(
        "Hỗ trợ xóa 214 nhà tạm, nhà dột nát với kinh phí 12,84 tỷ đồng.",
        [
            "214 nhà tạm | - | 2020-2025 level | actual =",
            "12.84 tỷ đồng | - | 2020-2025 level | actual =",
        ],
        id="Hỗ trợ xóa 214 nhà tạm, nhà",
    ),
    pytest.param(
        "Doanh thu du lịch đạt 45 tỷ đồng, đón trên 60 nghìn lượt khách.",
        [
            "45 tỷ đồng | - | 2020-2025 level | actual =",
            "60 nghìn lượt khách | - | 2020-2025 level | actual >",
        ],
        id="Doanh thu du lịch đạt 45 tỷ",
    ),
    pytest.param(
        "Lắp đặt 126 mắt camera an ninh, 340 bóng đèn đường bằng nguồn xã hội hóa 1,1 tỷ đồng.",
        [
            "126 mắt | - | 2020-2025 level | actual =",
            "340 bóng đèn | - | 2020-2025 level | actual =",
            "1.1 tỷ đồng | - | 2020-2025 level | actual =",
        ],
        id="Lắp đặt 126 mắt camera an ninh",
    ),
    pytest.param(
        "Toàn xã có 86 hộ kinh doanh cá thể, 12 doanh nghiệp và 05 hợp tác xã hoạt động hiệu quả.",
        [
            "86 hộ kinh doanh cá thể | - | 2020-2025 level | actual =",
            "12 doanh nghiệp | - | 2020-2025 level | actual =",
            "5 hợp tác xã | - | 2020-2025 level | actual =",
        ],
        id="Toàn xã có 86 hộ kinh doanh",
    ),
    pytest.param(
        "Tỷ lệ hộ dân sử dụng điện đạt 99,8%, nước hợp vệ sinh đạt 97%.",
        [
            "99.8 % | - | 2020-2025 level | actual =",
            "97 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ hộ dân sử dụng điện",
    ),
    pytest.param(
        "Số vụ tai nạn giao thông giảm 12 vụ, giảm 05 người chết so với nhiệm kỳ trước.",
        [
            "12 vụ | - | 2020-2025 level | change -",
            "5 người | - | 2020-2025 level | change -",
        ],
        id="Số vụ tai nạn giao thông giảm",
    ),
    pytest.param(
        "Phát hiện, xử lý 37 vụ vi phạm trật tự xã hội, tỷ lệ điều tra khám phá đạt 86,5%.",
        [
            "37 vụ vi phạm | - | 2020-2025 level | actual =",
            "86.5 % | - | 2020-2025 level | actual =",
        ],
        id="Phát hiện, xử lý 37 vụ vi",
    ),
    pytest.param(
        "Diện tích tự nhiên 86,42 km2, dân số 23.680 người, mật độ 274 người/km2.",
        [
            "86.42 km2 | - | 2020-2025 level | actual =",
            "23680 người | - | 2020-2025 level | actual =",
            "274 người/km2 | - | 2020-2025 level | actual =",
        ],
        id="Diện tích tự nhiên 86,42 km2, dân",
    ),
    pytest.param(
        "Xã có 3 dân tộc cùng sinh sống, trong đó dân tộc Khmer chiếm 36,7% dân số.",
        [
            "3 dân tộc | - | 2020-2025 level | actual =",
            "36.7 % | - | 2020-2025 level | actual =",
        ],
        id="Xã có 3 dân tộc cùng sinh",
    ),
    pytest.param(
        "Thực hiện 16/18 chỉ tiêu đạt và vượt, còn 02 chỉ tiêu chưa đạt.",
        [
            "16..18 chỉ tiêu | - | 2020-2025 level | actual of",
            "2 chỉ tiêu | - | 2020-2025 level | actual =",
        ],
        id="Thực hiện 16/18 chỉ tiêu đạt và",
    ),
    pytest.param(
        "Tổng dư nợ cho vay đạt 1.020 tỷ đồng, tăng bình quân 11,5%/năm.",
        [
            "1020 tỷ đồng | - | 2020-2025 level | actual =",
            "11.5 %/năm | - | 2020-2025 annual | change +",
        ],
        id="Tổng dư nợ cho vay đạt 1.020",
    ),
    pytest.param(
        "Sản lượng thủy sản từ 6.200 tấn năm 2020 tăng lên 8.150 tấn năm 2024.",
        [
            "6200 tấn | - | 2020 level | actual =",
            "8150 tấn | - | 2024 level | actual =",
        ],
        id="Sản lượng thủy sản từ 6.200 tấn",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo đầu nhiệm kỳ là 9,7%, cuối nhiệm kỳ còn 3,4%.",
        [
            "9.7 % | - | 2020 level | actual =",
            "3.4 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ hộ nghèo đầu nhiệm kỳ",
    ),
    pytest.param(
        "Có trên 85% hộ gia đình, 12 thôn và 04 cơ quan đạt chuẩn văn hóa.",
        [
            "85 % | - | 2020-2025 level | actual >",
            "12 thôn | - | 2020-2025 level | actual =",
            "4 cơ quan | - | 2020-2025 level | actual =",
        ],
        id="Có trên 85% hộ gia đình, 12",
    ),
    pytest.param(
        "Tỷ lệ người dân có tài khoản định danh điện tử mức độ 2 đạt 82%.",
        [
            "82 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ người dân có tài khoản",
    ),
    pytest.param(
        "Thu gom, xử lý 91% rác thải sinh hoạt, tương đương 14,5 tấn/ngày.",
        [
            "91 % | - | 2020-2025 level | actual =",
            "14.5 tấn/ngày | - | 2020-2025 level | actual =",
        ],
        id="Thu gom, xử lý 91% rác thải",
    ),
    pytest.param(
        "Trong năm 2025, giải ngân vốn đầu tư công được 24,3/27,5 tỷ đồng, đạt 88,4%.",
        [
            "24.3 tỷ đồng | - | 2025 level | actual =",
            "27.5 tỷ đồng | - | 2025 level | past_target =",
            "88.4 % | - | 2025 level | completion =",
        ],
        id="Trong năm 2025, giải ngân vốn đầu",
    ),
    pytest.param(
        "Toàn xã có tổng số hộ nghèo 215, tổng số hộ cận nghèo là 97.",
        [
            "215 hộ nghèo | - | 2020-2025 level | actual =",
            "97 hộ cận nghèo | - | 2020-2025 level | actual =",
        ],
        id="What a total counts is its unit",
    ),
    pytest.param(
        "Tổng số đảng viên toàn Đảng bộ: 1.204.",
        ["1204 đảng viên | - | 2020-2025 level | actual ="],
        id="A total behind a colon",
    ),
    pytest.param(
        "Từ đầu nhiệm kỳ, kết nạp được 172 đảng viên mới.",
        ["172 đảng viên | - | 2020-2025 cumulative | actual ="],
        id="Since the term began",
    ),
]

# A dash stands for the new unit itself.
OF_WARDS = [
    pytest.param(
        "Toàn phường hiện có 27 khu phố, 11.842 hộ với 43.215 nhân khẩu.",
        [
            "27 khu phố | - | 2020-2025 level | actual =",
            "11842 hộ | - | 2020-2025 level | actual =",
            "43215 nhân khẩu | - | 2020-2025 level | actual =",
        ],
        id="Toàn phường hiện có 27 khu phố",
    ),
    pytest.param(
        "Thu ngân sách năm 2024 đạt 215,6 tỷ đồng, bằng 112,3% dự toán thành phố giao.",
        [
            "215.6 tỷ đồng | - | 2024 level | actual =",
            "112.3 % | - | 2024 level | completion =",
        ],
        id="Thu ngân sách năm 2024 đạt 215,6",
    ),
    pytest.param(
        "Doanh thu thương mại - dịch vụ tăng bình quân 14,2%/năm, chiếm 71,5% cơ cấu kinh tế.",
        [
            "14.2 %/năm | - | 2020-2025 annual | change +",
            "71.5 % | - | 2020-2025 level | actual =",
        ],
        id="Doanh thu thương mại - dịch vụ",
    ),
    pytest.param(
        "Trên địa bàn phường có 486 doanh nghiệp và 2.130 hộ kinh doanh đang hoạt động.",
        [
            "486 doanh nghiệp | - | 2020-2025 level | actual =",
            "2130 hộ kinh doanh | - | 2020-2025 level | actual =",
        ],
        id="Trên địa bàn phường có 486 doanh",
    ),
    pytest.param(
        "Cấp 1.245 giấy phép xây dựng; xử lý 38 trường hợp vi phạm trật tự đô thị.",
        [
            "1245 giấy phép | - | 2020-2025 level | actual =",
            "38 trường hợp vi phạm | - | 2020-2025 level | actual =",
        ],
        id="Cấp 1.245 giấy phép xây dựng; xử",
    ),
    pytest.param(
        "Chỉnh trang 42 tuyến hẻm với tổng chiều dài 9,6 km, tổng kinh phí 31,4 tỷ đồng, trong đó nhân "
        "dân đóng góp 45%.",
        [
            "42 tuyến | - | 2020-2025 level | actual =",
            "9.6 km | - | 2020-2025 level | actual =",
            "31.4 tỷ đồng | - | 2020-2025 level | actual =",
            "45 % | - | 2020-2025 level | actual =",
        ],
        id="Chỉnh trang 42 tuyến hẻm với tổng",
    ),
    pytest.param(
        "Đã giảm 126 hộ cận nghèo, hiện còn 48 hộ, chiếm tỷ lệ 0,41%.",
        [
            "126 hộ cận nghèo | - | 2020-2025 level | change -",
            "48 hộ | - | 2020-2025 level | actual =",
            "0.41 % | - | 2020-2025 level | actual =",
        ],
        id="Đã giảm 126 hộ cận nghèo, hiện",
    ),
    pytest.param(
        "Tỷ lệ trẻ em 5 tuổi ra lớp mẫu giáo đạt 100%; phổ cập trung học cơ sở đạt 99,2%.",
        [
            "100 % | - | 2020-2025 level | actual =",
            "99.2 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ trẻ em 5 tuổi ra",
    ),
    pytest.param(
        "Phường Tân Lập (nay thuộc phường Đông Bình) thu ngân sách 5 năm đạt 312 tỷ đồng.",
        [
            "312 tỷ đồng | phường Tân Lập | 2020-2025 cumulative | actual =",
        ],
        id="Phường Tân Lập (nay thuộc phường Đông",
    ),
    pytest.param(
        "Phường Phú An đạt 21/22 chỉ tiêu; phường Tân Lập đạt 20/22 chỉ tiêu.",
        [
            "21..22 chỉ tiêu | phường Phú An | 2020-2025 level | actual of",
            "20..22 chỉ tiêu | phường Tân Lập | 2020-2025 level | actual of",
        ],
        id="Phường Phú An đạt 21/22 chỉ tiêu",
    ),
    pytest.param(
        "Đảng bộ phường có 58 chi bộ trực thuộc với 2.764 đảng viên.",
        [
            "58 chi bộ trực thuộc | - | 2020-2025 level | actual =",
            "2764 đảng viên | - | 2020-2025 level | actual =",
        ],
        id="Đảng bộ phường có 58 chi bộ",
    ),
    pytest.param(
        "Trong nhiệm kỳ kết nạp 187 đảng viên, đạt 124,7% so với chỉ tiêu (150 đảng viên).",
        [
            "187 đảng viên | - | 2020-2025 cumulative | actual =",
            "124.7 % | - | 2020-2025 level | completion =",
            "150 đảng viên | - | 2020-2025 level | past_target =",
        ],
        id="Trong nhiệm kỳ kết nạp 187 đảng",
    ),
    pytest.param(
        "Công an phường triệt phá 19 vụ, bắt 31 đối tượng phạm tội về ma túy.",
        [
            "19 vụ | - | 2020-2025 level | actual =",
            "31 đối tượng | - | 2020-2025 level | actual =",
        ],
        id="Công an phường triệt phá 19 vụ",
    ),
    pytest.param(
        "Khám, chữa bệnh cho 86.400 lượt người, tăng 22% so với nhiệm kỳ trước.",
        [
            "86400 lượt người | - | 2020-2025 level | actual =",
            "22 % | - | 2020-2025 level | change +",
        ],
        id="Khám, chữa bệnh cho 86.400 lượt người",
    ),
    pytest.param(
        "Số hóa 12.560 hồ sơ, đạt tỷ lệ 96,3%.",
        [
            "12560 hồ sơ | - | 2020-2025 level | actual =",
            "96.3 % | - | 2020-2025 level | actual =",
        ],
        id="Số hóa 12.560 hồ sơ, đạt tỷ",
    ),
    pytest.param(
        "Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp năm 2025 ước 1.875 tỷ đồng, tăng 1,8 lần so "
        "với năm 2020.",
        [
            "1875 tỷ đồng | - | 2025 level | actual =",
            "1.8 lần | - | 2020-2025 level | change +",
        ],
        id="Giá trị sản xuất công nghiệp -",
    ),
    pytest.param(
        'Quỹ "Vì người nghèo" vận động được 2,35 tỷ đồng, hỗ trợ sửa chữa 64 căn nhà.',
        [
            "2.35 tỷ đồng | - | 2020-2025 level | actual =",
            "64 căn nhà | - | 2020-2025 level | actual =",
        ],
        id='Quỹ "Vì người nghèo" vận động được',
    ),
    pytest.param(
        "Tỷ lệ hồ sơ nộp trực tuyến đạt 93,7%, vượt 13,7% so với chỉ tiêu.",
        [
            "93.7 % | - | 2020-2025 level | actual =",
            "13.7 % | - | 2020-2025 level | completion +",
        ],
        id="Tỷ lệ hồ sơ nộp trực tuyến",
    ),
    pytest.param(
        "Có 25/27 khu phố đạt danh hiệu khu phố văn hóa.",
        [
            "25..27 khu phố | - | 2020-2025 level | actual of",
        ],
        id="Có 25/27 khu phố đạt danh hiệu",
    ),
    pytest.param(
        "Diện tích cây xanh đô thị bình quân 6,8 m2/người.",
        [
            "6.8 m2/người | - | 2020-2025 level | actual =",
        ],
        id="Diện tích cây xanh đô thị bình",
    ),
    pytest.param(
        "Tổng chi ngân sách địa phương giai đoạn 2021 - 2025 là 486,7 tỷ đồng.",
        [
            "486.7 tỷ đồng | - | 2021-2025 level | actual =",
        ],
        id="Tổng chi ngân sách địa phương giai",
    ),
    pytest.param(
        "Tổ chức 36 buổi đối thoại với 2.970 lượt người dân tham dự.",
        [
            "36 buổi | - | 2020-2025 level | actual =",
            "2970 lượt người | - | 2020-2025 level | actual =",
        ],
        id="Tổ chức 36 buổi đối thoại với",
    ),
]


def read(label: str, claims: list[str]) -> list[str]:
    """Put a dash for the unit that the report is of."""
    return [claim.replace(f"| {label} |", "| - |") for claim in claims]


@pytest.mark.parametrize(("text", "claims"), COMMUNES)
def test_claims_of_a_commune(text: str, claims: list[str]) -> None:
    assert read("xã Đông Bình", [line(claim) for claim in claims_of(text, RESULTS)]) == claims


@pytest.mark.parametrize(("text", "claims"), OF_WARDS)
def test_claims_of_a_ward(text: str, claims: list[str]) -> None:
    found = claims_of(text, RESULTS, WARD, WARDS)
    assert read("phường Đông Bình", [line(claim) for claim in found]) == claims
