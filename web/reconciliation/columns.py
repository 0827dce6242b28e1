"""The columns that people fetch for reconciled cells, and what fills them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ontology import iris
from ontology.concepts import concepts
from queries.indicators import ValueRow, values
from web.language import choose
from web.reconciliation.entities import DOCUMENT, INDICATOR, UNIT, Entity, indicators
from web.reconciliation.facts import Cell, read_facts
from web.reconciliation.figures import of_period, usual_unit, value_cell
from web.reconciliation.terms import TermKind, terms
from web.site import site


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a column was asked for."""

    limit: int = 0  # 0: all values
    as_text: bool = False  # entities as text
    in_words: bool = False  # figures with bound, unit and period
    period: str = ""  # of a result or target; the latest where none is given


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column that may be fetched for entities of some types."""

    id: str
    name: str
    note: str
    types: frozenset[str]
    entity_type: str | None = None  # of the entities that are its values
    indicator: str | None = None
    kind: str | None = None  # "actual", "target"


_FORMER = frozenset({"former-commune", "former-district", "former-province"})
_UNITS = frozenset({"commune", "province", UNIT}) | _FORMER
_BELOW_PROVINCES = frozenset({"commune", "former-commune", "former-district", UNIT})
_LINKS = MappingProxyType(
    {
        "new-commune": "commune",
        "new-province": "province",
        "predecessors": "former-commune",
        "province": "province",
        "district": "former-district",
    }
)
_OWN_TYPES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "new-commune": _BELOW_PROVINCES,
        "new-commune-code": _BELOW_PROVINCES,
        "new-commune-extent": _BELOW_PROVINCES,
        "new-province": _UNITS,
        "predecessors": frozenset({"commune", "province", UNIT}),
        "district": frozenset({"former-commune", UNIT}),
        "type": _UNITS | {DOCUMENT},
        "iri": _UNITS | {INDICATOR, DOCUMENT},
        "label-vi": frozenset({INDICATOR}),
        "label-en": frozenset({INDICATOR}),
        "group": frozenset({INDICATOR}),
        "number": frozenset({DOCUMENT}),
        "date": frozenset({DOCUMENT}),
        "issuer": frozenset({DOCUMENT}),
        "title": frozenset({DOCUMENT}),
    }
)
_STATED = MappingProxyType({"result": "actual", "target": "target"})


def columns() -> Sequence[Column]:
    """List all columns: the general ones, then the results and targets of every indicator that is stated."""
    stated = sorted(row.concept.rpartition("/")[2] for row in site().indicators)
    general = [
        Column(
            id=term.id,
            name=term.name,
            note=term.note,
            types=_OWN_TYPES.get(term.id, _UNITS),
            entity_type=_LINKS.get(term.id),
        )
        for term in terms(TermKind.COLUMN).values()
    ]
    return [*general, *(column for slug in stated for column in _of_indicator(slug))]


def find_column(id_: str) -> Column | None:
    """Return a column; also that of an indicator of which nothing is stated yet."""
    prefix, _slash, slug = id_.partition("/")
    if prefix in _STATED and slug in indicators():
        return next(each for each in _of_indicator(slug) if each.id == id_)
    return next((each for each in columns() if each.id == id_), None)


def _of_indicator(slug: str) -> Iterator[Column]:
    concept = concepts(INDICATOR)[slug]
    label = choose(concept.label_vi, concept.label_en)
    for prefix, kind in _STATED.items():
        name = {"result": choose("kết quả", "result"), "target": choose("mục tiêu", "target")}[prefix]
        yield Column(
            id=f"{prefix}/{slug}",
            name=f"{label}: {name}",
            note=choose("Theo báo cáo của xã", "As the commune's report states"),
            types=_UNITS,
            indicator=slug,
            kind=kind,
        )


@dataclass(frozen=True, slots=True)
class Filled:
    """The values of a column for each entity asked for, and the unit of measure of its numbers."""

    cells: Sequence[Sequence[Cell]]
    unit: str | None = None


def fill(column: Column, entities: Sequence[Entity | None], settings: Settings) -> Filled:
    """Fill a column: the values for each entity, in order; none for what is no entity."""
    most = settings.limit or None
    if column.indicator:
        stated = _stated(column)
        unit = usual_unit(row for rows in stated.values() for row in rows)
        figures = [stated.get(each.iri, ()) if each else () for each in entities]
        chosen = [of_period(rows, settings.period)[:most] for rows in figures]
        words = settings.in_words
        return Filled([[value_cell(row, unit, in_words=words) for row in rows] for rows in chosen], unit)
    return Filled([list(read_facts(column.id, each))[:most] if each else [] for each in entities])


def _stated(column: Column) -> Mapping[str, Sequence[ValueRow]]:
    """Ask for the figures of a column once, whatever the number of rows; by the IRI of the unit."""
    node = iris.concept(INDICATOR, column.indicator or "")
    kind = iris.concept("kind", column.kind or "").value
    by_subject: dict[str, list[ValueRow]] = {}
    for row in values(site().source, node):
        if row.kind == kind:
            by_subject.setdefault(row.subject, []).append(row)
    return by_subject
