"""What somebody may mean who types into the form of a question: communes, indicators, themes, documents."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from flask_babel import gettext as _
from flask_babel import ngettext

from ontology import register
from ontology.concepts import concepts
from ontology.errors import UnknownUnit
from ontology.names import fold_name, strip_tones
from ontology.register import Edition, Level, Unit
from queries.communes import reporting
from queries.indicators import ConceptRow
from queries.search import find
from queries.text import ParamKind
from web import addresses
from web.language import choose
from web.site import site
from web.wording import day, period, term

USUAL, MOST = 12, 300


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that a parameter can take, as a person reads it."""

    value: str
    label: str
    note: str = ""  # tells it from others of the same label


def suggest(kind: ParamKind, asked: str, limit: int = USUAL) -> list[Suggestion]:
    """Suggest values of a kind for what was typed, best first; tone marks may be left out."""
    suggesting = _SUGGESTING.get(kind)
    return list(islice(suggesting(asked), limit)) if suggesting else []


def has_suggestions(kind: ParamKind) -> bool:
    """Tell whether there is anything to suggest for a kind of parameter."""
    return kind in _SUGGESTING


def resolve(kind: ParamKind, typed: str) -> str:
    """Give the value that was typed, or else the best that is suggested for it where it names a thing."""
    if not typed.strip() or kind not in _OF_THINGS or label_of(kind, typed) != typed:
        return typed
    return next((each.value for each in suggest(kind, typed)), typed)


def label_of(kind: ParamKind, value: str) -> str:
    """Name a value of a parameter; what is unknown is its own name."""
    if kind in _OF_UNITS:
        try:
            return register.unit(value).label
        except UnknownUnit:
            return value
    if kind in (ParamKind.INDICATOR, ParamKind.THEME):
        known = concepts(kind).get(value)
        return choose(known.label_vi, known.label_en) if known else value
    return value


def note_of(kind: ParamKind, value: str) -> str:
    """Say where the unit lies that a value names; an empty text for what is no unit."""
    try:
        return _of_unit(register.unit(value)).note if kind in _OF_UNITS else ""
    except UnknownUnit:
        return ""


def narrow(offered: Iterable[Suggestion], asked: str) -> list[Suggestion]:
    """Leave those that have every word typed; first the very label, then those that end or begin so.

    >>> offered = [Suggestion("a", "Số hộ nghèo"), Suggestion("b", "Nghèo"), Suggestion("c", "Rừng")]
    >>> [each.value for each in narrow(offered, "ngheo")], [each.value for each in narrow(offered, "nghẽo")]
    (['b', 'a'], [])
    """
    toned = fold_name(asked)
    fold = fold_name if toned != strip_tones(toned) else _without_tones
    found = [
        (fold(each.label), each)
        for each in offered
        if all(word in fold(f"{each.label} {each.note} {each.value}") for word in toned.split())
    ]
    return [each for label, each in sorted(found, key=lambda pair: _rank(pair[0], toned))]


def _rank(label: str, asked: str) -> int:
    """Rank a label for what was asked: a name may stand behind its type, ``huyện Mường La``."""
    if label == asked:
        return 0
    return 1 if label.endswith(f" {asked}") else 2 if label.startswith(asked) else 3


def _without_tones(text: str) -> str:
    return strip_tones(fold_name(text))


def _concepts(rows: Iterable[ConceptRow]) -> list[Suggestion]:
    """Offer concepts, those that most reports state first; words of either language find one."""
    ranked = sorted(rows, key=lambda row: (-row.reports, row.label))
    return [
        Suggestion(addresses.short(row.concept), term(row.concept, row.label), _told(row)) for row in ranked
    ]


def _told(row: ConceptRow) -> str:
    """Say how many reports have a concept, and how it is called in Vietnamese where the page is not."""
    counted = ngettext("%(num)s báo cáo", "%(num)s báo cáo", row.reports)
    return choose(counted, f"{row.label} · {counted}")


def _units(asked: str) -> Iterator[Suggestion]:
    """Offer communes of both lists; those that have a report where nothing was typed."""
    if asked.strip():
        found = (each.unit for each in find(asked, limit=3 * USUAL))
        yield from (_of_unit(each) for each in found if each.level is Level.COMMUNE)
        return
    for row in reporting(site().communes):
        key = addresses.brief(row.commune).removeprefix("unit/")
        yield Suggestion(key, row.label, row.province or "")


def _of_unit(unit: Unit) -> Suggestion:
    until = unit.edition.until
    above = ", ".join(each.label for each in register.units_above(unit))
    ended = _("đến %(day)s", day=day(until)) if until else ""
    return Suggestion(unit.key, unit.label, " · ".join(part for part in (above, ended) if part))


def _listed(units: Sequence[Unit], asked: str) -> list[Suggestion]:
    return narrow(map(_of_unit, units), asked)


def _documents(asked: str) -> list[Suggestion]:
    """Offer what reports cite, what most communes cite first."""
    communes: dict[str, set[str]] = {}
    for row in site().citations:
        if row.document_label:
            communes.setdefault(row.document_label, set()).add(row.commune)
    ranked = sorted(communes, key=lambda label: (-len(communes[label]), label))
    offered = (
        Suggestion(label, label, ngettext("%(num)s xã dẫn", "%(num)s xã dẫn", len(communes[label])))
        for label in ranked
    )
    return narrow(offered, asked)


def _terms(asked: str) -> list[Suggestion]:
    known = sorted({row.term for row in site().priorities}, reverse=True)
    return narrow((Suggestion(each, period(each)) for each in known), asked)


_SUGGESTING: Mapping[ParamKind, Callable[[str], Iterable[Suggestion]]] = MappingProxyType(
    {
        ParamKind.INDICATOR: lambda asked: narrow(_concepts(site().indicators), asked),
        ParamKind.THEME: lambda asked: narrow(_concepts(site().themes), asked),
        ParamKind.UNIT: _units,
        ParamKind.PROVINCE: lambda asked: _listed(register.provinces(Edition.NEW), asked),
        ParamKind.DISTRICT: lambda asked: _listed(register.districts(), asked),
        ParamKind.DOCUMENT: _documents,
        ParamKind.TERM: _terms,
    }
)
_OF_UNITS = (ParamKind.UNIT, ParamKind.PROVINCE, ParamKind.DISTRICT)
_OF_THINGS = (*_OF_UNITS, ParamKind.INDICATOR, ParamKind.THEME)
