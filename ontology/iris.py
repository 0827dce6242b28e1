"""Every IRI of ours: one function per kind of thing, each saying what the thing is known by.

IRIs are constant: no host, clock or order of finding enters them. Names with tone marks become ASCII plus a
hash of the exact spelling, so that two names that differ in tone marks only are two things.
"""

import re
import unicodedata
from hashlib import sha256
from urllib.parse import quote

from pyoxigraph import NamedNode

BASE = "https://w3id.org/communekg/"
ONTOLOGY = NamedNode(f"{BASE}ontology")
VOCABULARY = f"{BASE}ontology#"

ONTOLOGY_GRAPH = NamedNode(f"{BASE}graph/ontology")
VOCABULARY_GRAPH = NamedNode(f"{BASE}graph/vocabulary")
LINKS_GRAPH = NamedNode(f"{BASE}graph/links")
REGISTER_GRAPH = NamedNode(f"{BASE}graph/register")
LINEAGE_GRAPH = NamedNode(f"{BASE}graph/lineage")
DESCRIPTION_GRAPH = NamedNode(f"{BASE}graph/description")
CATALOGUE_GRAPH = NamedNode(f"{BASE}graph/catalogue")
EDITS_GRAPH = NamedNode(f"{BASE}graph/edits")

REPORT_GRAPHS = f"{BASE}graph/report/"

DATASET = NamedNode(f"{BASE}dataset")
CLAIMS = NamedNode(f"{BASE}dataset/claims")
REGISTER = NamedNode(f"{BASE}dataset/register")
UNITS = f"{BASE}unit/"

_PROVENANCE = tuple(f"{BASE}{kind}/" for kind in ("activity", "passage", "software"))
_DATE = re.compile(r"-\d{4}-\d{2}-\d{2}$")


def term(name: str) -> NamedNode:
    """Name a class or property of our own vocabulary."""
    return NamedNode(f"{VOCABULARY}{name}")


def report(identifier: str) -> NamedNode:
    """Name a report by the identifier that ``ingest`` gives it."""
    return NamedNode(f"{BASE}report/{_path(identifier)}")


def report_graph(identifier: str) -> NamedNode:
    """Name the graph that holds what one report says, and nothing else."""
    return NamedNode(f"{REPORT_GRAPHS}{_path(identifier)}")


def report_graph_of(node: NamedNode) -> NamedNode:
    """Name the graph that holds what a report, or the text of a resolution, says.

    >>> report_graph_of(report("muong-la")) == report_graph("muong-la")
    True
    """
    return NamedNode(node.value.replace(f"{BASE}report/", REPORT_GRAPHS, 1))


def scheme(name: str) -> NamedNode:
    """Name a concept scheme: ``indicator``, ``measure``, ``theme``."""
    return NamedNode(f"{BASE}{name}")


def concept(scheme_name: str, slug: str) -> NamedNode:
    """Name a concept by its slug, which is unique in its scheme."""
    return NamedNode(f"{BASE}{scheme_name}/{slug}")


def unit(key: str) -> NamedNode:
    """Name a unit by its code within a dated list of codes: ``2025/03808``."""
    return NamedNode(f"{UNITS}{key}")


def point(key: str) -> NamedNode:
    """Name the point at which a unit lies by the unit's key."""
    return NamedNode(f"{BASE}point/{key}")


def unit_key(node: NamedNode) -> str | None:
    """Read the key of a unit of the register back from its IRI; ``None`` for anything else.

    >>> unit_key(unit("2025/03808")), unit_key(unregistered_unit("xã X", None)) is None
    ('2025/03808', True)
    """
    found = node.value.removeprefix(UNITS)
    return None if found == node.value or found.startswith("unregistered/") else found


def code_list(edition: str) -> NamedNode:
    """Name the list of codes of an edition by the edition."""
    return NamedNode(f"{BASE}code-list/{edition}")


def links_out_graph(name: str) -> NamedNode:
    """Name the graph of the links to one kind of data set of others: ``documents``."""
    return NamedNode(f"{BASE}graph/links-out/{name}")


