"""Numbers of fields, coasts, wards and the Party, each with the indicator that its sentence means."""

import pytest

from tests.phrasings import GOALS, RESULTS, claims_of, worded_line

# What a line holds: number and unit | what is measured, as worded | the indicator | kind | period.
OF_RESULTS = [
    pytest.param(
        "Năng suất cà phê bình quân đạt 3,2 tấn nhân/ha, sản lượng hằng năm trên 9.500 tấn.",
        [
            "3.2 tấn nhân/ha | Năng suất cà phê | coffee-yield | actual = | 2020-2025 level",
            "9500 tấn | sản lượng hằng năm cà phê | coffee-output | actual > | 2020-2025 annual",
        ],
        id="Năng suất cà phê bình quân đạt",
    ),
    pytest.param(
        (
            "Tổng số buôn, thôn là 24, trong đó có 13 buôn đồng bào dân tộc thiểu số tại chỗ; số hộ "
            "đồng bào dân tộc thiểu số 2.316 hộ, chiếm 41,7% tổng số hộ."
        ),
        [
            "24 | Tổng số buôn, thôn | villages | actual = | 2020-2025 level",
            (
                "13 buôn | buôn đồng bào dân tộc thiểu số tại chỗ | ethnic-minority-villages | actual = | "
                "2020-2025 level"
            ),
            (
                "2316 hộ | số hộ đồng bào dân tộc thiểu số hộ | ethnic-minority-households | actual = | "
                "2020-2025 level"
            ),
            (
                "41.7 % | số hộ đồng bào dân tộc thiểu số hộ | ethnic-minority-share | actual = | 2020-2025 "
                "level"
            ),
        ],
        id="Tổng số buôn, thôn là 24, trong",
    ),
    pytest.param(
        (
            "Hiện có 412 phương tiện tàu thuyền khai thác thủy sản với tổng công suất 38.500 CV, giải "
            "quyết việc làm cho 2.870 lao động."
        ),
        [
            (
                "412 phương tiện | phương tiện tàu thuyền khai thác thủy sản | fishing-vessels | actual = | "
                "2020-2025 level"
            ),
            "38500 CV | tổng công suất | fishing-vessel-capacity | actual = | 2020-2025 level",
            "2870 lao động | giải quyết việc làm lao động | jobs-created | actual = | 2020-2025 level",
        ],
        id="Hiện có 412 phương tiện tàu thuyền",
    ),
    pytest.param(
        (
            "Nghề nuôi hàu, nuôi ngao phát triển với 138 ha, sản lượng 2.460 tấn, doanh thu khoảng 52 "
            "tỷ đồng/năm."
        ),
        [
            "138 ha | nuôi ngao phát triển | clam-farming-area | actual = | 2020-2025 level",
            "2460 tấn | sản lượng nuôi ngao phát triển | aquaculture-output | actual = | 2020-2025 level",
            "52 tỷ đồng/năm | doanh thu | - | actual ~ | 2020-2025 level",
        ],
        id="Nghề nuôi hàu, nuôi ngao phát triển",
    ),
    pytest.param(
        (
            "Vùng nuôi tôm công nghệ cao quy mô 120 ha, năng suất đạt 25 - 30 tấn/ha, lợi nhuận 600 - "
            "800 triệu đồng/ha."
        ),
        [
            "120 ha | quy mô | high-tech-shrimp-area | actual = | 2020-2025 level",
            "25..30 tấn/ha | năng suất quy mô | shrimp-yield | actual range | 2020-2025 level",
            "600..800 triệu đồng/ha | lợi nhuận | - | actual range | 2020-2025 level",
        ],
        id="Vùng nuôi tôm công nghệ cao quy",
    ),
    pytest.param(
        "Chuyển đổi 265 ha lúa 2 vụ sang mô hình tôm - lúa; diện tích sản xuất lúa hữu cơ đạt 84 ha.",
        [
            (
                "265 ha | Chuyển đổi lúa 2 vụ sang mô hình tôm - lúa | rice-land-converted-area | actual = "
                "| 2020-2025 level"
            ),
            "84 ha | diện tích sản xuất lúa hữu cơ | organic-area | actual = | 2020-2025 level",
        ],
        id="Chuyển đổi 265 ha lúa 2 vụ",
    ),
    pytest.param(
        (
            "100% cán bộ, công chức được cấp chữ ký số cá nhân; 96% văn bản đi, đến được xử lý trên môi "
            "trường điện tử."
        ),
        [
            (
                "100 % | cán bộ, công chức được cấp chữ ký số cá nhân | officials-digital-signature-rate | "
                "actual = | 2020-2025 level"
            ),
            "96 % | văn bản đi | electronic-documents-rate | actual = | 2020-2025 level",
        ],
        id="100% cán bộ, công chức được cấp",
    ),
    pytest.param(
        (
            "Tỷ lệ người dân có tài khoản thanh toán tại ngân hàng đạt 89%; 100% đơn vị trường học, y "
            "tế thu phí không dùng tiền mặt."
        ),
        [
            (
                "89 % | Tỷ lệ người dân có tài khoản thanh toán tại ngân hàng | bank-account-rate | actual "
                "= | 2020-2025 level"
            ),
            (
                "100 % | đơn vị trường học, y tế thu phí không dùng tiền mặt | cashless-payment-rate | "
                "actual = | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ người dân có tài khoản",
    ),
    pytest.param(
        (
            "Lắp đặt mới 27 cụm loa truyền thanh thông minh, tỷ lệ phủ sóng truyền thanh đạt 100% thôn, "
            "tổ dân phố."
        ),
        [
            (
                "27 cụm | Lắp đặt mới cụm loa truyền thanh thông minh | loudspeaker-clusters | actual = | "
                "2020-2025 level"
            ),
            "100 % | tỷ lệ phủ sóng truyền thanh | radio-coverage-rate | actual = | 2020-2025 level",
        ],
        id="Lắp đặt mới 27 cụm loa truyền",
    ),
    pytest.param(
        (
            "Cấp 214 giấy phép xây dựng nhà ở riêng lẻ, kiểm tra 386 công trình, xử lý 19 trường hợp "
            "sai phép, cưỡng chế 04 trường hợp."
        ),
        [
            (
                "214 giấy phép | Cấp giấy phép xây dựng nhà ở riêng lẻ | construction-permits | actual = | "
                "2020-2025 level"
            ),
            "386 công trình | kiểm tra công trình | - | actual = | 2020-2025 level",
            (
                "19 trường hợp | xử lý trường hợp sai phép | construction-violations | actual = | 2020-2025 "
                "level"
            ),
            "4 trường hợp | cưỡng chế trường hợp | - | actual = | 2020-2025 level",
        ],
        id="Cấp 214 giấy phép xây dựng nhà",
    ),
    pytest.param(
        (
            "Thu gom, xử lý 96,8% chất thải rắn sinh hoạt; 100% cơ sở y tế xử lý chất thải nguy hại "
            "đúng quy định."
        ),
        [
            "96.8 % | chất thải rắn sinh hoạt | solid-waste-collection-rate | actual = | 2020-2025 level",
            (
                "100 % | cơ sở y tế xử lý chất thải nguy hại đúng quy định | hazardous-waste-treatment-rate "
                "| actual = | 2020-2025 level"
            ),
        ],
        id="Thu gom, xử lý 96,8% chất thải",
    ),
    pytest.param(
        "Cơ cấu lao động: nông nghiệp 38%, công nghiệp - xây dựng 34%, dịch vụ 28%.",
        [
            "38 % | Cơ cấu lao động: nông nghiệp | agricultural-labour-share | actual = | 2020-2025 level",
            (
                "34 % | Cơ cấu lao động công nghiệp - xây dựng | industry-labour-share | actual = | "
                "2020-2025 level"
            ),
            "28 % | Cơ cấu lao động dịch vụ | services-labour-share | actual = | 2020-2025 level",
        ],
        id="Cơ cấu lao động: nông nghiệp 38%,",
    ),
    pytest.param(
        "Lực lượng dự bị động viên đăng ký, quản lý 486 quân nhân, sắp xếp vào các đơn vị đạt 98,6%.",
        [
            "486 quân nhân | quản lý quân nhân | reservists | actual = | 2020-2025 level",
            "98.6 % | sắp xếp vào các đơn vị | reserve-forces-rate | actual = | 2020-2025 level",
        ],
        id="Lực lượng dự bị động viên đăng",
    ),
    pytest.param(
        (
            "Ủy ban Kiểm tra Đảng ủy xã tiến hành kiểm tra 26 cuộc, giám sát 15 cuộc; qua kiểm tra, thi "
            "hành kỷ luật 09 đảng viên, xóa tên 03 đảng viên."
        ),
        [
            (
                "26 cuộc | Ủy ban Kiểm tra Đảng ủy xã tiến hành kiểm tra cuộc | party-inspections | actual "
                "= | 2020-2025 level"
            ),
            "15 cuộc | giám sát cuộc | party-supervisions | actual = | 2020-2025 level",
            (
                "9 đảng viên | thi hành kỷ luật đảng viên | party-members-disciplined | actual = | "
                "2020-2025 level"
            ),
            "3 đảng viên | xóa tên đảng viên | party-members-struck-off | actual = | 2020-2025 level",
        ],
        id="Ủy ban Kiểm tra Đảng ủy xã",
    ),
    pytest.param(
        (
            "Tỷ lệ diện tích gieo trồng áp dụng cơ giới hóa đạt 93%; giá trị thu được trên 1 ha đất "
            "nuôi trồng thủy sản 320 triệu đồng."
        ),
        [
            (
                "93 % | Tỷ lệ diện tích gieo trồng áp dụng cơ giới hóa | mechanisation-rate | actual = | "
                "2020-2025 level"
            ),
            (
                "320 triệu đồng | giá trị thu được trên 1 ha đất nuôi trồng thủy sản | "
                "aquaculture-value-per-hectare | actual = | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ diện tích gieo trồng áp",
    ),
    pytest.param(
        (
            "Đàn bò sữa 1.240 con, sản lượng sữa 15,6 tấn/ngày; đàn vịt 86.000 con, trứng gia cầm 21 "
            "triệu quả/năm."
        ),
        [
            "1240 con | Đàn bò sữa con | dairy-cattle-herd | actual = | 2020-2025 level",
            "15.6 tấn/ngày | sản lượng sữa | milk-output | actual = | 2020-2025 level",
            "86000 con | đàn vịt con | duck-flock | actual = | 2020-2025 level",
            "21 triệu quả/năm | trứng gia cầm triệu quả/năm | egg-output | actual = | 2020-2025 annual",
        ],
        id="Đàn bò sữa 1.240 con, sản lượng",
    ),
    pytest.param(
        (
            "Toàn xã gieo trồng được 1.925 ha lúa, đạt 103% kế hoạch; năng suất bình quân 64,3 tạ/ha; "
            "sản lượng lương thực có hạt 12.900 tấn."
        ),
        [
            "1925 ha | gieo trồng lúa | rice-area | actual = | 2020-2025 level",
            "103 % | gieo trồng lúa | rice-area | completion = | 2020-2025 level",
            "64.3 tạ/ha | năng suất lúa | rice-yield | actual = | 2020-2025 level",
            "12900 tấn | sản lượng lương thực có hạt | grain-output | actual = | 2020-2025 level",
        ],
        id="Toàn xã gieo trồng được 1.925 ha",
    ),
    pytest.param(
        (
            "Cây chủ lực gồm thanh long 420 ha, nho 65 ha, táo 38 ha; giá trị sản xuất đạt 240 triệu "
            "đồng/ha/năm."
        ),
        [
            "420 ha | Cây chủ lực gồm thanh long | dragon-fruit-area | actual = | 2020-2025 level",
            "65 ha | nho | - | actual = | 2020-2025 level",
            "38 ha | táo | - | actual = | 2020-2025 level",
            "240 triệu đồng/ha/năm | giá trị sản xuất | value-per-hectare | actual = | 2020-2025 level",
        ],
        id="Cây chủ lực gồm thanh long 420",
    ),
    pytest.param(
        "Diện tích cao su 2.140 ha, trong đó diện tích khai thác mủ 1.760 ha, năng suất 1,7 tấn/ha.",
        [
            "2140 ha | Diện tích cao su | rubber-area | actual = | 2020-2025 level",
            "1760 ha | diện tích khai thác mủ cao su | rubber-area-tapped | actual = | 2020-2025 level",
            "1.7 tấn/ha | năng suất cao su | rubber-yield | actual = | 2020-2025 level",
        ],
        id="Diện tích cao su 2.140 ha, trong",
    ),
    pytest.param(
        "Năm 2020 tỷ lệ tham gia BHXH tự nguyện mới đạt 1,1%, đến năm 2025 đạt 4,7% lực lượng lao động.",
        [
            (
                "1.1 % | tỷ lệ tham gia BHXH tự nguyện | voluntary-social-insurance-rate | actual = | 2020 "
                "level"
            ),
            (
                "4.7 % | tỷ lệ tham gia BHXH tự nguyện lực lượng lao động | voluntary-social-insurance-rate "
                "| actual = | 2025 level"
            ),
        ],
        id="Năm 2020 tỷ lệ tham gia BHXH",
    ),
    pytest.param(
        "Công an xã vận động giao nộp 28 khẩu súng tự chế, 146 viên đạn.",
        [
            "28 khẩu | khẩu súng tự chế | homemade-guns-collected | actual = | 2020-2025 level",
            "146 viên | viên đạn | - | actual = | 2020-2025 level",
        ],
        id="Công an xã vận động giao nộp",
    ),
    pytest.param(
        "Tổ chức tuyên truyền 96 buổi với 11.200 lượt người tham gia.",
        [
            (
                "96 buổi | Tổ chức tuyên truyền buổi tham gia | legal-dissemination-sessions | actual = | "
                "2020-2025 level"
            ),
            "11200 lượt người | lượt người tham gia | propaganda-participants | actual = | 2020-2025 level",
        ],
        id="Tổ chức tuyên truyền 96 buổi với",
    ),
    pytest.param(
        "Đảng ủy kiểm tra 8 cuộc đối với 14 chi bộ; giám sát 6 cuộc đối với 9 chi bộ, 12 đảng viên.",
        [
            "8 cuộc | Đảng ủy kiểm tra cuộc | party-inspections | actual = | 2020-2025 level",
            "14 chi bộ | chi bộ | party-organisations-inspected | actual = | 2020-2025 level",
            "6 cuộc | giám sát cuộc | party-supervisions | actual = | 2020-2025 level",
            "9 chi bộ | chi bộ | party-organisations-supervised | actual = | 2020-2025 level",
            "12 đảng viên | đảng viên | party-members-supervised | actual = | 2020-2025 level",
        ],
        id="Đảng ủy kiểm tra 8 cuộc đối",
    ),
    pytest.param(
        "- Giá trị sản xuất CN-TTCN: 640 tỷ đồng/NQ 600 tỷ đồng, đạt 106,7%.",
        [
            (
                "640 tỷ đồng | Giá trị sản xuất CN-TTCN | industrial-production-value | actual = | "
                "2020-2025 level"
            ),
            (
                "600 tỷ đồng | Giá trị sản xuất CN-TTCN | industrial-production-value | past_target = | "
                "2020-2025 level"
            ),
            (
                "106.7 % | Giá trị sản xuất CN-TTCN | industrial-production-value | completion = | "
                "2020-2025 level"
            ),
        ],
        id="Giá trị sản xuất CN-TTCN: 640 tỷ",
    ),
    pytest.param(
        "- Tỷ lệ hộ dân được sử dụng nước sạch: Nghị quyết 90%, kết quả 93,5%, vượt 3,5%.",
        [
            (
                "90 % | Tỷ lệ hộ dân được sử dụng nước sạch: Nghị quyết | clean-water-household-rate | "
                "past_target = | 2020-2025 level"
            ),
            (
                "93.5 % | Tỷ lệ hộ dân được sử dụng nước sạch: Nghị quyết | clean-water-household-rate | "
                "actual = | 2020-2025 level"
            ),
            (
                "3.5 % | Tỷ lệ hộ dân được sử dụng nước sạch: Nghị quyết | clean-water-household-rate | "
                "completion + | 2020-2025 level"
            ),
        ],
        id="Tỷ lệ hộ dân được sử dụng",
    ),
    pytest.param(
        (
            "Dư nợ tín dụng trên địa bàn đạt 1.230 tỷ đồng, tăng 46% so với đầu nhiệm kỳ; nguồn vốn huy "
            "động tại chỗ 870 tỷ đồng."
        ),
        [
            "1230 tỷ đồng | Dư nợ tín dụng trên địa bàn | outstanding-loans | actual = | 2020-2025 level",
            "46 % | Dư nợ tín dụng trên địa bàn | outstanding-loans | change + | 2020-2025 level",
            "870 tỷ đồng | nguồn vốn huy động tại chỗ | deposits-mobilised | actual = | 2020-2025 level",
        ],
        id="Dư nợ tín dụng trên địa bàn",
    ),
    pytest.param(
        "Năm 2021 tỷ lệ hộ nghèo là 7,2%, đến năm 2024 còn 2,3%.",
        [
            "7.2 % | tỷ lệ hộ nghèo | poverty-rate | actual = | 2021 level",
            "2.3 % | tỷ lệ hộ nghèo | poverty-rate | actual = | 2024 level",
        ],
        id="Năm 2021 tỷ lệ hộ nghèo là",
    ),
    pytest.param(
        "Thu ngân sách đạt 24,6 tỷ đồng, bằng 128% dự toán.",
        [
            "24.6 tỷ đồng | Thu ngân sách | local-budget-revenue | actual = | 2020-2025 level",
            "128 % | Thu ngân sách | local-budget-revenue | completion = | 2020-2025 level",
        ],
        id="Thu ngân sách đạt 24,6 tỷ đồng,",
    ),
]

OF_GOALS = [
    pytest.param(
        (
            "8. Giảm tỷ lệ tội phạm về trật tự xã hội 5%/năm; điều tra, xử lý tội phạm đạt trên 85%; "
            "95% trở lên khu dân cư đạt chuẩn an toàn về an ninh trật tự."
        ),
        [
            (
                "5 %/năm | tỷ lệ tội phạm về trật tự xã hội | crime-annual-reduction-rate | target - | "
                "2025-2030 annual"
            ),
            "85 % | xử lý tội phạm | criminal-case-clearance-rate | target > | 2030 level",
            (
                "95 % | khu dân cư đạt chuẩn an toàn về an ninh trật tự | security-standard-villages-rate | "
                "target >= | 2030 level"
            ),
        ],
        id="8. Giảm tỷ lệ tội phạm về",
    ),
    pytest.param(
        "12. Giải quyết việc làm cho trên 6.000 lao động trong cả nhiệm kỳ, bình quân 1.200 lao động/năm.",
        [
            "6000 lao động | Giải quyết việc làm lao động | jobs-created | target > | 2025-2030 cumulative",
            "1200 lao động/năm | Giải quyết việc làm lao động | jobs-created | target = | 2025-2030 annual",
        ],
        id="12. Giải quyết việc làm cho trên",
    ),
    pytest.param(
        (
            "15. Diện tích trồng mới cây ăn quả 350 ha, tái canh cà phê 200 ha; giữ ổn định diện tích "
            "lúa 1.150 ha."
        ),
        [
            "350 ha | Diện tích trồng mới cây ăn quả | fruit-tree-area | target = | 2030 level",
            "200 ha | tái canh cà phê | coffee-replanted-area | target = | 2030 level",
            "1150 ha | diện tích lúa | rice-area | target = | 2030 level",
        ],
        id="15. Diện tích trồng mới cây ăn",
    ),
    pytest.param(
        "- Mỗi năm vận động mới ít nhất 120 người tham gia BHXH tự nguyện.",
        [
            (
                "120 người | Mỗi năm vận động mới người tham gia BHXH tự nguyện | "
                "voluntary-social-insurance-participants | target >= | 2025-2030 annual"
            ),
        ],
        id="Mỗi năm vận động mới ít nhất",
    ),
]


@pytest.mark.parametrize(("text", "claims"), OF_RESULTS)
def test_results(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, RESULTS)] == claims


@pytest.mark.parametrize(("text", "claims"), OF_GOALS)
def test_goals(text: str, claims: list[str]) -> None:
    assert [worded_line(claim) for claim in claims_of(text, GOALS)] == claims
