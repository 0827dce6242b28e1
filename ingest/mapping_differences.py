"""Where another mapping of old units to new ones differs from what the resolutions say, and who is right.

The mapping is a CSV of one row for each old unit of a new one: resolution, new_code, old_code and extent
("whole" or "part", to which a remainder counts). Who is right is kept by hand in a CSV of verdicts.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from ontology.errors import LexiconError
from ontology.facts import Extent, Fact, Issue, Participation, Reorganisation
from ontology.register import Edition, communes, districts

_WORDS = 25  # of a clause that are quoted
_MARKS = str.maketrans("", "", "*\\")

Pair: TypeAlias = tuple[str, str]  # code of the new unit and of the old one


class Verdict(StrEnum):
    """Who is right."""

    OURS = "ours"  # the error is ours
    THEIRS = "theirs"  # the error is the mapping's
    AMBIGUOUS = "ambiguous"  # the text can be read both ways
    OPEN = "open"  # nobody has looked yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a reader of the resolution decided about one pair."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A pair of which we and the mapping say different things; None where one side does not have it."""

    resolution: str
    clause: int | None
    pair: Pair
    ours: str | None
    theirs: str | None
    quote: str
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One resolution against the mapping, as triples of new code, old code and extent."""

    resolution: str
    ours: int
    theirs: int
    agreed: int
    differences: tuple[Difference, ...]

    @property
    def precision(self) -> float:
        """The share of our triples that the mapping has."""
        return self.agreed / self.ours if self.ours else 0.0

    @property
    def recall(self) -> float:
        """The share of the mapping's triples that we have."""
        return self.agreed / self.theirs if self.theirs else 0.0

    def adjudicated(self) -> tuple[float, float]:
        """Return precision and recall against the mapping as the verdicts correct it.

        What the text leaves open counts for neither side.
        """
        right, wanted = self.agreed, self.agreed
        given = self.agreed
        for each in self.differences:
            verdict = each.judgement.verdict
            if verdict is Verdict.AMBIGUOUS:
                continue
            given += each.ours is not None
            right += each.ours is not None and verdict is Verdict.THEIRS
            wanted += (each.ours if verdict is Verdict.THEIRS else each.theirs) is not None
        return (right / given if given else 0.0, right / wanted if wanted else 0.0)


def read_mapping(text: str) -> Mapping[str, Mapping[Pair, str]]:
    """Read a mapping: resolution → new and old code → extent.

    Raises LexiconError for a row without a code.
    """
    found: dict[str, dict[Pair, str]] = {}
    for line, row in _rows("mapping", text, ("resolution", "new_code", "old_code", "extent")):
        if not row["new_code"] or not row["old_code"]:
            raise LexiconError("mapping", line, "a new and an old code are needed")
        found.setdefault(row["resolution"], {})[row["new_code"], row["old_code"]] = row["extent"]
    return MappingProxyType(found)


def read_judgements(text: str) -> Mapping[Pair, Judgement]:
    """Read the verdicts: new and old code → who is right and why.

    Raises LexiconError for a verdict that there is not.
    """
    found: dict[Pair, Judgement] = {}
    for line, row in _rows("verdicts", text, ("new_code", "old_code", "verdict", "reason")):
        if row["verdict"] not in list(Verdict):
            raise LexiconError("verdicts", line, f"{row['verdict']!r} is none of {', '.join(Verdict)}")
        verdict = Judgement(verdict=Verdict(row["verdict"]), reason=row["reason"])
        found[row["new_code"], row["old_code"]] = verdict
    return MappingProxyType(found)


def _rows(name: str, text: str, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(text))
    missing = [column for column in columns if column not in (reader.fieldnames or ())]
    if missing:
        raise LexiconError(name, 1, f"lacks the columns {', '.join(missing)}")
    for row in reader:
        yield reader.line_num, {column: row[column] or "" for column in columns}


def compare_mapping(
    facts: Iterable[Fact | Issue],
    mapping: Mapping[str, Mapping[Pair, str]],
    judgements: Mapping[Pair, Judgement],
) -> Comparison:
    """Compare the events of one resolution with the mapping."""
    events = [fact for fact in facts if isinstance(fact, Reorganisation)]
    resolution = next((event.decision.number for event in events if event.decision.number), "")
    theirs = mapping.get(resolution, {})
    ours = {pair: (event, taken) for event in events for pair, taken in _pairs(event)}
    clauses = {_code(event.result.unit): event for event in events}
    extents = {pair: _extent(taken) for pair, (_, taken) in ours.items()}
    differing = sorted(pair for pair in {*extents, *theirs} if extents.get(pair) != theirs.get(pair))
    return Comparison(
        resolution=resolution,
        ours=len(extents),
        theirs=len(theirs),
        agreed=sum(theirs.get(pair) == extent for pair, extent in extents.items()),
        differences=tuple(
            Difference(
                resolution=resolution,
                clause=event.clause if event else None,
                pair=pair,
                ours=extents.get(pair),
                theirs=theirs.get(pair),
                quote=_quote(event, taken),
                judgement=judgements.get(pair, Judgement(verdict=Verdict.OPEN, reason="")),
            )
            for pair in differing
            for event, taken in [ours.get(pair, (clauses.get(pair[0]), None))]
        ),
    )


