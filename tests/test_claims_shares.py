"""What a share is of, a part and its whole, two halves, one predicate of several shares, ages."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        "Hộ nghèo từ 37,75% năm 2021 ước còn 20% vào năm 2025.",
        [
            "37.75 % | Hộ nghèo | poverty-rate | actual = | 2021 level",
            "20 % | Hộ nghèo | poverty-rate | actual = | 2025 level",
        ],
        id="Hộ nghèo từ 37,75% năm 2021",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo từ 12,5% năm 2020 nay còn 3,1%.",
        [
            "12.5 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2020 level",
            "3.1 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ hộ nghèo từ 12,5%",
    ),
    pytest.param(
        "Thu nhập bình quân từ 45 triệu đồng/người năm 2020 đã lên 68 triệu đồng/người cuối năm 2024.",
        [
            "45 triệu đồng/người | Thu nhập | income-per-capita | actual = | 2020 level",
            "68 triệu đồng/người | Thu nhập | income-per-capita | actual = | 2024 level",
        ],
        id="Thu nhập bình quân từ 45",
    ),
    pytest.param(
        (
            "Cơ cấu kinh tế: nông - lâm - thủy sản chiếm 41,3%; công nghiệp - tiểu thủ công nghiệp - xây "
            "dựng chiếm 27,5%; thương mại - dịch vụ chiếm 31,2%."
        ),
        [
            (
                "41.3 % | Cơ cấu kinh tế: nông - lâm - thủy sản | agriculture-share-of-economy | actual = |"
                " 2020-2025 level"
            ),
            (
                "27.5 % | Cơ cấu kinh tế công nghiệp - tiểu thủ công nghiệp - xây dựng | industry-share-of-"
                "economy | actual = | 2020-2025 level"
            ),
            (
                "31.2 % | Cơ cấu kinh tế thương mại - dịch vụ | services-share-of-economy | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Cơ cấu kinh tế: nông -",
    ),
    pytest.param(
        (
            "Tỷ lệ hộ sử dụng điện lưới quốc gia đạt 99,8%, hộ sử dụng nước hợp vệ sinh 98,2%, trong đó "
            "nước sạch theo quy chuẩn 67,4%."
        ),
        [
            (
                "99.8 % | Tỷ lệ hộ sử dụng điện lưới quốc gia | electricity-household-rate | actual = | "
                "2020-2025 level"
            ),
            (
                "98.2 % | hộ sử dụng nước hợp vệ sinh | hygienic-water-household-rate | actual = | "
                "2020-2025 level"
            ),
            (
                "67.4 % | hộ sử dụng nước hợp vệ sinh nước sạch theo quy chuẩn | clean-water-household-rate"
                " | actual = | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ hộ sử dụng điện",
    ),
    pytest.param(
        "Trạm y tế có 6 bác sĩ, đạt 2,9 bác sĩ trên vạn dân.",
        [
            "6 bác sĩ | Trạm y tế bác sĩ | doctors | actual = | 2020-2025 level",
            "2.9 bác sĩ | Trạm y tế bác sĩ | doctors-per-ten-thousand | actual = | 2020-2025 level",
        ],
        id="Trạm y tế có 6 bác",
    ),
    pytest.param(
        "Đón 215.000 lượt khách du lịch, trong đó khách quốc tế 18.400 lượt.",
        [
            "215000 lượt khách | Đón lượt khách du lịch | tourist-arrivals | actual = | 2020-2025 level",
            "18400 lượt | khách quốc tế lượt | international-tourist-arrivals | actual = | 2020-2025 level",
        ],
        id="Đón 215.000 lượt khách du lịch",
    ),
    pytest.param(
        "Giải phóng mặt bằng 27 dự án.",
        [
            "27 dự án | Giải phóng mặt bằng dự án | - | actual = | 2020-2025 level",
        ],
        id="Giải phóng mặt bằng 27 dự",
    ),
    pytest.param(
        "Cấp giấy chứng nhận quyền sử dụng đất lần đầu đạt 98,7% diện tích cần cấp.",
        [
            (
                "98.7 % | Cấp giấy chứng nhận quyền sử dụng đất lần đầu | land-use-certificates-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Cấp giấy chứng nhận quyền sử",
    ),
    pytest.param(
        "Kinh tế số chiếm 14,5% giá trị sản xuất của phường.",
        [
            "14.5 % | Kinh tế số | digital-economy-share | actual = | 2020-2025 level",
        ],
        id="Kinh tế số chiếm 14,5% giá",
    ),
    pytest.param(
        "Tuổi thọ trung bình của người dân năm 2025 đạt 74,5 tuổi.",
        [
            "74.5 tuổi | Tuổi thọ trung bình của người dân | life-expectancy | actual = | 2025 level",
        ],
        id="Tuổi thọ trung bình của người",
    ),
    pytest.param(
        "Tỷ lệ chi bộ hoàn thành xuất sắc nhiệm vụ đạt 18 - 20%, hoàn thành tốt nhiệm vụ trên 75%.",
        [
            (
                "18..20 % | Tỷ lệ chi bộ hoàn thành xuất sắc nhiệm vụ | party-organisations-excellent-"
                "rating-rate | actual range | 2020-2025 level"
            ),
            (
                "75 % | Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ | party-organisations-good-rating-rate | "
                "actual > | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ chi bộ hoàn thành",
    ),
    pytest.param(
        "Tỷ lệ dân số trưởng thành có điện thoại thông minh 86%; 64% có tài khoản thanh toán.",
        [
            (
                "86 % | Tỷ lệ dân số trưởng thành có điện thoại thông minh | smartphone-rate | actual = | "
                "2020-2025 level"
            ),
            (
                "64 % | Tỷ lệ dân số trưởng thành có tài khoản thanh toán | cashless-payment-rate | actual "
                "= | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ dân số trưởng thành",
    ),
    pytest.param(
        "Kết nạp 186 đảng viên, trong đó nữ 84 đồng chí (45,2%).",
        [
            "186 đảng viên | Kết nạp đảng viên | new-party-members | actual = | 2020-2025 level",
            "84 đồng chí | nữ đồng chí | - | actual = | 2020-2025 level",
            "45.2 % | nữ đồng chí | new-party-members-female-rate | actual = | 2020-2025 level",
        ],
        id="Kết nạp 186 đảng viên, trong",
    ),
    pytest.param(
        "Kiểm tra khi có dấu hiệu vi phạm đối với 6 tổ chức đảng và 21 đảng viên.",
        [
            (
                "6 tổ chức đảng | Kiểm tra khi có dấu hiệu vi phạm tổ chức đảng | party-organisations-"
                "inspected-on-signs-of-violation | actual = | 2020-2025 level"
            ),
            (
                "21 đảng viên | Kiểm tra khi có dấu hiệu vi phạm đảng viên | party-members-inspected-on-"
                "signs-of-violation | actual = | 2020-2025 level"
            ),
        ],
        id="Kiểm tra khi có dấu hiệu",
    ),
    pytest.param(
        "Tiếp nhận 24.816 hồ sơ thủ tục hành chính, giải quyết đúng và trước hạn 24.690 hồ sơ, đạt 99,5%.",
        [
            (
                "24816 hồ sơ | Tiếp nhận hồ sơ thủ tục hành chính | administrative-files-received | actual "
                "= | 2020-2025 level"
            ),
            (
                "24690 hồ sơ | giải quyết đúng và trước hạn hồ sơ | administrative-files-on-time | actual "
                "= | 2020-2025 level"
            ),
            (
                "99.5 % | giải quyết đúng và trước hạn hồ sơ | administrative-files-on-time-rate-commune-"
                "level | actual = | 2020-2025 level"
            ),
        ],
        id="Tiếp nhận 24.816 hồ sơ thủ",
    ),
    pytest.param(
        "Sản lượng quả tươi (cam, bưởi) đạt 3.240 tấn.",
        [
            "3240 tấn | Sản lượng quả tươi (cam, bưởi) | fruit-output | actual = | 2020-2025 level",
        ],
        id="Sản lượng quả tươi (cam, bưởi)",
    ),
    pytest.param(
        "Diện tích lúa 5.000 ha, sản lượng 31.000 tấn; trong đó, xã Tân Lập 1.200 ha, xã Phú An 2.300 ha.",
        [
            "5000 ha | Diện tích lúa | rice-area | actual = | 2020-2025 level",
            "31000 tấn | sản lượng lúa | rice-output | actual = | 2020-2025 level",
            "1200 ha | Diện tích lúa | rice-area | actual = | 2020-2025 level",
            "2300 ha | Diện tích lúa | rice-area | actual = | 2020-2025 level",
        ],
        id="Diện tích lúa 5.000 ha, sản",
    ),
    pytest.param(
        "Sản lượng thủy sản 9.640 tấn/năm (nuôi 8.900 tấn, khai thác 740 tấn).",
        [
            "9640 tấn/năm | Sản lượng thủy sản | fishery-output | actual = | 2020-2025 level",
            "8900 tấn | Sản lượng thủy sản nuôi | aquaculture-output | actual = | 2020-2025 level",
            "740 tấn | Sản lượng thủy sản khai thác | capture-fishery-output | actual = | 2020-2025 level",
        ],
        id="Sản lượng thủy sản 9.640 tấn/năm",
    ),
    pytest.param(
        (
            "Xã Phú An đạt chuẩn nông thôn mới nâng cao năm 2023; xã Tân Lập đạt 17/19 tiêu chí nông thôn "
            "mới nâng cao."
        ),
        [
            (
                "17..19 tiêu chí | tiêu chí nông thôn mới nâng cao | advanced-new-rural-criteria-met | "
                "actual of | 2020-2025 level"
            ),
        ],
        id="Xã Phú An đạt chuẩn nông",
    ),
    pytest.param(
        "Thương mại - dịch vụ: Có 2.318 hộ kinh doanh và 96 doanh nghiệp.",
        [
            "2318 hộ kinh doanh | hộ kinh doanh | household-businesses | actual = | 2020-2025 level",
            "96 doanh nghiệp | doanh nghiệp | enterprises | actual = | 2020-2025 level",
        ],
        id="Thương mại - dịch vụ: Có",
    ),
    pytest.param(
        "Có 12/14 trường đạt chuẩn quốc gia (85,7%).",
        [
            (
                "12..14 trường | trường đạt chuẩn quốc gia | national-standard-schools | actual of | "
                "2020-2025 level"
            ),
            (
                "85.7 % | trường đạt chuẩn quốc gia | national-standard-schools-rate | actual = | 2020-2025"
                " level"
            ),
        ],
        id="Có 12/14 trường đạt chuẩn quốc",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo giảm còn 1,08%, tương đương 114 hộ.",
        [
            "1.08 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2020-2025 level",
            "114 hộ | Tỷ lệ hộ nghèo | poor-households | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ hộ nghèo giảm còn",
    ),
    pytest.param(
        "Tỷ lệ lao động qua đào tạo mới đạt 61%/65% nghị quyết.",
        [
            "61 % | Tỷ lệ lao động qua đào tạo | trained-labour-rate | actual = | 2020-2025 level",
            "65 % | Tỷ lệ lao động qua đào tạo | trained-labour-rate | past_target = | 2020-2025 level",
        ],
        id="Tỷ lệ lao động qua đào",
    ),
    pytest.param(
        "Doanh thu dịch vụ ước đạt 12.450 tỷ đồng, chiếm tỷ trọng 78,3% trong cơ cấu kinh tế.",
        [
            "12450 tỷ đồng | Doanh thu dịch vụ | services-production-value | actual = | 2020-2025 level",
            "78.3 % | Doanh thu dịch vụ | - | actual = | 2020-2025 level",
        ],
        id="Doanh thu dịch vụ ước đạt",
    ),
    pytest.param(
        "Lắp đặt 642 camera an ninh, đạt 100% khu phố có hệ thống camera giám sát.",
        [
            "642 camera | Lắp đặt camera an ninh | security-cameras | actual = | 2020-2025 level",
            "100 % | khu phố có hệ thống camera giám sát | - | actual = | 2020-2025 level",
        ],
        id="Lắp đặt 642 camera an ninh",
    ),
    pytest.param(
        "Tỷ lệ đất cây xanh công cộng đạt 1,9 m2/người; xây dựng mới 7 công viên.",
        [
            (
                "1.9 m2/người | Tỷ lệ đất cây xanh công cộng | urban-green-area-per-capita | actual = | "
                "2020-2025 level"
            ),
            "7 công viên | xây dựng mới công viên | - | actual = | 2020-2025 level",
        ],
        id="Tỷ lệ đất cây xanh công",
    ),
    pytest.param(
        "Tỷ lệ học sinh tiểu học học 2 buổi/ngày đạt 86,5%.",
        [
            (
                "86.5 % | Tỷ lệ học sinh tiểu học học 2 buổi/ngày | two-session-pupils-rate | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Tỷ lệ học sinh tiểu học",
    ),
    pytest.param(
        "Phát hiện 214 vụ phạm pháp hình sự.",
        [
            "214 vụ | Phát hiện vụ phạm pháp hình sự | criminal-cases | actual = | 2020-2025 level",
        ],
        id="Phát hiện 214 vụ phạm pháp",
    ),
    pytest.param(
        "Đảng bộ có 3.846 đảng viên, bình quân 40 đảng viên/chi bộ.",
        [
            "3846 đảng viên | đảng viên | party-members | actual = | 2020-2025 level",
            "40 đảng viên/chi bộ | đảng viên/chi bộ | - | actual = | 2020-2025 level",
        ],
        id="Đảng bộ có 3.846 đảng viên",
    ),
    pytest.param(
        "Hộ nghèo và cận nghèo từ 47,71% xuống 12,92%.",
        [
            "47.71 % | Hộ nghèo và cận nghèo | poor-and-near-poor-rate | actual = | None level",
            "12.92 % | Hộ nghèo và cận nghèo | poor-and-near-poor-rate | actual = | 2020-2025 level",
        ],
        id="Hộ nghèo và cận nghèo từ",
    ),
    pytest.param(
        "Thu nhập bình quân đầu người từ 51,2 triệu đồng/năm (năm 2020) tăng lên 74,5 triệu đồng/năm.",
        [
            "51.2 triệu đồng/năm | Thu nhập bình quân đầu người | income-per-capita | actual = | 2020 level",
            (
                "74.5 triệu đồng/năm | Thu nhập bình quân đầu người | income-per-capita | actual = | "
                "2020-2025 level"
            ),
        ],
        id="Thu nhập bình quân đầu người",
    ),
    pytest.param(
        "Xóa 253 căn nhà tạm, gồm 101 căn làm trong năm 2021 và 152 căn làm trong năm 2025.",
        [
            "253 căn nhà | Xóa căn nhà tạm | temporary-houses-eliminated | actual = | 2020-2025 level",
            "101 căn | căn làm | temporary-houses-eliminated | actual = | 2021 level",
            "152 căn | căn làm | temporary-houses-eliminated | actual = | 2025 level",
        ],
        id="Xóa 253 căn nhà tạm, gồm",
    ),
    pytest.param(
        "Tỷ lệ hộ nghèo giai đoạn 2021-2025 giảm từ 38,2% năm 2021 xuống 20% vào năm 2025.",
        [
            "38.2 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2021 level",
            "20 % | Tỷ lệ hộ nghèo | poverty-rate | actual = | 2025 level",
        ],
        id="Tỷ lệ hộ nghèo giai đoạn",
    ),
]

OF_GOALS = [
    pytest.param(
        (
            "Giá trị sản xuất nông, lâm, thủy sản tăng bình quân 4,5 - 5%/năm; công nghiệp - xây dựng tăng "
            "14%; thương mại - dịch vụ tăng 13%."
        ),
        [
            (
                "4.5..5 %/năm | Giá trị sản xuất nông, lâm, thủy sản | agricultural-production-growth-rate "
                "| target range | 2025-2030 annual"
            ),
            (
                "14 % | Giá trị sản xuất công nghiệp - xây dựng | industrial-production-growth-rate | "
                "target + | 2025-2030 annual"
            ),
            (
                "13 % | Giá trị sản xuất thương mại - dịch vụ | services-production-growth-rate | target + "
                "| 2025-2030 annual"
            ),
        ],
        id="Giá trị sản xuất nông, lâm",
    ),
    pytest.param(
        "80% trở lên trường học các cấp đạt chuẩn quốc gia, trong đó 25% đạt mức độ 2.",
        [
            (
                "80 % | trường học các cấp đạt chuẩn quốc gia | national-standard-schools-rate | target >= "
                "| 2030 level"
            ),
            (
                "25 % | trường học các cấp đạt chuẩn quốc gia | national-standard-schools-level-2-rate | "
                "target = | 2030 level"
            ),
        ],
        id="80% trở lên trường học các",
    ),
    pytest.param(
        "Xây dựng lực lượng dân quân đạt 1,6% dân số, trong đó đảng viên chiếm 25%.",
        [
            "1.6 % | Xây dựng lực lượng dân quân dân số | militia-rate | target = | 2030 level",
            "25 % | Xây dựng lực lượng dân quân dân số đảng viên | - | target = | 2030 level",
        ],
        id="Xây dựng lực lượng dân quân",
    ),
    pytest.param(
        "Có 95% khu dân cư, 96% hộ gia đình, 98% cơ quan đạt chuẩn văn hóa.",
        [
            "95 % | khu dân cư đạt chuẩn văn hóa | cultural-village-rate | target = | 2030 level",
            "96 % | hộ gia đình đạt chuẩn văn hóa | cultural-family-rate | target = | 2030 level",
            "98 % | cơ quan đạt chuẩn văn hóa | cultural-agency-rate | target = | 2030 level",
        ],
        id="Có 95% khu dân cư, 96%",
    ),
    pytest.param(
        (
            "Tỷ lệ dân cư đô thị được cung cấp nước sạch qua hệ thống cấp nước tập trung đạt 98%, nông thôn"
            " đạt 75%."
        ),
        [
            (
                "98 % | Tỷ lệ dân cư đô thị được cung cấp nước sạch qua hệ thống cấp nước tập trung | "
                "clean-water-population-rate | target = | 2030 level"
            ),
            (
                "75 % | Tỷ lệ dân cư nông thôn được cung cấp nước sạch qua hệ thống cấp nước tập trung | "
                "clean-water-population-rate | target = | 2030 level"
            ),
        ],
        id="Tỷ lệ dân cư đô thị",
    ),
    pytest.param(
        "Tỷ lệ thu gom, xử lý chất thải rắn khu vực đô thị đạt 98%, khu vực nông thôn 85%.",
        [
            (
                "98 % | Tỷ lệ thu gom, xử lý chất thải rắn khu vực đô thị | solid-waste-collection-rate | "
                "target = | 2030 level"
            ),
            (
                "85 % | Tỷ lệ thu gom, xử lý chất thải rắn khu vực nông thôn | solid-waste-collection-rate "
                "| target = | 2030 level"
            ),
        ],
        id="Tỷ lệ thu gom, xử lý",
    ),
    pytest.param(
        "Tuổi thọ trung bình đạt 76 tuổi, tuổi thọ khỏe mạnh tối thiểu 68 tuổi.",
        [
            "76 tuổi | Tuổi thọ | life-expectancy | target = | 2030 level",
            "68 tuổi | tuổi thọ khỏe mạnh | healthy-life-expectancy | target >= | 2030 level",
        ],
        id="Tuổi thọ trung bình đạt 76",
    ),
    pytest.param(
        "Chỉ số phát triển con người (HDI) đạt 0,72.",
        [
            "0.72 | Chỉ số phát triển con người (HDI) | human-development-index | target = | 2030 level",
        ],
        id="Chỉ số phát triển con người",
    ),
    pytest.param(
        "Giảm tai nạn giao thông từ 5 - 10% trên cả 3 tiêu chí.",
        [
            "5..10 % | Giảm tai nạn giao thông | traffic-accident-reduction-rate | target range | 2030 level",
        ],
        id="Giảm tai nạn giao thông từ",
    ),
    pytest.param(
        "Tỷ lệ điều tra án đạt trên 80%, án rất nghiêm trọng đạt 95%.",
        [
            "80 % | Tỷ lệ điều tra án | criminal-case-clearance-rate | target > | 2030 level",
            "95 % | án rất nghiêm trọng | serious-case-clearance-rate | target = | 2030 level",
        ],
        id="Tỷ lệ điều tra án đạt",
    ),
    pytest.param(
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi giảm xuống dưới 12%, thể nhẹ cân dưới 6%.",
        [
            (
                "12 % | Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi | child-stunting-rate | target"
                " < | 2030 level"
            ),
            (
                "6 % | Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân | child-malnutrition-rate | "
                "target < | 2030 level"
            ),
        ],
        id="Tỷ lệ trẻ em dưới 5",
    ),
    pytest.param(
        "100% trường học đạt chuẩn quốc gia, trong đó mức độ 2 đạt 50%.",
        [
            "100 % | trường học đạt chuẩn quốc gia | national-standard-schools-rate | target = | 2030 level",
            (
                "50 % | trường học đạt chuẩn quốc gia mức độ 2 | national-standard-schools-level-2-rate | "
                "target = | 2030 level"
            ),
        ],
        id="100% trường học đạt chuẩn quốc",
    ),
    pytest.param(
        "85% người dân tham gia BHXH, trong đó BHXH tự nguyện chiếm 10%; BHYT đạt từ 97% dân số trở lên.",
        [
            "85 % | người dân tham gia BHXH | social-insurance-population-rate | target = | 2030 level",
            (
                "10 % | người dân tham gia BHXH BHXH tự nguyện | voluntary-social-insurance-rate | target ="
                " | 2030 level"
            ),
            "97 % | BHYT dân số | health-insurance-rate | target >= | 2030 level",
        ],
        id="85% người dân tham gia BHXH",
    ),
    pytest.param(
        "Kinh tế tư nhân đóng góp 60% thu ngân sách.",
        [
            "60 % | Kinh tế tư nhân đóng góp | - | target = | 2030 level",
        ],
        id="Kinh tế tư nhân đóng góp",
    ),
    pytest.param(
        "Huy động vốn đầu tư toàn xã hội 5 năm 2026 - 2030 đạt 2.200 tỷ đồng.",
        [
            (
                "2200 tỷ đồng | vốn đầu tư toàn xã hội 5 năm 2026 - 2030 | total-social-investment | target"
                " = | 2026-2030 cumulative"
            ),
        ],
        id="Huy động vốn đầu tư toàn",
    ),
    pytest.param(
        "Tỷ lệ tập hợp thanh niên vào tổ chức đạt 65%, phụ nữ 85%, nông dân 90%.",
        [
            "65 % | Tỷ lệ tập hợp thanh niên vào tổ chức | youth-gathering-rate | target = | 2030 level",
            "85 % | phụ nữ | women-gathering-rate | target = | 2030 level",
            "90 % | nông dân | farmers-gathering-rate | target = | 2030 level",
        ],
        id="Tỷ lệ tập hợp thanh niên",
    ),
    pytest.param(
        "Phấn đấu 100% cán bộ, công chức đạt chuẩn về trình độ; 70% trở lên có trình độ đại học.",
        [
            (
                "100 % | cán bộ, công chức đạt chuẩn về trình độ | officials-meeting-standard-rate | target"
                " = | 2030 level"
            ),
            (
                "70 % | cán bộ, công chức có trình độ đại học | officials-university-rate | target >= | "
                "2030 level"
            ),
        ],
        id="Phấn đấu 100% cán bộ, công",
    ),
    pytest.param(
        "Giữ vững và nâng cao chất lượng 19/19 tiêu chí nông thôn mới.",
        [
            (
                "19..19 tiêu chí | nâng cao chất lượng tiêu chí nông thôn mới | new-rural-criteria-met | "
                "target of | 2030 level"
            ),
        ],
        id="Giữ vững và nâng cao chất",
    ),
    pytest.param(
        "Tỷ lệ người dân tham gia BHYT 98%, BHXH 45% lực lượng lao động.",
        [
            "98 % | Tỷ lệ người dân tham gia BHYT | health-insurance-rate | target = | 2030 level",
            "45 % | BHXH lực lượng lao động | social-insurance-rate | target = | 2030 level",
        ],
        id="Tỷ lệ người dân tham gia",
    ),
    pytest.param(
        "Đạt 12 bác sĩ và 30 giường bệnh trên 1 vạn dân.",
        [
            "12 bác sĩ | bác sĩ | doctors-per-ten-thousand | target = | 2030 level",
            "30 giường bệnh | giường bệnh | hospital-beds-per-ten-thousand | target = | 2030 level",
        ],
        id="Đạt 12 bác sĩ và 30",
    ),
    pytest.param(
        "Tham gia Đề án 1 triệu héc-ta lúa chất lượng cao.",
        [],
        id="Tham gia Đề án 1 triệu",
    ),
    pytest.param(
        "Bảo đảm 300 phòng học/10.000 dân trong độ tuổi đi học (từ 3 đến 18 tuổi).",
        [
            "300 phòng học/10.000 dân | Bảo đảm phòng học/10.000 dân | - | target = | 2030 level",
        ],
        id="Bảo đảm 300 phòng học/10.000 dân",
    ),
    pytest.param(
        "Tỷ lệ khám phá án từ 85%, riêng trọng án từ 95% trở lên.",
        [
            "85 % | Tỷ lệ khám phá án | criminal-case-clearance-rate | target >= | 2030 level",
            "95 % | trọng án | serious-case-clearance-rate | target >= | 2030 level",
        ],
        id="Tỷ lệ khám phá án từ",
    ),
    pytest.param(
        "90% chi bộ hoàn thành tốt nhiệm vụ, trong đó hoàn thành xuất sắc không quá 20%.",
        [
            (
                "90 % | chi bộ hoàn thành tốt nhiệm vụ | party-organisations-good-rating-rate | target = | "
                "2030 level"
            ),
            (
                "20 % | chi bộ hoàn thành tốt nhiệm vụ hoàn thành xuất sắc không quá | party-organisations-"
                "excellent-rating-rate | target <= | 2030 level"
            ),
        ],
        id="90% chi bộ hoàn thành tốt",
    ),
    pytest.param(
        "95% cán bộ, công chức hoàn thành tốt nhiệm vụ; 100% được bồi dưỡng kỹ năng số.",
        [
            (
                "95 % | cán bộ, công chức hoàn thành tốt nhiệm vụ | officials-good-rating-rate | target = |"
                " 2030 level"
            ),
            (
                "100 % | cán bộ, công chức được bồi dưỡng kỹ năng số | officials-digital-skills-rate | "
                "target = | 2030 level"
            ),
        ],
        id="95% cán bộ, công chức hoàn",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_results(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_goals(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
