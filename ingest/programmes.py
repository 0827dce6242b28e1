"""National target programmes, which reports name by their topic, one after the other."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.folding import compile_folded
from ingest.lexicons import read_rows
from ingest.named import NamedSpan

_HEAD = compile_folded(
    r"(?<!\w)(?P<type>(?:các\ )?chương\ trình\ )?(?:mục\ tiêu\ quốc\ gia|mtqg)(?:\s?:\s?|\s?\(|\s(?:về"
    r"|đối\ với|là)\s|\s)"
)
_JOINT = compile_folded(r"\s?(?:[,;]\s?(?:và\ )?|\svà\s)(?:về\ )?")
_PERIOD = compile_folded(r",?\s?\(?(?:giai\ đoạn|thời\ kỳ)\s(?:năm\ )?20\d\d\s?-\s?20\d\d\)?")


def find_target_programmes(text: str, folded: str) -> Iterator[NamedSpan]:
    """Yield one programme for each topic that follows "chương trình mục tiêu quốc gia"."""
    for head in _HEAD.finditer(folded) if "quốc gia" in folded or "mtqg" in folded else ():
        at, name = head.end(), text[head.start() : head.end()].rstrip(" :(")
        start = head.start()
        while topic := _topics().match(folded, at):
            period = _PERIOD.match(folded, topic.end())
            end = period.end() if period else topic.end()
            yield NamedSpan(start, end, "Chương trình", f"{name} {text[topic.start() : end]}")
            joint = _JOINT.match(folded, end)
            if not joint:
                break
            start = at = joint.end()


@cache
def _topics() -> re.Pattern[str]:
    return compile_folded(rf"(?:{loose(row.form for row in read_rows('programme_topics'))})(?!\w)")


def loose(forms: Iterable[str]) -> str:
    """Write an alternation that allows what typists leave out: commas, the dash of "kinh tế - xã hội"."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    written = "|".join(re.escape(form) for form in longest_first)
    return written.replace(r",\ ", r",?\ ").replace(r"\ \-\ ", r"\s?-?\s?")
