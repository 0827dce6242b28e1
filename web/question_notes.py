"""What each stored question belongs to, and in one sentence what its answer shows and what it leaves out."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from flask_babel import LazyString
from flask_babel import lazy_gettext as _

from queries import text
from queries.text import Query

GROUPS: Mapping[str, LazyString] = MappingProxyType(
    {
        "targets": _("Mục tiêu và kết quả"),
        "mergers": _("Sắp xếp đơn vị"),
        "breakthroughs": _("Khâu đột phá"),
        "documents": _("Văn bản được dẫn"),
        "coverage": _("Báo cáo nêu gì, bỏ gì"),
        "sources": _("Lời văn và chỗ không khớp"),
    }
)


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence on the answer to a question, in both languages."""

    group: str
    vi: str
    en: str


@cache
def notes() -> Mapping[str, Note]:
    """Read what stands beside each stored question."""
    file = resources.files("web") / "questions.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return MappingProxyType({row["name"]: Note(row["group"], row["vi"], row["en"]) for row in rows})


def grouped() -> Mapping[str, list[Query]]:
    """Gather the stored questions by group, in the order of groups; one without a note comes last."""
    found: dict[str, list[Query]] = {group: [] for group in GROUPS}
    for name in (*notes(), *(name for name in text.names() if name not in notes())):
        if name in text.names():
            group = notes()[name].group if name in notes() else list(GROUPS)[-1]
            found[group].append(text.load(name))
    return {group: queries for group, queries in found.items() if queries}
