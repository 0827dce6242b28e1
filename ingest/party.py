"""The party committee of the commune: the decision that set it up, its members and organisations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.document import Document
from ingest.document_details import read_details
from ingest.document_numbers import NumberSpan, find_numbers
from ingest.folding import compile_folded
from ingest.numbers import NUMBER, parse_number
from ingest.passages import Passage
from ingest.sentences import clause_bounds
from ingest.unit_lists import find_unit_mentions
from ingest.unit_names import old_units
from ontology.facts import DocumentId, PartyCommittee, Place
from ontology.names import fold_name

_SET_UP = compile_folded(
    r"""
    đảng\ bộ\ [^.;]{0,140}?(?:thành\ lập|hợp\ nhất|sáp\ nhập|ra\ đời|đi\ vào\ hoạt\ động)
  | (?:thành\ lập|hợp\ nhất|sáp\ nhập|lập)\ (?:các\ )?đảng\ bộ
    """
)
_COUNT = rf"(?<![\w.,/])(?P<count>{NUMBER})\s"
_MEMBER = (
    r"(?:đồng\ chí\ )?đảng\ viên"
    r"(?!\s(?:mới|bị|vi\ phạm|dự\ bị|nữ|trẻ|được|nhận|tham\ gia|hoàn\ thành|đạt|ưu\ tú|có\ trình\ độ))"
)
_ABOUT = r"(?:trên\s|hơn\s|gần\s)?"
# The surest wording first: a total, then a size beside the organisations.
_SO_MANY = rf"{_ABOUT}{_COUNT}{_MEMBER}"
_MEMBERS = tuple(
    compile_folded(pattern)
    for pattern in (
        rf"(?:tổng\ số|toàn)\s(?:[^.;]{{0,60}}?(?:có|là|:|lên|với|gồm|lên\ thành)\s)?{_SO_MANY}",
        rf"tổng\ số\ đảng\ viên[^.;\d]{{0,60}}?(?:là|có|lên|:)?\s{_COUNT}(?:đồng\ chí|đảng\ viên|người)",
        rf"đảng\ bộ[^.;\d]{{0,60}}?(?:có|gồm|quản\ lý)\s[^.;]{{0,120}}?{_COUNT}{_MEMBER}",
        rf"(?:với|và|có|gồm|đại\ diện\ cho|\()\s?(?:tổng\ số\ )?{_SO_MANY}",
        rf"(?:chi\ bộ|đảng\ bộ|tổ\ chức\ (?:cơ\ sở\ )?đảng)(?:\ trực\ thuộc|\ cơ\ sở)?,\s{_SO_MANY}",
        rf"{_SO_MANY}\s(?:đang\s)?(?:sinh\ hoạt|ở|thuộc|trong)\s[^.;]{{0,20}}?\d+\s(?:chi\W|tổ\ chức)",
    )
)
_BOTH = r"(?:chi\ bộ,\ đảng\ bộ|chi,?\ đảng\ bộ|đảng\ bộ,\ chi\ bộ|chi\ \(đảng\)\ bộ)"
_ORGANISATIONS = tuple(
    compile_folded(rf"(?<![\w.,/]){_COUNT}{pattern}(?!\w)")
    for pattern in (rf"(?:tổ\ chức\ (?:cơ\ sở\ )?đảng|cơ\ sở\ đảng|{_BOTH})", r"(?:chi\ bộ|đầu\ mối)")
)
# Where no size tells of the organisations: "Đảng bộ phường hiện có 53 tổ chức đảng trực thuộc".
_OWN_ORGANISATIONS = compile_folded(
    rf"đảng\ bộ\ (?:xã|phường|đặc\ khu)[^.;:,\d]{{0,40}}?\s(?:có|gồm)\s{_COUNT}"
    rf"(?:tổ\ chức\ (?:cơ\ sở\ )?đảng|{_BOTH})(?!\w)"
)
_OTHER_SIZE = compile_folded(
    r"""
    (?:kết\ nạp|kỷ\ luật|khiển\ trách|cảnh\ cáo|khai\ trừ|kiểm\ tra|giám\ sát|sáp\ nhập\ \d|bình\ quân
      |xóa\ tên
      |đối\ với|tặng|tập\ huấn|hoàn\ thành)[^.;]*$
  | đảng\ bộ\ (?:tỉnh|huyện|thành\ phố|thị\ xã|quận)(?!\w)[^.;,]*$
    """
)
_PARTY_DECISION = re.compile(r"QĐ.*/(?:TU|HU|ThU|QU|ĐU|TW)|QĐ-(?:TU|HU)")
_NEAR = 40  # characters before a size in which a word tells that it counts something else


@dataclass(frozen=True, slots=True, kw_only=True)
class _Size:
    passage: Passage
    value: int
    start: int
    end: int


def find_party_committee(document: Document, commune: Place) -> Iterator[PartyCommittee]:
    """Yield the party committee of the commune once, where the report tells its decision or its size."""
    passages = [passage for passage in document.passages if not passage.annex]
    telling = (passage for passage in passages if "đảng bộ" in passage.folded)
    founding = [passage for passage in telling if _SET_UP.search(passage.folded)]
    members = _first((founding, passages), _MEMBERS, commune)
    decided = next(_decisions(founding), None) or (next(_cited_beside(members), None) if members else None)
    beside = [[members.passage]] if members else []
    organisations = (
        _first((*beside, founding), _ORGANISATIONS, commune)
        if members
        else _first((passages,), (_OWN_ORGANISATIONS,), commune)
    )
    if decided:
        evidence = decided[0].cite(decided[1].start, decided[1].end)
    elif size := members or organisations:
        evidence = size.passage.cite(size.start, size.end)
    else:
        return
    yield PartyCommittee(
        commune=commune,
        decision=_document(*decided) if decided else None,
        members=members.value if members else None,
        organisations=organisations.value if organisations else None,
        evidence=evidence,
    )


def _decisions(founding: Iterable[Passage]) -> Iterator[tuple[Passage, NumberSpan]]:
    """Yield the decisions of a party body that stand in a sentence on the setting up of the committee."""
    for passage in founding:
        for span in find_numbers(passage.text, passage.folded):
            begin, stop = clause_bounds(passage.text, span.start, span.end)
            if _PARTY_DECISION.search(span.number) and _SET_UP.search(passage.folded, begin, stop):
                yield passage, span


def _cited_beside(size: _Size) -> Iterator[tuple[Passage, NumberSpan]]:
    """Yield the decisions of a party body in the passage that tells the committee's size."""
    for span in find_numbers(size.passage.text, size.passage.folded):
        if _PARTY_DECISION.search(span.number) and "đảng bộ" in size.passage.folded:
            yield size.passage, span


