"""Mentions of documents, and what a report says of the relations between documents."""

from dataclasses import dataclass, replace
from enum import StrEnum

from ontology.values import DocumentId, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A mention of a party or state document."""

    document: DocumentId  # as this mention has it; "Nghị quyết này" has a type only
    stands_for: DocumentId | None = None  # of the register, or as an earlier mention has it: what is meant
    evidence: Evidence

    @property
    def meant(self) -> DocumentId:
        """The document that is meant, with the title that this mention gives it."""
        if self.stands_for is None:
            return self.document
        title = self.document.title if self.document.number else None
        return self.stands_for if title is None else replace(self.stands_for, title=title)

    @property
    def is_short(self) -> bool:
        """Tell whether the mention is told by its type alone, or by figures without letters."""
        number = self.document.number
        return not self.document.title if number is None else number.isdigit()


class Relation(StrEnum):
    """What a document does to another."""

    CONTINUES = "continues"  # "về tiếp tục thực hiện Chỉ thị số 05-CT/TW"
    IMPLEMENTS = "implements"
    REPLACES = "replaces"
    AMENDS = "amends"
    SUMS_UP = "sums-up"  # "sơ kết", "tổng kết"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRelation:
    """That one document continues, implements, replaces, amends or sums up another, in the report's words."""

    subject: DocumentId
    relation: Relation
    object: DocumentId
    evidence: Evidence
