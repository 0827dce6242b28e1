"""Resolutions written from the register for every province: each reads back as the register has it.

What the register does not say is written as resolutions do: a district in brackets where two units of a
province share a name and a type, and of a unit that was divided the last clause takes what remains.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from ingest.resolutions import find_reorganisations, participation_rows
from ontology.codelists import Succession
from ontology.facts import Extent, Issue
from ontology.lineage import predecessors
from ontology.names import fold_name, strip_tones
from ontology.register import Edition, Unit, communes, districts, provinces, unit
from tests.resolution_noise import convert, join, list_units
from tests.resolution_texts import ENDING, arrange, read

DISTRICTS = {each.code: each.label for each in districts()}


def _successions(province: Unit) -> list[tuple[Unit, Sequence[Succession]]]:
    new = [each for each in communes(Edition.NEW) if each.province_code == province.code]
    return [(each, predecessors(each.key)) for each in new if predecessors(each.key)]


def _clauses(found: Sequence[tuple[Unit, Sequence[Succession]]]) -> Iterator[str]:
    names = Counter(_name(unit(key)) for key in {each.old for _, group in found for each in group})
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for clause, (_, group) in enumerate(found, start=1):
        for each in group:
            parts[each.old].append(clause)
    for clause, (new, group) in enumerate(found, start=1):
        taken = [_taken(each, parts[each.old], clause, names) for each in group]
        yield f"Nhập {', '.join(sorted(taken))} thành {new.type} mới có tên gọi là {new.label}."


def _name(old: Unit) -> tuple[str, str]:
    return old.type, fold_name(old.name)


def _taken(each: Succession, clauses: Sequence[int], clause: int, names: Counter[tuple[str, str]]) -> str:
    old = unit(each.old)
    district = f" ({DISTRICTS[old.district_code]})" if names[_name(old)] > 1 and old.district_code else ""
    label = f"{old.label}{district}"
    if len(clauses) == 1:
        return f"toàn bộ diện tích, dân số của {label}"
    if clause < clauses[-1]:
        return f"một phần diện tích, dân số của {label}"
    before = ", ".join(f"khoản {each}" for each in clauses[:-1])
    return f"phần còn lại của {label} sau khi sắp xếp theo quy định tại {before} Điều này"


@pytest.mark.parametrize("province", provinces(Edition.NEW), ids=lambda province: str(province.name))
def test_a_province_reads_back(province: Unit, tmp_path: Path) -> None:
    found = _successions(province)
    shared = Counter(each.old for _, group in found for each in group)
    expected = {
        (new.code, unit(each.old).code, shared[each.old] == 1) for new, group in found for each in group
    }
    document = read(arrange(province.label, *_clauses(found), ending=ENDING), tmp_path)
    facts = list(find_reorganisations(document))
    rows = {(row.new_code, row.old_code, row.extent is Extent.WHOLE) for row in participation_rows(facts)}
    assert rows == expected
    assert {fact.code for fact in facts if isinstance(fact, Issue)} <= {"cut-resolution"}


def _listed(found: Sequence[tuple[Unit, Sequence[Succession]]]) -> Iterator[str]:
    """Write the clauses with lists under one type and one extent, and what remains behind them."""
    old = {each.old: unit(each.old) for _, group in found for each in group}
    names = Counter(map(_name, old.values()))
    shared = {
        key: DISTRICTS[each.district_code]
        for key, each in old.items()
        if names[_name(each)] > 1 and each.district_code
    }
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for clause, (_, group) in enumerate(found, start=1):
        for each in group:
            parts[each.old].append(clause)
    for clause, (new, group) in enumerate(found, start=1):
        goes: defaultdict[tuple[str, tuple[int, ...]], list[Unit]] = defaultdict(list)
        for each in group:
            *before, last = parts[each.old]
            extent = "toàn bộ" if not before else "phần còn lại" if clause == last else "một phần"
            goes[extent, tuple(before) if extent == "phần còn lại" else ()].append(old[each.old])
        said = (
            f"{extent} diện tích tự nhiên, quy mô dân số của {list_units(units, shared)}"
            + (
                f" sau khi sắp xếp theo quy định tại {join([f'khoản {each}' for each in after])} Điều này"
                if after
                else ""
            )
            for (extent, after), units in sorted(goes.items(), reverse=True)
        )
        yield f"Sắp xếp {join(list(said))} thành {new.type} mới có tên gọi là {new.label}."


@pytest.mark.parametrize("province", provinces(Edition.NEW)[1::3], ids=lambda province: str(province.name))
def test_lists_read_back_from_a_converted_page(province: Unit, tmp_path: Path) -> None:
    found = _successions(province)
    pairs = {(new.code, unit(each.old).code) for new, group in found for each in group}
    chance = random.Random(province.code)
    clauses = [convert(clause, chance, 0.02) for clause in _listed(found)]
    facts = list(find_reorganisations(read(arrange(province.label, *clauses, ending=ENDING), tmp_path)))
    assert {(row.new_code, row.old_code) for row in participation_rows(facts)} == pairs
    assert {fact.code for fact in facts if isinstance(fact, Issue)} <= {"cut-resolution"}


_WORD = re.compile(r"(?<=\s)[A-ZĐ][a-zà-ỹ]{2,}")


def _misspell(clause: str, chance: random.Random) -> str:
    """Lose a tone mark, lose a letter or add one in three of a hundred words of the old names."""
    old, thanh, new = clause.rpartition(" thành ")

    def slip(match: re.Match[str]) -> str:
        word, at, kind = match[0], chance.randrange(1, len(match[0])), chance.random()
        if kind > 0.06:
            return word
        if kind < 0.03:
            return word[:at] + strip_tones(word[at]) + word[at + 1 :]
        return word[:at] + word[at + 1 :] if kind < 0.045 else f"{word}{chance.choice('chin')}"

    return _WORD.sub(slip, old) + thanh + new


@pytest.mark.parametrize("province", provinces(Edition.NEW)[::4], ids=lambda province: str(province.name))
def test_a_misspelt_name_is_found_or_left_open(province: Unit, tmp_path: Path) -> None:
    found = _successions(province)
    pairs = {(new.code, unit(each.old).code) for new, group in found for each in group}
    chance = random.Random(province.code)
    clauses = [_misspell(clause, chance) for clause in _clauses(found)]
    facts = list(find_reorganisations(read(arrange(province.label, *clauses, ending=ENDING), tmp_path)))
    read_back = {(row.new_code, row.old_code) for row in participation_rows(facts)}
    assert {pair for pair in read_back if all(pair)} <= pairs
    assert len(read_back & pairs) >= 0.98 * len(pairs)


def test_without_brackets_what_is_not_decided_is_left_open(tmp_path: Path) -> None:
    found = _successions(unit("2025/p86"))
    pairs = {(new.code, unit(each.old).code) for new, group in found for each in group}
    clauses = [re.sub(r" \([^)]*\)", "", clause) for clause in _clauses(found)]
    facts = list(find_reorganisations(read(arrange("tỉnh Vĩnh Long", *clauses, ending=ENDING), tmp_path)))
    read_back = {(row.new_code, row.old_code) for row in participation_rows(facts)}
    assert {pair for pair in read_back if all(pair)} <= pairs