def link_out(subject: NamedNode, predicate: NamedNode, target: NamedNode) -> NamedNode:
    """Name a link to another data set by what it links."""
    return NamedNode(f"{BASE}link/{digest(subject.value, predicate.value, target.value)}")


def unregistered_unit(label: str, province: str | None) -> NamedNode:
    """Name a unit that the register lacks by what it is called and the province it lies in."""
    return NamedNode(f"{UNITS}unregistered/{_named(label, province)}")


def village(label: str, commune: NamedNode) -> NamedNode:
    """Name a village by its name within its commune."""
    return NamedNode(f"{BASE}village/{key(commune)}/{_named(label)}")


def body(label: str, owner: NamedNode) -> NamedNode:
    """Name a body that is no territory by its name within the commune, or the report, that speaks of it."""
    return NamedNode(f"{BASE}body/{key(owner)}/{_named(label)}")


def congress(commune: NamedNode, term_of_office: str | None) -> NamedNode:
    """Name a congress by its commune and the term that it opens."""
    return NamedNode(f"{BASE}congress/{key(commune)}/{_path(term_of_office or 'undated')}")


def party_committee(commune: NamedNode) -> NamedNode:
    """Name the party committee of a commune by the commune."""
    return NamedNode(f"{BASE}party-committee/{key(commune)}")


def merger(commune: NamedNode) -> NamedNode:
    """Name the event that formed a commune by the commune, since a dated unit is formed once."""
    return NamedNode(f"{BASE}merger/{key(commune)}")


def participation(commune: NamedNode, participant: NamedNode) -> NamedNode:
    """Name a unit's part in a merger by the unit that was formed and the one that took part."""
    return NamedNode(f"{BASE}participation/{key(commune)}/{key(participant)}")


def total(document_node: NamedNode, role: str | None, unit_type: str) -> NamedNode:
    """Name a total that a resolution gives by the resolution and what is counted."""
    return NamedNode(f"{BASE}total/{key(document_node)}/{slug(' '.join((role or 'all', unit_type)))}")


def village_merger(identifier: str, *identity: object) -> NamedNode:
    """Name a joining of villages by the report and what it says of it."""
    return NamedNode(f"{BASE}village-merger/{_path(identifier)}/{digest(*identity)}")


def claim(*identity: object) -> NamedNode:
    """Name a claim by the report and what is claimed, never by where it stands."""
    return NamedNode(f"{BASE}claim/{digest(*identity)}")


def breakthrough(identifier: str, *identity: object) -> NamedNode:
    """Name a breakthrough area by the report, whose it is, its term and its title."""
    return NamedNode(f"{BASE}breakthrough/{_path(identifier)}/{digest(*identity)}")


def key_task(identifier: str, *identity: object) -> NamedNode:
    """Name a key task by the report, whose it is, its term and its title."""
    return NamedNode(f"{BASE}key-task/{_path(identifier)}/{digest(*identity)}")


def slogan(identifier: str, *identity: object) -> NamedNode:
    """Name the theme or the motto of a congress by the report, which of the two it is, and its words."""
    return NamedNode(f"{BASE}slogan/{_path(identifier)}/{digest(*identity)}")


def theme_word(item: NamedNode, theme: str, word: str) -> NamedNode:
    """Name a word that decided a theme by what it decided it of."""
    return NamedNode(f"{BASE}theme-word/{key(item)}/{digest(theme, word)}")


def passage(identifier: str, start: int, end: int, line: int) -> NamedNode:
    """Name a passage by the report, the span of its normalised text, and the line that matters in it.

    A row of a table states several figures in the same words, each on a line of its own.
    """
    return NamedNode(f"{BASE}passage/{_path(identifier)}/{digest(start, end, line)}")


def document(number: str, scope: str | None, dated: str | None) -> NamedNode:
    """Name a document by its number, by whose numbering that is (``None``: the nation's), and by its date."""
    return NamedNode(f"{BASE}document/{'-'.join(slug(part) for part in (number, scope, dated) if part)}")


def undated(node: NamedNode) -> NamedNode:
    """Name the document of the same number without its date.

    >>> undated(document("57-NQ/TW", None, "2024-12-22")) == document("57-NQ/TW", None, None)
    True
    """
    return NamedNode(_DATE.sub("", node.value))


