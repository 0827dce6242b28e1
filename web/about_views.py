"""What the site says of itself: how facts are read and how well, the dictionary, how to report an error."""

from collections.abc import Mapping
from functools import cache
from importlib import metadata, resources
from types import MappingProxyType

from flask import Blueprint, abort, render_template, request
from flask_babel import LazyString
from flask_babel import lazy_gettext as _

from ontology import iris
from ontology.concepts import Concept, concepts
from ontology.errors import ConceptError
from queries.resources import label, outgoing
from web import addresses
from web.site import settings, site

blueprint = Blueprint("about", __name__, url_prefix="/about")

_SCHEMES: Mapping[str, LazyString] = MappingProxyType(
    {
        "indicator": _("Chỉ tiêu"),
        "measure": _("Đơn vị đo"),
        "kind": _("Loại số liệu"),
        "comparator": _("Cách so sánh"),
        "aspect": _("Cách tính theo thời gian"),
        "theme": _("Chủ đề đột phá"),
        "document-type": _("Loại văn bản"),
        "issuer": _("Cơ quan ban hành"),
        "unit-type": _("Loại đơn vị hành chính"),
        "role": _("Vai trò khi sắp xếp"),
        "extent": _("Phạm vi khi sắp xếp"),
    }
)
_MEASURED: Mapping[str, LazyString] = MappingProxyType(
    {
        "profile": _("hồ sơ xã và đại hội"),
        "breakthroughs": _("khâu đột phá"),
        "documents.numbered": _("văn bản có số hiệu"),
        "documents.named": _("văn bản gọi bằng tên"),
        "claims.value": _("số liệu: con số"),
        "claims.unit": _("số liệu: đơn vị đo"),
        "claims.subject": _("số liệu: nói về ai"),
        "claims.kind": _("số liệu: kết quả hay mục tiêu"),
        "claims.period": _("số liệu: thời gian"),
        "claims.op": _("số liệu: từ mức nào, đến mức nào"),
        "claims.indicator": _("số liệu: chỉ tiêu nào"),
        "claims.whole": _("số liệu: đúng mọi mặt"),
    }
)


@blueprint.get("/")
def page() -> str:
    """Tell how facts are read, how well, and what may be done with them."""
    return render_template(
        "about.html",
        scores={name: (words, floors()[name]) for name, words in _MEASURED.items() if name in floors()},
        schemes={scheme: (name, len(concepts(scheme))) for scheme, name in _SCHEMES.items()},
        release=release(),
        version=site().state.version,
        published=site().state.published,
        contact=settings().contact,
    )


@blueprint.get("/dictionary/<scheme>")
def dictionary(scheme: str) -> str:
    """List the concepts of a vocabulary with what they mean, group by group."""
    if scheme not in _SCHEMES:
        abort(404, f"vocabularies are {', '.join(_SCHEMES)}")
    return render_template(
        "dictionary.html", scheme=scheme, name=_SCHEMES[scheme], groups=_groups(scheme), iri=_iri
    )


@blueprint.get("/error")
def error() -> str:
    """Help to report an error in a fact: its address, its words, and the version of the data."""
    path = request.args.get("of", "").lstrip("/")
    node = addresses.resource(path)
    if path and not outgoing(site().source, node):
        abort(404, f"nothing is known of {node.value}")
    return render_template(
        "report_error.html",
        node=node.value if path else None,
        named=label(site().source, node).label if path else None,
        version=site().state.version,
        contact=settings().contact,
    )


@cache
def floors() -> Mapping[str, str]:
    """Read the F1 that no change may fall under; the wheel brings it, a checkout has it beside the code."""
    shipped = resources.files("web") / "floors"
    file = shipped if shipped.is_file() else resources.files("web") / ".." / ".ci" / "floors"
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


def release() -> str:
    """Name the release of the program."""
    try:
        return metadata.version("communekg")
    except metadata.PackageNotFoundError:
        return ""


def _groups(scheme: str) -> Mapping[str | None, list[Concept]]:
    """Gather the concepts of a scheme under what is broader; the group itself is no member."""
    known = concepts(scheme)
    parents = {each.broader for each in known.values() if each.broader}
    found: dict[str | None, list[Concept]] = {}
    for each in known.values():
        if each.slug not in parents:
            found.setdefault(each.broader, []).append(each)
    return found


def _iri(scheme: str, slug: str) -> str:
    try:
        return iris.concept(scheme, concepts(scheme)[slug].slug).value
    except ConceptError as error:
        raise KeyError(slug) from error
