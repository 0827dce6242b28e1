"""The bodies that issue documents: "Ban Thường vụ Tỉnh ủy Sơn La", "HĐND tỉnh", "Bộ Chính trị khóa XIII"."""

import re
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.lexicons import alternation, read_rows

_LEVEL = compile_folded(
    r"""
    \ (?:(?:đảng\ bộ|các\ cấp|cùng\ cấp)\ ?)?
    (?:tỉnh|thành\ phố|tp\.?|huyện|thị\ xã|quận|xã|phường|thị\ trấn|đặc\ khu|đảng(?:\ cộng\ sản\ việt\ nam)?|khóa\ [ivx]+|\(khóa\ [ivx]+\))(?!\w)
    """
)
_NAME = re.compile(rf"(?:\ (?!(?:Về|Ban|Nghị|Quyết|Kết|Chỉ|Luật)\b)[{CAPITAL}][\w'’-]*){{1,4}}")
_JOINT = compile_folded(r"(?:,| và| -)\ ")


@cache
def _heads() -> re.Pattern[str]:
    return compile_folded(rf"(?:{alternation(row.form for row in read_rows('issuers'))})(?!\w)")


def issuer_end(text: str, folded: str, at: int) -> int | None:
    """Find where the name of an issuing body ends that begins at a character; None where none begins there.

    >>> text = "Ban Thường vụ Tỉnh ủy Sơn La về việc"
    >>> text[: issuer_end(text, text.lower(), 0)]
    'Ban Thường vụ Tỉnh ủy Sơn La'
    """
    head = _heads().match(folded, at)
    if not head:
        return None
    end = head.end()
    while True:
        joint = _JOINT.match(folded, end)
        after = joint.end() if joint else end + 1
        more = _heads().match(folded, after) if folded[end : end + 1] in (" ", ",") else None
        step = _LEVEL.match(folded, end) or more or _NAME.match(text, end)
        if not step or step.end() <= end:
            return end
        end = step.end()
