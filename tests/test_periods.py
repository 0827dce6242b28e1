"""Times as reports write them."""

import pytest

from ingest.aspects import says_yearly
from ingest.folding import fold
from ingest.periods import find_periods

PERIODS = [
    pytest.param("trong năm 2024", ["2024"], id="a year"),
    pytest.param("đến cuối năm 2025", ["2025"], id="the end of a year"),
    pytest.param("giai đoạn 2021 - 2025", ["2021-2025"], id="years joined by a dash"),
    pytest.param("giai đoạn 2021–2025", ["2021-2025"], id="years joined by a long dash"),
    pytest.param("từ năm 2021 đến năm 2025", ["2021-2025"], id="years joined by words"),
    pytest.param("từ năm 2021 đến hết năm 2024", ["2021-2024"], id="to the end of a year"),
    pytest.param("các năm 2022, 2023 và 2024", ["2022-2024"], id="a list of years"),
    pytest.param("đến tháng 6/2025", ["2025-06"], id="a month"),
    pytest.param("đến ngày 30/6/2025", ["2025-06-30"], id="a day"),
    pytest.param("đến ngày 30-06-2025", ["2025-06-30"], id="a day with dashes"),
    pytest.param("năm 2020 là 5%, năm 2025 là 2%", ["2020", "2025"], id="two years apart"),
    pytest.param("1.987 trẻ", [], id="a count"),
    pytest.param("Nghị định 47/2020/NĐ-CP", [], id="a document"),
]

YEARLY = [
    pytest.param("hằng năm có 90%", True, id="hằng năm"),
    pytest.param("Hàng năm kết nạp", True, id="hàng năm"),
    pytest.param("mỗi năm tạo việc làm", True, id="mỗi năm"),
    pytest.param("tăng bình quân năm 5%", True, id="bình quân năm"),
    pytest.param("hằng năm qua", False, id="the years past"),
    pytest.param("năm 2025", False, id="one year"),
]


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_find_periods(text: str, periods: list[str]) -> None:
    assert [period.text for period in find_periods(fold(text))] == periods


@pytest.mark.parametrize(("text", "yearly"), YEARLY)
def test_every_year(text: str, yearly: bool) -> None:
    assert says_yearly(fold(text)) is yearly
