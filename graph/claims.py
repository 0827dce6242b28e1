"""Claims in RDF: observations of a data cube, each known by what it claims and not by where it stands."""

import re
from collections.abc import Iterator
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad

from graph.places import place_node, place_quads
from graph.provenance import evidence_quads
from graph.setting import Setting
from graph.statements import decimal, decimal_text, member, number, plain, say, vietnamese
from ontology import iris, terms
from ontology.concepts import concepts
from ontology.facts import Claim, Comparator

_RATIO = "ratio"  # a kind of quantity
_YEARS = re.compile(r"(?P<start>\d{4})(?:-(?P<end>\d{4}))?(?!\d)")
_REFERENCE_PERIODS = (
    (re.compile(r"\d{4}"), terms.XSD_GYEAR),
    (re.compile(r"\d{4}-\d{2}"), terms.XSD_GYEAR_MONTH),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), terms.XSD_DATE),
)


def claim_quads(claim: Claim, about: Setting) -> Iterator[Quad]:
    """Say a claim; at a second place it adds a passage and nothing else."""
    subject = place_node(claim.subject, about)
    node = claim_node(claim, subject)
    start, end = _years(claim.period)
    yield from say(
        about.graph,
        node,
        (terms.RDF_TYPE, terms.CLAIM),
        (terms.QB_DATA_SET, iris.CLAIMS),
        (terms.IN_REPORT, about.node),
        (terms.SUBJECT, subject),
        (terms.INDICATOR, iris.concept("indicator", claim.indicator) if claim.indicator else None),
        (terms.WORDING, vietnamese(claim.wording)),
        (terms.VALUE, decimal(claim.value)),
        (terms.VALUE2, decimal(claim.value2)),
        (terms.FIGURE, plain(_figure(claim))),
        (terms.STATED_UNIT, plain(claim.unit)),
        (terms.MEASURE, iris.concept("measure", claim.measure) if claim.measure else None),
        (terms.PERIOD, plain(claim.period)),
        (terms.SDMX_REF_PERIOD, _reference_period(claim.period)),
        (terms.PERIOD_START, number(start)),
        (terms.PERIOD_END, number(end)),
        (terms.ASPECT, member("aspect", claim.aspect)),
        (terms.BASE_YEAR, plain(claim.base_year)),
        (terms.KIND, member("kind", claim.kind)),
        (terms.COMPARATOR, member("comparator", claim.comparator)),
        (terms.CELL, plain(_cell(claim, subject))),
        (terms.OBSERVATION_KEY, plain(_observation_key(claim, subject, end))),
    )
    yield from place_quads(claim.subject, about)
    yield from evidence_quads(node, claim.evidence, about.run, table=claim.table)


def claim_node(claim: Claim, subject: NamedNode) -> NamedNode:
    """Name a claim: one figure for one thing by one report is one claim, wherever it stands."""
    return iris.claim(
        claim.evidence.report,
        subject.value,
        _indicator(claim),
        claim.period,
        claim.aspect,
        claim.base_year,
        claim.kind,
        claim.comparator,
        decimal_text(claim.value),
        None if claim.value2 is None else decimal_text(claim.value2),
        claim.measure or claim.unit,
    )


def _indicator(claim: Claim) -> str:
    return claim.indicator or claim.wording.casefold()


def _cell(claim: Claim, subject: NamedNode) -> str:
    place = subject.value.removeprefix(iris.BASE)
    return "|".join((place, _indicator(claim), claim.period or "", claim.aspect))


def _observation_key(claim: Claim, subject: NamedNode, last_year: int | None) -> str | None:
    """Hash what one report measures of one subject in one way; several values of it share the key.

    A ratio of some years is the one that they end with; what grows from year to year is of all of them.
    """
    if not claim.indicator or not claim.period:
        return None
    known = concepts("indicator").get(claim.indicator)
    return iris.digest(
        claim.evidence.report,
        subject.value,
        claim.indicator,
        last_year if known and known.quantity == _RATIO else claim.period,
        claim.aspect,
        claim.kind,
        claim.comparator,
        claim.measure or claim.unit,
    )


def _years(period: str | None) -> tuple[int | None, int | None]:
    """Read the first and the last year of a period.

    >>> _years("2020-2025"), _years("2025-07-10"), _years(None)
    ((2020, 2025), (2025, 2025), (None, None))
    """
    match = _YEARS.match(period or "")
    if not match:
        return None, None
    return int(match["start"]), int(match["end"] or match["start"])


def _reference_period(period: str | None) -> Literal | None:
    """Type a period as SDMX does; a span of years has no datatype of its own and stays a string."""
    datatypes = (datatype for pattern, datatype in _REFERENCE_PERIODS if pattern.fullmatch(period or ""))
    return Literal(period, datatype=next(datatypes, None)) if period else None


def _figure(claim: Claim) -> str:
    """Write the numbers as Vietnamese does, with the digits that the report gives: ``7.272,0``, ``21/27``."""
    first = _written(claim.value)
    if claim.value2 is None:
        return first
    return f"{first}{'/' if claim.comparator is Comparator.OF else '–'}{_written(claim.value2)}"


def _written(value: Decimal) -> str:
    """Write a number with dots between thousands and a decimal comma.

    >>> _written(Decimal("7272.0")), _written(Decimal("70866000000"))
    ('7.272,0', '70.866.000.000')
    """
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))
