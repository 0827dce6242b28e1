"""How many units a resolution itself says that there are, and how many its clauses make."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.resolution_clauses import Clause
from ingest.resolution_text import CleanText
from ontology.facts import Reorganisation, Role, Total

_COUNT = compile_folded(
    r"""
    (?<!giảm\s)(?<![\d.,/])(?P<number>\d{1,4})\s?
    (?:(?P<all>đơn\ vị(?:\ hành\ chính)?(?:\ cấp\ xã)?)|(?P<type>xã|phường|thị\ trấn|đặc\ khu))(?!\w)
    """
)
_NAMED = compile_folded(rf"\s[{CAPITAL}]", 0)  # "Phường 1, xã Định Bình" counts nothing
_TURN = compile_folded(
    r"(?P<parts>trong\ đó)|(?P<formed>hình\ thành|được\ thành\ lập|thành\ lập\ mới)"
    r"|(?P<kept>không\ (?:thực\ hiện\ )?(?:việc\ )?sắp\ xếp|giữ\ nguyên)|(?P<stop>\.(?=\s|$))"
)
_ROLES = {"formed": Role.FORMED, "kept": Role.UNCHANGED}
_ALL = compile_folded(r"\d\sđơn\ vị\ hành\ chính\ cấp\ xã")
_DISTRICT = compile_folded(r"(?<!\w)(?:huyện|quận|thị\ xã)\s(?!\w*\s*\()")


def find_totals(clean: CleanText, clauses: Iterable[Clause]) -> Iterator[Total]:
    """Yield the numbers of units that a resolution states for the whole province, by type.

    The first clause that states them counts: later articles may repeat it.
    """
    for clause in clauses:
        found = _ALL.search(clean.folded, clause.start, clause.end) if clause.article else None
        if found is None:
            continue
        begin = max(
            clause.start, *(clean.text.rfind(end, clause.start, found.start()) for end in ("\n", ". "))
        )
        if not _DISTRICT.search(clean.folded, begin, found.start()):
            yield from _totals(clean, begin, clause.end)
            return


def _totals(clean: CleanText, start: int, end: int) -> Iterator[Total]:
    """Read the counts of a sentence; what is said of them stands behind: "60 xã, 08 phường hình thành …"."""
    at, all_counted = start, False
    for turn in (*_TURN.finditer(clean.folded, start + 1, end), None):
        role = _ROLES.get(turn.lastgroup or "") if turn else None
        for count in _counts(clean, at, turn.start() if turn else end):
            yield replace(count, role=role if all_counted else None)
            all_counted = all_counted or count.type == "" or (turn is not None and turn["parts"] is not None)
        if turn is None or turn["kept"] or turn["stop"]:
            return
        at, all_counted = turn.end(), all_counted or turn["parts"] is not None


def _counts(clean: CleanText, start: int, end: int) -> Iterator[Total]:
    for match in _COUNT.finditer(clean.folded, start, end):
        if match["all"] or not _NAMED.match(clean.text, match.end()):
            yield Total(role=None, type=match["type"] or "", number=int(match["number"]))


def count_results(events: Sequence[Reorganisation]) -> Counter[tuple[Role | None, str]]:
    """Count the units that the clauses make or leave, by role and type, and in all."""
    counts: Counter[tuple[Role | None, str]] = Counter()
    seen = {(event.result.unit or event.result.label): event for event in events}
    for event in seen.values():
        role = Role.UNCHANGED if event.role is Role.UNCHANGED else Role.FORMED
        counts.update((each, type_) for each in (None, role) for type_ in (event.result.type, ""))
    return counts
