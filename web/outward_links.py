"""Where a thing leads outside of this data set, for the foot of its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from ontology import terms
from queries.links import LinkRow, links_out
from web import addresses
from web.language import choose
from web.site import site


@dataclass(frozen=True, slots=True, kw_only=True)
class OutwardLink:
    """A link as a page shows it."""

    same: bool  # certainly the same thing
    close: bool  # likely the same thing
    address: str
    name: str
    method: str
    evidence: str


def outward_links(path: str) -> Sequence[OutwardLink]:
    """List where a thing leads outside, what is certain first; ``path`` is that of its page."""
    rows = links_out(site().source, addresses.resource(unquote(path)))
    return sorted(map(_outward, rows), key=lambda link: (not link.same, not link.close))


def _outward(row: LinkRow) -> OutwardLink:
    return OutwardLink(
        same=row.predicate == terms.OWL_SAME_AS.value,
        close=row.predicate == terms.SKOS_CLOSE_MATCH.value,
        address=addresses.path(row.target),
        name=choose(row.target_label, row.target_label_en) if row.target_label else _host(row.target),
        method=choose(row.method_label or "", row.method_label_en),
        evidence=row.evidence,
    )


def _host(iri: str) -> str:
    """Name a page elsewhere by its host, and an item by its identifier too.

    >>> _host("http://www.wikidata.org/entity/Q1"), _host("https://vbpl.vn/TW/x.aspx?Keyword=1")
    ('wikidata.org: Q1', 'vbpl.vn')
    """
    parts = urlsplit(iri)
    host = parts.netloc.removeprefix("www.")
    return host if parts.query else f"{host}: {addresses.short(iri)}"
