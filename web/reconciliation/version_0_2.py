"""Version 0.2 of the protocol in JSON: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/."""

from collections.abc import Mapping, Sequence

from werkzeug.exceptions import BadRequest

from ontology import iris
from web.reconciliation import json_reading as reading
from web.reconciliation.json_reading import Object
from web.reconciliation.manifest import PREVIEW_HEIGHT, PREVIEW_WIDTH, Service, brief_types
from web.reconciliation.questions import (
    MOST_CANDIDATES,
    USUAL_CANDIDATES,
    Condition,
    Found,
    Question,
)

_FIELDS = frozenset({"query", "type", "type_strict", "limit", "properties"})


def manifest(service: Service) -> Object:
    """Describe the service."""
    root = service.root
    return {
        **service.common(),
        "identifierSpace": iris.BASE,
        "schemaSpace": iris.VOCABULARY,
        "view": {"url": f"{root}/view?id={{{{id}}}}"},
        "preview": {
            "url": f"{root}/preview?id={{{{id}}}}",
            "width": PREVIEW_WIDTH,
            "height": PREVIEW_HEIGHT,
        },
        "suggest": {
            each: {
                "service_url": root,
                "service_path": f"/suggest/{each}",
                "flyout_service_url": root,
                "flyout_service_path": f"/flyout/{each}?id=${{id}}",
            }
            for each in ("entity", "property", "type")
        },
        "extend": {
            "propose_properties": {"service_url": root, "service_path": "/extend/propose"},
            "property_settings": [
                {"name": each.id, "label": each.name, "help_text": each.help, **each.rest}
                for each in service.settings()
            ],
        },
    }


def questions(text: str) -> Mapping[str, Question]:
    """Read a batch of queries; BadRequest where it is not one."""
    batch = reading.as_object(reading.parse(text, "queries"), "queries")
    return {key: _question(reading.as_object(query, key), key) for key, query in batch.items()}


def results(answers: Mapping[str, Sequence[Found]]) -> Object:
    """Write a batch of results."""
    return {key: {"result": [_candidate(each) for each in found]} for key, found in answers.items()}


def _question(query: Object, key: str) -> Question:
    reading.allow(query, _FIELDS, key)
    properties = reading.as_list(query.get("properties", []), f"{key}.properties")
    if "query" not in query and not properties:
        raise BadRequest(f"{key}: a query or properties are needed")
    return Question(
        name=reading.as_text(query.get("query", ""), f"{key}.query"),
        types=_types(query.get("type"), f"{key}.type"),
        conditions=tuple(_condition(each, f"{key}.properties") for each in properties),
        limit=_limit(query, key),
    )


def _limit(query: Object, key: str) -> int:
    asked = query.get("limit")
    return (
        USUAL_CANDIDATES
        if asked is None
        else min(reading.as_positive(asked, f"{key}.limit"), MOST_CANDIDATES)
    )


def _types(value: object, where: str) -> tuple[str, ...]:
    """Read one type or several, any of which may answer; an empty one is none, as OpenRefine means."""
    match value:
        case None:
            return ()
        case {"id": str(id_)}:
            return (id_,)
        case list():
            return tuple(reading.as_value(each, where) for each in value)
        case _:
            return tuple(filter(None, (reading.as_text(value, where),)))


def _condition(value: object, where: str) -> Condition:
    stated = reading.as_object(value, where)
    if "v" not in stated:
        raise BadRequest(f"{where}: each needs a pid and a v")
    return Condition(
        property=reading.as_text(stated.get("pid"), f"{where}.pid"),
        values=reading.as_values(stated["v"], f"{where}.v"),
    )


def _candidate(found: Found) -> Object:
    return {
        "id": found.entity.id,
        "name": found.entity.name,
        "description": found.entity.description,
        "type": brief_types(found.entity.types),
        "score": found.score,
        "match": found.match,
        "features": [{"id": each.id, "value": each.value} for each in found.features],
    }
