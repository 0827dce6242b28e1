"""The language of an answer: who chooses it, and the catalogue of our texts in it.

Texts are written in Vietnamese, which is the key of the catalogue; ``translations/`` says them in English. An
address names the language (``?lang=en``); else the cookie of an earlier choice does, else the browser.
"""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from io import BytesIO
from typing import cast
from urllib.parse import quote, urlencode

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, Response, g, has_request_context, request
from flask_babel import Babel, Domain

from web.notation import Language

PARAMETER = "lang"  # of an address, and the name of the cookie

_DEPENDENT = ("text/html", "image/svg+xml")  # what is written in a language; data are not
_YEAR = 31_536_000  # seconds


def register(app: Flask) -> None:
    """Write the answers of an application in the language that each asker chose."""
    babel = Babel(default_locale=Language.VI, locale_selector=current)
    babel.init_app(app, default_locale=Language.VI, locale_selector=current)
    babel.domain_instance = _Texts()
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.globals.update(
        language=current, languages=tuple(Language), in_language=in_language, choose=choose
    )
    app.after_request(_declare)


def current() -> Language:
    """Give the language of this request; Vietnamese where nobody asks for one that there is."""
    if not has_request_context():
        return Language.VI
    if "language" not in g:
        g.language = _chosen()
    return cast(Language, g.language)


def choose(vietnamese: str, english: str | None) -> str:
    """Choose between two texts that say the same; the Vietnamese one where there is no other."""
    return english if english and current() is Language.EN else vietnamese


def in_language(language: Language, *, external: bool = False) -> str:
    """Give the address of this page in a language."""
    given = [(key, value) for key, value in request.args.items(multi=True) if key != PARAMETER]
    root = request.url_root.rstrip("/") if external else request.script_root
    return f"{root}{quote(request.path)}?{urlencode([*given, (PARAMETER, str(language))])}"


def _chosen() -> Language:
    for said in (request.args.get(PARAMETER), request.cookies.get(PARAMETER)):
        if said in tuple(Language):
            return Language(said)
    best = request.accept_languages.best_match(list(Language))
    return Language(best) if best else Language.VI


def _declare(answer: Response) -> Response:
    """Say in which language an answer is, and remember what the address asked for."""
    if answer.mimetype in _DEPENDENT:
        answer.headers["Content-Language"] = current()
        answer.vary.update(("Accept-Language", "Cookie"))
        if request.args.get(PARAMETER) in tuple(Language):
            answer.set_cookie(PARAMETER, current(), max_age=_YEAR, samesite="Lax")
    return answer


class _Texts(Domain):  # type: ignore[misc]  # its package is typed in part
    """Our texts in the language of the request, compiled from the catalogue when first asked for."""

    def get_translations(self) -> NullTranslations:
        return _catalogue(current())


@cache
def _catalogue(language: Language) -> NullTranslations:
    """Compile a catalogue; the language that the texts are written in needs none."""
    for source in _sources(language):
        compiled = BytesIO()
        write_mo(compiled, read_po(BytesIO(source), locale=language))
        compiled.seek(0)
        return Translations(compiled)
    return NullTranslations()


def _sources(language: Language) -> Iterator[bytes]:
    file = resources.files("web") / "translations" / language / "LC_MESSAGES" / "messages.po"
    if file.is_file():
        yield file.read_bytes()
