"""Whatever is in a file: facts that quote it or a sentence that refuses it, and that in linear time."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.document import Document, read_document
from ingest.layouts import Layout
from ingest.pipeline import extract
from ingest.report import MEDIA_TYPES, read_report
from ontology.errors import ReportError
from ontology.facts import Issue
from tests.perturbations import document_of
from tests.report_files import SAMPLE, WRITERS
from tests.timing import processor_seconds, some_time

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
TEXTS = [file.read_text(encoding="utf-8") for file in SAMPLES]
OPENING = (
    "ĐẢNG BỘ XÃ VÍ DỤ\nBÁO CÁO CHÍNH TRỊ TRÌNH ĐẠI HỘI ĐẢNG BỘ XÃ VÍ DỤ LẦN THỨ I, NHIỆM KỲ 2025-2030\n\n"
)

slow = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# What reports are made of, so that generated text meets the rules and not only their refusals.
_WORDS_OF_REPORTS = """
xã thị trấn phường bản thôn Mường La Ví Dụ Đảng bộ Tỉnh ủy đảng viên hộ nghèo tỷ lệ đạt còn
giảm tăng từ đến trên dưới khoảng gần ít nhất năm nhiệm kỳ 2025 2020-2025 2025-2030 2030 % ha
tỷ đồng triệu đồng/người/năm tấn km2 m2 5 12,5 6.023 1.234.567 21/27 8-10 276/225 ≥ > < ~ ( ) [
] “ ” " : ; , . - – + * • / | … 1. 1.1. (1) a) I- II. A. Phần thứ nhất PHẦN THỨ HAI Biểu 01 TT
STT Chỉ tiêu ĐVT Kết quả Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị khâu đột phá
Một là Trang 5 - 5 - cũ trong đó gồm và so với kế hoạch mục tiêu phấn đấu hằng năm bình quân
sáp nhập thành lập diện tích dân số người 1* 2 chú thích Nơi nhận
"""
PIECES = st.sampled_from(_WORDS_OF_REPORTS.split())
SPACES = st.sampled_from([" ", " ", " ", "\n", "\n\n", "  ", "\t", "\f", "\u00a0", "", "\r\n", "\u200b"])
WORDS = st.lists(st.tuples(PIECES, SPACES), max_size=120).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
LETTERS = st.text(
    st.characters(
        codec="utf-8", categories=("L", "M", "N", "P", "S", "Z", "Cc", "Cf"), exclude_characters="\x00"
    ),
    max_size=300,
)


def check(document: Document) -> None:
    """Demand of a document and its facts what always holds."""
    for passage in document.passages:
        assert document.text[passage.start : passage.end] == passage.text
        assert len(passage.folded) == len(passage.text)
        assert passage.text == passage.text.strip()
    for fact in extract(document):
        if isinstance(fact, Issue) and fact.evidence is None:
            continue
        span = fact.evidence
        assert span is not None
        assert document.text[span.start : span.end] == span.quote
        begin, end = document.origin(span.start, span.end)
        assert 0 <= begin < end <= len(document.raw)
        assert 1 <= span.line <= document.source.lines


@slow
@given(WORDS, st.sampled_from(Layout))
def test_text_of_the_words_of_reports(text: str, layout: Layout) -> None:
    check(document_of(OPENING + text, layout))


@slow
@given(LETTERS, st.sampled_from(Layout))
def test_text_of_any_letters(text: str, layout: Layout) -> None:
    check(document_of(OPENING + text, layout))


@settings(slow, max_examples=40)
@given(st.sampled_from(TEXTS), st.integers(0, 12_000), st.integers(0, 12_000))
def test_reports_cut_anywhere(text: str, begin: int, length: int) -> None:
    check(document_of(text[begin : begin + length]))


@settings(slow, max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(TEXTS), st.integers(0, 9000), st.integers(1, 1500)), min_size=2, max_size=6
    )
)
def test_pieces_of_reports_one_behind_the_other(pieces: list[tuple[str, int, int]]) -> None:
    check(document_of(OPENING + "".join(text[begin : begin + length] for text, begin, length in pieces)))


@settings(slow, max_examples=30)
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_reports_with_lines_in_any_order(text: str, order: random.Random) -> None:
    lines = text.split("\n")
    order.shuffle(lines)
    check(document_of(OPENING + "\n".join(lines)))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The bytes of a sample in each format."""
    folder = tmp_path_factory.mktemp("files")
    found = {".txt": SAMPLE.read_bytes()}
    for suffix, write in WRITERS.items():
        write(folder / f"vi-du{suffix}")
        found[suffix] = (folder / f"vi-du{suffix}").read_bytes()
    return found


def _read(folder: Path, suffix: str, data: bytes) -> None:
    """Read bytes as a file: what is read must hold, what is refused must be refused in a sentence."""
    file = folder / f"r{suffix}"
    file.write_bytes(data)
    refusal = ""
    try:
        check(read_document(read_report(file)))
    except ReportError as error:
        refusal = str(error)
    assert "\n" not in refusal


once = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("suffix", sorted(MEDIA_TYPES))
@once
@given(data=st.binary(max_size=2000))
def test_random_bytes(tmp_path: Path, suffix: str, data: bytes) -> None:
    _read(tmp_path, suffix, data)


