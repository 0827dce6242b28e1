"""What tells robots where to look: robots.txt, the sitemap, the data set in terms of schema.org."""

from collections.abc import Iterator

from flask import Blueprint, Response, url_for
from lxml import etree
from markupsafe import Markup
from pyoxigraph import NamedNode

from graph.prefixes import expand
from ontology import iris
from queries import communes, resources
from web import addresses, schema_org
from web.notation import Language
from web.site import site

blueprint = Blueprint("discovery", __name__)

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST = 50_000  # addresses that a sitemap may hold: https://www.sitemaps.org/protocol.html
# A question costs the server time, and its answer is in the pages.
_CLOSED = ("/sparql", "/export/", "/search", "/reconcile")


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Let robots see all pages, and tell them where the sitemap is (RFC 9309)."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _CLOSED), ""]
    lines.append(f"Sitemap: {url_for('discovery.sitemap', _external=True)}")
    return Response("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """List the pages of communes, those with a report first, after the pages that lead to them."""
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP})
    for address in list(dict.fromkeys(_addresses()))[:_MOST]:
        place = etree.SubElement(root, f"{{{_SITEMAP}}}url")
        etree.SubElement(place, f"{{{_SITEMAP}}}loc").text = address
    body = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return Response(body, content_type="application/xml")


def dataset_data() -> Markup:
    """Describe the data set to search engines, with what can be downloaded."""
    source = site().source
    said = dict(schema_org.described(iris.DATASET, resources.about(source, iris.DATASET)))
    said["distribution"] = [_download(each) for each in _distributions()]
    said["inLanguage"] = [str(language) for language in Language]
    del said["isPartOf"]
    return schema_org.script(said)


def _addresses() -> Iterator[str]:
    for endpoint in ("pages.home", "questions.index", "lineage.index"):
        yield url_for(endpoint, _external=True)
    for node in (iris.DATASET, iris.ONTOLOGY):
        yield _page(node.value)
    for commune in (*(row.commune for row in site().communes), *communes.standing(site().source)):
        yield _page(commune)


def _page(iri: str) -> str:
    path = addresses.local(iri)
    if iri == iris.ONTOLOGY.value:
        return url_for("resources.thing", path=path, _external=True)
    return url_for("resources.page", path=path, _external=True)


def _distributions() -> list[NamedNode]:
    said = resources.about(site().source, iris.DATASET)
    found = (triple.object for triple in said if triple.predicate.value == expand("dcat:distribution"))
    return sorted((node for node in found if isinstance(node, NamedNode)), key=str)


def _download(node: NamedNode) -> schema_org.Json:
    """Say a distribution as https://schema.org/DataDownload, its form by media type or else by name."""
    said = {triple.predicate.value: triple.object for triple in resources.about(site().source, node)}
    media = said.get(expand("dcat:mediaType")) or said[expand("dcterms:format")]
    form = str(getattr(media, "value", ""))
    return {
        "@type": "DataDownload",
        "contentUrl": node.value,
        "encodingFormat": form.partition("media-types/")[2] or form.rpartition("#")[2],
    }