def _pairs(event: Reorganisation) -> Iterator[tuple[Pair, Participation]]:
    districts_ = {each.within for each in event.participations}
    for each in event.participations:
        if each.unit.unit not in districts_ or each.unit.unit is None:
            yield (_code(event.result.unit), _code(each.unit.unit)), each


def _code(key: str | None) -> str:
    return (key or "").rpartition("/")[2].removeprefix("d")


def _extent(taken: Participation) -> str:
    return "whole" if taken.extent is Extent.WHOLE else "part"


def _quote(event: Reorganisation | None, taken: Participation | None) -> str:
    """Quote the words of the clause around the old unit, or its first words."""
    if event is None:
        return ""
    words = event.evidence.quote.translate(_MARKS).split()
    if taken is None:
        return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    before = event.evidence.quote[: taken.evidence.start - event.evidence.start].translate(_MARKS).split()
    start = max(0, min(len(before) - _WORDS // 2, len(words) - _WORDS))
    end = start + _WORDS
    return ("… " if start else "") + " ".join(words[start:end]) + (" …" if end < len(words) else "")


def write_differences(comparisons: Iterable[Comparison]) -> str:
    """Write the comparison as a Markdown page: the score of each resolution, then every difference."""
    found = sorted(comparisons, key=lambda each: each.resolution)
    return "".join(f"{line}\n" for line in _page(found))


def _page(found: Sequence[Comparison]) -> Iterator[str]:
    yield "# Where a mapping differs from the resolutions"
    yield ""
    yield "Written by `communekg differences`: do not edit. A triple is a new code, an old code, and whether"
    yield "the whole unit or a part of it went; what remains of a unit counts as a part. The text of the"
    yield "resolution decides; who is right is kept in `mapping-adjudications.csv`."
    yield ""
    yield "| resolution | ours | theirs | agreed | precision | recall | after the verdicts |"
    yield "|---|---:|---:|---:|---:|---:|---|"
    for each in (*found, _sum(found)):
        right = " / ".join(f"{share:.4f}" for share in each.adjudicated())
        counts = f"{each.ours} | {each.theirs} | {each.agreed} | {each.precision:.4f} | {each.recall:.4f}"
        yield f"| {each.resolution} | {counts} | {right} |"
    for verdict in Verdict:
        chosen = [each for one in found for each in one.differences if each.judgement.verdict is verdict]
        if chosen:
            yield from ("", f"## {_TITLES[verdict]} ({len(chosen)})", "")
            yield from (line for each in chosen for line in _item(each))


_TITLES = {
    Verdict.OURS: "Our errors",
    Verdict.THEIRS: "Errors of the mapping",
    Verdict.AMBIGUOUS: "Ambiguous in the text",
    Verdict.OPEN: "Not judged yet",
}


def _sum(found: Sequence[Comparison]) -> Comparison:
    return Comparison(
        resolution="all",
        ours=sum(each.ours for each in found),
        theirs=sum(each.theirs for each in found),
        agreed=sum(each.agreed for each in found),
        differences=tuple(difference for each in found for difference in each.differences),
    )


def _item(each: Difference) -> Iterator[str]:
    new, old = (
        _name(edition, code) for edition, code in zip((Edition.NEW, Edition.OLD), each.pair, strict=True)
    )
    clause = f", khoản {each.clause}" if each.clause else ""
    said = f"we say {each.ours or 'no'}, the mapping {each.theirs or 'no'}."
    yield f"- {each.resolution}{clause}: {old} → {new}: {said}"
    if each.quote:
        yield f"  “{each.quote}”"
    if each.judgement.reason:
        yield f"  {each.judgement.reason}"


def _name(edition: Edition, code: str) -> str:
    units = (*communes(edition), *(districts() if edition is Edition.OLD else ()))
    named = next((each for each in units if each.code == code), None)
    if named is None:
        return f"{code} (in no list)"
    return f"{named.label} ({named.district}) {code}" if named.district else f"{named.label} {code}"
