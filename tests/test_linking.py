"""Linking tables: every row stays, and says which unit it means and how certain that is."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from ingest.legacy import CONVERTERS
from ontology.register import Edition, communes
from queries.matching.asked import Asked
from queries.matching.candidates import Reason
from tests.conftest import Command
from web.files import OutputError
from web.linking.linking import Columns, Summary, link_table, same_day
from web.linking.rows import COLUMNS, Certainty, link
from web.linking.tables import TableError, open_table, read_form

HEAD = ["xã", "huyện", "tỉnh", "ghi chú"]
ROWS = [
    ["xã Chiềng San", "Mường La", "Sơn La", "một"],
    ["TT. Ít Ong", "", "", 'hai; "ba", bốn'],
    ["Tân Lập", "", "", ""],
    ["xã Chiềng Sann", "Mường La", "Sơn La", "hai\ndòng"],
    ["Phường Điện Biên", "Ba Đình", "Hà Nội", ""],
    ["", "", "", "không tên"],
]
COLUMNS_OF_ROWS = Columns(name="xã", district="huyện", province="tỉnh")


def written(
    tmp_path: Path, rows: Sequence[Sequence[str]], *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    file = tmp_path / "table.csv"
    file.write_bytes(text.getvalue().encode(encoding))
    return file


def linked(
    file: Path, columns: Columns = COLUMNS_OF_ROWS, *, level: str = "commune", encoding: str | None = None
) -> tuple[Summary, list[dict[str, str]]]:
    out = file.with_name("linked.csv")
    summary = link_table(file, out, columns, level=level, encoding=encoding)
    with out.open(encoding="utf-8-sig", newline="") as opened:
        return summary, list(csv.DictReader(opened, delimiter=summary.form.delimiter))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_row_stays_as_it_was_whatever_its_form(tmp_path: Path, delimiter: str, encoding: str) -> None:
    file = written(tmp_path, [HEAD, *ROWS], delimiter=delimiter, encoding=encoding)
    summary, found = linked(file)
    assert [[row[name] for name in HEAD] for row in found] == ROWS
    assert (summary.form.delimiter, summary.rows, summary.unresolved, summary.split) == (delimiter, 6, 3, 1)
    assert [row["kg_certainty"] for row in found] == [
        "certain", "certain", "several", "doubtful", "certain", "unknown",
    ]  # fmt: skip
    marked = file.with_name("linked.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert marked == (encoding != "utf-8")


def test_a_certain_row_has_its_unit_and_what_that_is_now(tmp_path: Path) -> None:
    _summary, [first, *_rest, split, _last] = linked(written(tmp_path, [HEAD, *ROWS]))
    assert first["kg_iri"] == "https://w3id.org/communekg/unit/2024/03844"
    assert (first["kg_code"], first["kg_label"]) == ("03844", "xã Chiềng San")
    assert (first["kg_successor_code"], first["kg_extent"]) == ("03808", "whole")
    parts = split["kg_successor_iri"].split(" | ")
    assert len(parts) == len(split["kg_successor_label"].split(" | ")) > 1
    assert split["kg_extent"] == " | ".join(["part"] * len(parts))


def test_a_row_that_is_not_certain_has_no_unit_but_a_reason_and_candidates(tmp_path: Path) -> None:
    _summary, found = linked(written(tmp_path, [HEAD, *ROWS]))
    for row in (found[2], found[3], found[5]):
        assert row["kg_iri"] == row["kg_successor_iri"] == ""
        assert row["kg_reason"]
    assert "2024/03844 xã Chiềng San (Mường La, Sơn La)" in found[3]["kg_candidates"]
    assert found[5]["kg_candidates"] == ""


REASONS = [
    pytest.param(Asked(name="xã Tân Lập"), "province, district or date may decide", id="nothing but a name"),
    pytest.param(
        Asked(name="xã Tân Lập", date="2024"), "province or district may decide", id="a name and a year"
    ),
    pytest.param(
        Asked(name="thị trấn Ít Ong", province="Lai Châu"), "disagrees: province", id="another province"
    ),
    pytest.param(
        Asked(name="thị trấn Ít Ong", district="Mai Sơn"), "disagrees: district", id="another district"
    ),
    pytest.param(Asked(name="xã Ít Ong", code="1"), "disagrees: type, code", id="another type and code"),
    pytest.param(Asked(name="thị trấn Ít Ong", date="2026"), "disagrees: date", id="a day after its end"),
    pytest.param(Asked(name="thị trấn Ít Ong", province="Xyz"), "not understood: province", id="no province"),
    pytest.param(Asked(name="xã Ít Ong", province="Xyz"), "type, province (not understood)", id="both"),
    pytest.param(Asked(name="2024/03808"), "identifier", id="an identifier"),
]


@pytest.mark.parametrize(("asked", "words"), REASONS)
def test_the_reason_says_what_decides_or_what_would(asked: Asked, words: str) -> None:
    assert words in link(asked).cells[COLUMNS.index("reason")]


def test_a_date_may_be_a_column_or_one_day_for_all_rows(tmp_path: Path) -> None:
    file = written(tmp_path, [["name", "year"], ["xã Mường La", "2024"], ["xã Mường La", "2026"]])
    _summary, by_column = linked(file, Columns(name="name", date="year"))
    assert [row["kg_code"] for row in by_column] == ["", "03808"]
    _summary, by_day = linked(file, Columns(name="name", date="01/07/2025"))
    assert [row["kg_label"] for row in by_day] == ["xã Mường La"] * 2
    with pytest.raises(TableError, match=r"no column 'yesterday'; there are 'name', 'year'"):
        linked(file, Columns(name="name", date="yesterday"))


@pytest.mark.parametrize(
    "date", ["30/6/2025", "1998", "2025-07-01", "12.2026", "2025", "6/2025", "hôm qua", ""]
)
@pytest.mark.parametrize("name", ["xã Tân Lập", "thị trấn Ít Ong", "phường Ba Đình", "xã Mường La"])
def test_a_day_decides_as_any_other_on_which_the_same_lists_held(name: str, date: str) -> None:
    assert link(Asked(name=name, date=date)) == link(Asked(name=name, date=same_day(date)))


def test_codes_and_types_may_stand_in_columns_of_their_own(tmp_path: Path) -> None:
    file = written(tmp_path, [["mã", "tên", "loại"], ["3808", "Ít Ong", "TT"], ["3808", "Ít Ong", "P."]])
    summary, found = linked(file, Columns(name="tên", code="mã", type="loại"))
    assert [row["kg_certainty"] for row in found] == ["certain", "doubtful"]
    assert summary.reasons == {Reason.ONE_FITS: 1, Reason.DISAGREES: 1}


def test_a_level_keeps_communes_and_districts_apart(tmp_path: Path) -> None:
    file = written(tmp_path, [["name"], ["Mường La"]])
    for level, code in (("commune", "03808"), ("district", "120"), ("any", "")):
        _summary, [row] = linked(file, Columns(name="name"), level=level)
        assert row["kg_code"] == code


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("", "is empty", id="nothing"),
        pytest.param("\n\n", "is empty", id="empty lines"),
        pytest.param("name,b\nx,1\n", "no column 'xã'; there are 'name', 'b'", id="no such column"),
        pytest.param("xã,xã\nx,1\n", "2 columns 'xã'", id="the column twice"),
        pytest.param("xã,kg_iri\nx,1\n", "already: choose another --prefix", id="linked before"),
        pytest.param("xã,b\nx,1\ny,2,3\n", "row 2 has 3 cells and the head 2", id="a cell too many"),
        pytest.param(
            'xã,b\nx,"1\n' + "y" * 1_100_000, "quotation mark left open", id="an open quotation mark"
        ),
    ],
)
def test_a_table_that_cannot_be_read_is_told_what_to_do(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "table.csv"
    file.write_text(text, encoding="utf-8")
    out = tmp_path / "out.csv"
    with pytest.raises(TableError, match=problem) as raised:
        link_table(file, out, Columns(name="xã"))
    assert str(raised.value).startswith(str(file))
    assert not out.exists()
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("begin", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"], ids=["XLSX", "XLS"])
def test_a_workbook_is_to_be_saved_as_text(tmp_path: Path, begin: bytes) -> None:
    file = tmp_path / "table.xlsx"
    file.write_bytes(begin + bytes(100))
    with pytest.raises(TableError, match="save the sheet as CSV"):
        read_form(file)


def test_empty_cells_at_the_end_and_missing_ones_are_forgiven(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("xã,b\nÍt Ong,,,\n\nÍt Ong\n", encoding="utf-8")
    summary, found = linked(file, Columns(name="XÃ"))
    assert summary.rows == 2
    assert [row["kg_code"] for row in found] == ["03808", "03808"]


def test_a_letter_that_is_not_utf_8_far_down_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes("xã\n".encode() + "Ít Ong\n".encode() * 60_000 + b"\xff\n")
    with pytest.raises(TableError, match=r"line \d+: not valid utf-8"):
        linked(file, Columns(name="xã"))


def test_older_encodings_are_told_or_named(tmp_path: Path) -> None:
    by_name = tmp_path / "table.csv"
    by_name.write_bytes("xã;ghi chú\nÍt Ong;có\n".encode("cp1258", errors="ignore"))
    tcvn3 = next(name for name in CONVERTERS if name.startswith("TCVN3"))
    older = tmp_path / "older.csv"
    older.write_bytes("tªn;tØnh\nM­êng Bó;S¬n La\n".encode("cp1252"))
    summary, [row] = linked(older, Columns(name="tên", province="tỉnh", date="2024"), encoding="tcvn3")
    assert summary.form.name == tcvn3
    assert (row["tên"], row["kg_label"]) == ("Mường Bú", "xã Mường Bú")
    with pytest.raises(TableError, match="no such encoding"):
        linked(by_name, Columns(name="xã"), encoding="klingon")


def test_what_stood_there_stands_where_the_new_table_cannot_be_written(tmp_path: Path) -> None:
    file = written(tmp_path, [HEAD, *ROWS])
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError):
        link_table(file, tmp_path / "out" / "linked.csv", COLUMNS_OF_ROWS)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_rows_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    """A table is never held whole: the second row is broken, and the first has come by then."""
    file = written(tmp_path, [["a", "b"], ["1", "2"], ["3", "4", "5"]])
    with open_table(file, read_form(file)) as table:
        assert next(table.rows) == ["1", "2"]
        with pytest.raises(TableError):
            next(table.rows)


def test_the_register_itself_is_linked_whole(tmp_path: Path) -> None:
    units = communes(Edition.OLD)[::5]
    rows = [[unit.label, unit.district or "", unit.province, unit.key] for unit in units]
    summary, found = linked(written(tmp_path, [HEAD, *rows]))
    assert summary.certainties[Certainty.CERTAIN] == len(units)
    assert all(row["kg_iri"].endswith(row["ghi chú"]) for row in found)


def test_the_command_counts_and_says_by_its_status_whether_rows_are_left(
    communekg: Command, tmp_path: Path
) -> None:
    file = written(tmp_path, [HEAD, *ROWS])
    columns = ["--column", "xã", "--district", "huyện", "--province", "tỉnh", "--out", "linked.csv"]
    done = communekg("link", file, *columns, "--format", "json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert (told["rows"], told["certain"], told["unresolved"], told["split"]) == (6, 3, 3, 1)
    assert told["reasons"]["several-fit"] == 1
    all_certain = written(tmp_path, [HEAD, ROWS[0]])
    assert communekg("link", all_certain, *columns).returncode == 0
    failed = communekg("link", file, "--column", "x", "--out", "other.csv")
    assert (failed.returncode, failed.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "other.csv").exists()


def test_a_long_table_tells_how_far_it_has_come(communekg: Command, tmp_path: Path) -> None:
    file = written(tmp_path, [["xã"], *[["xã Ít Ong"]] * 100_001])
    done = communekg("link", file, "--column", "xã", "--out", "linked.csv")
    assert done.stderr == "100,000 rows\n"
    assert "rows" in done.stdout
