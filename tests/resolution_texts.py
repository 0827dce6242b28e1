"""Resolutions in our own words: what the tests of reading them are made from."""

from hashlib import sha256
from pathlib import Path

from ingest.document import Document, read_document
from ingest.report import read_report
from ingest.resolution_actions import Action, find_actions
from ingest.resolution_clauses import find_clauses
from ingest.resolution_mentions import Mention
from ingest.resolution_text import clean_text
from ontology.facts import Extent

SAMPLES = Path(__file__).parent.parent / "samples" / "resolutions"


def read(text: str, folder: Path) -> Document:
    """Read a text as if it were a file; its name is that of its content."""
    file = folder / f"{sha256(text.encode()).hexdigest()[:12]}.txt"
    file.write_text(text, encoding="utf-8")
    return read_document(read_report(file))


def arrange(province: str, *clauses: str, ending: str = "") -> str:
    """Write a resolution of the clauses, numbered from 1, and of the words behind them."""
    numbered = "\n\n".join(f"{number}. {clause}" for number, clause in enumerate(clauses, start=1))
    return f"""\
Số: 9905/NQ-UBTVQH15
Hà Nội, ngày 16 tháng 6 năm 2025

NGHỊ QUYẾT

VỀ VIỆC SẮP XẾP CÁC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ CỦA {province.upper()} NĂM 2025

QUYẾT NGHỊ:

Điều 1. Sắp xếp các đơn vị hành chính cấp xã của {province}

Các đơn vị của {province} được sắp xếp như sau:

{numbered}

{ending}"""


ENDING = """\
Điều 2. Hiệu lực thi hành

1. Nghị quyết có hiệu lực thi hành từ ngày được thông qua.

2. Các đơn vị mới chính thức hoạt động từ ngày 01 tháng 7 năm 2025.
"""


def actions(text: str, folder: Path) -> list[Action]:
    """Read what a text does."""
    clean = clean_text(read(text, folder))
    return [action for clause in find_clauses(clean) for action in find_actions(clean, clause)]


def say(action: Action) -> str:
    """Write an action in one line: ``formed xã C < xã A, xã B (huyện D) part``."""
    origins = ", ".join(_say(origin) for origin in action.origins)
    return f"{action.role} {action.result.type} {action.result.name} < {origins}"


def _say(mention: Mention) -> str:
    areas = "".join(f" ({area.type} {area.name})" for area in mention.areas)
    extent = "" if mention.extent is Extent.WHOLE else f" {mention.extent}"
    after = "".join(f" {clause}" for clause in mention.after)
    return f"{mention.type} {mention.name}{areas}{extent}{after}".strip()
