"""What a report states, as the quads of its graph: one function per kind of fact."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Quad

from graph.agenda import priority_quads, slogan_quads
from graph.alignment import aligned
from graph.claims import claim_quads
from graph.documents import document_nodes, documents_quads, relation_quads
from graph.events import merger_quads, party_committee_quads, village_merger_quads
from graph.places import place_quads, unit_node
from graph.provenance import activity, evidence_quads, source_quads
from graph.resolutions import reorganisation_quads, resolution_quads
from graph.setting import Setting
from graph.statements import number, plain, say, vietnamese
from ontology import iris, terms
from ontology.codec import FactsFile
from ontology.facts import (
    Breakthrough,
    Citation,
    Claim,
    Congress,
    DocumentId,
    DocumentRelation,
    Fact,
    Issue,
    KeyTask,
    Merger,
    PartyCommittee,
    Reorganisation,
    Resolution,
    Slogan,
    VillageMerger,
)


def report_quads(file: FactsFile) -> frozenset[Quad]:
    """Say all that one report states, in its graph and with the terms of other vocabularies beside ours."""
    return frozenset(aligned(_report_quads(file)))


def _report_quads(file: FactsFile) -> Iterator[Quad]:
    about = report_setting(file)
    nodes = document_nodes(_documents(file.facts), about)
    yield from source_quads(file.source, _kind(file.facts))
    yield from documents_quads(nodes, about.graph, file.source.text)
    for fact in file.facts:
        yield from fact_quads(fact, about, nodes)
    for issue in file.issues:
        yield from issue_quads(issue, about)


def report_setting(file: FactsFile) -> Setting:
    """Gather what the facts of one report, or of one resolution, share."""
    congress = next((fact for fact in file.facts if isinstance(fact, Congress)), None)
    arranged = next((fact.province for fact in file.facts if isinstance(fact, Resolution)), None)
    province = congress.province if congress else arranged.name if arranged else None
    return Setting(
        report=file.source.report,
        run=activity(file.source),
        commune=unit_node(congress.commune, province) if congress else None,
        province=province,
        district=congress.former_district if congress else None,
    )


def fact_quads(fact: Fact, about: Setting, documents: Mapping[DocumentId, NamedNode]) -> Iterator[Quad]:
    """Say one fact; ``documents`` names every document that the report mentions."""
    match fact:
        case Claim():
            yield from claim_quads(fact, about)
        case Congress():
            yield from congress_quads(fact, about)
        case VillageMerger():
            yield from village_merger_quads(fact, about)
        case Breakthrough() | KeyTask():
            yield from priority_quads(fact, about)
        case Slogan():
            yield from slogan_quads(fact, about)
        case Citation():
            yield from citation_quads(fact, about, documents)
        case DocumentRelation():
            yield from relation_quads(fact, about, documents)
        case _:
            yield from _decided_quads(fact, about, documents)


def _decided_quads(
    fact: Merger | PartyCommittee | Resolution | Reorganisation,
    about: Setting,
    documents: Mapping[DocumentId, NamedNode],
) -> Iterator[Quad]:
    """Say what a document decided."""
    match fact:
        case Merger():
            yield from merger_quads(fact, about, documents)
        case PartyCommittee():
            yield from party_committee_quads(fact, about, documents)
        case Resolution():
            yield from resolution_quads(fact, about, documents)
        case Reorganisation():
            yield from reorganisation_quads(fact, about, documents)


def congress_quads(congress: Congress, about: Setting) -> Iterator[Quad]:
    """Say whose congress the report is laid before, and so whom the report is about."""
    commune = unit_node(congress.commune, about.province)
    node = iris.congress(commune, congress.term)
    label = " ".join(part for part in (congress.commune.label, congress.term) if part)
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.CONGRESS),
        (terms.RDFS_LABEL, vietnamese(label)),
        (terms.COMMUNE, commune),
        (terms.ORDINAL, number(congress.ordinal)),
        (terms.TERM, plain(congress.term)),
        (terms.STATED_PROVINCE, plain(congress.province)),
        (terms.STATED_DISTRICT, plain(congress.former_district)),
    )
    yield from say(
        about.graph,
        about.node,
        (terms.RDFS_LABEL, vietnamese(label)),
        (terms.ABOUT, commune),
        (terms.HAS_CONGRESS, node),
    )
    yield from place_quads(congress.commune, about)
    yield from evidence_quads(node, congress.evidence, about.run)


def citation_quads(
    citation: Citation, about: Setting, documents: Mapping[DocumentId, NamedNode]
) -> Iterator[Quad]:
    """Say that the report cites a document; each further mention adds a passage to the one citation."""
    cited = documents[citation.meant]
    node = iris.citation(about.report, cited)
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.CITATION),
        (terms.IN_REPORT, about.node),
        (terms.CITES, cited),
        (terms.SHORT_FORM, plain(citation.evidence.quote) if citation.is_short else None),
    )
    yield from say(about.graph, about.node, (terms.DCTERMS_REFERENCES, cited))
    yield from evidence_quads(node, citation.evidence, about.run)


def issue_quads(issue: Issue, about: Setting) -> Iterator[Quad]:
    """Say what was not understood, and where."""
    place = (issue.evidence.start, issue.evidence.end) if issue.evidence else ()
    node = iris.issue(about.report, issue.code, issue.message, *place)
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.ISSUE),
        (terms.IN_REPORT, about.node),
        (terms.CODE, plain(issue.code)),
        (terms.MESSAGE, plain(issue.message)),
    )
    if issue.evidence:
        yield from evidence_quads(node, issue.evidence, about.run)


def _kind(facts: Iterable[Fact]) -> NamedNode:
    """Tell what sort of text states these facts."""
    return terms.RESOLUTION_TEXT if any(isinstance(fact, Resolution) for fact in facts) else terms.REPORT


def _documents(facts: Iterable[Fact]) -> Iterator[DocumentId]:
    for fact in facts:
        match fact:
            case Citation():
                yield fact.meant
            case DocumentRelation():
                yield from (fact.subject, fact.object)
            case Resolution():
                yield fact.document
            case Reorganisation():
                yield fact.decision
            case Merger() | PartyCommittee():
                if fact.decision:
                    yield fact.decision
            case _:
                pass
