"""How pages write figures, dates, claims and concepts for the reader: the filters of templates."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from flask_babel import gettext as _
from markupsafe import Markup, escape
from pyoxigraph import NamedNode

from ontology import iris
from ontology.concepts import Concept, concepts
from ontology.errors import ConceptError
from queries.indicators import ClaimRow
from queries.resources import labels
from queries.tables import Table
from web import addresses, answer_tables, columns, notation
from web.answer_tables import Shown
from web.language import choose, current
from web.notation import Language
from web.site import site

_POINT_AND_COMMA = str.maketrans(",.", ".,")


def number(value: Decimal | int | None) -> str:
    """Write a number: 6.023,5 in Vietnamese, 6,023.5 in English."""
    return notation.number(value, current())


def figure(text: str | None) -> str:
    """Write a figure, which the graph keeps as Vietnamese does and with the digits that the report gives."""
    return (text or "").translate(_POINT_AND_COMMA) if current() is Language.EN else text or ""


def day(value: date | str | None) -> str:
    """Write a date: 01/7/2025 in Vietnamese, 1 July 2025 in English."""
    return notation.day(value, current())


def period(value: str | None) -> str:
    """Write the time that a number holds for."""
    return notation.period(value, current())


def heading(column: str) -> str:
    """Head a column of an answer."""
    return columns.heading(column, current())


def cell(value: str | None, column: str) -> str:
    """Write the value of a cell of an answer."""
    return columns.cell(value, column, current())


def shown(table: Table) -> Shown:
    """Show an answer to the reader; what its IRIs are called is asked of the store by one query."""
    wanted = answer_tables.nameless(table)
    named = {iri: term(iri) for iri in wanted if _concept(iri)}
    others = [NamedNode(iri) for iri in wanted if iri not in named]
    return answer_tables.shown(table, current(), {**labels(site().source, others), **named})


def as_asked(table: Table) -> Shown:
    """Show what a query of the reader's own found, with nothing of it left out."""
    return answer_tables.as_asked(table, current())


def term(iri: str | None, otherwise: str | None = None) -> str:
    """Name a concept in the reader's language; what is none of our concepts keeps its label or its IRI."""
    found = _concept(iri)
    if found is None:
        return otherwise or addresses.short(iri or "")
    return found.label_en if current() is Language.EN else found.label_vi


def unit(claim: ClaimRow, *, many: bool = True) -> str:
    """Name the unit of a claim, in Vietnamese as the report does, in English for one or for many."""
    found = _concept(claim.measure)
    if found is None or current() is Language.VI or claim.unit == "%":
        return columns.raised(claim.unit or "")
    return notation.plural(found.label_en) if many else found.label_en


def amount(claim: ClaimRow) -> str:
    """Write what a claim claims: bound, figure and unit, ``trên 6.023 ha``, ``more than 6,023 hectare``."""
    written = figure(claim.figure) or number(claim.value)
    return notation.bounded(
        claim.comparator,
        term(claim.comparator, claim.comparator_label),
        notation.measured(written, unit(claim, many=claim.value != 1 or claim.value2 is not None)),
    )


def when(claim: ClaimRow) -> str:
    """Write when a claim holds: ``2025–2030, hằng năm, so với 2024``."""
    since = _("so với %(base)s", base=period(claim.base_year)) if claim.base_year else ""
    return ", ".join(part for part in (period(claim.period), aspect(claim), since) if part)


def aspect(claim: ClaimRow) -> str:
    """Name over what stretch a claim holds; an empty text for a level."""
    return "" if notation.is_level(claim) else term(claim.aspect, claim.aspect_label).lower()


def property_name(iri: str, otherwise: str | None = None) -> str:
    """Name a property or class of the ontology in the reader's language; others keep their label."""
    found = next((each for each in site().terms if each.term == iri), None)
    if found is None:
        return otherwise or columns.properties(current()).get(iri) or addresses.short(iri)
    return choose(found.label or addresses.short(iri), found.label_en)


def vietnamese(text: str | None) -> str:
    """Mark words of the data, which stay Vietnamese, on a page in another language."""
    if current() is Language.VI or not text:
        return escape(text or "")
    return Markup('<span lang="vi">{}</span>').format(text)


def _concept(iri: str | None) -> Concept | None:
    scheme, _slash, slug = (iri or "").removeprefix(iris.BASE).partition("/")
    try:
        return concepts(scheme).get(slug)
    except ConceptError:
        return None


FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "number": number,
        "figure": figure,
        "day": day,
        "period": period,
        "amount": amount,
        "when": when,
        "unit": unit,
        "aspect": aspect,
        "term": term,
        "property": property_name,
        "vi": vietnamese,
        "heading": heading,
        "cell": cell,
        "shown": shown,
        "as_asked": as_asked,
        "from_word": notation.from_word,
        "to_word": notation.to_word,
        "capitalize_first": notation.capitalize_first,
        "address": addresses.path,
        "reading": addresses.reading,
        "brief": addresses.brief,
        "short": addresses.short,
        "anchor": addresses.anchor,
    }
)
