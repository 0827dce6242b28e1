"""Documents told by name: laws, statutes of the Party, programmes, and what opens like a title."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ingest.capitals import CAPITAL
from ingest.congress_resolutions import find_congress_resolutions, find_plenum_resolutions
from ingest.document_details import title_end
from ingest.document_types import type_pattern
from ingest.folding import compile_folded
from ingest.issuers import issuer_end
from ingest.lexicons import alternation, choice, forms_by_concept, read_rows
from ingest.named import NamedSpan
from ingest.programmes import find_target_programmes, loose
from ingest.relation_cues import cue_before_document, read_inside
from ingest.scanning import Opened, opened

_PLURAL = compile_folded(r"(?<!\w)(?:các|những|nhiều|một\ số|mọi|hệ\ thống|\d+)\s(?:[^\s.;:()]+\s){0,2}$")
_YEAR = re.compile(r"20\d\d")
# A plan is named by its years; a regulation, a decision or a resolution by its capital letter, for in small
# letters the same words are a verb or mean many ("quy định về đất đai", "quyết định thành lập").
_DATED_TYPES = frozenset(("plan", "master-plan", "strategy"))
_SMALL_TYPES = frozenset(("plan", "strategy"))
_PERIOD = compile_folded(
    r",?\s?\(?(?:(?:giai\ đoạn|thời\ kỳ)\s(?:năm\ )?20\d\d\s?-\s?20\d\d|năm\ 20\d\d"
    r"|tầm\ nhìn\ đến\ năm\ 20\d\d)\)?"
)
_QUOTED = opened(
    ("đề án", "kế hoạch", "chương trình", "quy chế", "nghị quyết", "chỉ thị", "dự thảo"),
    compile_folded(
        r"(?<!\w)(?P<type>đề\ án|kế\ hoạch|chương\ trình|quy\ chế|nghị\ quyết|chỉ\ thị"
        r"|dự\ thảo\ nghị\ quyết)\s?(?:về\s?)?(?=[“\"]\S)"
    ),
)
_LAW = opened(
    ("Luật", "Bộ luật", "Pháp lệnh"),
    re.compile(
        rf"(?<!\w)(?<!Hội )(?P<type>Luật|Bộ luật|Pháp lệnh)\s(?!sư\b|gia\b|định\b)"
        rf"(?=[{CAPITAL}][^\W\d{CAPITAL}])"
    ),
)
_LAW_YEAR = compile_folded(r"(?:\s?\(?(?:sửa\ đổi|mới)\)?)?(?:\s(?:năm\ )?(?:19|20)\d\d(?!\d))?")
_ISSUED = opened(
    (
        *("nghị quyết", "chỉ thị", "kết luận", "quyết định", "nghị định", "thông tư", "quy định"),
        *("hướng dẫn", "kế hoạch", "chương trình", "đề án"),
    ),
    compile_folded(
        r"""
        (?<!\w)(?P<type>nghị\ quyết|chỉ\ thị|kết\ luận|quyết\ định|nghị\ định|thông\ tư|quy\ định
          |hướng\ dẫn|kế\ hoạch|chương\ trình(?:\ hành\ động)?|đề\ án)
        \s(?:chuyên\ đề\ )?của\s
        """
    ),
)
_ABOUT = compile_folded(r"\s?,?\s(?:về|v/v)(?!\w)")
_JOINED = compile_folded(r"\s?(?:,|và|,\ và)\s")
_OWNED = compile_folded(r"\scủa\s")
# Of these only what they do to another document tells one: "Chương trình của Tỉnh ủy về …" may be anything.
_DEEDS_ONLY = frozenset(("chương trình", "chương trình hành động", "đề án"))
# "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế" is named after the law that it amends.
_AMENDING = compile_folded(
    r"(?<!\w)luật\ sửa\ đổi(?:,\ bổ\ sung)?(?:\ một\ số)?\ điều(?:\ của)?(?:\ (?:các|\d))?\ $"
)


def find_named(text: str, folded: str) -> Iterator[NamedSpan]:
    """Yield the documents that a text names, in its order; of two that overlap the one that begins first.

    A title may name what its document carries out or replaces: that one is told too.
    """
    found = [(rank, span) for rank, rule in enumerate(_RULES) for span in rule(text, folded)]
    found += [
        (-1, _amending(text, at.start(), span)) for _, span in found if (at := _opens_amending(folded, span))
    ]
    end, inner_end, kept = 0, 0, None
    for _, span in sorted(found, key=lambda pair: (pair[1].start, pair[0], -pair[1].end)):
        if span.start >= end or (
            kept and (span.start, span.end) == (kept.start, kept.end) and span.title != kept.title
        ):
            yield span
            end, inner_end, kept = span.end, span.start + 1, span
        elif (
            kept and inner_end <= span.start and span.end <= end and _is_object(folded, kept, inner_end, span)
        ):
            yield span
            inner_end = span.end


def _is_object(folded: str, title: NamedSpan, inner_end: int, span: NamedSpan) -> bool:
    """Tell whether a title names a document to say what its own does to it, or joins it to such a one."""
    joined = _JOINED.fullmatch(folded, inner_end, span.start)
    return bool(joined or read_inside(folded, title.start, span.start))


def _opens_amending(folded: str, law: NamedSpan) -> re.Match[str] | None:
    """Find the words before a law that make it part of another's name."""
    return _AMENDING.search(folded, max(0, law.start - 60), law.start)


