"""The Reconciliation Service API over HTTP, versions 0.2 and 1.0-draft, at ``/reconcile``.

A client that says nothing gets 0.2 at the root; ``/match`` and the other routes of the draft do as it says.
``Accept: application/reconciliation.v1+json``, or ``application/json;version=1.0-draft``, asks for the draft.
"""

import json
import re
from collections.abc import Callable, Iterable

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pyoxigraph import NamedNode
from werkzeug.exceptions import BadRequest, HTTPException, NotAcceptable, RequestEntityTooLarge

from ontology.errors import KgError
from queries import resources
from web.reconciliation import extending, suggesting, version_0_2, version_1
from web.reconciliation.answering import answer
from web.reconciliation.entities import Entity, find_entity, heirs, place_of, valid
from web.reconciliation.json_reading import Object
from web.reconciliation.manifest import BATCH, Service
from web.reconciliation.terms import Term, TermKind, terms
from web.site import site

blueprint = Blueprint("reconciliation", __name__, url_prefix="/reconcile")

_LARGEST = 8_000_000  # bytes of a batch: a thousand queries, encoded for a form
_CALLBACK = re.compile(r"[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*", re.ASCII)
_LONGEST_CALLBACK = 128
_VERSIONED = re.compile(r"application/reconciliation\.v(?P<version>[\w.]+)\+json")
_KNOWN = {"0.2": "0.2", "1": "1.0-draft", "1.0": "1.0-draft", "1.0-draft": "1.0-draft"}


@blueprint.route("", methods=["GET", "POST"], strict_slashes=False)
def root() -> Response:
    """Give the manifest, or answer queries of version 0.2, which stand in the address or in a form."""
    request.max_content_length = request.max_form_memory_size = _LARGEST
    fields = request.form if request.method == "POST" else request.args
    if "queries" in fields:
        questions = version_0_2.questions(fields["queries"])
        _check_size(questions)
        return _json(version_0_2.results({key: answer(each) for key, each in questions.items()}))
    if "extend" in fields:
        return _json(extending.as_0_2(extending.extend(fields["extend"])))
    if request.method == "POST":
        raise BadRequest("give a form with `queries` or `extend`, or POST JSON to /reconcile/match")
    service = Service(request.url_root.rstrip("/"))
    wanted = _version()
    written = version_1.manifest(service) if wanted == "1.0-draft" else version_0_2.manifest(service)
    return _json(written)


@blueprint.post("/match")
def match() -> Response:
    """Answer queries of version 1.0-draft, which are the body."""
    questions = version_1.questions(_body())
    _check_size(questions)
    return _json(version_1.results([answer(each) for each in questions]))


@blueprint.post("/extend")
def extend() -> Response:
    """Fetch columns as version 1.0-draft does."""
    return _json(extending.as_1(extending.extend(_body())))


@blueprint.get("/extend/propose")
def propose() -> Response:
    """Propose columns for a type."""
    limit = _whole("limit", 0) or None
    return _json(extending.propose(request.args.get("type"), limit))


@blueprint.get("/suggest/<kind>")
def suggest(kind: str) -> Response:
    """Suggest entities, types or properties that begin as somebody typed."""
    known: dict[str, Callable[..., Object]] = {
        "entity": suggesting.suggest_entities,
        "type": suggesting.suggest_types,
        "property": suggesting.suggest_properties,
    }
    if kind not in known:
        abort(404, f"there are suggestions of {', '.join(known)}")
    if "prefix" not in request.args:
        raise BadRequest("give a parameter `prefix`; it may be empty")
    offset = _whole("offset", _whole("cursor", 0))
    limit = min(_whole("limit", suggesting.USUAL) or suggesting.USUAL, suggesting.MOST)
    return _json(known[kind](request.args["prefix"], offset=min(offset, 10_000), limit=limit))


@blueprint.get("/flyout/<kind>")
def flyout(kind: str) -> Response:
    """Give a small piece of HTML on an entity, a type or a property."""
    id_ = request.args.get("id", "")
    if kind == "entity":
        html = render_template("reconciliation/flyout.html", entity=_entity(id_), term=None)
    elif kind in ("type", "property"):
        html = render_template("reconciliation/flyout.html", entity=None, term=_term(kind, id_))
    else:
        abort(404, "there are flyouts of entity, type, property")
    return _json({"id": id_, "html": html})


@blueprint.get("/preview")
def preview() -> Response:
    """Show an entity in a frame of another site."""
    entity = _entity(request.args.get("id", ""))
    unit = entity.unit
    page = Response(
        render_template(
            "reconciliation/preview.html",
            entity=entity,
            place=place_of(unit) if unit else "",
            validity=valid(unit) if unit else "",
            heirs=heirs(unit) if unit else (),
        )
    )
    page.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors *"
    )
    return page


