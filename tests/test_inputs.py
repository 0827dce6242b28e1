"""Bad input: one sentence with the file's name, exit status 2 (1 where some was done), no half store."""

import resource
import sqlite3
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.conftest import Command

OTHER = (
    "Quy chế hoạt động của câu lạc bộ cờ tướng gồm ba chương. Hội viên đóng góp 50.000 đồng mỗi quý; "
    "mỗi buổi sinh hoạt có ít nhất 8 bàn cờ, bàn của ai người ấy mang về.\n"
)


def _one_sentence(done: CompletedProcess[str], *words: str) -> str:
    """Check that a command failed with one sentence, under its progress, that has these words in it."""
    assert done.stdout == ""
    [line] = [line for line in done.stderr.splitlines() if not line.startswith("Reading ")]
    assert line.startswith("communekg: ")
    assert "Traceback" not in line
    assert [word for word in words if word not in line] == []
    return line


def _empty(folder: Path) -> Path:
    file = folder / "trống.txt"
    file.touch()
    return file


def _binary(folder: Path) -> Path:
    file = folder / "ảnh.txt"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    return file


def _unknown(folder: Path) -> Path:
    """Write bytes that are no UTF-8 and that spell no Vietnamese in any older encoding either."""
    file = folder / "lạ.txt"
    file.write_bytes("Größe, Öl und Süßes für Ärzte".encode("latin-1"))
    return file


def _no_reports(folder: Path) -> Path:
    (folder / "thư mục").mkdir()
    (folder / "thư mục" / "ghi chú.odt").write_text("không có báo cáo", encoding="utf-8")
    return folder / "thư mục"


def _no_commune(folder: Path) -> Path:
    file = folder / "cờ tướng.txt"
    file.write_text(OTHER * 40, encoding="utf-8")
    return file


def _missing(folder: Path) -> Path:
    return folder / "không có.txt"


BAD = [
    pytest.param(_empty, "is empty", id="an empty file"),
    pytest.param(_binary, "is a binary file", id="a binary file named .txt"),
    pytest.param(_unknown, "save the file as UTF-8", id="a file in an encoding that nobody knows"),
    pytest.param(_no_reports, "has no report", id="a folder without reports"),
    pytest.param(_no_commune, "no commune is recognised", id="a text about something else"),
    pytest.param(_missing, "No such file", id="a file that is not there"),
]


@pytest.mark.parametrize(("make", "problem"), BAD)
@pytest.mark.parametrize("command", ["build", "ingest", "annotations"])
def test_bad_input_is_one_sentence_and_leaves_nothing(
    communekg: Command, tmp_path: Path, make: Callable[[Path], Path], problem: str, command: str
) -> None:
    given = make(tmp_path)
    before = set(tmp_path.rglob("*"))
    options = {"build": ("--store", "kho"), "ingest": (), "annotations": ("--out", "kho")}[command]
    done = communekg(command, given, *options)
    assert done.returncode == 2
    # A folder is no report, which `ingest` says before it looks into it.
    _one_sentence(done, str(given), "directory" if command == "ingest" and given.is_dir() else problem)
    assert set(tmp_path.rglob("*")) == before


def test_a_mixture_builds_the_good_ones_and_says_which_failed(
    communekg: Command, tmp_path: Path, samples: Path
) -> None:
    bad = [_empty(tmp_path), _unknown(tmp_path), _no_commune(tmp_path)]
    done = communekg("build", *bad, samples / "vi-du.txt", "--store", "kho", "--format", "json")
    assert done.returncode == 1
    sentences = [line for line in done.stderr.splitlines() if line.startswith("communekg: ")]
    assert [file for file in bad if not any(str(file) in line for line in sentences)] == []
    assert len(sentences) == len(bad)
    assert '"reports": 1,' in done.stdout
    assert [file.name for file in (tmp_path / "kho" / "facts").iterdir()] == ["vi-du.jsonl"]


def test_a_report_that_became_bad_keeps_its_former_graph(
    communekg: Command, built: Path, tmp_path: Path
) -> None:
    before = communekg("export", "--report", "vi-du").stdout
    (tmp_path / "vi-du.txt").touch()
    assert communekg("build", "vi-du.txt", "--store", built).returncode == 2
    assert communekg("export", "--report", "vi-du").stdout == before


def test_a_folder_of_another_program_is_left_alone(communekg: Command, tmp_path: Path, samples: Path) -> None:
    folder = tmp_path / "sổ sách"
    folder.mkdir()
    with sqlite3.connect(folder / "ledger.db") as database:
        database.execute("CREATE TABLE entry (amount INTEGER)")
    before = {file: file.read_bytes() for file in folder.iterdir()}
    done = communekg("build", samples / "vi-du.txt", "--store", folder)
    assert done.returncode == 2
    _one_sentence(done, "sổ sách", "name a new or an empty one")
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


@pytest.mark.parametrize("command", [["query", "targets"], ["check"], ["export"], ["serve"]])
def test_a_store_that_is_not_there_is_named_with_the_remedy(communekg: Command, command: list[str]) -> None:
    done = communekg(*command, "--store", "chưa có")
    assert done.returncode == 2
    _one_sentence(done, "chưa có", "communekg build")


def test_a_store_that_is_a_file_is_named(communekg: Command, tmp_path: Path, samples: Path) -> None:
    (tmp_path / "tệp").write_text("một tệp", encoding="utf-8")
    done = communekg("build", samples / "vi-du.txt", "--store", "tệp")
    assert done.returncode == 2
    _one_sentence(done, "tệp")
    assert (tmp_path / "tệp").read_text(encoding="utf-8") == "một tệp"


def _limit_files(size: int) -> Callable[[], None]:
    """Let no file of the process grow beyond ``size`` bytes: a write beyond it fails as on a full disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


# So much fits on the disk, of the facts of one report: not all of them; all of them, but no triples.
SIZES = [pytest.param(0.5, id="while facts are written"), pytest.param(1.1, id="while triples are written")]


@pytest.mark.parametrize("share", SIZES)
def test_a_disk_that_fills_leaves_no_half_store(
    communekg: Command, tmp_path: Path, samples: Path, share: float
) -> None:
    size = int(len(communekg("ingest", samples / "vi-du.txt").stdout.encode()) * share)
    done = communekg("build", samples / "vi-du.txt", "--store", "kho", limit=_limit_files(size))
    assert done.returncode == 2
    last = done.stderr.splitlines()[-1]
    assert last.startswith("communekg: kho")
    assert "Traceback" not in done.stderr
    assert "what it held before" not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("share", SIZES)
def test_a_disk_that_fills_leaves_a_built_store_as_it_was(
    communekg: Command, built: Path, tmp_path: Path, samples: Path, share: float
) -> None:
    before = communekg("export", "--report", "vi-du").stdout
    report = tmp_path / "mới.txt"
    report.write_bytes((samples / "vi-du.txt").read_bytes())
    size = int(len(communekg("ingest", report).stdout.encode()) * share)
    assert communekg("build", report, "--store", built, limit=_limit_files(size)).returncode == 2
    assert communekg("export", "--report", "vi-du").stdout == before
    assert "xã Ví Dụ" in communekg("query", "origins").stdout


def test_an_output_that_cannot_be_written_is_one_sentence(sample_store: Path, communekg: Command) -> None:
    script = ["query", "targets", "--store", str(sample_store)]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = communekg(*script, stdout=full)
    assert done.returncode == 2
    assert done.stderr == "communekg: standard output: No space left on device\n"
