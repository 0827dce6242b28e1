"""What the Reconciliation Service API asks of answers, as checks of our own, and queries to be answered.

Each check says of a part of an answer what the JSON schema of the specification for it says.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from ontology import lineage, register
from ontology.names import fold_name, strip_tones
from ontology.register import Edition, Unit

Check: TypeAlias = Callable[[Any], None]

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")


def text(value: Any) -> None:
    assert isinstance(value, str)


def number(value: Any) -> None:
    assert isinstance(value, (int, float))
    assert not isinstance(value, bool)


def whole(value: Any) -> None:
    assert isinstance(value, int)
    assert not isinstance(value, bool)


def flag(value: Any) -> None:
    assert isinstance(value, bool)


def one_of(*values: object) -> Check:
    def check(value: Any) -> None:
        assert value in values

    return check


def like(pattern: str) -> Check:
    def check(value: Any) -> None:
        text(value)
        assert re.search(pattern, value)

    return check


def array(each: Check) -> Check:
    def check(value: Any) -> None:
        assert isinstance(value, list)
        for item in value:
            each(item)

    return check


def record(needed: Mapping[str, Check], allowed: Mapping[str, Check] | None = None) -> Check:
    """Check an object: what it must have, what it may have, and that it has nothing else."""

    def check(value: Any) -> None:
        assert isinstance(value, dict)
        known = {**needed, **(allowed or {})}
        assert set(needed) <= set(value)
        assert set(value) <= set(known)
        for key, item in value.items():
            known[key](item)

    return check


def mapping(each: Check) -> Check:
    def check(value: Any) -> None:
        assert isinstance(value, dict)
        for item in value.values():
            each(item)

    return check


def feature_value(value: Any) -> None:
    assert isinstance(value, (bool, int, float))


def data_value(value: Any) -> None:
    """A value of a cell: an entity, a string, a number, a date, or nothing."""
    kinds: dict[str, Check] = {
        "id": record({"id": text, "name": text}, {"description": text}),
        "str": record({"str": text}),
        "float": record({"float": number}),
        "int": record({"int": whole}),
        "date": record({"date": like(f"^{_DATE.pattern}$")}),
    }
    assert isinstance(value, dict)
    [check] = [each for key, each in kinds.items() if key in value]
    check(value)


BRIEF_TYPE = record({"id": text, "name": text})
TYPE = record({"id": text, "name": text}, {"description": text, "broader": array(BRIEF_TYPE)})
_CANDIDATE = {"id": text, "name": text, "description": text, "type": array(BRIEF_TYPE), "score": number}
CANDIDATE_0_2 = record(
    {**_CANDIDATE, "match": flag, "features": array(record({"id": text, "value": feature_value}))}
)
CANDIDATE_1 = record(
    {
        **_CANDIDATE,
        "match": flag,
        "features": array(record({"id": text, "name": text, "value": feature_value})),
    }
)
RESULTS_0_2 = mapping(record({"result": array(CANDIDATE_0_2)}))
RESULTS_1 = record({"results": array(record({"candidates": array(CANDIDATE_1)}))})
_SUGGESTED = {"id": text, "name": text, "description": text}
ENTITIES = record({"result": array(record({**_SUGGESTED, "notable": array(BRIEF_TYPE)}))})
PROPERTIES = record({"result": array(record(_SUGGESTED))})
TYPES = record({"result": array(TYPE)})
FLYOUT = record({"id": text, "html": text})
PROPOSAL = record({"properties": array(record(_SUGGESTED)), "type": text}, {"limit": whole})
_META = array(record({"id": text, "name": text}, {"type": BRIEF_TYPE}))
EXTENSION_0_2 = record({"meta": _META, "rows": mapping(mapping(array(data_value)))})
EXTENSION_1 = record(
    {
        "meta": _META,
        "rows": array(
            record({"id": text, "properties": array(record({"id": text, "values": array(data_value)}))})
        ),
    }
)
_CHOICES = array(record({"value": text, "name": text}))
_COMMON = {
    "versions": array(text),
    "name": text,
    "documentation": like("^https?://"),
    "logo": like("^https?://"),
    "serviceVersion": text,
    "defaultTypes": array(TYPE),
    "batchSize": whole,
}


def _settings(name: str, label: str, note: str) -> Check:
    said: dict[str, Check] = {name: text, label: text, note: text}

    def check(value: Any) -> None:
        default: Check = {"number": number, "checkbox": flag}.get(value["type"], text)
        types = one_of("number", "text", "checkbox", "select")
        choices: dict[str, Check] = {"choices": _CHOICES} if value["type"] == "select" else {}
        record({**said, "type": types, "default": default, **choices})(value)

    return check


_SERVICE = record(
    {
        "service_url": like("^https?://"),
        "service_path": like("^/"),
        "flyout_service_url": like("^https?://"),
        "flyout_service_path": like(r"^/.*\$\{id\}"),
    }
)
MANIFEST_0_2 = record(
    {
        **_COMMON,
        "identifierSpace": like("^https?://"),
        "schemaSpace": like("^https?://"),
        "view": record({"url": like(r"\{\{id\}\}")}),
        "preview": record({"url": like(r"\{\{id\}\}"), "width": whole, "height": whole}),
        "suggest": record({"entity": _SERVICE, "property": _SERVICE, "type": _SERVICE}),
        "extend": record(
            {
                "propose_properties": record({"service_url": text, "service_path": text}),
                "property_settings": array(_settings("name", "label", "help_text")),
            }
        ),
    }
)
MANIFEST_1 = record(
    {
        **_COMMON,
        "lang": text,
        "dir": one_of("ltr", "rtl", "auto"),
        "view": record({"url": like(r"\{\+?id\}")}),
        "preview": record({"width": whole, "height": whole}),
        "suggest": record({"entity": flag, "property": flag, "type": flag}),
        "extend": record(
            {"proposeProperties": flag, "propertySettings": array(_settings("id", "name", "helpText"))}
        ),
        "standardizedScore": flag,
    }
)


def units_of_each_kind(count: int, seed: int) -> dict[str, list[Unit]]:
    """Draw old communes: any, those that share a name, those that were split."""
    drawn, every = random.Random(seed), register.communes(Edition.OLD)
    named: defaultdict[str, list[Unit]] = defaultdict(list)
    for each in every:
        named[fold_name(each.label)].append(each)
    namesakes = [each for group in named.values() if len(group) > 1 for each in group]
    split = [each for each in every if len(lineage.successors(each.key)) > 1]
    return {
        "any": drawn.sample(every, count),
        "homonyms": drawn.sample(namesakes, count),
        "split": drawn.sample(split, count),
    }


def queries(count: int, seed: int) -> list[tuple[Unit, dict[str, object]]]:
    """Make queries of version 0.2 for units, ``count`` for each of six ways in which tables name them."""
    units = units_of_each_kind(count, seed)
    ways: list[tuple[str, Callable[[Unit], dict[str, object]]]] = [
        ("any", lambda unit: {"query": unit.label, "type": "former-commune", **_places(unit)}),
        ("any", lambda unit: {"query": f"{unit.label[:-1]}h", "type": "former-commune", **_places(unit)}),
        ("any", lambda unit: {"query": strip_tones(unit.label), "type": ["former-commune", "commune"]}),
        ("homonyms", lambda unit: {"query": unit.label}),
        ("homonyms", lambda unit: {"query": unit.name, **_places(unit)}),
        ("split", lambda unit: {"query": unit.label, "type": "commune", **_places(unit)}),
    ]
    return [(unit, way(unit)) for kind, way in ways for unit in units[kind]]


def as_1(query: dict[str, Any]) -> dict[str, object]:
    """Write a query of version 0.2 as version 1.0-draft does, which takes one type at most."""
    conditions = [{"matchType": "name", "propertyValue": query["query"]}]
    conditions += [
        {"matchType": "property", "propertyId": each["pid"], "propertyValue": each["v"]}
        for each in query.get("properties", ())
    ]
    one = {"type": query["type"]} if isinstance(query.get("type"), str) else {}
    return {"conditions": conditions, **one}


def _places(unit: Unit) -> dict[str, object]:
    places = {"province": unit.province, "district": unit.district}
    return {"properties": [{"pid": key, "v": value} for key, value in places.items()]}
