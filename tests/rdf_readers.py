"""Three libraries that read RDF, none of which knows the others: what each finds, as sorted lines."""

import json
import subprocess
from collections.abc import Callable, Iterable, Mapping

import pyoxigraph
import rdflib
from pyld import jsonld

_OXIGRAPH = {
    "nquads": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
}
_RDFLIB = {
    "nquads": "nquads",
    "trig": "trig",
    "jsonld": "json-ld",
    "ntriples": "nt",
    "turtle": "turtle",
    "rdfxml": "xml",
}
QUADS = ("nquads", "trig", "jsonld")


def oxigraph(data: bytes, form: str) -> list[str]:
    """Read with Oxigraph."""
    return _lines(map(str, pyoxigraph.parse(data, format=_OXIGRAPH[form])))


def by_rdflib(data: bytes, form: str) -> list[str]:
    """Read with rdflib, which rewrites numbers unless it is told to leave them."""
    rdflib.NORMALIZE_LITERALS = False
    try:
        found: rdflib.Graph = rdflib.Dataset() if form in QUADS else rdflib.Graph()
        found.parse(data=data, format=_RDFLIB[form])
        written = found.serialize(format="nquads" if form in QUADS else "nt", encoding="utf-8")
    finally:
        rdflib.NORMALIZE_LITERALS = True
    return oxigraph(written, "nquads" if form in QUADS else "ntriples")


def raptor(data: bytes, form: str) -> list[str]:
    """Read with raptor's ``rapper``, which knows no JSON-LD."""
    out = "nquads" if form in QUADS else "ntriples"
    done = subprocess.run(
        ["rapper", "-q", "-i", form, "-o", out, "-", "https://w3id.org/communekg/"],
        input=data,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == b"", done.stderr.decode()
    return oxigraph(done.stdout, out)


def by_pyld(data: bytes, _form: str) -> list[str]:
    """Read JSON-LD with PyLD, the reference implementation, which loads no context from the web."""
    written = jsonld.to_rdf(json.loads(data), {"format": "application/n-quads", "documentLoader": _refuse})
    return oxigraph(str(written).encode(), "nquads")


READERS: Mapping[str, Callable[[bytes, str], list[str]]] = {
    "oxigraph": oxigraph,
    "rdflib": by_rdflib,
    "raptor": raptor,
    "pyld": by_pyld,
}


def _refuse(url: str, _options: object) -> object:
    raise AssertionError(f"a document of ours asks the web for {url}")


def _lines(lines: Iterable[str]) -> list[str]:
    return sorted(set(lines))
