"""What the service knows: units of both lists, indicators and documents, each by the path of its IRI."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from flask_babel import gettext as _

from ontology import iris, lineage, register
from ontology.concepts import Concept, concepts
from ontology.facts import Extent
from ontology.register import Edition, Level, Unit
from queries.documents import DocumentRow
from queries.matching.places import identified
from queries.matching.texts import Texts
from queries.matching.units import Kind, kind_of
from web.language import choose, current
from web.notation import Language
from web.site import site
from web.wording import day

INDICATOR, DOCUMENT = "indicator", "document"
UNIT = "administrative-unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something that a cell may be reconciled with."""

    id: str  # "unit/2025/03808": the IRI without what all IRIs begin with
    name: str
    description: str
    type: str  # identifier of a type
    unit: Unit | None = None
    indicator: Concept | None = None
    document: DocumentRow | None = None

    @property
    def types(self) -> tuple[str, ...]:
        """Every type of the entity, the narrowest first."""
        return (self.type, UNIT) if self.unit else (self.type,)

    @property
    def iri(self) -> str:
        """The IRI, whatever host answers."""
        return f"{iris.BASE}{self.id}"


def find_entity(text: str) -> Entity | None:
    """Return the entity of an identifier or IRI; ``None`` where there is none."""
    id_ = text.strip().removeprefix(iris.BASE)
    scheme, _slash, slug = id_.partition("/")
    if scheme == INDICATOR and slug in indicators():
        return of_indicator(indicators()[slug])
    if scheme == DOCUMENT and id_ in site().documents.rows:
        return of_document(site().documents.rows[id_])
    unit = identified(id_)
    return of_unit(unit) if unit else None


@cache
def indicators() -> Mapping[str, Concept]:
    """Return the indicators by slug, without the groups that they are in."""
    return {slug: each for slug, each in concepts(INDICATOR).items() if each.broader}


@cache
def indicator_names() -> Texts:
    """Return the index of the labels of indicators in both languages."""
    return Texts(
        (concept.slug, name)
        for concept in indicators().values()
        for name in dict.fromkeys((concept.label_vi, concept.label_en, *concept.alt))
    )


def of_unit(unit: Unit) -> Entity:
    """Describe a unit: where it lies, its code, and what became of it."""
    return _of_unit(unit.key, current())


@lru_cache(maxsize=40_000)
def _of_unit(key: str, _language: Language) -> Entity:
    """Describe a unit once in each language; the language is that of the request."""
    unit = register.unit(key)
    return Entity(
        id=unit_id(unit),
        name=unit.label,
        description=" · ".join(_facts(unit)),
        type=kind_of(unit),
        unit=unit,
    )


def of_indicator(concept: Concept) -> Entity:
    """Describe an indicator by the group that it is in."""
    group = concepts(INDICATOR).get(concept.broader or "")
    return Entity(
        id=f"{INDICATOR}/{concept.slug}",
        name=choose(concept.label_vi, concept.label_en),
        description=choose(group.label_vi, group.label_en) if group else "",
        type=INDICATOR,
        indicator=concept,
    )


def of_document(row: DocumentRow) -> Entity:
    """Describe a document by who issued it and when."""
    told = (row.issuer, day(row.date) if row.date else None, row.title)
    return Entity(
        id=row.document.removeprefix(iris.BASE),
        name=row.label or row.number or row.title or row.document,
        description=" · ".join(part for part in told if part),
        type=DOCUMENT,
        document=row,
    )


def unit_id(unit: Unit) -> str:
    """Return the identifier of a unit."""
    return iris.unit(unit.key).value.removeprefix(iris.BASE)


def extent_word(extent: Extent) -> str:
    """Say how much of an old unit went into a new one."""
    match extent:
        case Extent.WHOLE:
            return str(_("toàn bộ"))
        case Extent.UNKNOWN:
            return str(_("chưa rõ phần nào"))
        case _:
            return str(_("một phần"))


def place_of(unit: Unit) -> str:
    """Name what a unit lies in, the smaller first."""
    above = register.unit(f"{unit.edition}/d{unit.district_code}").label if unit.district_code else None
    province = None if unit.level is Level.PROVINCE else _province(unit).label
    return ", ".join(part for part in (above, province) if part)


def valid(unit: Unit) -> str:
    """Say from when, or until when, a unit is."""
    return _validity(unit.edition, current())


@cache
def _validity(edition: Edition, _language: Language) -> str:
    """Say so once in each language; the language is that of the request."""
    if edition.until:
        return str(_("đến %(day)s", day=day(edition.until)))
    return str(_("từ %(day)s", day=day(edition.since or date.min)))


def _province(unit: Unit) -> Unit:
    return register.unit(f"{unit.edition}/p{unit.province_code}")


def _facts(unit: Unit) -> Iterator[str]:
    place = place_of(unit)
    if place:
        yield place
    yield _("mã %(code)s", code=unit.code)
    yield valid(unit)
    links = lineage.successors(unit.key)
    if len(links) == 1:
        yield str(_("nay thuộc %(unit)s", unit=register.unit(links[0].new).label))
    elif links:
        parts = ", ".join(f"{label} ({extent})" for label, extent in heirs(unit))
        yield str(_("chia cho %(units)s", units=parts))


def heirs(unit: Unit) -> tuple[tuple[str, str], ...]:
    """List what an old unit went into, and how much of it."""
    links = lineage.successors(unit.key)
    return tuple((register.unit(each.new).label, extent_word(each.extent)) for each in links)


def kinds_of(types: tuple[str, ...]) -> frozenset[Kind]:
    """Return the kinds of units that types allow; all where no type is given."""
    if not types or UNIT in types:
        return frozenset(Kind)
    return frozenset(kind for kind in Kind if kind in types)