@pytest.mark.parametrize("suffix", sorted(MEDIA_TYPES))
@once
@given(st.data())
def test_files_with_bytes_changed_and_cut_off(
    tmp_path: Path, files: dict[str, bytes], suffix: str, data: st.DataObject
) -> None:
    whole = bytearray(files[".html" if suffix == ".htm" else suffix])
    for _ in range(data.draw(st.integers(0, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    _read(tmp_path, suffix, bytes(whole[: data.draw(st.integers(0, len(whole)))]))


@pytest.mark.parametrize("suffix", sorted(MEDIA_TYPES))
def test_files_of_one_format_under_the_name_of_another(
    tmp_path: Path, files: dict[str, bytes], suffix: str
) -> None:
    for data in files.values():
        _read(tmp_path, suffix, data)


ADVERSARIES = [
    pytest.param("1", id="digits"),
    pytest.param("1.", id="digits and points"),
    pytest.param("1,", id="digits and commas"),
    pytest.param("1/", id="digits and strokes"),
    pytest.param("5 % ", id="values"),
    pytest.param(".", id="points"),
    pytest.param(",", id="commas"),
    pytest.param("(", id="open brackets"),
    pytest.param(")", id="closed brackets"),
    pytest.param("()", id="brackets"),
    pytest.param(" ", id="spaces"),
    pytest.param("\n", id="empty lines"),
    pytest.param("A", id="capitals"),
    pytest.param("Á", id="capitals with marks"),
    pytest.param("Mường ", id="names"),
    pytest.param("xã Mường, ", id="units"),
    pytest.param("xã ", id="types of units"),
    pytest.param("a", id="one word"),
    pytest.param("- ", id="dashes"),
    pytest.param("\n- a", id="items"),
    pytest.param("\n1. Ấp", id="labels"),
    pytest.param("\n\n1 Ấp", id="lines like footnotes"),
    pytest.param("\nẤp1", id="lines with marks"),
    pytest.param("\n5\n", id="page numbers"),
    pytest.param("“", id="quotes"),
    pytest.param("Nghị quyết số ", id="documents without numbers"),
    pytest.param("57-NQ/TW ", id="numbers of documents"),
    pytest.param("ngày 1/1/2025 ", id="dates"),
    pytest.param("Biểu 01\n", id="titles of tables"),
    pytest.param("1 Số hộ % 5 ", id="rows"),
    pytest.param("từ 5 đến ", id="ranges"),
    pytest.param("đạt 5% so với ", id="comparisons"),
    pytest.param("trong đó ", id="parts"),
    pytest.param("khâu đột phá: ", id="breakthroughs"),
    pytest.param("xã Một sáp nhập với ", id="mergers"),
    pytest.param("a\u0301", id="letters in pieces"),
    pytest.param("\u200b", id="marks without a width"),
    pytest.param("\t", id="tabs"),
    pytest.param("\t1\t", id="cells"),
]


def _linear(seconds: Callable[[int], float], size: int) -> bool:
    """Tell whether four times as much takes less than eight times as long."""
    seconds(1000)
    return some_time(lambda: seconds(4 * size) < 8 * seconds(size) + 0.2)


@pytest.mark.parametrize("piece", ADVERSARIES)
def test_text_made_to_be_slow_takes_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = OPENING + piece * (size // len(piece))
        return processor_seconds(lambda: list(extract(document_of(text))))

    assert _linear(seconds, 12_000)


MARKUP: list[object] = [
    pytest.param(".md", lambda n: "*" * n, id="stars"),
    pytest.param(".md", lambda n: "[" * n, id="open brackets of links"),
    pytest.param(".md", lambda n: "[^1]" * (n // 4), id="footnotes"),
    pytest.param(".md", lambda n: "|" * n, id="strokes"),
    pytest.param(".md", lambda n: "| a |\n|---|\n" * (n // 12), id="tables"),
    pytest.param(".md", lambda n: "+--+\n" * (n // 5), id="borders"),
    pytest.param(".md", lambda n: "-- --\n" * (n // 6), id="rows of dashes"),
    pytest.param(".md", lambda n: "<" * n, id="open tags"),
    pytest.param(".md", lambda n: "<!--" * (n // 4), id="comments that nobody closes"),
    pytest.param(".md", lambda n: "\\" * n, id="backslashes"),
    pytest.param(".md", lambda n: "~^" * (n // 2), id="superscripts"),
    pytest.param(".md", lambda n: "&a" * (n // 2), id="entities"),
    pytest.param(".html", lambda n: "<p>a" * (n // 4), id="paragraphs"),
    pytest.param(".html", lambda n: "<span>" * (n // 6), id="elements within one another"),
    pytest.param(".html", lambda n: "<table><tr><td>" * (n // 15), id="tables within one another"),
    pytest.param(".html", lambda n: "<tr><td rowspan=99 colspan=99>1" * (n // 31), id="cells over many"),
    pytest.param(".html", lambda n: "<" * n, id="open brackets"),
    pytest.param(".html", lambda n: "<li>" * (n // 4), id="items"),
]


@pytest.mark.parametrize(("suffix", "make"), MARKUP)
def test_markup_made_to_be_slow_takes_linear_time(
    tmp_path: Path, suffix: str, make: Callable[[int], str]
) -> None:
    def seconds(size: int) -> float:
        file = tmp_path / f"r{suffix}"
        file.write_text(OPENING + make(size), encoding="utf-8")
        return processor_seconds(lambda: list(extract(read_document(read_report(file)))))

    assert _linear(seconds, 30_000)