def _amending(text: str, start: int, law: NamedSpan) -> NamedSpan:
    return NamedSpan(start, law.end, text[start : start + 4], text[start : law.end])


def _known(text: str, folded: str) -> Iterator[NamedSpan]:
    """Documents that everybody calls by one name, listed in the lexicon."""
    for match in _known_names().finditer(folded):
        if match["open"] and _is_plural(folded, match.start()):
            continue
        dated = (_PERIOD if match["open"] else _LAW_YEAR).match(folded, match.end())
        end = dated.end() if dated else match.end()
        words = (
            2
            if folded.startswith(
                ("bộ", "pháp", "chiến", "chương", "cương", "quy", "điều", "hiến"), match.start()
            )
            else 1
        )
        yield NamedSpan(
            match.start(), end, " ".join(text[match.start() : end].split()[:words]), text[match.start() : end]
        )


@cache
def _known_names() -> Opened:
    rows = read_rows("document_names")
    open_names = loose(row.form for row in rows if row.concept == "programme")
    names = loose(row.form for row in rows if row.concept != "programme")
    pattern = compile_folded(rf"(?<!\w)(?:(?P<open>{open_names})|(?:{names}))(?!\w)")
    return opened((row.form for row in rows), pattern)


def _laws(text: str, folded: str) -> Iterator[NamedSpan]:
    """Laws that the lexicon lacks, told by their capital letters."""
    for match in _LAW.finditer(text):
        stop = _law_ends().search(folded, match.end())
        end = stop.start() if stop else len(text)
        if end - match.end() <= 120:
            year = _LAW_YEAR.match(folded, end)
            end = year.end() if year else end
            yield NamedSpan(match.start(), end, match["type"], text[match.start() : end].strip())


def _quoted(text: str, folded: str) -> Iterator[NamedSpan]:
    for match in _QUOTED.finditer(folded):
        end = title_end(folded, match.end())
        if end > match.end() + 3 and text[end - 1] in '”"':
            period = _PERIOD.match(folded, end)
            end = period.end() if period else end
            yield NamedSpan(
                match.start(), end, text[match.start("type") : match.end("type")], text[match.start() : end]
            )


def _issued(text: str, folded: str) -> Iterator[NamedSpan]:
    """``Chỉ thị của Ban Bí thư về …``: the body and the matter, without a number."""
    for match in _ISSUED.finditer(folded):
        body = issuer_end(text, folded, match.end())
        if body is None or _is_plural(folded, match.start()):
            continue
        about = _ABOUT.match(folded, body) or (
            _deed().match(folded, body) if text[match.start()].isupper() else None
        )
        if about and (about.re is not _ABOUT or match["type"] not in _DEEDS_ONLY):
            end = title_end(folded, about.end())
            yield NamedSpan(
                match.start(), end, text[match.start("type") : match.end("type")], text[match.start() : end]
            )


