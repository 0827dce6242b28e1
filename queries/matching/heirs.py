"""Into which units of the list that holds now a unit went, at whatever level it stood."""

from ontology import lineage, register
from ontology.codelists import Succession
from ontology.facts import Extent
from ontology.register import Edition, Level, Unit


def successions(unit: Unit) -> tuple[Succession, ...]:
    """Tell into which new units a unit went; a new one is still itself, a district went with its communes.

    >>> [link.new for link in successions(register.unit("2024/03808"))]
    ['2025/03808']
    """
    if unit.edition is Edition.NEW:
        return (Succession(unit.key, unit.key, Extent.WHOLE),)
    links = lineage.successors(unit.key)
    if links or unit.level is not Level.DISTRICT:
        return links
    communes = [each for each in register.communes(Edition.OLD) if each.district_code == unit.code]
    new = {link.new for each in communes for link in lineage.successors(each.key)}
    return tuple(Succession(unit.key, key, Extent.PART) for key in sorted(new))
