"""Numbers that measure nothing stay out; those beside them stay in."""

import pytest

from tests.phrasings import RESULTS, claims_of

NO_CLAIMS = [
    "Chào mừng kỷ niệm 80 năm Ngày Quốc khánh, 35 năm đổi mới quê hương.",
    "Thực hiện Nghị quyết số 19-NQ/TW ngày 16/6/2022, Quyết định 1719/QĐ-TTg và Nghị định 47/2020/NĐ-CP.",
    "Quốc lộ 6 và tỉnh lộ 109 đi qua địa bàn; đường ĐT.825 đã được nâng cấp.",
    "Tổ 5, Tiểu khu 3, Khu phố 12 và thôn 7 được tuyên dương.",
    "Hoàn thành phổ cập giáo dục mức độ 3; cung cấp dịch vụ công mức độ 3, 4.",
    "Hưởng ứng ngày 18/11, tháng 7/2025, quý III/2024, đại hội lần thứ 12 khai mạc lúc 7 giờ.",
    "Công nghiệp 4.0, công nghệ 5G và dịch Covid-19 đều được đề cập (10/10/1975 - 10/10/2025).",
    "Bộ đội biên phòng Đồn 345 đóng quân gần bến.",
    "Nhà máy thủy điện Sông Đà 2 và Trạm bơm Vân Đình 1 vận hành tốt.",
    "Xem Biểu số 01, 02 và Phụ lục số 03 kèm theo báo cáo.",
    "Điều 12, khoản 3 và điểm b khoản 4 Luật Đất đai năm 2024.",
    "Mô hình chính quyền địa phương 02 cấp vận hành từ ngày 1/7/2025.",
    'Phong trào "3 không, 2 sạch", phương châm "4 tại chỗ".',
    "Trẻ 5 tuổi, học sinh lớp 12, trình độ học vấn phổ thông 12/12.",
    "Nghị quyết Trung ương 4 khóa XII và Kết luận 21 được quán triệt.",
    "Giai đoạn 2021 - 2025, tầm nhìn đến năm 2030.",
    "Hội đồng nhân dân khóa XX, nhiệm kỳ 2021 - 2026, kỳ họp thứ 5.",
    "Sáu tháng đầu năm 2025 và 6 tháng cuối năm.",
    "Đạt tiêu chí số 2 về giao thông và tiêu chí 17 về môi trường.",
    "Đề án 06 và Chương trình 135 tiếp tục được triển khai.",
    "Được sáp nhập từ các phường 2, 4, 11 và 12 thuộc quận 6 cũ.",
    "Nhập các phường 1, 3, Tân Định và một phần phường 5.",
    "Phát động xây dựng chi bộ 4 tốt, đảng bộ 4 tốt.",
]

ONE_CLAIM = [
    pytest.param("Tổng số 550 người tham gia.", "550", id="a total is no serial number"),
    pytest.param("Quy mô dân số 6.291 người.", "6291", id="population is no serial number"),
    pytest.param("Đại hội lần thứ 3 có 120 đại biểu.", "120", id="the count beside an ordinal"),
    pytest.param("Quốc lộ 6 được mở rộng 12,5 km.", "12.5", id="the length of a numbered road"),
    pytest.param("Năm 2024 tiếp 1.987 lượt khách.", "1987", id="a count that could be a year"),
    pytest.param("Có 1987 trẻ đến lớp.", "1987", id="a count printed like a year"),
    pytest.param("Phường 5 có 45 tổ dân phố.", "45", id="the count of a ward with a number"),
    pytest.param("Toàn phường 12 khu phố.", "12", id="a whole ward has no number"),
    pytest.param("Tổ 5 có 45 hộ.", "45", id="the count of a numbered group"),
    pytest.param("Thu ngân sách 5 năm 276 triệu đồng.", "276", id="a span of years is no count"),
    pytest.param("Chỉnh trang 46 tuyến hẻm.", "46", id="trang is a page only as a word of its own"),
    pytest.param("Đã thi hành kỷ luật 03 đảng viên.", "3", id="kỷ luật is no law"),
    pytest.param("Thu nhập trên 1 ha đạt 145 triệu đồng.", "145", id="the one of a rate"),
    pytest.param("Đạt100% kế hoạch.", "100", id="a slip of the key"),
    pytest.param("Tổ chức 04 Ngày hội việc làm.", "4", id="a festival is no day"),
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_no_claim(text: str) -> None:
    assert claims_of(text, RESULTS) == []


@pytest.mark.parametrize(("text", "value"), ONE_CLAIM)
def test_one_claim(text: str, value: str) -> None:
    assert [f"{claim.value.normalize():f}" for claim in claims_of(text, RESULTS)] == [value]
