"""What a person may mean who has typed the beginning of a name or an identifier."""

from collections.abc import Iterator, Sequence
from itertools import islice

from ontology.names import fold_name, strip_tones
from queries.search import Match, find
from web.reconciliation.columns import columns
from web.reconciliation.entities import (
    Entity,
    find_entity,
    indicator_names,
    indicators,
    of_document,
    of_indicator,
    of_unit,
)
from web.reconciliation.json_reading import Object
from web.reconciliation.manifest import brief_types, type_object
from web.reconciliation.terms import Term, TermKind, terms
from web.site import site

USUAL, MOST = 10, 100


def suggest_entities(prefix: str, *, offset: int, limit: int) -> Object:
    """Suggest entities; in front the one whose identifier was typed."""
    found = list(islice(_entities(prefix, offset + limit), offset, offset + limit))
    return {
        "result": [
            {
                "id": each.id,
                "name": each.name,
                "description": each.description,
                "notable": brief_types(each.types),
            }
            for each in found
        ]
    }


def suggest_types(prefix: str, *, offset: int, limit: int) -> Object:
    """Suggest types; all of them where nothing was typed."""
    found = [each.id for each in _beginning(prefix, list(terms(TermKind.TYPE).values()))]
    return {"result": [type_object(each) for each in found[offset : offset + limit]]}


def suggest_properties(prefix: str, *, offset: int, limit: int) -> Object:
    """Suggest the properties that queries may compare, and then the columns that may be fetched."""
    known = [*terms(TermKind.PROPERTY).values()]
    found = [
        {"id": each.id, "name": each.name, "description": each.note} for each in _beginning(prefix, known)
    ]
    taken = {each.id for each in known}
    found += [
        {"id": each.id, "name": each.name, "description": each.note}
        for each in columns()
        if each.id not in taken and _begins(prefix, each.id, each.name)
    ]
    return {"result": found[offset : offset + limit]}


def _entities(prefix: str, most: int) -> Iterator[Entity]:
    known = find_entity(prefix) if prefix.strip() else None
    seen = set()
    for each in (*((known,) if known else ()), *_named(prefix, most)):
        if each.id not in seen:
            seen.add(each.id)
            yield each


def _named(prefix: str, most: int) -> Iterator[Entity]:
    """Yield units, then indicators and documents whose names begin so; misspelt names come last."""
    units = find(prefix, limit=most)
    yield from (of_unit(each.unit) for each in units if each.match is not Match.NEAR)
    if prefix.strip():
        yield from (of_indicator(indicators()[slug]) for slug in indicator_names().beginning(prefix))
        known = site().documents
        for index in (known.numbers, known.names):
            yield from (of_document(known.rows[id_]) for id_ in index.beginning(prefix))
    yield from (of_unit(each.unit) for each in units if each.match is Match.NEAR)


def _beginning(prefix: str, known: Sequence[Term]) -> Iterator[Term]:
    yield from (each for each in known if _begins(prefix, each.id, each.vi, each.en))


def _begins(prefix: str, *names: str) -> bool:
    asked = strip_tones(fold_name(prefix))
    folded = [strip_tones(fold_name(name)) for name in names]
    return any(name.startswith(asked) or f" {asked}" in name for name in folded)
