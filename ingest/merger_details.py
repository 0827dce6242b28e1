"""What a report says of the merger besides the old units: its decision, its day, the size of the new unit."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from ingest.dates import DATE, date_of
from ingest.document_details import read_details
from ingest.document_numbers import NumberSpan, find_numbers
from ingest.extents import Size, find_areas, find_populations
from ingest.folding import compile_folded
from ingest.merger_regions import Region
from ingest.passages import Passage
from ingest.scanning import opened
from ingest.sentences import clause_bounds
from ingest.unit_lists import find_unit_mentions
from ontology.facts import DocumentId, Place
from ontology.names import fold_name

_SINCE = 2025  # the year of the merger that the congresses of communes report
_RESOLUTION = "NQ-UBTVQH"  # resolutions on units are the Standing Committee's of the National Assembly
_LATEST = "UBTVQH15"
_EFFECTIVE = opened(
    ("kể", "từ", "thành", "hiệu", "hoạt", "vận", "ra", "sáp", "sắp", "hợp"),
    compile_folded(
        rf"""
        (?:(?:kể\ )?từ|thành\ lập|hiệu\ lực|hoạt\ động|vận\ hành|ra\ đời|sáp\ nhập|sắp\ xếp|hợp\ nhất)
        (?P<between>[^.;:\d]{{0,50}}?)\s{DATE}
        """
    ),
)
_OTHER_DATE = compile_folded(r"quyết\ định|nghị\ quyết|(?<!\w)số(?!\w)|đại\ hội|(?<!\w)đến(?!\w)|ký")
_AREA_CUE = compile_folded(r"diện\ tích\ (?:đất\ )?tự\ nhiên")
_PEOPLE_CUE = compile_folded(r"dân\ số|nhân\ khẩu|quy\ mô")
_LEAST_PEOPLE = 500
_NEAR = 4  # passages after the telling in which the new unit is described
_OTHER_UNIT = compile_folded(r"trước\ đây|(?<!\w)cũ(?!\w)|huyện|tỉnh")


def find_decision(region: Region, passages: Iterable[Passage]) -> DocumentId | None:
    """Find the resolution that formed the unit: one that the telling cites, else one cited elsewhere."""
    for passage in (region.passage, *passages):
        if _LATEST.lower() not in passage.folded:
            continue
        for span in find_numbers(passage.text, passage.folded):
            if _RESOLUTION in span.number.upper() and span.number.upper().endswith(_LATEST):
                decision = _document(passage, span)
                if decision.date is None or decision.date.year >= _SINCE:
                    return decision
    return None


def _document(passage: Passage, span: NumberSpan) -> DocumentId:
    details = read_details(passage.text, passage.folded, span.run_end)
    return DocumentId(
        type=span.type, number=span.number, date=details.dated, issuer=details.issuer, title=details.title
    )


def find_effective(region: Region, passages: Sequence[Passage]) -> date | None:
    """Find the day from which the new unit was: told beside the merger, else the day most often told."""
    for group in ((region.passage,), passages):
        days = Counter(day for passage in group for day in _days(passage) if day.year >= _SINCE)
        if days:
            return max(days, key=lambda day: (days[day], -day.toordinal()))
    return None


def _days(passage: Passage) -> Iterator[date]:
    for match in _EFFECTIVE.finditer(passage.folded):
        day = date_of(match)
        if day and not _OTHER_DATE.search(match["between"]):
            yield day


def find_area(region: Region, passages: Iterable[Passage], commune: Place) -> Decimal | None:
    """Find the area of the new unit in km²: beside the merger, else where the report describes it."""
    told = _beside(region, find_areas(region.passage.folded, 0, len(region.passage.folded)))
    elsewhere = (
        size
        for passage in _nearest(region, passages)
        for size in find_areas(passage.folded, 0, len(passage.folded))
        if _is_own(passage, size, commune)
        and (_AREA_CUE.search(passage.folded, size.start, size.end) or _is_near(region, passage))
    )
    size = told or next(elsewhere, None)
    return size.value if size else None


def find_inhabitants(region: Region, passages: Iterable[Passage], commune: Place) -> int | None:
    """Find the population of the new unit, in the same places as its area."""
    told = _beside(region, find_populations(region.passage.folded, 0, len(region.passage.folded)))
    elsewhere = (
        size
        for passage in _nearest(region, passages)
        for size in find_populations(passage.folded, 0, len(passage.folded))
        if _PEOPLE_CUE.search(passage.folded, size.start, size.end) and _is_own(passage, size, commune)
    )
    size = told or next((each for each in elsewhere if each.value >= _LEAST_PEOPLE), None)
    return int(size.value) if size else None


def _nearest(region: Region, passages: Iterable[Passage]) -> list[Passage]:
    """Order passages: the few after the telling of the merger first, then the report's."""
    return sorted(passages, key=lambda passage: (not _is_near(region, passage), passage.index))


def _is_near(region: Region, passage: Passage) -> bool:
    return 0 < passage.index - region.passage.index <= _NEAR


def _beside(region: Region, sizes: Iterable[Size]) -> Size | None:
    """Choose a size of the telling's passage that is of no old unit; what follows the list comes first."""
    taken = [(start, stop) for _, start, stop in region.sizes]
    free = [size for size in sizes if not any(start <= size.start < stop for start, stop in taken)]
    last = max((mention.start for mention in region.mentions), default=region.start)
    return min(free, key=lambda size: (size.start < last, size.start), default=None)


def _is_own(passage: Passage, size: Size, commune: Place) -> bool:
    """Tell whether the clause of a size speaks of the new unit: it names no other one."""
    begin, _ = clause_bounds(passage.text, size.start, size.end)
    text, folded = passage.text[begin : size.end], passage.folded[begin : size.end]
    others = any(
        fold_name(unit.name) != fold_name(commune.name)
        for unit in find_unit_mentions(text, folded, frozenset())
    )
    return not others and not _OTHER_UNIT.search(folded)
