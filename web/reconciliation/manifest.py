"""What both versions of the manifest say of the service."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.provenance import version
from web.language import choose, current
from web.notation import Language
from web.reconciliation.json_reading import Object
from web.reconciliation.terms import Term, TermKind, terms

VERSIONS = ("0.2", "1.0-draft")
BATCH = 1_000  # queries
PREVIEW_WIDTH, PREVIEW_HEIGHT = 440, 260  # pixels

_DEFAULT_TYPES = ("former-commune", "commune", "former-district", "province", "indicator", "document")


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice that people have when they fetch a column."""

    id: str
    name: str
    help: str
    rest: Object  # type, default and choices, which both versions write alike


@dataclass(frozen=True, slots=True)
class Service:
    """Where the service stands."""

    site: str  # "https://example.org", without a slash at its end

    @property
    def root(self) -> str:
        """The address of the service."""
        return f"{self.site}/reconcile"

    def common(self) -> Object:
        """Say what both versions of a manifest say."""
        return {
            "versions": list(VERSIONS),
            "name": choose(
                "communekg: xã, tỉnh, huyện cũ, chỉ tiêu và văn bản",
                "communekg: communes, provinces, former districts, indicators and documents",
            ),
            "documentation": f"{self.root}/help",
            "logo": f"{self.site}/static/mark.svg",
            "serviceVersion": version(),
            "defaultTypes": [type_object(each) for each in _DEFAULT_TYPES],
            "batchSize": BATCH,
        }

    def settings(self) -> Iterator[Setting]:
        """Yield the settings of columns."""
        known = terms(TermKind.SETTING)
        yield _setting(known["limit"], {"type": "number", "default": 0})
        yield _setting(known["content"], _choice("content", "entity", "text"))
        yield _setting(known["period"], {"type": "text", "default": ""})
        yield _setting(known["form"], _choice("form", "number", "text"))


def type_object(type_: str) -> Object:
    """Write a type, with the wider one where there is one."""
    known = terms(TermKind.TYPE)
    term = known[type_]
    written: dict[str, object] = {"id": term.id, "name": term.name, "description": term.note}
    if type_ not in ("administrative-unit", "indicator", "document"):
        wider = known["administrative-unit"]
        written["broader"] = [{"id": wider.id, "name": wider.name}]
    return written


def brief_types(types: tuple[str, ...]) -> list[Object]:
    """Write the types of an entity."""
    return list(_brief_types(types, current()))


@cache
def _brief_types(types: tuple[str, ...], _language: Language) -> tuple[Object, ...]:
    """Write types once in each language; the language is that of the request."""
    known = terms(TermKind.TYPE)
    return tuple({"id": each, "name": known[each].name} for each in types)


def _setting(term: Term, rest: Object) -> Setting:
    return Setting(term.id, term.name, term.note, rest)


def _choice(setting: str, *values: str) -> Object:
    known = terms(TermKind.CHOICE)
    choices = [{"value": each, "name": known[f"{setting}.{each}"].name} for each in values]
    return {"type": "select", "default": values[0], "choices": choices}
