"""The bodies that issue documents: "Ban Thường vụ Tỉnh ủy Sơn La", "HĐND tỉnh", "Bộ Chính trị khóa XIII"."""

import re
from functools import cache

from ingest.capitals import CAPITAL
from ingest.folding import compile_folded
from ingest.lexicons import alternation, read_rows

_LEVEL = compile_folded(
    r"""
    \ (?:(?:đảng\ bộ|các\ cấp|cùng\ cấp)\ ?)?
    (?:tỉnh|thành\ phố|tp\.?|huyện|thị\ xã|quận|xã|phường|thị\ trấn|đặc\ khu
      |đảng(?:\ cộng\ sản\ việt\ nam)?|khóa\ [ivx]+|\(khóa\ [ivx]+\))(?!\w)
    """
)
_NAME = re.compile(rf"(?:\ (?!(?:Về|Ban|Nghị|Quyết|Kết|Chỉ|Luật)\b)[{CAPITAL}][\w'’-]*){{1,4}}")
_JOINT = compile_folded(r"(?:,|\svà|\s-)\s")


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
    end, named = head.end(), False
    while True:
        joint = _JOINT.match(folded, end)
        after = joint.end() if joint else end + 1
        # A comma joins bodies ("HĐND, UBND tỉnh") until the level or the name has been said.
        joined = folded[end : end + 1] == " " or (folded[end : end + 1] == "," and not named)
        head = _heads().match(folded, after) if joined else None
        place = _LEVEL.match(folded, end) or _NAME.match(text, end)
        step = head or place
        if not step or step.end() <= end:
            return end
        end, named = step.end(), named or head is None
