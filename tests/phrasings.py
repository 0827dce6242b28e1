"""Read the claims of a phrase as a line each, for tables of phrasings."""

from collections.abc import Sequence
from pathlib import Path

from ingest.claims import find_claims
from ingest.document import Document, read_document
from ingest.passages import PassageKind
from ingest.places import gazetteer
from ingest.report import Report
from ingest.rows import find_row_claims
from ingest.subjects import Subjects, heading_place
from ingest.terms import Terms
from ontology.facts import Claim, Place

RESULTS = "I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025"
GOALS = "II. MỤC TIÊU, CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030"
TERMS = Terms(new="2025-2030", past="2020-2025")
COMMUNE = Place(type="xã", name="Đông Bình")
PREDECESSORS = (
    Place(type="xã", name="Tân Lập"),
    Place(type="xã", name="Phú An"),
    Place(type="thị trấn", name="Vạn Xuân"),
    Place(type="xã", name="Đông Bình", former=True),
)


def document_of(text: str, heading: str = "") -> Document:
    """Make the document of a text, under a heading."""
    whole = f"{heading}\n\n{text}\n" if heading else text
    report = Report(
        id="phrase",
        path=Path("phrase.txt"),
        stem="phrase",
        text=whole,
        sha256="0" * 64,
        encoding="utf-8",
        media_type="text/plain",
        pages=None,
    )
    return read_document(report)


def claims_of(
    text: str, heading: str = "", commune: Place = COMMUNE, predecessors: Sequence[Place] = PREDECESSORS
) -> list[Claim]:
    """Find the claims of a text that stands under a heading of a report of ``commune``."""
    document = document_of(text, heading)
    places = gazetteer(commune, predecessors, document.text)
    subjects = Subjects(places)
    found: list[Claim] = []
    for passage in document.passages:
        if passage.kind is PassageKind.ROW:
            found += find_row_claims(passage, heading_place(passage, places) or commune, TERMS)
        else:
            found += find_claims(passage, subjects, TERMS)
    return found


def line(claim: Claim) -> str:
    """Write a claim as ``value unit | subject | period aspect | kind comparator``."""
    value = f"{claim.value.normalize():f}" + (
        f"..{claim.value2.normalize():f}" if claim.value2 is not None else ""
    )
    what = f"{value} {claim.unit}" if claim.unit else value
    return f"{what} | {claim.subject.label} | {claim.period} {claim.aspect} | {claim.kind} {claim.comparator}"


def worded_line(claim: Claim) -> str:
    """Write a claim as ``value unit | wording | indicator | kind comparator | period aspect``."""
    value = f"{claim.value.normalize():f}" + (
        f"..{claim.value2.normalize():f}" if claim.value2 is not None else ""
    )
    what = f"{value} {claim.unit}" if claim.unit else value
    said = f"{claim.kind} {claim.comparator} | {claim.period} {claim.aspect}"
    return f"{what} | {claim.wording} | {claim.indicator or '-'} | {said}"
