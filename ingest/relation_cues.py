"""The words between two documents that say what the first does to the second."""

import re
from functools import cache

from ingest.folding import compile_folded
from ingest.lexicons import alternation, concepts_of
from ontology.facts import Relation

_LEXICON = "document_relations"
_NEAR = 90  # characters before a document in which the words that tie it to its subject stand
_PASSIVE = compile_folded(
    r"\s?(?:đã\s)?(?:được|bị)\s(?:(?P<replaces>thay\ thế)|(?P<amends>sửa\ đổi(?:,\ bổ\ sung)?))"
    r"\s(?:bởi|bằng|tại|theo)\s"
)
# What may stand between the cue and the document: "sửa đổi một số điều của …", "tổng kết 10 năm thực hiện …".
_FILLING = r"""
    (?:\s(?:\d{1,2}|một|hai|ba|bốn|năm|mười)\snăm)?
    (?:\s(?:việc\s)?(?:thực\ hiện|triển\ khai|thi\ hành))?
    (?:\s(?:các|những|tinh\ thần|nội\ dung|một\ số\ (?:điều|nội\ dung)(?:\ (?:của|tại))?))*\s(?:số\s)?
"""


def read_active(folded: str, start: int, end: int) -> Relation | None:
    """Read a stretch that says only what the document before it does to the one behind it.

    >>> read_active("chỉ thị 05 về tiếp tục thực hiện nghị quyết 12", 10, 33)
    <Relation.CONTINUES: 'continues'>
    """
    match = _active().fullmatch(folded, start, end)
    return _relation(match) if match else None


def read_passive(folded: str, start: int, end: int) -> Relation | None:
    """Read a stretch that says what the document behind it does to the one before it: "được thay thế bởi"."""
    match = _PASSIVE.fullmatch(folded, start, end)
    if match is None:
        return None
    return Relation.REPLACES if match["replaces"] else Relation.AMENDS


def read_inside(folded: str, start: int, end: int) -> Relation | None:
    """Read the words of a title right before a document that it names: "Kế hoạch … thực hiện" before a law.

    The title begins at ``start``, the document at ``end``.
    """
    match = _inside().search(folded, max(start, end - _NEAR), end)
    return _relation(match) if match else None


def cue_before_document() -> str:
    """Write a regular expression for the words that tie a document to the one behind it, a group ``cue``."""
    return rf"(?P<cue>{alternation(concepts_of(_LEXICON))}){_FILLING}"


def _relation(match: re.Match[str]) -> Relation:
    return Relation(concepts_of(_LEXICON)[match["cue"]])


@cache
def _active() -> re.Pattern[str]:
    """The words that tie a document to the next: led by "về", or right behind it without a comma."""
    return compile_folded(
        rf"""
        (?: \s?,?\s?\(?["“]?(?:về|v/v|để|nhằm)\s(?:việc\s)? | ,\s(?=thay|sửa|điều\ chỉnh) | \s?\(?\s? )
        {cue_before_document()}
        """
    )


@cache
def _inside() -> re.Pattern[str]:
    return compile_folded(rf"(?<!\w){cue_before_document()}$")
