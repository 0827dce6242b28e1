"""Things known by words rather than places, such as indicators and documents: which of them a text names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from ontology.names import fold_name, join_i_and_y, strip_tones
from queries.matching.features import Spelling

_LIKE = 75  # likeness, of 100, from which a misspelt or shortened text is offered
_MOST = 10


@dataclass(frozen=True, slots=True)
class Named:
    """A thing and how its name is the text that was asked."""

    id: str
    spelling: Spelling
    likeness: float  # 0 to 100


class Texts:
    """An index of names; a thing may have several, and several things may share one."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        folded: defaultdict[str, list[str]] = defaultdict(list)
        plain: defaultdict[str, list[str]] = defaultdict(list)
        for id_, name in names:
            key = text_key(name)
            folded[key].append(id_)
            plain[strip_tones(key)].append(id_)
        self._folded: Mapping[str, list[str]] = folded
        self._plain: Mapping[str, list[str]] = plain
        self._choices = tuple(sorted(plain))

    def find(self, text: str, *, like: bool = True) -> tuple[Named, ...]:
        """Find things by name, those with its tone marks first; where there is no other, names like it.

        >>> texts = Texts([("a", "Tỷ lệ hộ nghèo"), ("b", "Dân số")])
        >>> [(found.id, found.spelling.value) for found in texts.find("tỉ lệ hộ nghèo")]
        [('a', 'exact')]
        >>> [found.id for found in texts.find("ti le ho ngeo")], texts.find("")
        (['a'], ())
        >>> longer = Texts([("a", "Mức giảm tỷ lệ hộ cận nghèo mỗi năm"), ("b", "Tỷ lệ hộ nghèo đa chiều")])
        >>> [found.id for found in longer.find("tỷ lệ hộ nghèo")]
        ['b', 'a']
        """
        key = text_key(text)
        if not key:
            return ()
        exact = [Named(id_, Spelling.EXACT, 100.0) for id_ in self._folded.get(key, ())]
        toneless = [Named(id_, Spelling.TONELESS, 95.0) for id_ in self._plain.get(strip_tones(key), ())]
        found = _once((*exact, *toneless))
        return found or (_once(self._like(strip_tones(key))) if like else ())

    def beginning(self, text: str) -> Iterator[str]:
        """Yield the things of whose names a word begins with a text, without regard to tone marks."""
        plain = strip_tones(text_key(text))
        for choice in self._choices:
            if choice.startswith(plain) or f" {plain}" in choice:
                yield from self._plain[choice]

    def _like(self, plain: str) -> Iterator[Named]:
        """Yield names that have the words of a text: those that hold it first, then short ones."""
        found = process.extract(
            plain, self._choices, scorer=fuzz.token_set_ratio, score_cutoff=_LIKE, limit=None
        )
        scored = [(_likeness(plain, choice, words), choice) for choice, words, _ in found]
        for likeness, choice in sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:_MOST]:
            yield from (Named(id_, Spelling.LIKE, round(likeness, 1)) for id_ in self._plain[choice])


def _likeness(plain: str, choice: str, words: float) -> float:
    """Compare by words and by letters, 0 to 100; a name that holds the whole text is liker than others."""
    mean = (words + fuzz.ratio(plain, choice)) / 2
    return 95 + mean / 20 if f" {plain} " in f" {choice} " else min(mean, 95.0)


def text_key(text: str) -> str:
    """Fold a text to the key under which its spellings meet; i for y, and no spaces around slashes.

    >>> text_key("57 - NQ/TW") == text_key("57-nq / tw")
    True
    """
    return join_i_and_y(" ".join(fold_name(text).replace("/", " ").split()))


def _once(found: Iterable[Named]) -> tuple[Named, ...]:
    """Keep the best way to a thing."""
    best: dict[str, Named] = {}
    for each in found:
        best.setdefault(each.id, each)
    return tuple(best.values())
