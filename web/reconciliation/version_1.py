"""Version 1.0-draft of the protocol in JSON: https://reconciliation-api.github.io/specs/draft/."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from werkzeug.exceptions import BadRequest

from web.language import current
from web.reconciliation import json_reading as reading
from web.reconciliation.json_reading import Object
from web.reconciliation.manifest import PREVIEW_HEIGHT, PREVIEW_WIDTH, Service, brief_types
from web.reconciliation.questions import (
    MOST_CANDIDATES,
    USUAL_CANDIDATES,
    Condition,
    Found,
    Quantifier,
    Question,
)
from web.reconciliation.terms import TermKind, terms

_FIELDS = frozenset({"type", "limit", "lang", "dir", "conditions"})


class MatchType(StrEnum):
    """What a condition is compared with."""

    NAME = "name"
    ID = "id"
    PROPERTY = "property"


def manifest(service: Service) -> Object:
    """Describe the service."""
    return {
        **service.common(),
        "lang": current(),
        "dir": "ltr",
        "view": {"url": f"{service.site}/{{+id}}"},
        "preview": {"width": PREVIEW_WIDTH, "height": PREVIEW_HEIGHT},
        "suggest": {"entity": True, "property": True, "type": True},
        "extend": {
            "proposeProperties": True,
            "propertySettings": [
                {"id": each.id, "name": each.name, "helpText": each.help, **each.rest}
                for each in service.settings()
            ],
        },
        "standardizedScore": True,
    }


def questions(text: str) -> Sequence[Question]:
    """Read a batch of queries; BadRequest where it is not one."""
    batch = reading.as_object(reading.parse(text, "body"), "body")
    queries = reading.as_list(batch.get("queries"), "queries")
    return [
        _question(reading.as_object(query, f"queries[{place}]"), f"queries[{place}]")
        for place, query in enumerate(queries)
    ]


def results(answers: Sequence[Sequence[Found]]) -> Object:
    """Write a batch of results, in the order of the queries."""
    return {"results": [{"candidates": [_candidate(each) for each in found]} for found in answers]}


def _question(query: Object, where: str) -> Question:
    reading.allow(query, _FIELDS, where)
    stated = reading.as_list(query.get("conditions"), f"{where}.conditions")
    if not stated:
        raise BadRequest(f"{where}.conditions: at least one is needed")
    conditions = [reading.as_object(each, f"{where}.conditions") for each in stated]
    by_type: Mapping[MatchType, list[Object]] = {
        kind: [each for each in conditions if _match_type(each, where) is kind] for kind in MatchType
    }
    limit = query.get("limit")
    return Question(
        name=" ".join(name for each in by_type[MatchType.NAME] for name in _values(each, where)[:1]),
        ids=tuple(id_ for each in by_type[MatchType.ID] for id_ in _values(each, where)),
        types=(reading.as_text(query["type"], f"{where}.type"),) if query.get("type") is not None else (),
        conditions=tuple(_condition(each, where) for each in by_type[MatchType.PROPERTY]),
        limit=USUAL_CANDIDATES if limit is None else min(reading.as_positive(limit, where), MOST_CANDIDATES),
    )


def _match_type(condition: Object, where: str) -> MatchType:
    try:
        return MatchType(reading.as_text(condition.get("matchType"), f"{where}.matchType"))
    except ValueError as error:
        raise BadRequest(f"{where}.matchType: one of {', '.join(MatchType)} is needed") from error


def _values(condition: Object, where: str) -> tuple[str, ...]:
    if "propertyValue" not in condition:
        raise BadRequest(f"{where}.conditions: each needs a propertyValue")
    return reading.as_values(condition["propertyValue"], f"{where}.propertyValue")


def _condition(condition: Object, where: str) -> Condition:
    quantifier = reading.as_text(condition.get("matchQuantifier", Quantifier.ANY), f"{where}.matchQuantifier")
    if quantifier not in list(Quantifier):
        raise BadRequest(f"{where}.matchQuantifier: one of {', '.join(Quantifier)} is needed")
    return Condition(
        property=reading.as_text(condition.get("propertyId"), f"{where}.propertyId"),
        values=_values(condition, where),
        required=reading.as_flag(condition.get("required", False), f"{where}.required"),
        quantifier=Quantifier(quantifier),
    )


def _candidate(found: Found) -> Object:
    features = terms(TermKind.FEATURE)
    return {
        "id": found.entity.id,
        "name": found.entity.name,
        "description": found.entity.description,
        "type": brief_types(found.entity.types),
        "score": found.score,
        "match": found.match,
        "features": [
            {"id": each.id, "name": features[each.id].name, "value": each.value} for each in found.features
        ],
    }
