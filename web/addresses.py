"""Between the IRIs of things and the paths under which this site answers for them."""

from urllib.parse import quote

from pyoxigraph import NamedNode

from ontology import iris


def resource(path: str) -> NamedNode:
    """Name what a path of this site stands for; the path comes decoded, as the framework gives it.

    >>> resource("report/bắc yên").value
    'https://w3id.org/communekg/report/b%E1%BA%AFc%20y%C3%AAn'
    """
    return NamedNode(iris.BASE + quote(path, safe="/"))


def path(iri: str) -> str:
    """Give the address on this site for an IRI of ours; others stay as they are.

    >>> path("https://w3id.org/communekg/unit/2025/03808")
    '/unit/2025/03808'
    >>> path("http://www.w3.org/2004/02/skos/core#broader")
    'http://www.w3.org/2004/02/skos/core#broader'
    """
    return f"/{iri.removeprefix(iris.BASE)}" if iri.startswith(iris.BASE) else iri


def local(iri: str) -> str:
    """Give what of an IRI of ours stands behind the base.

    >>> local("https://w3id.org/communekg/unit/2025/03808")
    'unit/2025/03808'
    """
    return iri.removeprefix(iris.BASE)


def brief(iri: str) -> str:
    """Write an IRI of ours by its path, which tells a unit from an indicator; others by their last part.

    >>> brief("https://w3id.org/communekg/unit/2024/03808")
    'unit/2024/03808'
    """
    return iri.removeprefix(iris.BASE) if iri.startswith(iris.BASE) else short(iri)


def short(iri: str) -> str:
    """Write an IRI briefly where it has no label: what stands behind the last slash or hash.

    >>> short("http://www.w3.org/2004/02/skos/core#broader"), short("urn:a")
    ('broader', 'urn:a')
    """
    return iri.removesuffix("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1] or iri


def reading(passage: str) -> str:
    """Give the place of a passage in the reader of its report.

    >>> reading("https://w3id.org/communekg/passage/vi-du/4087834857f375db")
    '/read/vi-du#p-4087834857f375db'
    """
    report, _, name = passage.removeprefix(f"{iris.BASE}passage/").rpartition("/")
    return f"/read/{report}#p-{name}"


def anchor(iri: str) -> str:
    """Name the place of a thing within a page; it stays the same from build to build.

    >>> anchor("https://w3id.org/communekg/claim/4087834857f375db")
    'claim-4087834857f375db'
    """
    return iri.removeprefix(iris.BASE).replace("/", "-")


def opening(of: str, predicate: str, *, outward: bool) -> str:
    """Write a group of neighbours as an address names it.

    >>> opening(f"{iris.BASE}unit/2025/03808", f"{iris.BASE}ontology#about", outward=False)
    'unit/2025/03808~about~in'
    """
    return f"{brief(of)}~{short(predicate)}~{'out' if outward else 'in'}"
