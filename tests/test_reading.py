"""The text of a report cut where facts begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.documents import SpanRow
from web.reading import cut, is_read_from

TEXT = "I. KẾT QUẢ\nTỷ lệ hộ nghèo còn 10%, giảm 5% so với năm 2020.\nHết."


def _span(start: int, end: int, thing: str = "a") -> SpanRow:
    return SpanRow(
        thing=thing,
        type="t",
        label=None,
        about=None,
        passage=f"p/{thing}",
        start=start,
        end=end,
        line=1,
        page=None,
    )


def test_a_line_is_cut_where_facts_begin_and_end() -> None:
    spans = [_span(11, 33, "whole"), _span(30, 33, "figure")]
    heading, line, last = cut(TEXT, spans)
    assert [(piece.text, [span.thing for span in piece.spans]) for piece in line.pieces] == [
        ("Tỷ lệ hộ nghèo còn ", ["whole"]),
        ("10%", ["figure", "whole"]),
        (", giảm 5% so với năm 2020.", []),
    ]
    assert [[span.thing for span in piece.begins] for piece in line.pieces] == [["whole"], ["figure"], []]
    assert (heading.depth, line.depth, last.text) == (1, 0, "Hết.")


def test_anchors_name_lines_in_order() -> None:
    assert [line.anchor for line in cut(TEXT, [])] == ["l-1", "l-2", "l-3"]


@given(
    st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(1, 30)), max_size=8),
)
def test_nothing_of_the_text_is_lost(places: list[tuple[int, int]]) -> None:
    spans = [
        _span(start, min(start + length, len(TEXT)), str(number))
        for number, (start, length) in enumerate(places)
        if start < len(TEXT)
    ]
    lines = list(cut(TEXT, spans))
    assert "\n".join(line.text for line in lines) == TEXT
    seen = {span.thing for line in lines for piece in line.pieces for span in piece.spans}
    assert seen >= {span.thing for span in spans if TEXT[span.start : span.end].strip("\n")}


@pytest.mark.parametrize(
    ("end", "fits"), [pytest.param(len(TEXT), True, id="to its end"), pytest.param(999, False, id="beyond")]
)
def test_spans_of_another_build_are_noticed(end: int, fits: bool) -> None:
    assert is_read_from(TEXT, [_span(3, end)]) is fits
