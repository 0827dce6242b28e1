"""Each stored example answers on the real reports, with figures that stand in them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from graph.store import open_read_only
from queries.answers import answer
from queries.sources import LocalSource
from queries.text import load, names


@pytest.fixture(scope="module")
def real(real_store: Path) -> LocalSource:
    """The store of the real reports, to be asked."""
    return LocalSource(open_read_only(real_store))


BAC_YEN, MUONG_LA, MUONG_LAM = "xã Bắc Yên", "xã Mường La", "xã Mường Lầm"
SAID: Mapping[str, Mapping[str, str]] = {
    "ancestors": {"ancestor_label": "thị trấn Ít Ong", "within": "huyện Mường La", "extent": "whole"},
    "breakthrough-themes": {"theme_label": "Kết cấu hạ tầng", "term": "2025-2030", "bodies": "3"},
    "breakthroughs": {"commune_label": MUONG_LA, "scope_label": "thị trấn Ít Ong", "term": "2020-2025"},
    "breakthroughs-then-and-now": {"commune_label": MUONG_LA, "scope_label": "thị trấn Ít Ong"},
    "citation-network": {"commune_label": BAC_YEN, "document_label": "Nghị quyết 57-NQ/TW", "mentions": "3"},
    "citing-sentences": {"commune_label": BAC_YEN, "line": "461", "page": "9"},
    "co-citations": {"document_label": "Kết luận 21-KL/TW", "communes": "3"},
    "codes-changed-hands": {"code": "30886", "former_label": "xã Mong Thọ B", "new_label": "xã Thạnh Lộc"},
    "completions": {"commune_label": MUONG_LAM, "share": "351", "unit": "%", "period": "2020-2025"},
    "contradictions": {"commune_label": MUONG_LAM, "indicator_label": "Số tổ chức đảng được giám sát"},
    "coverage": {"indicator_label": "Thu ngân sách nhà nước trên địa bàn", "communes": "3"},
    "coverage-matrix": {"group_label": "Mặt trận Tổ quốc và đoàn thể", "commune_label": BAC_YEN},
    "documents-by-issuer": {"issuer": "Tỉnh ủy", "communes": "3"},
    "documents-of-one-commune": {"commune_label": BAC_YEN, "document_label": "Nghị quyết 57-NQ/TW"},
    "find-claims": {"commune_label": MUONG_LA, "subject_label": "xã Chiềng San", "figure": "9,94"},
    "former-district": {"district_label": "huyện Mường La", "new_label": "xã Mường Bú", "formers": "3"},
    "highest-targets": {"commune_label": BAC_YEN, "highest": "10", "unit": "%"},
    "issues": {"commune_label": MUONG_LA, "code": "breakthrough-count", "line": "543"},
    "key-tasks": {"commune_label": BAC_YEN, "scope_label": BAC_YEN, "term": "2025-2030", "ordinal": "1"},
    "left-out": {"commune_label": MUONG_LA, "indicator_label": "Số đảng viên được kiểm tra"},
    "lineage": {"former": "thị trấn Ít Ong", "commune_label": MUONG_LA, "legal_basis": "1681/NQ-UBTVQH15"},
    "longest-chains": {"unit_label": "phường Tô Hiệu", "forerunner_label": "phường Chiềng Lề"},
    "origins": {"commune_label": BAC_YEN, "predecessor": "xã Hồng Ngài", "effective": "2025-07-01"},
    "participations": {"resolution": "1654/NQ-UBTVQH15", "clause": "1", "new_name": "xã An Phú"},
    "party-members": {"commune_label": BAC_YEN, "members": "1827", "population": "21487"},
    "past-targets": {"subject_label": "huyện Bắc Yên", "goal": "700", "result": "802", "reached": "true"},
    "predecessor-claims": {"predecessor": "xã Song Pe", "commune_label": BAC_YEN},
    "results": {"subject_label": "xã Song Pe", "value": "19.79", "unit": "%"},
    "shared-documents": {"document_label": "Kết luận 21-KL/TW", "communes": "3", "date": "2021-10-25"},
    "slogans": {"commune_label": MUONG_LA, "line": "1634"},
    "split-units": {"former_label": "xã Phước Hưng", "former_within": "huyện An Phú", "pieces": "3"},
    "successors": {"successor_label": "xã Chiềng Lao", "within": "tỉnh Sơn La", "extent": "whole"},
    "targets": {"commune_label": MUONG_LAM, "comparator_label": "dưới", "target": "7", "line": "760"},
    "targets-already-reached": {"indicator_label": "Tỷ lệ che phủ rừng", "target": "36.8", "reached": "48"},
    "theme-matrix": {"commune_label": MUONG_LA, "term": "2020-2025", "theme_label": "Cải cách hành chính"},
    "unmapped-claims": {"example": "9.500 lao động"},
    "village-mergers": {"commune_label": MUONG_LAM, "before": "13", "after": "8", "line": "271"},
}


def test_every_example_is_checked() -> None:
    assert set(SAID) == set(names())


@pytest.mark.parametrize("name", names())
def test_an_example_answers_what_the_reports_say(real: LocalSource, name: str) -> None:
    found = answer(real, load(name), {})
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    assert any(SAID[name].items() <= row.items() for row in rows), rows[:5]
    assert len(set(found.rows)) == len(found.rows)
