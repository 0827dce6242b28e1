"""Rows of tables whose cells a converter has flattened."""

import pytest

from tests.phrasings import claims_of, line

PAST = (
    "Biểu 01\nBIỂU CÁC CHỈ TIÊU ĐẠI HỘI XÃ TÂN LẬP, NHIỆM KỲ 2020-2025\nTT Chỉ tiêu Đơn vị tính\n"
    "Chỉ tiêu NQ Đại hội\nKết quả thực hiện\nĐánh giá\nI Nhóm chỉ tiêu về kinh tế\n"
)
NEW = (
    "Phụ lục 2\nCHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025-2030\n"
    "STT Chỉ tiêu Đơn vị tính Mục tiêu đến 2030 Ghi chú\nI Về kinh tế\n"
)
YEARS = "Bảng 3\nCÁC CHỈ TIÊU PHÁT TRIỂN\nTT Chỉ tiêu ĐVT Thực hiện 2020 Ước thực hiện 2025 Mục tiêu 2030\n"

ROWS = [
    pytest.param(
        PAST + "1 Thu ngân sách trên địa bàn Tỷ đồng 1,2 1,5 Vượt\n",
        ["1.2 Tỷ đồng | xã Tân Lập | 2020-2025 level | past_target =",
         "1.5 Tỷ đồng | xã Tân Lập | 2020-2025 level | actual ="],
        id="goal and result",
    ),
    pytest.param(
        PAST + "1 Diện tích lúa ha 560 610 Vượt\n2 Kết nạp đảng viên Đảng viên >30 42 Vượt\n",
        ["560 ha | xã Tân Lập | 2020-2025 level | past_target =",
         "610 ha | xã Tân Lập | 2020-2025 level | actual =",
         "30 Đảng viên | xã Tân Lập | 2020-2025 level | past_target >",
         "42 Đảng viên | xã Tân Lập | 2020-2025 level | actual ="],
        id="two rows, a bound before the goal",
    ),
    pytest.param(
        PAST
        + "1\nTỷ lệ dân số dùng nước hợp vệ\nsinh % 95 100 Vượt\n"
        + "2\nTỷ lệ hộ nghèo giảm bình quân % 3-4 4,5 Vượt\n",
        ["95 % | xã Tân Lập | 2020-2025 level | past_target =",
         "100 % | xã Tân Lập | 2020-2025 level | actual =",
         "3..4 % | xã Tân Lập | 2020-2025 annual | past_target range",
         "4.5 % | xã Tân Lập | 2020-2025 annual | change -"],
        id="numbers on lines of their own, a name that wraps, a range",
    ),
    pytest.param(
        PAST + "1 Tỷ lệ trẻ được tiêm chủng đạt 95% trở lên % 95 97 Vượt\n",
        ["95 % | xã Tân Lập | 2020-2025 level | past_target >=",
         "95 % | xã Tân Lập | 2020-2025 level | past_target =",
         "97 % | xã Tân Lập | 2020-2025 level | actual ="],
        id="a goal in the name is a claim too",
    ),
    pytest.param(
        PAST + "1 Sản phẩm OCOP Sản phẩm 1 0 K\nđạt\n2 Tỷ lệ che phủ rừng % 48 38 Không đạt\n",
        ["1 Sản phẩm | xã Tân Lập | 2020-2025 level | past_target =",
         "0 Sản phẩm | xã Tân Lập | 2020-2025 level | actual =",
         "48 % | xã Tân Lập | 2020-2025 level | past_target =",
         "38 % | xã Tân Lập | 2020-2025 level | actual ="],
        id="a verdict that wraps",
    ),
    pytest.param(
        NEW + "1 Thu ngân sách trên địa bàn Tỷ đồng 8,5\n2 Tổng đàn gia súc Con 18.000\n",
        ["8.5 Tỷ đồng | xã Đông Bình | 2030 level | target =",
         "18000 Con | xã Đông Bình | 2030 level | target ="],
        id="one column of goals",
    ),
    pytest.param(
        NEW + "1 Tổ chức đảng hoàn thành tốt nhiệm vụ hằng năm % ≥ 90 Trong đó ≥ 20% hoàn thành xuất sắc\n",
        ["90 % | xã Đông Bình | 2025-2030 annual | target >=",
         "20 % | xã Đông Bình | 2025-2030 annual | target >="],
        id="a bound, and a number in the note",
    ),
    pytest.param(
        NEW + "1 Doanh nghiệp, hợp tác xã Đơn vị Duy trì 03 HTX; thành lập mới 02 HTX\n",
        ["3 HTX | xã Đông Bình | 2030 level | target =", "2 HTX | xã Đông Bình | 2030 level | target ="],
        id="a cell of words",
    ),
    pytest.param(
        NEW
        + "1 Tỷ trọng nông nghiệp % Dưới 45\n2 Lao động qua đào tạo % 70 trở lên\n"
        + "3 Hộ nghèo Hộ Không quá 60\n",
        ["45 % | xã Đông Bình | 2030 level | target <",
         "70 % | xã Đông Bình | 2030 level | target >=",
         "60 Hộ | xã Đông Bình | 2030 level | target <="],
        id="bounds in words",
    ),
    pytest.param(
        YEARS + "1 Kết nạp đảng viên mới hằng năm Đảng viên 31 38 40 - 45\n",
        ["31 Đảng viên | xã Đông Bình | 2020 level | actual =",
         "38 Đảng viên | xã Đông Bình | 2025 level | actual =",
         "40..45 Đảng viên | xã Đông Bình | 2025-2030 annual | target range"],
        id="a result of one year of what is done every year",
    ),
    pytest.param(
        YEARS + "1 Thu nhập bình quân Triệu đồng 32 55 90\n",
        ["32 Triệu đồng | xã Đông Bình | 2020 level | actual =",
         "55 Triệu đồng | xã Đông Bình | 2025 level | actual =",
         "90 Triệu đồng | xã Đông Bình | 2030 level | target ="],
        id="columns of years",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), ROWS)
def test_rows(text: str, claims: list[str]) -> None:
    assert [line(claim) for claim in claims_of(text)] == claims


def test_a_row_quotes_its_cells_and_says_that_it_is_a_table() -> None:
    first, second = claims_of(PAST + "1 Thu ngân sách trên địa bàn Tỷ đồng 1,2 1,5 Vượt\n")
    assert first.table
    assert second.table
    assert first.wording == second.wording == "Thu ngân sách trên địa bàn"
    assert second.evidence.quote == "Thu ngân sách trên địa bàn Tỷ đồng 1,2 1,5"
    assert second.evidence.section == "Biểu 01 / I"
