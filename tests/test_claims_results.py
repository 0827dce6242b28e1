"""Numbers under results: phrasings of our own, of communes, townships and wards."""

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
        "Giá trị sản xuất nông nghiệp ước đạt 1.245,6 tỷ đồng, tăng bình quân 4,2%/năm.",
        [
            "1245.6 tỷ đồng | - | 2020-2025 level | actual =",
            "4.2 %/năm | - | 2020-2025 annual | change +",
        ],
        id="Giá trị sản xuất nông nghiệp ước",
    ),
    pytest.param(
        "Năng suất lúa bình quân cả năm đạt 62,5 tạ/ha; sản lượng lúa 48.300 tấn.",
        [
            "62.5 tạ/ha | - | 2020-2025 level | actual =",
            "48300 tấn | - | 2020-2025 level | actual =",
        ],
        id="Năng suất lúa bình quân cả năm",
    ),
    pytest.param(
        "Thu ngân sách nhà nước trên địa bàn giai đoạn 2021 - 2025 đạt 356,8 tỷ đồng, vượt 12,5% so với "
        "nghị quyết đề ra.",
        [
            "356.8 tỷ đồng | - | 2021-2025 level | actual =",
            "12.5 % | - | 2021-2025 level | completion +",
        ],
        id="Thu ngân sách nhà nước trên địa",
    ),
    pytest.param(
        "Đến cuối năm 2024, tỷ lệ hộ nghèo còn 2,15%, giảm 3,4% so với năm 2020.",
        [
            "2.15 % | - | 2024 level | actual =",
            "3.4 % | - | 2020-2024 level | change -",
        ],
        id="Đến cuối năm 2024, tỷ lệ hộ",
    ),
    pytest.param(
        "Có 7/9 trường học đạt chuẩn quốc gia, chiếm 77,8%.",
        [
            "7..9 trường học | - | 2020-2025 level | actual of",
            "77.8 % | - | 2020-2025 level | actual =",
        ],
        id="Có 7/9 trường học đạt chuẩn quốc",
    ),
    pytest.param(
        "Toàn xã có 12 thôn với 3.456 hộ, 14.208 nhân khẩu.",
        [
            "12 thôn | - | 2020-2025 level | actual =",
            "3456 hộ | - | 2020-2025 level | actual =",
            "14208 nhân khẩu | - | 2020-2025 level | actual =",
        ],
        id="Toàn xã có 12 thôn với 3.456",
    ),
    pytest.param(
        "Kết nạp 156 đảng viên mới, đạt 104% chỉ tiêu Nghị quyết Đại hội.",
        [
            "156 đảng viên | - | 2020-2025 level | actual =",
            "104 % | - | 2020-2025 level | completion =",
        ],
        id="Kết nạp 156 đảng viên mới, đạt",
    ),
    pytest.param(
        "Bình quân mỗi năm giải quyết việc làm cho trên 450 lao động.",
        [
            "450 lao động | - | 2020-2025 annual | actual >",
        ],
        id="Bình quân mỗi năm giải quyết việc",
    ),
    pytest.param(
        "Tỷ lệ người dân tham gia BHYT đạt 95,6% (chỉ tiêu Nghị quyết: 95%).",
        [
            "95.6 % | - | 2020-2025 level | actual =",
            "95 % | - | 2020-2025 level | past_target =",
        ],
        id="Tỷ lệ người dân tham gia BHYT",
    ),
    pytest.param(
        "Thu nhập bình quân đầu người từ 38 triệu đồng năm 2020 tăng lên 62,5 triệu đồng năm 2025.",
        [
            "38 triệu đồng | - | 2020 level | actual =",
            "62.5 triệu đồng | - | 2025 level | actual =",
        ],
        id="Thu nhập bình quân đầu người từ",
    ),
    pytest.param(
        "Cơ cấu kinh tế: nông nghiệp chiếm 35%; công nghiệp - xây dựng 40%; thương mại - dịch vụ 25%.",
        [
            "35 % | - | 2020-2025 level | actual =",
            "40 % | - | 2020-2025 level | actual =",
            "25 % | - | 2020-2025 level | actual =",
        ],
        id="Cơ cấu kinh tế: nông nghiệp chiếm",
    ),
    pytest.param(
        "Xã Tân Lập: thu ngân sách 5,6 tỷ đồng; xã Phú An: 7,2 tỷ đồng; thị trấn Vạn Xuân: 21,4 tỷ đồng.",
        [
            "5.6 tỷ đồng | xã Tân Lập | 2020-2025 level | actual =",
            "7.2 tỷ đồng | xã Phú An | 2020-2025 level | actual =",
            "21.4 tỷ đồng | thị trấn Vạn Xuân | 2020-2025 level | actual =",
        ],
        id="Xã Tân Lập: thu ngân sách 5,6",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo giảm còn 1,2% (xã Tân Lập 1,5%; xã Phú An 0,9%).",
        [
            "1.2 % | - | 2020-2025 level | actual =",
            "1.5 % | xã Tân Lập | 2020-2025 level | actual =",
            "0.9 % | xã Phú An | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ hộ nghèo giảm còn 1,2%",
    ),
    pytest.param(
        "Huy động 45 tỷ đồng làm 32 km đường giao thông nông thôn, trong đó Nhân dân đóng góp 8,5 tỷ "
        "đồng và hiến 12.000 m2 đất.",
        [
            "45 tỷ đồng | - | 2020-2025 level | actual =",
            "32 km | - | 2020-2025 level | actual =",
            "8.5 tỷ đồng | - | 2020-2025 level | actual =",
            "12000 m2 | - | 2020-2025 level | actual =",
        ],
        id="Huy động 45 tỷ đồng làm 32",
    ),
    pytest.param(
        "Tổ chức 24 cuộc kiểm tra đối với 38 tổ chức đảng và 52 đảng viên; thi hành kỷ luật 7 đảng viên "
        "(khiển trách 5, cảnh cáo 2).",
        [
            "24 cuộc kiểm tra | - | 2020-2025 level | actual =",
            "38 tổ chức đảng | - | 2020-2025 level | actual =",
            "52 đảng viên | - | 2020-2025 level | actual =",
            "7 đảng viên | - | 2020-2025 level | actual =",
            "5 đảng viên | - | 2020-2025 level | actual =",
            "2 đảng viên | - | 2020-2025 level | actual =",
        ],
        id="Tổ chức 24 cuộc kiểm tra đối",
    ),
    pytest.param(
        "Hằng năm có trên 90% chi bộ hoàn thành tốt nhiệm vụ trở lên.",
        [
            "90 % | - | 2020-2025 annual | actual >",
        ],
        id="Hằng năm có trên 90% chi bộ",
    ),
    pytest.param(
        "Đã trồng mới 35/30 ha rừng, đạt 116,7% kế hoạch.",
        [
            "35 ha | - | 2020-2025 level | actual =",
            "30 ha | - | 2020-2025 level | past_target =",
            "116.7 % | - | 2020-2025 level | completion =",
        ],
        id="Đã trồng mới 35/30 ha rừng, đạt",
    ),
    pytest.param(
        "Toàn xã hiện có 05 sản phẩm OCOP, trong đó 03 sản phẩm 3 sao và 02 sản phẩm 4 sao.",
        [
            "5 sản phẩm OCOP | - | 2020-2025 level | actual =",
            "3 sản phẩm | - | 2020-2025 level | actual =",
            "2 sản phẩm | - | 2020-2025 level | actual =",
        ],
        id="Toàn xã hiện có 05 sản phẩm",
    ),
    pytest.param(
        "Tổng đàn trâu, bò 3.200 con; đàn lợn 15.600 con, đàn gia cầm trên 120 nghìn con.",
        [
            "3200 con | - | 2020-2025 level | actual =",
            "15600 con | - | 2020-2025 level | actual =",
            "120 nghìn con | - | 2020-2025 level | actual >",
        ],
        id="Tổng đàn trâu, bò 3.200 con; đàn",
    ),
    pytest.param(
        "Đến nay, 100% thôn có nhà văn hóa, 85% số hộ đạt danh hiệu Gia đình văn hóa.",
        [
            "100 % | - | 2020-2025 level | actual =",
            "85 % | - | 2020-2025 level | actual =",
        ],
        id="Đến nay, 100% thôn có nhà văn",
    ),
    pytest.param(
        "Tổng dư nợ Ngân hàng Chính sách xã hội đạt 78,3 tỷ đồng với 1.560 hộ vay vốn.",
        [
            "78.3 tỷ đồng | - | 2020-2025 level | actual =",
            "1560 hộ | - | 2020-2025 level | actual =",
        ],
        id="Tổng dư nợ Ngân hàng Chính sách",
    ),
    pytest.param(
        "Diện tích nuôi tôm 560 ha, sản lượng khai thác hải sản 2,3 nghìn tấn.",
        [
            "560 ha | - | 2020-2025 level | actual =",
            "2.3 nghìn tấn | - | 2020-2025 level | actual =",
        ],
        id="Diện tích nuôi tôm 560 ha, sản",
    ),
    pytest.param(
        "So với đầu nhiệm kỳ, số hợp tác xã tăng 4 hợp tác xã.",
        [
            "4 hợp tác xã | - | 2020-2025 level | change +",
        ],
        id="So với đầu nhiệm kỳ, số hợp",
    ),
    pytest.param(
        "Xã Tân Lập cũ đạt chuẩn nông thôn mới năm 2019; 19/19 tiêu chí được giữ vững.",
        [
            "19..19 tiêu chí | xã Tân Lập | 2020-2025 level | actual of",
        ],
        id="Xã Tân Lập cũ đạt chuẩn nông",
    ),
    pytest.param(
        "Trong 5 năm, đã xét tặng 67 Huy hiệu Đảng; cấp mới 1.234 thẻ BHYT cho người nghèo.",
        [
            "67 Huy hiệu Đảng | - | 2020-2025 cumulative | actual =",
            "1234 thẻ | - | 2020-2025 level | actual =",
        ],
        id="Trong 5 năm, đã xét tặng 67",
    ),
    pytest.param(
        "Thu ngân sách bình quân đạt 12 tỷ đồng/năm.",
        [
            "12 tỷ đồng/năm | - | 2020-2025 level | actual =",
        ],
        id="Thu ngân sách bình quân đạt 12",
    ),
    pytest.param(
        "Chi ngân sách hằng năm bảo đảm 100% dự toán giao.",
        [
            "100 % | - | 2020-2025 annual | completion =",
        ],
        id="Chi ngân sách hằng năm bảo đảm",
    ),
    pytest.param(
        "Mật độ dân số 412 người/km2; tỷ lệ tăng dân số tự nhiên 0,98%.",
        [
            "412 người/km2 | - | 2020-2025 level | actual =",
            "0.98 % | - | 2020-2025 level | actual =",
        ],
        id="Mật độ dân số 412 người/km2; tỷ",
    ),
    pytest.param(
        "Hoàn thành 18/21 chỉ tiêu; 02 chỉ tiêu đạt 80% trở lên; 01 chỉ tiêu không đạt.",
        [
            "18..21 chỉ tiêu | - | 2020-2025 level | actual of",
            "2 chỉ tiêu | - | 2020-2025 level | actual =",
            "80 % | - | 2020-2025 level | actual >=",
            "1 chỉ tiêu | - | 2020-2025 level | actual =",
        ],
        id="Hoàn thành 18/21 chỉ tiêu; 02 chỉ",
    ),
    pytest.param(
        "Lắp đặt 120 camera an ninh, 3,5 km điện chiếu sáng với kinh phí 650 triệu đồng.",
        [
            "120 camera | - | 2020-2025 level | actual =",
            "3.5 km | - | 2020-2025 level | actual =",
            "650 triệu đồng | - | 2020-2025 level | actual =",
        ],
        id="Lắp đặt 120 camera an ninh, 3,5",
    ),
    pytest.param(
        "Giá trị thu nhập trên 1 ha đất canh tác đạt 145 triệu đồng/ha/năm.",
        [
            "145 triệu đồng/ha/năm | - | 2020-2025 level | actual =",
        ],
        id="Giá trị thu nhập trên 1 ha",
    ),
    pytest.param(
        "Đã xóa 215 căn nhà tạm, dột nát (Tân Lập 90 căn, Phú An 65 căn, Vạn Xuân 60 căn).",
        [
            "215 căn nhà | - | 2020-2025 level | actual =",
            "90 căn | xã Tân Lập | 2020-2025 level | actual =",
            "65 căn | xã Phú An | 2020-2025 level | actual =",
            "60 căn | thị trấn Vạn Xuân | 2020-2025 level | actual =",
        ],
        id="Đã xóa 215 căn nhà tạm, dột",
    ),
    pytest.param(
        "Có 8 trạm y tế đạt tiêu chí quốc gia; đạt 9,5 bác sĩ/vạn dân.",
        [
            "8 trạm y tế | - | 2020-2025 level | actual =",
            "9.5 bác sĩ/vạn dân | - | 2020-2025 level | actual =",
        ],
        id="Có 8 trạm y tế đạt tiêu",
    ),
    pytest.param(
        "Tỷ lệ lao động qua đào tạo 68,4%, trong đó có bằng cấp, chứng chỉ 27,1%.",
        [
            "68.4 % | - | 2020-2025 level | actual =",
            "27.1 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ lao động qua đào tạo",
    ),
    pytest.param(
        "Các đồng chí cấp ủy viên: 27 đồng chí, nữ chiếm 22,2%.",
        [
            "27 đồng chí | - | 2020-2025 level | actual =",
            "22.2 % | - | 2020-2025 level | actual =",
        ],
        id="Các đồng chí cấp ủy viên: 27",
    ),
]

# A dash stands for the new unit itself.
OF_WARDS = [
    pytest.param(
        "Tổng thu ngân sách 5 năm ước thực hiện 1.128,75 tỷ đồng, bằng 131,2% dự toán thành phố giao, "
        "tăng 18,6% so với nhiệm kỳ trước.",
        [
            "1128.75 tỷ đồng | - | 2020-2025 cumulative | actual =",
            "131.2 % | - | 2020-2025 level | completion =",
            "18.6 % | - | 2020-2025 level | change +",
        ],
        id="Tổng thu ngân sách 5 năm ước",
    ),
    pytest.param(
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng năm 2025 ước đạt 4.560 tỷ đồng, gấp 1,8 "
        "lần so với năm 2020.",
        [
            "4560 tỷ đồng | - | 2025 level | actual =",
            "1.8 lần | - | 2020-2025 level | change =",
        ],
        id="Tổng mức bán lẻ hàng hóa và",
    ),
    pytest.param(
        "Toàn phường có 1.240 doanh nghiệp đang hoạt động, 3.870 hộ kinh doanh cá thể; giá trị sản xuất "
        "công nghiệp tăng bình quân 11,3%/năm.",
        [
            "1240 doanh nghiệp | - | 2020-2025 level | actual =",
            "3870 hộ kinh doanh cá thể | - | 2020-2025 level | actual =",
            "11.3 %/năm | - | 2020-2025 annual | change +",
        ],
        id="Toàn phường có 1.240 doanh nghiệp đang",
    ),
    pytest.param(
        "Đã cấp 98,7% giấy chứng nhận quyền sử dụng đất lần đầu.",
        [
            "98.7 % | - | 2020-2025 level | actual =",
        ],
        id="Đã cấp 98,7% giấy chứng nhận quyền",
    ),
    pytest.param(
        "Tỷ lệ hộ dân sử dụng nước sạch đạt 100%, tỷ lệ thu gom rác thải sinh hoạt đạt 99,2%.",
        [
            "100 % | - | 2020-2025 level | actual =",
            "99.2 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ hộ dân sử dụng nước",
    ),
    pytest.param(
        "Chỉnh trang 46 tuyến hẻm với tổng chiều dài 8,7 km, kinh phí trên 21,5 tỷ đồng (Nhân dân đóng "
        "góp 30%).",
        [
            "46 tuyến | - | 2020-2025 level | actual =",
            "8.7 km | - | 2020-2025 level | actual =",
            "21.5 tỷ đồng | - | 2020-2025 level | actual >",
            "30 % | - | 2020-2025 level | actual =",
        ],
        id="Chỉnh trang 46 tuyến hẻm với tổng",
    ),
    pytest.param(
        "Phường không còn hộ nghèo theo chuẩn Trung ương; còn 38 hộ nghèo theo chuẩn thành phố, chiếm tỷ "
        "lệ 0,21%.",
        [
            "38 hộ nghèo | - | 2020-2025 level | actual =",
            "0.21 % | - | 2020-2025 level | actual =",
        ],
        id="Phường không còn hộ nghèo theo chuẩn",
    ),
    pytest.param(
        "Giới thiệu việc làm cho 6.215 lượt lao động, trong đó 4.870 lao động có việc làm ổn định.",
        [
            "6215 lượt | - | 2020-2025 level | actual =",
            "4870 lao động | - | 2020-2025 level | actual =",
        ],
        id="Giới thiệu việc làm cho 6.215 lượt",
    ),
    pytest.param(
        "Tỷ lệ giảm nghèo bình quân mỗi năm đạt 0,45%.",
        [
            "0.45 % | - | 2020-2025 annual | actual =",
        ],
        id="Tỷ lệ giảm nghèo bình quân mỗi",
    ),
    pytest.param(
        "Công tác tuyển quân hằng năm đạt 100% chỉ tiêu, với 189 thanh niên lên đường nhập ngũ.",
        [
            "100 % | - | 2020-2025 annual | completion =",
            "189 thanh niên | - | 2020-2025 level | actual =",
        ],
        id="Công tác tuyển quân hằng năm đạt",
    ),
    pytest.param(
        "Phạm pháp hình sự giảm 23,5% so với nhiệm kỳ trước, tỷ lệ khám phá án đạt 82%.",
        [
            "23.5 % | - | 2020-2025 level | change -",
            "82 % | - | 2020-2025 level | actual =",
        ],
        id="Phạm pháp hình sự giảm 23,5% so",
    ),
    pytest.param(
        "Bộ phận một cửa tiếp nhận 52.318 hồ sơ, giải quyết đúng hạn 52.101 hồ sơ, đạt tỷ lệ 99,6%.",
        [
            "52318 hồ sơ | - | 2020-2025 level | actual =",
            "52101 hồ sơ | - | 2020-2025 level | actual =",
            "99.6 % | - | 2020-2025 level | actual =",
        ],
        id="Bộ phận một cửa tiếp nhận 52.318",
    ),
    pytest.param(
        "Đảng bộ phường có 68 chi, đảng bộ trực thuộc với 3.912 đảng viên.",
        [
            "68 chi, đảng bộ trực thuộc | - | 2020-2025 level | actual =",
            "3912 đảng viên | - | 2020-2025 level | actual =",
        ],
        id="Đảng bộ phường có 68 chi, đảng",
    ),
    pytest.param(
        "Phường Tân Lập có 15/15 khu phố đạt chuẩn văn hóa; phường Phú An có 11/12 khu phố.",
        [
            "15..15 khu phố | phường Tân Lập | 2020-2025 level | actual of",
            "11..12 khu phố | phường Phú An | 2020-2025 level | actual of",
        ],
        id="Phường Tân Lập có 15/15 khu phố",
    ),
    pytest.param(
        "Bình quân hằng năm có 95,4% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên, vượt chỉ tiêu "
        "nghị quyết 5,4%.",
        [
            "95.4 % | - | 2020-2025 annual | actual =",
            "5.4 % | - | 2020-2025 annual | completion +",
        ],
        id="Bình quân hằng năm có 95,4% tổ",
    ),
    pytest.param(
        "Trong nhiệm kỳ, cấp ủy đã kiểm tra 112 lượt tổ chức đảng và 486 lượt đảng viên, xử lý kỷ luật "
        "21 đảng viên.",
        [
            "112 lượt | - | 2020-2025 cumulative | actual =",
            "486 lượt đảng viên | - | 2020-2025 level | actual =",
            "21 đảng viên | - | 2020-2025 level | actual =",
        ],
        id="Trong nhiệm kỳ, cấp ủy đã kiểm",
    ),
    pytest.param(
        'Vận động Quỹ "Vì người nghèo" được 3,2 tỷ đồng, xây mới 14 căn và sửa chữa 22 căn nhà đại đoàn kết.',
        [
            "3.2 tỷ đồng | - | 2020-2025 level | actual =",
            "14 căn | - | 2020-2025 level | actual =",
            "22 căn nhà | - | 2020-2025 level | actual =",
        ],
        id='Vận động Quỹ "Vì người nghèo" được',
    ),
    pytest.param(
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng giảm từ 6,8% xuống còn 3,1%.",
        [
            "6.8 % | - | None level | actual =",
            "3.1 % | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ trẻ em dưới 5 tuổi",
    ),
    pytest.param(
        "Số thuê bao internet đạt 92 thuê bao/100 dân.",
        [
            "92 thuê bao/100 dân | - | 2020-2025 level | actual =",
        ],
        id="Số thuê bao internet đạt 92 thuê",
    ),
    pytest.param(
        "Hoàn thành 22/22 chỉ tiêu nghị quyết, trong đó vượt 15 chỉ tiêu, đạt 07 chỉ tiêu.",
        [
            "22..22 chỉ tiêu | - | 2020-2025 level | actual of",
            "15 chỉ tiêu | - | 2020-2025 level | actual =",
            "7 chỉ tiêu | - | 2020-2025 level | actual =",
        ],
        id="Hoàn thành 22/22 chỉ tiêu nghị quyết",
    ),
    pytest.param(
        "Thu ngân sách năm 2025 ước 245 tỷ đồng/230 tỷ đồng, đạt 106,5% dự toán.",
        [
            "245 tỷ đồng | - | 2025 level | actual =",
            "230 tỷ đồng | - | 2025 level | past_target =",
            "106.5 % | - | 2025 level | completion =",
        ],
        id="Thu ngân sách năm 2025 ước 245",
    ),
    pytest.param(
        "Sản lượng thủy sản: 4.560/4.200 tấn, đạt 108,6% nghị quyết.",
        [
            "4560 tấn | - | 2020-2025 level | actual =",
            "4200 tấn | - | 2020-2025 level | past_target =",
            "108.6 % | - | 2020-2025 level | completion =",
        ],
        id="Sản lượng thủy sản: 4.560/4.200 tấn, đạt",
    ),
    pytest.param(
        "Diện tích cây công nghiệp 3.215ha (cà phê 2.100ha, hồ tiêu 640ha, cao su 475ha).",
        [
            "3215 ha | - | 2020-2025 level | actual =",
            "2100 ha | - | 2020-2025 level | actual =",
            "640 ha | - | 2020-2025 level | actual =",
            "475 ha | - | 2020-2025 level | actual =",
        ],
        id="Diện tích cây công nghiệp 3.215ha (cà",
    ),
    pytest.param(
        "Có 2 hợp tác xã và 14 tổ hợp tác hoạt động hiệu quả.",
        [
            "2 hợp tác xã | - | 2020-2025 level | actual =",
            "14 tổ hợp tác | - | 2020-2025 level | actual =",
        ],
        id="Có 2 hợp tác xã và 14",
    ),
    pytest.param(
        "Từ năm 2021 đến năm 2025 đã đầu tư 286 tỷ đồng xây dựng 57 công trình.",
        [
            "286 tỷ đồng | - | 2021-2025 level | actual =",
            "57 công trình | - | 2021-2025 level | actual =",
        ],
        id="Từ năm 2021 đến năm 2025 đã",
    ),
    pytest.param(
        "Năm 2022, xã được công nhận đạt chuẩn nông thôn mới; đến nay có 3/9 ấp đạt chuẩn ấp nông thôn "
        "mới kiểu mẫu.",
        [
            "3..9 ấp | - | 2020-2025 level | actual of",
        ],
        id="Năm 2022, xã được công nhận đạt",
    ),
    pytest.param(
        "Qua 5 năm, toàn Đảng bộ phát triển 143/125 đảng viên, đạt 114,4% so với Nghị quyết.",
        [
            "143 đảng viên | - | 2020-2025 cumulative | actual =",
            "125 đảng viên | - | 2020-2025 cumulative | past_target =",
            "114.4 % | - | 2020-2025 level | completion =",
        ],
        id="Qua 5 năm, toàn Đảng bộ phát",
    ),
    pytest.param(
        "Tính đến ngày 30/6/2025, tổng dư nợ cho vay đạt 96,4 tỷ đồng.",
        [
            "96.4 tỷ đồng | - | 2025-06-30 level | actual =",
        ],
        id="Tính đến ngày 30/6/2025, tổng dư nợ",
    ),
    pytest.param(
        "Tỷ lệ tổ chức Hội xếp loại vững mạnh 92%; kết nạp mới 1.105 đoàn viên, hội viên.",
        [
            "92 % | - | 2020-2025 level | actual =",
            "1105 đoàn viên, hội viên | - | 2020-2025 level | actual =",
        ],
        id="Tỷ lệ tổ chức Hội xếp loại",
    ),
    pytest.param(
        "Công suất cấp nước 5.000 m3/ngày đêm; 12,6 km đường ống được cải tạo.",
        [
            "5000 m3/ngày đêm | - | 2020-2025 level | actual =",
            "12.6 km | - | 2020-2025 level | actual =",
        ],
        id="Công suất cấp nước 5.000 m3/ngày đêm",
    ),
    pytest.param(
        "Mực nước biển, hạn mặn làm thiệt hại 120 ha lúa, ước thiệt hại 2,4 tỷ đồng.",
        [
            "120 ha | - | 2020-2025 level | actual =",
            "2.4 tỷ đồng | - | 2020-2025 level | actual =",
        ],
        id="Mực nước biển, hạn mặn làm thiệt",
    ),
    pytest.param(
        "Thành lập tổ công nghệ số cộng đồng tại 100% khu phố với 96 thành viên.",
        [
            "100 % | - | 2020-2025 level | actual =",
            "96 thành viên | - | 2020-2025 level | actual =",
        ],
        id="Thành lập tổ công nghệ số cộng",
    ),
    pytest.param(
        "Xã có 04 dân tộc cùng sinh sống, dân tộc Khmer chiếm 31,5% dân số.",
        [
            "4 dân tộc | - | 2020-2025 level | actual =",
            "31.5 % | - | 2020-2025 level | actual =",
        ],
        id="Xã có 04 dân tộc cùng sinh",
    ),
    pytest.param(
        "Đầu nhiệm kỳ có 9 tiêu chí đạt, đến nay đạt 19/19 tiêu chí.",
        [
            "9 tiêu chí | - | 2020 level | actual =",
            "19..19 tiêu chí | - | 2020-2025 level | actual of",
        ],
        id="Đầu nhiệm kỳ có 9 tiêu chí",
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