@cache
def _deed() -> re.Pattern[str]:
    """What a document does to another, right behind its issuer: "Kết luận của Ban Bí thư thay thế …"."""
    return compile_folded(rf"\s{cue_before_document()}(?=(?:{type_pattern()})\s)")


def _schemes(text: str, folded: str) -> Iterator[NamedSpan]:
    for match in _scheme_openings().finditer(folded):
        end = title_end(folded, match.end())
        if not _is_plural(folded, match.start()) and len(text[match.end() : end].split()) >= 3:
            yield NamedSpan(
                match.start(), end, text[match.start("type") : match.end("type")], text[match.start() : end]
            )


@cache
def _scheme_openings() -> Opened:
    others = choice("title_ends", "no-opening")
    pattern = compile_folded(rf"(?<!\w)(?P<type>đề\ án|đồ\ án)\s(?=\w)(?!(?:{others})(?!\w)|\d)")
    return opened(("đề án", "đồ án"), pattern)


@cache
def _law_ends() -> re.Pattern[str]:
    return compile_folded(
        rf"""
        [.;:()“"] | (?:,|\svà)\s(?:bộ\ luật|luật|pháp\ lệnh|nghị|các|tạo|phát|góp|đảm|bảo\ đảm|không|thực) | $
      | \s(?:{choice("title_ends", "law-end")})\s
        """
    )


def _titled(text: str, folded: str) -> Iterator[NamedSpan]:
    """What opens like a title of its type: ``Quyết định thành lập …``, ``Kế hoạch … năm 2025``."""
    for match in _openers().finditer(folded):
        concept = next(name for name, value in match.groupdict().items() if value).replace("_", "-")
        type_ = text[match.start() : match.start(match.lastgroup or 0)].split()
        if _is_plural(folded, match.start()) or not _may_open(text, folded, match.start(), concept):
            continue
        end = title_end(folded, match.start() + len(" ".join(type_)))
        title = text[match.start() : end]
        if _is_title(title, folded[match.start() : end], concept):
            yield NamedSpan(match.start(), end, " ".join(type_), title)


@cache
def _openers() -> Opened:
    """Each type with the words that open its titles, as a group named after the concept."""
    openers = forms_by_concept("document_titles")
    types: Mapping[str, tuple[str, ...]] = {
        concept: tuple(
            row.form for row in read_rows("document_types") if row.concept == concept and not row.note
        )
        for concept in openers
    }
    parts = (
        rf"(?:{alternation(types[concept])})\s(?P<{concept.replace('-', '_')}>{alternation(forms)})(?!\w)"
        for concept, forms in sorted(openers.items())
    )
    first = (form for concept in openers for form in types[concept])
    return opened(first, compile_folded(rf"(?<!\w)(?:{'|'.join(parts)})"))


def _may_open(text: str, folded: str, at: int, concept: str) -> bool:
    if concept in _SMALL_TYPES or text[at].isupper():
        return True
    before = folded[:at].rstrip()
    if concept in ("rules", "programme"):
        return concept == "rules"
    return before.endswith("(") or (before.endswith(";") and "(" in before)


def _is_title(title: str, folded: str, concept: str) -> bool:
    if len(title.split()) < 4:
        return False
    if concept in _DATED_TYPES:
        return bool(_YEAR.search(title)) or (title[0].isupper() and "quốc gia" in folded)
    if concept == "rules":
        return bool(_OWNED.search(folded)) or "giữa" in folded
    if concept == "programme":
        return (
            bool(_YEAR.search(title))
            or "toàn khóa" in folded
            or "nhiệm kỳ" in folded
            or bool(_OWNED.search(folded))
        )
    return True


def _is_plural(folded: str, at: int) -> bool:
    """Tell whether several documents are meant: "các đề án", "nhiều nghị quyết, kết luận"."""
    return bool(_PLURAL.search(folded, max(0, at - 40), at))


_RULES = (
    find_plenum_resolutions,
    find_congress_resolutions,
    find_target_programmes,
    _known,
    _laws,
    _quoted,
    _issued,
    _titled,
    _schemes,
)
