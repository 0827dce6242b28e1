"""Facts in RDF: what each kind becomes, what identity means, and what holds of every report's graph."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from graph.documents import register_quads
from graph.mapping import report_quads
from ingest.references import find_references
from ontology import iris, terms
from ontology.codec import FactsFile
from ontology.documents import documents_of_name
from ontology.facts import (
    Aspect,
    Citation,
    Claim,
    Comparator,
    DocumentId,
    DocumentRelation,
    Fact,
    Kind,
    Place,
)
from tests import factories
from tests.documents import document_of
from tests.factories import RESOLUTION_57, evidence, income, source

COMMUNE = Place(type="xã", name="Mường Mẫu", unit=None)
UNIT = iris.unregistered_unit("xã Mường Mẫu", "Sơn La")
PROV = "http://www.w3.org/ns/prov#"


def _quads(*facts: Fact) -> frozenset[Quad]:
    return report_quads(FactsFile(source(), facts, ()))


def _whole() -> frozenset[Quad]:
    return report_quads(FactsFile(source(), factories.facts(), factories.issues()))


def _things(quads: frozenset[Quad], kind: NamedNode) -> set[NamedNode]:
    return {
        quad.subject
        for quad in quads
        if (quad.predicate, quad.object) == (terms.RDF_TYPE, kind) and isinstance(quad.subject, NamedNode)
    }


def _said(quads: frozenset[Quad], node: NamedNode, predicate: NamedNode) -> set[str]:
    return {
        quad.object.value.removeprefix(iris.BASE)
        for quad in quads
        if (quad.subject, quad.predicate) == (node, predicate)
        and isinstance(quad.object, NamedNode | Literal)
    }


def _one(quads: frozenset[Quad], kind: NamedNode) -> NamedNode:
    [node] = _things(quads, kind)
    return node


CLAIM = [
    pytest.param(terms.SUBJECT, {UNIT.value.removeprefix(iris.BASE)}, id="its subject"),
    pytest.param(terms.IN_REPORT, {"report/mau-01"}, id="its report"),
    pytest.param(terms.INDICATOR, {"indicator/income-per-capita"}, id="its indicator"),
    pytest.param(terms.WORDING, {"Thu nhập bình quân"}, id="its wording"),
    pytest.param(terms.VALUE, {"45"}, id="its value without needless zeros"),
    pytest.param(terms.FIGURE, {"45,0"}, id="its figure with all digits"),
    pytest.param(terms.STATED_UNIT, {"triệu đồng/người/năm"}, id="its unit as written"),
    pytest.param(terms.MEASURE, {"measure/dong-million-per-person-year"}, id="its unit of measure"),
    pytest.param(terms.PERIOD, {"2025"}, id="its period"),
    pytest.param(terms.PERIOD_START, {"2025"}, id="its first year"),
    pytest.param(terms.PERIOD_END, {"2025"}, id="its last year"),
    pytest.param(terms.KIND, {"kind/actual"}, id="its kind"),
    pytest.param(terms.COMPARATOR, {"comparator/equal"}, id="its comparator"),
    pytest.param(terms.ASPECT, {"aspect/level"}, id="its aspect"),
    pytest.param(terms.VALUE2, set(), id="no second value"),
    pytest.param(terms.QB_DATA_SET, {"dataset/claims"}, id="its data set"),
]


@pytest.mark.parametrize(("predicate", "things"), CLAIM)
def test_a_claim_says(predicate: NamedNode, things: set[str]) -> None:
    quads = _quads(factories.congress(), income())
    assert _said(quads, _one(quads, terms.CLAIM), predicate) == things


PERIODS = [
    pytest.param("2020-2025", ("2020", "2025"), "string", id="a term"),
    pytest.param("2025", ("2025", "2025"), "gYear", id="a year"),
    pytest.param("2025-06", ("2025", "2025"), "gYearMonth", id="a month"),
    pytest.param("2025-07-10", ("2025", "2025"), "date", id="a day"),
]


@pytest.mark.parametrize(("period", "years", "datatype"), PERIODS)
def test_a_period_is_years_and_a_typed_literal(period: str, years: tuple[str, str], datatype: str) -> None:
    quads = _quads(replace(income(), period=period))
    claim = _one(quads, terms.CLAIM)
    assert _said(quads, claim, terms.PERIOD_START) | _said(quads, claim, terms.PERIOD_END) == set(years)
    [typed] = {quad.object for quad in quads if quad.predicate == terms.SDMX_REF_PERIOD}
    assert isinstance(typed, Literal)
    assert (typed.value, typed.datatype.value.rpartition("#")[2]) == (period, datatype)


def _key(claim: Claim) -> set[str]:
    return {str(quad.object) for quad in _quads(claim) if quad.predicate == terms.OBSERVATION_KEY}


SAME = [
    pytest.param({"value": Decimal(45)}, id="with and without a needless zero"),
    pytest.param({"evidence": evidence("45 triệu đồng/người/năm"), "table": True}, id="at another place"),
    pytest.param({"wording": "Thu nhập đầu người"}, id="in other words for the same indicator"),
    pytest.param({"unit": "tr.đ/người/năm"}, id="with the unit of measure written shorter"),
]
OTHER = [
    pytest.param({"value": Decimal("45.1")}, id="value"),
    pytest.param({"value2": Decimal(50), "comparator": Comparator.RANGE}, id="second value"),
    pytest.param({"kind": Kind.TARGET}, id="kind"),
    pytest.param({"comparator": Comparator.AT_LEAST}, id="comparator"),
    pytest.param({"period": "2030"}, id="period"),
    pytest.param({"period": None}, id="no period"),
    pytest.param({"aspect": Aspect.ANNUAL}, id="aspect"),
    pytest.param({"base_year": "2020"}, id="base year"),
    pytest.param({"indicator": "poverty-rate"}, id="indicator"),
    pytest.param({"indicator": None}, id="no indicator"),
    pytest.param({"measure": "percent"}, id="unit of measure"),
    pytest.param({"subject": factories.SUOI_MAU}, id="subject"),
    pytest.param({"subject": replace(factories.COMMUNE, former=True)}, id="the old unit of the same name"),
]


@pytest.mark.parametrize("change", SAME)
def test_it_is_one_claim(change: dict[str, object]) -> None:
    again: Claim = replace(income(), **change)  # type: ignore[arg-type]
    assert len(_things(_quads(income(), again), terms.CLAIM)) == 1


@pytest.mark.parametrize("change", OTHER)
def test_it_is_another_claim_by_its(change: dict[str, object]) -> None:
    other: Claim = replace(income(), **change)  # type: ignore[arg-type]
    assert len(_things(_quads(income(), other), terms.CLAIM)) == 2


def test_a_claim_at_two_places_has_two_passages() -> None:
    quads = _quads(income(), replace(income(), table=True, evidence=evidence("45 triệu đồng/người/năm")))
    passages = _said(quads, _one(quads, terms.CLAIM), terms.PROV_WAS_DERIVED_FROM)
    tables = [passage for passage in passages if _said(quads, NamedNode(iris.BASE + passage), terms.IN_TABLE)]
    assert (len(passages), len(tables)) == (2, 1)


def test_claims_of_one_cell_share_its_key_whatever_they_say() -> None:
    target = replace(income(), value=Decimal(50), kind=Kind.TARGET)
    later = replace(income(), period="2030")
    cells = {quad.object for quad in _quads(income(), target, later) if quad.predicate == terms.CELL}
    assert len(cells) == 2


KEYED = [
    pytest.param({"value": Decimal(46)}, True, id="another value"),
    pytest.param({"wording": "Thu nhập đầu người"}, True, id="in other words"),
    pytest.param({"unit": "tr.đồng/người/năm"}, True, id="the unit written otherwise"),
    pytest.param({"kind": Kind.TARGET}, False, id="a target"),
    pytest.param({"comparator": Comparator.AT_LEAST}, False, id="a limit"),
    pytest.param({"period": "2024-2025"}, False, id="of two years together"),
    pytest.param({"indicator": "poverty-rate"}, False, id="of another indicator"),
]


@pytest.mark.parametrize(("changes", "same"), KEYED)
def test_values_of_one_observation_share_its_key(changes: dict[str, object], same: bool) -> None:
    other: Claim = replace(income(), **changes)  # type: ignore[arg-type]
    assert (_key(income()) == _key(other)) is same
    assert _key(income()) != _key(income(report="other"))


def test_a_ratio_of_years_is_the_one_they_end_with() -> None:
    rate = replace(income(), indicator="poverty-rate")
    assert _key(replace(rate, period="2020-2025")) == _key(replace(rate, period="2025")) != set()


@pytest.mark.parametrize("unclear", [replace(income(), indicator=None), replace(income(), period=None)])
def test_a_claim_of_nobody_knows_what_has_no_key(unclear: Claim) -> None:
    assert _key(unclear) == set()


def test_a_passage_says_where_it_stands() -> None:
    quads, words = _quads(income()), income().evidence
    passage = iris.passage(words.report, words.start, words.end, words.line)
    assert _said(quads, passage, terms.OA_EXACT) == {words.quote}
    assert _said(quads, passage, terms.OA_START) == {str(words.start)}
    assert _said(quads, passage, terms.LINE) == {"5"}
    assert _said(quads, passage, terms.PAGE) == {"1"}
    assert _said(quads, passage, terms.SECTION) == {"I / 1"}
    assert _said(quads, passage, terms.PASSAGE_OF) == {"report/mau-01"}


def test_a_merger_is_an_event_with_a_participation_for_each_unit() -> None:
    quads = _quads(factories.congress(), factories.merger())
    merger = _one(quads, terms.MERGER)
    assert _said(quads, merger, terms.RESULT) == {UNIT.value.removeprefix(iris.BASE)}
    assert len(_said(quads, merger, terms.ORIGINAL)) == 2
    assert _said(quads, merger, terms.EFFECTIVE) == {"2025-07-01"}
    assert _said(quads, merger, terms.LEGAL_BASIS) == {"document/1681-nq-ubtvqh15"}
    parts = [NamedNode(iris.BASE + part) for part in _said(quads, merger, terms.HAS_PARTICIPATION)]
    told = {
        tuple(
            ",".join(_said(quads, part, term))
            for term in (terms.ROLE, terms.EXTENT, terms.AREA, terms.POPULATION)
        )
        for part in parts
    }
    assert told == {
        ("role/formed", "", "167.1", "15647"),
        ("role/ended", "extent/whole", "33.12", "6291"),
        ("role/ceded", "extent/part", "", ""),
    }


def test_a_merger_has_the_shortcut_that_queries_want() -> None:
    quads = _quads(factories.congress(), factories.merger())
    old = {quad.object for quad in quads if quad.predicate == terms.DCTERMS_REPLACES}
    assert old == {quad.subject for quad in quads if quad.predicate == terms.DCTERMS_IS_REPLACED_BY}
    assert len(old) == 2


def test_a_party_committee_and_a_merger_of_villages() -> None:
    quads = _whole()
    committee, villages = _one(quads, terms.PARTY_COMMITTEE), _one(quads, terms.VILLAGE_MERGER)
    assert _said(quads, committee, terms.MEMBERS) == {"788"}
    assert _said(quads, committee, terms.ORGANISATIONS) == {"21"}
    assert _said(quads, committee, terms.LEGAL_BASIS) == {"document/12-qd-tu-son-la-2025-06-20"}
    assert _said(quads, villages, terms.NAME_BEFORE) == {"Một", "Hai"}
    assert (_said(quads, villages, terms.BEFORE), _said(quads, villages, terms.AFTER)) == ({"2"}, {"1"})


def test_a_breakthrough() -> None:
    quads = _whole()
    [node] = [
        node for node in _things(quads, terms.BREAKTHROUGH) if _said(quads, node, terms.TERM) == {"2025-2030"}
    ]
    assert _said(quads, node, terms.TITLE) == {"làm đường đến từng bản"}
    assert _said(quads, node, terms.THEME) == {"theme/infrastructure"}
    assert _said(quads, node, terms.ORDINAL) == {"1"}
    assert _said(quads, node, terms.OUTCOME) == set()


def test_how_a_breakthrough_of_the_ended_term_turned_out() -> None:
    quads = _whole()
    [(node, passage)] = [(q.subject, q.object) for q in quads if q.predicate == terms.OUTCOME]
    assert isinstance(node, NamedNode)
    assert isinstance(passage, NamedNode)
    assert _said(quads, node, terms.TITLE) == {"trồng chè"}
    assert _said(quads, passage, terms.OA_EXACT) == {"đã hoàn thành 40 ha"}
    assert passage.value.removeprefix(iris.BASE) not in _said(quads, node, terms.PROV_WAS_DERIVED_FROM)


def test_the_word_that_decided_a_theme() -> None:
    quads = _whole()
    word = _one(quads, terms.THEME_WORD)
    assert (_said(quads, word, terms.WORD), _said(quads, word, terms.DECIDES)) == (
        {"chè"},
        {"theme/agriculture"},
    )


def test_what_one_document_does_to_another() -> None:
    quads = _whole()
    relation = _one(quads, terms.DOCUMENT_RELATION)
    [plan] = [q.subject for q in quads if q.predicate == terms.IMPLEMENTS]
    assert isinstance(plan, NamedNode)
    assert _said(quads, plan, terms.IMPLEMENTS) == {"document/57-nq-tw"}
    assert _said(quads, relation, terms.RDF_SUBJECT) == {plan.value.removeprefix(iris.BASE)}
    assert _said(quads, relation, terms.RDF_OBJECT) == {"document/57-nq-tw"}
    assert _said(quads, plan, NamedNode("http://data.europa.eu/eli/ontology#ensures_implementation_of"))


def test_what_a_document_without_a_number_does_to_another() -> None:
    text = "Luật Đất đai năm 2024 thay thế Luật Đất đai năm 2013, không phải Luật Nước sạch."
    told = [
        each for each in find_references(document_of(text), COMMUNE) if isinstance(each, DocumentRelation)
    ]
    scheme = replace(told[0], subject=DocumentId(type="Đề án", title="Đề án “Vườn mẫu”"))
    quads = _quads(*told, scheme)
    assert len(_things(quads, terms.DOCUMENT_RELATION)) == 2
    said = {(q.subject, q.object) for q in quads if q.predicate == terms.REPLACES}
    labels = {
        _said(quads, node, terms.RDFS_LABEL).pop()
        for pair in said
        for node in pair
        if isinstance(node, NamedNode)
    }
    assert labels == {"Luật 31/2024/QH15", "Luật 45/2013/QH13", "Đề án “Vườn mẫu”"}


def test_a_short_form_is_a_passage_of_the_citation_of_what_it_means() -> None:
    quads = _whole()
    [citation] = [q.subject for q in quads if q.predicate == terms.SHORT_FORM]
    assert isinstance(citation, NamedNode)
    assert _said(quads, citation, terms.CITES) == {"document/57-nq-tw"}
    assert _said(quads, citation, terms.SHORT_FORM) == {"Nghị quyết này"}
    assert len(_said(quads, citation, terms.PROV_WAS_DERIVED_FROM)) == 2


def test_a_title_in_capitals_takes_the_spelling_of_the_text() -> None:
    told = [
        DocumentId(type="Nghị quyết", title="NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ XÃ MƯỜNG MẪU"),
        DocumentId(type="Nghị quyết", title="Nghị quyết Đại hội Đảng bộ xã Mường Mẫu"),
    ]
    facts = [Citation(document=each, evidence=factories.evidence("Mường Mẫu")) for each in told]
    quads = report_quads(FactsFile(source(), (factories.congress(), *facts), ()))
    [node] = _things(quads, terms.DOCUMENT)
    assert _said(quads, node, terms.RDFS_LABEL) == {"Nghị quyết Đại hội Đảng bộ xã Mường Mẫu"}
    assert _said(quads, node, terms.DCTERMS_TITLE) == {"Nghị quyết Đại hội Đảng bộ xã Mường Mẫu"}


def test_what_the_register_knows_has_one_name_in_every_report() -> None:
    [known] = documents_of_name("Nghị quyết Đại hội XIII")
    cited = Citation(
        document=DocumentId(type="Nghị quyết", title="Nghị quyết Đại hội XIII của Đảng"),
        stands_for=known.identity,
        evidence=factories.evidence("Mường Mẫu"),
    )
    quads = report_quads(FactsFile(source(), (factories.congress(), cited), ()))
    registered = {q.subject for q in register_quads([known], iris.VOCABULARY_GRAPH)}
    assert _things(quads, terms.DOCUMENT) == registered


def test_a_key_task_and_a_motto() -> None:
    quads = _whole()
    task, motto = _one(quads, terms.KEY_TASK), _one(quads, terms.CONGRESS_MOTTO)
    assert _said(quads, task, terms.TITLE) == {"giữ rừng đầu nguồn"}
    assert _said(quads, motto, terms.TEXT) == {"Đoàn kết - Kỷ cương - Phát triển"}
    for node in (task, motto):
        assert terms.AGENDA_ITEM in {q.object for q in quads if q.subject == node}
        assert _said(quads, node, terms.TERM) == {"2025-2030"}


def test_a_report_knows_its_commune_its_congress_and_what_it_cites() -> None:
    quads, report = _whole(), iris.report(factories.REPORT)
    assert _said(quads, report, terms.ABOUT) == {UNIT.value.removeprefix(iris.BASE)}
    assert _said(quads, report, terms.RDFS_LABEL) == {"xã Mường Mẫu 2025-2030"}
    assert _said(quads, report, terms.DCTERMS_REFERENCES) == {
        "document/57-nq-tw",
        "document/1681-nq-ubtvqh15",
    }


def test_issues_stand_in_the_graph_of_their_report() -> None:
    quads = _whole()
    codes = {code for node in _things(quads, terms.ISSUE) for code in _said(quads, node, terms.CODE)}
    assert codes == {"unresolved-place", "unknown-commune"}


OF_THE_COMMUNE = "unregistered-xa-muong-mau-"
PLACES = [
    pytest.param(
        Place(type="xã", name="Mường La", unit="2025/03808"),
        "unit/2025/03808",
        None,
        id="a unit of the register",
    ),
    pytest.param(
        factories.SUOI_MAU,
        "unit/unregistered/xa-suoi-mau-",
        terms.UNREGISTERED_UNIT,
        id="a unit that it lacks",
    ),
    pytest.param(Place(type="bản", name="Một"), f"village/{OF_THE_COMMUNE}", terms.VILLAGE, id="a village"),
    pytest.param(
        Place(type="tiểu khu", name="3"), f"village/{OF_THE_COMMUNE}", terms.VILLAGE, id="a quarter"
    ),
    pytest.param(Place(type="", name="Đảng ủy Công an"), f"body/{OF_THE_COMMUNE}", terms.BODY, id="a body"),
]


@pytest.mark.parametrize(("place", "path", "kind"), PLACES)
def test_a_subject_is(place: Place, path: str, kind: NamedNode | None) -> None:
    quads = _quads(factories.congress(), replace(income(), subject=place))
    [subject] = _said(quads, _one(quads, terms.CLAIM), terms.SUBJECT)
    assert subject.startswith(path)
    node = NamedNode(iris.BASE + subject)
    assert (_said(quads, node, terms.RDFS_LABEL) == {place.label}) == (kind is not None)
    assert kind is None or node in _things(quads, kind)


def test_villages_and_bodies_lie_within_the_commune() -> None:
    quads = _quads(factories.congress(), replace(income(), subject=factories.VILLAGE))
    assert _said(quads, _one(quads, terms.VILLAGE), terms.WITHIN) == {UNIT.value.removeprefix(iris.BASE)}


def test_a_report_without_a_commune_still_has_a_graph() -> None:
    quads = _quads(replace(income(), subject=factories.VILLAGE))
    assert not [quad for quad in quads if quad.predicate in (terms.ABOUT, terms.WITHIN)]
    assert _one(quads, terms.VILLAGE).value.startswith(f"{iris.BASE}village/mau-01/")


def test_the_spelling_of_a_report_is_kept_beside_that_of_the_register() -> None:
    place = Place(type="xã", name="Mường La", unit="2025/03808", stated="xã Mừơng La")
    quads = _quads(replace(income(), subject=place))
    assert _said(quads, iris.unit("2025/03808"), terms.SKOS_ALT_LABEL) == {"xã Mừơng La"}


def _documents(*documents: DocumentId) -> set[str]:
    cited = [Citation(document=each, evidence=evidence("Nghị quyết số 57-NQ/TW")) for each in documents]
    quads = _quads(replace(factories.congress(), former_district="Mường Mẫu"), *cited)
    return {node.value.removeprefix(f"{iris.BASE}document/") for node in _things(quads, terms.DOCUMENT)}


DATED = replace(RESOLUTION_57, date=date(2024, 12, 22))
DOCUMENTS = [
    pytest.param([RESOLUTION_57], {"57-nq-tw"}, id="of the nation"),
    pytest.param([DATED, RESOLUTION_57], {"57-nq-tw-2024-12-22"}, id="undated and dated are one"),
    pytest.param(
        [DATED, RESOLUTION_57, replace(DATED, date=date(2001, 1, 2))],
        {"57-nq-tw-2024-12-22", "57-nq-tw-2001-01-02", "57-nq-tw"},
        id="undated stays apart from two dated ones",
    ),
    pytest.param([DocumentId(number="12-QĐ/TU")], {"12-qd-tu-son-la"}, id="of the province"),
    pytest.param([DocumentId(number="05-NQ/HU")], {"05-nq-hu-muong-mau"}, id="of the former district"),
    pytest.param(
        [
            DocumentId(number="1681/NQ-UBTVQH15", date=date(2025, 6, 16)),
            DocumentId(number="1681/NQ-UBTVQH15"),
        ],
        {"1681-nq-ubtvqh15"},
        id="of one assembly needs no date",
    ),
    pytest.param(
        [DocumentId(number="134/2020/NĐ-CP", date=date(2020, 11, 15))],
        {"134-2020-nd-cp"},
        id="with its year needs no date",
    ),
    pytest.param(
        [DocumentId(type="Nghị định", number="134/2020")], {"134-2020"}, id="of the nation by its type"
    ),
    pytest.param(
        [DocumentId(number="9/QĐ-UBND", issuer="UBND tỉnh")],
        {"9-qd-ubnd-son-la"},
        id="of the level that is named",
    ),
]


@pytest.mark.parametrize(("documents", "paths"), DOCUMENTS)
def test_a_document(documents: list[DocumentId], paths: set[str]) -> None:
    assert _documents(*documents) == paths


def test_a_document_of_a_commune_is_told_from_that_of_another() -> None:
    [path] = _documents(DocumentId(number="49-QĐ/ĐU"))
    assert path.startswith("49-qd-du-unregistered-xa-muong-mau-son-la-")


def test_a_document_without_a_number_is_known_by_its_title() -> None:
    [path] = _documents(
        DocumentId(type="Luật", title="Luật Đất đai"), DocumentId(type="Luật", title="LUẬT ĐẤT ĐAI")
    )
    assert path.startswith("luat-dat-dai-")


def test_a_document_says_its_type_and_issuer() -> None:
    quads = _quads(Citation(document=DATED, evidence=evidence("Nghị quyết số 57-NQ/TW")))
    node = _one(quads, terms.DOCUMENT)
    assert _said(quads, node, terms.RDFS_LABEL) == {"Nghị quyết 57-NQ/TW"}
    assert _said(quads, node, terms.DOCUMENT_TYPE) == {"document-type/resolution"}
    assert _said(quads, node, terms.HAS_ISSUER) == {"issuer/central-committee"}
    assert _said(quads, node, terms.ISSUER_NAME) == {"Bộ Chính trị"}
    assert _said(quads, node, terms.DCTERMS_DATE) == {"2024-12-22"}


FOREIGN = [
    pytest.param(
        "http://purl.org/linked-data/cube#Observation", terms.CLAIM, id="observations of a data cube"
    ),
    pytest.param("http://www.w3.org/ns/org#ChangeEvent", terms.MERGER, id="change events of organisations"),
    pytest.param("http://data.europa.eu/eli/ontology#LegalResource", terms.DOCUMENT, id="legal resources"),
    pytest.param(
        "https://schema.org/AdministrativeArea", terms.ADMINISTRATIVE_UNIT, id="administrative areas"
    ),
    pytest.param("http://www.w3.org/ns/oa#TextQuoteSelector", terms.PASSAGE, id="text quotes"),
]


@pytest.mark.parametrize(("foreign", "ours"), FOREIGN)
def test_a_query_in_the_terms_of_others_finds(foreign: str, ours: NamedNode) -> None:
    quads = _whole()
    assert _things(quads, NamedNode(foreign)) >= _things(quads, ours) != set()


def test_properties_of_others_stand_beside_ours() -> None:
    quads = _whole()
    areas = {quad.triple.object for quad in quads if quad.predicate.value.endswith("dimension#refArea")}
    assert areas == {quad.object for quad in quads if quad.predicate == terms.SUBJECT}


def test_everything_stands_in_the_graph_of_the_report_and_has_a_name() -> None:
    for quad in _whole():
        assert quad.graph_name == iris.report_graph(factories.REPORT)
        assert not isinstance(quad.subject, BlankNode)
        assert not isinstance(quad.object, BlankNode)


def test_the_store_keeps_every_quad_as_it_is() -> None:
    store = Store()
    store.extend(_whole())
    assert frozenset(store) == _whole()


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=3) | st.integers(0, 10**15).map(Decimal))
def test_the_store_keeps_every_number_as_it_is(value: Decimal) -> None:
    quads = _quads(replace(income(), value=value))
    store = Store()
    store.extend(quads)
    assert frozenset(store) == quads


def test_every_fact_and_issue_with_words_is_derived_from_them_and_generated_by_the_run() -> None:
    quads = _whole()
    kinds = (terms.CLAIM, terms.CONGRESS, terms.MERGER, terms.PARTY_COMMITTEE, terms.VILLAGE_MERGER,
             terms.BREAKTHROUGH, terms.CITATION)  # fmt: skip
    for kind in kinds:
        for node in _things(quads, kind):
            assert _said(quads, node, terms.PROV_WAS_DERIVED_FROM), node
            assert _said(quads, node, terms.PROV_WAS_GENERATED_BY), node


def test_the_order_of_facts_does_not_matter() -> None:
    backwards = FactsFile(source(), factories.facts()[::-1], factories.issues()[::-1])
    assert report_quads(backwards) == _whole()
