"""The reader of a report: its whole text, and what was read from it beside the words that say it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from flask import Blueprint, abort, render_template
from flask_babel import LazyString
from flask_babel import lazy_gettext as _
from pyoxigraph import NamedNode
from werkzeug.exceptions import ServiceUnavailable

from ontology import iris
from queries import documents, indicators
from queries.communes import SourceRow
from queries.documents import SpanRow
from queries.indicators import ClaimRow
from web import addresses
from web.reading import ReadLine, cut, is_read_from
from web.site import site
from web.states.state import ReportText

blueprint = Blueprint("reader", __name__, url_prefix="/read")

_RETRY = 5  # seconds after which a build that goes on should be there
_KEPT = 8  # reports whose text is kept cut
_KINDS: Mapping[str, LazyString] = {
    "actual": _("kết quả"),
    "target": _("mục tiêu"),
    "past-target": _("mục tiêu cũ"),
    "claim": _("số liệu khác"),
    "unit": _("lập xã, tổ chức"),
    "breakthrough": _("khâu đột phá"),
    "task": _("nhiệm vụ, phương châm"),
    "document": _("văn bản"),
    "issue": _("chưa hiểu"),
}
_OF_TYPES = {
    "Citation": "document",
    "Breakthrough": "breakthrough",
    "KeyTask": "task",
    "CongressTheme": "task",
    "CongressMotto": "task",
    "Issue": "issue",
}


@dataclass(frozen=True, slots=True)
class ReadFact:
    """A fact of the list beside the text: its first span, and the claim where it is one."""

    span: SpanRow
    kind: str
    claim: ClaimRow | None


@blueprint.get("/<report>")
def report(report: str) -> str:
    """Show a report with every fact marked in its text and listed beside it."""
    source = _source(report)
    spans = documents.spans(site().source, NamedNode(source.text))
    claims = _claims(source)
    facts = _facts(spans, claims)
    text = _text(source, spans)
    lines = _cut(text.text, tuple(spans))
    return render_template(
        "reader.html",
        source=source,
        whole=text.whole,
        path=(source.about or "").removeprefix(iris.BASE),
        lines=lines,
        outline=[line for line in lines if line.depth and len(line.text) > 1],
        facts=facts,
        kinds={fact.span.thing: fact.kind for fact in facts},
        labels=_KINDS,
        counts=Counter(fact.kind for fact in facts),
    )


def _source(report: str) -> SourceRow:
    found = next((each for each in site().sources if each.id == report), None)
    if found is None:
        abort(404, f"there is no report {report}")
    return found


def _text(source: SourceRow, spans: Sequence[SpanRow]) -> ReportText:
    """Give the text of a report; 503 where it is of another build than the graph that is read."""
    text = site().state.text(source)
    if text is None or not is_read_from(text.text, spans):
        raise ServiceUnavailable(f"{source.id} is being read anew", retry_after=_RETRY)
    return text


@lru_cache(maxsize=_KEPT)
def _cut(text: str, spans: Sequence[SpanRow]) -> Sequence[ReadLine]:
    return tuple(cut(text, spans))


def _claims(source: SourceRow) -> Mapping[str, ClaimRow]:
    if source.about is None or not source.is_report:
        return {}
    rows = indicators.claims(site().source, NamedNode(source.about))
    return {row.claim: row for row in rows if row.report == source.text}


def _facts(spans: Iterable[SpanRow], claims: Mapping[str, ClaimRow]) -> list[ReadFact]:
    """List each fact once, where it stands first."""
    found: dict[str, ReadFact] = {}
    for span in spans:
        claim = claims.get(span.thing)
        found.setdefault(span.thing, ReadFact(span, _kind(span, claim), claim))
    return list(found.values())


def _kind(span: SpanRow, claim: ClaimRow | None) -> str:
    if claim is not None:
        kind = addresses.short(claim.kind)
        return kind if kind in _KINDS else "claim"
    return _OF_TYPES.get(addresses.short(span.type), "unit")
