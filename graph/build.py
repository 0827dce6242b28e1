"""From facts files to a store: changed graphs are exchanged, and building again changes nothing."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
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
    links_out,
    mapping,
    provenance,
    store,
    units,
)
from graph.description import description_quads
from graph.parts import Part, fill, renew, renew_all
from graph.summary import BuildSummary, summarise, things_of
from ontology import codec, concepts, iris, terms
from ontology.documents import known_documents
from ontology.errors import StoreError

_UNION = DefaultGraph()


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
            bring = fill if fresh else renew_all
            changed = bring(opened, parts) + bring(opened, _derived(opened, national=national))
            bring(opened, _description(opened))
            generations.publish(store_dir, opened, _version(opened), fulltext.write_index)
        except OSError as error:
            left = "nothing is left of it" if fresh else "what it held before still stands"
            problem = f"the store cannot be written ({error}); {left}"
            raise StoreError(str(store_dir), problem) from error
        summary = summarise(opened, changed)
        undo.pop_all()
    return summary


def renew_links(store_dir: Path, quads: Iterable[Quad]) -> bool:
    """Make these links to Wikidata, and no others, those of a store; tell whether that changed anything.

    The store is published with them at once, or stays as it was: StoreError where it cannot be written.
    """
    store.open_newest(store_dir)
    opened, content = store.open_for_writing(store_dir), frozenset(quads)
    made_from = sha256("\n".join(sorted(map(str, content))).encode()).hexdigest()
    try:
        changed = renew(opened, Part(links_out.WIKIDATA, made_from, lambda: content))
        renew_all(opened, _description(opened))
        generations.publish(store_dir, opened, _version(opened), fulltext.write_index)
    except OSError as error:
        problem = f"the store cannot be written ({error}); what it held before still stands"
        raise StoreError(str(store_dir), problem) from error
    return changed


def _vocabularies() -> Iterator[Part]:
    yield Part(iris.ONTOLOGY_GRAPH, _recipe(), _ontology_quads)
    yield Part(iris.VOCABULARY_GRAPH, _recipe(), _vocabulary_quads)


def _reports(files: Iterable[Path], progress: Callable[[str], None]) -> Iterator[Part]:
    """Yield the graph of each report, and tell that it stands when the next one is asked for."""
    seen: dict[str, Path] = {}
    for file in files:
        report = codec.load_source(file).report
        if report in seen:
            raise StoreError(str(file), f"the report {report!r} is also in {seen[report]}; build one of them")
        seen[report] = file
        made_from = sha256(_recipe().encode() + file.read_bytes()).hexdigest()
        yield Part(iris.report_graph(report), made_from, partial(_report_quads, file))
        progress(report)


def _report_quads(file: Path) -> Iterable[Quad]:
    return mapping.report_quads(codec.load_facts(file))


def _national() -> Iterator[Part]:
    """Yield the graph of all units, which hangs on no report."""
    yield Part(iris.REGISTER_GRAPH, _recipe(), lambda: units.register_quads(units.all_units()))


def _is_national(opened: Store) -> bool:
    kinds = opened.quads_for_pattern(None, terms.UNIT_TYPE, None, iris.REGISTER_GRAPH)
    return sum(1 for _ in kinds) == len(units.all_units())


def _derived(opened: Store, *, national: bool) -> Iterator[Part]:
    """Yield the graphs that follow from those of all reports."""
    noted = opened.quads_for_pattern(None, terms.INPUT_HASH, None, iris.CATALOGUE_GRAPH)
    stated = {quad.subject: str(quad.triple) for quad in noted if _is_of_a_report(quad.subject)}
    made_from = _hash(*stated.values())
    yield Part(iris.LINKS_GRAPH, made_from, lambda: _links(opened))
    yield Part(links_out.DOCUMENTS, made_from, lambda: _document_links(opened))
    if national:
        yield Part(links_out.CODE_LISTS, _hash("national"), lambda: _code_links(units.all_units()))
        # Reports change nothing here: only the texts of resolutions take the place of the register's word.
        texts = (stated[graph] for graph in disagreements.resolution_graphs(opened))
        told_in = _hash("national", *texts)
        yield Part(iris.LINEAGE_GRAPH, told_in, lambda: _lineage(opened, units.all_units()))
        return
    keys = partial(_related_units, opened)
    yield Part(links_out.CODE_LISTS, made_from, lambda: _code_links(keys()))
    yield Part(iris.REGISTER_GRAPH, made_from, lambda: units.register_quads(keys()))
    yield Part(iris.LINEAGE_GRAPH, made_from, lambda: _lineage(opened, keys()))


def _description(opened: Store) -> Iterator[Part]:
    """Yield the graph that describes all others."""
    made_from = _version(opened, but=iris.DESCRIPTION_GRAPH)
    yield Part(iris.DESCRIPTION_GRAPH, made_from, lambda: description_quads(opened, made_from))


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
    yield from links.link_quads(things_of(opened, terms.DOCUMENT))
    yield from disagreements.disagreement_quads(opened)


def _code_links(keys: Iterable[str]) -> frozenset[Quad]:
    found = links_out.links_out_quads(
        links_out.CODE_LISTS, links_out.code_list_links(units.with_those_above(keys))
    )
    return found | links_out.code_list_quads() if found else found


def _document_links(opened: Store) -> frozenset[Quad]:
    numbered = (
        (node, quad.object.value)
        for node in things_of(opened, terms.DOCUMENT)
        for quad in opened.quads_for_pattern(node, terms.NUMBER, None, _UNION)
        if isinstance(quad.object, Literal)
    )
    return links_out.links_out_quads(links_out.DOCUMENTS, links_out.document_links(numbered))


def _lineage(opened: Store, keys: Iterable[str]) -> frozenset[Quad]:
    return lineage.lineage_quads(keys, disagreements.told_by_clauses(opened))


def _related_units(opened: Store) -> frozenset[str]:
    return units.related(_referenced_units(opened))


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
            if file.suffix in {".py", ".ttl", ".csv", ".rq"}:
                digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


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