def titled_document(title: str, scope: str | None, dated: str | None) -> NamedNode:
    """Name a document without a number by its title, by whose it is and by its date."""
    parts = (title.casefold(), scope, dated)
    return NamedNode(f"{BASE}document/{slug(title)[:60].rstrip('-')}-{digest(*parts)}")


def citation(identifier: str, cited: NamedNode) -> NamedNode:
    """Name a citation by the report that cites and the document cited."""
    return NamedNode(f"{BASE}citation/{_path(identifier)}/{key(cited)}")


def document_relation(identifier: str, subject: NamedNode, relation: str, thing: NamedNode) -> NamedNode:
    """Name what a report says one document does to another by the report and all three."""
    return NamedNode(
        f"{BASE}document-relation/{_path(identifier)}/{digest(key(subject), relation, key(thing))}"
    )


def issue(identifier: str, *identity: object) -> NamedNode:
    """Name an issue by the report and what was not understood."""
    return NamedNode(f"{BASE}issue/{_path(identifier)}/{digest(*identity)}")


def activity(identifier: str, source_hash: str, version: str) -> NamedNode:
    """Name a run by the report, by the hash of what it read and by the version of the program."""
    return NamedNode(f"{BASE}activity/{_path(identifier)}/{digest(source_hash, version)}")


def software(version: str) -> NamedNode:
    """Name the program by its version."""
    return NamedNode(f"{BASE}software/{_path(version)}")


def data_document(node: NamedNode, page: int = 1) -> NamedNode:
    """Name the document that describes a thing, or one page of it.

    >>> data_document(unit("2025/03808"), 2).value
    'https://w3id.org/communekg/data/unit/2025/03808?page=2'
    """
    local = node.value.removeprefix(BASE)
    return NamedNode(f"{BASE}data/{local}{f'?page={page}' if page > 1 else ''}")


def part(node: NamedNode, name: str) -> NamedNode:
    """Name something that the document about a thing tells of beside the thing: an observation of a claim.

    >>> part(unit("2025/03808"), "area").value
    'https://w3id.org/communekg/unit/2025/03808#area'
    """
    return NamedNode(f"{node.value.partition('#')[0]}#{name}")


def is_of_provenance(node: NamedNode) -> bool:
    """Tell passages, runs and programs from what facts are about.

    >>> is_of_provenance(passage("muong-la", 0, 5, 1)), is_of_provenance(report("muong-la"))
    (True, False)
    """
    return node.value.startswith(_PROVENANCE)


def key(node: NamedNode) -> str:
    """Shorten an IRI of ours to one segment of a path: ``2025-03808`` for a unit.

    >>> key(unit("2025/03808"))
    '2025-03808'
    """
    _, _, local = node.value.removeprefix(BASE).partition("/")
    return local.replace("/", "-")


def digest(*parts: object) -> str:
    """Hash an identity to sixteen hexadecimal digits; ``None`` and the empty text differ."""
    text = "\x1f".join("\x00" if part is None else unicodedata.normalize("NFC", str(part)) for part in parts)
    return sha256(text.encode()).hexdigest()[:16]


def slug(text: str) -> str:
    """Write a text in lower-case ASCII letters, digits and dashes.

    >>> slug("1681/NQ-UBTVQH15"), slug("Thị trấn Ít Ong, Đắk Nông")
    ('1681-nq-ubtvqh15', 'thi-tran-it-ong-dak-nong')
    """
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in plain)
    return "-".join(words.split())


def _named(label: str, within: str | None = None) -> str:
    parts = [slug(part) for part in (label, within) if part]
    return f"{'-'.join(parts)}-{digest(label.casefold(), within and within.casefold())[:8]}"


def _path(text: str) -> str:
    return quote(text, safe="")


def genid(label: str) -> NamedNode:
    """Name what came without a name: https://www.w3.org/TR/rdf11-concepts/#section-skolemization."""
    return NamedNode(f"{BASE}.well-known/genid/{sha256(label.encode()).hexdigest()[:16]}")
