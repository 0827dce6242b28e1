"""The province or district that a table names beside a unit, as the keys of what it may mean."""

from collections.abc import Iterator
from functools import lru_cache

from ontology import iris
from ontology.names import fold_name, join_i_and_y, strip_tones
from ontology.register import Level, Unit
from queries.lexicons import forms
from queries.matching.units import index, is_of_type
from queries.typed_names import split_type


@lru_cache(maxsize=20_000)
def find_provinces(text: str) -> frozenset[str]:
    """Find the provinces, old and new, that a text may name; none where it names no province.

    Type, tone marks and usual initials are understood.

    >>> sorted(find_provinces("TP.HCM")), sorted(find_provinces("Hoa Binh"))
    (['2024/p79', '2025/p79'], ['2024/p17'])
    """
    return _find(text, Level.PROVINCE)


@lru_cache(maxsize=20_000)
def find_districts(text: str) -> frozenset[str]:
    """Find the former districts that a text may name, in whichever province.

    >>> sorted(find_districts("h. Mường La")), sorted(find_districts("thị xã Cai Lậy"))
    (['2024/d120'], ['2024/d817'])
    """
    return _find(text, Level.DISTRICT)


def identified(text: str) -> Unit | None:
    """Return the unit whose IRI, path or key a text is.

    >>> identified("https://w3id.org/communekg/unit/2025/03808").label, identified("unit/2024/d120").label
    ('xã Mường La', 'huyện Mường La')
    """
    key = text.strip().removeprefix(iris.BASE).removeprefix(iris.UNITS.removeprefix(iris.BASE))
    entry = index().entries.get(key)
    return entry.unit if entry else None


def _find(text: str, level: Level) -> frozenset[str]:
    known = identified(text)
    if known:
        return frozenset({known.key} if known.level is level else ())
    for type_, name in _readings(text):
        found = frozenset(unit.key for unit in _named(name, level) if is_of_type(unit, type_))
        if found:
            return found
    return frozenset()


def _readings(text: str) -> Iterator[tuple[str | None, str]]:
    """Read a place as a usual short name, as a name with its type, and as a name alone."""
    folded = fold_name(text).replace(".", " ")
    spaced = " ".join(folded.split())
    aliases = forms("provinces")
    short = aliases.get(spaced) or aliases.get(spaced.replace(" ", ""))
    if short:
        yield None, short
    typed = split_type(text)
    if typed:
        yield typed.type, aliases.get(fold_name(typed.name), fold_name(typed.name))
    yield None, fold_name(text)


def _named(name: str, level: Level) -> Iterator[Unit]:
    """Yield the units of one level that bear a name, without its tone marks only where it has none."""
    known = index()
    entries = known.joined.get(join_i_and_y(name), ())
    if name == strip_tones(name):
        entries += known.plain.get(name, ())
    yield from (each.unit for each in entries if each.unit.level is level)