def _document(passage: Passage, span: NumberSpan) -> DocumentId:
    details = read_details(passage.text, passage.folded, span.run_end)
    return DocumentId(
        type=span.type, number=span.number, date=details.dated, issuer=details.issuer, title=details.title
    )


def _first(
    groups: Iterable[Sequence[Passage]], patterns: Iterable[re.Pattern[str]], commune: Place
) -> _Size | None:
    """Find the first size, by group of passages before wording before place in the report."""
    ordered = tuple(patterns)
    for group in groups:
        for pattern in ordered:
            for passage in group:
                size = next(_sizes(passage, pattern, commune), None)
                if size:
                    return size
    return None


def _sizes(passage: Passage, pattern: re.Pattern[str], commune: Place) -> Iterator[_Size]:
    for match in pattern.finditer(passage.folded):
        begin, _ = clause_bounds(passage.text, match.start(), match.end())
        value = parse_number(match["count"])
        total = passage.folded.startswith(("tổng số", "toàn"), match.start())
        before = passage.folded[max(begin, match.start() - (0 if total else _NEAR)) : match.start("count")]
        if value is None or value != value.to_integral_value() or _OTHER_SIZE.search(before):
            continue
        if not _speaks_of_another(
            passage.text[begin : match.end()], passage.folded[begin : match.end()], commune
        ):
            yield _Size(passage=passage, value=int(value), start=match.start(), end=match.end())


def _speaks_of_another(text: str, folded: str, commune: Place) -> bool:
    """Tell whether a sentence gives the size of an old unit's committee, not of the commune's."""
    names = frozenset(fold_name(each.name) for each in old_units(commune))
    mentioned = [fold_name(unit.name) for unit in find_unit_mentions(text, folded, names)]
    return len(mentioned) == 1 and mentioned[0] != fold_name(commune.name)
