"""The site as a WSGI application."""

from functools import partial
from typing import cast

from flask import Flask
from jinja2 import StrictUndefined

from web import (
    about_views,
    caching,
    commune_views,
    compare_views,
    console,
    description,
    discovery,
    document_views,
    downloads,
    errors,
    explorer_views,
    graph_store,
    language,
    network_views,
    pages,
    policy,
    questions,
    reader_views,
    resources,
    site,
    sparql,
    theme_views,
    viewer,
)
from web.direct import Direct
from web.lineage import views as lineage
from web.outward_links import outward_links
from web.reconciliation import views as reconciliation
from web.settings import Settings
from web.shortcut import Shortcut
from web.wording import FILTERS

_SHORTCUT = "communekg.shortcut"


def create_app(settings: Settings) -> Flask:
    """Make the site of a store; StoreError where there is none."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = settings.longest_request
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(FILTERS)
    language.register(app)
    app.jinja_env.globals.update(
        structured_data=resources.structured_data,
        dataset_data=discovery.dataset_data,
        outward_links=outward_links,
    )
    site.register(app.extensions, settings)
    caching.register(app)
    errors.register(app)
    downloads.register(app)
    for each in (
        *(pages, about_views, commune_views, compare_views, explorer_views, reader_views, questions, console),
        *(document_views, theme_views, network_views),
        *(sparql, graph_store, description, discovery, viewer, lineage, reconciliation, resources),
    ):
        app.register_blueprint(each.blueprint)
    app.after_request(policy.guard)
    service = site.service_of(app)
    direct = Direct(service, settings.services, partial(site.follow, app))
    shortcut = Shortcut(app.wsgi_app, direct, lambda: service.engine.generation)
    app.wsgi_app = shortcut.answer  # type: ignore[method-assign, assignment]
    app.extensions[_SHORTCUT] = shortcut
    return app


def shortcut_of(app: Flask) -> Shortcut:
    """Give what answers the questions of an application that need not pass it."""
    return cast(Shortcut, app.extensions[_SHORTCUT])
