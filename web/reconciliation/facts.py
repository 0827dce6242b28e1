"""What is known of one entity, by the column that shows it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TypeAlias

from ontology import lineage, register
from ontology.codelists import Succession
from ontology.concepts import Concept, concepts
from ontology.facts import Extent
from ontology.register import Level, Unit
from queries.documents import DocumentRow
from queries.matching.heirs import successions
from web.language import choose
from web.reconciliation.entities import INDICATOR, Entity, extent_word, of_unit

Cell: TypeAlias = Entity | str | Decimal | date
_Maybe: TypeAlias = Sequence[Cell | None]


def read_facts(column: str, entity: Entity) -> Iterator[Cell]:
    """Yield the values of a general column for an entity; none where it has none."""
    told: _Maybe = ()
    if column == "iri":
        told = (entity.iri,)
    elif entity.unit:
        told = _OF_UNITS[column](entity.unit) if column in _OF_UNITS else ()
    elif entity.indicator:
        told = (_of_indicator(entity.indicator).get(column),)
    elif entity.document:
        told = (_of_document(entity.document).get(column),)
    yield from (each for each in told if each is not None)


def _of_indicator(concept: Concept) -> Mapping[str, str | None]:
    group = concepts(INDICATOR).get(concept.broader or "")
    return {
        "label-vi": concept.label_vi,
        "label-en": concept.label_en,
        "group": choose(group.label_vi, group.label_en) if group else None,
    }


def _of_document(row: DocumentRow) -> Mapping[str, Cell | None]:
    try:
        day: Cell | None = date.fromisoformat(row.date) if row.date else None
    except ValueError:  # a month or a year is all that reports say
        day = row.date
    return {"number": row.number, "date": day, "issuer": row.issuer, "title": row.title, "type": row.type}


def _new(unit: Unit) -> tuple[Succession, ...]:
    return () if unit.level is Level.PROVINCE else successions(unit)


def _marked(key: str, extent: Extent) -> Entity:
    """Say of a part that it is one."""
    entity = of_unit(register.unit(key))
    if extent is Extent.WHOLE:
        return entity
    return replace(entity, description=f"{extent_word(extent)} · {entity.description}")


def _new_provinces(unit: Unit) -> _Maybe:
    keys = dict.fromkeys(_province_key(register.unit(link.new)) for link in successions(unit))
    return [of_unit(register.unit(key)) for key in keys]


def _province_key(unit: Unit) -> str:
    return f"{unit.edition}/p{unit.province_code}"


def _district(unit: Unit) -> _Maybe:
    return [of_unit(register.unit(f"{unit.edition}/d{unit.district_code}"))] if unit.district_code else []


_OF_UNITS: Mapping[str, Callable[[Unit], _Maybe]] = MappingProxyType(
    {
        "new-commune": lambda unit: [_marked(link.new, link.extent) for link in _new(unit)],
        "new-commune-code": lambda unit: [register.unit(link.new).code for link in _new(unit)],
        "new-commune-extent": lambda unit: [extent_word(link.extent) for link in _new(unit)],
        "new-province": _new_provinces,
        "predecessors": lambda unit: [
            _marked(link.old, link.extent) for link in lineage.predecessors(unit.key)
        ],
        "name": lambda unit: [unit.name],
        "type": lambda unit: [unit.type],
        "code": lambda unit: [unit.code],
        "province": lambda unit: [of_unit(register.unit(_province_key(unit)))],
        "district": _district,
        "area": lambda unit: [unit.area_km2],
        "latitude": lambda unit: [unit.latitude],
        "longitude": lambda unit: [unit.longitude],
        "valid-from": lambda unit: [unit.edition.since],
        "valid-until": lambda unit: [unit.edition.until],
    }
)
