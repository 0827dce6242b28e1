"""What the vocabulary does not cover, as the command shows it."""

import json
from pathlib import Path

from click.testing import CliRunner

from web.cli import cli

REPORT = """ĐẢNG BỘ XÃ ĐÔNG BÌNH
BÁO CÁO CHÍNH TRỊ
trình Đại hội đại biểu Đảng bộ xã Đông Bình lần thứ I, nhiệm kỳ 2025 - 2030

I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025

Nuôi 14 con đà điểu. Nuôi thêm 9 con đà điểu. Tỷ lệ hộ nghèo còn 3,2%.
"""


def test_phrases_without_indicator_are_counted(tmp_path: Path) -> None:
    (tmp_path / "dong-binh.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    result = CliRunner().invoke(cli, ["coverage", str(tmp_path), "--format", "json"], standalone_mode=False)
    rows = json.loads(result.stdout)
    assert [(row["lacks"], row["unit"]) for row in rows] == [("indicator", "animal")] * len(rows)
    assert sum(int(row["count"]) for row in rows) == 2
    assert "1 of 3 claims have an indicator" in result.stderr
    assert "empty.txt" in result.stderr
    assert result.return_value == 1


def test_what_has_no_theme_is_shown(tmp_path: Path) -> None:
    chosen = "Đại hội chọn 2 khâu đột phá: (1) Làm đường giao thông; (2) Việc cần làm ngay.\n"
    (tmp_path / "dong-binh.txt").write_text(
        f"{REPORT}\nII. MỤC TIÊU NHIỆM KỲ 2025 - 2030\n\n{chosen}", "utf-8"
    )
    result = CliRunner().invoke(cli, ["coverage", str(tmp_path), "--format", "json"], standalone_mode=False)
    themeless = [row["phrase"] for row in json.loads(result.stdout) if row["lacks"] == "theme"]
    assert themeless == ["Việc cần làm ngay"]
    assert "1 of 2 breakthroughs and key tasks a theme" in result.stderr
