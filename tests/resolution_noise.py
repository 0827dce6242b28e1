"""Resolutions as clerks list units, and as converters leave a page: the same clauses in harder words."""

import random
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

from ontology.register import Unit

_GLUED = frozenset(
    {"của", "các", "và", "thành", "mới", "xã", "phường", "toàn", "bộ", "tự", "sau", "khi", "tại"}
)


def join(items: Sequence[str]) -> str:
    """Write a list: ``A, B và C``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} và {items[-1]}"


def list_units(units: Iterable[Unit], districts: dict[str, str]) -> str:
    """Say a type once for all units of it: ``thị trấn A, các xã B, C (huyện D)``.

    ``districts`` maps the keys of units that need one to the label of their district.
    """
    ordered = sorted(units, key=lambda each: (each.type, each.key))
    runs = []
    for type_, group in groupby(ordered, key=lambda each: each.type):
        names = [_named(each, districts) for each in group]
        runs.append(f"các {type_} {join(names)}" if len(names) > 1 else f"{type_} {names[0]}")
    return join(runs)


def _named(each: Unit, districts: dict[str, str]) -> str:
    return f"{each.name} ({districts[each.key]})" if each.key in districts else each.name


def convert(clause: str, chance: random.Random, share: float) -> str:
    """Do to a share of the words what converters do: bold marks, loose accents, hard breaks, glued words."""
    return "".join(_converted(word, chance.random() / share) for word in clause.split(" ")).strip()


def _converted(word: str, draw: float) -> str:
    kinds = (
        f"**{word}** ",
        f"{word[:1]}**{word[1:]}** ",
        f"{unicodedata.normalize('NFD', word)} ",
        f"{word}\\\n",
        word if word in _GLUED else f"{word} ",
    )
    return kinds[int(draw)] if draw < len(kinds) else f"{word} "
