"""What a section speaks of: what was reached, or what is aimed at."""

import pytest

from ingest.contexts import read_context
from ontology.facts import Kind

CONTEXTS = [
    pytest.param(("I. KẾT QUẢ ĐẠT ĐƯỢC",), Kind.ACTUAL, id="results"),
    pytest.param(
        ("Phần thứ hai MỤC TIÊU, NHIỆM VỤ", "1. Về kinh tế"), Kind.TARGET, id="goals above a subject"
    ),
    pytest.param(
        ("PHẦN I KẾT QUẢ", "1. Thực hiện các chương trình mục tiêu quốc gia"), Kind.ACTUAL, id="a programme"
    ),
    pytest.param(("Kết quả thực hiện các mục tiêu Nghị quyết",), Kind.ACTUAL, id="results of goals"),
    pytest.param(("Phương hướng khắc phục hạn chế",), Kind.TARGET, id="a direction that mends faults"),
    pytest.param(("Nhiệm vụ, giải pháp", "Đánh giá tình hình"), Kind.ACTUAL, id="the innermost decides"),
    pytest.param(("Phần thứ hai NHIỆM KỲ 2025-2030", "II. Chỉ tiêu"), Kind.TARGET, id="the new term"),
    pytest.param(("ĐẠI HỘI NHIỆM KỲ 2020-2025", "Nhóm chỉ tiêu kinh tế"), Kind.ACTUAL, id="the past term"),
    pytest.param(("Hạn chế, khuyết điểm",), Kind.ACTUAL, id="faults"),
    pytest.param(("Các khâu đột phá",), Kind.TARGET, id="breakthroughs"),
    pytest.param((), Kind.ACTUAL, id="no heading"),
]


@pytest.mark.parametrize(("headings", "kind"), CONTEXTS)
def test_read_context(headings: tuple[str, ...], kind: Kind) -> None:
    assert read_context(headings).kind is kind