@blueprint.get("/view")
def view() -> ResponseReturnValue:
    """Lead from an identifier to the page of what it identifies, or to its preview where there is none."""
    entity = _entity(request.args.get("id", ""))
    if resources.about(site().source, NamedNode(entity.iri)):
        return redirect(f"{request.script_root}/{entity.id}", 303)
    return redirect(url_for("reconciliation.preview", id=entity.id), 303)


@blueprint.get("/help")
def help_page() -> str:
    """Tell how the service is added to OpenRefine, and what it understands."""
    return render_template(
        "reconciliation/help.html",
        address=url_for("reconciliation.root", _external=True),
        types=tuple(terms(TermKind.TYPE).values()),
        properties=tuple(terms(TermKind.PROPERTY).values()),
        columns=tuple(terms(TermKind.COLUMN).values()),
    )


@blueprint.after_app_request
def _shared(response: Response) -> Response:
    """Let pages of other sites use every route of the service, errors included."""
    if request.path == "/reconcile" or request.path.startswith("/reconcile/"):
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS"
        response.headers["Access-Control-Allow-Headers"] = "Accept, Accept-Language, Content-Type"
        response.headers["Access-Control-Max-Age"] = "86400"
        response.vary.update(("Accept", "Accept-Language"))
    return response


@blueprint.errorhandler(HTTPException)
def _refused(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error.get_response()
    return _problem(error.code or 500, error.description or error.name)


@blueprint.errorhandler(KgError)
def _failed(error: KgError) -> ResponseReturnValue:
    return _problem(500, str(error))


def _problem(status: int, message: str) -> Response:
    written = json.dumps({"status": status, "message": message}, ensure_ascii=False)
    return Response(written, status, mimetype="application/json")


def _version() -> str:
    """Choose the version that a client prefers; NotAcceptable where it accepts only others than ours."""
    asked = [_asked(media) for media, _quality in request.accept_mimetypes]
    named = [each for each in asked if each]
    for each in named:
        if each in _KNOWN:
            return _KNOWN[each]
    if named and len(named) == len(asked):
        offered = " and ".join(f"application/reconciliation.v{each}+json" for each in ("0.2", "1"))
        raise NotAcceptable(f"offered here: {offered}")
    return "0.2"


def _asked(media: str) -> str | None:
    """Read the version that a media type names; ``None`` where it names none."""
    bare, *parameters = (part.strip() for part in media.split(";"))
    versioned = _VERSIONED.fullmatch(bare)
    if versioned:
        return versioned["version"]
    stated = (each.partition("=")[2].strip('"') for each in parameters if each.startswith("version="))
    return next(stated, None) if bare == "application/json" else None


def _body() -> str:
    request.max_content_length = _LARGEST
    try:
        return request.get_data().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"the body is not UTF-8: {error}") from error


def _check_size(questions: Iterable[object]) -> None:
    if len(list(questions)) > BATCH:
        raise RequestEntityTooLarge(f"at most {BATCH} queries make a batch")


def _whole(name: str, otherwise: int) -> int:
    given = request.args.get(name, "")
    if given and not (given.isascii() and given.isdigit() and len(given) < 10):
        raise BadRequest(f"{name}: a whole number is needed, not {given!r}")
    return int(given) if given else otherwise


def _entity(id_: str) -> Entity:
    found = find_entity(id_)
    if found is None:
        abort(404, f"there is no entity {id_!r}")
    return found


def _term(kind: str, id_: str) -> Term:
    found = terms(TermKind(kind)).get(id_) or terms(TermKind.COLUMN).get(id_)
    if found is None:
        abort(404, f"there is no {kind} {id_!r}")
    return found


def _json(written: Object) -> Response:
    """Write JSON, or a call of the function that a page of before CORS names (version 0.2)."""
    callback = request.args.get("callback") if request.method == "GET" else None
    if callback is None:
        return Response(json.dumps(written, ensure_ascii=False), content_type=_content_type())
    if len(callback) > _LONGEST_CALLBACK or not _CALLBACK.fullmatch(callback):
        raise BadRequest("callback: the name of a function is needed")
    return Response(f"/**/{callback}({json.dumps(written)});", mimetype="application/javascript")


def _content_type() -> str:
    named = any(_asked(media) for media, _quality in request.accept_mimetypes)
    drafted = request.endpoint != "reconciliation.root" or (named and _version() == "1.0-draft")
    return f"application/reconciliation.v{'1' if drafted else '0.2'}+json" if named else "application/json"
