"""The whole store to take away, in the forms that the description of the data set lists.

A file is written when somebody first asks for it, outside of the store, and kept until the store changes.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from threading import Lock
from weakref import finalize
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from flask import Blueprint, Flask, Response, abort, current_app, send_file

from web.exports.formats import FOLDERS, Wish, every_wish, silent, write
from web.site import site

blueprint = Blueprint("downloads", __name__)

_KEY = "communekg.downloads"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP file knows: no clock enters one


class Downloads:
    """The files of one generation of a store that were asked for."""

    def __init__(self) -> None:
        self._folder = Path(mkdtemp(prefix="communekg-"))
        self._generation = ""
        self._lock = Lock()
        finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def path(self, name: str, wish: Wish) -> Path:
        """Give a file, written now where it is not there; one is written at a time."""
        with self._lock:
            shown = site()
            if shown.state.name != self._generation:
                for former in self._folder.iterdir():
                    former.unlink()
                self._generation = shown.state.name
            file = self._folder / name
            if not file.exists():
                _write(file, wish)
            return file


def names() -> dict[str, Wish]:
    """Map the name of each file to what is in it."""
    return {f"{name}.zip" if wish.form in FOLDERS else name: wish for name, wish in every_wish()}


def register(app: Flask) -> None:
    """Let an application give files away."""
    app.extensions[_KEY] = Downloads()
    app.register_blueprint(blueprint)


@blueprint.get("/export/<name>")
def download(name: str) -> Response:
    """Give the store as a file; a part of it where the client asks for a part (RFC 9110, section 14)."""
    wish = names().get(name)
    if wish is None:
        abort(404, f"there is no such file; there are {', '.join(sorted(names()))}")
    downloads: Downloads = current_app.extensions[_KEY]
    version = site().state.version
    file = downloads.path(name, wish)
    answer = send_file(
        file, as_attachment=True, download_name=name, etag=f"{version}-{name}", conditional=True
    )
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _write(file: Path, wish: Wish) -> None:
    store = site().state.store()
    if wish.form not in FOLDERS:
        write(store, wish, file, silent)
        return
    with TemporaryDirectory() as folder:
        write(store, wish, Path(folder) / wish.form, silent)
        partial = file.with_suffix(".partial")
        with ZipFile(partial, "w", ZIP_DEFLATED) as packed:
            for each in sorted((Path(folder) / wish.form).iterdir()):
                info = ZipInfo(each.name, _EPOCH)
                info.compress_type = ZIP_DEFLATED
                packed.writestr(info, each.read_bytes())
        partial.replace(file)
