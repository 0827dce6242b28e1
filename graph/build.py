"""From facts files to a store: changed graphs are exchanged, and building again changes nothing."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from graph import (
    disagreements,
    documents,
    fulltext,
    generations,
    lineage,
    links,
    mapping,
    provenance,
    store,
    units,
)
from graph.description import description_quads
from ontology import codec, concepts, iris, terms
from ontology.documents import known_documents
from ontology.errors import StoreError

_UNION = DefaultGraph()


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """What a store holds after a build, and how many of its graphs the build changed."""

    reports: int
    resolutions: int  # whose text was read
    units: int  # of the register, in both editions
    events: int  # that made a unit what it is, whoever tells of them
    communes: int  # with a report
    predecessors: int  # that reports tell of
    claims: int
    breakthroughs: int
    documents: int
    issues: int
    issues_by_code: Mapping[str, int]
    triples: int  # of all graphs; what two graphs say counts twice
    changed_graphs: int


def build_store(
    store_dir: Path,
    facts_files: Iterable[Path],
    *,
    national: bool = False,
    progress: Callable[[str], None] | None = None,
) -> BuildSummary:
    """Bring the graphs of the given reports, and the vocabularies, into a store; other reports stay.

    ``national`` brings in all units of the register and their lineage, which takes some seconds once, and
    they stay; without it there are those that reports speak of, with their lineage. ``progress`` is called
    with the identifier of each report once it is written. Raises ``CodecError`` for a broken facts file and
    ``StoreError`` where the store cannot be written; graphs already exchanged stay, each whole, and a store
    that did not exist before is removed again.
    """
    with ExitStack() as undo:
        fresh = not store.data_folder(store_dir).exists()
        if fresh:
            existed = store_dir.exists()
            undo.callback(_remove, store_dir, existed=existed, made=store.prepare(store_dir))
        opened = store.open_for_writing(store_dir)
        try:
            national = national or _is_national(opened)
            register = _national() if national else ()
            parts = chain(_vocabularies(), register, _reports(facts_files, progress or _silent))
            bring = _fill if fresh else _renew_all
            changed = bring(opened, parts) + bring(opened, _derived(opened, national=national))
            bring(opened, _description(opened))
            generations.publish(store_dir, opened, _version(opened), fulltext.write_index)
        except OSError as error:
            left = "nothing is left of it" if fresh else "what it held before still stands"
            problem = f"the store cannot be written ({error}); {left}"
            raise StoreError(str(store_dir), problem) from error
        summary = _summary(opened, changed)
        undo.pop_all()
    return summary


@dataclass(frozen=True, slots=True)
class _Part:
    """A graph as it should be, not yet made."""

    graph: NamedNode
    made_from: str  # hash of all that the graph is made from
    make: Callable[[], Iterable[Quad]]

    @property
    def note(self) -> Quad:
        """What the catalogue says of the graph, so that the next build knows that it stands."""
        return Quad(self.graph, terms.INPUT_HASH, Literal(self.made_from), iris.CATALOGUE_GRAPH)


def _vocabularies() -> Iterator[_Part]:
    yield _Part(iris.ONTOLOGY_GRAPH, _recipe(), _ontology_quads)
    yield _Part(iris.VOCABULARY_GRAPH, _recipe(), _vocabulary_quads)


def _reports(files: Iterable[Path], progress: Callable[[str], None]) -> Iterator[_Part]:
    """Yield the graph of each report, and tell that it stands when the next one is asked for."""
    seen: dict[str, Path] = {}
    for file in files:
        report = codec.load_source(file).report
        if report in seen:
            raise StoreError(str(file), f"the report {report!r} is also in {seen[report]}; build one of them")
        seen[report] = file
        made_from = sha256(_recipe().encode() + file.read_bytes()).hexdigest()
        yield _Part(iris.report_graph(report), made_from, partial(_report_quads, file))
        progress(report)


def _report_quads(file: Path) -> Iterable[Quad]:
    return mapping.report_quads(codec.load_facts(file))


def _national() -> Iterator[_Part]:
    """Yield the graph of all units, which hangs on no report."""
    yield _Part(iris.REGISTER_GRAPH, _recipe(), lambda: units.register_quads(units.all_units()))


def _is_national(opened: Store) -> bool:
    kinds = opened.quads_for_pattern(None, terms.UNIT_TYPE, None, iris.REGISTER_GRAPH)
    return sum(1 for _ in kinds) == len(units.all_units())


def _derived(opened: Store, *, national: bool) -> Iterator[_Part]:
    """Yield the graphs that follow from those of all reports."""
    noted = opened.quads_for_pattern(None, terms.INPUT_HASH, None, iris.CATALOGUE_GRAPH)
    stated = {quad.subject: str(quad.triple) for quad in noted if _is_of_a_report(quad.subject)}
    made_from = _hash(*stated.values())
    yield _Part(iris.LINKS_GRAPH, made_from, lambda: _links(opened))
    if national:
        # Reports change nothing here: only the texts of resolutions take the place of the register's word.
        texts = (stated[graph] for graph in disagreements.resolution_graphs(opened))
        told_in = _hash("national", *texts)
        yield _Part(iris.LINEAGE_GRAPH, told_in, lambda: _lineage(opened, units.all_units()))
        return
    keys = partial(_related_units, opened)
    yield _Part(iris.REGISTER_GRAPH, made_from, lambda: units.register_quads(keys()))
    yield _Part(iris.LINEAGE_GRAPH, made_from, lambda: _lineage(opened, keys()))


def _description(opened: Store) -> Iterator[_Part]:
    """Yield the graph that describes all others."""
    made_from = _version(opened, but=iris.DESCRIPTION_GRAPH)
    yield _Part(iris.DESCRIPTION_GRAPH, made_from, lambda: description_quads(opened, made_from))


def _hash(*parts: str) -> str:
    return sha256("\n".join((_recipe(), *sorted(parts))).encode()).hexdigest()


def _version(opened: Store, *, but: NamedNode | None = None) -> str:
    """Hash what all graphs were made from: stores of one version hold the same."""
    noted = opened.quads_for_pattern(None, terms.INPUT_HASH, None, iris.CATALOGUE_GRAPH)
    return version_of(quad.triple for quad in noted if quad.subject != but)


def version_of(noted: Iterable[Triple]) -> str:
    """Hash what the catalogue notes of the graphs: from what each was made."""
    return sha256("\n".join(sorted(map(str, noted))).encode()).hexdigest()[:16]


def _links(opened: Store) -> Iterator[Quad]:
    yield from links.link_quads(_things(opened, terms.DOCUMENT))
    yield from disagreements.disagreement_quads(opened)


def _lineage(opened: Store, keys: Iterable[str]) -> frozenset[Quad]:
    return lineage.lineage_quads(keys, disagreements.told_by_clauses(opened))


def _related_units(opened: Store) -> frozenset[str]:
    return units.related(_referenced_units(opened))


def _fill(opened: Store, parts: Iterable[_Part]) -> int:
    """Write the first graphs of a store at once; who calls this removes a store that could not be filled."""
    made: list[NamedNode] = []

    def quads() -> Iterator[Quad]:
        for part in parts:
            content = frozenset(part.make())
            yield from (*content, *_notes(part, len(content)))
            if content:
                made.append(part.graph)

    opened.bulk_extend(store.with_union(quads()))
    return len(made)


def _renew_all(opened: Store, parts: Iterable[_Part]) -> int:
    return sum(_renew(opened, part) for part in parts)


def _renew(opened: Store, part: _Part) -> bool:
    """Exchange a graph and its notes in one transaction, unless a note says that it stands already."""
    if part.note in opened:
        return False
    new, old = frozenset(part.make()), frozenset(opened.quads_for_pattern(None, None, None, part.graph))
    noted = frozenset(opened.quads_for_pattern(part.graph, None, None, iris.CATALOGUE_GRAPH))
    notes = _notes(part, len(new))
    store.exchange(opened, (old - new) | (noted - notes), (new - old) | notes)
    return new != old


def _notes(part: _Part, size: int) -> frozenset[Quad]:
    return frozenset({part.note, Quad(part.graph, terms.VOID_TRIPLES, Literal(size), iris.CATALOGUE_GRAPH)})


def _ontology_quads() -> Iterator[Quad]:
    return _turtle_quads(resources.files("ontology") / "kg.ttl", iris.ONTOLOGY_GRAPH)


def _vocabulary_quads() -> Iterator[Quad]:
    for file in concepts.files():
        yield from _turtle_quads(file, iris.VOCABULARY_GRAPH)
    yield from documents.register_quads(known_documents(), iris.VOCABULARY_GRAPH)


def _turtle_quads(file: Traversable, graph: NamedNode) -> Iterator[Quad]:
    for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE):
        yield Quad(quad.subject, quad.predicate, quad.object, graph)


def _referenced_units(opened: Store) -> frozenset[str]:
    """Collect the keys of all units of the register that reports speak of."""
    found: set[NamedNode] = set()
    for predicate in units.REFERRING:
        for quad in opened.quads_for_pattern(None, predicate, None, None):
            if isinstance(quad.object, NamedNode) and _is_of_a_report(quad.graph_name):
                found.add(quad.object)
    return frozenset(key for key in map(iris.unit_key, found) if key)


def _is_of_a_report(graph: object) -> bool:
    return isinstance(graph, NamedNode) and graph.value.startswith(iris.REPORT_GRAPHS)


@cache
def _recipe() -> str:
    """Hash what turns facts into quads: the program, its vocabularies and the versions."""
    digest = sha256(f"{provenance.version()} {metadata.version(lineage.PACKAGE)}".encode())
    for package in ("graph", "ontology"):
        folder = Path(str(resources.files(package)))
        for file in sorted(folder.rglob("*")):
            if file.suffix in {".py", ".ttl", ".csv"}:
                digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _summary(opened: Store, changed: int) -> BuildSummary:
    originals = opened.quads_for_pattern(None, terms.ORIGINAL, None, None)
    reports = {iris.report_graph_of(node) for node in _things(opened, terms.REPORT)}
    sizes = opened.quads_for_pattern(None, terms.VOID_TRIPLES, None, iris.CATALOGUE_GRAPH)
    return BuildSummary(
        reports=len(reports),
        resolutions=_count(opened, terms.RESOLUTION_TEXT),
        units=sum(1 for _ in opened.quads_for_pattern(None, terms.EDITION, None, _UNION)),
        events=_count(opened, terms.MERGER),
        communes=len({quad.object for quad in opened.quads_for_pattern(None, terms.ABOUT, None, _UNION)}),
        predecessors=len({quad.triple for quad in originals if quad.graph_name in reports}),
        claims=_count(opened, terms.CLAIM),
        breakthroughs=_count(opened, terms.BREAKTHROUGH),
        documents=_count(opened, terms.DOCUMENT),
        issues=_count(opened, terms.ISSUE),
        issues_by_code=_issues_by_code(opened),
        triples=sum(int(quad.object.value) for quad in sizes if isinstance(quad.object, Literal)),
        changed_graphs=changed,
    )


def _count(opened: Store, kind: NamedNode) -> int:
    return len(_things(opened, kind))


def _issues_by_code(opened: Store) -> Mapping[str, int]:
    codes = (
        quad.object.value
        for quad in opened.quads_for_pattern(None, terms.CODE, None, _UNION)
        if isinstance(quad.object, Literal)
    )
    return dict(sorted(Counter(codes).items()))


def _things(opened: Store, kind: NamedNode) -> frozenset[NamedNode]:
    found = (quad.subject for quad in opened.quads_for_pattern(None, terms.RDF_TYPE, kind, _UNION))
    return frozenset(node for node in found if isinstance(node, NamedNode))


def _remove(store_dir: Path, *, existed: bool, made: bool) -> None:
    """Take away a store that could not be finished, and nothing that was there before it."""
    generations.remove_all(store_dir)
    shutil.rmtree(store.data_folder(store_dir), ignore_errors=True)
    if made:
        (store_dir / store.MARKER).unlink(missing_ok=True)
    if not existed:
        with suppress(OSError):  # the folder has got other files meanwhile
            store_dir.rmdir()


def _silent(report: str) -> None:
    pass
